/** When two names are one: locations, products, steps, roles and scenarios are told apart here and nowhere else. */

const LIGATURES = /[ĳĲ\ufb00-\ufb06\uff01-\uff5e]/g;
const SINGLE_QUOTES = /[‘’‚‛′‵`´ʹʼ]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const INVISIBLE = /\p{Cf}/gu;
const SPACES = /[\s\p{Zs}\p{Cc}]+/gu;
const PLAIN = /^(?! )(?!.* {2})(?!.* $)[ -_a-~]*$/;

/**
 * A text without the characters that cannot be seen, such as soft hyphens and marks of the direction of writing.
 *
 * @example withoutInvisible('Ter\u200b Apel') // 'Ter Apel'
 */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * Names are the same when they look the same: capitals, kinds and number of spaces, characters that cannot be seen, how
 * an accent is stored, and typographic quotes and hyphens make no difference.
 *
 * @returns what to compare; the name itself is shown as it is written.
 * @example nameKey(' Ter\u00a0 Apel') // 'ter apel'
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return withoutInvisible(name)
    .replace(SPACES, ' ')
    .trim()
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}

/** The spelling under which a name is known; null when it is not. */
export const findName = <N extends string>(names: readonly N[], wanted: string): N | null =>
  names.find((name) => nameKey(name) === nameKey(wanted)) ?? null;
