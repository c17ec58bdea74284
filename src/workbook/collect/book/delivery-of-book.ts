/** From a file's book to what Collect looks at: its tables of ours, else its sheets as plain cells. */
import type { Day } from '../../../model/tables/tables';
import type { Book, BookCell, BookSheet, BookTable, BookValue } from '../../../xlsx/book/book';
import { showsDays } from '../../../xlsx/notation/number-formats';
import type { LeftOut } from '../../../xlsx/package/left-out';
import { DAYS_1904 } from '../../../xlsx/read/read-cells';
import type { Cell, TableContent } from '../../port';
import { TABLE_NAMES } from '../../schema';
import { COVER_TABLE, readCover } from './cover';
import { tableFrom1904 } from './dates-from-1904';
import type { Delivery, Oddity, PlainSheet } from './delivery';

interface FileFacts {
  readonly file: string;
  readonly sha256: string;
  readonly saved: Day | null;
}

const OURS = new Map<string, string>([...TABLE_NAMES, COVER_TABLE].map((name) => [name.toLowerCase(), name]));

interface FileBook {
  readonly book: Book;
  readonly leftOut: LeftOut;
  /** Dates count from 1904 in the file. */
  readonly from1904?: boolean;
}

export function deliveryOf({ book, leftOut, from1904 = false }: FileBook, facts: FileFacts): Delivery {
  const unshifted = from1904 ? unshiftedIn(book) : null;
  const found = book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const name = OURS.get(table.name.toLowerCase());
      return name === undefined ? [] : [{ name, sheet, table }];
    }),
  );
  const first = found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
  const contents = first.map(({ name, sheet, table }) => contentOfTable(name, sheet, { table, unshifted }));
  const tables = contents.filter(({ name }) => name !== COVER_TABLE);
  return {
    ...facts,
    tables,
    sheets: tables.length > 0 ? [] : book.sheets.map((sheet) => plainSheet(sheet, unshifted)),
    mark: readCover(contents.find(({ name }) => name === COVER_TABLE) ?? null),
    oddities: oddities(leftOut, {
      ...hiddenParts(first),
      sameNames: found.length - first.length,
      // Said as well where no date looks like one.
      ...(from1904 ? { dates1904: Math.max(1, leftOut.get('dates1904') ?? 0) } : {}),
    }),
  };
}

const plain = (value: BookValue): Cell => (value === null ? '' : typeof value === 'object' ? value.error : value);

/** A formula of which the file keeps no answer stands for itself: it is no empty cell, and no figure either. */
const cellOf = ({ value, formula }: BookCell): Cell =>
  value === null && formula !== null ? `=${formula}` : plain(value);

type Reading = (cell: BookCell) => Cell;

/** Reads numbers as a file from 1904 has them, of which the reader moved those that are shown as days. */
function unshiftedIn({ looks }: Book): Reading {
  const shifted = looks.map(({ numberFormat }) => showsDays(numberFormat));
  return (cell) =>
    typeof cell.value === 'number' && shifted[cell.look] === true ? cell.value - DAYS_1904 : cellOf(cell);
}

/** Cells of an area; rows and columns without cells are blank. */
function cellsIn(
  sheet: BookSheet,
  { row: top, column: left, rows, columns }: BookTable['area'],
  read: Reading = cellOf,
): readonly (readonly Cell[])[] {
  const blank: readonly Cell[] = Array.from({ length: columns }, () => '');
  const matrix: (readonly Cell[])[] = Array.from({ length: rows }, () => blank);
  for (const { index, cells } of sheet.rows) {
    if (index < top || index >= top + rows) continue;
    const line = [...blank];
    for (const cell of cells)
      if (cell.column >= left && cell.column < left + columns) line[cell.column - left] = read(cell);
    matrix[index - top] = line;
  }
  return matrix;
}

