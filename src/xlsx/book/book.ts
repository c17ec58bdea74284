/**
 * A workbook as a file holds it, free of any grid and of any object model: what the reader gives and the writer takes.
 * Rows and columns are zero-based, sizes in pixels, formulas as files spell tables (`Tabel[[#This Row],[Uren]]`) but
 * without the prefixes files put before newer functions.
 */
import type { Rectangle } from '../notation/address';
import { GENERAL_FORMAT } from '../notation/number-formats';
import type { BookChart } from './chart';
import type { BookCondition } from './conditions';
import type { BookPage } from './page';

/** An error in a cell, as opposed to the text "#N/A". */
interface CellError {
  readonly error: string;
}

/** null is an empty cell. */
export type BookValue = string | number | boolean | CellError | null;

export interface BookCell {
  readonly column: number;
  /** Of a formula: what it gave last. */
  readonly value: BookValue;
  /** Without "=", in English; null for a constant. */
  readonly formula: string | null;
  /**
   * The cells a formula fills, from its own cell; null when just its own. `fixed`: it was entered over exactly these cells
   * (`{=…}`, also over one); else it spills as far as its answer reaches.
   */
  readonly spill: { readonly rows: number; readonly columns: number; readonly fixed: boolean } | null;
  /** The value comes from a formula in another cell, which fills this one. */
  readonly filled: boolean;
  /** Index in the book's looks. */
  readonly look: number;
}

export interface BookRow {
  readonly index: number;
  /** null: as high as its contents. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly cells: readonly BookCell[];
}

/** Columns that look alike. */
export interface BookColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number;
}

export const LINES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;

export interface BookLine {
  readonly line: (typeof LINES)[number];
  readonly color: string;
}

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];

/** Colours are "#RRGGBB"; null is the usual one. */
export interface CellLook {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: Readonly<Partial<Record<Side, BookLine>>>;
}

/** The look of a cell nobody formatted. Every book's first look. */
export const PLAIN: CellLook = {
  numberFormat: GENERAL_FORMAT,
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontColor: null,
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  borders: {},
};

export interface BookTable {
  readonly name: string;
  /** With the header row, without a totals row. */
  readonly area: Rectangle;
  readonly style: string | null;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly filterButton: boolean;
}

export interface BookName {
  readonly name: string;
  /** Without "=". */
  readonly reference: string;
  /** Index of the only sheet that knows it; null for the whole workbook. */
  readonly sheet: number | null;
  readonly comment: string;
}

export const VALIDATION_KINDS = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom', 'none'] as const;

export interface BookValidation {
  readonly areas: readonly Rectangle[];
  readonly kind: (typeof VALIDATION_KINDS)[number];
  /** "between", "greaterThan", … for numbers, dates, times and lengths. */
  readonly operator: string;
  /** Without "="; a list of values is a quoted text: `"a,b"`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly shown: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly message: string };
}

/** A conditional format; formulas are as in the first cell of the rectangle around its areas. */
export interface BookConditional {
  readonly areas: readonly Rectangle[];
  readonly condition: BookCondition;
  readonly look: { readonly fill: string | null; readonly fontColor: string | null; readonly bold: boolean };
  readonly stopIfTrue: boolean;
}

/** Where cells lead to: outside, inside the workbook, or both. */
export interface BookLink {
  readonly area: Rectangle;
  /** An address outside; "" for none. */
  readonly address: string;
  /** Without "#": "'Blad 1'!A1" or a name; "" for none. */
  readonly place: string;
  readonly tip: string;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** "" for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly columns: readonly BookColumns[];
  readonly rows: readonly BookRow[];
  readonly merges: readonly Rectangle[];
  readonly tables: readonly BookTable[];
  readonly validations: readonly BookValidation[];
  readonly conditionals: readonly BookConditional[];
  readonly links: readonly BookLink[];
  readonly page: BookPage;
  readonly charts: readonly BookChart[];
  /** What users may still do; null when the sheet is not protected. */
  readonly protection: Readonly<Record<string, boolean>> | null;
}

export interface Book {
  readonly looks: readonly CellLook[];
  readonly sheets: readonly BookSheet[];
  readonly activeSheet: number;
  readonly names: readonly BookName[];
  readonly structureProtected: boolean;
  /** The add-in's document settings: name → the text Office keeps. */
  readonly settings: ReadonlyMap<string, string>;
  /** Custom XML parts: id → text. */
  readonly xmlParts: ReadonlyMap<string, string>;
}
