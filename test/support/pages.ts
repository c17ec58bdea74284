/** The pages of a sheet that is one page wide, counted row by row. */
import { heightsOf, roomOf } from '../../src/workbook/report/page-breaks';
import type { NewSheet } from '../../src/workbook/sheet';

/** First row of each page, and the row below its last. */
export function pagesOf(sheet: NewSheet): readonly (readonly [from: number, to: number])[] {
  const { breaks } = sheet.page;
  return [0, ...breaks].map((from, at) => [from, breaks[at] ?? heightsOf(sheet).length]);
}

/** Nothing that is read together is on two pages, and no page is so full that Excel would begin another. */
export function checkPages(sheet: NewSheet): void {
  const { lines, tables, charts, page } = sheet;
  const heights = heightsOf(sheet);
  expect([...new Set(page.breaks)].sort((a, b) => a - b)).toEqual(page.breaks);
  const parted = (first: number, last: number): boolean => page.breaks.some((row) => first < row && row <= last);
  const wholes = wholesOf(sheet);
  for (const [first, last] of wholes) expect([first, last, parted(first, last)]).toEqual([first, last, false]);
  const high = (from: number, to: number) => heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const titles = high(0, page.titleRows);
  // Made smaller until all is on one page, or with titles that leave no room: there is nothing to divide.
  if (page.fits === 'page' || titles > roomOf(sheet) / 2) return expect(page.breaks).toEqual([]);
  for (const [from, to] of pagesOf(sheet)) {
    // Empty rows at the foot may fall off: two at most.
    const empty = (row: number) =>
      !lines.some((line) => line.row === row && line.text !== '') &&
      !tables.some((table) => table.row <= row && row <= table.row + table.rows.length) &&
      !charts.some(({ place }) => place.row <= row && row < place.row + place.rows);
    let end = to;
    while (end > from && empty(end - 1)) end -= 1;
    const room = roomOf(sheet) - (from > 0 ? titles : 0);
    const isOneThing = wholes.some(([first, last]) => first <= from + page.titleRows && last >= end - 1);
    if (!isOneThing) expect([sheet.name, from, high(from, end) <= room]).toEqual([sheet.name, from, true]);
  }
}

/** Charts with what they show, headings with the first rows of their table. */
function wholesOf({ lines, tables, charts }: NewSheet): readonly (readonly [first: number, last: number])[] {
  const at = (row: number) => lines.find((line) => line.row === row);
  const above = (row: number): number => {
    let first = row;
    while ((at(first - 1)?.text ?? '') !== '' && first > 0) {
      first -= 1;
      if (at(first)?.look === 'heading') return first;
    }
    // All that is said of charts side by side stands under each other.
    let described = row;
    while (at(described - 1)?.look === 'quiet') described -= 1;
    return described;
  };
  return [
    ...charts.map(({ place }) => [above(place.row), place.row + place.rows - 1] as const),
    ...tables.map(({ row, rows }) => [above(row), row + Math.min(2, rows.length)] as const),
  ];
}
