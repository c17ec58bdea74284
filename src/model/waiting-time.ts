/** How long a case received now waits until the work in front of it is done. */
import { QUANTITIES } from './roll-up';
import type { Selection } from './selection';
import type { Run } from './simulate';

/**
 * Periods until the hours available from the next period on cover the hours in stock now.
 *
 * Linear within a period; after the horizon its last period repeats. Of a product, or of all, the role that takes longest.
 *
 * @param selection locations are pooled; a product only says which roles count, as all products share the staff.
 * @returns periods after the end of `to`, ≥ 0; Infinity when the hours never come.
 * Source: README, equation S21.
 */
export function waitingTime(run: Run, selection: Selection): number {
  const roles = selection.role === null ? rolesNeeded(run, selection) : [selection.role];
  return roles.reduce((longest, role) => Math.max(longest, waitFor(run, selection, role)), 0);
}

/** Roles that have work in a product at one of the locations; all roles when no product is named. */
function rolesNeeded({ model }: Run, { locations, product, to }: Selection): readonly number[] {
  const { firstStep, roles, periods: N } = model.structure;
  if (product === null) return Array.from({ length: roles }, (_, role) => role);
  const needed = new Set<number>();
  for (const location of locations) {
    const queue = model.inputs[location]?.queue;
    for (let s = firstStep[product] ?? 0; s < (firstStep[product + 1] ?? 0); s += 1) {
      const role = queue?.stepRole[s * N + to] ?? -1;
      if (role >= 0 && (queue?.caseHours[s * N + to] ?? 0) > 0) needed.add(role);
    }
  }
  return [...needed];
}

/** Hours of one role over the selected locations. */
export function waitingHours(run: Run, { locations, to }: Selection, role: number): number {
  return locations.reduce(
    (sum, location) => sum + QUANTITIES.hoursInStock(run, { location, product: null, role }, to),
    0,
  );
}

function waitFor(run: Run, selection: Selection, role: number): number {
  const N = run.model.structure.periods;
  const hoursIn = (t: number): number =>
    selection.locations.reduce(
      (sum, location) => sum + QUANTITIES.hoursAvailable(run, { location, product: null, role }, t),
      0,
    );
  let left = waitingHours(run, selection, role);
  if (left === 0) return 0;
  for (let t = selection.to + 1; t < N; t += 1) {
    const hours = hoursIn(t);
    if (left <= hours) return t - selection.to - 1 + left / hours;
    left -= hours;
  }
  const last = hoursIn(N - 1);
  return last > 0 ? N - 1 - selection.to + left / last : Infinity;
}
