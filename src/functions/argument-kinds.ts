/** Arguments that are one value, or a block of cells as it stands; lists of numbers are in argument-lists. */
import { findName, nameKey } from '../model/tables/names';
import { isInRange, type Range } from '../model/tables/ranges';
import { isErrorCell } from '../workbook/cells';
import type { Cell } from '../workbook/port';
import {
  failed,
  isBlank,
  isEmptyOrZero,
  isOmitted,
  refused,
  sayingEmpty,
  taken,
  takeCell,
  takeNumber,
  type Argument,
  type TakenArgument,
  type Wording,
} from './argument';
import { plainMatrix } from './plain-cell';

interface NumberOptions<D> {
  readonly whole?: boolean;
  /** What an omitted argument means; without it the argument must be given. */
  readonly byDefault?: D;
}

/** One number. */
export function number(wording: Wording, range: Range): Argument<number>;
export function number<D>(
  wording: Wording,
  range: Range,
  options: NumberOptions<D> & { readonly byDefault: D },
): Argument<number | D>;
export function number(wording: Wording, range: Range, options: { readonly whole: boolean }): Argument<number>;
export function number<D>(wording: Wording, range: Range, options: NumberOptions<D> = {}): Argument<number | D> {
  const optional = options.byDefault !== undefined;
  return {
    ...sayingEmpty(wording, { range, optional }),
    shape: 'value',
    optional,
    take: (raw) => {
      const given = takeCell(raw);
      if (!given.ok) return given;
      const cell = given.value;
      if (options.byDefault !== undefined && isEmptyOrZero(cell)) return taken(options.byDefault);
      if (!isBlank(cell)) return takeNumber(cell, range, options.whole ?? false);
      return isInRange(0, range) && raw !== undefined ? taken(0) : refused({ kind: 'missing' });
    },
  };
}

/** Reads the only cell of what was given; what is wrong with that comes first. */
const ofCell =
  <T>(read: (cell: Cell) => TakenArgument<T>): Argument<T>['take'] =>
  (raw) => {
    const given = takeCell(raw);
    return given.ok ? read(given.value) : given;
  };

/** A text of which only some are allowed; capitals do not matter. */
export const choice = <V extends string>(wording: Wording, allowed: readonly V[], byDefault: V): Argument<V> => ({
  ...wording,
  shape: 'value',
  optional: true,
  take: ofCell((cell) => {
    const hit = isEmptyOrZero(cell) ? byDefault : findName(allowed, String(cell));
    return hit === null ? refused({ kind: 'choice', allowed, value: String(cell) }) : taken(hit);
  }),
});

/** Yes or no; text and numbers as Excel understands them. */
export const flag = (wording: Wording): Argument<boolean> => ({
  ...wording,
  shape: 'value',
  optional: true,
  take: ofCell((cell) => {
    const typed = nameKey(String(cell));
    if (['', 'false', 'onwaar', 'nee', 'no', '0'].includes(typed)) return taken(false);
    if (['true', 'waar', 'ja', 'yes', '1'].includes(typed)) return taken(true);
    return refused({ kind: 'choice', allowed: ['TRUE', 'FALSE'], value: typed });
  }),
});

/** Any cell, empty allowed: a name, a period, a measure. */
export const cell = (wording: Wording, optional: boolean): Argument<Cell> => ({
  ...wording,
  shape: 'value',
  optional,
  take: ofCell((value) => {
    // Desktop Excel hands over an empty cell as 0, and nothing that is named here is called 0.
    const isEmpty = isBlank(value) || value === 0;
    if (isEmpty) return optional ? taken('') : refused({ kind: 'missing' });
    return taken(value);
  }),
});

/** An empty cell of a block is '' however it arrives; the names and amounts that stand in one are never 0. */
const emptied = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map((cell) => (isEmptyOrZero(cell) ? '' : cell)));

/** A block of cells as it stands; none of them an error, which would be passed over as a name nobody knows. */
export const cells = (wording: Wording, optional: boolean): Argument<readonly (readonly Cell[])[]> => ({
  ...wording,
  shape: 'matrix',
  optional,
  take: (raw) => {
    if (isOmitted(raw)) return optional ? taken([]) : refused({ kind: 'missing' });
    const rows = plainMatrix(raw);
    const error = rows.flat().find(isErrorCell);
    return error === undefined ? taken(emptied(rows)) : failed(error);
  },
});
