/** Numbers as the reader writes them. */
import type { Language } from './language';

const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export const localeTag = (language: Language): string => TAGS[language];

/** A number inside a sentence: up to four decimals, no trailing zeros. */
export const plainNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 4 }).format(value);
