/** Dates as people write them: day first in figures, as both our languages do, or year first with four digits. */
import { fine, plainText, wrong, type Reading } from '../tables/reading';
import type { Day } from '../tables/tables';
import { dateOf, dayOf } from './calendar';

/** Outside these a date is a typing error, but for those that mean "no end" or "always". */
const FIRST_DAY: Day = dayOf(1950, 1, 1);
const LAST_DAY: Day = dayOf(2199, 12, 31);

const MONTHS: readonly string[] = [
  'jan january januari',
  'feb february februari',
  'mar march maa mrt maart',
  'apr april',
  'may mei',
  'jun june juni',
  'jul july juli',
  'aug august augustus',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december',
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
);

/** The number of a month, 1–12, by its name or abbreviation in either language; null when it is none. */
export const monthNamed = (name: string): number | null => MONTH_OF.get(name.toLowerCase()) ?? null;

/** Two digits of a year are of this century. */
export const fullYear = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/** A day of the calendar; null for 31 February and the like. */
export function existingDay(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = dayOf(year, month, date);
  return dateOf(day).day === date ? day : null;
}

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`);
const NAMED_MONTH = /^(\d{1,2})[-/. ]? ?(\p{L}{3,9})\.?[-/. ]? ?(\d{4}|\d{2})$/u;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;

/** Any day of the calendar, however far away. */
function writtenDay(text: string): Day | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return existingDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return existingDay(fullYear(dayFirst[4] ?? ''), Number(dayFirst[3]), Number(dayFirst[1]));
  const compact = COMPACT.exec(text);
  if (compact) return existingDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const named = NAMED_MONTH.exec(text);
  const month = monthNamed(named?.[2] ?? '');
  return named === null || month === null ? null : existingDay(fullYear(named[3] ?? ''), month, Number(named[1]));
}

/**
 * Reads a date.
 *
 * @param text "2023-05-31", "31-5-2023", "31/05/23", "31 mei 2023", "20230531"; a time of day behind it is let go.
 * @returns the day; else not-a-date.
 * @example readDate('31-5-2023') // { ok: true, value: 19508 }
 */
export function readDate(text: string): Reading<Day> {
  const day = writtenDay(plainText(text));
  return day !== null && isUsual(day) ? fine(day) : wrong('not-a-date');
}

/**
 * Whether a day is one a planner may mean: 1950 to 2199. What lies outside is a slip, or how a system writes that there is
 * no end.
 *
 * @example isUsual(19508) // true: 31-5-2023
 * @example isUsual(2932896) // false: 31-12-9999
 */
export const isUsual = (day: Day): boolean => day >= FIRST_DAY && day <= LAST_DAY;

/** Which end of a span a date is. */
export type End = 'from' | 'to';

const YEARS_WITHOUT_END: readonly number[] = [9999, 2999];
const YEARS_WITHOUT_START: readonly number[] = [1, 1753, 1899, 1900];

/**
 * Whether a day is how other systems write that a span has no end ("31-12-9999") or no start ("1-1-1900").
 *
 * @example isOpen('to', 2932896) // true: 31-12-9999
 */
export const isOpen = (end: End, day: Day): boolean =>
  (end === 'to' ? YEARS_WITHOUT_END : YEARS_WITHOUT_START).includes(dateOf(day).year);

/**
 * Reads the first or last day of a span.
 *
 * @returns the day; null where the text says that the span is open at that end.
 * @example readEnd('to', '31-12-9999') // { ok: true, value: null }
 */
export function readEnd(end: End, text: string): Reading<Day | null> {
  const plain = plainText(text);
  const day = writtenDay(plain);
  const isOpenYear = end === 'to' && plain === '9999';
  return isOpenYear || (day !== null && isOpen(end, day)) ? fine(null) : readDate(text);
}

/** Excel's serial of 1970-01-01 (1900 date system). */
const SERIAL_OF_EPOCH = -dayOf(1899, 12, 30);
/** Excel counts a 29 February 1900 that never was: serials before it are a day short. */
const LEAP_THAT_NEVER_WAS = 60;
const LARGEST_SERIAL = 2_958_465;

/**
 * The day of one of Excel's serial numbers; a time of day is let go.
 *
 * @returns null below 1 (1-1-1900) and above 31-12-9999.
 * @example dayOfSerial(45047) // 19478
 */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > LARGEST_SERIAL) return null;
  return whole - SERIAL_OF_EPOCH + (whole < LEAP_THAT_NEVER_WAS ? 1 : 0);
}

/**
 * The serial number Excel stores for a day.
 *
 * @example serialOfDay(19478) // 45047
 */
export const serialOfDay = (day: Day): number => day + SERIAL_OF_EPOCH;
