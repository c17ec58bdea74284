/** How much of a file's merged cells the grid shows: it works through every cell of them, and Excel does not. Pure. */
import { intersection, type Rectangle } from '../../../xlsx/notation/address';
import type { BookSheet } from '../../../xlsx/book/book';

/** What Excel gives a fresh sheet is endless; the grid starts small and grows with what is written. */
export const INITIAL_ROWS = 1000;
export const INITIAL_COLUMNS = 40;
/** Empty rows and columns around what is in the file. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;
/** A merge of more cells (A:A, 1:1, the whole sheet) does not make the sheet larger. */
const USUAL = 10_000;
/** Cells of merges of one sheet, together: twice as many as a hundred thousand pairs, which were quick. */
const DRAWN = 400_000;

interface ShownSheet {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly {
    /** As in the file. */
    readonly whole: Rectangle;
    /** The part of it within the grid; null when the grid leaves it out. */
    readonly shown: Rectangle | null;
  }[];
}

/** The size of the grid's sheet, and what it shows of merges: the smallest first. */
export function shownSheet({ rows, tables, merges }: Pick<BookSheet, 'rows' | 'tables' | 'merges'>): ShownSheet {
  let [lastRow, lastColumn] = [0, 0];
  for (const { index, cells } of rows) {
    lastRow = Math.max(lastRow, index + 1);
    lastColumn = Math.max(lastColumn, (cells.at(-1)?.column ?? -1) + 1);
  }
  for (const area of [...tables.map((table) => table.area), ...merges.filter((merge) => sizeOf(merge) <= USUAL)]) {
    lastRow = Math.max(lastRow, area.row + area.rows);
    lastColumn = Math.max(lastColumn, area.column + area.columns);
  }
  const rowCount = Math.max(INITIAL_ROWS, lastRow + SPARE_ROWS);
  const columnCount = Math.max(INITIAL_COLUMNS, lastColumn + SPARE_COLUMNS);
  const grid = { row: 0, column: 0, rows: rowCount, columns: columnCount };
  let drawn = 0;
  const shown = merges
    .map((whole) => ({ whole, shown: intersection(whole, grid) }))
    .sort((one, other) => sizeOf(one.shown) - sizeOf(other.shown))
    .map((merge) => {
      drawn += sizeOf(merge.shown);
      return drawn > DRAWN ? { ...merge, shown: null } : merge;
    });
  return { rowCount, columnCount, merges: shown };
}

const sizeOf = (area: Rectangle | null) => (area === null ? 0 : area.rows * area.columns);
