/** The additive quantities under the measures: one number per location and period, summed over what is asked for. */
import { hoursLeftOf } from './hours-left';
import type { Run } from '../simulate/simulate';
import { penaltiesOf } from './money';
import { requiredHours } from './required-hours';
import { countedSteps, hoursInStockAt, staffCostOf, sumsByPeriod } from './sums';
import type { LocationResult } from '../simulate/simulate-location';

/** Indices; null = all. */
interface Cell {
  readonly location: number;
  readonly product: number | null;
  readonly role: number | null;
}

/** Something that adds up over locations, over products or roles, and (flows) over periods. */
export type Quantity = (run: Run, cell: Cell, t: number) => number;

type Columns = (run: Run, location: number) => Float64Array | undefined;

/** Which products a total takes: those that count as cases, or all work. */
type Totals = 'cases' | 'all work';

/** Sums product × period over the products asked for. */
function perProduct(array: Columns, totals: Totals): Quantity {
  return (run, { location, product }, t) => {
    const values = array(run, location);
    const { periods: N } = run.model.structure;
    if (values === undefined) return 0;
    if (product !== null) return values[product * N + t] ?? 0;
    return sumsByPeriod(values, N, totals === 'cases' ? run.model.countsAsCase : null)[t] ?? 0;
  };
}

const resultOf = (
  key: keyof { [K in keyof LocationResult as LocationResult[K] extends Float64Array ? K : never]: true },
) => perProduct((run, location) => run.locations[location]?.[key], 'cases');

/** Sums role × period over the roles asked for. */
function perRole(array: Columns): Quantity {
  return (run, { location, role }, t) => {
    const values = array(run, location);
    const { periods: N } = run.model.structure;
    if (values === undefined) return 0;
    return (role === null ? sumsByPeriod(values, N, null)[t] : values[role * N + t]) ?? 0;
  };
}

/** Sums step × period over the steps of a product. */
function ofSteps(
  { model }: Run,
  { product, t }: { readonly product: number; readonly t: number },
  value: (index: number) => number,
): number {
  const { firstStep, periods: N } = model.structure;
  const end = firstStep[product + 1] ?? 0;
  let sum = 0;
  for (let step = firstStep[product] ?? 0; step < end; step += 1) sum += value(step * N + t);
  return sum;
}

const stock: Quantity = (run, { location, product }, t) => {
  const values = run.locations[location]?.stock;
  if (values === undefined) return 0;
  if (product !== null) return ofSteps(run, { product, t }, (index) => values[index] ?? 0);
  return sumsByPeriod(values, run.model.structure.periods, countedSteps(run.model))[t] ?? 0;
};

const hoursInStock: Quantity = (run, cell, t) => {
  const { location, product, role } = cell;
  if (product === null) return hoursInStockAt(run, cell, t);
  const hours = hoursLeftOf(run.model, location, role);
  const values = run.locations[location]?.stock;
  return ofSteps(run, { product, t }, (index) => (values?.[index] ?? 0) * (hours[index] ?? 0));
};

const hoursUsed: Quantity = (run, { location, product, role }, t) => {
  const values = run.locations[location]?.hoursUsed;
  if (values === undefined) return 0;
  if (product === null && role === null) return sumsByPeriod(values, run.model.structure.periods, null)[t] ?? 0;
  const roles = run.model.inputs[location]?.queue.stepRole;
  const used = (index: number): number => (role === null || roles?.[index] === role ? (values[index] ?? 0) : 0);
  const products = product === null ? run.model.products.keys() : [product];
  let sum = 0;
  for (const one of products) sum += ofSteps(run, { product: one, t }, used);
  return sum;
};

/**
 * Every quantity that is added up, by the measure it stands for: cases, hours or euros per period. Stock, hours in stock and
 * overdue stock are those at the period's end. `decidedAge` has no measure of its own: cases decided × their age in periods.
 */
export const QUANTITIES = {
  stock,
  hoursInStock,
  hoursUsed,
  overdueStock: resultOf('overdue'),
  inflow: perProduct((run, location) => run.model.inputs[location]?.queue.inflow, 'cases'),
  derivedInflow: resultOf('derivedInflow'),
  withdrawals: resultOf('withdrawals'),
  corrections: resultOf('corrections'),
  decisions: resultOf('decisions'),
  decisionsOnTime: resultOf('decisionsOnTime'),
  decidedAge: resultOf('decidedAge'),
  hoursAvailable: perRole((run, location) => run.model.inputs[location]?.queue.hours),
  hoursRequired: perRole((run, location) => {
    const result = run.locations[location];
    return result === undefined ? undefined : requiredHours(run.model, result, location);
  }),
  staffCost: perRole((run, location) => staffCostOf(run.model, location)),
  penalties: perProduct((run, location) => {
    const result = run.locations[location];
    return result === undefined ? undefined : penaltiesOf(run.model, result, location);
  }, 'all work'),
} as const satisfies Readonly<Record<string, Quantity>>;
