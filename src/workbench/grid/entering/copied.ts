/**
 * What Ctrl+C takes along of cells that a formula of another cell fills. Univer copies what cells have of their own: nothing,
 * and of an array block its formula with the size of the whole block.
 */
import type { ICellData, ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { COPY_TYPE, ISheetClipboardService } from '@univerjs/sheets-ui';
import { readBlock, takesPart, toBlockFormula } from '../../formula/array-blocks';
import type { GridListener } from '../base/port';
import { blocksOf, refuse } from '../contents/array-blocks';
import { type GridSession, toArea } from '../session/grid-session';
import { UNIT } from '../engine/unit';

export function copyWhatIsFilled(session: GridSession, listeners: readonly GridListener[]): void {
  const cache = session.injector.get(ISheetClipboardService).copyContentCache();
  const set = cache.set.bind(cache);
  cache.set = (id, { copyType, ...copied }) => {
    const { matrix, subUnitId, range } = copied;
    const torn = copyType === COPY_TYPE.CUT && matrix !== null && cutsPart(session, { ...range, sheetId: subUnitId });
    if (torn) refuse(listeners, 'partOfArray');
    // What is cut moves as it is.
    const isCut = copyType === COPY_TYPE.CUT && !torn;
    if (matrix && !isCut) complete(session, { ...range, sheetId: subUnitId }, matrix);
    set(id, { ...copied, copyType: isCut ? COPY_TYPE.CUT : COPY_TYPE.COPY });
  };
}

interface Copied {
  readonly sheetId: string;
  readonly rows: readonly number[];
  readonly cols: readonly number[];
}

const cutsPart = (session: GridSession, { sheetId, rows, cols }: Copied): boolean =>
  blocksOf(session, sheetId).some((block) =>
    takesPart({ row: rows[0] ?? 0, column: cols[0] ?? 0, rows: rows.length, columns: cols.length }, block),
  );

function complete(session: GridSession, copied: Copied, cells: ObjectMatrix<ICellData>): void {
  const { sheetId, rows, cols } = copied;
  const isCopied = filledFrom(session, copied);
  const filled = session.injector.get(FormulaDataModel).getArrayFormulaCellData()[UNIT]?.[sheetId];
  cells.forValue((i, j, cell) => {
    const [row, column] = [rows[i] ?? -1, cols[j] ?? -1];
    const block = readBlock(cell.f ?? '');
    const value = filled?.[row]?.[column];
    if (block) {
      const size = { rows: Math.min(block.rows, rows.length - i), columns: Math.min(block.columns, cols.length - j) };
      cell.f = toBlockFormula({ ...block, ...size });
    } else if (!cell.f && !cell.si && value && !isCopied(row, column))
      Object.assign(cell, { v: value.v, t: value.t, p: null });
  });
}

/** Whether the formula that fills a cell is itself copied, and will fill the cells beside it again. */
function filledFrom({ injector }: GridSession, { sheetId, rows, cols }: Copied) {
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange()[UNIT]?.[sheetId] ?? {};
  const copied = rows.flatMap((row) =>
    cols.flatMap((column) => {
      const range = ranges[row]?.[column];
      return range ? [toArea(sheetId, range)] : [];
    }),
  );
  return (row: number, column: number) =>
    copied.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
}
