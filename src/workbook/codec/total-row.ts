/** A total that was typed below the rows it adds up: it is no row of the table, and would count everything twice. */
import type { FoundColumn } from './headers';
import type { Cell } from '../port';
import type { PlainTable } from '../schema/table-schema';

const TOTAL = /^(sub|eind|generaal\s|grand\s)?-?\s?tota+l(en|s)?\s?:?$/i;

/** Tables whose first column is a name people think up: a scenario may well be called "Total". */
const FREE_NAMES: ReadonlySet<string> = new Set(['vkt_Settings', 'vkt_Scenarios']);

/** The cell that says so; null when the row is no total. */
export function totalIn(
  { name }: PlainTable,
  found: readonly FoundColumn[],
  cells: readonly Cell[],
): { readonly column: string; readonly value: string } | null {
  if (FREE_NAMES.has(name)) return null;
  for (const { column, at } of found) {
    const cell = cells[at];
    if (!column.isNote && typeof cell === 'string' && TOTAL.test(cell.trim()))
      return { column: column.id, value: cell };
  }
  return null;
}
