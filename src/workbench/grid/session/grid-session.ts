/** What the parts of the grid adapter share. */
import type { IRange } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../../xlsx/notation/address';
import type { Calculation } from '../engine/calculation';
import type { ChangeWatch } from './changes';
import type { StartedUniver } from '../engine/univer';

export interface GridSession extends StartedUniver {
  readonly calculation: Calculation;
  readonly reports: ChangeWatch;
  /** Off while Univer switches sheets of its own accord and is put back. */
  readonly switching: { reported: boolean };
}

export function sheetOf({ workbook }: GridSession, sheetId: string): FWorksheet {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`No sheet ${sheetId}.`);
  return sheet;
}

/** Univer's range for an area, cut off at what the grid holds: whole columns end where the grid ends. */
export function rangeOf(session: GridSession, area: Area): FRange {
  const sheet = sheetOf(session, area.sheetId);
  const rows = Math.min(area.rows, Math.max(1, sheet.getMaxRows() - area.row));
  const columns = Math.min(area.columns, Math.max(1, sheet.getMaxColumns() - area.column));
  return sheet.getRange(area.row, area.column, rows, columns);
}

/** As much of an area as the sheet in the grid has; of what lies beyond it the first row or column, which it may come to have. */
export function withinSheet(session: GridSession, area: Area): IRange {
  const sheet = sheetOf(session, area.sheetId);
  const { startRow, startColumn, ...end } = toRange(area);
  return {
    startRow,
    startColumn,
    endRow: Math.max(startRow, Math.min(end.endRow, sheet.getMaxRows() - 1)),
    endColumn: Math.max(startColumn, Math.min(end.endColumn, sheet.getMaxColumns() - 1)),
  };
}

/** Makes the grid large enough for an area; whole rows and columns need no room of their own. */
export function makeRoom(session: GridSession, area: Area): void {
  const sheet = sheetOf(session, area.sheetId);
  const lastRow = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
  const lastColumn = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
  if (lastRow > sheet.getMaxRows()) sheet.setRowCount(lastRow + 200);
  if (lastColumn > sheet.getMaxColumns()) sheet.setColumnCount(lastColumn + 10);
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(sheetId: string, range: IRange): Area {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
