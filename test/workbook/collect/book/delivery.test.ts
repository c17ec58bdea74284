/** What is taken from a file's book: its tables of ours, what is odd about it, or its plain sheets. */
import { coverRows, readCover } from '../../../../src/workbook/collect/book/cover';
import { deliveryOf } from '../../../../src/workbook/collect/book/delivery-of-book';
import { locationBook } from '../../../../src/workbook/collect/book/location-book';
import { cellAt, newSheet, rowAt } from '../../../../src/workbook/collect/book/sheet-cells';
import type { Book, BookSheet } from '../../../../src/xlsx/book/book';
import type { Cell } from '../../../../src/workbook/port';
import { day, tower } from '../tower';

const FACTS = { file: 'a.xlsx', sha256: 'ab', saved: day(2026, 11, 1) };
const COVER = { location: 'Ter Apel', model: 'm', edition: '2026-11', made: day(2026, 11, 26), due: null };
const book: Book = locationBook(tower(), COVER);

/** A sheet of cells from a corner on, with a table over some of them. */
function sheetOf(
  name: string,
  cells: readonly (readonly Cell[])[],
  tables: readonly Pick<BookSheet['tables'][number], 'name' | 'area'>[] = [],
): BookSheet {
  // oxfmt-ignore
  const style = { style: '', bandedRows: false, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: false }; // oxfmt-ignore
  return {
    ...newSheet(name, '#000000'),
    rows: cells.map((row, at) => rowAt(at, row.map((cell, column) => cellAt(column, cell, 0)))), // oxfmt-ignore
    tables: tables.map((table) => ({ ...style, ...table })),
  };
}
const of = (...sheets: readonly BookSheet[]) => deliveryOf({ book: { ...book, sheets }, leftOut: new Map() }, FACTS);

const GRID = [['t', 'u', 'v', 'w'], ['x', 'a', 'b', 'y'], ['x', 1, '#N/A', 'y'], ['x', true, '', 'y'], ['z', 'z', 'z', 'z']]; // oxfmt-ignore

test('a table has the cells of its own area and no others; what stands under it is known as that', () => {
  const file = of(sheetOf('Blad', GRID, [{ name: 'VKT_STOCK', area: { row: 1, column: 1, rows: 3, columns: 2 } }]));
  expect(file).toMatchObject({ ...FACTS, sheets: [], oddities: [] });
  expect(file.tables).toEqual([
    { name: 'vkt_Stock', sheet: 'Blad', headers: ['a', 'b'], rows: [[1, '#N/A'], [true, '']], below: [['z', 'z'], ...Array<string[]>(4).fill(['', ''])] }, // oxfmt-ignore
  ]);
});

test('rows of nothing below the last cell are none, blank rows between are', () => {
  const bare = { ...sheetOf('Blad', GRID), rows: [rowAt(1, [cellAt(1, 'a', 0)]), rowAt(4, [cellAt(1, 5, 0)]), rowAt(9, [])] }; // oxfmt-ignore
  const tables = [{ ...(sheetOf('x', [], [{ name: 'vkt_Stock', area: { row: 1, column: 1, rows: 1000, columns: 1 } }]).tables[0] as BookSheet['tables'][number]) }]; // oxfmt-ignore
  expect(of({ ...bare, tables }).tables[0]?.rows).toEqual([[''], [''], [5]]);
  const header = { ...bare, rows: [] };
  expect(of({ ...header, tables }).tables[0]).toMatchObject({ headers: [''], rows: [] });
});

test('the first of two tables with one name counts, and it is said how many more there are', () => {
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  const file = of(sheetOf('Een', GRID, [{ name: 'vkt_Stock', area }]), sheetOf('Twee', GRID, [{ name: 'vkt_STOCK', area }]), sheetOf('Drie', GRID, [{ name: 'Eigen', area }])); // oxfmt-ignore
  expect(file.tables.map(({ sheet }) => sheet)).toEqual(['Een']);
  expect(file.oddities).toEqual([{ what: 'sameNames', count: 1 }]);
});

test('hidden rows count where they are rows of a table', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  const sheet = sheetOf('Blad', GRID, [{ name: 'vkt_Stock', area }]);
  const hiding = (...at: readonly number[]) =>
    of({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: at.includes(row.index) })) }).oddities;
  expect(hiding(2, 3)).toEqual([{ what: 'hiddenRows', count: 2 }]);
  expect(hiding(0, 1, 4)).toEqual([]);
});

test('what was left out is said in its kinds', () => {
  const leftOut = new Map([['macros', 2], ['filters', 0], ['charts', 3]] as const); // oxfmt-ignore
  expect(deliveryOf({ book, leftOut: leftOut as never }, FACTS).oddities).toEqual([{ what: 'macros', count: 2 }]); // charts are no oddity
});

test('a file without tables of ours is its sheets, as far as they are filled, and 200 columns wide at most', () => {
  const wide = sheetOf('Breed', [Array.from({ length: 300 }, () => 'x')]);
  const list: BookSheet = { ...sheetOf('Lijst', [['a', ''], ['', 5]]), visibility: 'Hidden' }; // oxfmt-ignore
  const blank = { ...sheetOf('Leeg', []), rows: [rowAt(7, [cellAt(3, '', 0)])] };
  const file = of(list, blank, wide);
  expect(file.tables).toEqual([]);
  expect(file.sheets.map(({ name, rows }) => [name, rows.length, rows[0]?.length ?? 0])).toEqual([
    ['Lijst', 2, 2],
    ['Leeg', 0, 0],
    ['Breed', 1, 200],
  ]);
  expect(file.sheets[0]?.rows).toEqual([['a', ''], ['', 5]]); // oxfmt-ignore
});

describe('a cover', () => {
  const content = (rows: readonly (readonly Cell[])[]) => ({ name: 'vkt_Cover', sheet: 'x', headers: ['Onderdeel', 'Waarde'], rows }); // oxfmt-ignore

  test('says whose it is, of when, and until when, where that is known', () => {
    const values = (cover: Parameters<typeof coverRows>[0]) => coverRows(cover, 'nl').map(([, value]) => value);
    expect(values(COVER)).toEqual(['Ter Apel', '', '', '', '2026-11', 'm', 46_352]);
    expect(values({ ...COVER, due: day(2026, 12, 5), asOf: day(2026, 11, 24) })).toEqual(['Ter Apel', 46_350, '', 46_361, '2026-11', 'm', 46_352]); // oxfmt-ignore
  });

  test('is read in either language, and what is not filled in is not known', () => {
    const cover = (language: 'nl' | 'en') =>
      readCover(content(coverRows({ ...COVER, asOf: day(2026, 11, 24) }, language)));
    const wanted = { location: 'Ter Apel', model: 'm', edition: '2026-11', asOf: day(2026, 11, 24), by: null };
    expect([cover('nl'), cover('en')]).toEqual([wanted, wanted]);
    const none = { location: null, model: null, edition: null, asOf: null, by: null };
    expect([readCover(null), readCover(content([])), readCover(content([['As of (fill in)', 'ooit'], []]))]).toEqual([none, none, none]); // oxfmt-ignore
  });
});
