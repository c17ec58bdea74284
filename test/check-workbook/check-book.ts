/**
 * A workbook that judges itself: opened in an Excel that has the add-in, every formula is calculated and held against what
 * is expected, and one cell says how many are right. Nothing in it was calculated by us: until Excel has, it says so.
 */
import { CATALOGUE } from '../../src/functions/catalogue';
import { tableSheet } from '../../src/workbook/collect/book/table-sheet';
import { pixels } from '../../src/workbook/collect/book/sheet-cells';
import { PLAIN, type Book, type BookConditional, type BookSheet } from '../../src/xlsx/book/book';
import { Looks } from '../../src/xlsx/book/looks';
import { columnName, type Rectangle } from '../../src/xlsx/notation/address';
import { smallTables } from '../session/small-model';
import { Page } from './cells';
import { INPUT_SHEET, type Input } from './lines/from-examples';
import type { Block, Expected, Line } from './line';
import type { Asked } from './lines';
import { cellOf, columnOf, type COLUMNS, expectedText, rightFormula, WORDS, wordsFormula } from './verdict';

export const LIST_SHEET = 'Controle';
const BLOCK_SHEET = 'Uitkomsten';
/** Below the summary; the header is the row above. */
export const FIRST_ROW = 10;
/** Where the summary stands, for tests and for people: "200 van 200 goed · 200 of 200 right". */
export const SUMMARY = 'A2';

const HEADERS = [
  'nr',
  'functie · function',
  'formule · formula',
  'verwacht · expected',
  'mag schelen · tolerance',
  'gezien · seen',
  'klopt · right',
  'oordeel · verdict',
  'herkomst · origin',
] as const;
const WIDTHS = [6, 14, 52, 20, 14, 20, 10, 36, 70] as const;

const GREEN = { fill: '#C6EFCE', fontColor: '#0B5A1E', bold: false } as const;
const AMBER = { fill: '#FFEB9C', fontColor: '#6B4E00', bold: false } as const;
const RED = { fill: '#FFC7CE', fontColor: '#9C0006', bold: true } as const;

/** A line of the list: what it asks, and where the formula stands whose error tells why there is no answer. */
interface Listed {
  readonly about: string;
  readonly shown: string;
  readonly expected: Expected;
  readonly tolerance: number;
  readonly origin: string;
  /** What the cell "seen" holds. */
  readonly seen: string;
  /** A cell of another sheet; null when it is the seen cell itself. */
  readonly source: string | null;
}

const ofLine = (line: Line): Listed => ({ ...line, shown: `=${line.formula}`, seen: line.formula, source: null });

interface Placed {
  readonly block: Block;
  readonly row: number;
}

/** Blocks one below the other, each with a row for its formula in words and one to spare. */
function place(blocks: readonly Block[]): readonly Placed[] {
  let row = 2;
  return blocks.map((block) => {
    const placed = { block, row };
    row += Math.max(block.room ?? 0, block.expected.length) + 3;
    return placed;
  });
}

/** Each cell of a block that is looked at. An empty cell is said to be empty: a reference would make 0 of it. */
function ofBlock({ block, row }: Placed): readonly Listed[] {
  const at = (r: number, c: number): string => `${BLOCK_SHEET}!$${columnName(c + 1)}$${String(row + r + 1)}`;
  return block.expected.flatMap((cells, r) =>
    cells.flatMap((expected, c) => {
      if (expected === null) return [];
      const seen = `IF(ISBLANK(${at(r, c)}),"(leeg · empty)",${at(r, c)})`;
      const shown = `=${block.formula} [${String(r + 1)};${String(c + 1)}]`;
      return [{ ...block, shown, expected, seen, source: at(0, 0) }];
    }),
  );
}

function listSheet(lines: readonly Listed[], looks: Looks): BookSheet {
  const page = new Page();
  const bold = looks.number({ ...PLAIN, bold: true });
  const wrapped = looks.number({ ...PLAIN, wrap: true, vertical: 'Top' });
  HEADERS.forEach((header, column) => page.put([FIRST_ROW - 1, column], header, bold));
  lines.forEach((line, index) => {
    const row = FIRST_ROW + index;
    const put = (name: (typeof COLUMNS)[number], content: Parameters<Page['put']>[1]): void =>
      page.put([row, columnOf(name)], content, name === 'formula' || name === 'origin' ? wrapped : 0);
    put('number', index + 1);
    put('about', line.about);
    put('formula', line.shown);
    put('expected', expectedText(line.expected));
    if (typeof line.expected === 'number') put('tolerance', line.tolerance);
    // An error as what it shows until then: Excel asks cells with an error again when it opens a file.
    put('seen', { formula: line.seen, until: { error: '#NAME?' } });
    put('right', { formula: rightFormula(line.expected, row), until: false });
    put('words', {
      formula: wordsFormula(row, line.source ?? cellOf('seen', row)),
      until: 'nog niet berekend · not calculated yet',
    });
    put('origin', line.origin);
  });
  summary(page, lines.length, looks);
  return page.sheet(LIST_SHEET, '#0F6CBD', {
    frozen: { rows: FIRST_ROW, columns: 0 },
    columns: WIDTHS.map((width, at) => ({ first: at, last: at, width: pixels(width), hidden: false, look: 0 })),
    conditionals: conditionals(lines.length),
  });
}

const listed = (name: (typeof COLUMNS)[number], count: number): string =>
  `${cellOf(name, FIRST_ROW).replace(/(\d)/, '$$$1')}:${cellOf(name, FIRST_ROW + count - 1).replace(/(\d)/, '$$$1')}`;

