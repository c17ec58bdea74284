/**
 * What Excel makes of text that is written into a cell, for the workbook in memory: it reads it as if it were typed, in
 * US notation. As strict as Excel on purpose, so that who forgets to keep text text sees it in a test.
 */
import { existingDay, serialOfDay } from '../model/time/dates';
import type { Cell, Formula } from './port';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Excel takes the present year where none is typed; here a fixed one, as nothing may depend on the day of the test. */
const THIS_YEAR = 2026;

const AMOUNT = /^[-+(]?[$€£]?\s?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?\s?[%)]?$/i;
const FRACTION = /^([-+]?\d+) (\d+)\/(\d+)$/;
const TIME = /^(\d{1,2}):(\d{2})(:\d{2})?(\s?[ap]m?)?$/i;

const serial = (year: number, month: number, day: number): number | undefined => {
  const found = existingDay(year < 100 ? 2000 + year : year, month, day);
  return found === null ? undefined : serialOfDay(found);
};
const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Reading = readonly [pattern: RegExp, read: (parts: readonly string[]) => number | undefined];

const READINGS: readonly Reading[] = [
  [/^(\d{4})[-/](\d{1,2})$/, (p) => serial(Number(p[1]), Number(p[2]), 1)],
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, (p) => serial(Number(p[1]), Number(p[2]), Number(p[3]))],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{2,4})$/, (p) => serial(Number(p[3]), Number(p[1]), Number(p[2]))],
  [/^(\d{1,2})[-/](\d{4})$/, (p) => serial(Number(p[2]), Number(p[1]), 1)],
  [/^(\d{1,2})[-/](\d{1,2})$/, (p) => serial(THIS_YEAR, Number(p[1]), Number(p[2]))],
  [/^([a-z]{3,9})[-/ ,]*(\d{4})$/i, (p) => serial(Number(p[2]), monthOf(p[1]), 1)],
  [/^([a-z]{3,9})[-/ ]*(\d{1,2})$/i, (p) => serial(THIS_YEAR, monthOf(p[1]), Number(p[2]))],
  [/^(\d{1,2})[-/ ]*([a-z]{3,9})$/i, (p) => serial(THIS_YEAR, monthOf(p[2]), Number(p[1]))],
  [/^(\d{1,2})[-/ ]([a-z]{3,9})[-/ ](\d{2,4})$/i, (p) => serial(Number(p[3]), monthOf(p[2]), Number(p[1]))],
  [TIME, (p) => (Number(p[1]) * 60 + Number(p[2])) / 1440],
  [FRACTION, (p) => Number(p[1]) + Number(p[2]) / Number(p[3])],
];

function amount(text: string): number | undefined {
  if (!AMOUNT.test(text) || !/\d/.test(text)) return undefined;
  const digits = Number(text.replace(/[$€£,%()\s+]/g, ''));
  const value = text.endsWith('%') ? digits / 100 : digits;
  return Number.isFinite(value) ? (text.startsWith('(') ? -value : value) : undefined;
}

/**
 * @returns what the cell holds afterwards.
 * @example entered('2026-01') // 46023
 * @example entered("'2026-01") // '2026-01'
 */
export function entered(text: string): Cell | Formula {
  if (text.startsWith("'")) return text.slice(1);
  const typed = text.trim();
  const number = amount(typed);
  if (number !== undefined) return number;
  if (/^[=+@-]./.test(typed)) return { formula: typed.startsWith('=') ? typed : `=${typed}` };
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === 'true';
  for (const [pattern, read] of READINGS) {
    const parts = pattern.exec(typed);
    const value = parts ? read(parts) : undefined;
    if (value !== undefined && Number.isFinite(value)) return value;
  }
  return text;
}
