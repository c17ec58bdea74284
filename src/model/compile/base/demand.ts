/** The cases: opening stock, inflow, corrections, and what events bring in later. */
import { isInRange, LARGEST, OLDEST, RANGES } from '../../tables/ranges';
import type { Locations, Products } from './entities';
import { DAY_RANGE, type Horizon } from './horizon';
import type { Routes } from './steps';
import { resolve, type Findings } from './findings';
import type { Corrections, DerivedRule, OpeningStock } from './model';
import type { TableName } from '../../tables/problem';
import type { CorrectionRow, Day, DerivedRow, InflowRow, StockRow } from '../../tables/tables';

const AGE = RANGES.stock.ageFrom;

export interface DemandContext {
  readonly locations: Locations;
  readonly products: Products;
  readonly routes: Routes;
  readonly horizon: Horizon;
}

/** Cases of a step that were received `age` periods before period 1. */
interface StockPart {
  readonly location: number;
  readonly step: number;
  readonly age: number;
  readonly cases: number;
}

interface CorrectionPart {
  readonly location: number;
  readonly product: number;
  /** Zero-based period; null = spread. */
  readonly received: number | null;
  readonly period: number;
  readonly cases: number;
  readonly row: number;
}

export interface ReadDemand {
  readonly stock: readonly StockPart[];
  /** Per location. */
  readonly stockAt: readonly (readonly StockPart[])[];
  readonly corrections: readonly CorrectionPart[];
  /** Per location. */
  readonly correctionsAt: readonly (readonly CorrectionPart[])[];
  /** Periods before period 1 the oldest cohort stems from. */
  readonly cohortsBefore: number;
}

export function readDemand(
  tables: { readonly stock: readonly StockRow[]; readonly corrections: readonly CorrectionRow[] },
  context: DemandContext,
  found: Findings,
): ReadDemand {
  const stock: StockPart[] = [];
  for (const row of tables.stock) readStock(row, context, { found, stock });
  const corrections = tables.corrections.flatMap((row) => readCorrection(row, context, found));
  let cohortsBefore = 0;
  for (const { age } of stock) cohortsBefore = Math.max(cohortsBefore, age);
  for (const { received } of corrections) cohortsBefore = Math.max(cohortsBefore, -(received ?? 0));
  const locations = context.locations.names.length;
  return {
    stock,
    stockAt: byLocation(stock, locations),
    corrections,
    correctionsAt: byLocation(corrections, locations),
    cohortsBefore,
  };
}

function byLocation<P extends { readonly location: number }>(
  parts: readonly P[],
  locations: number,
): readonly (readonly P[])[] {
  const grouped = Array.from({ length: locations }, (): P[] => []);
  for (const part of parts) grouped[part.location]?.push(part);
  return grouped;
}

type Cell = (column: string) => { readonly table: TableName; readonly row: number; readonly column: string };

const cells =
  (table: TableName, row: number): Cell =>
  (column) => ({ table, row, column });

function place(
  row: { readonly location: string; readonly product: string },
  { locations, products }: DemandContext,
  { found, cell }: { readonly found: Findings; readonly cell: Cell },
): { readonly location: number; readonly product: number } | null {
  // Tables of cases are long: what a problem would need is made only where there is one.
  const location =
    locations.find(row.location) ??
    resolve(found, locations, { place: cell('location'), code: 'unknown-location', value: row.location });
  const product =
    products.find(row.product) ??
    resolve(found, products, { place: cell('product'), code: 'unknown-product', value: row.product });
  return location === null || product === null ? null : { location, product };
}