/** Counts each on its own; wrong is what is left, so that nothing can fall between. */
function summary(page: Page, count: number, looks: Looks): void {
  const title = looks.number({ ...PLAIN, bold: true, fontSize: 16 });
  const large = looks.number({ ...PLAIN, bold: true, fontSize: 14 });
  const number = (words: string): string => `COUNTIF(${listed('words', count)},"${words.replace('?', '~?')}")`;
  page.put([0, 0], 'Controlewerkmap Verkeerstoren · Control tower check workbook', title);
  const right = `COUNTIF(${listed('right', count)},TRUE)`;
  const text = `${right}&" van ${String(count)} goed · "&${right}&" of ${String(count)} right"`;
  page.put([1, 0], { formula: text, until: `0 van ${String(count)} goed · 0 of ${String(count)} right` }, large);
  const counts: readonly (readonly [string, string, number])[] = [
    [WORDS.right, right, 0],
    [WORDS.wrong, `${String(count)}-B4-B6-B7`, count],
    [WORDS.waiting, number(WORDS.waiting), 0],
    [WORDS.missing, number(WORDS.missing), 0],
  ];
  counts.forEach(([label, formula, until], at) => {
    page.put([3 + at, 2], label);
    page.put([3 + at, 1], { formula, until });
  });
  const words = [
    `IF(B4=${String(count)},"Alles klopt. · All of it is right."`,
    `IF(B7>0,"De invoegtoepassing is er niet (#NAAM?). Start haar: Invoegen › Mijn invoegtoepassingen. · The add-in is not there (#NAME?). Start it: Insert › My Add-ins."`,
    `IF(B5>0,"Er is iets FOUT: filter op de kolom oordeel. · Something is WRONG: see the verdict column."`,
    `"Er wordt nog gerekend; wacht tot hier niets meer verandert. · Still calculating; wait until nothing changes here.")))`,
  ].join(',');
  page.put([2, 0], {
    formula: words,
    until:
      'Nog niet berekend: open deze werkmap in Excel met de invoegtoepassing. · Not calculated yet: open it in Excel with the add-in.',
  });
}

function conditionals(count: number): readonly BookConditional[] {
  const top = { row: 1, column: 0, rows: 2, columns: 9 };
  const body = { row: FIRST_ROW, column: columnOf('right'), rows: count, columns: 2 };
  const when = (area: Rectangle, formula: string, look: BookConditional['look']): BookConditional => ({
    areas: [area],
    condition: { kind: 'formula', formula },
    look,
    stopIfTrue: false,
  });
  const right = `$${cellOf('right', FIRST_ROW)}`;
  const waits = `LEFT($${cellOf('words', FIRST_ROW)},5)="wacht"`;
  const all = String(count);
  // No two hold at once: which comes first does not matter.
  return [
    when(top, `$B$4=${all}`, GREEN),
    when(top, `AND($B$4<${all},$B$4+$B$6=${all})`, AMBER),
    when(top, `$B$4+$B$6<${all}`, RED),
    when(body, `${right}=TRUE`, GREEN),
    when(body, `AND(${right}=FALSE,${waits})`, AMBER),
    when(body, `AND(${right}=FALSE,NOT(${waits}))`, RED),
  ];
}

function blockSheet(placed: readonly Placed[], looks: Looks): BookSheet {
  const page = new Page();
  const bold = looks.number({ ...PLAIN, bold: true });
  page.put([0, 0], 'Formules die meer cellen vullen · Formulas that fill more cells', bold);
  for (const { block, row } of placed) {
    page.put([row - 1, 1], `'=${block.formula}`.slice(1), bold);
    page.put([row, 1], { formula: block.formula, until: { error: '#NAME?' } });
  }
  return page.sheet(BLOCK_SHEET, '#A6A6A6');
}

function inputSheet(inputs: readonly Input[], looks: Looks): BookSheet {
  const page = new Page();
  const text = looks.number({ ...PLAIN, numberFormat: '@' });
  page.put([0, 0], 'Cellen waarnaar formules verwijzen · Cells that formulas refer to');
  for (const { row, column, cells } of inputs)
    cells.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== '') page.put([row + r, column + c], value, typeof value === 'string' ? text : 0);
      }),
    );
  return page.sheet(INPUT_SHEET, '#A6A6A6');
}

/** Every function of the add-in must be asked something. */
function assertComplete(lines: readonly Listed[]): void {
  const without = CATALOGUE.filter(({ id }) => !lines.some(({ about }) => about === id)).map(({ id }) => id);
  if (without.length > 0) throw new Error(`The check workbook asks nothing of ${without.join(', ')}.`);
}

export interface CheckBook {
  readonly book: Book;
  /** How many lines it judges. */
  readonly count: number;
}

export function checkBook({ lines, blocks, inputs }: Asked): CheckBook {
  const looks = new Looks();
  const placed = place(blocks);
  const all = [...lines.map(ofLine), ...placed.flatMap(ofBlock)];
  assertComplete(all);
  const model = smallTables();
  const sheets = [
    listSheet(all, looks),
    blockSheet(placed, looks),
    inputSheet(inputs, looks),
    ...model.map((table) => tableSheet(table, model, { looks, toFillIn: false })),
  ];
  const book: Book = {
    looks: looks.all,
    sheets,
    activeSheet: 0,
    names: [],
    structureProtected: false,
    settings: new Map(),
    xmlParts: new Map(),
  };
  return { book, count: all.length };
}
