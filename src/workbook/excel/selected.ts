/** The cell that is selected, and the values of cells that a formula names. */
import type { Cell, SelectedCell, SingleCell } from '../port';

export async function readSelected(context: Excel.RequestContext): Promise<SelectedCell> {
  const cell = context.workbook.getActiveCell().load('formulas,values,rowIndex,columnIndex,worksheet/name');
  const parent = cell.getSpillParentOrNullObject().load('formulas');
  await context.sync();
  const own = formulaIn(cell.formulas);
  return {
    sheet: cell.worksheet.name,
    row: cell.rowIndex,
    column: cell.columnIndex,
    formula: own ?? (parent.isNullObject ? null : formulaIn(parent.formulas)),
  };
}

function formulaIn(formulas: readonly (readonly unknown[])[]): string | null {
  const formula = formulas[0]?.[0];
  return typeof formula === 'string' && formula.startsWith('=') ? formula : null;
}

export async function readValues(
  context: Excel.RequestContext,
  cells: readonly SingleCell[],
): Promise<readonly Cell[]> {
  const ranges = cells.map(({ sheet, address }) =>
    context.workbook.worksheets.getItem(sheet).getRange(address).load('values'),
  );
  await context.sync();
  return ranges.map(({ values }): Cell => (values[0]?.[0] as Cell | undefined) ?? ''); // Excel's own values
}
