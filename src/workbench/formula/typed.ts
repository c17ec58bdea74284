/** What a user types, as Dutch or English Excel understands it: numbers, dates, percentages. Formulas: dutch-formula.ts. Pure. */
import type { Language } from '../../language';
import { serialOfTime } from '../../xlsx/notation/days';
import { signsOf, TEXT_FORMAT } from '../../xlsx/notation/number-formats';
import { isValidFormula } from '../../xlsx/notation/valid-formula';
import { readEntered } from './entered';
import { DUTCH, type Entered, US } from './notation';

interface Typing {
  readonly language: Language;
  /** Completes dates without one. */
  readonly thisYear: number;
  /** The number format the cell has. */
  readonly format?: string | undefined;
}

/**
 * Text that is no formula → the value Excel stores.
 *
 * A number typed into a cell that shows percentages is one: 80 and 0,8 become 80% and 0,8%, but ,8 is 80%
 * (Microsoft's article 215203 on automatic percent entry). A cell for text keeps what is typed.
 */
export function readTyped(text: string, { language, thisYear, format = '' }: Typing): Entered {
  if (format === TEXT_FORMAT) return { value: text, numberFormat: null };
  const notation = language === 'nl' ? DUTCH : US;
  const read = readEntered(text, thisYear, notation);
  const isPercentage =
    signsOf(format).includes('%') && typeof read.value === 'number' && /^ *[-+]?\d[\d.,]* *$/.test(text);
  return isPercentage ? { ...readEntered(`${text}%`, thisYear, notation), numberFormat: null } : read;
}

/**
 * What begins with a sign and is no number is a formula, as in Excel: `-A1`, `+VKT.FTE(1)`, and `-spoed`, which is #NAME?.
 * Excel refuses what it cannot read as one; here it stays text: "- spoed", "+31 6 12345678", "-12.5" in Dutch.
 *
 * @returns the formula with "="; null when it is none.
 */
export function typedAsFormula(text: string): string | null {
  const signed = /^[-+]/.test(text) && !/[\p{L}\d)"] +[\p{L}\d("]/u.test(text) && !/^[-+] *[-+]* *$/.test(text);
  const calculates = /[\p{L}(]|\d *[-+*/^] *\d/u.test(text) && !/^[-+] +\p{L}/u.test(text);
  return signed && calculates && isValidFormula(text.replaceAll(';', ',')) ? `=${text}` : null;
}

/** "31-12-2026", "31/12/2026" or "2026-12-31" → Excel's serial; null when it is no date. */
export function readDate(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(dayFirst?.[3]), Number(dayFirst?.[2]), Number(dayFirst?.[1])];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (Number.isNaN(time) || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return serialOfTime(time);
}
