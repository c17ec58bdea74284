/**
 * What a cell may mean. Analysts paste from Dutch and English files, so numbers and dates also arrive as text;
 * every reader here says what it understood or gives undefined, and never guesses between two readings silently:
 * "1.234" is a Dutch thousand, because a grouping of exactly three digits after a point is how Dutch files write it.
 */
import type { Day } from '../model/tables/tables';
import type { Cell } from './port';

/** Excel's serial of 1970-01-01 (1900 date system). */
const SERIAL_OF_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;
/** 1950-01-01 and 2199-12-31: outside these a date is a typing error. */
const FIRST_DAY = -7305;
const LAST_DAY = 84005;

export const isEmpty = (cell: Cell): boolean => cell === '' || (typeof cell === 'string' && cell.trim() === '');

const ERROR_CELL =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;
export const isErrorCell = (cell: Cell): boolean => typeof cell === 'string' && ERROR_CELL.test(cell);

/** "1.234,5", "1,234.5", "1 234,5", "12,5", "12.5", "1.234", "-3", "€ 23". Undefined when it is no number. */
export function parseNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell === 'boolean') return undefined;
  const text = cell.replace(/[\s\u00a0\u202f€]/g, '').replace(/[\u2212\u2013]/g, '-');
  if (!/^[-+]?[\d.,]+(e[-+]?\d+)?$/i.test(text)) return undefined;
  const value = Number(plainDigits(text));
  return Number.isFinite(value) ? value : undefined;
}

/** Turns either notation into JavaScript's; leaves what is neither unreadable, so that Number() refuses it. */
function plainDigits(text: string): string {
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  const isGrouped = (separator: string) => new RegExp(`^[-+]?\\d{1,3}(\\${separator}\\d{3})+$`).test(text);
  if (lastComma >= 0 && lastPoint >= 0) {
    const [group, decimal] = lastComma > lastPoint ? ['.', ','] : [',', '.'];
    const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+\\${decimal}\\d+$`);
    return grouped.test(text) ? text.replaceAll(group, '').replace(decimal, '.') : 'unreadable';
  }
  if (lastComma >= 0)
    return text.indexOf(',') === lastComma
      ? text.replace(',', '.')
      : isGrouped(',')
        ? text.replaceAll(',', '')
        : 'unreadable';
  if (isGrouped('.') && !/^[-+]?0\./.test(text)) return text.replaceAll('.', '');
  return text;
}

/** A share: 0.25, "25%", "25 %", "0,25". */
export function parseShare(cell: Cell): number | undefined {
  if (typeof cell === 'string' && cell.trim().endsWith('%')) {
    const percent = parseNumber(cell.trim().slice(0, -1));
    return percent === undefined ? undefined : percent / 100;
  }
  return parseNumber(cell);
}

const inReach = (day: number): Day | undefined => (day >= FIRST_DAY && day <= LAST_DAY ? day : undefined);

export const dayOfSerial = (serial: number): Day | undefined => inReach(Math.floor(serial) - SERIAL_OF_EPOCH);
export const serialOfDay = (day: Day): number => day + SERIAL_OF_EPOCH;

/** Days since 1970-01-01 of a calendar date; undefined for 31 February and the like. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const fullYear = year < 100 ? 2000 + year : year;
  const time = Date.UTC(fullYear, month - 1, date);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined;
  return inReach(time / MS_PER_DAY);
}

/** Monday of an ISO week. */
function dayOfIsoWeek(year: number, week: number): Day | undefined {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined || week < 1 || week > 53) return undefined;
  const weekday = (((fourth + 3) % 7) + 7) % 7; // 0 = Monday: 1970-01-01 was a Thursday
  return inReach(fourth - weekday + (week - 1) * 7);
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const monthOf = (name: string): number | undefined => MONTHS[name.toLowerCase().slice(0, 3)];

type Reading = readonly [pattern: RegExp, read: (parts: readonly string[]) => Day | undefined];
const part = (parts: readonly string[], index: number): number => Number(parts[index]);

const DATE_READINGS: readonly Reading[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, (p) => dayOf(part(p, 1), part(p, 2), part(p, 3))],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/, (p) => dayOf(part(p, 3), part(p, 2), part(p, 1))],
  [/^(\d{1,2})[-/. ]([a-z]{3,9})\.?[-/. ](\d{4}|\d{2})$/i, (p) => namedMonth(p[2], part(p, 3), part(p, 1))],
];

const PERIOD_READINGS: readonly Reading[] = [
  ...DATE_READINGS,
  [/^(\d{4})[-/ ]?w(?:eek)?[- ]?(\d{1,2})$/i, (p) => dayOfIsoWeek(part(p, 1), part(p, 2))],
  [/^w(?:eek|k)?[- ]?(\d{1,2})[-/ ](\d{4})$/i, (p) => dayOfIsoWeek(part(p, 2), part(p, 1))],
  [/^(\d{4})[-/.](\d{1,2})$/, (p) => dayOf(part(p, 1), part(p, 2), 1)],
  [/^(\d{1,2})[-/.](\d{4})$/, (p) => dayOf(part(p, 2), part(p, 1), 1)],
  [/^(\d{4})(\d{2})$/, (p) => dayOf(part(p, 1), part(p, 2), 1)],
  [/^([a-z]{3,9})\.?[- ']+(\d{4}|\d{2})$/i, (p) => namedMonth(p[1], part(p, 2), 1)],
];

function namedMonth(name: string | undefined, year: number, date: number): Day | undefined {
  const month = monthOf(name ?? '');
  return month === undefined ? undefined : dayOf(year, month, date);
}

function readText(text: string, readings: readonly Reading[]): Day | undefined {
  for (const [pattern, read] of readings) {
    const parts = pattern.exec(text.trim());
    if (parts) return read(parts);
  }
  return undefined;
}

/** A date: a serial, "2023-05-31", "31-5-2023", "31 mei 2023". Day first, as both our languages write it. */
export function parseDate(cell: Cell): Day | undefined {
  if (typeof cell === 'number') return dayOfSerial(cell);
  return typeof cell === 'string' ? readText(cell, DATE_READINGS) : undefined;
}

/** A period, named by its first day or any day in it: a date, "2023-05", "mei 2023", "apr-23", 202305, "2023-W18". */
export function parsePeriod(cell: Cell): Day | undefined {
  if (typeof cell === 'number') return cell >= 190_001 ? readText(String(cell), PERIOD_READINGS) : dayOfSerial(cell);
  return typeof cell === 'string' ? readText(cell, PERIOD_READINGS) : undefined;
}
