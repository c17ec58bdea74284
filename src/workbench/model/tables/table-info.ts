/** Where a table is, now. */
import type { Area } from '../../../xlsx/notation/address';
import type { TableInfo } from '../../grid/base/port';
import { itemNotFound } from '../../wire/errors';
import type { HostContext } from '../base/context';

export function tableInfo({ grid }: HostContext, tableId: string): TableInfo {
  const found = grid.tables().find(({ id }) => id === tableId);
  if (!found) throw itemNotFound();
  return found;
}

/** The rows below the header. */
export function bodyOf({ area }: TableInfo): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}
