/**
 * The port to a workbook: what the add-in needs of Excel, in the add-in's words. Two adapters fulfil it, excel/ (the
 * only room that names Excel.*) and memory.ts; one contract suite runs on both.
 */

import type { Cell, Row, RowContent } from './cell-content';
import type { RefusedCell } from './first-difference';
import type { Occupied, Put, PutBlock, PutPlace } from './put';
import type { MadeSheets, NewSheet } from './sheet';

export { isFormula, type Cell, type CellContent, type Formula, type Row, type RowContent } from './cell-content';
export type { MadeSheets, NewSheet } from './sheet';

/** A table as the workbook holds it: its headers and all its rows, as cells. */
export interface TableContent {
  /** The table's name in the workbook, e.g. "vkt_Stock". */
  readonly name: string;
  readonly sheet: string;
  /** Where its header row begins on the sheet, zero-based; absent where nobody asked. */
  readonly corner?: { readonly row: number; readonly column: number };
  readonly headers: readonly string[];
  /** Body rows, filtered and hidden ones included, each as long as `headers`. An empty table has no rows. */
  readonly rows: readonly (readonly Cell[])[];
  /** The first few rows under the table, where anything stands there: Excel does not take them for its rows. */
  readonly below?: readonly (readonly Cell[])[];
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

/** A table to be made, on a sheet of its own that begins with its title. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What happened in the workbook: the session reads again what it is about. */
export interface WorkbookChange {
  readonly kind:
    | 'cells' // somebody typed, pasted, deleted or undid something in the tables named
    | 'structure' // a sheet or table came, went or was renamed; no names
    | 'calculation'; // formulas have other values, anywhere in the workbook; ours included, no names
  /** Names of the tables touched. */
  readonly tables: readonly string[];
  readonly source: 'local' | 'remote';
}

/**
 * What one write changes in one table. It names rows by what is in them, not by where they stand: they are looked for at
 * the moment of writing, so that a row that somebody typed meanwhile is neither lost nor taken for another.
 */
export interface RowChange {
  readonly table: string;
  /** The headers that `becomes` and `added` go by. Refuses with 'changed' where the table has others by then. */
  readonly headers: readonly string[];
  /**
   * What becomes of the rows as they stand at the moment of writing. It is asked anew when the write is begun anew, so it
   * remembers nothing: the same rows get the same answer.
   */
  readonly becomes: (rows: readonly Row[]) => RowsAfter;
}

/** What becomes of a row: 'keep', 'remove', or what is put over its cells (null leaves a cell, and its formula). */
export type RowFate = 'keep' | 'remove' | RowContent;

/** What a table is to become: the fate of every row it has, and what comes below them. */
export interface RowsAfter {
  /** What becomes of each row, in their order. */
  readonly rows: readonly RowFate[];
  /** Rows for the end; null in a column that is not ours lets Excel fill it, as it does in a calculated column. */
  readonly added: readonly RowContent[];
}

/**
 * A write of one cell of a row.
 *
 * @param cells the row or its headers: they say how wide it is.
 * @param at zero-based column.
 * @returns null for every other cell, which leaves it.
 * @example oneCell(['Ter Apel', 3, ''], 1, 4) // [null, 4, null]
 */
export const oneCell = (cells: Row, at: number, content: Cell | null): RowContent =>
  cells.map((_, place) => (place === at ? content : null));

/** A change in which each row is looked at by itself. */
export const eachRow =
  (fate: (row: Row) => RowFate, added: readonly RowContent[] = []): RowChange['becomes'] =>
  (rows) => ({ rows: rows.map((row) => fate(row)), added });

/** What a write left behind in one table, to find it again and to put back what was there. Plain data: it can be kept as text. */
export interface Trace {
  readonly table: string;
  /** Rows that were put in, as they were entered. */
  readonly added: readonly Row[];
  /** Rows that were changed: as they were left, and what stood there. */
  readonly patched: readonly { readonly left: Row; readonly was: RowContent }[];
  /** Rows that were taken out: where they stood, and what. */
  readonly removed: readonly { readonly at: number; readonly was: RowContent }[];
}

/** A write that was done, and the way back from it. */
export interface Written {
  /** 'excel': one Ctrl+Z takes all of it back. 'own': Excel cannot, only `takeBack` can. */
  readonly undo: 'excel' | 'own';
  /** What was written, to take it back with `WorkbookPort.takeBack` after the workbook was closed; plain data. */
  readonly traces: readonly Trace[];
  /** Puts back what was there, formulas included, and leaves what others did since. Refuses with 'changed' when they
   * changed the very rows that were written. */
  takeBack(): Promise<void>;
}

/** A cell of a table, named so that it is found after columns and sheets were moved. */
export interface CellPlace {
  readonly table: string;
  /** 1-based body row; null = the header row. */
  readonly row: number | null;
  /** Header text; null = the whole row. */
  readonly header: string | null;
}

/** The cell that is selected. */
export interface SelectedCell {
  readonly sheet: string;
  /** Zero-based, on the sheet. */
  readonly row: number;
  readonly column: number;
  /** As Excel gives it to add-ins: English, with commas; that of another cell where this one is filled by it; null where there is none. */
  readonly formula: string | null;
}

/** One cell by its address on a sheet: "B3". */
export interface SingleCell {
  readonly sheet: string;
  readonly address: string;
}

/** A reason a workbook refused, for one sentence on screen. */
export type RefusalCode =
  | 'cell-edit' // the user is typing in a cell
  | 'read-only'
  | 'protected' // the sheet is protected; the subject says which
  | 'structure' // the workbook is protected: no sheet can be made, renamed or deleted
  | 'not-found' // table, row or column is gone
  | 'header' // a column that is needed has another header; the subject says which
  | 'changed' // somebody has changed since what was to be written or taken back
  | 'no-answer' // Excel was asked and does not answer
  | 'no-part' // a part of the add-in itself could not be fetched
  | 'exists' // a sheet or table of that name exists that is not ours
  | 'too-large'
  | 'unknown';

/**
 * The workbook did not do what it was asked: the code says why, the subject what it is about: the name of a table, a sheet,
 * a column or a scenario as it stands in the workbook, or '' where it is about none. The sentences are in locales.
 */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
  /** The cell of the table or sheet that is the subject, where one is meant. */
  readonly cell: RefusedCell | null;
  constructor(
    readonly code: RefusalCode,
    readonly subject: string,
    options: ErrorOptions & { readonly cell?: RefusedCell | null } = {},
  ) {
    super(`${code}: ${subject}`, options);
    this.cell = options.cell ?? null;
  }
}

