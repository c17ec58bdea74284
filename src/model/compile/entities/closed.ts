/** When locations are closed throughout a period: nothing comes in there and nobody works. */
import type { Locations } from './entities';
import type { Horizon } from './horizon';

/** Whether a location is closed throughout a period: location × period, 1 = closed. */
export function closedPeriods({ active }: Locations, { periods }: Horizon): Uint8Array {
  const isClosed = new Uint8Array(active.length * periods.length);
  active.forEach(({ first, last }, location) =>
    periods.forEach((period, t) => {
      if (last < period.first || first > period.last) isClosed[location * periods.length + t] = 1;
    }),
  );
  return isClosed;
}
