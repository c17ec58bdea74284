/** Pairs rows of two lists that are the same row: by their key, and within one key the equal ones first. */

interface Pairs<A, B> {
  readonly same: readonly (readonly [A, B])[];
  readonly changed: readonly (readonly [A, B])[];
  /** Only on the left: gone. */
  readonly left: readonly A[];
  /** Only on the right: added. */
  readonly right: readonly B[];
}

interface Side<T> {
  readonly rows: readonly T[];
  readonly key: (row: T) => string;
  /** Everything that counts, the key included. */
  readonly whole: (row: T) => string;
}

/**
 * @example
 * pairRows(
 *   { rows: ['a1', 'b1'], key: (row) => row[0] ?? '', whole: (row) => row },
 *   { rows: ['a2', 'c1'], key: (row) => row[0] ?? '', whole: (row) => row },
 * ) // { same: [], changed: [['a1', 'a2']], left: ['b1'], right: ['c1'] }
 */
export function pairRows<A, B>(left: Side<A>, right: Side<B>): Pairs<A, B> {
  const same: (readonly [A, B])[] = [];
  const changed: (readonly [A, B])[] = [];
  const equal = takeable(right.rows, right.whole);
  const used = new Set<B>();
  const unpaired = left.rows.filter((row) => {
    const twin = equal.take(left.whole(row));
    if (twin === undefined) return true;
    used.add(twin);
    same.push([row, twin]);
    return false;
  });
  const likely = takeable(
    right.rows.filter((row) => !used.has(row)),
    right.key,
  );
  const gone = unpaired.filter((row) => {
    const other = likely.take(left.key(row));
    if (other === undefined) return true;
    used.add(other);
    changed.push([row, other]);
    return false;
  });
  return { same, changed, left: gone, right: right.rows.filter((row) => !used.has(row)) };
}

/** Rows by a text, handed out one by one in their order. */
function takeable<T>(rows: readonly T[], text: (row: T) => string): { take: (text: string) => T | undefined } {
  const waiting = new Map<string, T[]>();
  for (const row of [...rows].reverse()) {
    const key = text(row);
    const list = waiting.get(key);
    if (list) list.push(row);
    else waiting.set(key, [row]);
  }
  return { take: (key) => waiting.get(key)?.pop() };
}
