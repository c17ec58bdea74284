/** Cell addresses: A1 notation to zero-based areas and back. Pure. */

/** The size of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters of a text in a cell. */
export const LONGEST_TEXT = 32_767;

/** A rectangle on some sheet, zero-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle on a particular sheet. */
export interface Area extends Rectangle {
  readonly sheetId: string;
}

/** 0 → "A", 26 → "AA". */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "Blad 1" → "'Blad 1'" where a formula needs the quotes. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Blad 1'!A1:B2" → its sheet name (or null) and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: address };
  const name = address.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, rest: address.slice(at + 1) };
}

/** "B2:C5", "$B$2", "B:C", "2:5" → a rectangle; null when it is no address, or lies outside a sheet. */
export function parseAddress(address: string): Rectangle | null {
  const [from, to = from, ...more] = address.trim().split(':').map(parseCorner);
  if (!from || !to || more.length > 0) return null;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  const lastRow = Math.max(from.row ?? MAX_ROWS - 1, to.row ?? MAX_ROWS - 1);
  const lastColumn = Math.max(from.column ?? MAX_COLUMNS - 1, to.column ?? MAX_COLUMNS - 1);
  const found = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return isOnSheet(found) ? found : null;
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text.trim());
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return {
    column: parts[1] === undefined ? null : columnIndex(parts[1]),
    row: parts[2] === undefined ? null : Number(parts[2]) - 1,
  };
}

/** Whether a rectangle has cells and lies within a sheet. */
export function isOnSheet({ row, column, rows, columns }: Rectangle): boolean {
  const sizes = rows >= 1 && columns >= 1 && row >= 0 && column >= 0;
  return sizes && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

/** A rectangle → "B2:C5", "B:C" for whole columns, "2:5" for whole rows. */
export function formatAddress({ row, column, rows, columns }: Rectangle, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const wholeColumns = rows === MAX_ROWS && columns < MAX_COLUMNS;
  const wholeRows = columns === MAX_COLUMNS;
  const corner = (r: number, c: number) =>
    (wholeRows ? '' : dollar + columnName(c)) + (wholeColumns ? '' : dollar + String(r + 1));
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return rows * columns === 1 ? first : `${first}:${last}`;
}

/** The cells two rectangles share, or null. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around two. */
/** The smallest rectangle with all of these; the first cell of a sheet when there are none. */
export function around([first, ...others]: readonly Rectangle[]): Rectangle {
  return others.reduce(boundingBox, first ?? { row: 0, column: 0, rows: 1, columns: 1 });
}

export function boundingBox(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether a name would read as a cell ("A1", "R1C1", "R"): Excel refuses such names. "Ref" is fine. */
export function looksLikeCell(name: string): boolean {
  return /^[A-Za-z]{1,3}\d+$/.test(name) || /^(R\d*C?\d*|C\d*)$/i.test(name);
}
