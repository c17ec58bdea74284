/** People of whom nobody said what they cost: every sum of money would be too low. A typed 0 is an answer. */
import { compile } from '../../../../src/model/compile/compile';
import { measure, series, type MeasureId } from '../../../../src/model/measures/measures';
import { simulate } from '../../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../../support/tables';

const pay = (hearer: number | null, officer: number | null, more: Given = {}): Given => ({
  roles: [
    { role: 'hearer', hourlyRate: hearer },
    { role: 'officer', hourlyRate: officer },
  ],
  staff: [{ role: 'hearer' }, { role: 'officer' }],
  inflow: [{ period: month(0), cases: 10 }],
  ...more,
});
const told = (given: Given) =>
  compile(tables(given)).problems.map(({ code, severity, table, row, column }) => [code, severity, table, row, column]);
const MISSING = ['no-rate', 'warning', 'vkt_Roles', 2, 'hourlyRate'];

test.each<[string, Given, readonly unknown[]]>([
  ['a rate for everybody', pay(50, 40), []],
  ['a role without a rate beside one with', pay(50, null), [MISSING]],
  ['a role that costs nothing beside one that does', pay(50, 0), []],
  ['a role without a rate beside one that costs nothing', pay(0, null), [MISSING]],
  ['no rate at all: there is no money in this model', pay(null, null), []],
  ['a role without a rate that nobody has', pay(50, null, { staff: [{ role: 'hearer' }] }), []],
  ['a role without a rate that somebody has for a month', pay(50, null, { staff: [{ role: 'hearer' }, { start: month(2) }] }), [MISSING]], // oxfmt-ignore
  ['a rate that cannot be: said once', pay(50, -1), [['out-of-range', 'error', 'vkt_Roles', 2, 'hourlyRate']]],
])('%s', (_, given, problems) => expect(told({ ...given, steps: [{ role: 'hearer' }] })).toEqual(problems));

/** What people cost, by role: the amount, its reason where there is none, and how many gaps mark it. January, 100 paid hours. */
function costs(given: Given, scenario: string | null = null) {
  const run = simulate(compile(tables(given), { scenario }).model);
  const at = (id: MeasureId, role: number | null) => {
    const answer = measure(run, { measure: id, location: null, product: null, role, from: 0, to: 0 });
    return [answer.ok ? Math.round(answer.value) : answer.reason, answer.missing?.length ?? 0];
  };
  return { all: at('staffCost', null), hearer: at('staffCost', 0), officer: at('staffCost', 1), run, at };
}

test.each<[string, Given, { all: unknown; hearer: unknown; officer: unknown }]>([
  ['both known', pay(50, 40), { all: [9000, 0], hearer: [5000, 0], officer: [4000, 0] }],
  ['one known: a sum that lacks the other', pay(50, null), { all: [5000, 1], hearer: [5000, 0], officer: ['no-rates', 1] }],
  ['one costs nothing', pay(50, 0), { all: [5000, 0], hearer: [5000, 0], officer: [0, 0] }],
  ['both cost nothing', pay(0, 0), { all: [0, 0], hearer: [0, 0], officer: [0, 0] }],
  ['none known', pay(null, null), { all: ['no-rates', 0], hearer: ['no-rates', 0], officer: ['no-rates', 0] }],
  ['none known, nobody there', pay(null, null, { staff: [] }), { all: [0, 0], hearer: [0, 0], officer: [0, 0] }],
  ['known of who is not there', pay(50, null, { staff: [{}] }), { all: ['no-rates', 1], hearer: [0, 0], officer: ['no-rates', 1] }],
])('what people cost, %s', (_, given, wanted) => expect(costs(given)).toMatchObject(wanted)); // oxfmt-ignore

test('a decision has no price where no one has', () => {
  expect(costs(pay(null, null)).at('costPerDecision', null)).toEqual(['no-rates', 0]);
  expect(series(costs(pay(null, null)).run, { measure: 'staffCost' })).toEqual([null, null, null]);
});

test('people that only a scenario brings are missed there, and not in the base', () => {
  const hire = { scenario: 's', lever: 'staff' as const, target: 'officer', location: 'Ter Apel', expression: 'x + 2' };
  const given = pay(50, null, { staff: [{ role: 'hearer' }], scenarios: [hire] });
  expect(costs(given).all).toEqual([5000, 0]);
  expect(costs(given, 's').all).toEqual([5000, 1]);
});

test('money says what it lacks, for that role and all together; nothing else does', () => {
  const run = simulate(compile(tables(pay(50, null))).model);
  const lacks = (id: MeasureId, role: number | null) => {
    const answer = measure(run, { measure: id, location: null, product: null, role, from: 0, to: 2 });
    return answer.missing?.map(({ problem: { code } }) => code);
  };
  expect(lacks('staffCost', null)).toEqual(['no-rate']);
  expect(lacks('costPerDecision', null)).toEqual(['no-rate']);
  expect(lacks('staffCost', 1)).toEqual(['no-rate']);
  expect(lacks('staffCost', 0)).toBeUndefined();
  for (const id of ['stock', 'fteAvailable', 'fteRequired', 'decisions'] as const)
    expect([id, lacks(id, null)]).toEqual([id, undefined]);
});
