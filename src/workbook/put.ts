/** What is put between a planner's own cells: a formula, or a table with its title and perhaps a chart. */
import { formatAddress, MAX_COLUMNS, MAX_ROWS } from '../xlsx/notation/address';
import type { CellContent, RowContent } from './cell-content';
import type { LineLook, SheetChart, SheetTable } from './sheet';

export type PutBlock =
  | { readonly kind: 'cell'; readonly content: CellContent }
  | {
      readonly kind: 'block';
      /** Over each other, each in the first column and running on over the cells beside it. */
      readonly lines: readonly { readonly look: LineLook; readonly text: string }[];
      /** Under the lines, or under the chart. Its name is chosen. */
      readonly table: Omit<SheetTable, 'row' | 'name'>;
      /** Between lines and table. */
      readonly chart: Omit<SheetChart, 'table' | 'place' | 'name'> | null;
    };

/** A cell, zero-based. */
export interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type PutPlace =
  /** From the active cell on, where nothing stands there. */
  | { readonly kind: 'active' }
  /** From this cell on, over what stands there. */
  | { readonly kind: 'over'; readonly corner: Corner }
  /** On a sheet of its own, with a free name that begins with this. */
  | { readonly kind: 'sheet'; readonly name: string };

/** Why something cannot be put there unasked. Only contents can be written over. */
export type InTheWay =
  | 'contents'
  | 'table'
  | 'merged'
  /** Part of what a formula elsewhere answers. */
  | 'spill'
  | 'protected'
  /** Too near the last row or column. */
  | 'no-room'
  /** No cell is active: a chart sheet is shown. */
  | 'no-cell';

export interface Occupied {
  readonly kind: 'occupied';
  readonly by: InTheWay;
  /** Where it would have begun; null = nowhere. */
  readonly corner: Corner | null;
  /** The cells it would have taken, as "A1:F14". */
  readonly cells: string;
}

export interface Put {
  readonly kind: 'put';
  readonly sheet: string;
  readonly cells: string;
  /** 'excel': one Ctrl+Z takes it back. */
  readonly undo: 'excel' | 'own';
  /** Puts back what stood there. Refuses with 'changed' where somebody changed it since. */
  takeBack(): Promise<void>;
}

/** Rows a chart lies over. */
const CHART_ROWS = 15;
const CHART_COLUMNS = 7;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * How many cells it takes.
 *
 * @example extentOf({ kind: 'cell', content: 5 }) // { rows: 1, columns: 1 }
 */
export function extentOf(block: PutBlock): Extent {
  if (block.kind === 'cell') return { rows: 1, columns: 1 };
  const { table, chart } = block;
  return {
    rows: tableRow(block) + table.rows.length + 1,
    columns: Math.max(table.headers.length, chart === null ? 1 : CHART_COLUMNS),
  };
}

type Whole = Extract<PutBlock, { kind: 'block' }>;

/** Where its table begins, counted from its first row. */
export const tableRow = ({ lines, chart }: Whole): number => lines.length + 1 + (chart === null ? 0 : CHART_ROWS + 1);

/** The cells its chart lies over, counted from its first one. */
export const chartPlace = (block: Whole): SheetChart['place'] => ({
  row: block.lines.length + 1,
  column: 0,
  rows: CHART_ROWS,
  columns: extentOf(block).columns,
});

/** Whether a sheet has so many cells from there on. */
export const hasRoom = ({ row, column }: Corner, { rows, columns }: Extent): boolean =>
  row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;

/**
 * The contents of all its cells, row by row; nothing where nothing comes to stand.
 *
 * @example contentsOf({ kind: 'cell', content: 5 }) // [[5]]
 */
export function contentsOf(block: PutBlock): readonly RowContent[] {
  if (block.kind === 'cell') return [[block.content]];
  const { rows, columns } = extentOf(block);
  const { lines, table } = block;
  const filled = (cells: RowContent): RowContent => [...cells, ...Array<string>(columns - cells.length).fill('')];
  const above = Array.from({ length: rows - table.rows.length - 1 }, (_, at) => filled([lines[at]?.text ?? '']));
  return [...above, ...bodyOf(table).map(filled)];
}

/** A formula that answers a table needs its cells free. */
const bodyOf = ({ headers, rows, formula }: Whole['table']): readonly RowContent[] =>
  formula === undefined ? [headers, ...rows] : [[formula], ...rows.map(() => [])];

/** Those cells, as Excel writes them. */
export const cellsText = ({ row, column }: Corner, { rows, columns }: Extent): string =>
  hasRoom({ row, column, sheet: '' }, { rows, columns })
    ? formatAddress({ row, column, rows, columns })
    : formatAddress({ row, column, rows: 1, columns: 1 });
