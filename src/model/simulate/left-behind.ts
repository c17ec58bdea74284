/** Cases that still wait at a location that has closed: nobody will decide them there. */
import type { Model } from '../compile/model/model';
import { nameKey } from '../tables/names';
import type { Problem } from '../tables/problem';
import type { LocationResult } from './simulate-location';

/** Fewer cases than this are what rounding leaves. */
const NOTICED = 0.05;

/** One warning per location that closes within the horizon, or has, with cases that stay at its end. */
export function leftBehind(model: Model, results: readonly LocationResult[]): readonly Problem[] {
  const { periods, locations, structure, tables } = model;
  const last = periods[periods.length - 1];
  const closing = tables.locations.filter(({ activeTo }) => last && activeTo !== null && activeTo < last.last);
  if (last === undefined || closing.length === 0) return [];
  const byKey = new Map(locations.map((name, at) => [nameKey(name), results[at]]));
  return closing.flatMap(({ row, location, activeTo }): readonly Problem[] => {
    const result = byKey.get(nameKey(location));
    if (result === undefined) return [];
    let cases = 0;
    for (let s = 0; s < structure.steps; s += 1) cases += result.stock[s * structure.periods + last.index] ?? 0;
    if (cases < NOTICED) return [];
    const data = { location, cases };
    return [
      {
        code: 'stock-left',
        severity: 'warning',
        table: 'vkt_Locations',
        row,
        column: 'activeTo',
        value: activeTo,
        data,
      },
    ];
  });
}
