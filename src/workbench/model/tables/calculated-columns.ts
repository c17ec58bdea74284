/**
 * Excel's calculated columns: a formula in a column of a table is the column's, by AutoCorrect. It works on what
 * add-ins write too (office-js issues 2093, 5909, 6745).
 */
import { type Area, intersection } from '../../../xlsx/notation/address';
import { movedFormula } from '../../../xlsx/notation/moved';
import type { CellInput, CellValue, GridChange } from '../../grid/base/port';
import type { HostContext } from '../base/context';
import { bodyOf } from './table-info';

const isFormula = (value: CellValue | undefined): value is string => typeof value === 'string' && value.startsWith('=');

/** A formula entered in one cell goes to the others, when they were empty or shared one formula. */
export function spreadFormula({ grid }: HostContext, { area, by }: GridChange): void {
  if (area.rows !== 1 || area.columns !== 1) return;
  const formula = grid.formulas(area)[0]?.[0];
  if (!isFormula(formula)) return;
  const body = grid
    .tables()
    .map(bodyOf)
    .find((place) => place.sheetId === area.sheetId && intersection(place, area));
  if (!body || body.rows === 1) return;
  const column: Area = { ...body, column: area.column, columns: 1 };
  const entered = area.row - body.row;
  const now = grid.formulas(column).map((row) => row[0] ?? '');
  const at = entered === 0 ? 1 : 0;
  const shared = now[at] ?? '';
  const ofOthers = (i: number) => (isFormula(shared) ? movedFormula(shared, i - at, 0) : '');
  if (now.some((value, i) => i !== entered && value !== ofOthers(i))) return;
  const wanted = now.map((_value, i) => movedFormula(formula, i - entered, 0));
  if (wanted.every((value, i) => value === now[i])) return;
  const others = wanted.map((value, i): CellInput[] => [i === entered ? null : value]);
  grid.as(by, () => grid.write(column, others));
}

/**
 * New rows of a table get the formulas of its calculated columns, where nothing was entered. A column is calculated
 * when the row beside the new ones and the row furthest from them have the same formula. `first` counts in the body.
 */
export function fillNewRows(
  { grid }: Pick<HostContext, 'grid'>,
  body: Area,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const beside = first > 0 ? first - 1 : first + count;
  const furthest = first > 0 ? 0 : body.rows - 1;
  if (beside >= body.rows) return; // the new rows are all there is
  const formulas = (index: number, rows = 1) => grid.formulas({ ...body, row: body.row + index, rows });
  const [model, proof] = [formulas(beside)[0] ?? [], formulas(furthest)[0] ?? []];
  const calculated = model.map((formula, j) => {
    const agrees = isFormula(formula) && movedFormula(formula, furthest - beside, 0) === proof[j];
    return agrees ? formula : null;
  });
  if (calculated.every((formula) => formula === null)) return;
  const rows = formulas(first, count).map((cells, i) =>
    cells.map((cell, j): CellInput => {
      const formula = calculated[j];
      return typeof formula === 'string' && cell === '' ? movedFormula(formula, first + i - beside, 0) : null;
    }),
  );
  if (rows.some((row) => row.some((cell) => cell !== null)))
    grid.write({ ...body, row: body.row + first, rows: count }, rows);
}