/** Adds the parts of a row to those there are. */
function readStock(
  row: StockRow,
  context: DemandContext,
  { found, stock }: { readonly found: Findings; readonly stock: StockPart[] },
): void {
  const cell = cells('vkt_Stock', row.row);
  const where = place(row, context, { found, cell });
  const ages = stockAges(row, context.horizon, { found, cell });
  const usable =
    isInRange(row.cases, RANGES.stock.cases) || found.inRange(row.cases, RANGES.stock.cases, cell('cases'));
  if (where === null || ages === null || !usable) return;
  const step =
    row.step === null ? context.routes.firstStep[where.product] : context.routes.find(where.product, row.step);
  // A step that is done elsewhere only takes no hours here: cases that stand there would be decided for nothing.
  const isDone = row.step === null || (typeof step === 'number' && context.routes.at(step, where.location) !== null);
  if (step === null || step === undefined || !isDone) {
    if (!found.unread.rowOf('vkt_Steps', { product: row.product }))
      found.error('unknown-step', { ...cell('step'), value: row.step }, { product: row.product });
    return;
  }
  if (row.cases === 0) return;
  const cases = row.cases / (ages.to - ages.from + 1);
  for (let age = ages.from; age <= ages.to; age += 1) stock.push({ location: where.location, step, age, cases });
}

function stockAges(
  row: StockRow,
  horizon: Horizon,
  { found, cell }: { readonly found: Findings; readonly cell: Cell },
): { readonly from: number; readonly to: number } | null {
  if (row.received !== null) {
    if (!found.inRange(row.received, DAY_RANGE, cell('received'))) return null;
    const received = -horizon.indexOf(row.received);
    if (received < 1) {
      found.error('stock-in-future', { ...cell('received'), value: row.received });
      return null;
    }
    if (!found.inRange(received, AGE, cell('received'))) return null;
    const [from, to] = [row.ageFrom ?? row.ageTo, row.ageTo ?? row.ageFrom];
    // The age may be the true one, and then the cases are older: it is said, and marks what is about lateness.
    if (from !== null && to !== null && (received < from || received > to))
      found.warning('received-against-age', { ...cell('received'), value: row.received }, { age: received });
    return { from: received, to: received };
  }
  if (row.ageFrom === null && row.ageTo === null) {
    found.warning('required', { ...cell('received'), value: null });
    return { from: 1, to: 1 };
  }
  const from = row.ageFrom ?? 1;
  const to = row.ageTo ?? from;
  const fromUsable = isInRange(from, AGE) || found.inRange(from, AGE, cell('ageFrom'));
  const toUsable = isInRange(to, AGE) || found.inRange(to, AGE, cell('ageTo'));
  const usable = fromUsable && toUsable;
  if (usable && to < from) found.error('end-before-start', { ...cell('ageTo'), value: to });
  return usable && from <= to ? { from, to } : null;
}

function readCorrection(row: CorrectionRow, context: DemandContext, found: Findings): readonly CorrectionPart[] {
  const cell = cells('vkt_Corrections', row.row);
  const where = place(row, context, { found, cell });
  const usable = [
    found.inRange(row.cases, RANGES.corrections.cases, cell('cases')),
    found.inRange(row.period, DAY_RANGE, cell('period')),
    row.received === null || found.inRange(row.received, DAY_RANGE, cell('received')),
  ].every(Boolean);
  if (where === null || !usable || row.cases === 0) return [];
  const period = periodInHorizon(row.period, context.horizon, { found, place: cell('period') });
  if (period === null) return [];
  const received = row.received === null ? null : context.horizon.indexOf(row.received);
  if (received !== null && !found.inRange(received, { min: -OLDEST, max: period }, cell('received'))) return [];
  return [{ ...where, received, period, cases: row.cases, row: row.row }];
}

/** The zero-based period of a day; a warning, and null, when the model does not cover it. */
export function periodInHorizon(
  day: Day,
  horizon: Horizon,
  { found, place: cell }: { readonly found: Findings; readonly place: ReturnType<Cell> },
): number | null {
  const index = horizon.indexOf(day);
  if (index >= 0 && index < horizon.periods.length) return index;
  found.warning('outside-horizon', { ...cell, value: day });
  return null;
}

export function openingStock({ stockAt, cohortsBefore }: ReadDemand, location: number): OpeningStock {
  const parts = stockAt[location] ?? [];
  return {
    step: Int32Array.from(parts.map((part) => part.step)),
    cohort: Int32Array.from(parts.map((part) => cohortsBefore - part.age)),
    cases: Float64Array.from(parts.map((part) => part.cases)),
  };
}

