/** Number formats: the two that mean none and text, and those that files name by number only. */

/** The format of a cell that was given none. */
export const GENERAL_FORMAT = 'General';
/** What is typed into a cell of this format stays text. */
export const TEXT_FORMAT = '@';

/**
 * Excel shows 14 and 22 as the system's own short date. The grid has no such format; day first is what readers of this
 * workbench expect, so that is what those two become.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, GENERAL_FORMAT],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd-mm-yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd-mm-yyyy hh:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, TEXT_FORMAT],
]);
/** Dates are written as spelled: a number would show them by the reader's system. */
const BY_FORMAT = new Map([...BUILT_IN].filter(([id]) => id < 14 || id > 22).map(([id, format]) => [format, id]));

export const FIRST_OWN_FORMAT = 164;

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN.get(id);
}

export function builtInNumber(format: string): number | undefined {
  return BY_FORMAT.get(format);
}

/** A number format without what is only text, colour or room: the signs a number is shown by; "[h]" is one. */
export const signsOf = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Whether numbers in this format are shown as days, months or years: an amount of time ("[h]:mm") is the same in every calendar. */
export function showsDays(format: string): boolean {
  const signs = signsOf(format);
  return /[dy]|mmm/i.test(signs) && !/general/i.test(signs);
}
