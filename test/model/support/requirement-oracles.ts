// Slow and plain counterparts of the requirement rules, and random jobs to hold them against.
import * as fc from 'fast-check';

import type { Jobs } from '../../../src/model/formulas/requirement';
import { CRUMB } from '../../../src/model/time/quantities';

/** Received, due, hours. */
export type Job = readonly [number, number, number];

export function jobs(...list: readonly Job[]): Jobs {
  return {
    received: Int32Array.from(list, ([received]) => received),
    due: Int32Array.from(list, ([, due]) => due),
    hours: Float64Array.from(list, ([, , hours]) => hours),
  };
}

export const plain = (values: ArrayLike<number>): number[] => Array.from(values);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Up to nine periods with hours, up to eight jobs of which some fall due after the last. */
export const jobSets = fc.integer({ min: 1, max: 9 }).chain((periods) =>
  fc.record({
    work: fc.array(
      fc
        .tuple(fc.integer({ min: -2, max: periods - 1 }), fc.nat(periods), fc.integer({ min: 0, max: 100 }))
        .map(([received, later, hours]): Job => [received, Math.max(received, 0) + later, hours]),
      { maxLength: 8 },
    ),
    hoursPerFte: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: periods, maxLength: periods }),
  }),
);

/**
 * How many cases more or fewer the forecast may have open than flowing water would. Less than a crumb of a case is none
 * there: the last of a cohort goes with the rest of it (at most one crumb per cohort, once), and hours for less than a
 * crumb do nothing (at most one per period, of which there are no more than cohorts). One more for rounding.
 */
export const crumbsOf = (stockByAge: ArrayLike<number>, inflow: ArrayLike<number>): number =>
  (stockByAge.length + inflow.length + 1) * CRUMB;

/** Work earliest due first, which is in time whenever anything is. A billionth of an hour left over is rounding. */
export function isInTime(work: readonly Job[], hoursPerFte: readonly number[], fte: readonly number[]): boolean {
  const left = work.map(([received, due, hours]) => ({ received, due, hours })).sort((a, b) => a.due - b.due);
  return hoursPerFte.every((perFte, t) => {
    let available = perFte * (fte[t] ?? 0);
    for (const job of left.filter(({ received }) => received <= t)) {
      const done = Math.min(job.hours, available);
      job.hours -= done;
      available -= done;
    }
    return left.every((job) => job.due > t || job.hours <= 1e-9);
  });
}

/**
 * The flattest plan by a different road: give each job in turn the periods of its window where the others leave the
 * least to do (water-filling), over and over. For a convex cost this descends to the optimum.
 */
export function evenedOut(work: readonly Job[], hoursPerFte: readonly number[]): number[] {
  const due = work.filter(([, t, hours]) => t < hoursPerFte.length && hours > 0);
  const given = due.map(() => hoursPerFte.map(() => 0));
  const loadOf = (t: number): number => sum(given.map((row) => row[t] ?? 0));
  for (let round = 0; round < 3000; round += 1) {
    let moved = 0;
    due.forEach(([received, last, hours], job) => {
      const before = given[job] ?? [];
      const window = hoursPerFte
        .map((perFte, t) => ({ t, perFte, others: loadOf(t) - (before[t] ?? 0) }))
        .filter(({ t }) => t >= received && t <= last)
        .sort((a, b) => a.others / a.perFte - b.others / b.perFte);
      const after = hoursPerFte.map(() => 0);
      for (let count = window.length; count > 0; count -= 1) {
        const pool = window.slice(0, count);
        const level = (hours + sum(pool.map(({ others }) => others))) / sum(pool.map(({ perFte }) => perFte));
        const highest = pool[count - 1];
        if (highest === undefined || highest.others / highest.perFte > level) continue;
        for (const { t, perFte, others } of pool) after[t] = level * perFte - others;
        break;
      }
      moved = Math.max(moved, ...after.map((value, t) => Math.abs(value - (before[t] ?? 0))));
      given[job] = after;
    });
    if (moved < 1e-10) break;
  }
  return hoursPerFte.map((perFte, t) => loadOf(t) / perFte);
}
