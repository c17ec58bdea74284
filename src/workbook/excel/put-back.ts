/** The way back of what was put between a planner's own cells: contents, formats and looks as they were. */
import { firstDifference } from '../first-difference';
import { WorkbookRefusal, type Row } from '../port';
import type { Corner, Extent } from '../put';
import { entry } from './entry';
import { putLook, type Look } from './put-look';

/** What was put, and what stood there before: to put that back. */
export interface PutTrace {
  readonly corner: Corner;
  readonly extent: Extent;
  readonly before: Before;
  readonly after: Row[];
  readonly table: string | null;
  readonly chart: string | null;
  /** The row, from the first on, in whose first column a formula stands that answers all below and beside it. */
  readonly answerRow: number | null;
  /** It stands on a sheet made for it. */
  readonly own: boolean;
}

interface Before {
  readonly formulas: Row[];
  readonly values: Row[];
  readonly formats: string[][];
  /** null = looks of their own, of which nothing was touched. */
  readonly look: Look | null;
}

const ONE: Extent = { rows: 1, columns: 1 };

export const cellsAt = (context: Excel.RequestContext, { sheet, row, column }: Corner, extent = ONE) =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, extent.rows, extent.columns);

/** Puts back what stood there. */
export async function takeBackPut(context: Excel.RequestContext, trace: PutTrace): Promise<void> {
  const { corner, extent, answerRow, after } = trace;
  const sheet = context.workbook.worksheets.getItemOrNullObject(corner.sheet).load('name');
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefusal('changed', corner.sheet);
  const cells = cellsAt(context, corner, extent).load('formulas');
  const answer =
    answerRow === null
      ? null
      : cellsAt(context, { ...corner, row: corner.row + answerRow })
          .getSpillingToRangeOrNullObject()
          .load('rowCount,columnCount');
  await context.sync();
  const size = answer === null || answer.isNullObject ? ONE : { rows: answer.rowCount, columns: answer.columnCount };
  const own = ownContents(cells.formulas, answerRow, size);
  // What the formula answered has changed with the model, and is nobody's.
  const put = ownContents(after, answerRow, extent);
  if (JSON.stringify(own) !== JSON.stringify(put)) {
    const at = firstDifference(own, put);
    const cell = at && { row: corner.row + at.row, column: corner.column + at.column };
    throw new WorkbookRefusal('changed', corner.sheet, { cell });
  }
  await restore(context, trace);
}

/** Without the cells that show the answer of a formula: those are empty but for the first. */
function ownContents(rows: readonly Row[], answerRow: number | null, size: Extent): readonly Row[] {
  if (answerRow === null) return rows;
  const isAnswer = (row: number, column: number): boolean =>
    row >= answerRow && row < answerRow + size.rows && column < size.columns && (row > answerRow || column > 0);
  return rows.map((cells, row) => cells.map((cell, column) => (isAnswer(row, column) ? '' : cell)));
}

/** Also of what was begun only. */
export async function restore(context: Excel.RequestContext, trace: PutTrace): Promise<void> {
  const { corner, extent, before, table, chart, own } = trace;
  const sheet = context.workbook.worksheets.getItem(corner.sheet);
  const made = table === null ? null : sheet.tables.getItemOrNullObject(table).load('name');
  const drawn = chart === null ? null : sheet.charts.getItemOrNullObject(chart).load('name');
  await context.sync();
  if (drawn?.isNullObject === false) drawn.delete();
  if (made?.isNullObject === false) made.convertToRange();
  const cells = cellsAt(context, corner, extent);
  // The look of a table stays on its cells when it is one no longer.
  if (before.look !== null) putLook(cells, before.look);
  cells.numberFormat = before.formats;
  cells.formulas = before.formulas.map((row, i) => entry(row.map((cell, j) => content(cell, before.values[i]?.[j]))));
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
