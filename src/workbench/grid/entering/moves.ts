/** Where Home, End, Page Up and Page Down lead: among cells, and in what is typed. */

/** With Ctrl: start and end. */
export type Move = 'rowStart' | 'start' | 'end' | 'pageUp' | 'pageDown';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface SheetInSight {
  readonly rows: number;
  /** Rows and columns that stay when the others are scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The last cell in use. */
  readonly last: Place;
  /** How many rows are turned over at a time. */
  readonly page: number;
  readonly isVisible: (row: number) => boolean;
}

/** The cell a key leads to, as in Excel: what is frozen is passed over, rows that are hidden too. */
export function cellAfter(move: Move, { row, column }: Place, sheet: SheetInSight): Place {
  const { frozen, last, page } = sheet;
  switch (move) {
    case 'rowStart':
      return { row, column: column >= frozen.columns ? frozen.columns : 0 };
    case 'start':
      return { row: frozen.rows, column: frozen.columns };
    case 'end':
      return last;
    case 'pageUp':
      return { row: visibleRow(Math.max(0, row - page), -1, sheet), column };
    case 'pageDown':
      return { row: visibleRow(Math.min(sheet.rows - 1, row + page), 1, sheet), column };
  }
}

/** The nearest row that is not hidden, first further on, then back. */
function visibleRow(row: number, step: 1 | -1, { rows, isVisible }: SheetInSight): number {
  for (const direction of [step, -step])
    for (let at = row; at >= 0 && at < rows; at += direction) if (isVisible(at)) return at;
  return row;
}

/** Where the caret comes to stand in a text of one or more lines; with `whole`, in all of it. */
export function caretAfter(
  key: 'home' | 'end',
  { text, caret }: { text: string; caret: number },
  whole: boolean,
): number {
  if (key === 'home')
    return whole ? 0 : Math.max(text.lastIndexOf('\r', caret - 1), text.lastIndexOf('\n', caret - 1)) + 1;
  const rest = whole ? -1 : text.slice(caret).search(/[\r\n]/u);
  return rest < 0 ? text.length : caret + rest;
}
