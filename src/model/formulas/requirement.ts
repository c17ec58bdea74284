/** How many FTE a goal asks for: nothing late, or a stock that is down to its target in time. */
import { criticalInterval, peelCriticalIntervals } from './critical-interval';
import { jobWindows, type Jobs, type JobWindows } from './job-windows';
import { tautString } from './taut-string';

export type { Jobs } from './job-windows';

/**
 * The least constant FTE with which no job is late.
 *
 * max over s < t of dbf(s, t] / A(s, t]: of every interval, the hours that arrive in it and fall due in it, per hour one
 * FTE has in it. Not max due(0, t] / A(0, t]: staff cannot work on what has not arrived.
 *
 * @param jobs work with the periods it arrives and is due in; see `Jobs`.
 * @param hoursPerFte net hours of one FTE per period, ≥ 0; its length is the horizon.
 * @returns FTE, ≥ 0, the peak of `flattestPlan`; 0 when nothing falls due within the horizon. Infinity, and only then,
 * when work falls due in periods that have no hours at all. Takes O(jobs + periods) where jobs fall due in the order they
 * arrive, else O(jobs + periods²).
 * Source: README, equation F9; the demand bound test of Baruah, Mok and Rosier (1990) for earliest-due-first.
 * @example
 * leastFteOnTime({ received: Int32Array.of(-1, 1), due: Int32Array.of(2, 1), hours: Float64Array.of(60, 50) }, [10, 10, 10]) // 5
 */
export function leastFteOnTime(jobs: Jobs, hoursPerFte: ArrayLike<number>): number {
  const windows = jobWindows(jobs, hoursPerFte);
  if (windows.impossible.length > 0) return Infinity;
  return windows.inOrder ? steepest(windows) : criticalInterval(windows).fte;
}

/** How far slopes of one stretch may differ by rounding, as parts of the steepest; from hardly to far too much. */
const ROUNDINGS = [0, 1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6];

/**
 * The critical interval of jobs in order is the steepest stretch of the taut string; its density is added up anew. Rounding
 * may make one stretch look like several of nearly the same slope, and a part of it has none of its work: so ever wider
 * stretches about the steepest place are tried. No interval has a higher density than the critical one, so the highest counts.
 */
function steepest(windows: JobWindows): number {
  const slopes = tautString(corridor(windows));
  let peak = 0;
  slopes.forEach((slope, place) => {
    if (slope > (slopes[peak] ?? 0)) peak = place;
  });
  let [first, last] = [peak, peak];
  let highest = density(windows, first, last);
  for (const rounding of ROUNDINGS) {
    const least = (slopes[peak] ?? 0) * (1 - rounding);
    const [left, right] = [first, last];
    while (first > 0 && (slopes[first - 1] ?? 0) >= least) first -= 1;
    while (last + 1 < slopes.length && (slopes[last + 1] ?? 0) >= least) last += 1;
    if (first !== left || last !== right) highest = Math.max(highest, density(windows, first, last));
  }
  return highest;
}

/** The hours that arrive and fall due in the places from first to last, per hour one FTE has there. */
function density(windows: JobWindows, first: number, last: number): number {
  let capacity = 0;
  for (let place = first; place <= last; place += 1) capacity += windows.hoursPerFte[place] ?? 0;
  let work = 0;
  windows.hours.forEach((hours, job) => {
    if ((windows.first[job] ?? 0) >= first && (windows.last[job] ?? 0) <= last) work += hours;
  });
  return capacity > 0 ? work / capacity : 0;
}

/**
 * The flattest staffing plan with which no job is late.
 *
 * Where jobs fall due in the order they arrive it is the taut string between the hours that must be and can be done,
 * in O(jobs + periods); else critical intervals are taken out one by one. Both give the same plan.
 *
 * @param jobs work with the periods it arrives and is due in; see `Jobs`.
 * @param hoursPerFte net hours of one FTE per period, ≥ 0; its length is the horizon.
 * @returns FTE per period, ≥ 0. Of all plans that are in time it has the lowest peak and the lowest sum of any convex
 * cost; its hours are exactly those that fall due within the horizon. Periods without hours get 0, or Infinity where
 * work falls due in them that no other period can take.
 * Source: README, equation F10.
 * @example
 * flattestPlan({ received: Int32Array.of(-1, 1), due: Int32Array.of(2, 1), hours: Float64Array.of(60, 50) }, [10, 10, 10]) // [3, 5, 3]
 */
export function flattestPlan(jobs: Jobs, hoursPerFte: ArrayLike<number>): Float64Array {
  const windows = jobWindows(jobs, hoursPerFte);
  const atPlaces = windows.inOrder ? tautString(corridor(windows)) : peelCriticalIntervals(windows);
  const plan = new Float64Array(hoursPerFte.length);
  windows.periods.forEach((period, place) => (plan[period] = atPlaces[place] ?? 0));
  for (const { first, last } of windows.impossible) plan.fill(Infinity, first, last + 1);
  return plan;
}

