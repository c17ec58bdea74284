/** Places of which nobody said what lies there or comes in. */
import type { Findings } from '../model/findings';
import type { Model } from '../model/model';
import { nameKey } from '../../tables/names';

/**
 * Locations without a row of stock, inflow or corrections, where others have them: forgotten, or not delivered yet. They count as
 * 0, which makes the whole look better than it is. A row that says 0 is an answer, and a location that is closed has nothing to say.
 */
export function reportMissingCases({ tables, periods }: Model, found: Findings): void {
  const { stock, inflow, corrections, locations } = tables;
  const said = new Set([...stock, ...inflow, ...corrections].map(({ location }) => nameKey(location)));
  const known = new Set(locations.map(({ location }) => nameKey(location)));
  // Nobody has begun; or rows go by a name that is none, and may be those of any location.
  if (said.size === 0 || [...said].some((name) => !known.has(name))) return;
  const [first, last] = [periods[0]?.first ?? -Infinity, periods.at(-1)?.last ?? Infinity];
  for (const { row, location, activeFrom, activeTo } of locations) {
    const isClosed = (activeTo ?? Infinity) < first || (activeFrom ?? -Infinity) > last;
    const mayBeSaid = (['vkt_Stock', 'vkt_Inflow', 'vkt_Corrections'] as const).some((table) =>
      found.unread.rowOf(table, { location }),
    );
    if (isClosed || mayBeSaid || said.has(nameKey(location))) continue;
    found.warning('location-without-cases', { table: 'vkt_Locations', row, column: 'location', value: location });
  }
}
