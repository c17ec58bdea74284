/** From a bottleneck to a change of the staffing that would relieve it: a proposal, never more than a draft. */
import type { Bottleneck } from '../../model/measures/judge/bottleneck';
import type { Run } from '../../model/simulate/simulate';
import type { StaffChange } from '../../model/scenario/staff-changes';
import { STEPS_ROUNDING, type StaffingAction } from './staffing';

/** FTE are shown with one decimal; less would not be all of the shortage. */
const SHOWN = 10;

/**
 * As many experienced people as are short in the worst period, from the first short period to the end of what was looked
 * at, less what the draft adds there already; rounded up to what can be shown.
 */
export function proposalOf(
  run: Run,
  { found, location, to }: { readonly found: Bottleneck; readonly location: string; readonly to: number },
  changes: readonly StaffChange[],
): Extract<StaffingAction, { readonly type: 'proposed' }> {
  const { role, since, highest } = found;
  const there = changes
    .filter((change) => change.location === location && change.role === role)
    .filter((change) => change.from <= highest.period && highest.period <= (change.to ?? Infinity))
    .reduce((sum, change) => sum + change.fte, 0);
  const fte = Math.ceil((highest.short - there) * SHOWN - STEPS_ROUNDING) / SHOWN;
  const last = run.model.periods.length - 1;
  return {
    type: 'proposed',
    at: { location, role, from: since, to: to >= last ? null : to },
    fte: fte > 0 ? fte : null,
  };
}
