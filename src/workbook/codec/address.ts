/** The address of a cell of a table as Excel writes it: Stappen!E11. */
import { columnName, quoteSheetName } from '../../xlsx/notation/address';
import { findColumns } from './headers';
import type { TableContent } from '../port';
import { tableNamed } from '../schema';
import { SETTING_NAMES } from '../schema/settings';

/**
 * @param row 1-based body row; null = the header row.
 * @param column a column's id, or that of a setting; null = the first column of the table.
 * @returns null where it is not known where the table stands, or the column is not there.
 * @example cellAddress(content, { row: 8, column: 'normTime' }) // "Stappen!E11"
 */
export function cellAddress(
  { name, sheet, corner, headers }: TableContent,
  { row, column }: { readonly row: number | null; readonly column: string | null },
): string | null {
  const table = tableNamed(name);
  if (!corner || !table) return null;
  const id = name === 'vkt_Settings' && column !== null && column in SETTING_NAMES ? 'value' : column;
  const at = id === null ? 0 : findColumns(table, headers).found.find((hit) => hit.column.id === id)?.at;
  if (at === undefined) return null;
  return `${quoteSheetName(sheet)}!${cellName({ row: corner.row + (row ?? 0), column: corner.column + at })}`;
}

/**
 * @param cell zero-based
 * @example cellName({ row: 4, column: 27 }) // "AB5"
 */
export const cellName = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnName(column)}${String(row + 1)}`;
