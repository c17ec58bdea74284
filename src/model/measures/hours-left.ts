/** The work left in a case that waits at a step: its own step and all that follow. */
import type { Model } from '../compile/base/model';

/**
 * Hours left in a case at a step, for one role or for all.
 *
 * @param role zero-based; null = all roles.
 * @returns hours per case, ≥ 0: Σ over the step and those after it, by the hours per case of period t.
 * Source: README, equation S15.
 */
export function hoursLeft(
  model: Model,
  {
    location,
    step,
    role,
    t,
  }: { readonly location: number; readonly step: number; readonly role: number | null; readonly t: number },
): number {
  const queue = model.inputs[location]?.queue;
  const product = model.steps[step]?.product;
  if (queue === undefined || product === undefined) return 0;
  const N = model.structure.periods;
  const end = model.structure.firstStep[product + 1] ?? 0;
  let hours = 0;
  for (let s = step; s < end; s += 1) {
    if (role === null || queue.stepRole[s * N + t] === role) hours += queue.caseHours[s * N + t] ?? 0;
  }
  return hours;
}
