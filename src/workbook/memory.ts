/** A workbook that lives in memory: for tests, for benchmarks, and as the reference of what the port means. */
import {
  asideEndings,
  freeName,
  LONGEST_SHEET_NAME,
  LONGEST_TABLE_NAME,
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type NewTable,
  type SetAside,
  type TableContent,
  type WorkbookChange,
  type WorkbookPort,
} from './port';

interface StoredTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class MemoryWorkbook implements WorkbookPort {
  readOnly = false;
  /** What goTo and insertFormula did last, for tests. */
  selection: CellPlace | null = null;
  inserted: string | null = null;
  startsWithDocument = false;
  private tables: readonly StoredTable[] = [];
  private sheets: readonly string[] = ['Blad1'];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  async readTables(names: readonly string[]): Promise<readonly TableContent[]> {
    return names.flatMap((name) => this.tables.filter((table) => same(table.name, name)));
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.sheets;
  }

  async createTables(tables: readonly NewTable[]): Promise<void> {
    this.guardWriting();
    for (const table of tables) {
      const taken =
        this.tables.some((other) => same(other.name, table.name)) || this.sheets.some((s) => same(s, table.sheet));
      if (taken) throw new WorkbookRefusal('exists', table.sheet);
    }
    const made = tables.map(({ name, sheet, columns, rows }) => ({
      name,
      sheet,
      headers: columns.map((column) => column.header),
      rows,
    }));
    this.tables = [...this.tables, ...made];
    this.sheets = [...this.sheets, ...tables.map((table) => table.sheet)];
    this.tell({ tables: [], source: 'local' });
  }

  async appendRows(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    this.guardWriting();
    const table = this.find(name);
    this.put({ ...table, rows: [...table.rows, ...rows] }, 'local');
  }

  async replaceRows(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    this.guardWriting();
    this.put({ ...this.find(name), rows }, 'local');
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    this.guardWriting();
    const gone = this.tables.filter((table) => names.some((name) => same(name, table.name)));
    this.tables = this.tables.filter((table) => !gone.includes(table));
    this.sheets = this.sheets.filter((sheet) => !gone.some((table) => table.sheet === sheet));
    this.tell({ tables: [], source: 'local' });
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    this.guardWriting();
    const ending = asideEndings(suffix);
    const before = { tables: this.tables, sheets: this.sheets };
    for (const table of before.tables.filter(({ name }) => names.some((one) => same(one, name)))) {
      const sheet = freeName(table.sheet, ending.sheet, this.sheets, LONGEST_SHEET_NAME);
      const name = freeName(
        table.name,
        ending.table,
        this.tables.map((other) => other.name),
        LONGEST_TABLE_NAME,
      );
      this.tables = this.tables.map((other) => (other === table ? { ...table, sheet, name } : other));
      this.sheets = this.sheets.map((other) => (other === table.sheet ? sheet : other));
    }
    this.tell({ tables: [], source: 'local' });
    return {
      hide: async () => undefined,
      restore: async () => {
        this.tables = before.tables;
        this.sheets = before.sheets;
        this.tell({ tables: [], source: 'local' });
      },
    };
  }

  async watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  async goTo(place: CellPlace): Promise<void> {
    const table = this.find(place.table);
    const missing =
      (place.row !== null && place.row > table.rows.length) ||
      (place.header !== null && !table.headers.includes(place.header));
    if (missing) throw new WorkbookRefusal('not-found', place.table);
    this.selection = place;
  }

  async insertFormula(formula: string): Promise<void> {
    this.guardWriting();
    this.inserted = formula;
  }

  async startWithDocument(): Promise<void> {
    this.startsWithDocument = true;
  }

  /** As a person typing: puts a table in place, whatever was there, and tells everybody. */
  edit(table: StoredTable, source: WorkbookChange['source'] = 'local'): void {
    if (!this.sheets.some((sheet) => same(sheet, table.sheet))) this.sheets = [...this.sheets, table.sheet];
    this.put(table, source);
  }

  private put(table: StoredTable, source: WorkbookChange['source']): void {
    this.tables = this.tables.some((other) => same(other.name, table.name))
      ? this.tables.map((other) => (same(other.name, table.name) ? table : other))
      : [...this.tables, table];
    this.tell({ tables: [table.name], source });
  }

  private find(name: string): StoredTable {
    const table = this.tables.find((candidate) => same(candidate.name, name));
    if (!table) throw new WorkbookRefusal('not-found', name);
    return table;
  }

  private guardWriting(): void {
    if (this.readOnly) throw new WorkbookRefusal('read-only', 'workbook');
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
