/** Sheets of texts, tables and charts, made from what is on it as data. */
import { freeName, LONGEST_SHEET_NAME, type Formula } from '../port';
import type { LineLook, MadeSheets, NewSheet, PageSetUp, SheetLine, SheetMark, SheetTable } from '../sheet';
import { heightOf, POINTS_PER_CHARACTER, PRINT_MARGINS } from '../printed-page';
import { entry } from './entry';
import { makeCharts } from './new-chart';
import { structureGuard } from './protection';

/** Rows written per round trip: far below Excel's payload limit of 5 MB. */
const ROWS_PER_WRITE = 2_000;

interface Begun {
  readonly made: NewSheet;
  readonly sheet: Excel.Worksheet;
}

/**
 * Makes the sheets, in as few questions to Excel as it takes: each costs a moment, and Excel calculates and draws in between.
 * Where a part fails, nothing of any of them stays.
 */
export async function makeSheets(context: Excel.RequestContext, made: readonly NewSheet[]): Promise<MadeSheets> {
  const there = context.workbook.worksheets.load('items/name');
  const guard = structureGuard(context);
  await context.sync();
  guard();
  const taken = there.items.map((sheet) => sheet.name);
  const names: string[] = [];
  for (const { name } of made)
    names.push(freeName(name, { suffix: '#', longest: LONGEST_SHEET_NAME }, [...taken, ...names]));
  try {
    const begun = made.map((one, at) => ({ made: one, sheet: context.workbook.worksheets.add(names[at]) }));

    for (const one of begun) await fill(context, one);
    await makeCharts(
      context,
      begun.flatMap(({ made: { charts }, sheet }) => charts.map((chart) => ({ made: chart, sheet }))),
    );
    putInOrder(begun, [...taken, ...names]);
    await context.sync();
    return { names, withoutPage: await setUpPages(context, begun, names) };
  } catch (error) {
    await takeAway(context, names, taken).catch(() => undefined);
    throw error;
  }
}

/** @param order all sheets as they stand: the new ones at the end */
function putInOrder(begun: readonly Begun[], order: readonly string[]): void {
  let standing = order;
  begun.forEach(({ made, sheet }, at) => {
    const own = order[order.length - begun.length + at] ?? '';
    const others = standing.filter((name) => name !== own);
    const next = others.findIndex((name) => name === made.before);
    if (next < 0) return;
    standing = others.toSpliced(next, 0, own);
    sheet.position = next;
  });
}

