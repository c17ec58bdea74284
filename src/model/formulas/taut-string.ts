/** The shortest line through a corridor: how work is spread most evenly between what must be and what can be done. */

/** A corridor over `widths.length` stretches; index 0 of the borders is the start, where both are 0. */
export interface Corridor {
  /** Length of each stretch, > 0. */
  readonly widths: ArrayLike<number>;
  /** Height at or above which the line passes each point; never falls. */
  readonly lower: ArrayLike<number>;
  /** Height at or below which the line passes each point; never falls, ≥ lower, and equal to it at both ends. */
  readonly upper: ArrayLike<number>;
}

interface Border {
  readonly heights: ArrayLike<number>;
  /** 1: the line bends upwards round it (the upper border); −1: downwards (the lower border). */
  readonly bend: 1 | -1;
  /** Points, after the apex, of the shortest line from the apex to the newest point of this border. */
  readonly chain: Int32Array;
  head: number;
  tail: number;
}

/**
 * Pull a string tight through a corridor.
 *
 * The funnel walk of computational geometry: from the last point the string certainly passes (the apex), keep the two
 * shortest lines to the newest point of either border; where they would cross, the string turns round a border point
 * and the apex moves there. Every point enters and leaves each chain at most once, so it takes O(N).
 *
 * @returns the slope on each stretch, ≥ 0. Of all lines in the corridor it has the lowest steepest slope and the lowest
 * Σ width × c(slope) for every convex c.
 * Source: README, equation F10; Lee and Preparata (1984), Networks 14:393–410 (the funnel).
 * @example
 * tautString({ widths: [1, 1, 1], lower: [0, 0, 5, 6], upper: [0, 3, 6, 6] }) // [2.5, 2.5, 1]
 */
export function tautString({ widths, lower, upper }: Corridor): Float64Array {
  const points = widths.length + 1;
  const positions = new Float64Array(points);
  for (let i = 1; i < points; i += 1) positions[i] = (positions[i - 1] ?? 0) + (widths[i - 1] ?? 0);
  const slopes = new Float64Array(widths.length);
  const above: Border = { heights: upper, bend: 1, chain: new Int32Array(points), head: 0, tail: 0 };
  const below: Border = { heights: lower, bend: -1, chain: new Int32Array(points), head: 0, tail: 0 };
  let apex = 0;
  let apexHeight = 0;

  const slopeFromApex = (border: Border, to: number): number =>
    ((border.heights[to] ?? 0) - apexHeight) / ((positions[to] ?? 0) - (positions[apex] ?? 0));
  const slopeBetween = ({ heights }: Border, from: number, to: number): number =>
    ((heights[to] ?? 0) - (heights[from] ?? 0)) / ((positions[to] ?? 0) - (positions[from] ?? 0));

  /** The string is certain up to the first point of this chain. */
  function moveApex(border: Border): void {
    const to = border.chain[border.head] ?? 0;
    slopes.fill(slopeFromApex(border, to), apex, to);
    apex = to;
    apexHeight = border.heights[to] ?? 0;
    border.head += 1;
  }

  function extend(border: Border, other: Border, point: number): void {
    const { bend, chain } = border;
    while (border.tail > border.head) {
      const last = chain[border.tail - 1] ?? 0;
      const isFirst = border.tail - 1 === border.head;
      const slopeToLast = isFirst
        ? slopeFromApex(border, last)
        : slopeBetween(border, chain[border.tail - 2] ?? 0, last);
      if (bend * (slopeBetween(border, last, point) - slopeToLast) > 0) break;
      border.tail -= 1;
    }
    if (border.tail === border.head) {
      const crosses = () =>
        bend * (slopeFromApex(other, other.chain[other.head] ?? 0) - slopeFromApex(border, point)) >= 0;
      while (other.tail > other.head && crosses()) moveApex(other);
    }
    // Where the borders meet, the other chain has led the apex to this very point.
    if (apex === point) return;
    chain[border.tail] = point;
    border.tail += 1;
  }

  for (let point = 1; point < points; point += 1) {
    extend(above, below, point);
    extend(below, above, point);
  }
  while (below.tail > below.head) moveApex(below);
  return slopes;
}
