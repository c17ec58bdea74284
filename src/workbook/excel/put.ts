/** Putting something between a planner's own cells: looked at first, and never over anything unasked. */
import { freeName, LONGEST_SHEET_NAME, LONGEST_TABLE_NAME, WorkbookRefusal, type Row } from '../port';
import {
  cellsText,
  chartPlace,
  contentsOf,
  extentOf,
  hasRoom,
  tableRow,
  type Corner,
  type Extent,
  type InTheWay,
  type Occupied,
  type PutBlock,
  type PutPlace,
} from '../put';
import { entry } from './entry';
import { makeCharts } from './new-chart';
import { looksOfLine } from './new-sheet';
import type { Progress } from './rows';

/** What was put, and what stood there before: to put that back. */
export interface PutTrace {
  readonly corner: Corner;
  readonly extent: Extent;
  readonly before: Contents;
  /** How the lines above the table looked. */
  readonly fonts: readonly Font[];
  readonly after: Row[];
  readonly table: string | null;
  readonly chart: string | null;
  /** It stands on a sheet made for it. */
  readonly own: boolean;
}

type Font = Pick<Excel.RangeFont, 'color' | 'bold' | 'size'>;

interface Contents {
  readonly formulas: Row[];
  readonly values: Row[];
  readonly formats: string[][];
}

const cellsAt = (context: Excel.RequestContext, { sheet, row, column }: Corner, { rows, columns }: Extent) =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

export async function put(
  context: Excel.RequestContext,
  block: PutBlock,
  { place, progress }: { readonly place: PutPlace; readonly progress: Progress },
): Promise<PutTrace | Occupied> {
  const extent = extentOf(block);
  if (place.kind === 'sheet')
    return write(context, block, { corner: await ownSheet(context, place.name), own: true, progress });
  const corner = place.kind === 'over' ? place.corner : await activeCell(context);
  if (corner === null) return { kind: 'occupied', by: 'no-cell', corner, cells: '' };
  const by = await inTheWay(context, corner, extent);
  const isAgreed = by === 'contents' && place.kind === 'over';
  if (by !== null && !isAgreed) return { kind: 'occupied', by, corner, cells: cellsText(corner, extent) };
  return write(context, block, { corner, own: false, progress });
}

/** Of several areas that are selected, the cell that is typed into. null on a chart sheet. */
async function activeCell(context: Excel.RequestContext): Promise<Corner | null> {
  try {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
    const sheet = cell.worksheet.load('name');
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
  } catch (error) {
    if (error instanceof OfficeExtension.Error && NO_CELL.includes(error.code)) return null;
    throw error;
  }
}

const NO_CELL = ['ItemNotFound', 'InvalidSelection', 'GeneralException', 'InvalidOperation'];

/** Columns of a planner's own sheets stay as wide as they are; on a sheet made for it headers get room. In points. */
const OWN_COLUMNS = 12;
const OWN_WIDTH = 90;

async function ownSheet(context: Excel.RequestContext, wanted: string): Promise<Corner> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const name = freeName(
    wanted.slice(0, LONGEST_SHEET_NAME),
    { suffix: ' #', longest: LONGEST_SHEET_NAME },
    names,
  ).trim();
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRangeByIndexes(0, 0, 1, OWN_COLUMNS).getEntireColumn().format.columnWidth = OWN_WIDTH;
  sheet.activate();
  return { sheet: name, row: 0, column: 0 };
}

async function inTheWay(context: Excel.RequestContext, corner: Corner, extent: Extent): Promise<InTheWay | null> {
  const sheet = context.workbook.worksheets.getItem(corner.sheet);
  const protection = sheet.protection.load('protected');
  if (!hasRoom(corner, extent)) return 'no-room';
  const cells = cellsAt(context, corner, extent).load('values,formulas');
  const merged = cells.getMergedAreasOrNullObject().load('address');
  const tables = sheet.tables.load('items/name');
  await context.sync();
  if (protection.protected) return 'protected';
  const shared = tables.items.map((table) => table.getRange().getIntersectionOrNullObject(cells).load('address'));
  if (shared.length > 0) await context.sync();
  if (shared.some(({ isNullObject }) => !isNullObject)) return 'table';
  if (!merged.isNullObject) return 'merged';
  const isFilled = [cells.values, cells.formulas].some((rows) => rows.flat().some((cell) => cell !== ''));
  return isFilled ? 'contents' : null;
}

