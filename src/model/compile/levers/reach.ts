/** What levers may touch at a location: the steps it has, and of inflow and staff the periods in which it is open. */
import type { Base } from '../base/base';

/** Where at one location a lever has anything to change. */
export interface Reach {
  /** Per period: whether the location is active on at least one of its days. */
  readonly open: readonly boolean[];
  /** Per step of the model: whether the location does it. */
  readonly steps: readonly boolean[];
}

const known = new WeakMap<Base, readonly Reach[]>();

/** Per location; locations that are open at the same times and do the same steps share one object. */
export function reachOf(base: Base): readonly Reach[] {
  let reach = known.get(base);
  if (reach === undefined) known.set(base, (reach = readReach(base)));
  return reach;
}

function readReach({ context: { locations, routes, horizon } }: Base): readonly Reach[] {
  const shared = new Map<string, Reach>();
  return locations.names.map((_, location) => {
    const { first, last } = locations.active[location] ?? { first: -Infinity, last: Infinity };
    const open = horizon.periods.map((period) => first <= period.last && last >= period.first);
    const steps = routes.steps.map((__, step) => routes.at(step, location) !== null);
    const key = [...open, ...steps].map(Number).join('');
    const alike = shared.get(key) ?? { open, steps };
    shared.set(key, alike);
    return alike;
  });
}
