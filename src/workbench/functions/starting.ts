/** Opening a workbook: cells show what the file kept, and only some are calculated. Pure. */
import type { Book, BookCell } from '../../xlsx/book/book';
import type { FunctionDescription } from './metadata';

/** Excel's own functions that are asked anew at every opening. */
const VOLATILE = ['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT', 'CELL', 'INFO'];

/** Where a cell is that starts; `sheet` is the how-manieth. */
interface StartingCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells Excel calculates when it opens a file: streams, volatile functions, errors, and what was saved without a
 * value. Here those that fill others too: the grid keeps no filled cells.
 *
 * @param namespace of the add-in's functions, e.g. "VKT"
 */
export function startingCells(
  { sheets }: Pick<Book, 'sheets'>,
  functions: readonly FunctionDescription[],
  namespace: string,
): readonly StartingCell[] {
  const live = functions
    .filter(({ options }) => options?.stream === true || options?.volatile === true)
    .map(({ name }) => `${namespace}\\.${name}`);
  const calls = new RegExp(`(^|[^\\p{L}\\d_.])(${[...VOLATILE, ...live].join('|')})\\(`, 'iu');
  const starts = ({ formula, value, spill }: BookCell) =>
    formula !== null && (value === null || typeof value === 'object' || spill !== null || calls.test(formula));
  return sheets.flatMap(({ rows }, sheet) =>
    rows.flatMap(({ index, cells }) =>
      cells.filter(starts).map(({ column }): StartingCell => ({ sheet, row: index, column })),
    ),
  );
}
