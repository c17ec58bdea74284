/** How a sheet is printed, as a file keeps it. Margins are in inches. */

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
export type Margin = (typeof MARGINS)[number];

/** From and to, zero-based and both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Texts with Excel's codes: `&P` is the page, `&N` how many there are, `&L`, `&C` and `&R` begin left, middle and right. */
export interface PageTexts {
  readonly header: string;
  readonly footer: string;
}

export interface BookPage {
  readonly landscape: boolean;
  /** The file's number of a paper size: 9 is A4; null is the printer's own. */
  readonly paper: number | null;
  /** In per cent; not used when the sheet is made to fit. */
  readonly scale: number;
  /** How many pages wide and high it is made to fit: 0 is as many as it needs; null when it is not made to fit. */
  readonly fit: { readonly wide: number; readonly high: number } | null;
  readonly margins: Readonly<Record<Margin, number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly acrossFirst: boolean;
  /** null: counted on. */
  readonly firstPage: number | null;
  readonly errors: 'displayed' | 'blank' | 'dash' | 'NA';
  readonly comments: 'none' | 'atEnd' | 'asDisplayed';
  readonly texts: {
    readonly all: PageTexts;
    /** null: as the others. */
    readonly even: PageTexts | null;
    readonly first: PageTexts | null;
    readonly scaled: boolean;
    readonly aligned: boolean;
  };
  /** Without "=", absolute, without the sheet: "$A$1:$F$20,$H$1:$K$5"; "" for all of the sheet. */
  readonly area: string;
  /** Rows and columns repeated on each page. */
  readonly titleRows: Span | null;
  readonly titleColumns: Span | null;
  /** A new page begins before these rows. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

const NO_TEXTS: PageTexts = { header: '', footer: '' };

/** As a sheet is before anybody changes it. */
export const USUAL_PAGE: BookPage = {
  landscape: false,
  paper: null,
  scale: 100,
  fit: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  gridlines: false,
  headings: false,
  blackAndWhite: false,
  draft: false,
  acrossFirst: false,
  firstPage: null,
  errors: 'displayed',
  comments: 'none',
  texts: { all: NO_TEXTS, even: null, first: null, scaled: true, aligned: true },
  area: '',
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
  columnBreaks: [],
};

/** Header and footer together with their codes; a longer one makes Excel repair the file. */
export const LONGEST_PAGE_TEXT = 255;
