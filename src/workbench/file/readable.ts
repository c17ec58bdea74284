/** What of a workbook a file can hold: one formula nobody can read makes Excel repair the whole file. Pure. */
import type { BookValidation } from '../../xlsx/book/book';
import type { BookCondition } from '../../xlsx/book/conditions';
import { isValidFormula } from '../../xlsx/notation/valid-formula';

const areWhole = (formulas: readonly string[]): boolean =>
  formulas.every((formula) => formula === '' || isValidFormula(formula.replace(/^=/, '')));

export const isReadableValidation = ({ formula1, formula2 }: Pick<BookValidation, 'formula1' | 'formula2'>): boolean =>
  areWhole([formula1, formula2]);

export function isReadableCondition(condition: BookCondition): boolean {
  if (condition.kind === 'formula') return areWhole([condition.formula]);
  return condition.kind !== 'cell' || areWhole([condition.formula1, condition.formula2]);
}
