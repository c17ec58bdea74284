/** Blocks of a page, one under the other, as the cells they come to stand in. */
import type { LineLook, NewSheet, PageSetUp, SheetChart, SheetLine, SheetMark, SheetTable } from '../sheet';
import type { Formula } from '../cell-content';
import type { PlanCell } from './cells';
import { pageBreaks } from './page-breaks';

export type TableMark = Omit<SheetMark, 'row' | 'rows'>;

export type Block =
  | { readonly kind: 'lines'; readonly look: LineLook; readonly texts: readonly string[] }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly PlanCell[])[];
      readonly marks?: readonly TableMark[];
      /** Answers all of it. */
      readonly formula?: Formula | null;
      /** Beside it, or below where there is no room beside. */
      readonly charts?: readonly PlannedChart[];
    }
  /** Side by side, each under the sentence that says what it shows. */
  | {
      readonly kind: 'charts';
      readonly charts: readonly PlannedChart[];
      /** Rows it lies over, where fewer will do. */
      readonly rows?: number;
    };

export type TableBlock = Extract<Block, { kind: 'table' }>;

export type PlannedChart = Omit<SheetChart, 'place'> & { readonly describes: string };

export interface Page {
  readonly name: string;
  readonly widths: readonly number[];
  /** The first two stay in sight and are repeated on every page. */
  readonly blocks: readonly Block[];
  readonly set: Omit<PageSetUp, 'titleRows' | 'breaks'>;
}

/** Rows a chart lies over: about 7 cm. */
const CHART_ROWS = 15;
/** A letter of a title is wider than one of the text, to which widths are measured. */
const WIDER: Readonly<Partial<Record<LineLook, number>>> = { title: 1.6, heading: 1.2, warning: 1.1 };
/** A heading and what is free above it, in lines of the text. */
const HEADING_LINES = 1.7;
/** A line of a title: a long name takes several, which else lie over each other in programs whose rows do not grow. */
const TITLE_LINES = 1.6;
/** Room at the right: letters differ in width. */
const SAFE = 0.92;
/** A letter of a text is narrower than a figure, by which widths are measured; those of headers are bold. */
const LETTERS = { header: 0.92, text: 1.08 } as const;
/** Letters that a text behind another column begins further. */
const INDENT = 1;
/** Excel's 255, with room for a number. */
const LONGEST_HEADER = 250;

export function laidOut({ name, widths, blocks, set }: Page): NewSheet {
  const lines: SheetLine[] = [];
  const tables: SheetTable[] = [];
  const heights: { readonly row: number; readonly lines: number }[] = [];
  const charts: SheetChart[] = [];
  const marks: SheetMark[] = [];
  const room = widths.reduce((sum, width) => sum + width, 0) * SAFE;
  let row = 0;
  const say = (look: LineLook, text: string): void => {
    const parts = broken(text, Math.floor(room / (WIDER[look] ?? 1)));
    // It stands at the foot of its row: also below the titles of a page it begins, nothing touches it.
    if (look === 'heading') heights.push({ row, lines: HEADING_LINES });
    for (const part of parts) {
      if (look === 'title' && parts.length > 1) heights.push({ row, lines: TITLE_LINES });
      lines.push({ row: row++, look, text: part });
    }
  };
  let titleRows = 0;
  for (const [index, block] of blocks.entries()) {
    if (index === 2) titleRows = row;
    if (block.kind === 'lines') for (const text of block.texts) say(block.look, text);
    else if (block.kind === 'charts') {
      for (const { describes } of block.charts) say('quiet', describes);
      const { rows = CHART_ROWS } = block;
      charts.push(...beside(block.charts, { widths, row, first: 0, rows }));
      row += rows + 1;
    } else {
      const drawn = block.charts ?? [];
      const first = block.headers.length;
      const isBeside = drawn.length > 0 && hasRoom(widths.slice(first), drawn.length);
      if (isBeside) for (const { describes } of drawn) say('quiet', describes);
      tables.push(tableAt(block, row));
      heights.push(...tall(block, widths, row));
      const rows = block.rows.length;
      for (const mark of block.marks ?? []) marks.push({ ...mark, row: row + 1, rows });
      if (isBeside) charts.push(...beside(drawn, { widths, row, first, rows: CHART_ROWS }));
      row += Math.max(rows + 2, isBeside ? CHART_ROWS + 1 : 0);
      if (drawn.length > 0 && !isBeside) {
        for (const { describes } of drawn) say('quiet', describes);
        charts.push(...beside(drawn, { widths, row, first: 0, rows: CHART_ROWS }));
        row += CHART_ROWS + 1;
      }
    }
  }
  const breaks = set.fits === 'page' ? [] : pageBreaks({ widths, lines, heights, tables, charts }, titleRows);
  return { name, widths, lines, heights, tables, charts, marks, page: { ...set, titleRows, breaks } };
}

