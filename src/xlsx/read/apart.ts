/** Areas that may not share cells: merges with each other, tables with each other. Pure. */
import { intersection, type Rectangle } from '../notation/address';

/** Those of which none shares cells with another: of two that do, the upper one stays, else the left one. */
export function apart<T>(all: readonly T[], areaOf: (one: T) => Rectangle): T[] {
  const open = new OpenAreas();
  const sorted = [...all].sort((a, b) => areaOf(a).row - areaOf(b).row || areaOf(a).column - areaOf(b).column);
  const kept = new Set(sorted.filter((one) => open.take(areaOf(one))));
  return all.filter((one) => kept.has(one));
}

/** Those that reach furthest down, from left to right: never two over one column, so never more than a sheet has. */
class OpenAreas {
  private readonly areas: Rectangle[] = [];

  /** Whether it meets none; areas come from the top. */
  take(area: Rectangle): boolean {
    const from = this.firstReaching(area.column);
    let to = from;
    for (let next = this.areas[to]; next && next.column < area.column + area.columns; next = this.areas[++to])
      if (intersection(next, area)) return false;
    this.areas.splice(from, to - from, area);
    return true;
  }

  /** The first that ends at or behind a column. */
  private firstReaching(column: number): number {
    let [low, high] = [0, this.areas.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const area = this.areas[middle];
      if (area && area.column + area.columns <= column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
