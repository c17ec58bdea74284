/** Rows that lie wholly outside the model's periods count for nothing: it is said, unless they are history that is over. */
import { compile } from '../../../src/model/compile/compile';
import { measure } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../support/tables';

/** January to March; one row of everything that is asked for. */
const three: Given = {
  locations: ['Ter Apel'],
  terms: [{ term: 6 }],
  steps: [{}],
  staff: [{}],
  inflow: [0, 1, 2].map((at) => ({ period: month(at), cases: 10 })),
};
const rate = { rates: [{ days: 14, eurPerDay: 23 }] };
/** What is said of rows outside, by table, row and column. */
const told = (more: Given) =>
  compile(tables({ ...three, ...more }))
    .problems.filter(({ code }) => code === 'outside-horizon')
    .map(({ table, row, column, severity, value }) => [table, row, column, severity, value]);

// From 1 April on nothing counts; 31 March does.
test.each<[string, Given, readonly unknown[]]>([
  ['staff that begin after it', { staff: [{}, { start: month(3) }] }, ['vkt_Staff', 2, 'start', 'warning', month(3)]],
  ['staff in a year that was mistyped', { staff: [{}, { start: month(108), end: month(110) }] }, ['vkt_Staff', 2, 'start', 'warning', month(108)]],
  ['fixed hours after it', { fixed: [{ period: month(3), hours: 5 }] }, ['vkt_Fixed', 1, 'period', 'warning', month(3)]],
  ['inflow after it', { inflow: [...(three.inflow ?? []), { period: month(3), cases: 1 }] }, ['vkt_Inflow', 4, 'period', 'warning', month(3)]],
  ['a correction after it', { corrections: [{ period: month(3), cases: 1 }] }, ['vkt_Corrections', 1, 'period', 'warning', month(3)]],
  ['a term for cases received after it', { terms: [{ term: 6 }, { term: 3, receivedFrom: month(3) }] }, ['vkt_Terms', 2, 'receivedFrom', 'warning', month(3)]],
  ['a penalty in force after it', { penalties: [rate, { ...rate, from: month(3) }] }, ['vkt_Penalties', 2, 'from', 'warning', month(3)]],
])('it is told of %s', (_, more, wanted) => expect(told(more)).toEqual([wanted])); // oxfmt-ignore

test.each<[string, Given]>([
  ['staff that begin on the last day', { staff: [{}, { start: month(3) - 1 }] }],
  ['staff who left before the first day: they are history', { staff: [{}, { start: month(-12), end: month(0) - 1 }] }],
  ['staff who always were there', { staff: [{ end: month(2) }] }],
  ['a term that is no longer given', { terms: [{ term: 6 }, { term: 3, receivedFrom: month(-20), receivedTo: month(-10) }] }],
  ['an earlier penalty', { penalties: [rate, { ...rate, from: month(-12) }] }],
  ['working days of other years: a calendar is kept for longer than a model', { calendar: [{ row: 1, period: month(-1), workingDays: 20 }, { row: 2, period: month(12), workingDays: 20 }] }],
])('nothing is told of %s', (_, more) => expect(told(more)).toEqual([])); // oxfmt-ignore

test('what is told of a row outside marks no number: it would not count anyway', () => {
  const { model } = compile(tables({ ...three, staff: [{}, { start: month(3) }] }));
  const answer = measure(simulate(model), { measure: 'fteContracted', from: 0, to: 2 });
  expect(answer).toEqual({ ok: true, value: 1 });
});

test('where the periods themselves could not be read, no row is said to lie outside them', () => {
  const given = tables({ ...three, staff: [{ start: month(3) }] });
  const problem = { code: 'not-a-period', severity: 'error', table: 'vkt_Settings', row: 1, column: 'firstPeriod', value: 'x', data: {} } as const; // oxfmt-ignore
  const unread = { problems: [problem], rows: [] };
  expect(compile({ ...given, unread }).problems.map(({ code }) => code)).not.toContain('outside-horizon');
});
