/** Cells that a formula above or left of them fills: what stands there is its result. */
import type { Rectangle } from '../notation/address';
import type { Budget } from '../package/budget';

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Formulas come in the order of their rows and never share a cell, so each column has one that reaches down. */
export class FilledCells {
  private readonly columns = new Map<number, Reach>();

  constructor(private readonly budget: Budget) {}

  add({ row, column, rows, columns }: Rectangle): void {
    this.budget.spend('arrayColumns', columns);
    const reach = { from: row, to: row + rows - 1 };
    for (let each = column; each < column + columns; each++) this.columns.set(each, reach);
  }

  has({ row, column }: { readonly row: number; readonly column: number }): boolean {
    const reach = this.columns.get(column);
    return reach !== undefined && row >= reach.from && row <= reach.to;
  }
}
