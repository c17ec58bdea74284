import type { MeasureId } from '../../model/measures/measures';

/** The figures that a decision turns on. */
export const DECISION_FIGURES = [
  'stock',
  'overdueStock',
  'onTimeShare',
  'fteGap',
  'staffCost',
  'penalties',
] as const satisfies readonly MeasureId[];
