/** Inserting and deleting cells, with the tables on the sheet moving along. */
import type { Area } from '../../../xlsx/notation/address';
import { takesPart, tears } from '../../formula/array-blocks';
import { type Shift, shifted } from '../../formula/shift';
import type { TableInfo } from '../../grid/base/port';
import { partOfArray, tornArray } from '../../wire/errors';
import type { HostContext } from './context';

/**
 * Shifts cells. The grid moves contents and references in formulas; it does not move tables when only some cells
 * shift, so the tables are put where they belong afterwards. `except` is a table whose new place the caller decides.
 */
export function shiftCells(
  { grid }: HostContext,
  area: Area,
  { except, ...shift }: Omit<Shift, 'where'> & { readonly except?: string },
): void {
  if (grid.arrayBlocks(area.sheetId).some((block) => tears({ ...shift, where: area }, block))) throw tornArray();
  const expected = grid
    .tables()
    .filter((table) => table.area.sheetId === area.sheetId && table.id !== except)
    .map((table): TableInfo => ({ ...table, area: shifted(table.area, { ...shift, where: area }) ?? table.area }));
  grid.as('add-in', () => {
    grid.shift(area, shift.kind, shift.along);
    for (const table of expected) placeTable({ grid }, table);
  });
}

/** Throws when only some of the cells of an array formula are among these. */
export function assertWholeArrays({ grid }: Pick<HostContext, 'grid'>, area: Area): void {
  if (grid.arrayBlocks(area.sheetId).some((block) => takesPart(area, block))) throw partOfArray();
}

/** Moves a table unless it is already there. */
export function placeTable({ grid }: Pick<HostContext, 'grid'>, table: TableInfo): void {
  const now = grid.tables().find(({ id }) => id === table.id)?.area;
  const same = now && (['row', 'column', 'rows', 'columns'] as const).every((key) => now[key] === table.area[key]);
  if (!same) grid.resizeTable(table);
}
