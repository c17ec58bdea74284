/**
 * A text entered into a cell → what Excel stores. One reader for what users type and paste, in the notation of their
 * language, and for the strings add-ins write, always in US notation: "mei 2026" and "May 2026" become dates, "10%" 0.1,
 * "1.037" in Dutch 1037. Pure.
 */
import { LONGEST_TEXT } from '../../xlsx/notation/address';
import { cut } from '../../xlsx/package/xml';
import { readDate, readTime } from './entered-dates';
import { type Entered, type Notation, US } from './notation';

/** @param thisYear completes dates without one. */
export function readEntered(text: string, thisYear: number, notation: Notation = US): Entered {
  // Spaces only: around a hard space, as web pages have them, Excel leaves text.
  const trimmed = text.replace(/^ +| +$/g, '');
  const found =
    readBoolean(trimmed, notation) ??
    readError(trimmed, notation) ??
    readAmount(trimmed, notation) ??
    readFraction(trimmed) ??
    readTime(trimmed) ??
    readDate(trimmed, { notation, thisYear });
  return found ?? { value: cut(text, LONGEST_TEXT), numberFormat: null };
}

function readError(text: string, { errors }: Notation): Entered | null {
  const value = errors.get(text.toUpperCase());
  return value === undefined ? null : { value, numberFormat: null };
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
  // The percent sign moves the decimal point: to divide would make 1,1% 0.011000000000000001.
  const power = Number(exponent?.slice(1) ?? 0) - (percent ? 2 : 0);
  const size = Number(`${significant(plain)}e${power}`);
  if (!Number.isFinite(size)) return null;
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

/** Excel keeps fifteen digits of a number, and puts zeros for what comes behind them. */
function significant(digits: string): string {
  let kept = 0;
  return digits.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept += 1;
    return kept > 15 ? '0' : digit;
  });
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
  return { value: sign === '-' ? -size : size, numberFormat: (bottom ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}
