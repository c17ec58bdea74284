/** Where rows are no longer as they were: the cell to look at. */
import type { Cell, Row } from './cell-content';

/** Zero-based, from the corner of the table or the sheet that is meant: row 0 of a table is its headers. */
export interface RefusedCell {
  readonly row: number;
  readonly column: number;
}

type Alike = (a: Cell | undefined, b: Cell | undefined) => boolean;
const alike: Alike = (a, b) => String(a ?? '') === String(b ?? '');

/**
 * The first cell that differs, by rows.
 *
 * @returns null where all cells are the same.
 * @example firstDifference([['a', 1]], [['a', 2]]) // { row: 0, column: 1 }
 */
export function firstDifference(now: readonly Row[], then: readonly Row[], same: Alike = alike): RefusedCell | null {
  for (let row = 0; row < Math.max(now.length, then.length); row += 1) {
    const [is, was] = [now[row] ?? [], then[row] ?? []];
    const wide = Math.max(is.length, was.length);
    for (let column = 0; column < wide; column += 1) if (!same(is[column], was[column])) return { row, column };
  }
  return null;
}

/**
 * Of a row that is nowhere as it was: the cell that changed, in the row that has most of it.
 *
 * @param taken rows that are something else
 * @returns null where no row has more than half of it: it is gone.
 */
export function changedCell(
  row: Row,
  { rows, taken }: { readonly rows: readonly Row[]; readonly taken: ReadonlySet<number> },
): RefusedCell | null {
  const shared = rows.map((other, at) =>
    taken.has(at) ? 0 : row.filter((cell, column) => alike(cell, other[column])).length,
  );
  const most = Math.max(0, ...shared);
  const at = shared.indexOf(most);
  if (most * 2 <= row.length) return null;
  const found = firstDifference([rows[at] ?? []], [row]);
  return found === null ? null : { ...found, row: at };
}
