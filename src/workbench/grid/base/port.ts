/**
 * What the object model needs of a spreadsheet grid. Zero-based areas; formulas in the engine's notation (English,
 * commas, `[#This Row]`). Only the other rooms of `grid` know which grid it is.
 */
import type { Area } from '../../../xlsx/notation/address';
import type { Shift } from '../../formula/shift';
import type { Language } from '../../../language';
import type { BookSheet, CellLook } from '../../../xlsx/book/book';
import type {
  Border,
  BorderSide,
  CellStyle,
  ConditionalDrawing,
  GridCondition,
  GridConditional,
  GridValidation,
  Validation,
} from './cell-looks';

/** A cell's value: text, number or boolean; '' is empty; an error is its text, e.g. "#N/A". */
export type CellValue = string | number | boolean;

/** What range.values and range.formulas accept: a value, a formula, '' to empty, null to leave alone. */
export type CellInput = CellValue | null;

type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Without "=", e.g. "Blad1!$A$2". */
  readonly reference: string;
  /** null = the whole workbook. */
  readonly sheetId: string | null;
  readonly comment: string;
}

/** What a file keeps of a sheet's cells. */
export interface SheetContents extends Pick<
  BookSheet,
  'columns' | 'rows' | 'merges' | 'defaultWidth' | 'defaultHeight'
> {
  readonly sheetId: string;
}

export interface GridChange {
  readonly area: Area;
  readonly kind: 'edited' | 'inserted' | 'deleted';
  readonly along: Shift['along'];
  /** Whole rows or columns of the sheet, not just some cells. */
  readonly whole: boolean;
  /** Only known for a single cell. */
  readonly before: CellValue | null;
  readonly by: 'add-in' | 'user' | 'coauthor';
  /** Undone or redone: what followed from it then is undone or redone in a step of its own. */
  readonly again: boolean;
}

export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What the grid shows of a function while it is typed. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

/** Arguments as the engine has them: scalars, or rows of cells (a single cell is [[v]]); null is an empty cell. */
type EngineFunction = (cell: CallingCell, args: readonly unknown[]) => CellValue | readonly (readonly CellValue[])[];

/** A part of the screen that scrolls by itself. Pixels of the screen, within the view's element. */
export interface GridPane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the sheet's first cell is, or would be if it had not scrolled out. */
  readonly originX: number;
  readonly originY: number;
}

interface GridView {
  readonly element: HTMLElement;
  readonly zoom: number;
  readonly panes: readonly GridPane[];
}

export interface GridListener {
  changed?(change: GridChange): void;
  selected?(area: Area): void;
  /** The mouse came to rest over a cell. */
  hovered?(cell: CallingCell): void;
  /** A cell was pressed with the mouse. */
  pressed?(cell: CallingCell): void;
  sheetAdded?(sheetId: string): void;
  sheetDeleted?(sheetId: string): void;
  sheetRenamed?(sheetId: string, before: string, after: string): void;
  sheetActivated?(sheetId: string, previous: string): void;
  calculated?(): void;
  /** New results stand in cells of these sheets. */
  recalculated?(sheetIds: readonly string[]): void;
  /** Something a user did that Excel does not allow. */
  refused?(reason: GridRefusal): void;
}

/** Changing part of a block of cells that one array formula fills, and putting such a block where none can be. */
export type GridRefusal = 'partOfArray' | 'arrayInTable' | 'arrayInMerge';

export interface Grid {
  listen(listener: GridListener): void;
  /** Runs an action whose changes are somebody else's than the user's. */
  as<T>(by: GridChange['by'], action: () => T): T;

  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;
  setTabColor(sheetId: string, color: string): void;
  setGridlines(sheetId: string, shown: boolean): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  selection(): Area;
  select(area: Area): void;

  values(area: Area): CellValue[][];
  formulas(area: Area): CellValue[][];
  text(area: Area): string[][];
  write(area: Area, rows: readonly (readonly CellInput[])[]): void;
  clear(area: Area, what: 'all' | 'contents' | 'formats'): void;
  shift(area: Area, shift: Shift['kind'], along: Shift['along']): void;
  /** The smallest area with contents, or null. */
  used(sheetId: string): Area | null;
  /** The cells its formula spills over; null when it does not spill. */
  spillOf(cell: CallingCell): Area | null;
  /** All areas that formulas spill over, of more than one cell. */
  spills(sheetId: string): readonly Area[];
  /** Blocks of more than one cell that old array formulas (`{=…}`) fill: they change as a whole or not at all. */
  arrayBlocks(sheetId: string): readonly Area[];
  /** Makes the grid large enough for an area: a result that does not fit would be #SPILL!. */
  makeRoom(area: Area): void;
  /** Every cell of every sheet, as a file keeps them. */
  contents(): { readonly looks: readonly CellLook[]; readonly sheets: readonly SheetContents[] };
  merge(area: Area, on: boolean): void;
  /** Merged cells that share any with the area. */
  merged(area: Area): readonly Area[];

