/**
 * Jobs with a window: work that cannot start before it arrived and must be finished by the end of the period it is due.
 * Here they are put in the order the requirement rules read them in, on the periods in which work can be done at all.
 */

/** Work to be done in time. Three columns of the same length; periods are zero-based. */
export interface Jobs {
  /** Period in which the work arrives; −1 (or less) = opening stock, there from period 0. */
  readonly received: Int32Array;
  /** Period by whose end the work must be done, ≥ 0 and ≥ received; at or past the horizon = not due within it. */
  readonly due: Int32Array;
  /** Hours of work, ≥ 0. */
  readonly hours: Float64Array;
}

/** First and last place at which a job can be worked on; both count. */
export interface JobWindow {
  readonly first: number;
  readonly last: number;
}

/** The jobs that fall due within the horizon, by first place and then last place; places are periods with hours. */
export interface JobWindows {
  /** Net hours of one FTE at each place, > 0. */
  readonly hoursPerFte: Float64Array;
  /** The period each place stands for, ascending. */
  readonly periods: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Hours of each job, > 0. */
  readonly hours: Float64Array;
  /** Whether no job must be done before one that stands earlier: jobs fall due in the order they arrive. */
  readonly inOrder: boolean;
  /** Spans of periods without a single hour in which work falls due all the same. */
  readonly impossible: readonly JobWindow[];
}

/**
 * Put jobs in order on the periods that have hours.
 *
 * Leaves out what is not due within the horizon and what has no hours. Takes O(jobs + periods).
 *
 * @param jobs the work; see `Jobs`.
 * @param hoursPerFte net hours of one FTE per period, ≥ 0 (0: nobody works in that period).
 * @returns the windows; `first ≤ last` for each job, and first places never fall.
 * Source: README, equation F8.
 * @example
 * jobWindows({ received: Int32Array.of(2, -1), due: Int32Array.of(3, 9), hours: Float64Array.of(8, 5) }, [10, 10, 0, 10]).first // [2]
 */
export function jobWindows(jobs: Jobs, hoursPerFte: ArrayLike<number>): JobWindows {
  const places = workingPeriods(hoursPerFte);
  const spans: (JobWindow & { readonly hours: number })[] = [];
  const impossible: JobWindow[] = [];
  for (let job = 0; job < jobs.hours.length; job += 1) {
    const hours = jobs.hours[job] ?? 0;
    const received = Math.max(jobs.received[job] ?? 0, 0);
    const due = jobs.due[job] ?? 0;
    if (hours <= 0 || due >= hoursPerFte.length) continue;
    const first = places.atOrAfter[received] ?? 0;
    const last = places.atOrBefore[due] ?? 0;
    if (first > last) impossible.push({ first: received, last: due });
    else spans.push({ first, last, hours });
  }
  const count = places.periods.length;
  const sorted = sortByPlace(
    sortByPlace(spans, count, (span) => span.last),
    count,
    (span) => span.first,
  );
  const last = Int32Array.from(sorted, (span) => span.last);
  return {
    hoursPerFte: places.hours,
    periods: places.periods,
    first: Int32Array.from(sorted, (span) => span.first),
    last,
    hours: Float64Array.from(sorted, (span) => span.hours),
    inOrder: last.every((place, job) => place >= (last[job - 1] ?? 0)),
    impossible,
  };
}

function workingPeriods(hoursPerFte: ArrayLike<number>) {
  const periods = Int32Array.from(Array.from(hoursPerFte).keys()).filter((t) => (hoursPerFte[t] ?? 0) > 0);
  const atOrAfter = new Int32Array(hoursPerFte.length);
  const atOrBefore = new Int32Array(hoursPerFte.length);
  let passed = 0;
  for (let t = 0; t < hoursPerFte.length; t += 1) {
    atOrAfter[t] = passed;
    if (periods[passed] === t) passed += 1;
    atOrBefore[t] = passed - 1;
  }
  return { periods, atOrAfter, atOrBefore, hours: Float64Array.from(periods, (t) => hoursPerFte[t] ?? 0) };
}

/** Counting sort, so that order costs O(jobs + places); it keeps the order of equals. */
function sortByPlace<T>(items: readonly T[], places: number, placeOf: (item: T) => number): readonly T[] {
  const buckets: T[][] = Array.from({ length: places }, () => []);
  for (const item of items) buckets[placeOf(item)]?.push(item);
  return buckets.flat();
}
