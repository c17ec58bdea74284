/** What stands in a cell, and what is put into one. */

/** A cell's value: text, number, boolean; '' is an empty cell; an Excel error is text such as "#N/A". Dates are serials. */
export type Cell = string | number | boolean;

/** What is put into a cell: a value, stored as it is; a formula (English, commas); null = the cell is left as it is. */
export type CellContent = Cell | null | Formula;

export interface Formula {
  readonly formula: string;
}

export const isFormula = (content: CellContent): content is Formula => typeof content === 'object' && content !== null;

export type Row = readonly Cell[];
export type RowContent = readonly CellContent[];
