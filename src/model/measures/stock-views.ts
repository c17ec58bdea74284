/** The stock seen from the side: by age and by step. */
import type { Model } from '../compile/model/model';
import type { Run } from '../simulate/simulate';
import { emptyHistory, type CohortHistory } from '../simulate/history';
import { simulateLocation, type LocationResult } from '../simulate/simulate-location';

// The stock by cohort is large and seldom asked for: it is simulated again for one location, and kept with its result.
const histories = new WeakMap<LocationResult, CohortHistory>();

/** @returns the cases of a location by cohort, at the end of each period. */
export function historyOf(model: Model, result: LocationResult, location: number): CohortHistory {
  let history = histories.get(result);
  if (history === undefined) {
    history = emptyHistory(model.structure);
    const queue = model.inputs[location]?.queue;
    if (queue !== undefined) simulateLocation(model.structure, queue, history);
    histories.set(result, history);
  }
  return history;
}

interface StockView {
  /** Indices; null or absent = all. */
  readonly location?: number | null;
  readonly product?: number | null;
  /** Zero-based. */
  readonly period: number;
}

interface StockOfAge {
  /** Periods since the one of receipt; 0 = received in this period. */
  readonly age: number;
  readonly cases: number;
  readonly overdue: number;
}

const indices = (only: number | null | undefined, count: number): readonly number[] =>
  only === null || only === undefined ? Array.from({ length: count }, (_, index) => index) : [only];

/** A total takes the products that count as cases; a product asked for by itself is always taken. */
const counted = (run: Run, asked: number | null | undefined, product: number): boolean =>
  (asked !== null && asked !== undefined) || run.model.countsAsCase[product] === true;

/**
 * The open cases at the end of a period, by age.
 *
 * @param product null = all that count as cases.
 * @returns youngest first, from age 0 to the oldest age with cases; adds up to the measures stock and overdueStock.
 */
export function stockByAge(run: Run, { location, product, period }: StockView): readonly StockOfAge[] {
  const { products, cohorts, cohortsBefore, periods } = run.model.structure;
  if (!Number.isInteger(period) || period < 0 || period >= periods) return [];
  const cases = new Float64Array(cohortsBefore + period + 1);
  const overdue = new Float64Array(cohortsBefore + period + 1);
  for (const l of indices(location, run.model.locations.length)) {
    const result = run.locations[l];
    if (result === undefined) continue;
    const { open: history } = historyOf(run.model, result, l);
    const due = run.model.inputs[l]?.queue.due;
    for (const p of indices(product, products)) {
      if (!counted(run, product, p)) continue;
      for (let cohort = 0; cohort <= cohortsBefore + period; cohort += 1) {
        const age = cohortsBefore + period - cohort;
        const open = history[(period * products + p) * cohorts + cohort] ?? 0;
        cases[age] = (cases[age] ?? 0) + open;
        if ((due?.[p * cohorts + cohort] ?? Infinity) <= period) overdue[age] = (overdue[age] ?? 0) + open;
      }
    }
  }
  const oldest = cases.findLastIndex((open) => open > 0);
  return Array.from(cases.subarray(0, oldest + 1), (open, age) => ({ age, cases: open, overdue: overdue[age] ?? 0 }));
}
