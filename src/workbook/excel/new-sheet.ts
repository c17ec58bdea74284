/** A sheet of texts, tables and charts, made from what is on it as data. */
import { freeName, LONGEST_SHEET_NAME } from '../port';
import type { LineLook, NewSheet, PageSetUp, SheetLine, SheetMark, SheetTable } from '../sheet';
import { entry } from './entry';
import { makeCharts } from './new-chart';
import { POINTS_PER_CHARACTER } from './new-table';

/** Rows written per round trip: far below Excel's payload limit of 5 MB. */
const ROWS_PER_WRITE = 2_000;

/** Makes the sheet; where a part of it fails, nothing of it stays. */
export async function makeSheet(context: Excel.RequestContext, made: NewSheet): Promise<string> {
  const sheets = context.workbook.worksheets.load('items/name,items/position');
  await context.sync();
  const taken = sheets.items.map((sheet) => sheet.name);
  const name = freeName(made.name, '#', taken, LONGEST_SHEET_NAME);
  const next = sheets.items.find((sheet) => sheet.name === made.before)?.position;
  try {
    const sheet = context.workbook.worksheets.add(name);
    await fill(context, sheet, made);
    if (next !== undefined) sheet.position = next;
    await context.sync();
    await setUpPage(context, sheet, made.page);
    return name;
  } catch (error) {
    await takeAway(context, name, taken).catch(() => undefined);
    throw error;
  }
}

async function takeAway(context: Excel.RequestContext, name: string, before: readonly string[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject || before.includes(name)) return;
  sheet.delete();
  await context.sync();
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, made: NewSheet): Promise<void> {
  sheet.showGridlines = false;
  made.widths.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  for (const line of made.lines) write(sheet, line);
  for (const table of made.tables) await makeTable(context, sheet, table);
  for (const mark of made.marks) lookOf(sheet, mark);
  await context.sync();
  await makeCharts(context, sheet, made.charts);
}

interface Lettering {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

const LETTERING: Readonly<Record<LineLook, Lettering>> = {
  title: { size: 18, bold: true, color: '#0F3D66' },
  subtitle: { size: 11, bold: true, color: '#242424' },
  heading: { size: 13, bold: true, color: '#0F3D66' },
  plain: { size: 11, bold: false, color: '#242424' },
  warning: { size: 11, bold: true, color: '#8F0D1A' },
  quiet: { size: 11, bold: false, color: '#424242' },
};

function write(sheet: Excel.Worksheet, { row, look, text }: SheetLine): void {
  if (text === '') return;
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.values = [entry([text])];
  const { size, bold, color } = LETTERING[look];
  cell.format.font.size = size;
  cell.format.font.bold = bold;
  cell.format.font.color = color;
}

async function makeTable(context: Excel.RequestContext, sheet: Excel.Worksheet, made: SheetTable): Promise<void> {
  const width = made.headers.length;
  const headers = sheet.getRangeByIndexes(made.row, 0, 1, width);
  headers.values = [entry(made.headers)];
  headers.format.wrapText = true;
  for (let at = 0; at < made.rows.length; at += ROWS_PER_WRITE) {
    const rows = made.rows.slice(at, at + ROWS_PER_WRITE);
    const body = sheet.getRangeByIndexes(made.row + 1 + at, 0, rows.length, width);
    // Formats first: text written into a cell that is a date already would be read as one.
    body.numberFormat = made.formats.slice(at, at + ROWS_PER_WRITE).map((formats) => [...formats]);
    body.formulas = rows.map(entry);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer per part, for its size
    if (at > 0) await context.sync();
  }
  const whole = sheet.getRangeByIndexes(made.row, 0, made.rows.length + 1, width);
  whole.format.verticalAlignment = Excel.VerticalAlignment.top;
  wrapTexts(sheet, made);
  const table = sheet.tables.add(whole, true);
  table.name = made.name;
  table.style = 'TableStyleMedium2';
  table.showFilterButton = false;
}

/** Texts go on below where a column is narrow, so that nothing is cut off; numbers stand at the right, as ever. */
function wrapTexts(sheet: Excel.Worksheet, { row, headers, rows }: SheetTable): void {
  headers.forEach((_, column) => {
    const isText = rows.some((cells) => typeof cells[column] === 'string' && cells[column] !== '–');
    const cells = sheet.getRangeByIndexes(row + 1, column, rows.length, 1);
    if (isText) cells.format.wrapText = true;
    else {
      cells.format.horizontalAlignment = Excel.HorizontalAlignment.right;
      sheet.getRangeByIndexes(row, column, 1, 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
    }
  });
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

const MARGINS = { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2, header: 0.7, footer: 0.7 } as const;

/** How it is printed, and what stays in sight. Where there is no printer Excel sets up no page: the sheet is whole without. */
async function setUpPage(context: Excel.RequestContext, sheet: Excel.Worksheet, page: PageSetUp): Promise<void> {
  try {
    const layout = sheet.pageLayout;
    layout.orientation = Excel.PageOrientation.landscape;
    layout.paperSize = Excel.PaperType.a4;
    layout.zoom = { horizontalFitToPages: 1, ...(page.fits === 'page' ? { verticalFitToPages: 1 } : {}) };
    layout.centerHorizontally = true;
    layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, MARGINS);
    if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${String(page.titleRows)}`);
    const { defaultForAllPages } = layout.headersFooters;
    defaultForAllPages.leftFooter = coded(page.footer.left);
    defaultForAllPages.rightFooter = coded(page.footer.right).replace('{page}', '&P').replace('{pages}', '&N');
    await context.sync();
    if (page.titleRows > 0) sheet.freezePanes.freezeRows(page.titleRows);
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

/** An ampersand begins a code there. */
const coded = (text: string): string => text.replaceAll('&', '&&');
