/** The additive quantities under the measures: one number per location and period, summed over what is asked for. */
import { hoursLeft } from './hours-left';
import type { Run } from '../simulate/simulate';
import { penaltiesOf } from './money';
import { requiredHours } from './required-hours';
import type { LocationResult } from '../simulate/simulate-location';

/** Indices; null = all. */
export interface Cell {
  readonly location: number;
  readonly product: number | null;
  readonly role: number | null;
}

/** Something that adds up over locations, over products or roles, and (flows) over periods. */
export type Quantity = (run: Run, cell: Cell, t: number) => number;

type ProductArray = (run: Run, location: number) => Float64Array | undefined;

/** Which products a total takes: those that count as cases, or all work. */
type Totals = 'cases' | 'all work';

/** Sums product × period over the products asked for. */
function perProduct(array: ProductArray, totals: Totals): Quantity {
  return (run, { location, product }, t) => {
    const values = array(run, location);
    const { model } = run;
    const { periods: N, products } = model.structure;
    if (values === undefined) return 0;
    if (product !== null) return values[product * N + t] ?? 0;
    let sum = 0;
    for (let p = 0; p < products; p += 1) {
      if (totals === 'all work' || model.countsAsCase[p] === true) sum += values[p * N + t] ?? 0;
    }
    return sum;
  };
}

const resultOf = (
  key: keyof { [K in keyof LocationResult as LocationResult[K] extends Float64Array ? K : never]: true },
) => perProduct((run, location) => run.locations[location]?.[key], 'cases');

/** Sums role × period over the roles asked for. */
function perRole(value: (run: Run, location: number, index: number) => number): Quantity {
  return (run, { location, role }, t) => {
    const { periods: N, roles } = run.model.structure;
    if (role !== null) return value(run, location, role * N + t);
    let sum = 0;
    for (let r = 0; r < roles; r += 1) sum += value(run, location, r * N + t);
    return sum;
  };
}

/** Sums over the steps of the products asked for. */
function perStep(
  value: (run: Run, cell: Cell, at: { readonly step: number; readonly t: number }) => number,
  totals: Totals,
): Quantity {
  return (run, cell, t) => {
    const { model } = run;
    const { firstStep, products } = model.structure;
    let sum = 0;
    for (let p = cell.product ?? 0; p < (cell.product === null ? products : cell.product + 1); p += 1) {
      if (cell.product === null && totals === 'cases' && model.countsAsCase[p] !== true) continue;
      const end = firstStep[p + 1] ?? 0;
      for (let step = firstStep[p] ?? 0; step < end; step += 1) sum += value(run, cell, { step, t });
    }
    return sum;
  };
}

const stockAt = (run: Run, location: number, index: number): number => run.locations[location]?.stock[index] ?? 0;

export const QUANTITIES = {
  stock: perStep(
    (run, { location }, { step, t }) => stockAt(run, location, step * run.model.structure.periods + t),
    'cases',
  ),
  overdueStock: resultOf('overdue'),
  hoursInStock: perStep((run, { location, role }, { step, t }) => {
    const cases = stockAt(run, location, step * run.model.structure.periods + t);
    return cases === 0 ? 0 : cases * hoursLeft(run.model, { location, step, role, t });
  }, 'all work'),
  inflow: perProduct((run, location) => run.model.inputs[location]?.queue.inflow, 'cases'),
  derivedInflow: resultOf('derivedInflow'),
  withdrawals: resultOf('withdrawals'),
  corrections: resultOf('corrections'),
  decisions: resultOf('decisions'),
  decisionsOnTime: resultOf('decisionsOnTime'),
  decidedAge: resultOf('decidedAge'),
  hoursUsed: perStep((run, { location, role }, { step, t }) => {
    const index = step * run.model.structure.periods + t;
    if (role !== null && run.model.inputs[location]?.queue.stepRole[index] !== role) return 0;
    return run.locations[location]?.hoursUsed[index] ?? 0;
  }, 'all work'),
  hoursAvailable: perRole((run, location, index) => run.model.inputs[location]?.queue.hours[index] ?? 0),
  hoursRequired: perRole((run, location, index) => {
    const result = run.locations[location];
    return result === undefined ? 0 : (requiredHours(run.model, result, location)[index] ?? 0);
  }),
  staffCost: perRole((run, location, index) => {
    const { roleInputs, periods, inputs } = run.model;
    const role = roleInputs[Math.floor(index / periods.length)];
    const yearShare = periods[index % periods.length]?.yearShare ?? 0;
    const fte = inputs[location]?.staffing.contractedFte[index] ?? 0;
    return fte * (role?.contractHours ?? 0) * yearShare * (role?.hourlyRate ?? 0);
  }),
  penalties: perProduct((run, location) => {
    const result = run.locations[location];
    return result === undefined ? undefined : penaltiesOf(run.model, result, location);
  }, 'all work'),
} as const satisfies Readonly<Record<string, Quantity>>;
