/** A table's part. */
import { parseAddress } from '../notation/address';
import type { BookTable } from '../book/book';
import type { Budget } from '../package/budget';
import type { LeftOutCount } from '../package/left-out';
import { attribute, child, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

interface TableSources {
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
}

/** No table when it has no header row: the grid's tables all have one. */
export function readTable(root: XmlElement, { leftOut, budget }: TableSources): BookTable[] {
  budget.spend('tables');
  const area = parseAddress(attribute(root, 'ref') ?? '');
  const name = attribute(root, 'displayName') ?? attribute(root, 'name') ?? '';
  const totals = numberOf(root, 'totalsRowCount') ?? 0;
  if (!area || name === '' || numberOf(root, 'headerRowCount') === 0) {
    leftOut.add('headerlessTables');
    return [];
  }
  budget.spend('tableCells', area.rows * area.columns);
  // The totals row stays, as a row below the table.
  if (totals > 0) leftOut.add('totalsRows');
  const style = child(root, 'tableStyleInfo');
  return [
    {
      name,
      area: { ...area, rows: Math.max(2, area.rows - totals) },
      style: style?.get('name') ?? null,
      bandedRows: flag(style, 'showRowStripes'),
      bandedColumns: flag(style, 'showColumnStripes'),
      firstColumn: flag(style, 'showFirstColumn'),
      lastColumn: flag(style, 'showLastColumn'),
      filterButton: child(root, 'autoFilter') !== null,
    },
  ];
}
