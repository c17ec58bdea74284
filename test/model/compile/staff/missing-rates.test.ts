/** People who cost nothing, beside others who do: every sum of money would be too low. */
import { compile } from '../../../../src/model/compile/compile';
import { measure, type MeasureId } from '../../../../src/model/measures/measures';
import { simulate } from '../../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../../support/tables';

const pay = (hearer: number, officer: number, more: Given = {}): Given => ({
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
  ['a role without a rate beside one with', pay(50, 0), [MISSING]],
  ['no rate at all: there is no money in this model', pay(0, 0), []],
  ['a role without a rate that nobody has', pay(50, 0, { staff: [{ role: 'hearer' }] }), []],
  ['a role without a rate that somebody has for a month', pay(50, 0, { staff: [{ role: 'hearer' }, { start: month(2) }] }), [MISSING]], // prettier-ignore
  ['a rate that cannot be: said once', pay(50, -1), [['out-of-range', 'error', 'vkt_Roles', 2, 'hourlyRate']]],
])('%s', (_, given, problems) => expect(told({ ...given, steps: [{ role: 'hearer' }] })).toEqual(problems));

test('money says what it lacks, for that role and all together; nothing else does', () => {
  const run = simulate(compile(tables(pay(50, 0))).model);
  const lacks = (id: MeasureId, role: number | null) => {
    const answer = measure(run, { measure: id, location: null, product: null, role, from: 0, to: 2 });
    return answer.ok && answer.missing?.map(({ problem: { code } }) => code);
  };
  expect(lacks('staffCost', null)).toEqual(['no-rate']);
  expect(lacks('costPerDecision', null)).toEqual(['no-rate']);
  expect(lacks('staffCost', 1)).toEqual(['no-rate']);
  expect(lacks('staffCost', 0)).toBeUndefined();
  for (const id of ['stock', 'fteAvailable', 'fteRequired', 'decisions'] as const)
    expect([id, lacks(id, null)]).toEqual([id, undefined]);
});
