/** Text of any kind of character, for properties. */
import fc from 'fast-check';

/** How many code points lie before the halves of pairs, which are no characters, and how many those are. */
const BEFORE_HALVES = 0xd800;
const HALVES = 0x800;

/**
 * Every character there is, each as likely: fast-check's unit 'binary', which makes a list of all 1,112,064 of them first
 * and takes most of a second for it.
 */
export const anyCharacter = fc
  .nat({ max: 0x10ffff - HALVES })
  .map((at) => String.fromCodePoint(at < BEFORE_HALVES ? at : at + HALVES));
