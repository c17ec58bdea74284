/** "between 0 and 1", "more than 0", "0 or more": a range in words. */
import type { Language } from './language';
import { plainNumber } from './numbers';

/** Limits of a number; `above` and `below` say that the limit itself is not allowed. A limit may be a date. */
export interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly above?: boolean;
  readonly below?: boolean;
}

export function rangePhrase(
  limits: Limits,
  language: Language,
  number: (value: number) => string = (value) => plainNumber(value, language),
): string {
  const { min, max } = limits;
  const nl = language === 'nl';
  if (min !== undefined && max !== undefined) {
    if (!limits.above && !limits.below)
      return nl ? `${number(min)} tot en met ${number(max)}` : `${number(min)} to ${number(max)}`;
    const from = limits.above
      ? nl
        ? `meer dan ${number(min)}`
        : `more than ${number(min)}`
      : nl
        ? `minstens ${number(min)}`
        : `at least ${number(min)}`;
    const to = limits.below
      ? nl
        ? `minder dan ${number(max)}`
        : `less than ${number(max)}`
      : nl
        ? `hoogstens ${number(max)}`
        : `at most ${number(max)}`;
    return `${from} ${nl ? 'en' : 'and'} ${to}`;
  }
  if (min !== undefined) {
    if (limits.above) return nl ? `meer dan ${number(min)}` : `more than ${number(min)}`;
    return nl ? `${number(min)} of meer` : `${number(min)} or more`;
  }
  if (max !== undefined) {
    if (limits.below) return nl ? `minder dan ${number(max)}` : `less than ${number(max)}`;
    return nl ? `hoogstens ${number(max)}` : `at most ${number(max)}`;
  }
  return nl ? 'een getal' : 'a number';
}