async function write(
  context: Excel.RequestContext,
  block: PutBlock,
  { corner, own, progress }: { readonly corner: Corner; readonly own: boolean; readonly progress: Progress },
): Promise<PutTrace> {
  const extent = extentOf(block);
  const cells = cellsAt(context, corner, extent).load('values,formulas,numberFormat');
  const tables = context.workbook.tables.load('items/name');
  const lettering = fontsAt(context, block, corner);
  await context.sync();
  const before = { values: cells.values, formulas: cells.formulas, formats: cells.numberFormat };
  const fonts = lettering.map(({ color, bold, size }) => ({ color, bold, size }));
  const table =
    block.kind === 'cell' ? null : freeName(TABLE, { suffix: '#', longest: LONGEST_TABLE_NAME }, names(tables));
  const chart = table !== null && block.kind === 'block' && block.chart !== null ? chartName(table) : null;
  const trace: PutTrace = { corner, extent, before, fonts, after: [], table, chart, own };
  progress.begun = true;
  try {
    const made = cellsAt(context, corner, extent);
    if (block.kind === 'block') format(context, block, corner);
    made.formulas = contentsOf(block).map(entry);
    if (table !== null && block.kind === 'block') await makeBlock(context, block, { corner, table });
    made.load('formulas');
    await context.sync();
    return { ...trace, after: made.formulas };
  } catch (error) {
    await restore(context, trace).catch(() => undefined);
    throw error;
  }
}

const fontsAt = (context: Excel.RequestContext, block: PutBlock, corner: Corner): readonly Excel.RangeFont[] =>
  block.kind === 'cell'
    ? []
    : block.lines.map((_, at) =>
        cellsAt(context, { ...corner, row: corner.row + at }, ONE).format.font.load('color,bold,size'),
      );

/** Ends in a number: it is no page of a report, but of one, and no table of the model. */
const TABLE = 'vkt_report_put_';
const names = (tables: Excel.TableCollection): readonly string[] => tables.items.map(({ name }) => name);
const chartName = (table: string): string => `${table}_chart`;

type Whole = Extract<PutBlock, { kind: 'block' }>;

/** Formats first: text written into a cell that is a date already would be read as one. */
function format(context: Excel.RequestContext, block: Whole, corner: Corner): void {
  const { table } = block;
  const first = { ...corner, row: corner.row + tableRow(block) + 1 };
  cellsAt(context, first, { rows: table.rows.length, columns: table.headers.length }).numberFormat = table.formats.map(
    (formats) => [...formats],
  );
}

async function makeBlock(
  context: Excel.RequestContext,
  block: Whole,
  { corner, table: name }: { readonly corner: Corner; readonly table: string },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(corner.sheet);
  block.lines.forEach(({ look }, at) => looksOfLine(cellsAt(context, { ...corner, row: corner.row + at }, ONE), look));
  const { headers, rows } = block.table;
  const first = { ...corner, row: corner.row + tableRow(block) };
  cellsAt(context, first, { rows: 1, columns: headers.length }).format.wrapText = true;
  const made = sheet.tables.add(cellsAt(context, first, { rows: rows.length + 1, columns: headers.length }), true);
  made.name = name;
  made.style = 'TableStyleMedium2';
  made.showFilterButton = false;
  if (block.chart === null) return;
  const { row, column, ...size } = chartPlace(block);
  const place = { row: corner.row + row, column: corner.column + column, ...size };
  await makeCharts(context, [{ made: { ...block.chart, name: chartName(name), table: name, place }, sheet }]);
}

const ONE: Extent = { rows: 1, columns: 1 };

/** Puts back what stood there. */
export async function takeBackPut(context: Excel.RequestContext, trace: PutTrace): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(trace.corner.sheet).load('name');
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefusal('changed', trace.corner.sheet);
  const cells = cellsAt(context, trace.corner, trace.extent).load('formulas');
  await context.sync();
  if (JSON.stringify(cells.formulas) !== JSON.stringify(trace.after))
    throw new WorkbookRefusal('changed', trace.corner.sheet);
  await restore(context, trace);
}

async function restore(context: Excel.RequestContext, trace: PutTrace): Promise<void> {
  const { corner, extent, before, fonts, table, chart, own } = trace;
  const sheet = context.workbook.worksheets.getItem(corner.sheet);
  const made = table === null ? null : sheet.tables.getItemOrNullObject(table).load('name');
  const drawn = chart === null ? null : sheet.charts.getItemOrNullObject(chart).load('name');
  await context.sync();
  if (drawn?.isNullObject === false) drawn.delete();
  // The look of a table stays on its cells when it is one no longer.
  if (made?.isNullObject === false) made.convertToRange().clear(Excel.ClearApplyTo.formats);
  const cells = cellsAt(context, corner, extent);
  cells.numberFormat = before.formats;
  cells.formulas = before.formulas.map((row, i) => entry(row.map((cell, j) => content(cell, before.values[i]?.[j]))));
  fonts.forEach((font, at) => {
    cellsAt(context, { ...corner, row: corner.row + at }, ONE).format.font.set(font);
  });
  await context.sync();
  if (own) await leave(context, sheet);
}

/** Text that looks like a formula is no formula: its value is what was entered. */
const content = (entered: Row[number], value: Row[number] | undefined) =>
  typeof entered === 'string' && entered.startsWith('=') && entered !== value ? { formula: entered } : entered;

/** The sheet that was made for it goes, unless somebody put something on it. */
async function leave(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  const charts = sheet.charts.load('items/name');
  await context.sync();
  if (!used.isNullObject || charts.items.length > 0) return;
  sheet.delete();
  await context.sync();
}
