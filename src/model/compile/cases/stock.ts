/** The opening stock: cases that wait on the eve of period 1, by step and age. */
import { cells, place, type CellOfRow, type DemandContext } from '../entities/case-place';
import { column, indices, numbersOf, type WordColumn } from '../../tables/columns';
import type { Findings } from '../model/findings';
import { DAY_RANGE, type Horizon } from '../entities/horizon';
import type { OpeningStock } from '../model/model';
import type { Routes } from '../entities/steps';
import { isInRange, RANGES } from '../../tables/ranges';
import type { Day, StockRow } from '../../tables/tables';

const AGE = RANGES.stock.ageFrom;

/** Cases of a step that were received `age` periods before period 1. */
export interface StockPart {
  readonly location: number;
  readonly step: number;
  readonly age: number;
  readonly cases: number;
}

/** The age of a row that names one and no day; 0 where it names none, −1 where it is to be looked at with care. */
function oneAge({ received, ageFrom, ageTo }: StockRow): number {
  if (ageFrom === null && ageTo === null) return received === null ? -1 : 0;
  const isOne = received === null && ageFrom !== null && (ageTo === null || ageTo === ageFrom);
  return isOne && isInRange(ageFrom, AGE) ? ageFrom : -1;
}

const casesOf = numbersOf(({ cases }: StockRow) => cases);
const agesOf = numbersOf(oneAge);

/**
 * The part of each row that is as it should be: one age, or a day of receipt before period 1, a known step that is done
 * there, cases that can be; null for a row that is to be looked at with care.
 */
function plainParts(
  rows: readonly StockRow[],
  { locations, products, routes, horizon }: DemandContext,
): (at: number) => StockPart | null {
  const [location, product, step] = [column(rows, 'location'), column(rows, 'product'), column(rows, 'step')];
  const received = column(rows, 'received');
  const locationOf = indices(location, (name) => locations.find(name));
  const productOf = indices(product, (name) => products.find(name));
  const ageOf = indices(received, (day) => (day === null ? null : plainAge(day, horizon)));
  const stepOf = stepsNamed(product, step, { productOf, routes });
  const L = locations.names.length;
  const isDone = Uint8Array.from({ length: routes.steps.length * L }, (_, i) =>
    routes.at(Math.floor(i / L), i % L) === null ? 0 : 1,
  );
  const nowhere = step.words.indexOf(null);
  const [allCases, ages] = [casesOf(rows), agesOf(rows)];
  return (at) => {
    const [l, cases] = [locationOf[location.at[at] ?? 0] ?? -1, allCases[at] ?? 0];
    const age = (ages[at] ?? -1) || (ageOf[received.at[at] ?? 0] ?? -1);
    const word = step.at[at] ?? 0;
    const s = stepOf[(product.at[at] ?? 0) * step.words.length + word] ?? -1;
    const isPlain = l >= 0 && s >= 0 && age >= 1 && isInRange(cases, RANGES.stock.cases);
    if (!isPlain || (word !== nowhere && isDone[s * L + l] !== 1)) return null;
    return { location: l, step: s, age, cases };
  };
}

/** The step that each product's word and step's word mean together: product × step; −1 = none. */
function stepsNamed(
  product: WordColumn<string>,
  step: WordColumn<string | null>,
  { productOf, routes }: { readonly productOf: Int32Array; readonly routes: Routes },
): Int32Array {
  return Int32Array.from({ length: product.words.length * step.words.length }, (_, index) => {
    const p = productOf[Math.floor(index / step.words.length)] ?? -1;
    const name = step.words[index % step.words.length] ?? null;
    return p < 0 ? -1 : ((name === null ? routes.firstStep[p] : routes.find(p, name)) ?? -1);
  });
}

function plainAge(received: Day, horizon: Horizon): number | null {
  if (!isInRange(received, DAY_RANGE)) return null;
  const age = -horizon.indexOf(received);
  return age >= 1 && isInRange(age, AGE) ? age : null;
}

/**
 * The opening stock in parts of one step and one age; the cases of a row with a range of ages are spread evenly over it.
 *
 * @returns parts with cases > 0. A row that cannot be used gives none and is a problem: unknown-…, out-of-range,
 * stock-in-future, end-before-start. One without an age counts as a period old, with a warning (required).
 */
export function readStock(rows: readonly StockRow[], context: DemandContext, found: Findings): readonly StockPart[] {
  const stock: StockPart[] = [];
  const plainPart = plainParts(rows, context);
  rows.forEach((row, at) => {
    const part = plainPart(at);
    if (part === null) addRow(row, context, { found, stock });
    else if (part.cases > 0) stock.push(part);
  });
  return stock;
}

/** Adds the parts of a row to those there are. */
function addRow(
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
  { found, cell }: { readonly found: Findings; readonly cell: CellOfRow },
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

/**
 * The parts of one location as the simulation reads them.
 *
 * @param cohortsBefore periods before period 1 that the model follows; at least the age of every part.
 * @example openingStock([{ location: 0, step: 2, age: 3, cases: 40 }], 5).cohort // [2]
 */
export function openingStock(parts: readonly StockPart[], cohortsBefore: number): OpeningStock {
  return {
    step: Int32Array.from(parts, (part) => part.step),
    cohort: Int32Array.from(parts, (part) => cohortsBefore - part.age),
    cases: Float64Array.from(parts, (part) => part.cases),
  };
}
