/** What a user types, as Dutch or English Excel understands it: numbers, dates, percentages. Formulas: dutch-formula.ts. Pure. */
import { DUTCH, type Entered, readEntered, US } from './entered';

export type Language = 'nl' | 'en';

/**
 * Text that is no formula → the value Excel stores.
 *
 * @param thisYear completes dates without one.
 */
export function readTyped(text: string, language: Language, thisYear: number): Entered {
  return readEntered(text, thisYear, language === 'nl' ? DUTCH : US);
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
  return time / 86_400_000 + 25_569; // 1970-01-01 is serial 25569
}
