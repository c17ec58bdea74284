/** Cells of a book, short to write. */
import type { BookCell, BookRow, BookSheet, BookValue } from '../../src/xlsx/book/book';
import { newSheet } from '../../src/workbook/collect/book/sheet-cells';

/** What stands in a cell: a value, or a formula with what it shows until Excel has calculated. */
export type Content = BookValue | { readonly formula: string; readonly until: BookValue };

const isFormula = (content: Content): content is { readonly formula: string; readonly until: BookValue } =>
  typeof content === 'object' && content !== null && 'formula' in content;

export function cell(column: number, content: Content, look: number): BookCell {
  const [formula, value] = isFormula(content) ? [content.formula, content.until] : [null, content];
  return { column, value, formula, spill: null, filled: false, look };
}

/** Cells gathered in any order, as the rows of a sheet. */
export class Page {
  private readonly rows = new Map<number, Map<number, BookCell>>();

  put([row, column]: readonly [number, number], content: Content, look = 0): void {
    const cells = this.rows.get(row) ?? new Map<number, BookCell>();
    this.rows.set(row, cells.set(column, cell(column, content, look)));
  }

  sheet(name: string, color: string, also: Partial<BookSheet> = {}): BookSheet {
    return { ...newSheet(name, color), ...also, rows: this.sorted() };
  }

  private sorted(): readonly BookRow[] {
    return [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({
        index,
        height: null,
        hidden: false,
        cells: [...cells.values()].sort((a, b) => a.column - b.column),
      }));
  }
}
