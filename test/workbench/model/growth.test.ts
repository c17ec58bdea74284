import type { Area } from '../../../src/xlsx/notation/address';
import type { CellInput, CellValue, Grid, GridChange, GridListener } from '../../../src/workbench/grid/base/port';
import { reportChanges } from '../../../src/workbench/model/tables/change-reports';
import { fakeContext } from '../support/fake-context';

/** A table in B2:D4 of a sheet of ten by ten: a header row, two rows below it. */
function sheetWithTable() {
  const cells: CellValue[][] = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => ''));
  let area: Area = { sheetId: 'sheet-1', row: 1, column: 1, rows: 3, columns: 3 };
  const { context } = fakeContext(cells);
  let told: GridListener = {};
  const write = (at: Area, rows: readonly (readonly CellInput[])[]) =>
    rows.forEach((row, i) =>
      row.forEach((cell, j) => {
        const line = cells[at.row + i];
        if (line && cell !== null) line[at.column + j] = typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
      }),
    );
  const grid: Partial<Grid> = {
    ...context.grid,
    formulas: context.grid.values,
    tables: () => [{ id: 't', name: 'T', area }],
    resizeTable: (table) => void (area = table.area),
    write,
    listen: (listener) => void (told = listener),
  };
  reportChanges({ ...context, grid: grid as Grid }); // what is not here is not asked for
  const enter = (
    [row, column]: readonly [row: number, column: number],
    rows: readonly (readonly CellValue[])[],
    how: Partial<GridChange> = {},
  ) => {
    const at = { sheetId: 'sheet-1', row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    write(at, rows);
    told.changed?.({
      area: at,
      kind: 'edited',
      along: 'rows',
      whole: false,
      before: null,
      by: 'user',
      again: false,
      ...how,
    });
  };
  enter([1, 1], [['naam', 'uren', 'soort']]);
  const size = () => [area.rows, area.columns];
  const headers = () => cells[1]?.slice(1, 1 + area.columns);
  return { enter, size, headers };
}

describe('a table grows', () => {
  it.each<[string, number, number, CellValue[][], number[]]>([
    ['below, by a value', 4, 2, [[5]], [4, 3]],
    ['below, by a formula whose value nobody knows yet', 4, 1, [['=1+1']], [4, 3]],
    [
      'below, by rows that are wider than it is',
      4,
      1,
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
      [5, 3],
    ],
    [
      'by what begins in it and reaches below it, wider or not',
      3,
      3,
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [5, 3],
    ],
    [
      'by a list with its headers that is put over its own',
      1,
      1,
      Array.from({ length: 6 }, (_none, i) => [`a${String(i)}`]),
      [6, 3],
    ],
    ['to the right, beside its header', 1, 4, [['nieuw']], [3, 4]],
    ['to the right, beside one of its rows', 3, 4, [[7]], [3, 4]],
  ])('%s', (_how, row, column, entered, expected) => {
    const { enter, size } = sheetWithTable();
    enter([row, column], entered);
    expect(size()).toEqual(expected);
  });

  it.each<[string, number, number, CellValue[][], Partial<GridChange>]>([
    ['when nothing is entered below it', 4, 1, [['']], {}],
    ['a row further down', 5, 1, [[1]], {}],
    [
      'by a list that begins beside it',
      3,
      0,
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      {},
    ],
    ['by what an add-in writes beside its rows', 3, 4, [[7]], { by: 'add-in' }],
    ['by what an add-in writes that is wider than it is', 4, 1, [[1, 2, 3, 4]], { by: 'add-in' }],
    // It was undone in a step of its own, and is redone in one.
    ['when an entry is redone', 4, 1, [[1]], { again: true }],
  ])('not %s', (_how, row, column, entered, change) => {
    const { enter, size } = sheetWithTable();
    enter([row, column], entered, change);
    expect(size()).toEqual([3, 3]);
  });
});

describe('the headers of a table', () => {
  it.each<[string, number, number, CellValue[][], CellValue[]]>([
    ['are made where there are none', 3, 4, [[7]], ['naam', 'uren', 'soort', 'Kolom4']],
    ['are made anew when they are cleared', 1, 2, [['']], ['naam', 'Kolom2', 'soort']],
    ['are never there twice: the one that was there stays', 1, 1, [['Uren']], ['Uren2', 'uren', 'soort']],
    ['are texts', 1, 2, [[2026]], ['naam', '2026', 'soort']],
    ['are left alone by entries below them', 2, 2, [['naam']], ['naam', 'uren', 'soort']],
  ])('%s', (_how, row, column, entered, expected) => {
    const { enter, headers } = sheetWithTable();
    enter([row, column], entered);
    expect(headers()).toEqual(expected);
  });
});
