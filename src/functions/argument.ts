/**
 * What an argument of a function is, and the one place where what Excel hands over becomes what a formula computes with.
 * Excel may pass a number, text, a boolean, null or '' for an empty cell, a matrix for a range, or an object that wraps
 * a formatted number or an error.
 */
import type { Bilingual } from '../language';
import type { Problem } from '../model/tables/problem';
import { isErrorCell, numberIn, shareIn } from '../workbook/cells';
import type { Cell } from '../workbook/port';
import { isInRange, settled, type Range } from '../model/tables/ranges';
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
export const isEmptyOrZero = (cell: Cell): boolean => isBlank(cell) || cell === 0;

const EMPTY_IS_ZERO: Bilingual = { nl: '; lege cel = 0.', en: '; empty cell = 0.' };

const andEmpty = (help: string, words: string): string => `${help.replace(/\.$/, '')}${words}`;

/** Says what an empty cell means, where its own words do not. */
export function sayingEmpty({ name, help }: Wording, { range, optional }: EmptyMeaning): Wording {
  if (optional) {
    return {
      name,
      help: { nl: help.nl.replace(/\bleeg = /, 'leeg of 0 = '), en: help.en.replace(/\bempty = /, 'empty or 0 = ') },
    };
  }
  if (!isInRange(0, range)) return { name, help };
  return { name, help: { nl: andEmpty(help.nl, EMPTY_IS_ZERO.nl), en: andEmpty(help.en, EMPTY_IS_ZERO.en) } };
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

export const failed = (cell: Cell): TakenArgument<never> => refused({ kind: 'cell-error', value: String(cell) });

/** The only cell of what was given; a fault where there are more, or where it holds an error. */
export function takeCell(raw: unknown): TakenArgument<Cell> {
  const cell = onlyCell(raw);
  if (cell === null) return refused({ kind: 'single-value' });
  return isErrorCell(cell) ? failed(cell) : taken(cell);
}

export function takeNumber(cell: Cell, range: Range, whole: boolean): TakenArgument<number> {
  if (isErrorCell(cell)) return failed(cell);
  const reading = typeof cell === 'string' && cell.includes('%') ? shareIn(cell) : numberIn(cell);
  if (!reading.ok) return refused(unread(reading.data, String(cell)));
  const value = settled(reading.value, whole ? { ...range, whole } : range);
  if (!isInRange(value, range)) return refused({ kind: 'range', range, value });
  return whole && !Number.isInteger(value) ? refused({ kind: 'whole', value }) : taken(value);
}

/** Nothing, or one empty cell. */
export const isOmitted = (raw: unknown): boolean => {
  const cell = onlyCell(raw);
  return cell !== null && isEmptyOrZero(cell);
};
