/** Changing looks of cells: as Univer's own command does it, for several looks and cells at once. */
import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  IUndoRedoService,
  mapObjectMatrix,
  type Nullable,
  ObjectMatrix,
  sequenceExecute,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Area } from '../../../xlsx/notation/address';
import { type GridSession, rangeOf, sheetOf } from '../session/grid-session';
import { UNIT } from '../engine/unit';

export type CellLooks = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What the grid works out the height of a row from: font, size, turning and wrapping. */
const SHAPES_ROWS = ['ff', 'fs', 'tr', 'tb'];

/**
 * Written as contents, looks would cost what contents cost: Univer counts all formulas of the workbook again, forgets
 * those of the cells it was given no formula for, and calculates.
 */
export function restyle(session: GridSession, area: Area, looks: CellLooks): void {
  const { injector } = session;
  const commands = injector.get(ICommandService);
  const place = { unitId: UNIT, subUnitId: area.sheetId };
  const redo = { ...place, cellValue: looks, trigger: SetStyleCommand.id };
  const undo = injector.invoke((accessor) => ({
    ...SetRangeValuesUndoMutationFactory(accessor, redo),
    trigger: SetStyleCommand.id,
  }));
  const heightsBefore = shapesRows(looks) ? heightsOf(session, area, looks) : null;
  if (!commands.syncExecuteCommand(SetRangeValuesMutation.id, redo)) throw new Error('The grid refused a look.');
  const along = heightsBefore && autoHeight(session, area, heightsBefore);
  if (along) sequenceExecute(along.redos, commands);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: UNIT,
    redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }, ...(along?.redos ?? [])],
    undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }, ...(along?.undos ?? [])],
  });
}

const shapesRows = (looks: CellLooks): boolean =>
  Object.values(looks).some((row: Record<number, Nullable<ICellData>>) =>
    Object.values(row).some((cell) => SHAPES_ROWS.some((key) => Object.hasOwn(Object(cell?.s), key))),
  );

function heightsOf(session: GridSession, { sheetId }: Area, looks: CellLooks) {
  const sheet = sheetOf(session, sheetId).getSheet();
  return new ObjectMatrix(mapObjectMatrix(looks, (row, column) => sheet.getCellHeight(row, column) || 0));
}

function autoHeight(
  session: GridSession,
  area: Area,
  cellHeights: ReturnType<typeof heightsOf>,
): { readonly undos: IMutationInfo[]; readonly redos: IMutationInfo[] } {
  return session.injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
    unitId: UNIT,
    subUnitId: area.sheetId,
    ranges: [rangeOf(session, area).getRange()],
    cellHeights,
  });
}