/** Both borders are partial sums of one list, so that rounding can never put what must be done above what can. */
function corridor({ hoursPerFte, first, last, hours }: JobWindows) {
  return {
    widths: hoursPerFte,
    lower: hoursByPlace(hours, last, hoursPerFte.length),
    upper: hoursByPlace(hours, first, hoursPerFte.length),
  };
}

/** Hours of the jobs at or before each place, after a leading 0; `places` never fall. */
function hoursByPlace(hours: Float64Array, places: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count + 1);
  let total = 0;
  let job = 0;
  for (let place = 0; place < count; place += 1) {
    for (; places[job] === place; job += 1) total += hours[job] ?? 0;
    sums[place + 1] = total;
  }
  return sums;
}

interface FteForStockInput {
  /** Opening stock, cases, ≥ 0. */
  readonly stock: number;
  /** Cases received per period, ≥ 0; its length is the number of periods to the goal. */
  readonly inflow: ArrayLike<number>;
  /** > 0. */
  readonly hoursPerCase: number;
  /** Net hours of one FTE per period, ≥ 0, as many as `inflow`. */
  readonly hoursPerFte: ArrayLike<number>;
  /** Cases that may be open at the end of the last period, ≥ 0. */
  readonly targetStock: number;
}

/**
 * The least constant FTE that brings the stock to its target, or below, by the end.
 *
 * max(0, max over s < n of (hours received in (s, n], for s = 0 with the opening stock, − target) / A(s, n]). The term
 * s = 0 is the textbook's inflow + (stock − target) / n; the others count when staff would idle early on.
 *
 * @returns FTE, ≥ 0; 0 when doing nothing is enough, never a staffing that lets the stock rise to its target. Infinity,
 * and only then, when the last periods have no hours and receive more than the target.
 * Source: README, equation F11. The example is the relief capacity of the NHS waiting-list literature,
 * 30 + (1200 − 390) / 26.
 * @example
 * leastFteForStock({ stock: 1200, inflow: Array(26).fill(30), hoursPerCase: 1, hoursPerFte: Array(26).fill(1), targetStock: 390 }) // 61.153846
 */
export function leastFteForStock(input: FteForStockInput): number {
  let fte = 0;
  let capacity = 0;
  let excess = -input.targetStock;
  for (let t = input.inflow.length - 1; t >= 0; t -= 1) {
    excess += (input.inflow[t] ?? 0) + (t === 0 ? input.stock : 0);
    capacity += input.hoursPerFte[t] ?? 0;
    if (excess > 0) fte = Math.max(fte, (excess * input.hoursPerCase) / capacity);
  }
  return fte;
}

interface AgedQueueInput {
  /** Opening stock, cases, youngest first: the i-th value (from 1) was received i periods before period 1; each ≥ 0. */
  readonly stockByAge: ArrayLike<number>;
  /** Cases received per period, ≥ 0; its length is the horizon. */
  readonly inflow: ArrayLike<number>;
  /** > 0. */
  readonly hoursPerCase: number;
  /** Net hours of one FTE per period, ≥ 0, as many as `inflow`. */
  readonly netHours: ArrayLike<number>;
  /** Periods after the one of receipt by whose end a case must be decided, ≥ 0; rounded down to whole periods. */
  readonly termPeriods: number;
}

/**
 * The least constant FTE with which one queue has nothing overdue at the end of any period.
 *
 * Cases whose term ends after the horizon are not due within it and ask for nothing.
 *
 * @returns FTE; as `leastFteOnTime`.
 * Source: README, equation F9.
 * @example
 * fteOnTime({ stockByAge: [0, 20, 5], inflow: [10, 10, 10], hoursPerCase: 2, netHours: [10, 10, 10], termPeriods: 2 }) // 5
 */
export function fteOnTime(queue: AgedQueueInput): number {
  return leastFteOnTime(agedQueueJobs(queue), queue.netHours);
}

/**
 * The flattest staffing plan with which one queue has nothing overdue at the end of any period.
 *
 * @returns FTE per period; as `flattestPlan`.
 * Source: README, equation F10.
 * @example
 * ftePlan({ stockByAge: [0, 20, 5], inflow: [10, 10, 10], hoursPerCase: 2, netHours: [10, 10, 10], termPeriods: 2 }) // [5, 1, 1]
 */
export function ftePlan(queue: AgedQueueInput): Float64Array {
  return flattestPlan(agedQueueJobs(queue), queue.netHours);
}

/** Cohorts oldest first. What is overdue already can only be due at once: in period 0. */
function agedQueueJobs({ stockByAge, inflow, hoursPerCase, termPeriods }: AgedQueueInput): Jobs {
  const ages = stockByAge.length;
  const received = Int32Array.from({ length: ages + inflow.length }, (_, cohort) => cohort - ages);
  const term = Math.floor(Math.min(termPeriods, received.length));
  const cases = (t: number): number => (t < 0 ? stockByAge[-t - 1] : inflow[t]) ?? 0;
  return {
    received,
    due: received.map((t) => Math.max(t + term, 0)),
    hours: Float64Array.from(received, (t) => cases(t) * hoursPerCase),
  };
}