function contentOfTable(
  name: string,
  sheet: BookSheet,
  { table, unshifted }: { readonly table: BookTable; readonly unshifted: Reading | null },
): TableContent {
  const area = withinRows(sheet, table.area);
  const [headers = [], ...rows] = cellsIn(sheet, area);
  const bare = { name, sheet: sheet.name, headers: headers.map(String), ...under(sheet, table.area) };
  if (unshifted === null) return { ...bare, rows };
  const raw = cellsIn(sheet, area, unshifted).slice(1);
  const both = rows.map((cells, row) => cells.map((shown, at) => ({ shown, raw: raw[row]?.[at] ?? shown })));
  return { ...bare, rows: tableFrom1904(bare, both) };
}

/** Rows looked at under a table, as in a workbook. */
const ROWS_BELOW = 5;

function under(sheet: BookSheet, area: BookTable['area']): Pick<TableContent, 'below'> {
  const below = cellsIn(sheet, { ...area, row: area.row + area.rows, rows: ROWS_BELOW });
  return below.flat().every((cell) => cell === '') ? {} : { below };
}

/** A table may reach a million rows of nothing below its last cell. */
function withinRows(sheet: BookSheet, area: BookTable['area']): BookTable['area'] {
  const last = sheet.rows.reduce(
    (most, { index, cells }) => (cells.length > 0 ? Math.max(most, index) : most),
    area.row,
  );
  return { ...area, rows: Math.max(1, Math.min(area.rows, last - area.row + 1)) };
}

/** What somebody who looked at the file did not see, and counts all the same. The cover counts for nothing. */
function hiddenParts(
  found: readonly { readonly name: string; readonly sheet: BookSheet; readonly table: BookTable }[],
): Readonly<Partial<Record<Oddity, number>>> {
  const counted = found.filter(({ name }) => name !== COVER_TABLE);
  const sum = (count: (sheet: BookSheet, table: BookTable) => number): number =>
    counted.reduce((total, { sheet, table }) => total + count(sheet, table), 0);
  const hiddenSheets = new Set(counted.flatMap(({ sheet }) => (sheet.visibility === 'Visible' ? [] : [sheet.name])));
  return { hiddenSheets: hiddenSheets.size, hiddenColumns: sum(hiddenColumns), hiddenRows: sum(hiddenRows) };
}

const hiddenColumns = (sheet: BookSheet, { area }: BookTable): number =>
  sheet.columns.reduce((sum, { first, last, hidden }) => {
    const within = Math.min(last, area.column + area.columns - 1) - Math.max(first, area.column) + 1;
    return hidden ? sum + Math.max(0, within) : sum;
  }, 0);

const hiddenRows = (sheet: BookSheet, { area }: BookTable): number =>
  sheet.rows.filter(({ hidden, index }) => hidden && index > area.row && index < area.row + area.rows).length;

/** More columns than this no list of a location has. */
const MOST_COLUMNS = 200;

function plainSheet(sheet: BookSheet, unshifted: Reading | null): PlainSheet {
  const filled = sheet.rows.filter(({ cells }) => cells.some(({ value }) => value !== null));
  const rows = (filled.at(-1)?.index ?? -1) + 1;
  const columns = filled.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  const area = { row: 0, column: 0, rows, columns: Math.min(columns, MOST_COLUMNS) };
  const found = { name: sheet.name };
  return unshifted === null
    ? { ...found, rows: cellsIn(sheet, area) }
    : { ...found, from1904: true, rows: cellsIn(sheet, area, unshifted) };
}

const TOLD = ['macros', 'externalLinks', 'dates1904', 'filters', 'totalsRows'] as const;

function oddities(leftOut: LeftOut, own: Readonly<Partial<Record<Oddity, number>>>): Delivery['oddities'] {
  const counts = new Map<Oddity, number>(TOLD.map((kind) => [kind, leftOut.get(kind) ?? 0]));
  for (const what of ['hiddenSheets', 'hiddenColumns', 'hiddenRows', 'sameNames', 'dates1904'] as const)
    if (own[what] !== undefined) counts.set(what, own[what]);
  return [...counts].flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}
