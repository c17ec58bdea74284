/** Pointing out, once, where the rows stand in a file without our tables; remembered by what its headers say. */
import type { TableName } from '../../../model/tables/problem';
import { isEmpty } from '../../cells';
import { findColumns, plainHeader } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { tableNamed } from '../../schema';
import { asRaw, tableFrom1904 } from './dates-from-1904';
import type { Delivery, PlainSheet } from './delivery';
import { LOCATION_TABLES } from '../rows/tables-of-a-location';

export interface SheetMapping {
  readonly table: TableName;
  /** 1-based row of the sheet. */
  readonly headerRow: number;
  /** Column id → header in the sheet. Columns that are not named have their default. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fills the location of every row, where the sheet has no column for it. */
  readonly location: string | null;
}

/** By the signature of the headers. */
export type KnownMappings = Readonly<Record<string, SheetMapping>>;

/** Headers are looked for in the first rows: above them stand titles and remarks. */
const ROWS_LOOKED_AT = 30;

const headersIn = (sheet: PlainSheet, headerRow: number): readonly string[] =>
  (sheet.rows[headerRow - 1] ?? []).map((cell) => String(cell).trim());

/** What a row of headers says, whatever its capitals and signs: next month's file has the same. */
export const signatureOf = (headers: readonly string[]): string =>
  headers
    .map(plainHeader)
    .filter((header) => header !== '')
    .join('|');

/** The mapping that was made before for a sheet with these headers, or the best guess; null when nothing fits. */
export function suggestedMapping(sheet: PlainSheet, known: KnownMappings): SheetMapping | null {
  const rows = Array.from({ length: Math.min(ROWS_LOOKED_AT, sheet.rows.length) }, (_, index) => index + 1);
  for (const headerRow of rows) {
    const before = known[signatureOf(headersIn(sheet, headerRow))];
    if (before) return { ...before, headerRow };
  }
  let best: { readonly mapping: SheetMapping; readonly hits: number } | null = null;
  for (const headerRow of rows)
    for (const { table } of LOCATION_TABLES) {
      const { hits, mapping } = guess(sheet, table, headerRow);
      if (hits > (best?.hits ?? 1)) best = { mapping, hits };
    }
  return best?.mapping ?? null;
}

/** Columns found by their headers; a table's own columns that are needed and missing count against it. */
export function guess(
  sheet: PlainSheet,
  table: TableName,
  headerRow: number,
): { readonly mapping: SheetMapping; readonly hits: number } {
  const headers = headersIn(sheet, headerRow);
  const schema = tableNamed(table);
  const { found, problems } = schema ? findColumns(schema, headers) : { found: [], problems: [] };
  const missing = problems.filter(({ code, column }) => code === 'column-missing' && column !== 'location').length;
  const columns = Object.fromEntries(found.map(({ column, at }) => [column.id, headers[at] ?? '']));
  return { mapping: { table, headerRow, columns, location: null }, hits: found.length - 2 * missing };
}

/** The sheet's rows as the table they are. */
function mappedContent(sheet: PlainSheet, { table, headerRow, columns, location }: SheetMapping): TableContent {
  const headers = headersIn(sheet, headerRow);
  const schema = tableNamed(table);
  const wanted = (schema?.columns ?? []).flatMap((column) => {
    const at = headers.indexOf(columns[column.id] ?? '');
    return columns[column.id] !== undefined && at >= 0 ? [{ id: column.id, header: column.header.nl, at }] : [];
  });
  const place = schema?.columns.find(({ id }) => id === 'location');
  const isFixed = location !== null && place !== undefined && !wanted.some(({ id }) => id === 'location');
  const body = sheet.rows.slice(headerRow).filter((cells) => wanted.some(({ at }) => !isEmpty(cells[at] ?? '')));
  const fixed: readonly Cell[] = isFixed ? [location] : [];
  const rows = body.map((cells) => [...fixed, ...wanted.map(({ at }) => cells[at] ?? '')]);
  const bare = {
    name: table,
    sheet: sheet.name,
    headers: [...(isFixed ? [place.header.nl] : []), ...wanted.map(({ header }) => header)],
  };
  return { ...bare, rows: sheet.from1904 ? tableFrom1904(bare, rows.map(asRaw)) : rows };
}

/** The same file with the tables that were pointed out. */
export function mappedDelivery(delivery: Delivery, mappings: ReadonlyMap<string, SheetMapping>): Delivery {
  const tables = delivery.sheets.flatMap((sheet) => {
    const mapping = mappings.get(sheet.name);
    return mapping === undefined ? [] : [mappedContent(sheet, mapping)];
  });
  const first = tables.filter(({ name }, at) => tables.findIndex((other) => other.name === name) === at);
  // Two sheets that are both rows of one table: most often last month's stands beside this month's.
  const more = tables.length - first.length;
  const oddities = more === 0 ? delivery.oddities : [...delivery.oddities, { what: 'sameNames' as const, count: more }];
  return { ...delivery, tables: first, oddities };
}

/** Remembers how a sheet was pointed out. */
export const remembered = (known: KnownMappings, sheet: PlainSheet, mapping: SheetMapping): KnownMappings => ({
  ...known,
  [signatureOf(headersIn(sheet, mapping.headerRow))]: { ...mapping, location: null },
});
