/** Where charts are: pixels of the sheet ↔ the cells they cover. Excel moves and sizes charts with their cells. */
import type { Grid } from '../grid/base/port';
import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx/notation/address';
import type { ChartData } from './chart';

/** Pixels from the sheet's first cell. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Edges = Pick<Grid, 'edge'>;

export function boxOf({ anchor, inset }: ChartData, grid: Edges): PixelBox {
  const { sheetId, row, column, rows, columns } = anchor.area;
  if (anchor.gone) return { left: 0, top: 0, width: 0, height: 0 };
  const within = (along: 'rows' | 'columns', index: number, offset: number) => {
    const start = grid.edge(sheetId, along, index);
    return Math.min(start + offset, grid.edge(sheetId, along, index + 1));
  };
  const left = within('columns', column, inset.left);
  const top = within('rows', row, inset.top);
  const right = within('columns', column + columns - 1, inset.right);
  const bottom = within('rows', row + rows - 1, inset.bottom);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

export function anchorOf(box: PixelBox, sheetId: string, grid: Edges) {
  const columns = (pixels: number) => cellAt(grid, { sheetId, along: 'columns' }, pixels);
  const rows = (pixels: number) => cellAt(grid, { sheetId, along: 'rows' }, pixels);
  const [left, right] = [columns(Math.max(0, box.left)), columns(Math.max(0, box.left + box.width))];
  const [top, bottom] = [rows(Math.max(0, box.top)), rows(Math.max(0, box.top + box.height))];
  return {
    area: {
      sheetId,
      row: top.index,
      rows: bottom.index - top.index + 1,
      column: left.index,
      columns: right.index - left.index + 1,
    },
    inset: { left: left.offset, top: top.offset, right: right.offset, bottom: bottom.offset },
  };
}

function cellAt(
  grid: Edges,
  { sheetId, along }: { readonly sheetId: string; readonly along: 'rows' | 'columns' },
  pixels: number,
) {
  const last = (along === 'rows' ? MAX_ROWS : MAX_COLUMNS) - 1;
  // Where a cell begins costs as many steps as there are before it: the far end of the sheet is not looked at.
  let [low, high] = [0, 64];
  while (high < last && grid.edge(sheetId, along, high) <= pixels) [low, high] = [high, Math.min(last, high * 4)];
  high = Math.min(high, last);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (grid.edge(sheetId, along, middle) <= pixels) low = middle;
    else high = middle - 1;
  }
  return { index: low, offset: pixels - grid.edge(sheetId, along, low) };
}
