/** A workbook that lives in memory: for tests, for benchmarks, and as the reference of what the port means. */
import type { StoredTable } from './memory-cells';
import { PutCells } from './memory-put';
import { MemoryTables } from './memory-tables';
import {
  isFormula,
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type MadeSheets,
  type NewSheet,
  type NewTable,
  type Row,
  type RowChange,
  type SelectedCell,
  type SetAside,
  type SingleCell,
  type TableContent,
  type Trace,
  type WorkbookChange,
  type WorkbookPort,
  type Written,
} from './port';
import type { Corner, InTheWay, Occupied, Put, PutBlock, PutPlace } from './put';
import { isNothing, planBack, planOf, traceOf, type RowPlan, type Snapshot } from './row-plan';

export class MemoryWorkbook implements WorkbookPort {
  readOnly = false;
  /** Sheets that are protected, and whether sheets may come and go; for tests. */
  readonly protectedSheets = new Set<string>();
  isStructureProtected = false;
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
  private readonly tables = new MemoryTables();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  async readTables(
    names: readonly string[],
    { others = false }: { readonly others?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    return this.tables.read(names, others);
  }

  /** What was entered in a table's cells: formulas where there are formulas. For tests. */
  entered(name: string): readonly Row[] {
    return this.tables.snapshot(name).entered;
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.tables.sheets;
  }

  async createTables(tables: readonly NewTable[]): Promise<void> {
    this.guardStructure();
    this.tables.create(tables);
    this.tell({ kind: 'structure', tables: [], source: 'local' });
  }

  async changeRows(changes: readonly RowChange[]): Promise<Written> {
    this.guardWriting();
    const plans = changes.map((change) => {
      const before = this.tables.snapshot(change.table);
      // Asked twice, as when Excel has a write begun anew: what remembers the first time shows.
      planOf(change, before);
      return { table: change.table, before, plan: planOf(change, before) };
    });
    this.guardSheets(plans);
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
    const plans = traces.map((trace) => ({
      table: trace.table,
      plan: planBack(trace, this.tables.snapshot(trace.table)),
    }));
    this.guardSheets(plans);
    for (const { table, plan } of plans) this.carryOut(table, plan);
  }

  private carryOut(name: string, plan: RowPlan): Snapshot {
    const after = this.tables.change(name, plan);
    this.tell({ kind: 'cells', tables: [this.tables.find(name).name], source: 'local' });
    return after;
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
    this.guardStructure();
    const names = this.tables.wholly(() => sheets.map((sheet) => this.addSheet(sheet)));
    return { names, withoutPage: this.hasPrinter ? [] : names };
  }

  protected addSheet(sheet: NewSheet): string {
    const name = this.tables.addSheet(sheet);
    this.reports.set(name, sheet);
    return name;
  }

  async showSheet(name: string): Promise<void> {
    if (!this.tables.hasSheet(name)) throw new WorkbookRefusal('not-found', name);
    this.shown = name;
  }

  async tableSheets(): Promise<readonly { readonly table: string; readonly sheet: string }[]> {
    return this.tables.all.map(({ name, sheet }) => ({ table: name, sheet }));
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    this.guardStructure();
    this.tables.deleteSheetsOf(names);
    this.tell({ kind: 'structure', tables: [], source: 'local' });
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    this.guardStructure();
    const aside = this.tables.setAside(names, suffix);
    this.tell({ kind: 'structure', tables: [], source: 'local' });
    return {
      hide: async () => {
        for (const sheet of aside.sheets) this.hidden.add(sheet);
      },
      restore: async () => {
        for (const sheet of aside.sheets) this.hidden.delete(sheet);
        aside.restore();
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
    const table = this.tables.find(place.table);
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
    const gone = cells.find(({ sheet }) => !this.tables.sheets.includes(sheet));
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
    const found = this.placed.inTheWay(corner, block, this.tables.areasOn(corner.sheet));
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
        if (isOwn && this.placed.isBlank(corner.sheet)) this.tables.deleteSheet(corner.sheet);
      },
    };
  }

  private ownSheet(wanted: string): Corner {
    this.guardStructure();
    const sheet = this.tables.addBlankSheet(wanted);
    this.selection = null;
    this.active = { sheet, row: 0, column: 0 };
    return this.active;
  }

  private activeCell(): Corner {
    const table = this.selection && this.tables.named(this.selection.table);
    return this.selection && table ? this.tables.cornerOf(table, this.selection) : this.active;
  }

  /** As a person who types a formula into the selected cell. For tests. */
  async typeFormula(formula: string): Promise<void> {
    this.guardWriting();
    this.inserted = formula;
    const { table: name, row, header } = this.selection ?? { table: '', row: null, header: null };
    const table = this.tables.named(name);
    if (!table || row === null || header === null) return;
    this.keepTable(this.tables.typed(table, { row, header }, formula), 'local');
  }

  async startsWithDocument(): Promise<boolean | null> {
    return this.starts;
  }

  async startWithDocument(start: boolean): Promise<void> {
    this.starts = start;
  }

  /** As Excel when formulas come to other values: nobody typed anything. For tests. */
  recalculate(name: string, valueOf: (formula: string) => Cell): void {
    this.tables.recalculate(name, valueOf);
    this.tell({ kind: 'calculation', tables: [], source: 'local' });
  }

  /** As a person typing: puts a table in place, whatever was there, and tells everybody. */
  edit(table: StoredTable, source: WorkbookChange['source'] = 'local'): void {
    this.keepTable(table, source);
  }

  private keepTable(table: StoredTable, source: WorkbookChange['source']): void {
    this.tables.keep(table);
    this.tell({ kind: 'cells', tables: [table.name], source });
  }

  private guardStructure(): void {
    this.guardWriting();
    if (this.isStructureProtected) throw new WorkbookRefusal('structure', '');
  }

  private guardSheets(changes: readonly { readonly table: string; readonly plan: RowPlan }[]): void {
    for (const { table, plan } of changes) {
      const { sheet } = this.tables.find(table);
      if (!isNothing(plan) && this.protectedSheets.has(sheet)) throw new WorkbookRefusal('protected', sheet);
    }
  }

  private guardWriting(): void {
    if (this.readOnly) throw new WorkbookRefusal('read-only', '');
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
