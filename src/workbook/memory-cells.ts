/** What stands in the cells of a table in memory: what is written is taken in as if it were typed. */
import { isFormula, type Cell, type CellContent, type Formula, type Row, type RowContent } from './cell-content';
import { entered } from './entered';
import { literal } from './literal';
import type { Snapshot } from './row-plan';

/** A cell as it is kept: a value, or a formula with the value it has now. */
type StoredCell = Cell | { readonly formula: string; readonly value: Cell };

export interface StoredTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly StoredCell[])[];
  readonly below?: readonly Row[];
}

export const valueOf = (cell: StoredCell): Cell => (typeof cell === 'object' ? cell.value : cell);
const enteredOf = (cell: StoredCell): Cell => (typeof cell === 'object' ? cell.formula : cell);

/** A formula of one number has that value; of others only a test knows what they come to. */
export function calculated({ formula }: Formula): StoredCell {
  const value = Number(formula.slice(1));
  return { formula, value: Number.isFinite(value) ? value : '#NAME?' };
}

/** As Excel takes in what is written: see `entered`. */
export function stored(content: Exclude<CellContent, null>): StoredCell {
  const taken = typeof content === 'string' ? entered(literal(content)) : content;
  return isFormula(taken) ? calculated(taken) : taken;
}

/** A cell after something is put into it. */
const filled = (cell: StoredCell, content: CellContent): StoredCell => (content === null ? cell : stored(content));

export const blank = (width: number): readonly StoredCell[] => Array.from({ length: width }, (): StoredCell => '');

export const filledRow = (row: readonly StoredCell[], contents: RowContent): readonly StoredCell[] =>
  row.map((cell, at) => filled(cell, contents[at] ?? null));

export const snapshot = ({ headers, rows }: StoredTable): Snapshot => ({
  headers,
  rows: rows.map((row) => row.map(valueOf)),
  entered: rows.map((row) => row.map(enteredOf)),
});