  style(area: Area): CellStyle;
  setStyle(area: Area, change: Partial<CellStyle>): void;
  setBorder(area: Area, border: Border): void;
  /** The line all cells of an area share at a side; a part is null where they differ. */
  border(area: Area, side: BorderSide): { readonly [K in 'style' | 'weight' | 'color']: Border[K] | null };
  /** Whether cells have a colour of their own, white too; null where they differ. */
  filled(area: Area): boolean | null;
  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(area: Area, pixels: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(area: Area, pixels: number): void;
  setColumnsHidden(area: Area, hidden: boolean): void;
  setRowsHidden(area: Area, hidden: boolean): void;
  /** Whether the rows or columns of an area are hidden; null when some are. */
  hidden(area: Area, along: Shift['along']): boolean | null;

  /** What is on the screen of the active sheet; null before the grid has drawn itself. */
  view(): GridView | null;
  /** Pixels from the first cell to where a row or column begins, unzoomed. */
  edge(sheetId: string, along: Shift['along'], index: number): number;
  /** A number as a cell with this format shows it. */
  formatNumber(value: number, format: string): string;

  tables(): readonly TableInfo[];
  addTable(table: TableInfo): void;
  resizeTable(table: TableInfo): void;
  renameTable(table: TableInfo, name: string): void;
  removeTable(table: TableInfo): void;
  names(): readonly DefinedName[];
  addName(name: Omit<DefinedName, 'id'>): void;
  removeName(name: DefinedName): void;

  /** Returns the rule's id. */
  addValidation(area: Area, validation: Validation): string;
  /** Those of a sheet of a workbook that is being opened; their ids, in the same order. */
  openValidations(
    sheetId: string,
    validations: readonly (Validation & { readonly areas: readonly Area[] })[],
  ): readonly string[];
  /**
   * What the rule of exactly this area says of what it refuses, anew; its new id, for undoing goes back to the old one.
   * Null where there is no such rule, or where it asks for something else.
   */
  restateValidation(area: Area, validation: Validation): string | null;
  clearValidation(area: Area): void;
  /** Ids of the rules that cover all of the area. */
  validationsOf(area: Area): readonly string[];
  validations(sheetId: string): readonly GridValidation[];
  /** Formulas are as in the first cell of the rectangle around the areas, here and in what `conditionals` tells. */
  addConditional(areas: readonly Area[], condition: GridCondition, drawing: ConditionalDrawing): string;
  removeConditional(sheetId: string, id: string): void;
  conditionals(sheetId: string): readonly GridConditional[];

  registerFunction(help: FunctionHelp, run: EngineFunction): void;
  /** Cells whose outcome changed for a reason the engine cannot see: they and what depends on them. */
  recalculate(areas: readonly Area[]): void;
  recalculateAll(): void;
  readonly busy: boolean;
  /** Ends what is being calculated; cells that were not reached keep what they show. */
  stopCalculating(): void;
  /** Resolves when nothing waits to be calculated. */
  settle(): Promise<void>;
  /** The grid's menus, and how numbers and dates are shown. */
  setLanguage(language: Language): void;
  /** Whether users can type. */
  setEditable(editable: boolean): void;
  /** Gives the keyboard to the cells, once the grid has drawn itself and can take it. */
  focus(): Promise<void>;
  /** Puts a line into the menu of cells. */
  offerInCells(title: string, action: () => void): void;
  /** What the add-in changes until the answer is called is one step to undo; the answer says whether there was any. */
  beginStep(): () => boolean;
  undo(): void;
  redo(): void;
  /** Enters what is being typed in a cell, as leaving the cell would. */
  endEditing(): Promise<void>;
  /** What was done so far cannot be undone: a workbook that was just opened has no past. */
  forgetHistory(): void;
  /** Ends the grid, once what it has waiting is done; the page forgets it at once. */
  dispose(): void;
}
