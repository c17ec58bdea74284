/** The tables of a workbook in memory, on their sheets. */
import { blank, calculated, filledRow, snapshot, stored, valueOf, type StoredTable } from './memory-cells';
import {
  asideEndings,
  freeName,
  LONGEST_SHEET_NAME,
  LONGEST_TABLE_NAME,
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type NewSheet,
  type NewTable,
  type TableContent,
} from './port';
import type { Corner, Extent } from './put';
import type { RowPlan, Snapshot } from './row-plan';

/** Tables begin under a title and an empty row, as they are made in Excel. */
const CORNER = { row: 2, column: 0 } as const;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class MemoryTables {
  private tables: readonly StoredTable[] = [];
  private names: readonly string[] = ['Blad1'];

  get sheets(): readonly string[] {
    return this.names;
  }

  get all(): readonly StoredTable[] {
    return this.tables;
  }

  hasSheet(name: string): boolean {
    return this.names.some((sheet) => same(sheet, name));
  }

  named(name: string): StoredTable | undefined {
    return this.tables.find((table) => same(table.name, name));
  }

  find(name: string): StoredTable {
    const table = this.named(name);
    if (!table) throw new WorkbookRefusal('not-found', name);
    return table;
  }

  snapshot(name: string): Snapshot {
    return snapshot(this.find(name));
  }

  read(names: readonly string[], others: boolean): readonly TableContent[] {
    const found = names.flatMap((name) =>
      this.tables
        .filter((table) => same(table.name, name))
        .map((table) => ({ ...table, corner: CORNER, rows: table.rows.map((row) => row.map(valueOf)) })),
    );
    const rest = this.tables.filter(({ name }) => others && !names.some((one) => same(one, name)));
    const needsHeaders = found.length < names.length;
    return [...found, ...rest.map((table) => ({ ...table, headers: needsHeaders ? table.headers : [], rows: [] }))];
  }

  /** The cells that tables take on a sheet. */
  areasOn(sheet: string): readonly (Corner & Extent)[] {
    return this.tables
      .filter((table) => table.sheet === sheet)
      .map(({ headers, rows }) => ({ sheet, ...CORNER, rows: rows.length + 1, columns: headers.length }));
  }

  /** The cell of a row, counted from 1, under a header; row or header null: the table's first. */
  cornerOf(table: StoredTable, { row, header }: Pick<CellPlace, 'row' | 'header'>): Corner {
    const column = header === null ? 0 : table.headers.indexOf(header);
    return { sheet: table.sheet, row: CORNER.row + (row ?? 0), column: CORNER.column + column };
  }

  /** Puts a table in place of the one with its name, or beside the others. */
  keep(table: StoredTable): void {
    if (!this.hasSheet(table.sheet)) this.names = [...this.names, table.sheet];
    this.tables = this.named(table.name)
      ? this.tables.map((other) => (same(other.name, table.name) ? table : other))
      : [...this.tables, table];
  }

  create(tables: readonly NewTable[]): void {
    for (const { name, sheet } of tables)
      if (this.named(name) || this.hasSheet(sheet)) throw new WorkbookRefusal('exists', sheet);
    const made = tables.map(({ name, sheet, columns, rows }) => ({
      name,
      sheet,
      headers: columns.map((column) => column.header),
      rows: rows.map((row) => row.map(stored)),
    }));
    this.tables = [...this.tables, ...made];
    this.names = [...this.names, ...tables.map((table) => table.sheet)];
  }

  change(name: string, { inserted, patched, removed }: RowPlan): Snapshot {
    const table = this.find(name);
    const newRows = (at: number) =>
      inserted.filter((row) => row.at === at).map(({ cells }) => filledRow(blank(table.headers.length), cells));
    const rows = table.rows.flatMap((row, at) => {
      const patch = patched.find((one) => one.at === at);
      return [...newRows(at), ...(removed.includes(at) ? [] : [patch ? filledRow(row, patch.cells) : row])];
    });
    const after = { ...table, rows: [...rows, ...newRows(table.rows.length)] };
    this.keep(after);
    return snapshot(after);
  }

  /** The table with a formula typed into one of its cells. */
  typed(table: StoredTable, { row, header }: { readonly row: number; readonly header: string }, formula: string) {
    const column = table.headers.indexOf(header);
    const typedIn = (cells: StoredTable['rows'][number]) =>
      cells.map((cell, place) => (place === column ? calculated({ formula }) : cell));
    return { ...table, rows: table.rows.map((cells, at) => (at === row - 1 ? typedIn(cells) : cells)) };
  }

  recalculate(name: string, valueOf: (formula: string) => Cell): void {
    const table = this.find(name);
    const rows = table.rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? { ...cell, value: valueOf(cell.formula) } : cell)),
    );
    this.keep({ ...table, rows });
  }

  /** Work that is done as a whole or leaves everything as it was. */
  wholly<T>(work: () => T): T {
    const before = [this.names, this.tables] as const;
    try {
      return work();
    } catch (error) {
      [this.names, this.tables] = before;
      throw error;
    }
  }

  /** A sheet with its tables; its name is the one that was free. */
  addSheet(sheet: NewSheet): string {
    const used = sheet.tables.find((table) => this.named(table.name));
    if (used) throw new WorkbookRefusal('exists', used.name);
    const name = freeName(sheet.name, { suffix: '#', longest: LONGEST_SHEET_NAME }, this.names);
    const at = this.names.findIndex((other) => other === sheet.before);
    this.names = at < 0 ? [...this.names, name] : this.names.toSpliced(at, 0, name);
    const native = sheet.tables.filter(({ formula }) => formula === undefined);
    const made = native.map(({ name: table, headers, rows }) => ({
      name: table,
      sheet: name,
      headers,
      rows: rows.map((cells) => filledRow(blank(headers.length), cells)),
    }));
    this.tables = [...this.tables, ...made];
    return name;
  }

  addBlankSheet(wanted: string): string {
    const name = freeName(wanted, { suffix: ' #', longest: LONGEST_SHEET_NAME }, this.names).trim();
    this.names = [...this.names, name];
    return name;
  }

  deleteSheet(name: string): void {
    this.names = this.names.filter((sheet) => sheet !== name);
  }

  /** Tables with their sheets; refuses where another table stands on one of them. */
  deleteSheetsOf(names: readonly string[]): void {
    const isMeant = (table: StoredTable): boolean => names.some((name) => same(name, table.name));
    const gone = new Set(this.tables.filter(isMeant).map(({ sheet }) => sheet));
    const shared = this.tables.find((table) => gone.has(table.sheet) && !isMeant(table));
    if (shared) throw new WorkbookRefusal('exists', shared.sheet);
    this.tables = this.tables.filter(({ sheet }) => !gone.has(sheet));
    this.names = this.names.filter((sheet) => !gone.has(sheet));
  }

  /** Gives tables and their sheets other names; returns the sheets' new names and the way back. */
  setAside(names: readonly string[], suffix: string): { readonly sheets: readonly string[]; restore(): void } {
    const ending = asideEndings(suffix);
    const before = new Map<string, { readonly sheet: string; readonly table: string }>();
    const sheets = new Map<string, string>();
    for (const table of this.tables.filter(({ name }) => names.some((one) => same(one, name)))) {
      const sheet =
        sheets.get(table.sheet) ??
        freeName(table.sheet, { suffix: ending.sheet, longest: LONGEST_SHEET_NAME }, this.names);
      const taken = this.tables.map((other) => other.name);
      const name = freeName(table.name, { suffix: ending.table, longest: LONGEST_TABLE_NAME }, taken);
      before.set(name, { sheet: table.sheet, table: table.name });
      sheets.set(table.sheet, sheet);
      this.tables = this.tables.map((other) => (other === table ? { ...table, sheet, name } : other));
      this.names = this.names.map((other) => (other === table.sheet ? sheet : other));
    }
    const olds = new Map([...sheets].map(([old, now]) => [now, old]));
    return {
      sheets: [...olds.keys()],
      restore: () => {
        this.tables = this.tables.map((table) => {
          const old = before.get(table.name);
          return old === undefined ? table : { ...table, name: old.table, sheet: old.sheet };
        });
        this.names = this.names.map((sheet) => olds.get(sheet) ?? sheet);
      },
    };
  }
}
