/** Whether a change of a number is good news. */
import type { Run } from '../../simulate/simulate';
import type { Scope } from '../figures';
import { measureDefinition } from '../measures';
import { balance } from './balance';

/** What a change means for people who wait and for what it costs; neither: no change, or one that is not good or bad by itself. */
export type News = 'better' | 'worse' | 'neither';

/** FTE: less than this is rounding. */
const SAME = 1e-6;

const byDirection = (change: number, better: 'high' | 'low' | 'neither'): News => {
  if (better === 'neither' || change === 0) return 'neither';
  return change > 0 === (better === 'high') ? 'better' : 'worse';
};

/**
 * Judges a difference between two runs.
 *
 * FTE are good news only where they were short: one more where there are enough changes nothing for anybody who waits, and
 * costs.
 *
 * @param sides the run of the number and the one it is held against; null where one is not there any more.
 * @param change the number less the other.
 */
export function newsOf(
  id: string,
  change: number,
  { run, other, scope }: { readonly run: Run | null; readonly other: Run | null; readonly scope: Scope },
): News {
  const definition = measureDefinition(id);
  if (definition === undefined) return 'neither';
  if (id !== 'fteGap') return byDirection(change, definition.better);
  if (run === null || other === null) return 'neither';
  const less = balance(other, scope).short - balance(run, scope).short;
  return Math.abs(less) < SAME ? 'neither' : byDirection(less, 'high');
}
