import type { CallingCell } from '../grid/base/port';

/** Cells below each other become one area: the engine is slow with thousands of single cells. */
export function mergeCells(cells: readonly CallingCell[]) {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const areas: { sheetId: string; row: number; column: number; rows: number; columns: number }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = areas.at(-1);
    const follows = last?.sheetId === sheetId && last.column === column && row <= last.row + last.rows;
    if (follows) last.rows = Math.max(last.rows, row - last.row + 1);
    else areas.push({ sheetId, row, column, rows: 1, columns: 1 });
  }
  return areas;
}
