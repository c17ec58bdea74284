/**
 * A string an add-in writes into a cell, as Excel takes it: as if it were typed, in US notation, whatever the language
 * of the user. "2026-01" and "May 2026" become dates, "10%" 0.1, "3E5" 300000. Pure.
 */

export interface Entered {
  readonly value: string | number | boolean;
  /** The number format Excel gives a cell that had none; null leaves it. */
  readonly numberFormat: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = ['uary', 'ruary', 'ch', 'il', '', 'e', 'y', 'ust', 'tember', 'ober', 'ember', 'ember'];
const FULL = { numberFormat: 'm/d/yyyy' };
const MONTH = { numberFormat: 'mmm-yy' };
const DAY = { numberFormat: 'd-mmm' };
const DAY_1970 = 25_569;

/** `thisYear` completes dates without one. */
export function readEntered(text: string, thisYear: number): Entered {
  const trimmed = text.trim();
  const found =
    readBoolean(trimmed) ??
    readAmount(trimmed) ??
    readFraction(trimmed) ??
    readTime(trimmed) ??
    readNumericDate(trimmed, thisYear) ??
    readNamedDate(trimmed, thisYear);
  return found ?? { value: text, numberFormat: null };
}

function readBoolean(text: string): Entered | null {
  return /^(true|false)$/i.test(text) ? { value: /^t/i.test(text), numberFormat: null } : null;
}

/** 1234, -1,234.5, $5, (5), 10%, 3E5. */
function readAmount(text: string): Entered | null {
  const negative = /^\((.*)\)$/.exec(text);
  const parts = /^([-+]?)(\$?)([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[-+]?\d+)?( ?%)?$/i.exec(
    negative?.[1] ?? text,
  );
  const [, sign = '', dollar, second = '', digits = '', exponent, percent] = parts ?? [];
  if (!parts || !/\d/.test(digits) || (sign !== '' && second !== '') || (negative && sign + second !== '')) return null;
  const size = Number(`${digits.replaceAll(',', '')}${exponent ?? ''}`) / (percent ? 100 : 1);
  const decimals = digits.includes('.') ? '.00' : '';
  const format = percent
    ? `0${decimals}%`
    : dollar
      ? `"$"#,##0${decimals}`
      : exponent
        ? '0.00E+00'
        : digits.includes(',')
          ? `#,##0${decimals}`
          : null;
  return { value: sign + second === '-' || negative ? -size : size, numberFormat: format };
}

/** "1 1/2": without a whole part it is a date. */
function readFraction(text: string): Entered | null {
  const [, sign, whole, top, bottom] = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (Number(bottom ?? 0) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  return { value: sign === '-' ? -size : size, numberFormat: '# ?/?' };
}

/** "7:30", "7:30 PM", "75:00:00". */
function readTime(text: string): Entered | null {
  const [found, hours, minutes, seconds = '0', half] =
    /^(\d{1,4}): ?(\d{1,2})(?::(\d{1,2}))?(?: ([ap])m?)?$/i.exec(text) ?? [];
  if (!found || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return null;
  const past = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return {
    value: (past * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    numberFormat: past > 23 ? '[h]:mm:ss' : half ? 'h:mm AM/PM' : 'h:mm',
  };
}

/** 5/31/2026, 5-31, 5/2026, 2026-05-31, 2026-05. */
function readNumericDate(text: string, thisYear: number): Entered | null {
  const numbers = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!numbers) return null;
  const [a, b, c] = [numbers[1] ?? '', numbers[3] ?? '', numbers[4]];
  if (a.length === 4) {
    if (c === undefined) return dated(yearOf(a), Number(b), 1, MONTH);
    return dated(yearOf(a), Number(b), Number(c), FULL);
  }
  if (c !== undefined) return dated(yearOf(c), Number(a), Number(b), FULL);
  if (b.length === 4 || Number(b) > 31) return dated(yearOf(b), Number(a), 1, MONTH);
  return dated(thisYear, Number(a), Number(b), DAY);
}

/** May 2026, May-26, 26 May, 26-May-2026, May 5, 2026. */
function readNamedDate(text: string, thisYear: number): Entered | null {
  const first = /^([a-z]+)[ -](\d{1,4})(?:, ?(\d{4}))?$/i.exec(text);
  if (first) {
    const month = monthOf(first[1] ?? '');
    const number = first[2] ?? '';
    if (first[3]) return dated(yearOf(first[3]), month, Number(number), FULL);
    if (number.length > 2 || Number(number) > 31) return dated(yearOf(number), month, 1, MONTH);
    return dated(thisYear, month, Number(number), DAY) ?? dated(yearOf(number), month, 1, MONTH);
  }
  const last = /^(\d{1,2})[ -]([a-z]+)(?:[ -](\d{2}|\d{4}))?$/i.exec(text);
  if (!last) return null;
  const look = last[3] ? { numberFormat: 'd-mmm-yy' } : DAY;
  return dated(last[3] ? yearOf(last[3]) : thisYear, monthOf(last[2] ?? ''), Number(last[1]), look);
}

/** 1 to 12, or 0. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((short, i) => lower === short || lower === short + (LONG[i] ?? '')) + 1;
}

/** Two digits are 2000 to 2029 or 1930 to 1999. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, look: { readonly numberFormat: string }): Entered | null {
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (year < 1900 || year > 9999 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return { value: time / 86_400_000 + DAY_1970, ...look };
}
