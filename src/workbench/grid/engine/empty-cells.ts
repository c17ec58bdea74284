/** What a formula gives that looks at an empty cell. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { FormulaRuntimeService } from '@univerjs/engine-formula';

const TAKE_IN = 'setRuntimeData';
const AS_CELL = '_getValueObjectOfRuntimeData';

/**
 * A cell with a formula is never empty: what its formula found empty is 0 in Excel, in the formula's own cell and in those it fills.
 * The engine leaves them without a value. Formulas that are in no cell (of rules on cells, of the list a rule offers) keep
 * finding nothing: a list has no 0 where its cells are empty.
 *
 * @param results what takes the engine's results in
 */
export function passOnZero(results: FormulaRuntimeService): void {
  const takeIn: unknown = Reflect.get(results, TAKE_IN);
  const asCell: unknown = Reflect.get(results, AS_CELL);
  if (typeof takeIn !== 'function' || typeof asCell !== 'function')
    throw new Error('Univer changed: see grid/engine/empty-cells.ts.');
  let isOfCell = false;
  Reflect.set(results, TAKE_IN, function (this: unknown, ...given: readonly unknown[]): unknown {
    isOfCell = true;
    try {
      return Reflect.apply(takeIn, this, given);
    } finally {
      isOfCell = false;
    }
  });
  Reflect.set(results, AS_CELL, function (this: unknown, ...given: readonly unknown[]): unknown {
    const cell = Reflect.apply(asCell, this, given) as ICellData | undefined; // as the engine declares it
    return isOfCell && cell?.v === null ? { ...cell, v: 0, t: CellValueType.NUMBER } : cell;
  });
}
