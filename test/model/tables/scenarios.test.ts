import fc from 'fast-check';
import { nameKey } from '../../../src/model/tables/names';
import { scenarioLevers, scenarioNamed, scenarioNames, scenarioRows } from '../../../src/model/tables/scenarios';
import { planRows } from '../../../src/model/scenario/staff-changes';
import { lever, tables } from '../support/tables';

const row = (scenario: string, at: number, more: { readonly order?: number; readonly active?: boolean } = {}) => ({
  ...lever('inflow', 'x + 1', { scenario, order: 1, ...more }),
  row: at,
});

const written = [
  row('Plan', 1, { order: 2 }),
  row(' plan ', 2),
  row('PLAN', 3, { active: false }),
  row('Ander', 4),
  row('  ', 5),
];

test('names that differ in case or in spaces around them are one scenario, under its first spelling', () => {
  expect(scenarioNames({ scenarios: written })).toEqual(['Plan', 'Ander']);
  expect(scenarioNamed({ scenarios: written }, 'pLAN ')).toBe('Plan');
  expect(scenarioNamed({ scenarios: written }, 'Pla')).toBeNull();
});

test('the rows of a scenario are all of its spellings by order; its levers are those that are on', () => {
  expect(scenarioRows({ scenarios: written }, 'plan').map((one) => one.row)).toEqual([2, 3, 1]);
  expect(scenarioLevers({ scenarios: written }, 'plan').map((one) => one.row)).toEqual([2, 1]);
  expect(scenarioRows({ scenarios: written }, null)).toEqual([]);
});

test('a change of the staffing adds one row to a scenario and loses none, however its rows are spelled', () => {
  const change = { kind: 'staff', location: 'north', role: 'officer', from: 0, to: null, fte: 1 } as const;
  const scenarios = [row('Plan', 1), row('Plan', 2, { order: 2 }), row('plan', 3, { order: 3 })];
  const rows = planRows(tables({ scenarios }), 'Plan', { changes: [change], periods: [] });
  expect(rows.map(({ scenario, order }) => [scenario, order])).toEqual([
    ['Plan', 1],
    ['Plan', 2],
    ['Plan', 3],
    ['Plan', 4],
  ]);
});

test('every row with a name belongs to exactly one scenario', () => {
  const name = fc.constantFrom('a', 'A', ' a', 'b', 'B ', '', ' ');
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const scenarios = names.map((one, index) => row(one, index + 1));
      const found = scenarioNames({ scenarios }).flatMap((one) => scenarioRows({ scenarios }, one));
      expect(found).toHaveLength(scenarios.filter(({ scenario }) => nameKey(scenario) !== '').length);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
