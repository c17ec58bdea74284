/**
 * Long tables have the same few names and days in them over and over. A column is read once into its different words and a
 * number per row, so that a name is looked up once, however many rows have it, and rows are compared as numbers.
 */

/** A column as its different words, and which of them each row has. */
export interface WordColumn<W> {
  /** Each different one once, in the order in which they appear. */
  readonly words: readonly W[];
  /** Per row, which of them it has. */
  readonly at: Int32Array;
}

// Rows never change, so neither do their columns: a table that stays is read once.
const known = new WeakMap<readonly unknown[], Map<string, WordColumn<unknown>>>();

/** @example column([{ a: 'x' }, { a: 'y' }, { a: 'x' }], 'a').words // ['x', 'y'] */
export function column<R, K extends keyof R & string>(rows: readonly R[], name: K): WordColumn<R[K]> {
  let columns = known.get(rows);
  if (columns === undefined) known.set(rows, (columns = new Map()));
  const before = columns.get(name);
  if (before !== undefined) return before as WordColumn<R[K]>; // kept under the name of the column that made it
  const read = wordsOf(rows, name);
  columns.set(name, read);
  return read;
}

/** Numbers of a column side by side, read once; `of` says what counts as its number. */
export function numbersOf<R>(of: (row: R) => number): (rows: readonly R[]) => Float64Array {
  const read = new WeakMap<readonly R[], Float64Array>();
  return (rows) => {
    let numbers = read.get(rows);
    if (numbers === undefined) read.set(rows, (numbers = Float64Array.from(rows, of)));
    return numbers;
  };
}

function wordsOf<R, K extends keyof R & string>(rows: readonly R[], name: K): WordColumn<R[K]> {
  const indexOf = new Map<R[K], number>();
  const at = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    const word = row[name];
    // Most of a sorted table says again what stands right above.
    if (i > 0 && word === rows[i - 1]?.[name]) {
      at[i] = at[i - 1] ?? 0;
      return;
    }
    const index = indexOf.get(word) ?? indexOf.size;
    if (index === indexOf.size) indexOf.set(word, index);
    at[i] = index;
  });
  return { words: [...indexOf.keys()], at };
}

/** What each word means, as a number; −1 where it means nothing. */
export const indices = <W>({ words }: WordColumn<W>, meaning: (word: W) => number | null): Int32Array =>
  Int32Array.from(words, (word) => meaning(word) ?? -1);

/** A number per row, the same for rows of which these columns are the same. */
export function contentOf<R>(rows: readonly R[], names: readonly (keyof R & string)[]): Float64Array {
  let content = new Float64Array(rows.length);
  let kinds = 1;
  for (const name of names) {
    const { words, at } = column(rows, name);
    if (kinds * words.length > Number.MAX_SAFE_INTEGER) {
      // As many kinds as numbers can tell apart: those there are, numbered anew.
      const again = wordsOf(
        Array.from(content, (kind) => ({ kind })),
        'kind',
      );
      content = Float64Array.from(again.at);
      kinds = again.words.length;
    }
    const radix = words.length;
    content = content.map((kind, row) => kind * radix + (at[row] ?? 0));
    kinds *= radix;
  }
  return content;
}
