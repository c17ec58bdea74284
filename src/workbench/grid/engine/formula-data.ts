/** Univer counts the formulas of all sheets at every write; only those of the sheet that is written to can change. */
import type { Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

export function countFormulasOfOneSheet(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  const all = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = all;
    }
  };
}
