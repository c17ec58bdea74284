/** Inflow per location, from the rows of vkt_Inflow. */
import { cells, periodInHorizon, place, type DemandContext } from '../entities/case-place';
import { column, indices, numbersOf } from '../../tables/columns';
import { closedPeriods } from '../entities/closed';
import type { Findings } from '../model/findings';
import { DAY_RANGE } from '../entities/horizon';
import { reportSilence } from '../entities/silent-periods';
import { LARGEST, RANGES } from '../../tables/ranges';
import type { InflowRow } from '../../tables/tables';

const periodCell = ({ row, period }: InflowRow) => ({
  ...cells('vkt_Inflow', row)('period'),
  value: period,
});

interface InflowPlace {
  readonly location: number;
  readonly product: number;
  readonly period: number;
}

/** Where the cases of a row come in that is not as it should be; null, and a problem, when it cannot be used. */
function inflowPlace(row: InflowRow, context: DemandContext, found: Findings): InflowPlace | null {
  const cell = cells('vkt_Inflow', row.row);
  const where = place(row, context, { found, cell });
  const day = found.inRange(row.period, DAY_RANGE, cell('period'));
  const usable = found.inRange(row.cases, RANGES.inflow.cases, cell('cases'));
  if (where === null || !day || !usable) return null;
  const known = periodInHorizon(row.period, context.horizon, { found, place: cell('period') });
  return known === null ? null : { ...where, period: known };
}

const casesOf = numbersOf(({ cases }: InflowRow) => cases);

/**
 * Where each row comes in, as its place in location × product × period; −1 for a row that is to be looked at with care.
 * Nearly all rows are as they should be, and those are read as columns.
 */
function plainPlaces(rows: readonly InflowRow[], { locations, products, horizon }: DemandContext): Int32Array {
  const [location, product, period] = [column(rows, 'location'), column(rows, 'product'), column(rows, 'period')];
  const [P, N] = [products.names.length, horizon.periods.length];
  const locationOf = indices(location, (name) => locations.find(name));
  const productOf = indices(product, (name) => products.find(name));
  const periodOf = indices(period, (day) => {
    const index = Number.isInteger(day) ? horizon.indexOf(day) : -1;
    return index < N ? index : -1;
  });
  const isClosed = closedPeriods(locations, horizon);
  const cases = casesOf(rows);
  return Int32Array.from(cases, (count, at) => {
    const l = locationOf[location.at[at] ?? 0] ?? -1;
    const p = productOf[product.at[at] ?? 0] ?? -1;
    const t = periodOf[period.at[at] ?? 0] ?? -1;
    const isPlain = l >= 0 && p >= 0 && t >= 0 && count >= 0 && count <= LARGEST && isClosed[l * N + t] === 0;
    return isPlain ? (l * P + p) * N + t : -1;
  });
}

/** The place of a row that is not as it should be; −1, and a problem, where it cannot be used. */
function placeWithCare(row: InflowRow, context: DemandContext, found: Findings): number {
  const { locations, products, horizon } = context;
  const where = inflowPlace(row, context, found);
  if (where === null) return -1;
  const N = horizon.periods.length;
  const { location, product, period } = where;
  if (closedPeriods(locations, horizon)[location * N + period] !== 1)
    return (location * products.names.length + product) * N + period;
  // Nobody disappears because an office closes: what depends on these cases says that they are missing.
  if (row.cases > 0) {
    const where = { ...cells('vkt_Inflow', row.row)('location'), value: row.location };
    found.error('location-closed', where, { cases: row.cases, period: horizon.periods[period]?.label ?? '' });
  }
  return -1;
}

/**
 * Inflow per location as product × period. Several rows for one cell add up, as splitting a row must change nothing; they
 * are pointed out all the same, because a row pasted twice looks just like it.
 *
 * @param said rows of which it has been said that they stand there twice.
 */
export function compileInflow(
  rows: readonly InflowRow[],
  context: DemandContext,
  { found, said }: { readonly found: Findings; readonly said: ReadonlySet<number> },
): readonly Float64Array[] {
  const size = context.products.names.length * context.horizon.periods.length;
  const inflow = new Float64Array(context.locations.names.length * size);
  // Per place the row that came first, counted from 1.
  const firstAt = new Int32Array(inflow.length);
  const cases = casesOf(rows);
  const plain = plainPlaces(rows, context);
  for (const [at, row] of rows.entries()) {
    let where = plain[at] ?? -1;
    if (where < 0) where = placeWithCare(row, context, found);
    if (where < 0) continue;
    const before = firstAt[where] ?? 0;
    if (before === 0) firstAt[where] = at + 1;
    else if (!said.has(row.row)) {
      found.warning('added-up', periodCell(row), { firstRow: rows[before - 1]?.row ?? 0 });
    }
    inflow[where] = (inflow[where] ?? 0) + (cases[at] ?? 0);
  }
  reportSilentInflow({ rows, firstAt }, context, found);
  return context.locations.names.map((_, location) => inflow.subarray(location * size, (location + 1) * size));
}

/** Places of which the table has rows in some periods and not in others. Where a row could not be used, that is said already. */
function reportSilentInflow(
  { rows, firstAt }: { readonly rows: readonly InflowRow[]; readonly firstAt: Int32Array },
  { locations, products, horizon }: DemandContext,
  found: Findings,
): void {
  const [P, N] = [products.names.length, horizon.periods.length];
  const isClosed = closedPeriods(locations, horizon);
  locations.names.forEach((location, l) => {
    const spokenTo = lastSpoken(firstAt.subarray(l * P * N, (l + 1) * P * N), N);
    products.names.forEach((product, p) => {
      const at = firstAt.subarray((l * P + p) * N, (l * P + p + 1) * N);
      if (at.every((row) => row > 0) || at.every((row) => row === 0)) return;
      const names = { location, product };
      if (found.unread.rowOf('vkt_Inflow', names)) return;
      reportSilence(
        {
          rows: at.map((one) => (one === 0 ? 0 : (rows[one - 1]?.row ?? 0))),
          isClosed: (period) => isClosed[l * N + period] === 1,
          spokenTo,
          place: { table: 'vkt_Inflow', row: null, column: 'period' },
          names,
        },
        horizon,
        found,
      );
    });
  });
}

/** The last of `periods` in which any product has a row; −1 where none has. */
function lastSpoken(firstAt: Int32Array, periods: number): number {
  return firstAt.reduce((last, row, at) => (row > 0 ? Math.max(last, at % periods) : last), -1);
}
