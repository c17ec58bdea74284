/** From a file's book to what Collect looks at: its tables of ours, else its sheets as plain cells. */
import type { Day } from '../../../model/tables/tables';
import type { Book, BookSheet, BookTable, BookValue } from '../../../xlsx/book/book';
import type { LeftOut } from '../../../xlsx/package/left-out';
import type { Cell, TableContent } from '../../port';
import { TABLE_NAMES } from '../../schema';
import { COVER_TABLE, readCover } from './cover';
import type { Delivery, Oddity, PlainSheet } from './delivery';

interface FileFacts {
  readonly file: string;
  readonly sha256: string;
  readonly saved: Day | null;
}

const OURS = new Map<string, string>([...TABLE_NAMES, COVER_TABLE].map((name) => [name.toLowerCase(), name]));

export function deliveryOf(
  { book, leftOut }: { readonly book: Book; readonly leftOut: LeftOut },
  facts: FileFacts,
): Delivery {
  const found = book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const name = OURS.get(table.name.toLowerCase());
      return name === undefined ? [] : [{ name, sheet, table }];
    }),
  );
  const first = found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
  const contents = first.map(({ name, sheet, table }) => contentOfTable(name, sheet, table));
  const tables = contents.filter(({ name }) => name !== COVER_TABLE);
  const hidden = first.reduce((sum, { sheet, table }) => sum + hiddenRows(sheet, table), 0);
  return {
    ...facts,
    tables,
    sheets: tables.length > 0 ? [] : book.sheets.map(plainSheet),
    mark: readCover(contents.find(({ name }) => name === COVER_TABLE) ?? null),
    oddities: oddities(leftOut, { hiddenRows: hidden, sameNames: found.length - first.length }),
  };
}

const cellOf = (value: BookValue): Cell => (value === null ? '' : typeof value === 'object' ? value.error : value);

/** Cells of an area; rows and columns without cells are blank. */
function cellsIn(
  sheet: BookSheet,
  { row: top, column: left, rows, columns }: BookTable['area'],
): readonly (readonly Cell[])[] {
  const blank: readonly Cell[] = Array.from({ length: columns }, () => '');
  const matrix: (readonly Cell[])[] = Array.from({ length: rows }, () => blank);
  for (const { index, cells } of sheet.rows) {
    if (index < top || index >= top + rows) continue;
    const line = [...blank];
    for (const { column, value } of cells)
      if (column >= left && column < left + columns) line[column - left] = cellOf(value);
    matrix[index - top] = line;
  }
  return matrix;
}

function contentOfTable(name: string, sheet: BookSheet, table: BookTable): TableContent {
  const [headers = [], ...rows] = cellsIn(sheet, withinRows(sheet, table.area));
  return { name, sheet: sheet.name, headers: headers.map(String), rows };
}

/** A table may reach a million rows of nothing below its last cell. */
function withinRows(sheet: BookSheet, area: BookTable['area']): BookTable['area'] {
  const last = sheet.rows.reduce(
    (most, { index, cells }) => (cells.length > 0 ? Math.max(most, index) : most),
    area.row,
  );
  return { ...area, rows: Math.max(1, Math.min(area.rows, last - area.row + 1)) };
}

const hiddenRows = (sheet: BookSheet, { area }: BookTable): number =>
  sheet.rows.filter(({ hidden, index }) => hidden && index > area.row && index < area.row + area.rows).length;

/** More columns than this no list of a location has. */
const MOST_COLUMNS = 200;

function plainSheet(sheet: BookSheet): PlainSheet {
  const filled = sheet.rows.filter(({ cells }) => cells.some(({ value }) => value !== null));
  const rows = (filled.at(-1)?.index ?? -1) + 1;
  const columns = filled.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  const area = { row: 0, column: 0, rows, columns: Math.min(columns, MOST_COLUMNS) };
  return { name: sheet.name, hidden: sheet.visibility !== 'Visible', rows: cellsIn(sheet, area) };
}

const TOLD = ['macros', 'externalLinks', 'dates1904', 'filters', 'totalsRows'] as const;

function oddities(leftOut: LeftOut, own: Readonly<Partial<Record<Oddity, number>>>): Delivery['oddities'] {
  const counts = new Map<Oddity, number>(TOLD.map((kind) => [kind, leftOut.get(kind) ?? 0]));
  for (const what of ['hiddenRows', 'sameNames'] as const) counts.set(what, own[what] ?? 0);
  return [...counts].flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}
