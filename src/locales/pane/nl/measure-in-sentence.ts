/** A measure that is a difference itself goes by what it says, so that no difference is one "in verschil in". */
const OWN_WORDS: Readonly<Record<string, string>> = { 'verschil in fte': 'fte over of tekort' };

/**
 * The Dutch name of a measure within a sentence.
 *
 * @example inSentence('Verschil in fte') // 'fte over of tekort'
 */
export const inSentence = (measure: string): string => OWN_WORDS[measure.toLowerCase()] ?? measure.toLowerCase();
