/** Where work presses hardest: the interval with the most due hours per hour of one FTE, and the plan it leads to. */
import type { JobWindows, JobWindow } from './job-windows';

interface CriticalInterval extends JobWindow {
  /** FTE that the jobs with their whole window inside the interval ask for, ≥ 0. */
  readonly fte: number;
}

type DatedWork = Pick<JobWindows, 'hoursPerFte' | 'first' | 'last' | 'hours'>;

/**
 * The interval that sets how many FTE are needed.
 *
 * @returns the interval with the highest density: the hours of the jobs whose window lies inside it per hour of one
 * FTE in it. FTE 0 where there is no work. Takes O(jobs + places²).
 * Source: README, equation F9.
 * @example
 * criticalInterval(jobWindows({ received: Int32Array.of(-1, 1), due: Int32Array.of(2, 1), hours: Float64Array.of(60, 50) }, [10, 10, 10])).fte // 5
 */
export function criticalInterval({ hoursPerFte, first, last, hours }: DatedWork): CriticalInterval {
  const places = hoursPerFte.length;
  const dueHours = new Float64Array(places);
  let critical: CriticalInterval = { first: 0, last: 0, fte: 0 };
  let job = hours.length - 1;
  for (let from = places - 1; from >= 0; from -= 1) {
    for (; first[job] === from; job -= 1) {
      const place = last[job] ?? 0;
      dueHours[place] = (dueHours[place] ?? 0) + (hours[job] ?? 0);
    }
    let work = 0;
    let capacity = 0;
    for (let to = from; to < places; to += 1) {
      work += dueHours[to] ?? 0;
      capacity += hoursPerFte[to] ?? 0;
      if (work > critical.fte * capacity) critical = { first: from, last: to, fte: work / capacity };
    }
  }
  return critical;
}

/**
 * The flattest plan for any jobs: give the critical interval its FTE, take it and its jobs out, and repeat.
 *
 * @returns FTE at each place, ≥ 0. Done earliest-due-first everything is in time; the peak, and the sum over places of
 * hours × any convex cost of FTE, are the lowest of all plans for which that holds. Takes O(places³) at worst.
 * Source: README, equation F10; Yao, Demers and Shenker (1995), FOCS 36:374–382.
 * @example
 * peelCriticalIntervals(jobWindows({ received: Int32Array.of(-1, 1), due: Int32Array.of(2, 1), hours: Float64Array.of(60, 50) }, [10, 10, 10])) // [3, 5, 3]
 */
export function peelCriticalIntervals(windows: JobWindows): Float64Array {
  const plan = new Float64Array(windows.periods.length);
  let places = Int32Array.from(plan.keys());
  let work: DatedWork = windows;
  while (work.hours.length > 0) {
    const { first, last, fte } = criticalInterval(work);
    for (const place of places.subarray(first, last + 1)) plan[place] = fte;
    places = without(places, first, last);
    work = withoutInterval(work, first, last);
  }
  return plan;
}

function withoutInterval(work: DatedWork, first: number, last: number): DatedWork {
  // A window that starts inside the interval now starts after it; one that ends inside now ends before it.
  const start = (place: number): number => (place > last ? place - (last - first + 1) : Math.min(place, first));
  const end = (place: number): number => (place > last ? place - (last - first + 1) : Math.min(place, first - 1));
  const stays = (_: number, job: number): boolean => (work.first[job] ?? 0) < first || (work.last[job] ?? 0) > last;
  return {
    hoursPerFte: without(work.hoursPerFte, first, last),
    first: work.first.filter(stays).map(start),
    last: work.last.filter(stays).map(end),
    hours: work.hours.filter(stays),
  };
}

function without<T extends Float64Array | Int32Array>(values: T, first: number, last: number): T;
function without(values: Float64Array | Int32Array, first: number, last: number): Float64Array | Int32Array {
  return values.filter((_: number, place: number) => place < first || place > last);
}
