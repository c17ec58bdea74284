/** FTE short per period of a span; a period with enough counts as none. */
import type { Run } from '../../simulate/simulate';
import { trend, type Scope } from '../figures';

/** Fewer FTE than this is what rounding hides, not a shortage. */
export const NOTICED = 0.05;

export const shortages = (run: Run, scope: Scope): readonly number[] =>
  trend(run, 'fteGap', scope).map((gap) => Math.max(0, -(gap ?? 0)));
