/** One queue of one kind of case, decided in one step, oldest first: what a given staffing makes of it. */
import { CRUMB } from '../time/quantities';
import { windowSum } from './window-sum';

/** What one queue is forecast from: its cases, its staff and its term. */
export interface ForecastInput {
  /** Opening stock, cases, youngest first: the i-th value (from 1) was received i periods before period 1; each ≥ 0. */
  readonly stockByAge: ArrayLike<number>;
  /** Cases received per period, ≥ 0; its length is the horizon. */
  readonly inflow: ArrayLike<number>;
  /** FTE per period, ≥ 0, as many as `inflow`. */
  readonly fte: ArrayLike<number>;
  /** > 0. */
  readonly hoursPerCase: number;
  /** Net hours of one FTE per period, ≥ 0, as many as `inflow`. */
  readonly netHours: ArrayLike<number>;
  /** Periods after the one of receipt by whose end a case must be decided, ≥ 0, rounded down; null = no term. */
  readonly termPeriods: number | null;
}

/** Numbers of which some may not exist; those are 0 in `values`, never NaN. */
export interface OptionalSeries {
  readonly values: Float64Array;
  /** 1 where there is a value. */
  readonly has: Uint8Array;
}

/** One value per period. */
interface Forecast {
  /** Cases received. */
  readonly inflow: Float64Array;
  /** Cases decided. */
  readonly decisions: Float64Array;
  /** Cases open at the end. */
  readonly stock: Float64Array;
  /** Cases open at the end whose due period has come; no value without a term. */
  readonly overdue: OptionalSeries;
  /** Share of the decisions made by the end of the due period, 0–1; no value without a term or without decisions. */
  readonly onTimeShare: OptionalSeries;
  /** Periods until a case received in this period is decided, ≥ 0; no value when that never comes. */
  readonly waitingTime: OptionalSeries;
}

/**
 * What happens to one queue, period by period, with the staff it has.
 *
 * In each period the inflow joins first; then the hours of the period decide cases, oldest first. A case received in
 * period a is due in a + term: overdue when open at the end of that period or a later one, on time when decided by then.
 * The waiting time is the number of periods after t until the hours available from t + 1 on cover the hours in stock at
 * the end of t, linear within a period; after the horizon the last period repeats itself.
 *
 * @param queue the queue and its staff; see `ForecastInput`.
 * @returns the forecast. In every period stock before + inflow = decisions + stock after, and decisions take no more
 * hours than there are. Takes O(periods + cohorts).
 * Source: README, equations F12 and F13.
 * @example
 * forecast({ stockByAge: [0, 20, 5], inflow: [10, 10], fte: [4, 1], hoursPerCase: 2, netHours: [10, 10], termPeriods: 2 }).stock // [15, 20]
 * forecast({ stockByAge: [0, 20, 5], inflow: [10, 10], fte: [4, 1], hoursPerCase: 2, netHours: [10, 10], termPeriods: 2 }).overdue.values // [5, 0]
 * forecast({ stockByAge: [0, 20, 5], inflow: [10, 10], fte: [4, 1], hoursPerCase: 2, netHours: [10, 10], termPeriods: 2 }).waitingTime.values // [3, 4]
 */
export function forecast(queue: ForecastInput): Forecast {
  const periods = queue.inflow.length;
  const ages = queue.stockByAge.length;
  // Cohorts oldest first; cohort c was received in period c − ages.
  const cohorts = Float64Array.from({ length: ages + periods }, (_, c) =>
    c < ages ? (queue.stockByAge[ages - 1 - c] ?? 0) : (queue.inflow[c - ages] ?? 0),
  );
  const term = queue.termPeriods === null ? null : Math.floor(queue.termPeriods);
  const hours = Float64Array.from({ length: periods }, (_, t) => (queue.fte[t] ?? 0) * (queue.netHours[t] ?? 0));
  const result = emptyForecast(periods);
  const line = newLine(cohorts);
  for (let cohort = 0; cohort < ages; cohort += 1) line.receive();
  for (let t = 0; t < periods; t += 1) {
    line.receive();
    // What is received in this cohort, or before it, is due by the end of t.
    const dueCohort = ages + t - (term ?? 0);
    const { decided, onTime } = line.decide((hours[t] ?? 0) / queue.hoursPerCase, dueCohort);
    result.inflow[t] = queue.inflow[t] ?? 0;
    result.decisions[t] = decided;
    result.stock[t] = line.open();
    if (term === null) continue;
    setValue(result.overdue, t, line.openUntil(dueCohort));
    if (decided >= CRUMB) setValue(result.onTimeShare, t, onTime / decided);
  }
  fillWaitingTimes(result, hours, queue.hoursPerCase);
  return result;
}

