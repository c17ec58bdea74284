/** A sheet that is no table of the model, such as a page of a report: everything on it as data, for an adapter to make. */
import type { Formula, RowContent } from './cell-content';

export type LineLook = 'title' | 'subtitle' | 'heading' | 'plain' | 'warning' | 'quiet';

/** A text in the first column, which runs on over the cells beside it. */
export interface SheetLine {
  /** Zero-based. */
  readonly row: number;
  readonly look: LineLook;
  readonly text: string;
}

/** A native table, or the answer of one formula. */
export interface SheetTable {
  /** Unique in the workbook; also what marks the sheet as ours, whatever it is renamed to. */
  readonly name: string;
  /** Zero-based row of the headers; it begins in the first column. */
  readonly row: number;
  readonly headers: readonly string[];
  /** At least one, each as long as the headers. */
  readonly rows: readonly RowContent[];
  /** Excel number formats in English notation, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  /**
   * One formula that answers all of it, headers too; the rows are what it answered then. Excel lets no answer run on inside
   * a table, so these cells are none, and mark no sheet as ours.
   */
  readonly formula?: Formula;
}

export type ChartKind = 'lines' | 'area' | 'columns' | 'bars' | 'bridge';

/** How a series is told from the others, also without colour: dash, marker, or not drawn at all. */
export type SeriesLook = 'main' | 'reference' | 'accent' | 'second' | 'third' | 'fourth' | 'fifth' | 'hidden';

/** A native chart over columns of a table, of this sheet or of one made before it. */
export interface SheetChart {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Under the value axis: what is counted. */
  readonly unit: string;
  readonly numberFormat: string;
  readonly table: string;
  /** Zero-based columns of that table. */
  readonly categories: number;
  readonly series: readonly { readonly column: number; readonly look: SeriesLook; readonly name: string }[];
  /** The cells it lies over; zero-based. */
  readonly place: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** Cells that get a look when they begin with a text: the words and their shapes stand in the cell itself. */
export interface SheetMark {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly startsWith: string;
  readonly look: 'good' | 'warning' | 'bad' | 'unknown';
}

export interface PageSetUp {
  /** Rows from the top that are repeated on every printed page, and stay in sight while scrolling. */
  readonly titleRows: number;
  /** Printed on one page altogether, or one page wide and as long as it takes. */
  readonly fits: 'page' | 'width';
  /** Zero-based rows before which a new page begins. */
  readonly breaks: readonly number[];
  /** Left and right below every page; "{page}" and "{pages}" stand for their numbers. */
  readonly footer: { readonly left: string; readonly right: string };
}

export interface NewSheet {
  /** It stands before this sheet, where that exists; absent = at the end. */
  readonly before?: string;
  /** A free name that begins with this is taken; no longer than Excel allows. */
  readonly name: string;
  /** Widths in characters, from the first column on. */
  readonly widths: readonly number[];
  readonly lines: readonly SheetLine[];
  /** Rows in which a text goes on below, or that leave room above it: how many lines that takes. Other programs do not work it out by themselves. */
  readonly heights: readonly { readonly row: number; readonly lines: number }[];
  readonly tables: readonly SheetTable[];
  readonly charts: readonly SheetChart[];
  readonly marks: readonly SheetMark[];
  readonly page: PageSetUp;
}

/** What came of sheets that were made. */
export interface MadeSheets {
  /** The names they got, in the order in which they were asked for. */
  readonly names: readonly string[];
  /** Those of which Excel set up no page to print: they are whole, but print as Excel likes. */
  readonly withoutPage: readonly string[];
}
