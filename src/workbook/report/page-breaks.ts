/** Where a page begins, so that what is read together is printed together. */
import { heightOf, LINE_HEIGHT, PAGE_ROOM, POINTS_PER_CHARACTER, POINTS_PER_LINE } from '../printed-page';
import type { NewSheet, SheetTable } from '../sheet';

type Content = Pick<NewSheet, 'widths' | 'lines' | 'heights' | 'tables' | 'charts'>;

/** Heights differ from program to program, and two empty rows may stand below what fits: at most so much of a page is filled. */
const FILLED = 0.93;
/** Rows below its headers that a table begins with, and ends with, on a page. */
const TOGETHER = 2;

/**
 * The rows before which a new page begins: at most one for each page.
 *
 * A chart stays whole, with the sentence that says what it shows. A heading stays with what it is above, and a table whole
 * where a page has room for it. A longer one goes on after at least two rows, and with at least two.
 *
 * @param titleRows rows from the top that are printed on every page
 * @returns zero-based rows, ascending. None where the titles take most of a page: nothing helps there.
 */
export function pageBreaks(content: Content, titleRows: number): readonly number[] {
  const room = roomOf(content);
  const heights = heightsOf(content);
  const total = (from: number, to: number) => heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const titles = total(0, titleRows);
  if (titles > room / 2) return [];
  const breaks: number[] = [];
  let left = room;
  for (const { first, next } of unitsOf(
    content,
    titleRows,
    (from, to) => total(from, to) <= room - (from > 0 ? titles : 0),
  )) {
    const height = total(first, next);
    // What is empty may fall off.
    if (height > left && !isEmpty(content, first)) {
      if (first > 0) breaks.push(first);
      left = room - (first > 0 ? titles : 0);
    }
    left -= height;
  }
  return breaks;
}

/** Points of the sheet's own that go on a page one page wide. Columns without a table or chart count for none: they may not be printed. */
export function roomOf({ widths, tables, charts }: Content): number {
  const used = Math.max(
    0,
    ...tables.map(({ headers }) => headers.length),
    ...charts.map(({ place }) => place.column + place.columns),
  );
  const wide = widths.slice(0, used).reduce((sum, width) => sum + width, 0) * POINTS_PER_CHARACTER;
  return FILLED * PAGE_ROOM.height * Math.max(1, wide / PAGE_ROOM.width);
}

/** Of every row down to the last with something on it, in points. */
export function heightsOf({ lines, heights, tables, charts }: Content): readonly number[] {
  const end = Math.max(
    0,
    ...lines.map(({ row }) => row + 1),
    ...tables.map(endOf),
    ...charts.map(({ place }) => place.row + place.rows),
  );
  const all = Array<number>(end).fill(POINTS_PER_LINE);
  for (const { row, look, text } of lines) if (text !== '') all[row] = LINE_HEIGHT[look] ?? POINTS_PER_LINE;
  for (const { row, lines: count } of heights) all[row] = heightOf(count);
  return all;
}

const endOf = ({ row, rows }: SheetTable): number => row + rows.length + 1;

interface Unit {
  readonly first: number;
  /** The row below its last. */
  readonly next: number;
}

type Fits = (from: number, to: number) => boolean;

/** Rows that are not to be parted. */
function unitsOf(content: Content, titleRows: number, fits: Fits): readonly Unit[] {
  const end = heightsOf(content).length;
  const held = Array<boolean>(end).fill(false);
  hold(held, 0, Math.min(end, titleRows + 1));
  holdTexts(held, content);
  for (const { place } of content.charts) hold(held, place.row, place.row + place.rows);
  for (const table of content.tables) holdTable(held, table, fits);
  const firsts = held.flatMap((isHeld, row) => (isHeld ? [] : [row]));
  return firsts.map((first, index) => ({ first, next: firsts[index + 1] ?? end }));
}

/** `held`: of each row whether it is held to the one above it. */
function hold(held: boolean[], from: number, to: number): void {
  held.fill(true, from + 1, Math.max(from + 1, to));
}

/** A heading to what it is above; what is said of a chart or a table to that. */
function holdTexts(held: boolean[], { lines, tables, charts }: Content): void {
  const texts = new Map(lines.map((line) => [line.row, line]));
  const begins = new Set([...tables.map(({ row }) => row), ...charts.map(({ place }) => place.row)]);
  for (let row = 1; row < held.length; row += 1) {
    const before = texts.get(row - 1);
    if (before === undefined || before.text === '') continue;
    // Descriptions of charts side by side stand under each other.
    const goesOn = before.look === 'quiet' && texts.get(row)?.look === 'quiet';
    if (before.look === 'heading' || begins.has(row) || goesOn) held[row] = true;
  }
}

function holdTable(held: boolean[], table: SheetTable, fits: Fits): void {
  const to = endOf(table);
  let above = table.row;
  while (held[above] === true) above -= 1;
  if (fits(above, to)) hold(held, table.row, to);
  else {
    const begun = Math.min(to, table.row + 1 + TOGETHER);
    hold(held, table.row, begun);
    const ends = Math.max(begun, to - TOGETHER);
    if (fits(ends, to)) hold(held, ends, to);
  }
}

const isEmpty = ({ lines, tables, charts }: Content, row: number): boolean =>
  !lines.some((line) => line.row === row && line.text !== '') &&
  !tables.some((table) => table.row <= row && row < endOf(table)) &&
  !charts.some(({ place }) => place.row <= row && row < place.row + place.rows);
