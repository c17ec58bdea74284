/** What a number is made of may be unknown: an explanation, an opening stock, an age or a judgement never takes that for 0. */
import { compile } from '../../../src/model/compile/compile';
import { answer } from '../../../src/model/explain/answers/answer';
import { shareOf } from '../../../src/model/explain/answers/shares';
import { explain } from '../../../src/model/explain/explain';
import { ageBands } from '../../../src/model/measures/age-bands';
import { balance, shortIn } from '../../../src/model/measures/judge/balance';
import { judge } from '../../../src/model/measures/judge/judgement';
import { stepQueues } from '../../../src/model/measures/queues';
import { openingOf } from '../../../src/model/measures/opening';
import { simulate } from '../../../src/model/simulate/simulate';
import type { Problem } from '../../../src/model/tables/problem';
import { month, tables, type Given } from '../support/tables';

const scope = { location: null, product: null, role: null, from: 0, to: 0 };
/** Ten cases lie there, five come in, one hearer. */
const given: Given = {
  locations: ['Ter Apel'],
  terms: [{ term: 1 }],
  steps: [{}],
  staff: [{}],
  stock: [{ ageFrom: 1, cases: 10 }],
  inflow: [0, 1, 2].map((at) => ({ period: month(at), cases: 5 })),
};
/** A table that is not there, and of which nothing was said. */
const without = (table: Problem['table'], more: Given = {}) => {
  const whole = { ...given, ...more };
  const missing: Problem = {
    code: 'table-missing',
    severity: 'error',
    table,
    row: null,
    column: null,
    value: null,
    data: {},
  };
  const made = tables({ ...whole, ...(table === 'vkt_Terms' ? { terms: [] } : { steps: [] }) });
  return simulate(compile({ ...made, unread: { problems: [missing], rows: [] } }).model);
};
const run = (more: Given = {}) => simulate(compile(tables({ ...given, ...more })).model);
const asked = (of: ReturnType<typeof run>, question: object) => {
  const found = answer(of, { ...scope, ...question } as Parameters<typeof answer>[1]);
  return found === null ? null : (found.reason ?? found.value);
};

test('the share that is overdue: of a stock, of none, and where nobody knows the terms', () => {
  const share = { kind: 'share', measure: 'overdueStock' };
  const idle = run({ staff: [{ fte: 0 }], terms: [{ term: 1 }] });
  expect([asked(idle, share), shareOf(idle, { ...scope, measure: 'overdueStock' })]).toEqual([10 / 15, 10 / 15]);
  expect(asked(run({ stock: [], inflow: [] }), share)).toBe('no-denominator');
  expect([asked(without('vkt_Terms'), share), asked(without('vkt_Steps'), share)]).toEqual([
    'incomplete',
    'incomplete',
  ]);
});

test('the share of the FTE that is missing: none is 0, nothing required is none, unknown is unknown', () => {
  const share = { kind: 'share', measure: 'fteGap' };
  expect(asked(run(), share)).toBe(0);
  expect(asked(run({ inflow: [] }), share)).toBe('no-denominator');
  expect(asked(without('vkt_Steps'), share)).toBe('incomplete');
});

test.each([
  [{ kind: 'side', measure: 'fteGap', side: 'short' }],
  [{ kind: 'shortage', measure: 'fteGap' }],
  [{ kind: 'opening', measure: 'stock' }],
  [{ kind: 'ages', band: { from: 50, to: 60 }, overdue: false }],
  [{ kind: 'change', measure: 'stock' }],
])('a sum of nothing is 0, and of what nobody knows it is unknown: %j', (question) => {
  const nothing = run({ stock: [], inflow: [0, 1, 2].map((at) => ({ period: month(at), cases: 0 })) });
  expect([asked(nothing, question), asked(without('vkt_Steps'), question)]).toEqual([0, 'incomplete']);
});

test('the opening stock is not what came in taken from nothing', () => {
  expect([openingOf(run(), 'stock', scope), openingOf(without('vkt_Steps'), 'stock', scope)]).toEqual([10, null]);
});

test('ages: which cases are late is unknown without the terms, and how many there are without the steps', () => {
  const idle = { staff: [{ fte: 0 }] };
  expect(ageBands(run(idle), scope)?.map(({ overdue }) => overdue)).toEqual([0, 10]);
  expect(ageBands(without('vkt_Terms', idle), scope)?.map(({ cases, overdue }) => [cases, overdue])).toEqual([[5, null], [10, null]]); // oxfmt-ignore
  expect(ageBands(without('vkt_Steps'), scope)).toBeNull();
});

test('what waits at the steps is unknown where the hours of one are', () => {
  const at = { from: 0, to: 0 };
  const queues = (of: ReturnType<typeof run>) => stepQueues(of, 'Ter Apel', at)?.map(({ cases }) => cases) ?? null;
  expect([queues(run({ staff: [{ fte: 0 }] })), queues(without('vkt_Steps'))]).toEqual([[15], null]);
});

test('nobody known to be short is not nobody short', () => {
  const unknown = without('vkt_Steps');
  expect([balance(unknown, scope).short, shortIn(unknown, scope), shortIn(run(), scope)]).toEqual([0, null, 0]);
});

test('a part of an explanation that is not there says why', () => {
  const roles = [{ role: 'hearer', hourlyRate: 50 }, { role: 'officer', hourlyRate: null }]; // oxfmt-ignore
  const paid = run({ roles, staff: [{ role: 'hearer' }, { role: 'officer' }] });
  const { value, parts } = explain(paid, { measure: 'staffCost', location: 0, from: 0, to: 0 });
  expect([value, parts.map((one) => one.reason ?? one.value)]).toEqual([5000, [5000, 'no-rates']]);
});

test('a place is not green by money that nobody filled in', () => {
  const signal = (more: Given, indicator: 'penalties' | 'staffCost' | 'onTimeShare') =>
    judge(run(more), scope, [{ row: 1, indicator, amber: 1e6, red: 2e6 }]).signal;
  // One hearer has hours enough for the inflow; of ten cases due in January none is decided in it when nobody hears.
  const late = { stock: [{ ageFrom: 5, cases: 500 }] };
  const rate = { rates: [{ days: 42, eurPerDay: 0 }] };
  expect([signal(late, 'penalties'), signal({ ...late, penalties: [rate] }, 'penalties')]).toEqual(['none', 'green']);
  expect([signal({ roles: [{ hourlyRate: null }] }, 'staffCost'), signal({ roles: [{ hourlyRate: 1 }] }, 'staffCost')]).toEqual(['none', 'green']); // oxfmt-ignore
});