/** Rows of a table of which a text does not fit on one line of its column. */
function tall({ headers, rows }: TableBlock, widths: readonly number[], at: number) {
  const texts = [
    headers,
    ...rows.map((cells) => cells.map(({ content }) => (typeof content === 'string' ? content : ''))),
  ];
  return texts.flatMap((row, index) => {
    const letters = index === 0 ? LETTERS.header : LETTERS.text;
    const lines = row.map(
      (text, column) => broken(text, Math.floor((widths[column] ?? 1) * letters) - (column > 0 ? INDENT : 0)).length,
    );
    const most = Math.max(...lines);
    return most > 1 ? [{ row: at + index, lines: most }] : [];
  });
}

const tableAt = ({ name, headers, rows, formula = null }: TableBlock, row: number): SheetTable => ({
  name,
  row,
  headers: eachOnce(headers),
  rows: rows.map((cells) => cells.map(({ content }) => content)),
  formats: rows.map((cells) => cells.map(({ format }) => format)),
  ...(formula === null ? {} : { formula }),
});

/** As Excel takes the headers of a table: none empty, none twice whatever its capitals, on one line and not too long. */
export function eachOnce(headers: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return headers.map((wanted) => {
    const plain = wanted.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADER) || '–';
    let header = plain;
    for (let number = 2; used.has(header.toLowerCase()); number += 1) header = `${plain} ${String(number)}`;
    used.add(header.toLowerCase());
    return header;
  });
}

/** A chart less wide than this shows nothing: about 6 cm on a page that is not made smaller. */
const LEAST_CHART = 40;

const hasRoom = (widths: readonly number[], charts: number): boolean =>
  edgesOf(widths, charts).every(
    (edge, at, edges) => at === 0 || widthOf(widths, edges[at - 1] ?? 0, edge) >= LEAST_CHART,
  );

const widthOf = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);

/** The columns at which so many charts begin, and the last ends: as wide as each other, as far as the columns let them. */
function edgesOf(widths: readonly number[], charts: number): readonly number[] {
  const whole = widthOf(widths, 0, widths.length);
  const all = [0, ...widths.map((_, at) => widthOf(widths, 0, at + 1))];
  return Array.from({ length: charts + 1 }, (_, index) => {
    const far = all.map((at) => Math.abs(at - (whole * index) / charts));
    return far.indexOf(Math.min(...far));
  });
}

interface Beside {
  readonly widths: readonly number[];
  readonly row: number;
  /** The column from which on there is room. */
  readonly first: number;
  readonly rows: number;
}

function beside(charts: readonly PlannedChart[], { widths, row, first, rows }: Beside): readonly SheetChart[] {
  const edges = edgesOf(widths.slice(first), charts.length).map((edge) => first + edge);
  const edge = (index: number): number => edges[index] ?? first;
  return charts.map(({ describes: _said, ...chart }, index) => ({
    ...chart,
    place: { row, column: edge(index), rows, columns: edge(index + 1) - edge(index) },
  }));
}

/** A text in lines no longer than there is room; between words, or inside one that is longer than a line itself. */
export function broken(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, most))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most) return [word];
  const letters = [...word];
  const found: string[] = [];
  let piece = '';
  for (const letter of letters) {
    if (piece !== '' && piece.length + letter.length > most) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
