/** Putting something between a planner's own cells: looked at first, and never over anything unasked. */
import { freeName, LONGEST_SHEET_NAME, LONGEST_TABLE_NAME } from '../port';
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
import { cellsAt, restore, type PutTrace } from './put-back';
import { structureGuard } from './protection';
import { askLook } from './put-look';
import type { WriteProgress } from './rows';

export async function put(
  context: Excel.RequestContext,
  block: PutBlock,
  { place, progress }: { readonly place: PutPlace; readonly progress: WriteProgress },
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
  const guard = structureGuard(context);
  await context.sync();
  guard();
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
  const cells = cellsAt(context, corner, extent).load('values,formulas,hasSpill');
  const merged = cells.getMergedAreasOrNullObject().load('address');
  const tables = sheet.tables.load('items/name');
  await context.sync();
  if (protection.protected) return 'protected';
  const shared = tables.items.map((table) => table.getRange().getIntersectionOrNullObject(cells).load('address'));
  if (shared.length > 0) await context.sync();
  if (shared.some(({ isNullObject }) => !isNullObject)) return 'table';
  if (!merged.isNullObject) return 'merged';
  // Half an answer can be neither written over nor put back. Excel says nothing where only some of the cells are of one.
  if (cells.hasSpill !== false) return 'spill';
  const isFilled = [cells.values, cells.formulas].some((rows) => rows.flat().some((cell) => cell !== ''));
  return isFilled ? 'contents' : null;
}

interface Writing {
  readonly corner: Corner;
  readonly own: boolean;
  readonly progress: WriteProgress;
}

async function write(context: Excel.RequestContext, block: PutBlock, writing: Writing): Promise<PutTrace> {
  const trace = await begun(context, block, writing);
  writing.progress.begun = true;
  try {
    const made = cellsAt(context, trace.corner, trace.extent);
    if (block.kind === 'block') format(context, block, trace);
    made.formulas = contentsOf(block).map(entry);
    if (block.kind === 'block') await makeBlock(context, block, trace);
    made.load('formulas');
    await context.sync();
    return { ...trace, after: made.formulas };
  } catch (error) {
    await restore(context, trace).catch(() => undefined);
    throw error;
  }
}

/** What stands there, and what names there are. */
async function begun(context: Excel.RequestContext, block: PutBlock, { corner, own }: Writing): Promise<PutTrace> {
  const extent = extentOf(block);
  const cells = cellsAt(context, corner, extent).load('values,formulas,numberFormat');
  const look = block.kind === 'cell' ? () => null : askLook(cells);
  const tables = context.workbook.tables.load('items/name');
  const charts = context.workbook.worksheets.getItem(corner.sheet).charts.load('items/name');
  await context.sync();
  const before = { values: cells.values, formulas: cells.formulas, formats: cells.numberFormat, look: look() };
  const taken = [...tables.items.map(({ name }) => name), ...charts.items.map(({ name }) => name.replace(CHART, ''))];
  const name = freeName(TABLE, { suffix: '#', longest: LONGEST_TABLE_NAME }, taken);
  const isAnswer = block.kind === 'block' && block.table.formula !== undefined;
  return {
    corner,
    extent,
    before,
    after: [],
    // Cells with a look of their own keep it: a table would lay its own over it, for good. Answers cannot be in one.
    table: block.kind === 'block' && !isAnswer && before.look !== null ? name : null,
    chart: block.kind === 'block' && block.chart !== null ? `${name}_chart` : null,
    answerRow: isAnswer ? tableRow(block) : null,
    own,
  };
}

/** Ends in a number: it is no page of a report, but of one, and no table of the model. */
const TABLE = 'vkt_report_put_';
const CHART = /_chart$/;

type Whole = Extract<PutBlock, { kind: 'block' }>;

/** Formats first: text written into a cell that is a date already would be read as one. */
function format(context: Excel.RequestContext, block: Whole, { corner }: PutTrace): void {
  const { table } = block;
  const first = { ...corner, row: corner.row + tableRow(block) + 1 };
  cellsAt(context, first, { rows: table.rows.length, columns: table.headers.length }).numberFormat = table.formats.map(
    (formats) => [...formats],
  );
}

async function makeBlock(context: Excel.RequestContext, block: Whole, trace: PutTrace): Promise<void> {
  const { corner, before, table: name, chart } = trace;
  const sheet = context.workbook.worksheets.getItem(corner.sheet);
  const { headers, rows } = block.table;
  const first = { ...corner, row: corner.row + tableRow(block) };
  if (before.look !== null) {
    block.lines.forEach(({ look }, at) => looksOfLine(cellsAt(context, { ...corner, row: corner.row + at }), look));
    const { format: header } = cellsAt(context, first, { rows: 1, columns: headers.length });
    header.wrapText = true;
    if (name === null) header.font.bold = true;
  }
  if (name !== null) {
    const made = sheet.tables.add(cellsAt(context, first, { rows: rows.length + 1, columns: headers.length }), true);
    made.name = name;
    made.style = 'TableStyleMedium2';
    made.showFilterButton = false;
  }
  if (block.chart === null || chart === null) return;
  const { row, column, ...size } = chartPlace(block);
  const place = { row: corner.row + row, column: corner.column + column, ...size };
  const cells = (at: number) =>
    cellsAt(context, { ...first, row: first.row + 1, column: corner.column + at }, { rows: rows.length, columns: 1 });
  await makeCharts(context, [{ made: { ...block.chart, name: chart, table: '', place }, sheet, cells }]);
}
