/** A plan names rows by what is in them, so that rows that came or went in between do no harm. */
import { isUnchanged, rowChangeOf } from '../../../src/session/collect/row-changes';
import type { TableWrite } from '../../../src/workbook/collect/plan/plan';
import type { TableContent } from '../../../src/workbook/port';

const TABLE: TableContent = {
  name: 'vkt_Stock',
  sheet: 'Voorraad',
  headers: ['a', 'b'],
  rows: [['x', 1], ['y', 2], ['x', 1], ['x', 1]], // oxfmt-ignore
};
const write = (part: Partial<TableWrite>): TableWrite => ({
  table: 'vkt_Stock',
  changed: [],
  removed: [],
  added: [],
  ...part,
});
const fates = (part: Partial<TableWrite>, rows: TableContent['rows'] = TABLE.rows) =>
  rowChangeOf(TABLE, write(part)).becomes(rows);

test('rows that are not named stay, whatever else there is', () => {
  expect(fates({ removed: [2] }, [['z', 9], ['y', 2], ['y', 3]])).toEqual({ rows: ['keep', 'remove', 'keep'], added: [] }); // oxfmt-ignore
});

test('a cell that is not named keeps its formula', () => {
  expect(fates({ changed: [{ row: 2, cells: [{ at: 1, value: 7 }] }] }).rows).toEqual(['keep', [null, 7], 'keep', 'keep']); // oxfmt-ignore
});

test('a row that occurs more often is changed as often as planned', () => {
  expect(fates({ removed: [1, 4] }).rows).toEqual(['remove', 'keep', 'remove', 'keep']);
  expect(fates({ removed: [1], changed: [{ row: 3, cells: [{ at: 1, value: 5 }] }] }).rows).toEqual([
    'remove',
    'keep',
    [null, 5],
    'keep',
  ]);
});

test('asked twice it says the same, as a write begun anew does', () => {
  const change = rowChangeOf(TABLE, write({ removed: [1], added: [['z', 1]] }));
  expect(change.becomes(TABLE.rows)).toEqual(change.becomes(TABLE.rows));
  expect([change.table, change.headers, change.becomes([]).added]).toEqual(['vkt_Stock', ['a', 'b'], [['z', 1]]]);
});

test('a plan of a row that is not there is of another table', () => {
  expect(() => fates({ removed: [5] })).toThrow(expect.objectContaining({ code: 'changed', subject: 'vkt_Stock' }));
});

test.each([
  ['a cell', { ...TABLE, rows: [['x', 1], ['y', 3], ['x', 1], ['x', 1]] }, false], // oxfmt-ignore
  ['a header', { ...TABLE, headers: ['a', 'c'] }, false],
  ['a row more', { ...TABLE, rows: [...TABLE.rows, ['z', 1]] }, false],
  ['a row less', { ...TABLE, rows: TABLE.rows.slice(1) }, false],
  ['the last row less', { ...TABLE, rows: TABLE.rows.slice(0, -1) }, false],
  ['nothing', structuredClone(TABLE), true],
  ['its sheet', { ...TABLE, sheet: 'Blad1' }, true],
] as const)('when %s changed, a table is what the plan was made on or not', (_, now, wanted) => {
  expect(isUnchanged(now, TABLE)).toBe(wanted);
});

test('a table that is gone is not what the plan was made on', () => expect(isUnchanged(undefined, TABLE)).toBe(false));
