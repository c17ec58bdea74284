/** The work left in a case that waits at a step: its own step and all that follow. */
import type { Model } from '../compile/model/model';

// Locations with the same norms share their hours: per list of hours and list of roles, by role.
const known = new WeakMap<Float64Array, WeakMap<Int32Array, Map<number | null, Float64Array>>>();

/**
 * Hours left in a case at every step, for one role or for all.
 *
 * @param role zero-based; null = all roles.
 * @returns step × period, hours per case, ≥ 0: Σ over the step and those after it, by the hours per case of the period.
 * Source: README, equation S15.
 */
export function hoursLeftOf(model: Model, location: number, role: number | null): Float64Array {
  const queue = model.inputs[location]?.queue;
  if (queue === undefined) return new Float64Array(0);
  const { caseHours, stepRole } = queue;
  let byRoles = known.get(caseHours);
  if (byRoles === undefined) known.set(caseHours, (byRoles = new WeakMap()));
  let byRole = byRoles.get(stepRole);
  if (byRole === undefined) byRoles.set(stepRole, (byRole = new Map()));
  let hours = byRole.get(role);
  if (hours === undefined) byRole.set(role, (hours = addUp(model, { caseHours, stepRole, role })));
  return hours;
}

interface Wanted {
  readonly caseHours: Float64Array;
  readonly stepRole: Int32Array;
  readonly role: number | null;
}

function addUp({ structure, steps }: Model, { caseHours, stepRole, role }: Wanted): Float64Array {
  const { periods: N } = structure;
  const hours = new Float64Array(caseHours.length);
  for (let step = steps.length - 1; step >= 0; step -= 1) {
    const followed = steps[step + 1]?.product === steps[step]?.product;
    for (let index = step * N; index < step * N + N; index += 1) {
      const own = role === null || stepRole[index] === role ? (caseHours[index] ?? 0) : 0;
      hours[index] = own + (followed ? (hours[index + N] ?? 0) : 0);
    }
  }
  return hours;
}

/**
 * Hours left in a case at a step, for one role or for all.
 *
 * @param role zero-based; null = all roles.
 * @returns hours per case, ≥ 0, by the hours per case of period t.
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
  return hoursLeftOf(model, location, role)[step * model.structure.periods + t] ?? 0;
}
