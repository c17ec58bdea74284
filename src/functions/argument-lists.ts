/** Arguments that are lists of numbers: one after the other, or as they stand in a range. */
import type { Range } from '../model/tables/ranges';
import {
  isBlank,
  isOmitted,
  refused,
  sayingEmpty,
  taken,
  takeNumber,
  type Argument,
  type TakenArgument,
  type Wording,
} from './argument';
import { plainMatrix } from './plain-cell';

/** The numbers of a range, row by row, and its shape. */
export interface CellBlock {
  readonly values: readonly number[];
  readonly rows: number;
  readonly columns: number;
}

function takeBlock(raw: unknown, range: Range): TakenArgument<CellBlock> {
  const values: number[] = [];
  const rows = plainMatrix(raw);
  for (const row of rows)
    for (const cell of row) {
      // Excel cannot tell an empty cell of a range from zero; neither do we.
      const number = takeNumber(isBlank(cell) ? 0 : cell, range, false);
      if (!number.ok) return number;
      values.push(number.value);
    }
  return taken({ values, rows: rows.length, columns: rows[0]?.length ?? 0 });
}

/** One number after the other, as periods and ages are: of a block nobody can tell what stands beside what. */
function takeLine(raw: unknown, range: Range): TakenArgument<readonly number[]> {
  const given = plainMatrix(raw);
  const [rows, columns] = [given.length, given[0]?.length ?? 0];
  if (rows > 1 && columns > 1) return refused({ kind: 'block', rows, columns });
  const numbers = takeBlock(raw, range);
  return numbers.ok ? taken(numbers.value.values) : numbers;
}

/** A row, a column or a single number; an empty cell counts as 0. */
export const numbers = (wording: Wording, range: Range): Argument<readonly number[]> => ({
  ...sayingEmpty(wording, { range, optional: false }),
  shape: 'list',
  optional: false,
  take: (raw) => (raw === undefined ? refused({ kind: 'missing' }) : takeLine(raw, range)),
});

/** A range of numbers that go with those in the same place of another; an empty cell counts as 0. */
export const block = (wording: Wording, range: Range): Argument<CellBlock> => ({
  ...sayingEmpty(wording, { range, optional: false }),
  shape: 'list',
  optional: false,
  take: (raw) => (raw === undefined ? refused({ kind: 'missing' }) : takeBlock(raw, range)),
});

/** As `block`, or null when left out; a single empty cell or 0 is left out. */
export const optionalBlock = (wording: Wording, range: Range): Argument<CellBlock | null> => ({
  ...sayingEmpty(wording, { range, optional: true }),
  shape: 'list',
  optional: true,
  take: (raw) => (isOmitted(raw) ? taken(null) : takeBlock(raw, range)),
});
