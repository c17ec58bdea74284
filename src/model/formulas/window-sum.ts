/** The sum of a list through a window that only moves on, without taking away what was added. */

/** A window over a list of values. */
interface WindowSum {
  /** The window ends with this value, which may only be the one after the last. */
  push(value: number): void;
  /** The first value leaves the window; there must be one. */
  shift(): void;
  /** The sum of the values in the window, exactly 0 when it is empty. */
  total(): number;
  readonly size: number;
}

/**
 * A window that is empty.
 *
 * A running total that subtracts what leaves would keep crumbs of what once was there. Here the older values are kept as sums
 * from each of them to the newest of them, and those after that as one sum, so that nothing is ever subtracted.
 *
 * @returns a window in which any number of values pass in O(1) each.
 * @example windowSum().total() // 0
 */
export function windowSum(): WindowSum {
  let values: number[] = [];
  /** Sums of the older values: the last one is that of all of them. */
  let older: number[] = [];
  let newer = 0;
  return {
    push(value) {
      values.push(value);
      newer += value;
    },
    shift() {
      if (older.length === 0) {
        let sum = 0;
        older = values.reverse().map((value) => (sum += value));
        values = [];
        newer = 0;
      }
      older.pop();
    },
    total: () => (older[older.length - 1] ?? 0) + newer,
    get size() {
      return older.length + values.length;
    },
  };
}
