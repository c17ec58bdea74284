/** Numbers and days as the reader writes them. */
import { MS_PER_DAY } from '../../model/time/calendar';
import type { Language } from '../../language';

const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const MOST_PLAIN = 1e15;

/** A number inside a sentence: up to four decimals, no trailing zeros; one beyond counting by its power of ten. */
export function plainNumber(value: number, language: Language): string {
  if (Math.abs(value) >= MOST_PLAIN) return value.toExponential(3).replace('.', language === 'nl' ? ',' : '.');
  return new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 4 }).format(value);
}

const UNMISTAKABLE_DECIMALS = 4;

/** A number as nobody can misread it: no groups, and four decimals where three would look like one. */
export function unmistakable(value: number, language: Language): string {
  const text = Number.isInteger(value) ? String(value) : value.toFixed(UNMISTAKABLE_DECIMALS);
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** A day of the model inside a sentence: 1 mei 2023. */
export function dayInWords(day: number, language: Language): string {
  const date = new Date(Math.floor(day) * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) return plainNumber(day, language);
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(TAGS[language], format).format(date);
}
