/** Cells as Excel is handed them, so that it stores what is meant. */
import { literal } from '../literal';
import { isFormula, type Cell, type CellContent, type RowContent } from '../port';

const entryOf = (content: CellContent): Cell | null => {
  if (typeof content === 'string') return literal(content);
  return content !== null && isFormula(content) ? content.formula : content;
};

/** A row to assign to values or formulas; null leaves a cell as it is. */
export const entry = (row: RowContent): Cell[] => row.map(entryOf) as Cell[]; // null is allowed there, but not declared

/** Whether a body is the one blank row that Excel keeps in an empty table. */
export const isBlank = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.length === 1 && (rows[0] ?? []).every((cell) => cell === '');
