/** What is still the same object after a reading: only a table of which nothing changed, not even where it stands. */
import { areSame, goneFrom, isCalculating } from '../../src/session/contents';
import { keepUnchanged } from '../../src/session/unchanged';
import type { TableContent } from '../../src/workbook/port';

const OLD: TableContent = {
  name: 'vkt_Stock',
  sheet: 'Voorraad',
  corner: { row: 2, column: 0 },
  headers: ['Locatie', 'Zaken'],
  rows: [['Ter Apel', 300], ['Budel', 50]], // oxfmt-ignore
  below: [['', '']],
};
const { corner: _corner, below: _below, ...BARE } = OLD;

const CHANGES: readonly (readonly [string, TableContent])[] = [
  ['a cell', { ...OLD, rows: [['Ter Apel', 301], ['Budel', 50]] }], // oxfmt-ignore
  ['the last cell', { ...OLD, rows: [['Ter Apel', 300], ['Budel', 51]] }], // oxfmt-ignore
  ['a number that became text', { ...OLD, rows: [['Ter Apel', '300'], ['Budel', 50]] }], // oxfmt-ignore
  ['a row more', { ...OLD, rows: [...OLD.rows, ['x', 1]] }],
  ['a row less', { ...OLD, rows: OLD.rows.slice(0, 1) }],
  ['a column more', { ...OLD, headers: [...OLD.headers, 'x'], rows: OLD.rows.map((row) => [...row, '']) }],
  ['a row that is longer', { ...OLD, rows: [['Ter Apel', 300, 'x'], ['Budel', 50]] }], // oxfmt-ignore
  ['a header', { ...OLD, headers: ['Locatie', 'Cases'] }],
  ['its sheet', { ...OLD, sheet: 'Blad1' }],
  ['the row it begins in', { ...OLD, corner: { row: 3, column: 0 } }],
  ['the column it begins in', { ...OLD, corner: { row: 2, column: 1 } }],
  ['where it stands, which is no longer known', { ...BARE, below: [['', '']] }],
  ['what stands below it', { ...OLD, below: [['Ter Apel', 5]] }],
  ['that nothing stands below it', { ...BARE, corner: { row: 2, column: 0 } }],
];

test.each(CHANGES)('%s changed: another table', (_, now) => {
  expect(keepUnchanged([now], [OLD])).toEqual([now]);
  expect(keepUnchanged([now], [OLD])[0]).toBe(now);
  expect(keepUnchanged([OLD], [now])[0]).toBe(OLD);
});

test('the same cells in other objects are the table of before, with or without a place or something below', () => {
  for (const one of [OLD, BARE]) expect(keepUnchanged([structuredClone(one)], [one])[0]).toBe(one);
  const other = { ...OLD, name: 'vkt_Inflow' };
  expect(keepUnchanged([other], [OLD])[0]).toBe(other);
});

test('tables are the same when there are as many and each is the very same', () => {
  const copy = structuredClone(OLD);
  expect([areSame([OLD], [OLD]), areSame([], [])]).toEqual([true, true]);
  expect([areSame([OLD], [copy]), areSame([OLD], []), areSame([], [OLD])]).toEqual([false, false, false]);
});

test('a table is gone when no table has its name', () => {
  expect(goneFrom(['vkt_Stock', 'vkt_Inflow'], [OLD])).toEqual(['vkt_Inflow']);
  expect(goneFrom([], [OLD])).toEqual([]);
});

test.each(['#BUSY!', '#GETTING_DATA'])('one cell that shows %s is a workbook that is calculating', (busy) => {
  expect(isCalculating([OLD, { ...OLD, rows: [['Ter Apel', 300], ['Budel', busy]] }])).toBe(true); // oxfmt-ignore
  expect(isCalculating([OLD, { ...OLD, rows: [['Ter Apel', '#N/A'], ['Budel', `x${busy}`]] }])).toBe(false); // oxfmt-ignore
});
