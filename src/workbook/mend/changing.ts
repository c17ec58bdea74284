/** A change of the rows of one table. */
import { eachRow, type Row, type RowChange, type RowFate, type TableContent } from '../port';

/** @returns none where every row stays as it is. */
export function changing(content: TableContent, fate: (row: Row) => RowFate): readonly RowChange[] {
  const touched = content.rows.some((row) => fate(row) !== 'keep');
  return touched ? [{ table: content.name, headers: content.headers, becomes: eachRow(fate) }] : [];
}
