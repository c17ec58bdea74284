/** Whether a word is nearly another one: a slip of the finger, or one with a piece before or behind it. */

/** Least number of letters put in, taken out, changed, or swapped with their neighbour. */
function slips(a: string, b: string): number {
  let before: readonly number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = (last[j - 1] ?? 0) + (same ? 0 : 1);
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Words of fewer letters are near too much. */
const LEAST_LETTERS = 4;

function isNear(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const shorter = Math.min(word.length, wanted.length);
  if (shorter < LEAST_LETTERS) return slips(word, wanted) <= 1 && shorter >= 2;
  if (word.startsWith(wanted) || wanted.startsWith(word)) return true;
  return slips(word, wanted) <= Math.max(1, Math.floor(wanted.length / 3));
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
      const count = slips(plain(candidate), word);
      if (best === null || count < best.slips) best = { candidate, slips: count };
    }
  }
  return best?.candidate ?? null;
}
