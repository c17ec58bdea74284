/**
 * A text entered into a cell → what Excel stores. One reader for what users type and paste, in the notation of their
 * language, and for the strings add-ins write, always in US notation: "mei 2026" and "May 2026" become dates, "10%" 0.1,
 * "1.037" in Dutch 1037. Pure.
 */

export interface Entered {
  readonly value: string | number | boolean;
  /** The number format Excel gives a cell that had none; null leaves it. */
  readonly numberFormat: string | null;
}

/** How one language writes values. */
interface Notation {
  readonly group: string;
  readonly decimal: string;
  readonly currency: string;
  readonly booleans: { readonly yes: string; readonly no: string };
  /** Short and long names, January first. */
  readonly months: readonly (readonly string[])[];
  /** 31-12 rather than 12/31. */
  readonly dayFirst: boolean;
  /** Excel's format for a whole date. */
  readonly date: string;
}

const named = (names: string): Notation['months'] => names.split(', ').map((both) => both.split(' '));

export const US: Notation = {
  group: ',',
  decimal: '.',
  currency: '$',
  booleans: { yes: 'true', no: 'false' },
  months: named(
    'jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep september, oct october, nov november, dec december',
  ),
  dayFirst: false,
  date: 'm/d/yyyy',
};

export const DUTCH: Notation = {
  group: '.',
  decimal: ',',
  currency: '€',
  booleans: { yes: 'waar', no: 'onwaar' },
  months: named(
    'jan januari, feb februari, mrt maart, apr april, mei, jun juni, jul juli, aug augustus, sep september, okt oktober, nov november, dec december',
  ),
  dayFirst: true,
  date: 'dd-mm-yyyy',
};

const MONTH = { numberFormat: 'mmm-yy' };
const DAY = { numberFormat: 'd-mmm' };
const DAY_1970 = 25_569;

interface Reading {
  readonly notation: Notation;
  /** Completes dates without a year. */
  readonly thisYear: number;
}

/** @param thisYear completes dates without one. */
export function readEntered(text: string, thisYear: number, notation: Notation = US): Entered {
  const trimmed = text.trim();
  const reading = { notation, thisYear };
  const found =
    readBoolean(trimmed, notation) ??
    readAmount(trimmed, notation) ??
    readFraction(trimmed) ??
    readTime(trimmed) ??
    readNumericDate(trimmed, reading) ??
    readNamedDate(trimmed, reading);
  return found ?? { value: text, numberFormat: null };
}

function readBoolean(text: string, { booleans }: Notation): Entered | null {
  const lower = text.toLowerCase();
  return lower === booleans.yes || lower === booleans.no ? { value: lower === booleans.yes, numberFormat: null } : null;
}

/** 1234, -1,234.5, $5, (5), 10%, 3E5; in Dutch -1.234,5 and € 5. */
function readAmount(text: string, notation: Notation): Entered | null {
  const negative = /^\((.*)\)$/.exec(text);
  const parts = amountOf(notation).exec(negative?.[1] ?? text);
  const [, sign = '', currency, second = '', digits = '', exponent, percent] = parts ?? [];
  if (!parts || !/\d/.test(digits) || (sign !== '' && second !== '') || (negative && sign + second !== '')) return null;
  const plain = digits.replaceAll(notation.group, '').replace(notation.decimal, '.');
  const size = Number(`${plain}${exponent ?? ''}`) / (percent ? 100 : 1);
  const decimals = digits.includes(notation.decimal) ? '.00' : '';
  const grouped = `#,##0${decimals}`;
  const format = percent
    ? `0${decimals}%`
    : currency
      ? notation.dayFirst
        ? `"${notation.currency} "${grouped}`
        : `"${notation.currency}"${grouped}`
      : exponent
        ? '0.00E+00'
        : digits.includes(notation.group)
          ? grouped
          : null;
  return { value: sign + second === '-' || negative ? -size : size, numberFormat: format };
}

const amounts = new Map<Notation, RegExp>();

function amountOf(notation: Notation): RegExp {
  const known = amounts.get(notation);
  if (known) return known;
  const [group, decimal, currency] = [notation.group, notation.decimal, notation.currency].map((sign) => `\\${sign}`);
  const digits = `(?:\\d{1,3}(?:${group ?? ''}\\d{3})+|\\d+)?(?:${decimal ?? ''}\\d*)?`;
  const made = new RegExp(`^([-+]?)(?:(${currency ?? ''}) ?)?([-+]?)(${digits})(e[-+]?\\d+)?( ?%)?$`, 'i');
  amounts.set(notation, made);
  return made;
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
  return { value: time / 86_400_000 + DAY_1970, ...look };
}
