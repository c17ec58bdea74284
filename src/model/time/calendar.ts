/** Days, ISO weeks and months, and the days of them on which Dutch state offices work. */
import { HOLIDAYS_FIRST_YEAR, HOLIDAYS_NL } from './holidays-nl';
import type { Day, PeriodKind } from '../tables/tables';

/** Milliseconds in a day, where a day of the model meets a clock. */
export const MS_PER_DAY = 86_400_000;

/** A stretch of days, both ends included; ±Infinity where it has no end. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

interface YearMonthDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/**
 * The number of a date.
 *
 * @param year, month (1–12), day (1–31) in the Gregorian calendar.
 * @returns whole days since 1970-01-01.
 * Source: Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 * @example dayOf(2023, 5, 1) // 19478
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * The date of a day number; the inverse of `dayOf`.
 *
 * @param day whole days since 1970-01-01.
 * @example dateOf(19478) // { year: 2023, month: 5, day: 1 }
 */
export function dateOf(day: Day): YearMonthDay {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Days since the Monday of the week of 1970-01-01, which was a Thursday. */
const sinceMonday = (day: Day): number => day + 3;

/**
 * The running number of the period a day lies in, so that periods can be counted and compared.
 *
 * @returns months since January of year 0, or weeks since the week of 1970-01-01.
 * @example periodNumber('month', dayOf(2023, 6, 30)) - periodNumber('month', dayOf(2023, 5, 1)) // 1
 */
export function periodNumber(kind: PeriodKind, day: Day): number {
  if (kind === 'week') return Math.floor(sinceMonday(day) / 7);
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

/** The first day of the period with that running number: a Monday, or the first of a month. */
export function firstDayOfPeriod(kind: PeriodKind, number: number): Day {
  if (kind === 'week') return number * 7 - 3;
  return dayOf(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1, 1);
}

/**
 * The year a period counts for: the calendar year of a month, the ISO year of a week (that of its Thursday).
 *
 * @example periodYear('week', periodNumber('week', dayOf(2021, 1, 1))) // 2020
 */
export function periodYear(kind: PeriodKind, number: number): number {
  return kind === 'month' ? Math.floor(number / 12) : dateOf(firstDayOfPeriod('week', number) + 3).year;
}

/** Running numbers of the first period of a year and of the first period of the next. */
export function periodsOfYear(kind: PeriodKind, year: number): { readonly from: number; readonly until: number } {
  if (kind === 'month') return { from: year * 12, until: year * 12 + 12 };
  // Week 1 is the week of 4 January (ISO 8601).
  return { from: periodNumber('week', dayOf(year, 1, 4)), until: periodNumber('week', dayOf(year + 1, 1, 4)) };
}

/**
 * A period's name.
 *
 * @example periodLabel('month', periodNumber('month', dayOf(2023, 5, 9))) // '2023-05'
 * @example periodLabel('week', periodNumber('week', dayOf(2023, 5, 1))) // '2023-W18'
 */
export function periodLabel(kind: PeriodKind, number: number): string {
  const year = periodYear(kind, number);
  const place = number - periodsOfYear(kind, year).from + 1;
  return `${year}-${kind === 'week' ? 'W' : ''}${String(place).padStart(2, '0')}`;
}

const HOLIDAYS: Int32Array = Int32Array.from(
  HOLIDAYS_NL.flatMap((dates, index) =>
    dates.split(' ').map((date) => dayOf(HOLIDAYS_FIRST_YEAR + index, Number(date.slice(0, 2)), Number(date.slice(2)))),
  ),
);

/** The first day for which the Dutch holidays are known. */
export const CALENDAR_FIRST_DAY: Day = dayOf(HOLIDAYS_FIRST_YEAR, 1, 1);
/** The last day for which the Dutch holidays are known. */
export const CALENDAR_LAST_DAY: Day = dayOf(HOLIDAYS_FIRST_YEAR + HOLIDAYS_NL.length, 1, 1) - 1;

/** Mondays to Fridays before a day, counted from a fixed Monday. */
function weekdaysBefore(day: Day): number {
  const days = sinceMonday(day);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

function holidaysBefore(day: Day): number {
  let low = 0;
  let high = HOLIDAYS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HOLIDAYS[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Working days in a span: Mondays to Fridays that are no Dutch holiday.
 *
 * @param first, last days, both counted; `last` before `first` is an empty span.
 * @returns working days, ≥ 0. Splitting a span at any day gives parts that add up.
 * Source: README, equation S1.
 * @example workingDays(dayOf(2023, 5, 1), dayOf(2023, 5, 31)) // 20: 23 weekdays less Liberation Day, Ascension Day and Whit Monday
 */
export function workingDays(first: Day, last: Day): number {
  if (last < first) return 0;
  return weekdaysBefore(last + 1) - weekdaysBefore(first) - (holidaysBefore(last + 1) - holidaysBefore(first));
}
