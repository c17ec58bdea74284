/** A workbook that lives in memory: for tests, for benchmarks, and as the reference of what the port means. */
import { entered } from './entered';
import { literal } from './literal';
import {
  asideEndings,
  freeName,
  LONGEST_SHEET_NAME,
  LONGEST_TABLE_NAME,
  isFormula,
  WorkbookRefusal,
  type Cell,
  type CellContent,
  type CellPlace,
  type Formula,
  type MadeSheets,
  type NewSheet,
  type NewTable,
  type Row,
  type RowChange,
  type RowContent,
  type SelectedCell,
  type SetAside,
  type SingleCell,
  type TableContent,
  type Trace,
  type WorkbookChange,
  type WorkbookPort,
  type Written,
} from './port';
import { PutCells } from './memory-put';
import type { Corner, InTheWay, Occupied, Put, PutBlock, PutPlace } from './put';
import { isNothing, planBack, planOf, traceOf, type RowPlan, type Snapshot } from './row-plan';

/** A cell as it is kept: a value, or a formula with the value it has now. */
type StoredCell = Cell | { readonly formula: string; readonly value: Cell };

interface StoredTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly StoredCell[])[];
  readonly below?: readonly Row[];
}

/** Tables begin under a title and an empty row, as they are made in Excel. */
const CORNER = { row: 2, column: 0 } as const;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const valueOf = (cell: StoredCell): Cell => (typeof cell === 'object' ? cell.value : cell);
const enteredOf = (cell: StoredCell): Cell => (typeof cell === 'object' ? cell.formula : cell);

/** A formula of one number has that value; of others only a test knows what they come to. */
function calculated({ formula }: Formula): StoredCell {
  const value = Number(formula.slice(1));
  return { formula, value: Number.isFinite(value) ? value : '#NAME?' };
}

/** As Excel takes in what is written: see `entered`. */
function stored(content: Exclude<CellContent, null>): StoredCell {
  const taken = typeof content === 'string' ? entered(literal(content)) : content;
  return isFormula(taken) ? calculated(taken) : taken;
}

/** A cell after something is put into it. */
const filled = (cell: StoredCell, content: CellContent): StoredCell => (content === null ? cell : stored(content));

const snapshot = ({ headers, rows }: StoredTable): Snapshot => ({
  headers,
  rows: rows.map((row) => row.map(valueOf)),
  entered: rows.map((row) => row.map(enteredOf)),
});

