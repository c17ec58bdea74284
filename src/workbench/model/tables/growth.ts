/** Tables that grow by what is entered next to them, as Excel's AutoCorrect makes them do. */
import { type Area, intersection } from '../../../xlsx/notation/address';
import type { GridChange } from '../../grid/base/port';
import type { HostContext } from '../base/context';
import { fillNewRows } from './calculated-columns';
import { bodyOf } from './table-info';

/**
 * Typing or writing directly below or right of a table makes the table grow; so does a paste that begins in the table, in
 * its first empty row for instance, and reaches below it.
 */
export function growTables({ grid }: HostContext, { area, by }: GridChange): void {
  for (const table of grid.tables()) {
    if (table.area.sheetId !== area.sheetId) continue;
    const grown = grownBy(table.area, area, by);
    if (!grown) continue;
    // Formulas: what one gives is not known yet.
    if (grid.formulas(area).every((cells) => cells.every((value) => value === ''))) continue;
    const free = !grid
      .tables()
      .some((other) => other.id !== table.id && other.area.sheetId === area.sheetId && intersection(other.area, grown));
    if (!free) continue;
    const { rows } = table.area;
    grid.as(by, () => {
      grid.resizeTable({ ...table, area: grown });
      if (grown.rows > rows)
        fillNewRows({ grid }, bodyOf({ ...table, area: grown }), { first: rows - 1, count: grown.rows - rows });
    });
  }
}

/** What a table becomes by an entry into `area`; null when it stays as it is. */
function grownBy(table: Area, area: Area, by: GridChange['by']): Area | null {
  const { row, column, rows, columns } = table;
  const end = area.row + area.rows;
  const inColumns = area.column >= column && area.column + area.columns <= column + columns;
  // What a user pastes may be wider than the table; a list that begins beside it is another list.
  const fromColumns = by !== 'add-in' && area.column >= column && area.column < column + columns;
  const begins = area.row === row + rows || (by !== 'add-in' && area.row >= row && area.row < row + rows);
  if ((inColumns || fromColumns) && begins && end > row + rows) return { ...table, rows: end - row };
  const inRows = area.row >= row && end <= row + rows && (by !== 'add-in' || area.row === row);
  return inRows && area.column === column + columns ? { ...table, columns: columns + area.columns } : null;
}
