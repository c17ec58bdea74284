/** References to where nobody has been yet. */
import type { BaseReferenceObject } from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx/notation/address';

/** Cells of one reference: the engine works through every one of them, filled or not. A column and a half. */
const MOST_CELLS = 1_500_000;

/**
 * The engine takes a reference beyond the grid's sheet for no reference (#NAME?), and that sheet is only as large as was needed so
 * far. What is on a sheet of Excel's and not in the grid is empty. Larger ones stay #NAME?, rather than stop the page.
 *
 * @param references what all references of the engine's inherit from
 */
export function reachWholeSheet(references: Pick<BaseReferenceObject, 'isExceedRange' | 'getRangePosition'>): void {
  const isBeyondGrid = Reflect.get(references, 'isExceedRange');
  references.isExceedRange = function isOffSheet(this: typeof references) {
    if (!isBeyondGrid.call(this)) return false;
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    const cells = (endRow - startRow + 1) * (endColumn - startColumn + 1);
    return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS || !(cells <= MOST_CELLS);
  };
}
