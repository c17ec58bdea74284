/**
 * Before each write Univer lists the formulas of all sheets anew to see which change. Only those of the cells that are
 * written can, unless a cell goes by the name of another's formula (`si`); then the sheet's are listed.
 */
import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  isFormulaId,
  isFormulaString,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import type { FormulaDataModel, IFormulaDataItem } from '@univerjs/engine-formula';

type Written = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Stored = Pick<ObjectMatrix<Nullable<ICellData>>, 'getValue'>;

/** `storedOf` gives the cells of a sheet as they are before the write. */
export function lookAtWrittenFormulas(
  model: FormulaDataModel,
  storedOf: (sheetId: string) => Stored | null | undefined,
): void {
  const update = model.updateFormulaData.bind(model);
  const all = model.getFormulaData.bind(model);
  const updateSheet: typeof update = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = all;
    }
  };
  model.updateFormulaData = (unitId, sheetId, cells: Written) => {
    const stored = storedOf(sheetId);
    return (stored && changesOf(cells, stored)) ?? updateSheet(unitId, sheetId, cells);
  };
}

/** The formulas that come, and null where one goes; null altogether where a cell goes by a name. */
function changesOf(cells: Written, stored: Stored): IObjectMatrixPrimitiveType<IFormulaDataItem | null> | null {
  const changes = new ObjectMatrix<IFormulaDataItem | null>();
  let isNamed = false;
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const before = stored.getValue(row, column);
    isNamed = isFormulaId(cell?.si) || isFormulaId(before?.si);
    if (isNamed) return false;
    if (isFormulaString(cell?.f)) changes.setValue(row, column, { f: String(cell?.f) });
    else if (isFormulaString(before?.f)) changes.setValue(row, column, null);
    return true;
  });
  return isNamed ? null : changes.getMatrix();
}
