/**
 * The one place where what Excel hands over becomes what a formula computes with. Excel may pass a number, text, a
 * boolean, null or '' for an empty cell, a matrix for a range, or an object that wraps a formatted number or an error.
 */
import type { Bilingual } from '../locales/language';
import { findName, nameKey } from '../model/tables/names';
import type { Problem } from '../model/tables/problem';
import { isErrorCell, numberIn, shareIn } from '../workbook/cells';
import type { Cell } from '../workbook/port';
import { isInRange, type Range } from '../model/tables/ranges';
import { plainMatrix } from './plain-cell';

/** Why an argument was refused; locales turn it into a sentence. */
export type Fault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'cell-error'; readonly value: string }
  | { readonly kind: 'not-a-number'; readonly value: string }
  | { readonly kind: 'two-readings'; readonly value: string; readonly decimal: number; readonly thousands: number }
  | { readonly kind: 'single-value' }
  | { readonly kind: 'block'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'range'; readonly range: Range; readonly value: number }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'choice'; readonly allowed: readonly string[]; readonly value: string };

export type TakenArgument<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** One thing to choose, as Excel offers it. */
export interface Member {
  /** What comes to stand in the formula; the same in every language. */
  readonly code: string;
  readonly name: Bilingual;
  readonly tooltip: Bilingual;
}

/** Things to choose from, under the name by which Excel keeps them. */
export interface MemberList {
  readonly id: string;
  readonly list: readonly Member[];
}

export interface Argument<T> {
  /** As people read it in the formula bar. */
  readonly name: Bilingual;
  readonly help: Bilingual;
  readonly shape: 'value' | 'list' | 'matrix';
  readonly optional: boolean;
  readonly take: (raw: unknown) => TakenArgument<T>;
  /** What Excel offers while it is typed; other texts are taken too. */
  readonly members?: MemberList;
}

export interface Wording {
  readonly name: Bilingual;
  readonly help: Bilingual;
}

/** The argument, with what Excel offers for it. */
export const among = <T>(members: MemberList, argument: Argument<T>): Argument<T> => ({ ...argument, members });

export const taken = <T>(value: T): TakenArgument<T> => ({ ok: true, value });
export const refused = (fault: Fault): TakenArgument<never> => ({ ok: false, fault });

export const isBlank = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

/**
 * An empty cell arrives as 0 in Excel on the desktop and as nothing on the web, and nobody can tell that 0 from a typed
 * one. So the two mean the same everywhere: 0 where a value must be given, left out where it may be.
 */
const isEmptyOrZero = (cell: Cell): boolean => isBlank(cell) || cell === 0;

const EMPTY_IS_ZERO: Bilingual = { nl: 'Een lege cel telt als 0.', en: 'An empty cell counts as 0.' };

/** Says what an empty cell means, where its own words do not. */
export function sayingEmpty({ name, help }: Wording, { range, optional }: EmptyMeaning): Wording {
  if (optional) {
    return {
      name,
      help: { nl: help.nl.replace(/\bleeg = /, 'leeg of 0 = '), en: help.en.replace(/\bempty = /, 'empty or 0 = ') },
    };
  }
  if (!isInRange(0, range)) return { name, help };
  return { name, help: { nl: `${help.nl} ${EMPTY_IS_ZERO.nl}`, en: `${help.en} ${EMPTY_IS_ZERO.en}` } };
}

interface EmptyMeaning {
  readonly range: Range;
  readonly optional: boolean;
}

function onlyCell(raw: unknown): Cell | null {
  const rows = plainMatrix(raw);
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : null;
}

function unread({ decimal, thousands }: Problem['data'], value: string): Fault {
  return typeof decimal === 'number' && typeof thousands === 'number'
    ? { kind: 'two-readings', value, decimal, thousands }
    : { kind: 'not-a-number', value };
}

const failed = (cell: Cell): TakenArgument<never> => refused({ kind: 'cell-error', value: String(cell) });

/** The only cell of what was given; a fault where there are more, or where it holds an error. */
function takeCell(raw: unknown): TakenArgument<Cell> {
  const cell = onlyCell(raw);
  if (cell === null) return refused({ kind: 'single-value' });
  return isErrorCell(cell) ? failed(cell) : taken(cell);
}

export function takeNumber(cell: Cell, range: Range, whole: boolean): TakenArgument<number> {
  if (isErrorCell(cell)) return failed(cell);
  const reading = typeof cell === 'string' && cell.includes('%') ? shareIn(cell) : numberIn(cell);
  if (!reading.ok) return refused(unread(reading.data, String(cell)));
  const { value } = reading;
  if (!isInRange(value, range)) return refused({ kind: 'range', range, value });
  return whole && !Number.isInteger(value) ? refused({ kind: 'whole', value }) : taken(value);
}

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

/** Nothing, or one empty cell. */
export const isOmitted = (raw: unknown): boolean => {
  const cell = onlyCell(raw);
  return cell !== null && isEmptyOrZero(cell);
};

/** A text of which only some are allowed; capitals do not matter. */
export const choice = <V extends string>(wording: Wording, allowed: readonly V[], byDefault: V): Argument<V> => ({
  ...wording,
  shape: 'value',
  optional: true,
  take: (raw) => {
    const cell = takeCell(raw);
    if (!cell.ok) return cell;
    const hit = isEmptyOrZero(cell.value) ? byDefault : findName(allowed, String(cell.value));
    return hit === null ? refused({ kind: 'choice', allowed, value: String(cell.value) }) : taken(hit);
  },
});

/** Yes or no; text and numbers as Excel understands them. */
export const flag = (wording: Wording): Argument<boolean> => ({
  ...wording,
  shape: 'value',
  optional: true,
  take: (raw) => {
    const cell = takeCell(raw);
    if (!cell.ok) return cell;
    const typed = nameKey(String(cell.value));
    if (['', 'false', 'onwaar', 'nee', 'no', '0'].includes(typed)) return taken(false);
    if (['true', 'waar', 'ja', 'yes', '1'].includes(typed)) return taken(true);
    return refused({ kind: 'choice', allowed: ['TRUE', 'FALSE'], value: typed });
  },
});

/** Any cell, empty allowed: a name, a period, a measure. */
export const cell = (wording: Wording, optional: boolean): Argument<Cell> => ({
  ...wording,
  shape: 'value',
  optional,
  take: (raw) => {
    const given = takeCell(raw);
    if (!given.ok) return given;
    const { value } = given;
    // Desktop Excel hands over an empty cell as 0, and nothing that is named here is called 0.
    const isEmpty = isBlank(value) || value === 0;
    if (isEmpty) return optional ? taken('') : refused({ kind: 'missing' });
    return taken(value);
  },
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
