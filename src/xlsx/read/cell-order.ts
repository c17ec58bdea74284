/** The rows of a sheet as they lie in it, however the file lists them: readers of a book count on it. */
import type { BookCell, BookRow } from '../book/book';
import type { Budget } from '../package/budget';
import { FileProblem } from '../package/problem';
import { FilledCells } from './filled-cells';

/** Sorted; what a formula above or left fills is marked. A cell that is there twice is damage: nobody knows which is meant. */
export function inOrder(rows: readonly BookRow[], budget: Budget): readonly BookRow[] {
  const sorted = isSorted(rows, ({ index }) => index) ? rows : joined(rows);
  const filled = new FilledCells(budget);
  return sorted.map((row) => {
    const cells = isSorted(row.cells, ({ column }) => column) ? row.cells : bySide(row);
    return withFilled({ ...row, cells }, filled);
  });
}

const isSorted = <T>(all: readonly T[], place: (one: T) => number): boolean =>
  all.every((one, i) => i === 0 || place(all[i - 1] ?? one) < place(one));

/** A row may come in parts. */
function joined(rows: readonly BookRow[]): BookRow[] {
  const found = new Map<number, BookRow>();
  for (const row of rows) {
    const known = found.get(row.index);
    const cells = [...(known?.cells ?? []), ...row.cells];
    const hidden = row.hidden || known?.hidden === true;
    found.set(row.index, { ...row, height: known?.height ?? row.height, hidden, cells });
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function bySide({ index, cells }: BookRow): readonly BookCell[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  if (!isSorted(sorted, ({ column }) => column))
    throw new FileProblem('damaged', `row ${String(index + 1)}: a cell twice`);
  return sorted;
}

function withFilled(row: BookRow, filled: FilledCells): BookRow {
  const marks = row.cells.map(({ column, formula, spill }) => {
    const isFilled = formula === null && filled.has({ row: row.index, column });
    if (spill && spill.rows * spill.columns > 1) filled.add({ row: row.index, column, ...spill });
    return isFilled;
  });
  if (!marks.includes(true)) return row;
  return { ...row, cells: row.cells.map((cell, i) => (marks[i] ? { ...cell, filled: true } : cell)) };
}
