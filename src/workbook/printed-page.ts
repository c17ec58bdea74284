/** The page our sheets are printed on, A4 landscape, and how much of it what is on them takes. */
import type { LineLook } from './sheet';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
const PAPER = { width: 29.7, height: 21 } as const;

/** In centimetres. */
export const PRINT_MARGINS = { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2, header: 0.7, footer: 0.7 } as const;

/** Room between the margins, in points. */
export const PAGE_ROOM = {
  width: (PAPER.width - PRINT_MARGINS.left - PRINT_MARGINS.right) * POINTS_PER_CENTIMETRE,
  height: (PAPER.height - PRINT_MARGINS.top - PRINT_MARGINS.bottom) * POINTS_PER_CENTIMETRE,
} as const;

/** Width of one character in points, at the default font. */
export const POINTS_PER_CHARACTER = 5.6;
/** Of one line of text, at the default font. */
export const POINTS_PER_LINE = 15;

/** Height of a row in which a text goes on below. */
export const heightOf = (lines: number): number => lines * POINTS_PER_LINE + 1;

/** Rows with larger letters grow by themselves: to this. */
export const LINE_HEIGHT: Readonly<Partial<Record<LineLook, number>>> = { title: 24, heading: 18 };
