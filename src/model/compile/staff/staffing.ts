/** Effective FTE: who is there, for which part of a period, and how far along the learning curve. */
import { type DaySpan, workingDays } from '../../time/calendar';
import type { CurvePoint, Day } from '../../tables/tables';

/** Somebody on the books. */
export interface Staff {
  /** First day; −Infinity = always was there, so has learned all there is to learn. */
  readonly start: Day;
  /** Last day; Infinity = stays. */
  readonly end: Day;
  readonly fte: number;
  readonly experience: 'experienced' | 'new';
}

interface StaffFte {
  /** On the books. */
  readonly contracted: number;
  /** After the learning curve, before what mentoring costs others. */
  readonly productive: number;
  /** New and still below full productivity. */
  readonly inTraining: number;
}

/** Nobody there. */
export const NOBODY: StaffFte = { contracted: 0, productive: 0, inTraining: 0 };

/**
 * What one staff row is worth in one period.
 *
 * Counts the part of the period's working days inside [start, end] and inside the days the location is active; new staff
 * weigh each of those days by the productivity the curve gives for the weeks since their start (before its first point: 0).
 *
 * @returns FTE, 0 ≤ inTraining ≤ contracted ≤ fte.
 * Source: README, equation S4.
 * @example
 * staffInPeriod({ start: 19478, end: Infinity, fte: 2, experience: 'experienced' }, [], { period: { first: 19478, last: 19508 }, active: { first: -Infinity, last: Infinity } }) // { contracted: 2, productive: 2, inTraining: 0 }
 */
export function staffInPeriod(
  staff: Staff,
  curve: readonly CurvePoint[],
  { period, active }: { readonly period: DaySpan; readonly active: DaySpan },
): StaffFte {
  const first = Math.max(staff.start, active.first, period.first);
  const last = Math.min(staff.end, active.last, period.last);
  if (last < first) return NOBODY;
  const present = fractionOfPeriod(first, last, period);
  const contracted = staff.fte * present;
  if (staff.experience === 'experienced' || curve.length === 0) {
    return { contracted, productive: contracted, inTraining: 0 };
  }
  let productive = 0;
  let inTraining = 0;
  let from = first;
  for (let point = -1; point < curve.length && from <= last; point += 1) {
    const next = curve[point + 1];
    const until = next === undefined ? last : Math.min(last, staff.start + Math.ceil(next.week * 7) - 1);
    if (until < from) continue;
    const productivity = point < 0 ? 0 : (curve[point]?.productivity ?? 0);
    const fte = staff.fte * fractionOfPeriod(from, until, period);
    productive += fte * productivity;
    if (productivity < 1) inTraining += fte;
    from = until + 1;
  }
  return { contracted, productive, inTraining };
}

/** Of the working days of a period, or of its days when it has none, the part in a span inside it. */
function fractionOfPeriod(first: Day, last: Day, period: DaySpan): number {
  if (first === period.first && last === period.last) return 1;
  const days = workingDays(period.first, period.last);
  return days > 0 ? workingDays(first, last) / days : (last - first + 1) / (period.last - period.first + 1);
}
