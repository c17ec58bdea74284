/** A measure that is a difference itself goes by what it says, so that no difference is one "in gap". */
const OWN_WORDS: Readonly<Record<string, string>> = { 'FTE gap': 'FTE to spare or short' };

/**
 * The English name of a measure within a sentence.
 *
 * @example inSentence('FTE gap') // 'FTE to spare or short'
 */
export const inSentence = (measure: string): string => OWN_WORDS[measure] ?? uncapitalised(measure);

/** FTE stays FTE. */
const uncapitalised = (name: string): string =>
  /^FTE\b/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
