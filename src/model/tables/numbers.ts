/** Numbers and percentages as people write them, in Dutch and in English. */
import { fine, plainText, wrong, type Reading } from './reading';

type Separator = '.' | ',';

const SIGNED = /^([-+]?) ?(.+)$/s;
const SCIENTIFIC = /^(\d+)(?:[.,](\d+))?e([-+]?\d{1,3})$/i;
const SPACED = /^[1-9]\d{0,2}([ '’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
const GROUPED = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
  ',': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
} as const;
const ONE_SEPARATOR = /^(\d*)([.,])(\d+)$/;
/** A whole part that three more digits could follow as a group. */
const LEADS_A_GROUP = /^[1-9]\d{0,2}$/;

const notANumber = wrong('not-a-number');

/**
 * Reads a number.
 *
 * Groups are exactly three digits, parted by points, commas, spaces or apostrophes, and never begin with 0. A single
 * group after a point is a thousand ("1.250" is 1250, as Dutch files write it); a single group after a comma has two
 * readings and is a problem.
 *
 * @param text "12,5", "12.5", "1.234,5", "1,234.5", "1 234,5", "-3", "1e5"; what looks the same reads the same.
 * @param groupedBy the mark whose single group is a thousand, where the notation of the text is known.
 * @returns the number; else not-a-number, or two-readings with both values.
 * @example readNumber('1.250') // { ok: true, value: 1250 }
 * @example readNumber('33,555') // { ok: false, code: 'two-readings', data: { decimal: 33.555, thousands: 33555 } }
 */
export function readNumber(text: string, groupedBy: Separator = '.'): Reading<number> {
  const [, sign = '', body = ''] = SIGNED.exec(plainText(text)) ?? [];
  const read = unsigned(body, groupedBy);
  const factor = sign === '-' ? -1 : 1;
  if (read.ok) return Number.isFinite(read.value) ? fine(read.value === 0 ? 0 : factor * read.value) : notANumber;
  const { decimal, thousands } = read.data;
  return typeof decimal === 'number' && typeof thousands === 'number'
    ? wrong(read.code, { decimal: factor * decimal, thousands: factor * thousands })
    : read;
}

function unsigned(text: string, groupedBy: Separator): Reading<number> {
  if (/^\d+$/.test(text)) return fine(Number(text));
  if (SPACED.test(text)) return fine(Number(text.replace(/[ '’]/g, '').replace(',', '.')));
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return scientificOf(scientific);
  const single = ONE_SEPARATOR.exec(text);
  if (single) return oneSeparator(single, groupedBy);
  if (GROUPED['.'].test(text)) return fine(Number(text.replaceAll('.', '').replace(',', '.')));
  return GROUPED[','].test(text) ? fine(Number(text.replaceAll(',', ''))) : notANumber;
}

/** Nobody groups digits in front of an exponent, but "12.345e3" is better asked about. */
function scientificOf([, whole = '', decimals = '', exponent = '']: readonly string[]): Reading<number> {
  if (whole.length > 1 && decimals.length === 3) return notANumber;
  return fine(Number(`${whole}.${decimals}e${exponent}`));
}

function oneSeparator([, whole = '', separator, decimals = '']: readonly string[], groupedBy: Separator) {
  if (/^0\d/.test(whole)) return notANumber;
  const decimal = Number(`${whole}.${decimals}`);
  if (!LEADS_A_GROUP.test(whole) || decimals.length !== 3) return fine(decimal);
  const thousands = Number(whole + decimals);
  return separator === groupedBy ? fine(thousands) : wrong('two-readings', { decimal, thousands });
}

const CURRENCY = /^([-+]?) ?(?:€|EUR) ?([-+]?) ?(\d.*)$/i;
const CURRENCY_BEHIND = /^(.*\d[-=.,]*) ?(?:€|EUR)$/i;
const NO_CENTS = /([.,])(?:-{1,2}|=)$/;

/**
 * Reads a number that may be an amount of money.
 *
 * @param text as for `readNumber`, also "€ 1.250,00", "-€5", "50,-" and "50 EUR".
 * @example readAmount('€ 50,-') // { ok: true, value: 50 }
 */
export function readAmount(text: string, groupedBy: Separator = '.'): Reading<number> {
  const plain = plainText(text);
  const [, before = '', after = '', body = ''] = CURRENCY.exec(plain) ?? [];
  if (before !== '' && after !== '') return notANumber;
  const amount = body === '' ? (CURRENCY_BEHIND.exec(plain)?.[1] ?? plain) : before + after + body;
  return readNumber(amount.trim().replace(NO_CENTS, '$100'), groupedBy);
}

/**
 * Reads a share: a number, or a percentage.
 *
 * @returns the share, not yet checked for range.
 * @example readShare('12,5 %') // { ok: true, value: 0.125 }
 */
export function readShare(text: string): Reading<number> {
  const [, percent] = /^(.*[^ ]) ?%$/s.exec(plainText(text)) ?? [];
  if (percent === undefined) return readNumber(text);
  const read = readNumber(percent);
  if (read.ok) return fine(read.value / 100);
  const { decimal, thousands } = read.data;
  return typeof decimal === 'number' && typeof thousands === 'number'
    ? wrong(read.code, { decimal: decimal / 100, thousands: thousands / 100 })
    : read;
}

/**
 * Writes a number so that it is read back as itself: a decimal part of three digits gets a fourth.
 *
 * @example writeNumber(1.125) // '1.1250'
 */
export function writeNumber(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
