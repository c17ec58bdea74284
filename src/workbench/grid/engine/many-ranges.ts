/**
 * Sets of ranges. Univer cuts them into a grid of all their edges, and compares every piece with every range: ten thousand cells
 * here and there are a hundred million steps, for each range that is taken out of them.
 */
import type { IRange, Rectangle } from '@univerjs/core';

type Sets = Pick<typeof Rectangle, 'mergeRanges' | 'subtractMulti'>;

/** Fewer are left to Univer, as they were. */
const MANY = 100;

/** @param sets where Univer has what it does with sets of ranges */
export function meetManyRanges(sets: Sets): void {
  const [merge, subtract] = [sets.mergeRanges.bind(sets), sets.subtractMulti.bind(sets)];
  sets.mergeRanges = (ranges) => (ranges.length < MANY ? merge(ranges) : stacked(ranges));
  sets.subtractMulti = (ranges, taken) => {
    const areFew = ranges.length + taken.length < MANY;
    if (areFew && !ranges.some((range) => taken.some((one) => overlap(range, one)))) return ranges;
    if (areFew) return subtract(ranges, taken);
    const touching = finder(taken);
    return ranges.flatMap((range) => {
      const found = touching(range);
      return found.length === 0
        ? [range]
        : found.reduce((left, one) => left.flatMap((part) => without(part, one)), [range]);
    });
  };
}

/** Those of the same columns that touch or overlap are one: the same cells in fewer ranges. */
function stacked(ranges: readonly IRange[]): IRange[] {
  const sorted = [...ranges].sort(
    (a, b) => a.startColumn - b.startColumn || a.endColumn - b.endColumn || a.startRow - b.startRow,
  );
  const found: IRange[] = [];
  for (const range of sorted) {
    const last = found.at(-1);
    const follows =
      last?.startColumn === range.startColumn &&
      last.endColumn === range.endColumn &&
      range.startRow <= last.endRow + 1;
    if (follows) found[found.length - 1] = { ...last, endRow: Math.max(last.endRow, range.endRow) };
    else found.push({ ...range });
  }
  return found;
}

/** Finds those of many ranges that have cells of another. */
function finder(ranges: readonly IRange[]): (range: IRange) => IRange[] {
  const sorted = [...ranges].sort((a, b) => a.startRow - b.startRow);
  /** How far down any range reaches that starts no lower than this one. */
  const reach: number[] = [];
  for (const { endRow } of sorted) reach.push(Math.max(endRow, reach.at(-1) ?? -1));
  return (range) => {
    const found: IRange[] = [];
    for (let i = firstBelow(sorted, range.endRow) - 1; i >= 0 && (reach[i] ?? -1) >= range.startRow; i--) {
      const one = sorted[i];
      if (one && overlap(one, range)) found.push(one);
    }
    return found;
  };
}

/** Where the ranges begin that start below a row. */
function firstBelow(sorted: readonly IRange[], row: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.startRow ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const overlap = (one: IRange, other: IRange) =>
  one.startRow <= other.endRow &&
  one.endRow >= other.startRow &&
  one.startColumn <= other.endColumn &&
  one.endColumn >= other.startColumn;

/** What is left of a range without another: above, below, left and right of it. */
function without(range: IRange, taken: IRange): IRange[] {
  if (!overlap(range, taken)) return [range];
  const [top, bottom] = [Math.max(range.startRow, taken.startRow), Math.min(range.endRow, taken.endRow)];
  const parts: IRange[] = [
    { ...range, endRow: top - 1 },
    { ...range, startRow: bottom + 1 },
    { ...range, startRow: top, endRow: bottom, endColumn: taken.startColumn - 1 },
    { ...range, startRow: top, endRow: bottom, startColumn: taken.endColumn + 1 },
  ];
  return parts.filter(({ startRow, endRow, startColumn, endColumn }) => startRow <= endRow && startColumn <= endColumn);
}
