/**
 * The port to a workbook: what the add-in needs of Excel, in the add-in's words. Two adapters fulfil it, excel.ts
 * (the only file that names Excel.*) and memory.ts; one contract suite runs on both.
 */

/** A cell's value: text, number, boolean; '' is an empty cell; an Excel error is text such as "#N/A". Dates are serials. */
export type Cell = string | number | boolean;

export interface TableContent {
  /** The table's name in the workbook, e.g. "vkt_Stock". */
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Body rows, filtered and hidden ones included, each as long as `headers`. An empty table has no rows. */
  readonly rows: readonly (readonly Cell[])[];
}

/** How a column of a new table looks and what may be typed into it. */
export interface ColumnLayout {
  readonly header: string;
  /** Excel number format in English notation; 'General' for none. */
  readonly numberFormat: string;
  /** Width in characters. */
  readonly width: number;
  /** Explanation shown with the header. */
  readonly note: string;
  readonly choices:
    | { readonly kind: 'none' }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** The values of a column of another table, e.g. the locations. */
    | { readonly kind: 'column'; readonly table: string; readonly header: string };
}

export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface WorkbookChange {
  /** Names of the tables touched; empty when the structure changed (sheet or table added, renamed, deleted). */
  readonly tables: readonly string[];
  readonly source: 'local' | 'remote';
}

export interface CellPlace {
  readonly table: string;
  /** 1-based body row; null = the header row. */
  readonly row: number | null;
  /** Header text; null = the whole row. */
  readonly header: string | null;
}

/** A reason a workbook refused, for one sentence on screen. */
export type RefusalCode =
  | 'cell-edit' // the user is typing in a cell
  | 'read-only'
  | 'protected' // sheet or workbook protected
  | 'not-found' // table, row or column is gone
  | 'exists' // a sheet or table of that name exists that is not ours
  | 'too-large'
  | 'unknown';

export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
  constructor(
    readonly code: RefusalCode,
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
  }
}

/** Tables that were set aside. */
export interface SetAside {
  /** Hides their sheets; Excel keeps at least one sheet visible, so there must be others by now. */
  hide(): Promise<void>;
  /** Shows them again under their old names, which must be free. */
  restore(): Promise<void>;
}

export const LONGEST_SHEET_NAME = 31;
export const LONGEST_TABLE_NAME = 255;

/** A name that is not taken: "Voorraad (oud)", else "Voorraad (oud2)"; sheet names end at 31 characters. */
export function freeName(base: string, suffix: string, taken: readonly string[], longest: number): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let count = 1; ; count += 1) {
    const end = suffix.replace('#', count === 1 ? '' : String(count));
    const name = base.slice(0, longest - end.length) + end;
    if (!isTaken(name)) return name;
  }
}

/** The endings of what is set aside: of a sheet and of a table, with room for a number. */
export const asideEndings = (suffix: string): { readonly sheet: string; readonly table: string } => ({
  sheet: ` (${suffix}#)`,
  table: `_${suffix}#`,
});

export interface WorkbookPort {
  /** The named tables that exist, in the order asked for. Missing ones are simply absent. One round trip. */
  readTables(names: readonly string[]): Promise<readonly TableContent[]>;
  /** Names of the sheets, in order. */
  sheetNames(): Promise<readonly string[]>;
  /** Makes sheets with one table each. Refuses with 'exists' before writing anything when one is taken. */
  createTables(tables: readonly NewTable[]): Promise<void>;
  /** Adds rows at the end of a table; cells in the order of the table's headers. */
  appendRows(table: string, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Replaces all body rows of a table. */
  replaceRows(table: string, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Deletes the sheets that hold these tables. Refuses with 'exists', before deleting any, where a sheet holds more. */
  deleteTables(names: readonly string[]): Promise<void>;
  /**
   * Takes tables and their sheets out of the way under other names ("Voorraad (oud)", "vkt_Stock_oud"): nothing in them
   * is lost, formulas included.
   */
  setAside(names: readonly string[], suffix: string): Promise<SetAside>;
  /** Tells of every change in a table's cells or in the structure, until the returned function is called. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  goTo(place: CellPlace): Promise<void>;
  /** Writes a formula (English, commas) into the active cell. */
  insertFormula(formula: string): Promise<void>;
  /**
   * From now on the add-in starts with this document, so that live cells answer before anyone opens the pane. Kept in
   * the document. Does nothing where Excel does not offer it; safe to ask again.
   */
  startWithDocument(): Promise<void>;
  readonly readOnly: boolean;
}
