/** Sizes: files measure columns in digits of the usual font and rows in points, the grid in pixels. */

/** Width of a digit of Calibri 11, with Excel's usual font. */
const DIGIT = 7;
/** The highest row and the widest column Excel has. */
export const MAX_POINTS = 409.5;
export const MAX_DIGITS = 255;
export const POINTS_PER_PIXEL = 0.75;

export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

export function columnWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

export const rowPixels = (points: number) => Math.round(points / POINTS_PER_PIXEL);
export const rowPoints = (pixels: number) => pixels * POINTS_PER_PIXEL;
