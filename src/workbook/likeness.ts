/** Whether a word is nearly another one: a slip of the finger, or one with a piece before or behind it. */
import { lettersApart } from '../model/tables/letters-apart';

/** Words of fewer letters are near too much. */
const LEAST_LETTERS = 4;

function isNear(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const shorter = Math.min(word.length, wanted.length);
  if (shorter < LEAST_LETTERS) return lettersApart(word, wanted) <= 1 && shorter >= 2;
  if (word.startsWith(wanted) || wanted.startsWith(word)) return true;
  return lettersApart(word, wanted) <= Math.max(1, Math.floor(wanted.length / 3));
}

/** The candidate nearest to one of the wanted words, if any is near. */
export function closest(
  wanted: readonly string[],
  candidates: readonly string[],
  plain: (text: string) => string,
): string | null {
  let best: { readonly candidate: string; readonly slips: number } | null = null;
  for (const candidate of candidates) {
    for (const word of wanted) {
      if (!isNear(plain(candidate), word)) continue;
      const count = lettersApart(plain(candidate), word);
      if (best === null || count < best.slips) best = { candidate, slips: count };
    }
  }
  return best?.candidate ?? null;
}