/** Tables that were set aside. */
export interface SetAside {
  /** Hides their sheets; Excel keeps at least one sheet visible, so there must be others by now. */
  hide(): Promise<void>;
  /** Shows them again under their old names, which must be free. */
  restore(): Promise<void>;
}

/** Characters a name of a sheet may have, in Excel. */
export const LONGEST_SHEET_NAME = 31;
/** Characters a name of a table may have, in Excel. */
export const LONGEST_TABLE_NAME = 255;

/** A name that is not taken: "Voorraad (oud)", else "Voorraad (oud2)"; sheet names end at 31 characters. */
export function freeName(
  base: string,
  { suffix, longest }: { readonly suffix: string; readonly longest: number },
  taken: readonly string[],
): string {
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

/**
 * All that the product asks of a workbook: Excel's, or one in memory. Both keep one contract of tests; what cannot
 * be done is a `WorkbookRefusal`.
 */
export interface WorkbookPort {
  /**
   * The named tables that exist, in the order asked for; missing ones are simply absent. Capitals in names do not count.
   * What is too much for one answer of Excel is asked for in parts.
   *
   * @param options others: after them come the other tables of the workbook, without rows; their headers only where a table
   * is missing, as one of them may be it.
   */
  readTables(names: readonly string[], options?: { readonly others?: boolean }): Promise<readonly TableContent[]>;
  /** Names of the sheets, in order. */
  sheetNames(): Promise<readonly string[]>;
  /** Makes sheets with one table each. Refuses with 'exists' before writing anything when one is taken. */
  createTables(tables: readonly NewTable[]): Promise<void>;
  /**
   * Changes rows of one or more tables in one write. All of it is checked before anything is written; what is new is put
   * in before anything is removed, so that a failure in between loses nothing.
   *
   * @example port.changeRows([{ table: 'vkt_Stock', headers, becomes: eachRow((row) => (row[0] === 'Budel' ? 'remove' : 'keep')) }])
   */
  changeRows(changes: readonly RowChange[]): Promise<Written>;
  /** Takes back a write of an earlier session by its traces, as `Written.takeBack` does. */
  takeBack(traces: readonly Trace[]): Promise<void>;
  /** Opens a new workbook with these contents beside this one. @returns false where Excel offers no such thing. */
  openWorkbook(bytes: Uint8Array, name: string): Promise<boolean>;
  /** Keeps a text in the workbook under a name, which nobody sees; null lets go of it. */
  keep(name: string, text: string | null): Promise<void>;
  /** What was kept under a name, or null. */
  kept(name: string): Promise<string | null>;
  /**
   * Makes sheets with their tables and charts at the end, under free names that begin with those given. A chart may draw a
   * table of a sheet that was made before its own.
   *
   * @returns the names they got. Rejects where any of it cannot be made, and leaves nothing of any.
   * @example await port.addSheets([{ name: 'Rapport', widths: [20], lines: [], tables: [], charts: [], marks: [], page }])
   * // { names: ['Rapport'], withoutPage: [] }
   */
  addSheets(sheets: readonly NewSheet[]): Promise<MadeSheets>;
  /** Shows a sheet: the reader looks at it from then on. */
  showSheet(name: string): Promise<void>;
  /** Names of all tables and the sheets they stand on. */
  tableSheets(): Promise<readonly { readonly table: string; readonly sheet: string }[]>;
  /** Deletes the sheets that hold these tables. Refuses with 'exists', before deleting any, where a sheet holds more. */
  deleteTables(names: readonly string[]): Promise<void>;
  /**
   * Takes tables and their sheets out of the way under other names ("Voorraad (oud)", "vkt_Stock_oud"): nothing in them
   * is lost, formulas included.
   */
  setAside(names: readonly string[], suffix: string): Promise<SetAside>;
  /** Tells of every change in cells, structure and calculated values, until the returned function is called. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  goTo(place: CellPlace): Promise<void>;
  /** The cell that is selected now. */
  selectedCell(): Promise<SelectedCell>;

  /** The values of single cells, in their order. Refuses with 'not-found' where there is no such sheet. */
  valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]>;

  /**
   * Puts something between a planner's own cells, formulas in English with commas. Nothing is written where anything is in
   * the way, unless somebody agreed to it.
   *
   * @returns what is in the way, or where it stands and the way back. Rejects with the cells as they were.
   * @example await port.put({ kind: 'cell', content: { formula: '=VKT.CHECK()' } }, { kind: 'active' })
   * // { kind: 'put', sheet: 'Blad1', cells: 'B2', undo: 'excel', takeBack }
   */
  put(block: PutBlock, place: PutPlace): Promise<Put | Occupied>;
  /** Whether the add-in starts with this document; null where Excel does not offer it. */
  startsWithDocument(): Promise<boolean | null>;
  /**
   * Has the add-in start with this document or not, so that live cells answer before anyone opens the pane. Kept in the
   * document, where colleagues without the add-in get a message about it on opening: only when somebody asked for it.
   */
  startWithDocument(start: boolean): Promise<void>;
  readonly readOnly: boolean;
}
