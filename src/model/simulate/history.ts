/** The cases by cohort over time, for those who ask for more than totals. */
import type { Structure } from '../compile/model/model';
import { casesIn, oldestOpen, type Queues } from './queues';

/** Cohort by cohort, what was open; it is large, so it is made when asked for. */
export interface CohortHistory {
  /** period × product × cohort, cases open at the end of the period. */
  readonly open: Float64Array;
  /** By what corrections multiplied a cohort in a period, ≥ 1: cases came in that were not there at its start. */
  growth(period: number, product: number, cohort: number): number;
  /** Notes such a multiplication, in the period that is being simulated. */
  grew(product: number, cohort: number, by: number): void;
  /** Notes what is open at the end of the period that is being simulated. */
  record(q: Queues): void;
}

/** A history with nothing in it yet. */
export function emptyHistory({ periods, products, cohorts }: Structure): CohortHistory {
  const open = new Float64Array(periods * products * cohorts);
  const growths = new Map<number, number>();
  let t = 0;
  const at = (period: number, product: number, cohort: number): number =>
    (period * products + product) * cohorts + cohort;
  return {
    open,
    growth: (period, product, cohort) => growths.get(at(period, product, cohort)) ?? 1,
    grew(product, cohort, by) {
      const key = at(t, product, cohort);
      growths.set(key, (growths.get(key) ?? 1) * by);
    },
    record(q) {
      t = q.now.t;
      for (let product = 0; product < products; product += 1) {
        const youngest = q.structure.cohortsBefore + t;
        for (let cohort = oldestOpen(q, product); cohort <= youngest; cohort += 1) {
          open[at(t, product, cohort)] = casesIn(q, product, cohort);
        }
      }
      t += 1;
    },
  };
}
