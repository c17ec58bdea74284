/** Numbers, dates and amounts as people in the Netherlands (or Britain) write them. */
import { MS_PER_DAY } from '../../model/time/calendar';
import { readNumber } from '../../model/tables/numbers';
import { plainText } from '../../model/tables/reading';
import type { Language } from '../../language';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A dash where there is no number: an empty cell looks like a mistake, a zero would be one. */
const NO_VALUE = '–';
const MINUS = '−';
const THREE_DECIMALS = /^−?[1-9]\d{0,2}[.,]\d{3}$/;
const MILLION = 1e6;
const POINTS = { nl: '%-pt', en: 'pp' } as const;
const MILLIONS = { nl: '\u00a0mln.', en: 'M' } as const;

export interface Formats {
  /** A number in its unit, without the unit's name: "1.234,5", "87%", "€ 1,2 mln.". */
  readonly amount: (value: number | null, unit: string) => string;
  /** The same, with a decimal for shares: where two are held against each other. */
  readonly fine: (value: number | null, unit: string) => string;
  /** A number that stands before another of the same unit and size, which carries the unit for both. */
  readonly short: (value: number | null, next: number | null, unit: string) => string;
  /** The same with a sign, for differences; 0 has none. Differences of shares are in percentage points. */
  readonly change: (value: number | null, unit: string) => string;
  readonly whole: (value: number) => string;
  readonly plain: (value: number) => string;
  readonly month: (day: number) => string;
  /** "26 nov 2026". */
  readonly day: (day: number) => string;
  readonly shortMonth: (day: number) => string;
  /** A moment by the clock of whoever looks: "26 november 14:05". */
  readonly moment: (milliseconds: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** "12,5" as this language writes it; null when it is not a number. */
  readonly parse: (text: string) => number | null;
  /** The same for cells that were copied together, which share their notation. */
  readonly parseAll: (words: readonly string[]) => readonly (number | null)[];
}

export const formats = (language: Language): Formats => known[language];

/** Numbers, each in the one way its kind is written. */
function numbersOf(locale: string) {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => withoutEmptySign(format.format(value).replace('-', MINUS));
  };
  const whole = numbers({ maximumFractionDigits: 0 });
  const one = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const two = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const euro = numbers({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const millions = numbers({
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const rounded = numbers({ maximumFractionDigits: 4 });
  // "1,125" could be read as a thousand: what we write is read back as itself.
  const plain = (value: number) =>
    THREE_DECIMALS.test(rounded(value)) && value % 1 !== 0 ? `${rounded(value)}0` : rounded(value);
  return { whole, one, two, percent, finePercent, euro, millions, plain };
}

/** Days, in the parts asked for. */
const datesOf = (locale: string) => (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day: number) => format.format(new Date(day * MS_PER_DAY)).replace('.', '');
};

function make(language: Language): Formats {
  const locale = LOCALE[language];
  const { whole, one, two, percent, finePercent, euro, millions, plain } = numbersOf(locale);
  const dates = datesOf(locale);
  // In the time zone of who looks, as the clock on the wall.
  const moments = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const sized = (value: number, unit: string): string => {
    const size = Math.abs(value);
    if (unit === 'share') return size > 0 && size < 0.1 ? finePercent(value) : percent(value);
    if (unit.startsWith('eur')) return size >= MILLION ? millions(value) : euro(value);
    if (unit === 'cases' || unit === 'hours') return size > 0 && size < 10 ? one(value) : whole(value);
    // A shortage of 0,04 FTE is a shortage: small amounts get the decimals that show it.
    return size > 0 && size < 0.95 ? two(value) : one(value);
  };
  const large = (value: number): boolean => Math.abs(value) >= MILLION;
  const difference = (value: number, unit: string): string => {
    if (unit === 'share') return `${one(value * 100)} ${POINTS[language]}`;
    if (!unit.startsWith('eur')) return sized(value, unit);
    return large(value) ? `${one(value / MILLION)}${MILLIONS[language]}` : whole(value);
  };
  const amount = (value: number | null, unit: string) =>
    value === null || !Number.isFinite(value) ? NO_VALUE : sized(zeroWithoutSign(value), unit);
  return {
    amount,
    fine: (value, unit) =>
      unit === 'share' && value !== null ? finePercent(zeroWithoutSign(value)) : amount(value, unit),
    short: (value, next, unit) => {
      if (value === null || next === null) return NO_VALUE;
      if (unit === 'share') return one(zeroWithoutSign(value) * 100);
      if (!unit.startsWith('eur') || large(value) !== large(next)) return amount(value, unit);
      return large(value) ? one(value / MILLION) : whole(value);
    },
    change: (value, unit) => {
      if (value === null) return NO_VALUE;
      const text = difference(zeroWithoutSign(value), unit);
      return value > 0 && saysSomething(text) ? `+${text}` : text;
    },
    whole,
    plain,
    month: dates({ month: 'long', year: 'numeric' }),
    day: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortMonth: dates({ month: 'short', year: 'numeric' }),
    moment: (milliseconds) => moments.format(new Date(milliseconds)),
    list: (items) => lists.format(items),
    parse: (text) => parseNumber(text, language),
    parseAll: (words) => {
      const { notation, sure } = notationOf(words, language);
      return words.map((word) => parseNumber(sure ? unmistakable(word, notation) : word, notation));
    },
  };
}

/** Whether a number as written is more than zeros. */
export const saysSomething = (text: string): boolean => /[1-9]/.test(text);

/** What rounds to nothing is nothing: no "−0,0". */
const withoutEmptySign = (text: string): string => (saysSomething(text) ? text : text.replace(MINUS, ''));

/** Floating-point dust around zero must not show as "−0". */
const zeroWithoutSign = (value: number): number => (Math.abs(value) < 5e-7 ? 0 : value);

/** A decimal part that no thousands separator could be: not exactly three digits. */
const DECIMALS = { nl: /^[-+]?\d*,(\d{1,2}|\d{4,})$/, en: /^[-+]?\d*\.(\d{1,2}|\d{4,})$/ } as const;

/**
 * The notation a block of cells is written in: that of the pane, unless some cells can only be read in the other one and
 * none only in ours. A Dutch pane may stand beside an Excel that writes numbers in English, and "1.234" is then not 1234.
 */
function notationOf(
  words: readonly string[],
  language: Language,
): { readonly notation: Language; readonly sure: boolean } {
  const other = language === 'nl' ? 'en' : 'nl';
  const clear = (notation: Language) =>
    words.some((word) => DECIMALS[notation].test(word.trim()) || bothSeparators(word.trim(), notation));
  const [own, others] = [clear(language), clear(other)];
  return { notation: others && !own ? other : language, sure: own !== others };
}

/** Beside "12.5", "1.234" is no thousand: a fourth decimal says so. */
const unmistakable = (word: string, notation: Language): string =>
  (notation === 'nl' ? /^[^.]*\d,\d{3}$/ : /^[^,]*\d\.\d{3}$/).test(word.trim()) ? `${word.trim()}0` : word;

const bothSeparators = (word: string, language: Language): boolean =>
  language === 'nl' ? /^[-+]?\d[\d.]*\.\d{3},\d+$/.test(word) : /^[-+]?\d[\d,]*,\d{3}\.\d+$/.test(word);

const GROUPED_BY = { nl: '.', en: ',' } as const;
/** A decimal mark that is still waiting for its decimals. */
const HALF_TYPED = /(\d)[.,]$/;

/**
 * Reads what people type and paste, as the model reads a cell. A single group of three digits is a thousand where it is
 * written as the pane writes it ("1.250" in Dutch, "1,250" in English); the other way round it has two readings, and null.
 */
export function parseNumber(text: string, language: Language): number | null {
  const read = readNumber(plainText(text).replace(HALF_TYPED, '$1'), GROUPED_BY[language]);
  return read.ok ? read.value : null;
}

const known: Readonly<Record<Language, Formats>> = { nl: make('nl'), en: make('en') };
