/** Conditional formats as the grid draws them: formulas over the first cell, or what is drawn inside cells. Pure. */
import type { BookCondition } from '../../../xlsx/book/conditions';
import { textFormula } from '../../../xlsx/notation/text-formula';
import type { GridCondition } from '../../grid/base/cell-looks';

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** Null while it says nothing yet. */
export function drawnFormula(condition: BookCondition, cell: string): GridCondition | null {
  switch (condition.kind) {
    case 'formula':
      return condition.formula === '' ? null : { kind: 'formula', formula: `=${condition.formula}` };
    case 'text':
      return { kind: 'formula', formula: `=${textFormula(condition.operator, condition.text, cell)}` };
    case 'cell': {
      const formula = comparison(condition, cell);
      return formula === null ? null : { kind: 'formula', formula };
    }
    case 'icons':
    case 'bar':
    case 'scale':
      return condition;
  }
}

type Comparison = Extract<BookCondition, { kind: 'cell' }>;

function comparison({ operator, formula1, formula2 }: Comparison, cell: string): string | null {
  if (formula1 === '') return null;
  const inside = `AND(${cell}>=${formula1},${cell}<=${formula2})`;
  if (operator === 'between') return `=${inside}`;
  if (operator === 'notBetween') return `=NOT(${inside})`;
  const sign = SIGNS[operator];
  return sign ? `=${cell}${sign}${formula1}` : null;
}