export class MemoryWorkbook implements WorkbookPort {
  readOnly = false;
  /** What goTo did last, and the last formula that was put or typed; for tests. */
  selection: CellPlace | null = null;
  inserted: string | null = null;
  /** The cell that is selected, and the values of cells outside tables; for tests. */
  selected: SelectedCell = { sheet: 'Blad1', row: 0, column: 0, formula: null };
  readonly loose = new Map<string, Cell>();
  starts = false;
  /** The sheet that is looked at, as far as anybody asked for it, and those out of sight; for tests. */
  shown: string | null = null;
  readonly hidden = new Set<string>();
  /** The sheets made with addSheets, by name. */
  readonly reports = new Map<string, NewSheet>();
  /** What openWorkbook was given. */
  readonly opened: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  private readonly texts = new Map<string, string>();
  private tables: readonly StoredTable[] = [];
  private sheets: readonly string[] = ['Blad1'];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  async readTables(
    names: readonly string[],
    { others = false }: { readonly others?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    const found = names.flatMap((name) =>
      this.tables
        .filter((table) => same(table.name, name))
        .map((table) => ({ ...table, corner: CORNER, rows: table.rows.map((row) => row.map(valueOf)) })),
    );
    const rest = this.tables.filter(({ name }) => others && !names.some((one) => same(one, name)));
    const needsHeaders = found.length < names.length;
    return [...found, ...rest.map((table) => ({ ...table, headers: needsHeaders ? table.headers : [], rows: [] }))];
  }

  /** What was entered in a table's cells: formulas where there are formulas. For tests. */
  entered(name: string): readonly Row[] {
    return snapshot(this.find(name)).entered;
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
      rows: rows.map((row) => row.map(stored)),
    }));
    this.tables = [...this.tables, ...made];
    this.sheets = [...this.sheets, ...tables.map((table) => table.sheet)];
    this.tell({ kind: 'structure', tables: [], source: 'local' });
  }

  async changeRows(changes: readonly RowChange[]): Promise<Written> {
    this.guardWriting();
    const plans = changes.map((change) => {
      const before = snapshot(this.find(change.table));
      // Asked twice, as when Excel has a write begun anew: what remembers the first time shows.
      planOf(change, before);
      return { table: change.table, before, plan: planOf(change, before) };
    });
    const traces = plans
      .filter(({ plan }) => !isNothing(plan))
      .map(({ table, before, plan }) => {
        const after = this.carryOut(table, plan);
        return traceOf(table, plan, { before, after });
      });
    return { undo: 'own', traces, takeBack: () => this.takeBack(traces) };
  }

  async takeBack(traces: readonly Trace[]): Promise<void> {
    this.guardWriting();
    const plans = traces.map((trace) => [trace.table, planBack(trace, snapshot(this.find(trace.table)))] as const);
    for (const [table, plan] of plans) this.carryOut(table, plan);
  }

  private carryOut(name: string, { inserted, patched, removed }: RowPlan): Snapshot {
    const table = this.find(name);
    const put = (row: readonly StoredCell[], contents: RowContent): readonly StoredCell[] =>
      row.map((cell, at) => filled(cell, contents[at] ?? null));
    const blank = table.headers.map((): StoredCell => '');
    const newRows = (at: number) => inserted.filter((row) => row.at === at).map(({ cells }) => put(blank, cells));
    const rows = table.rows.flatMap((row, at) => {
      const patch = patched.find((one) => one.at === at);
      return [...newRows(at), ...(removed.includes(at) ? [] : [patch ? put(row, patch.cells) : row])];
    });
    const after = { ...table, rows: [...rows, ...newRows(table.rows.length)] };
    this.keepTable(after, 'local');
    return snapshot(after);
  }

  async openWorkbook(bytes: Uint8Array, name: string): Promise<boolean> {
    this.opened.push({ name, bytes });
    return true;
  }

  async keep(name: string, text: string | null): Promise<void> {
    this.guardWriting();
    if (text === null) this.texts.delete(name);
    else this.texts.set(name, text);
  }

  async kept(name: string): Promise<string | null> {
    return this.texts.get(name) ?? null;
  }

  /** Sheets of which no page can be set up, as in Excel where there is no printer. */
  hasPrinter = true;

  async addSheets(sheets: readonly NewSheet[]): Promise<MadeSheets> {
    this.guardWriting();
    const before = [this.sheets, this.tables] as const;
    try {
      const names = sheets.map((sheet) => this.addSheet(sheet));
      return { names, withoutPage: this.hasPrinter ? [] : names };
    } catch (error) {
      [this.sheets, this.tables] = before;
      throw error;
    }
  }

  protected addSheet(sheet: NewSheet): string {
    const used = sheet.tables.find(({ name }) => this.tables.some((other) => same(other.name, name)));
    if (used) throw new WorkbookRefusal('exists', used.name);
    const name = freeName(sheet.name, { suffix: '#', longest: LONGEST_SHEET_NAME }, this.sheets);
    const at = this.sheets.findIndex((other) => other === sheet.before);
    this.sheets = at < 0 ? [...this.sheets, name] : this.sheets.toSpliced(at, 0, name);
    this.reports.set(name, sheet);
    const blank = (width: number): readonly StoredCell[] => Array.from({ length: width }, (): StoredCell => '');
    const native = sheet.tables.filter(({ formula }) => formula === undefined);
    const made = native.map(({ name: table, headers, rows }) => ({
      name: table,
      sheet: name,
      headers,
      rows: rows.map((cells) => blank(headers.length).map((cell, column) => filled(cell, cells[column] ?? null))),
    }));
    this.tables = [...this.tables, ...made];
    return name;
  }

  async showSheet(name: string): Promise<void> {
    if (!this.sheets.some((sheet) => same(sheet, name))) throw new WorkbookRefusal('not-found', name);
    this.shown = name;
  }

  async tableSheets(): Promise<readonly { readonly table: string; readonly sheet: string }[]> {
    return this.tables.map(({ name, sheet }) => ({ table: name, sheet }));
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    this.guardWriting();
    const isMeant = (table: StoredTable): boolean => names.some((name) => same(name, table.name));
    const gone = new Set(this.tables.filter(isMeant).map(({ sheet }) => sheet));
    const shared = this.tables.find((table) => gone.has(table.sheet) && !isMeant(table));
    if (shared) throw new WorkbookRefusal('exists', shared.sheet);
    this.tables = this.tables.filter(({ sheet }) => !gone.has(sheet));
    this.sheets = this.sheets.filter((sheet) => !gone.has(sheet));
    this.tell({ kind: 'structure', tables: [], source: 'local' });
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    this.guardWriting();
    const ending = asideEndings(suffix);
    const before = new Map<string, { readonly sheet: string; readonly table: string }>();
    const sheets = new Map<string, string>();
    for (const table of this.tables.filter(({ name }) => names.some((one) => same(one, name)))) {
      const sheet =
        sheets.get(table.sheet) ??
        freeName(table.sheet, { suffix: ending.sheet, longest: LONGEST_SHEET_NAME }, this.sheets);
      const taken = this.tables.map((other) => other.name);
      const name = freeName(table.name, { suffix: ending.table, longest: LONGEST_TABLE_NAME }, taken);
      before.set(name, { sheet: table.sheet, table: table.name });
      sheets.set(table.sheet, sheet);
      this.tables = this.tables.map((other) => (other === table ? { ...table, sheet, name } : other));
      this.sheets = this.sheets.map((other) => (other === table.sheet ? sheet : other));
    }
    this.tell({ kind: 'structure', tables: [], source: 'local' });
    return {
      hide: async () => {
        for (const sheet of sheets.values()) this.hidden.add(sheet);
      },
      restore: async () => {
        const olds = new Map([...sheets].map(([old, now]) => [now, old]));
        for (const now of olds.keys()) this.hidden.delete(now);
        this.tables = this.tables.map((table) => {
          const old = before.get(table.name);
          return old === undefined ? table : { ...table, name: old.table, sheet: old.sheet };
        });
        this.sheets = this.sheets.map((sheet) => olds.get(sheet) ?? sheet);
        this.tell({ kind: 'structure', tables: [], source: 'local' });
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
      // Excel shows a blank row in a table without any.
      (place.row !== null && place.row > Math.max(1, table.rows.length)) ||
      (place.header !== null && !table.headers.includes(place.header));
    if (missing) throw new WorkbookRefusal('not-found', place.table);
    this.selection = place;
  }

  async selectedCell(): Promise<SelectedCell> {
    return this.selected;
  }

  async valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]> {
    const gone = cells.find(({ sheet }) => !this.sheets.includes(sheet));
    if (gone) throw new WorkbookRefusal('not-found', gone.sheet);
    return cells.map(({ sheet, address }) => this.loose.get(`${sheet}!${address}`) ?? '');
  }

  /** What is in the way wherever something is put, beside what stands there; for tests. */
  obstacle: InTheWay | null = null;
  /** The cell that is active where no table was gone to; for tests. */
  active: Corner = { sheet: 'Blad1', row: 0, column: 0 };
  private readonly placed = new PutCells();

  async put(block: PutBlock, place: PutPlace): Promise<Put | Occupied> {
    this.guardWriting();
    const isOwn = place.kind === 'sheet';
    const corner = isOwn ? this.ownSheet(place.name) : place.kind === 'over' ? place.corner : this.activeCell();
    const tables = this.tables
      .filter(({ sheet }) => sheet === corner.sheet)
      .map(({ sheet, headers, rows }) => ({ sheet, ...CORNER, rows: rows.length + 1, columns: headers.length }));
    const found = this.placed.inTheWay(corner, block, tables);
    if (this.obstacle !== null && !isOwn)
      return { kind: 'occupied', by: this.obstacle, corner: this.obstacle === 'no-cell' ? null : corner, cells: '' };
    if (found !== null && !(found.by === 'contents' && place.kind === 'over')) return found;
    if (block.kind === 'cell' && block.content !== null && isFormula(block.content))
      this.inserted = block.content.formula;
    const { cells, takeBack } = this.placed.put(corner, block);
    return {
      kind: 'put',
      sheet: corner.sheet,
      cells,
      undo: 'own',
      takeBack: async () => {
        this.guardWriting();
        await takeBack();
        if (isOwn && this.placed.isBlank(corner.sheet))
          this.sheets = this.sheets.filter((sheet) => sheet !== corner.sheet);
      },
    };
  }

  private ownSheet(wanted: string): Corner {
    const sheet = freeName(wanted, { suffix: ' #', longest: LONGEST_SHEET_NAME }, this.sheets).trim();
    this.sheets = [...this.sheets, sheet];
    this.selection = null;
    this.active = { sheet, row: 0, column: 0 };
    return this.active;
  }

  private activeCell(): Corner {
    const { table: name, row, header } = this.selection ?? { table: '', row: null, header: null };
    const table = this.tables.find((candidate) => same(candidate.name, name));
    if (!table) return this.active;
    const column = header === null ? 0 : table.headers.indexOf(header);
    return { sheet: table.sheet, row: CORNER.row + (row ?? 0), column: CORNER.column + column };
  }

  /** As a person who types a formula into the selected cell. For tests. */
  async typeFormula(formula: string): Promise<void> {
    this.guardWriting();
    this.inserted = formula;
    const { table: name, row, header } = this.selection ?? { table: '', row: null, header: null };
    const table = this.tables.find((candidate) => same(candidate.name, name));
    if (!table || row === null || header === null) return;
    const column = table.headers.indexOf(header);
    const rows = table.rows.map((cells, at) =>
      at === row - 1 ? cells.map((cell, place) => (place === column ? calculated({ formula }) : cell)) : cells,
    );
    this.keepTable({ ...table, rows }, 'local');
  }

  async startsWithDocument(): Promise<boolean | null> {
    return this.starts;
  }

  async startWithDocument(start: boolean): Promise<void> {
    this.starts = start;
  }

  /** As Excel when formulas come to other values: nobody typed anything. For tests. */
  recalculate(name: string, valueOf: (formula: string) => Cell): void {
    const table = this.find(name);
    const rows = table.rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? { ...cell, value: valueOf(cell.formula) } : cell)),
    );
    this.tables = this.tables.map((other) => (other === table ? { ...table, rows } : other));
    this.tell({ kind: 'calculation', tables: [], source: 'local' });
  }

  /** As a person typing: puts a table in place, whatever was there, and tells everybody. */
  edit(table: StoredTable, source: WorkbookChange['source'] = 'local'): void {
    if (!this.sheets.some((sheet) => same(sheet, table.sheet))) this.sheets = [...this.sheets, table.sheet];
    this.keepTable(table, source);
  }

  private keepTable(table: StoredTable, source: WorkbookChange['source']): void {
    this.tables = this.tables.some((other) => same(other.name, table.name))
      ? this.tables.map((other) => (same(other.name, table.name) ? table : other))
      : [...this.tables, table];
    this.tell({ kind: 'cells', tables: [table.name], source });
  }

  private find(name: string): StoredTable {
    const table = this.tables.find((candidate) => same(candidate.name, name));
    if (!table) throw new WorkbookRefusal('not-found', name);
    return table;
  }

  private guardWriting(): void {
    if (this.readOnly) throw new WorkbookRefusal('read-only', '');
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
