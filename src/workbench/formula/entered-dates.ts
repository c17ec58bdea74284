/** Days and times as people write them → Excel's numbers. Pure. */
import { serialOfTime } from '../../xlsx/notation/days';
import type { Entered, Notation } from './notation';

const MONTH = { numberFormat: 'mmm-yy' };
const DAY = { numberFormat: 'd-mmm' };

interface Reading {
  readonly notation: Notation;
  /** Completes dates without a year. */
  readonly thisYear: number;
}

/** "7:30", "7:30 PM", "75:00:00". */
export function readTime(text: string): Entered | null {
  const [found, hours, minutes, written, half] =
    /^(\d{1,4}): ?(\d{1,2})(?::(\d{1,2}))?(?: ([ap])m?)?$/i.exec(text) ?? [];
  const seconds = written ?? '0';
  if (!found || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return null;
  const past = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return {
    value: (past * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    numberFormat: past > 23 ? '[h]:mm:ss' : `h:mm${written === undefined ? '' : ':ss'}${half ? ' AM/PM' : ''}`,
  };
}

/** A day, or a day with a time behind it: "31-12-2026 11:30". */
export function readDate(text: string, reading: Reading): Entered | null {
  const day = readNumericDate(text, reading) ?? readNamedDate(text, reading);
  const [, before, after] = /^(.*\S) +(\d{1,2}:.*)$/.exec(text) ?? [];
  if (day || before === undefined || after === undefined) return day;
  const [date, time] = [readDate(before, reading), readTime(after)];
  if (typeof date?.value !== 'number' || typeof time?.value !== 'number' || time.value >= 1) return null;
  return { value: date.value + time.value, numberFormat: `${reading.notation.date} h:mm` };
}

/** 5/31/2026, 5-31, 5/2026, 2026-05-31, 2026-05; in Dutch 31-5-2026 and 31-5. */
function readNumericDate(text: string, { notation, thisYear }: Reading): Entered | null {
  const numbers = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!numbers) return null;
  const [a, b, c] = [numbers[1] ?? '', numbers[3] ?? '', numbers[4]];
  const full = { numberFormat: notation.date };
  const [month, day] = notation.dayFirst ? [b, a] : [a, b];
  if (a.length === 4) {
    if (c === undefined) return dated([yearOf(a), Number(b), 1], MONTH);
    return dated([yearOf(a), Number(b), Number(c)], full);
  }
  if (c !== undefined) return dated([yearOf(c), Number(month), Number(day)], full);
  if (b.length === 4 || Number(b) > 31) return dated([yearOf(b), Number(a), 1], MONTH);
  return dated([thisYear, Number(month), Number(day)], DAY);
}

/** May 2026, May-26, 26 May, 26-May-2026; in US notation also May 5, 2026. */
function readNamedDate(text: string, { notation, thisYear }: Reading): Entered | null {
  const first = /^([a-z]+)[ -](\d{1,4})(?:, ?(\d{4}))?$/i.exec(text);
  if (first) {
    const month = monthOf(first[1] ?? '', notation);
    const number = first[2] ?? '';
    if (first[3] && notation.dayFirst) return null;
    // Where days come first, what comes behind a month is a year: "jan-26" is not 26 January.
    if (notation.dayFirst) return dated([yearOf(number), month, 1], MONTH);
    if (first[3]) return dated([yearOf(first[3]), month, Number(number)], { numberFormat: notation.date });
    if (number.length > 2 || Number(number) > 31) return dated([yearOf(number), month, 1], MONTH);
    return dated([thisYear, month, Number(number)], DAY) ?? dated([yearOf(number), month, 1], MONTH);
  }
  const last = /^(\d{1,2})[ -]([a-z]+)(?:[ -](\d{2}|\d{4}))?$/i.exec(text);
  if (!last) return null;
  const look = last[3] ? { numberFormat: 'd-mmm-yy' } : DAY;
  return dated([last[3] ? yearOf(last[3]) : thisYear, monthOf(last[2] ?? '', notation), Number(last[1])], look);
}

/** 1 to 12, or 0. */
function monthOf(name: string, { months }: Notation): number {
  const lower = name.toLowerCase();
  return months.findIndex((names) => names.includes(lower)) + 1;
}

/** Two digits are 2000 to 2029 or 1930 to 1999. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(
  [year, month, day]: readonly [year: number, month: number, day: number],
  look: { readonly numberFormat: string },
): Entered | null {
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (year < 1900 || year > 9999 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return { value: serialOfTime(time), ...look };
}
