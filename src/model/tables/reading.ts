/**
 * What reading a text gives: its value, or why it has none, as the code and data of a problem. The same text means the
 * same in a cell, an expression, a parameter, a lever, an argument of a function and the pane; where two readings are
 * possible it is a problem and never a guess.
 */
import { withoutInvisible } from './names';
import type { Problem, ProblemCode } from './problem';

/** The value of a text, or why it has none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly data: Problem['data'] };

/**
 * A text that could be read.
 *
 * @example fine(3) // { ok: true, value: 3 }
 */
export const fine = <T>(value: T): Reading<T> => ({ ok: true, value });
/**
 * A text that could not be read.
 *
 * @example wrong('not-a-date') // { ok: false, code: 'not-a-date', data: {} }
 */
export const wrong = (code: ProblemCode, data: Problem['data'] = {}): Reading<never> => ({ ok: false, code, data });

/** Of plain letters, digits and signs none is replaced below; nearly all cells are of these. */
const BEYOND_ASCII = /[\u0080-\uffff]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const DASHES = /[\u2010-\u2015\u2212\ufe63]/g;
const SPACES = /\p{Zs}/gu;

/**
 * A text as it looks: without characters that cannot be seen, with ordinary spaces, hyphens and digits. Line breaks and
 * tabs inside stay, because they part one thing from another.
 *
 * @example plainText('\u2212\u00a07 ') // '- 7'
 */
export const plainText = (text: string): string => (BEYOND_ASCII.test(text) ? plain(text) : text).trim();

const plain = (text: string): string =>
  withoutInvisible(text)
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .replace(SPACES, ' ');
