/** "between 0 and 1", "more than 0", "0 or more": a range in words. */
import type { Range } from '../../model/tables/ranges';
import type { Language } from '../../language';
import { plainNumber } from './numbers';

const WORDS = {
  nl: { above: 'meer dan', below: 'minder dan', least: 'minstens', most: 'hoogstens', to: 'tot en met', and: 'en' },
  en: { above: 'more than', below: 'less than', least: 'at least', most: 'at most', to: 'to', and: 'and' },
} as const;

/** @param number writes a limit, which may be a date. */
export function rangePhrase(
  { min, max, above, below }: Range,
  language: Language,
  number: (value: number) => string = (value) => plainNumber(value, language),
): string {
  const words = WORDS[language];
  if (min !== undefined && max !== undefined) return `${number(min)} ${words.to} ${number(max)}`;
  const low =
    above !== undefined ? `${words.above} ${number(above)}` : min !== undefined && `${words.least} ${number(min)}`;
  const high =
    below !== undefined ? `${words.below} ${number(below)}` : max !== undefined && `${words.most} ${number(max)}`;
  if (low && high) return `${low} ${words.and} ${high}`;
  if (min !== undefined) return language === 'nl' ? `${number(min)} of meer` : `${number(min)} or more`;
  return low || high || (language === 'nl' ? 'een getal' : 'a number');
}