export function correctionsAt(demand: ReadDemand, location: number): Corrections {
  const parts = [...(demand.correctionsAt[location] ?? [])].sort((a, b) => a.period - b.period);
  return {
    period: Int32Array.from(parts, (part) => part.period),
    product: Int32Array.from(parts, (part) => part.product),
    cohort: Int32Array.from(parts, ({ received }) => (received === null ? -1 : received + demand.cohortsBefore)),
    cases: Float64Array.from(parts, (part) => part.cases),
    row: Int32Array.from(parts, (part) => part.row),
  };
}

const periodCell = ({ row, period }: InflowRow) => ({
  ...cells('vkt_Inflow', row)('period'),
  value: period,
});

interface InflowPlace {
  readonly location: number;
  readonly product: number;
  readonly period: number;
}

/** Where the cases of a row come in; null, and a problem, when it cannot be used. */
function inflowPlace(row: InflowRow, context: DemandContext, found: Findings): InflowPlace | null {
  const { locations, products, horizon } = context;
  const location = locations.find(row.location);
  const product = products.find(row.product);
  const period = Number.isInteger(row.period) ? horizon.indexOf(row.period) : -1;
  // Nearly all rows of a long table are as they should be; what a problem would need is made for the others only.
  const inHorizon = period >= 0 && period < horizon.periods.length;
  if (location !== null && product !== null && inHorizon && row.cases >= 0 && row.cases <= LARGEST) {
    return { location, product, period };
  }
  const cell = cells('vkt_Inflow', row.row);
  const where = place(row, context, { found, cell });
  const day = found.inRange(row.period, DAY_RANGE, cell('period'));
  const usable = found.inRange(row.cases, RANGES.inflow.cases, cell('cases'));
  if (where === null || !day || !usable) return null;
  const known = periodInHorizon(row.period, horizon, { found, place: cell('period') });
  return known === null ? null : { ...where, period: known };
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
  const { locations, products, horizon } = context;
  const N = horizon.periods.length;
  const inflow = locations.names.map(() => new Float64Array(products.names.length * N));
  const firstRows = inflow.map((cases) => new Int32Array(cases.length));
  for (const row of rows) {
    const where = inflowPlace(row, context, found);
    if (where === null) continue;
    const { period } = where;
    const active = locations.active[where.location];
    const { first, last } = horizon.periods[period] ?? { first: 0, last: 0 };
    if (active !== undefined && (active.last < first || active.first > last)) {
      found.warning('outside-horizon', periodCell(row), { location: row.location });
      continue;
    }
    const cases = inflow[where.location];
    const index = where.product * N + period;
    const firstOf = firstRows[where.location];
    if (cases === undefined || firstOf === undefined) continue;
    const firstRow = firstOf[index] ?? 0;
    if (firstRow === 0) firstOf[index] = row.row;
    else if (!said.has(row.row)) found.warning('added-up', periodCell(row), { firstRow });
    cases[index] = (cases[index] ?? 0) + row.cases;
  }
  return inflow;
}

export interface ReadDerived extends DerivedRule {
  readonly share: number;
}

export function compileDerived(
  rows: readonly DerivedRow[],
  products: Products,
  found: Findings,
): readonly ReadDerived[] {
  return rows.flatMap((row) => {
    const cell = cells('vkt_Derived', row.row);
    const source = resolve(found, products, { place: cell('product'), code: 'unknown-product', value: row.product });
    const target = resolve(found, products, { place: cell('target'), code: 'unknown-product', value: row.target });
    const usable = [
      found.inRange(row.share, RANGES.derived.share, cell('share')),
      found.inRange(row.lag, RANGES.derived.lag, cell('lag')),
    ].every(Boolean);
    if (source === null || target === null || !usable) return [];
    return [{ row: row.row, event: row.event, source, target, lag: row.lag, share: row.share }];
  });
}