/** Cohorts that are received one after the other and decided in the same order. */
function newLine(cohorts: Float64Array) {
  let received = 0;
  // The oldest that is open, and what is left of it; those behind it are whole.
  let oldest = 0;
  let left = 0;
  const behind = windowSum();
  // Those behind it up to the last one that was asked about.
  const lateBehind = windowSum();
  let late = 0;

  const nextOldest = (): void => {
    oldest += 1;
    left = oldest < received ? (cohorts[oldest] ?? 0) : 0;
    if (behind.size > 0) behind.shift();
    if (lateBehind.size > 0) lateBehind.shift();
  };
  return {
    receive(): void {
      const cases = cohorts[received] ?? 0;
      if (received === oldest) left = cases;
      else behind.push(cases);
      received += 1;
    },
    decide(capacity: number, dueCohort: number): { readonly decided: number; readonly onTime: number } {
      let casesLeft = capacity;
      let decided = 0;
      let onTime = 0;
      while (oldest < received) {
        // No crumb of a cohort stays behind, and none is decided on its own.
        const taken = left - casesLeft < CRUMB ? left : casesLeft < CRUMB ? 0 : casesLeft;
        casesLeft = Math.max(casesLeft - taken, 0);
        decided += taken;
        if (oldest >= dueCohort) onTime += taken;
        if (taken < left) {
          left -= taken;
          break;
        }
        nextOldest();
      }
      return { decided, onTime };
    },
    open: (): number => (oldest < received ? left + behind.total() : 0),
    /** Open cases of a cohort and those before it; may only be asked about later and later ones. */
    openUntil(cohort: number): number {
      for (late = Math.max(late, oldest + 1); late <= cohort; late += 1) lateBehind.push(cohorts[late] ?? 0);
      return cohort >= oldest && oldest < received ? left + lateBehind.total() : 0;
    },
  };
}

function emptyForecast(periods: number): Forecast {
  const series = (): OptionalSeries => ({ values: new Float64Array(periods), has: new Uint8Array(periods) });
  return {
    inflow: new Float64Array(periods),
    decisions: new Float64Array(periods),
    stock: new Float64Array(periods),
    overdue: series(),
    onTimeShare: series(),
    waitingTime: series(),
  };
}

function setValue(series: OptionalSeries, t: number, value: number): void {
  series.values[t] = value;
  series.has[t] = 1;
}

/** `periodsToCover` for every period. Who comes later is decided later, so that the periods looked at only move on. */
function fillWaitingTimes({ stock, waitingTime }: Forecast, hours: Float64Array, hoursPerCase: number): void {
  const whole = windowSum();
  // The period after those that are used up as a whole.
  let next = 0;
  stock.forEach((cases, t) => {
    if (next > t && whole.size > 0) whole.shift();
    next = Math.max(next, t + 1);
    const work = cases * hoursPerCase;
    for (; next < hours.length && work - whole.total() > (hours[next] ?? 0); next += 1) whole.push(hours[next] ?? 0);
    const left = Math.max(work - whole.total(), 0);
    const available = hours[Math.min(next, hours.length - 1)] ?? 0;
    const wait = left > 0 ? next - t - 1 + left / available : whole.size;
    if (left === 0 || Number.isFinite(wait)) setValue(waitingTime, t, work > 0 ? wait : 0);
  });
}

/**
 * How long it takes from the end of a period until the hours that come cover an amount of work.
 *
 * @param work hours of work, ≥ 0.
 * @param hours hours available per period, ≥ 0.
 * @param t the period after whose end time runs, zero-based, one of those in `hours`.
 * @returns periods after t, ≥ 0 and linear within a period; after the horizon the last period repeats itself. Null when
 * the work is never covered; 0 when there is none.
 * Source: README, equation F13.
 * @example
 * periodsToCover(25, [10, 10, 10, 20], 0) // 2.25
 * periodsToCover(25, [10, 10, 10, 0], 2) // null
 */
export function periodsToCover(work: number, hours: ArrayLike<number>, t: number): number | null {
  let workLeft = work;
  for (let next = t + 1; next < hours.length; next += 1) {
    const available = hours[next] ?? 0;
    if (workLeft <= available) return workLeft > 0 ? next - t - 1 + workLeft / available : 0;
    workLeft -= available;
  }
  if (workLeft <= 0) return 0;
  const wait = hours.length - 1 - t + workLeft / (hours[hours.length - 1] ?? 0);
  return Number.isFinite(wait) ? wait : null;
}
