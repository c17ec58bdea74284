/**
 * Array formulas of before Excel spilled (`{=…}`, entered with Ctrl+Shift+Enter): one formula that fills a block of
 * cells of a fixed size. The grid knows only formulas that spill as far as they reach; it is given the size inside the
 * formula, around what the user sees. Pure.
 */
import { intersection, type Rectangle } from '../../xlsx/notation/address';
import type { Shift } from './shift';

/** The engine's function that cuts or fills an answer to a size; no user sees it. */
export const BLOCK_FUNCTION = 'ARRAYBLOCK';

interface ArrayBlock {
  readonly rows: number;
  readonly columns: number;
  /** With "=". */
  readonly formula: string;
}

/** As the engine has it. `toBlockFormula({ rows: 2, columns: 1, formula: '=A1:A2' }) // '=ARRAYBLOCK(2,1,A1:A2)'` */
export function toBlockFormula({ rows, columns, formula }: ArrayBlock): string {
  return `=${BLOCK_FUNCTION}(${String(rows)},${String(columns)},${formula.replace(/^=/, '')})`;
}

const BLOCK = new RegExp(String.raw`^=${BLOCK_FUNCTION}\((\d+),(\d+),([^]*)\)$`);

/** The block a formula of the engine's stands for; null when it is an ordinary one. */
export function readBlock(formula: string): ArrayBlock | null {
  const [found, rows, columns, inner = ''] = BLOCK.exec(formula) ?? [];
  return found === undefined ? null : { rows: Number(rows), columns: Number(columns), formula: `=${inner}` };
}

/** What add-ins and files see of a formula of the engine's. */
export function withoutBlock(formula: string): string {
  return readBlock(formula)?.formula ?? formula;
}

/** `{=…}`, as Excel shows such a formula → `=…`; anything else as it is. */
export function withoutBraces(text: string): string {
  return /^\{(=[^]*)\}$/.exec(text)?.[1] ?? text;
}

/** Whether changing these cells would change some of a block's cells and not others. */
export function takesPart(changed: Rectangle, block: Rectangle): boolean {
  const common = intersection(changed, block);
  return common !== null && common.rows * common.columns < block.rows * block.columns;
}

/** Whether inserting or deleting cells would tear a block apart, or take some of its cells. */
export function tears({ kind, along, where }: Shift, block: Rectangle): boolean {
  const cells = along === 'rows' ? where : turn(where);
  const array = along === 'rows' ? block : turn(block);
  const reaches = { ...array, row: cells.row, rows: cells.rows };
  const across = intersection(cells, reaches);
  const end = array.row + array.rows;
  if (across === null || cells.row >= end) return false;
  // Some of its columns move and others do not.
  if (across.columns < array.columns) return true;
  if (kind === 'insert') return cells.row > array.row;
  return takesPart(cells, array);
}

const turn = ({ row, column, rows, columns }: Rectangle): Rectangle => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});
