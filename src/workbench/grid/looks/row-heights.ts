/**
 * The heights of rows after a write. Univer lays out every written cell anew to see whether its row grows, which is a good
 * part of what writing costs; a cell without wrapping, turning or larger letters grows no row.
 */
import {
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
  type Worksheet,
  WrapStrategy,
} from '@univerjs/core';
import { AutoHeightController } from '@univerjs/sheets-ui';
import type { StartedUniver } from '../engine/univer';

/** The letters of a usual cell, which a usual row has room for. */
const USUAL_LETTERS = 11;
/** Looking at more cells than this one by one costs what it is to save. */
const FEW = 100_000;

/** Lays out only cells whose row may get another height. */
export function workOutFewHeights({ injector, workbook }: StartedUniver): void {
  const heights = injector.get(AutoHeightController);
  const workOut = heights.getUndoRedoParamsOfAutoHeight.bind(heights);
  heights.getUndoRedoParamsOfAutoHeight = (ranges, sheetId, before) => {
    const book = workbook.getWorkbook();
    const sheet = sheetId === undefined ? book.getActiveSheet() : book.getSheetBySheetId(sheetId);
    const styleOf = (cell: ICellData) => book.getStyles().getStyleByCell(cell);
    const asked = sheet ? ranges.filter((range) => mayGrow(range, { sheet, styleOf })) : ranges;
    return asked.length === 0 ? { redos: [], undos: [] } : workOut(asked, sheetId, before);
  };
}

interface Looked {
  readonly sheet: Worksheet;
  readonly styleOf: (cell: ICellData) => Nullable<IStyleData>;
}

function mayGrow(range: IRange, { sheet, styleOf }: Looked): boolean {
  const looked = isFew(range) ? range : filledPart(range, sheet);
  if (!isFew(looked)) return true;
  const { startRow, endRow, startColumn, endColumn } = looked;
  for (let row = startRow; row <= endRow; row += 1) {
    // A row that has grown may have to shrink.
    if (sheet.getRowHeight(row) !== sheet.getConfig().defaultRowHeight) return true;
    for (let column = startColumn; column <= endColumn; column += 1) {
      const cell = sheet.getCellRaw(row, column);
      if (cell && isTall(cell, styleOf(cell))) return true;
    }
  }
  return false;
}

const isFew = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  (endRow - startRow + 1) * (endColumn - startColumn + 1) <= FEW;

/** Finding it costs a look at every cell of the sheet. */
const filledPart = (range: IRange, sheet: Worksheet): IRange => ({
  ...range,
  endRow: Math.min(range.endRow, sheet.getLastRowWithContent()),
  endColumn: Math.min(range.endColumn, sheet.getLastColumnWithContent()),
});

/** What makes a cell higher than a usual row: several lines, letters that are turned or large. */
const isTall = ({ p, v }: ICellData, style: Nullable<IStyleData>): boolean =>
  Boolean(p) ||
  (typeof v === 'string' && v.includes('\n')) ||
  style?.tb === WrapStrategy.WRAP ||
  Boolean(style?.tr?.a) ||
  Boolean(style?.tr?.v) ||
  (style?.fs ?? USUAL_LETTERS) > USUAL_LETTERS;
