/** Tables as XML. Excel repairs a file whose header cells differ from the columns' names, so both come from here. */
import { columnName, formatAddress } from '../notation/address';
import type { BookCell, BookRow, BookSheet, BookTable, BookValue } from '../book/book';
import { encodeText, tag } from '../package/xml';
import { NAMESPACES } from './write-target';

/** The names of a table's columns: texts, none empty, none twice. */
function columnNames(sheet: BookSheet, { area }: BookTable): readonly string[] {
  const cells = sheet.rows.find(({ index }) => index === area.row)?.cells ?? [];
  const used = new Set<string>();
  return Array.from({ length: area.columns }, (_none, i) => {
    const value = cells.find(({ column }) => column === area.column + i)?.value ?? null;
    const base = textOf(value) || `Column${String(i + 1)}`;
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}${String(n)}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function textOf(value: BookValue): string {
  if (value === null) return '';
  return typeof value === 'object'
    ? value.error
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);
}

/** The header cells of a sheet's tables, by address. */
export function headerCells(sheet: BookSheet): ReadonlyMap<string, string> {
  return new Map(
    sheet.tables.flatMap((table) =>
      columnNames(sheet, table).map((name, i): [string, string] => [
        columnName(table.area.column + i) + String(table.area.row + 1),
        name,
      ]),
    ),
  );
}

const EMPTY = { value: null, formula: null, spill: null, filled: false, look: 0 } as const;

/** The rows of a sheet in which every header has a cell: Excel repairs a table whose header cell is not there. */
export function withHeaders({ rows, tables }: BookSheet): readonly BookRow[] {
  return tables.reduce<readonly BookRow[]>((all, { area }) => {
    const found = all.find(({ index }) => index === area.row);
    const own = found ?? { index: area.row, height: null, hidden: false, cells: [] };
    const columns = Array.from({ length: area.columns }, (_none, i) => area.column + i);
    const missing = columns.filter((column) => !own.cells.some((cell) => cell.column === column));
    if (missing.length === 0) return all;
    const added = missing.map((column): BookCell => ({ ...EMPTY, column }));
    const cells = [...own.cells, ...added].sort((a, b) => a.column - b.column);
    return [...all.filter((row) => row !== found), { ...own, cells }].sort((a, b) => a.index - b.index);
  }, rows);
}

export function writeTable(sheet: BookSheet, table: BookTable, id: number): string {
  const ref = formatAddress(table.area);
  const names = columnNames(sheet, table);
  const { xmlns } = NAMESPACES;
  const style = {
    name: table.style,
    showFirstColumn: table.firstColumn,
    showLastColumn: table.lastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  };
  return tag('table', { xmlns, id, name: table.name, displayName: table.name, ref, totalsRowShown: false }, [
    table.filterButton ? tag('autoFilter', { ref }) : '',
    tag(
      'tableColumns',
      { count: names.length },
      names.map((name, i) => tag('tableColumn', { id: i + 1, name: encodeName(name) })),
    ),
    tag('tableStyleInfo', style),
  ]);
}

/** Line ends are spelled in names, where texts of cells have them plainly. */
function encodeName(name: string): string {
  return encodeText(name).replaceAll('\n', '_x000a_').replaceAll('\r', '_x000d_').replaceAll('\t', '_x0009_');
}
