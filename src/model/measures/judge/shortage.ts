/** FTE short per period of a span; a period with enough counts as none. */
import type { Run } from '../../simulate/simulate';
import { trend, type Scope } from '../figures';

/** Fewer FTE than this is what rounding hides, not a shortage. */
export const NOTICED = 0.05;

/**
 * The FTE gap of the scope, turned round: required less available where that is more than nothing.
 *
 * @returns FTE ≥ 0, one for each period of the scope; 0 also where the gap cannot be told. Roles and locations are set off
 * against each other, so ask for one of each.
 */
export const shortages = (run: Run, scope: Scope): readonly number[] =>
  trend(run, 'fteGap', scope).map((gap) => Math.max(0, -(gap ?? 0)));
