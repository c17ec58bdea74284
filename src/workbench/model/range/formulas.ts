/** Formulas between Excel's notation and the engine's, at a given cell. */
import { type Area, intersection } from '../../../xlsx/notation/address';
import { fromEngineReferences, toEngineReferences } from '../../formula/structured';
import type { Grid } from '../../grid/base/port';

export function toEngine<T>(grid: Grid, rows: readonly (readonly T[])[], area: Area): T[][] {
  return translate({ grid, area }, rows, toEngineReferences);
}

export function fromEngine<T>(grid: Grid, rows: readonly (readonly T[])[], area: Area): T[][] {
  return translate({ grid, area }, rows, fromEngineReferences);
}

type Translation = (formula: string, ownTable: string | null) => string;

function translate<T>(
  { grid, area }: { readonly grid: Grid; readonly area: Area },
  rows: readonly (readonly T[])[],
  translation: Translation,
): T[][] {
  const concerns = (value: T) => typeof value === 'string' && value.startsWith('=') && value.includes('[');
  if (!rows.some((row) => row.some(concerns))) return rows.map((row) => [...row]);
  return rows.map((row, i) =>
    row.map((value, j) => {
      if (!concerns(value)) return value;
      const cell = { sheetId: area.sheetId, row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      // A string stays a string; T cannot express that.
      return translation(String(value), tableAt(grid, cell)) as T;
    }),
  );
}

/** The name of the table around a cell, or null. */
export function tableAt(grid: Grid, cell: Area): string | null {
  const found = grid.tables().find(({ area }) => area.sheetId === cell.sheetId && intersection(area, cell));
  return found?.name ?? null;
}
