/** A value as its user would type it: what the formula bar and the cell editor show of a cell without a formula. Pure. */
import type { Language } from '../../language';
import { DUTCH, shownBoolean, US, type Notation } from './notation';
import { timeOfSerial } from '../../xlsx/notation/days';
import { signsOf } from '../../xlsx/notation/number-formats';

const SECONDS = 86_400;
const DIGITS = 15;
/** From here on Excel's days are those of the calendar: it knows a 29 February 1900. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465; // 31-12-9999

/**
 * Read again by `readTyped` in the same cell, it is the same value, to the fifteen digits and the second that Excel keeps.
 *
 * @param format the number format of the cell.
 * @example entryOf(0.125, '0%', 'nl') // '12,5%'
 */
export function entryOf(value: number | boolean, format: string, language: Language): string {
  if (typeof value === 'boolean') return shownBoolean(value, language);
  const notation = language === 'nl' ? DUTCH : US;
  const signs = signsOf(format);
  if (signs.includes('%')) return `${numberText(value * 100, notation)}%`;
  return momentText(value, signs, notation) ?? numberText(value, notation);
}

function numberText(value: number, { decimal }: Notation): string {
  const plain = String(Number(value.toPrecision(DIGITS)));
  const [digits = '', sign = '', power = ''] = plain.split(/e([-+])/);
  const shown = digits.replace('.', decimal);
  return power === '' ? shown : `${shown}E${sign}${power.padStart(2, '0')}`;
}

/** A day, a time or both; null where the format shows neither, or no calendar has the day. */
function momentText(value: number, signs: string, notation: Notation): string | null {
  const isElapsed = signs.includes('[');
  if (value < 0 || !/[dmyhs]/i.test(signs.replace(/general/i, ''))) return null;
  const seconds = Math.round(value * SECONDS);
  if (value < 1 || (isElapsed && value < FIRST_DAY)) return timeText(seconds, notation, isElapsed);
  if (value < FIRST_DAY || seconds >= (LAST_DAY + 1) * SECONDS) return null;
  const day = dayText(Math.floor(seconds / SECONDS), notation);
  const rest = seconds % SECONDS;
  return rest === 0 ? day : `${day} ${timeText(rest, notation, false)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayText(serial: number, { dayFirst }: Notation): string {
  const date = new Date(timeOfSerial(serial));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return dayFirst ? `${two(day)}-${two(month)}-${year}` : `${month}/${day}/${year}`;
}

function timeText(seconds: number, { dayFirst }: Notation, isElapsed: boolean): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (dayFirst || isElapsed || hours > 23) return `${two(hours)}:${rest}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${rest} ${hours < 12 ? 'AM' : 'PM'}`;
}