async function takeAway(
  context: Excel.RequestContext,
  names: readonly string[],
  before: readonly string[],
): Promise<void> {
  const ours = names.filter((name) => !before.includes(name));
  const sheets = ours.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

async function fill(context: Excel.RequestContext, { sheet, made }: Begun): Promise<void> {
  sheet.showGridlines = false;
  made.widths.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  writeLines(sheet, made.lines);
  for (const table of made.tables) {
    const last = table.row + table.rows.length;
    const isTall = made.heights.some(({ row }) => table.row <= row && row <= last);
    await makeTable({ context, sheet }, table, isTall);
  }
  for (const { row, lines } of made.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = heightOf(lines);
  for (const mark of made.marks) lookOf(sheet, mark);
}

interface Lettering {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

const USUAL_SIZE = 11;

const LETTERING: Readonly<Record<Exclude<LineLook, 'plain'>, Lettering>> = {
  title: { size: 18, bold: true, color: '#0F3D66' },
  subtitle: { size: 11, bold: true, color: '#242424' },
  heading: { size: 13, bold: true, color: '#0F3D66' },
  warning: { size: 11, bold: true, color: '#8F0D1A' },
  quiet: { size: 11, bold: false, color: '#424242' },
};

/** Lines under each other are one write; most of them look as any other cell. */
function writeLines(sheet: Excel.Worksheet, lines: readonly SheetLine[]): void {
  for (let from = 0; from < lines.length;) {
    const first = lines[from]?.row ?? 0;
    let to = from + 1;
    while (lines[to]?.row === first + to - from) to += 1;
    const cells = sheet.getRangeByIndexes(first, 0, to - from, 1);
    cells.values = lines.slice(from, to).map(({ text }) => entry([text]));
    from = to;
  }
  for (const { row, look, text } of lines) {
    if (text !== '') looksOfLine(sheet.getRangeByIndexes(row, 0, 1, 1), look);
  }
}

export function looksOfLine(cell: Excel.Range, look: LineLook): void {
  if (look === 'plain') return;
  const { size, bold, color } = LETTERING[look];
  cell.format.font.color = color;
  if (bold) cell.format.font.bold = true;
  if (size !== USUAL_SIZE) cell.format.font.size = size;
}

interface Place {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

async function makeTable({ context, sheet }: Place, made: SheetTable, isTall: boolean): Promise<void> {
  const width = made.headers.length;
  const whole = sheet.getRangeByIndexes(made.row, 0, made.rows.length + 1, width);
  // Formats first: text written into a cell that is a date already would be read as one.
  lookOfColumns(sheet, made, isTall);
  if (made.formula !== undefined) return answered(sheet, made, made.formula);
  sheet.getRangeByIndexes(made.row, 0, 1, width).values = [entry(made.headers)];
  for (let at = 0; at < made.rows.length; at += ROWS_PER_WRITE) {
    const rows = made.rows.slice(at, at + ROWS_PER_WRITE);
    const body = sheet.getRangeByIndexes(made.row + 1 + at, 0, rows.length, width);
    body.numberFormat = made.formats.slice(at, at + ROWS_PER_WRITE).map((formats) => [...formats]);
    body.formulas = rows.map(entry);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer per part, for its size
    if (at > 0) await context.sync();
  }
  const table = sheet.tables.add(whole, true);
  table.name = made.name;
  table.style = 'TableStyleMedium2';
  table.showFilterButton = false;
}

/** The answer of a formula needs its cells free, and outside a table. */
function answered(sheet: Excel.Worksheet, { row, headers, rows, formats }: SheetTable, formula: Formula): void {
  sheet.getRangeByIndexes(row + 1, 0, rows.length, headers.length).numberFormat = formats.map((one) => [...one]);
  sheet.getRangeByIndexes(row, 0, 1, 1).formulas = [entry([formula])];
}

/** Texts go on below where a column is narrow, so that nothing is cut off; numbers, and the dash of none, stand at the right. */
function lookOfColumns(sheet: Excel.Worksheet, { row, headers, rows }: SheetTable, isTall: boolean): void {
  // The look of a table is Excel's own: other programs would show its headers as any other row.
  const { format } = sheet.getRangeByIndexes(row, 0, 1, headers.length);
  format.wrapText = true;
  format.fill.color = '#0F3D66';
  format.font.color = '#FFFFFF';
  format.font.bold = true;
  const isText = headers.map((_, column) =>
    rows.some((cells) => typeof cells[column] === 'string' && cells[column] !== '–'),
  );
  // Columns beside each other of one kind at once: every change of a look is a step of its own.
  for (let from = 0; from < headers.length;) {
    let to = from + 1;
    while (to < headers.length && isText[to] === isText[from]) to += 1;
    const cells = sheet.getRangeByIndexes(row, from, rows.length + 1, to - from);
    if (isText[from] !== true) cells.format.horizontalAlignment = Excel.HorizontalAlignment.right;
    else {
      // A number among texts stands where they do; texts behind a number do not touch it.
      cells.format.horizontalAlignment = Excel.HorizontalAlignment.left;
      if (from > 0) cells.format.indentLevel = 1;
      if (isTall) cells.format.wrapText = true;
    }
    from = to;
  }
  if (isTall)
    sheet.getRangeByIndexes(row, 0, rows.length + 1, headers.length).format.verticalAlignment =
      Excel.VerticalAlignment.top;
}

const MARKS: Readonly<Record<SheetMark['look'], { readonly fill: string; readonly font: string }>> = {
  good: { fill: '#E7F4E7', font: '#0B5A0B' },
  warning: { fill: '#FFF1DB', font: '#7A3B00' },
  bad: { fill: '#FDE7E9', font: '#8F0D1A' },
  unknown: { fill: '#F0F0F0', font: '#424242' },
};

function lookOf(sheet: Excel.Worksheet, { row, column, rows, columns, startsWith, look }: SheetMark): void {
  const format = sheet
    .getRangeByIndexes(row, column, rows, columns)
    .conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
  const { fill, font } = MARKS[look];
  format.format.fill.color = fill;
  format.format.font.color = font;
  format.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: startsWith };
}

/** How they are printed, and what stays in sight. Returns the sheets of which Excel set up no page: without a printer it refuses. */
async function setUpPages(
  context: Excel.RequestContext,
  begun: readonly Begun[],
  names: readonly string[],
): Promise<readonly string[]> {
  const tried = async (some: readonly Begun[]): Promise<boolean> => {
    try {
      for (const { sheet, made } of some) setUpPage(sheet, made.page);
      await context.sync();
      return true;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      return false;
    }
  };
  if (await tried(begun)) return [];
  const refused: string[] = [];
  for (const [at, one] of begun.entries()) if (!(await tried([one]))) refused.push(names[at] ?? '');
  return refused;
}

function setUpPage(sheet: Excel.Worksheet, page: PageSetUp): void {
  if (page.titleRows > 0) sheet.freezePanes.freezeRows(page.titleRows);
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1, ...(page.fits === 'page' ? { verticalFitToPages: 1 } : {}) };
  layout.centerHorizontally = true;
  layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, PRINT_MARGINS);
  if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${String(page.titleRows)}`);
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = coded(page.footer.left);
  defaultForAllPages.rightFooter = coded(page.footer.right).replace('{page}', '&P').replace('{pages}', '&N');
}

/** An ampersand begins a code there. */
const coded = (text: string): string => text.replaceAll('&', '&&');
