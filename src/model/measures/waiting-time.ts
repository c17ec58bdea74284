/** How long a case received now waits until the work in front of it is done. */
import { CRUMB } from '../time/quantities';
import { QUANTITIES } from './roll-up';
import type { MeasureSelection } from './selection';
import type { Run } from '../simulate/simulate';

/**
 * Periods until the hours available from the next period on cover the hours in stock now.
 *
 * Linear within a period; after the horizon its last period repeats. Of a product, or of all, the role that takes longest.
 *
 * @param selection locations are pooled; a product only says which roles count, as all products share the staff: 0 for a
 * role that the product does not need.
 * @returns periods after the end of `to`, ≥ 0; Infinity when the hours never come.
 * Source: README, equation S21.
 */
export function waitingTime(run: Run, selection: MeasureSelection): number {
  const { role, whole, left, hours } = longestWait(run, selection);
  if (role === null) return 0;
  return hours >= CRUMB ? whole + left / hours : Infinity;
}

/** A wait, taken apart: so many whole periods, and then `left` hours at `hours` a period. */
interface Wait {
  /** The role it is for; null when there is no work in front of a new case. */
  readonly role: number | null;
  readonly whole: number;
  readonly left: number;
  readonly hours: number;
}

/** The longest wait of the roles that count, in periods and hours; role null where no work lies in front of a new case. */
export function longestWait(run: Run, selection: MeasureSelection): Wait {
  const { role: only } = selection;
  const roles = rolesNeeded(run, selection).filter((role) => only === null || role === only);
  const length = ({ role, whole, left, hours }: Wait): number =>
    role === null ? -1 : hours >= CRUMB ? whole + left / hours : Infinity;
  return roles
    .map((role) => waitFor(run, selection, role))
    .reduce((longest, wait) => (length(wait) > length(longest) ? wait : longest), NO_WAIT);
}

const NO_WAIT: Wait = { role: null, whole: 0, left: 0, hours: 1 };

/** Roles that have work in a product at one of the locations; all roles when no product is named. */
function rolesNeeded({ model }: Run, { locations, product, to }: MeasureSelection): readonly number[] {
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
function waitingHours(run: Run, { locations, to }: MeasureSelection, role: number): number {
  return locations.reduce(
    (sum, location) => sum + QUANTITIES.hoursInStock(run, { location, product: null, role }, to),
    0,
  );
}

function waitFor(run: Run, selection: MeasureSelection, role: number): Wait {
  const N = run.model.structure.periods;
  const hoursIn = (t: number): number =>
    selection.locations.reduce(
      (sum, location) => sum + QUANTITIES.hoursAvailable(run, { location, product: null, role }, t),
      0,
    );
  let left = waitingHours(run, selection, role);
  if (left < CRUMB) return NO_WAIT;
  for (let t = selection.to + 1; t < N; t += 1) {
    const hours = hoursIn(t);
    if (left <= hours) return { role, whole: t - selection.to - 1, left, hours };
    left -= hours;
  }
  return { role, whole: N - 1 - selection.to, left, hours: hoursIn(N - 1) };
}
