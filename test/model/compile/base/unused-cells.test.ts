/** Cells that somebody filled in and that change nothing, or nearly everything: they are pointed out. */
import { compile } from '../../../../src/model/compile/compile';
import type { GoalRow } from '../../../../src/model/tables/tables';
import { month, tables, type Given } from '../../support/tables';

const told = (given: Given) =>
  compile(tables({ steps: [{}], staff: [{}], terms: [{ term: 6 }], ...given }))
    .problems.filter(({ code }) => code === 'cell-ignored' || code === 'unusual')
    .map(({ code, severity, table, row, column }) => [code, severity, table, row, column]);
const ignored = (...columns: readonly string[]) =>
  columns.map((column) => ['cell-ignored', 'warning', 'vkt_Goals', 1, column]);

test.each<[string, Partial<GoalRow>, readonly string[]]>([
  ['hold, bare', { goal: 'hold' }, []],
  ['hold, with a date and a stock', { goal: 'hold', by: month(2), value: 100 }, ['value', 'by']],
  ['on time, by a date', { goal: 'ontime', by: month(2) }, ['by']],
  ['on time, from a date', { goal: 'ontime', from: month(1) }, ['from']],
  ['a stock by a date', { goal: 'stock', value: 5, by: month(2) }, []],
  ['a stock from a date', { goal: 'stock', value: 5, from: month(1), by: month(2) }, ['from']],
  ['decisions from and by', { goal: 'decisions', value: 5, from: month(0), by: month(2) }, []],
])('a goal: %s', (_, goal, columns) => expect(told({ goals: [goal] })).toEqual(ignored(...columns)));

test.each([
  [null, []],
  [1442, []],
  [0, [['unusual', 'warning', 'vkt_Penalties', 1, 'cap']]],
])('a penalty of at most %p', (cap, wanted) =>
  expect(told({ penalties: [{ rates: [{ days: 14, eurPerDay: 23 }], cap }] })).toEqual(wanted),
);
