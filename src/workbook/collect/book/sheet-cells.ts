/** Cells of a new sheet. */
import type { BookCell, BookRow, BookSheet, BookValue } from '../../../xlsx/book/book';
import { USUAL_PAGE } from '../../../xlsx/book/page';
import { isErrorCell } from '../../cells';
import type { Cell } from '../../port';

const valueOf = (cell: Cell): BookValue => {
  if (cell === '') return null;
  return isErrorCell(cell) ? { error: String(cell) } : cell;
};

export const cellAt = (column: number, cell: Cell, look: number): BookCell => ({
  column,
  value: valueOf(cell),
  formula: null,
  spill: null,
  filled: false,
  look,
});

export const rowAt = (index: number, cells: readonly BookCell[], height: number | null = null): BookRow => ({
  index,
  height,
  hidden: false,
  cells,
});

const PIXELS_PER_CHARACTER = 7;
export const pixels = (characters: number): number => Math.round(characters * PIXELS_PER_CHARACTER + 5);

/** An empty sheet of our own looks. */
export const newSheet = (name: string, tabColor: string): BookSheet => ({
  name,
  visibility: 'Visible',
  tabColor,
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  defaultWidth: null,
  defaultHeight: null,
  columns: [],
  rows: [],
  merges: [],
  tables: [],
  validations: [],
  conditionals: [],
  links: [],
  page: USUAL_PAGE,
  charts: [],
  protection: null,
});

/** To fill in, and for reference. */
export const BLUE = '#0F6CBD';
export const GREY = '#A6A6A6';
export const INPUT_FILL = '#FFF9E5';
