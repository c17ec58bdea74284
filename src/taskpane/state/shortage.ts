/** FTE short per period of a span; a period with enough counts as none. */
import type { Run } from '../../model/simulate/simulate';
import { trend, type Scope } from './figures';

export const shortages = (run: Run, scope: Scope): readonly number[] =>
  trend(run, 'fteGap', scope).map((gap) => Math.max(0, -(gap ?? 0)));
