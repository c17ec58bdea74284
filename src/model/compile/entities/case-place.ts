/** Where the cases of a row are: what rows of stock, inflow and corrections have in common. */
import type { Locations, Products } from './entities';
import { resolve, type Findings } from '../model/findings';
import type { Horizon } from './horizon';
import type { Routes } from './steps';
import type { TableName } from '../../tables/problem';
import type { Day } from '../../tables/tables';

/** What the rows of cases refer to: the names, routes and periods of the model. */
export interface DemandContext {
  readonly locations: Locations;
  readonly products: Products;
  readonly routes: Routes;
  readonly horizon: Horizon;
}

/** Where a cell of one row is, by the id of its column; for problems. */
export type CellOfRow = (column: string) => {
  readonly table: TableName;
  readonly row: number;
  readonly column: string;
};

/**
 * The cells of one row of a table.
 *
 * @example cells('vkt_Stock', 3)('cases') // { table: 'vkt_Stock', row: 3, column: 'cases' }
 */
export const cells =
  (table: TableName, row: number): CellOfRow =>
  (column) => ({ table, row, column });

/**
 * Indices of the location and product of a row of cases.
 *
 * @returns null where one of them is not known; a problem (unknown-location, unknown-product) unless its name may be unread.
 */
export function place(
  row: { readonly location: string; readonly product: string },
  { locations, products }: DemandContext,
  { found, cell }: { readonly found: Findings; readonly cell: CellOfRow },
): { readonly location: number; readonly product: number } | null {
  // What a problem would need is made only where there is one.
  const location =
    locations.find(row.location) ??
    resolve(found, locations, { place: cell('location'), code: 'unknown-location', value: row.location });
  const product =
    products.find(row.product) ??
    resolve(found, products, { place: cell('product'), code: 'unknown-product', value: row.product });
  return location === null || product === null ? null : { location, product };
}

/** The zero-based period of a day; a warning, and null, when the model does not cover it. */
export function periodInHorizon(
  day: Day,
  horizon: Horizon,
  { found, place: cell }: { readonly found: Findings; readonly place: ReturnType<CellOfRow> },
): number | null {
  const index = horizon.indexOf(day);
  if (index >= 0 && index < horizon.periods.length) return index;
  found.warning('outside-horizon', { ...cell, value: day });
  return null;
}

/**
 * Says that a row has no effect, as it begins after the last period. One that ended before the first is history: it did its
 * work, and keeping it is no mistake.
 */
export function reportBeyond(
  day: Day | null,
  { periods }: Pick<Horizon, 'periods'>,
  { found, place: cell }: { readonly found: Findings; readonly place: ReturnType<CellOfRow> },
): void {
  if (day !== null && day > (periods.at(-1)?.last ?? Infinity))
    found.warning('outside-horizon', { ...cell, value: day });
}

/** Parts by the location they are at, in their order. */
export function byLocation<P extends { readonly location: number }>(
  parts: readonly P[],
  locations: number,
): readonly (readonly P[])[] {
  const grouped = Array.from({ length: locations }, (): P[] => []);
  for (const part of parts) grouped[part.location]?.push(part);
  return grouped;
}
