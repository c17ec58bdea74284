/** What an explanation is made of, and how a number is put together from its parts again. */
import type { MeasureId, MeasureUnit } from '../tables/measure-definitions';
import type { Gap, MeasureQuery, NoAnswer } from '../measures/measures';
import type { Model } from '../compile/model/model';
import { nameKey } from '../tables/names';
import type { TableName } from '../tables/problem';
import type { Label } from './label';

/** 'max' keeps the larger of what there is and this part. */
export type Operation = '+' | '-' | '×' | '÷' | 'max';

interface Source {
  readonly table: TableName;
  /** 1-based rows of the table's body; empty = the table as a whole. */
  readonly rows: readonly number[];
}

/** A number that another is made of, and what is done with it: `operation` on the result of the parts before it. */
export interface ExplanationPart {
  readonly label: Label;
  readonly value: number;
  readonly unit: MeasureUnit | 'eur/hour' | 'days' | 'number';
  readonly operation: Operation;
  readonly source: Source | null;
  /** What this part is made of, in turn; absent where it is an input or goes deeper than was asked. */
  readonly parts?: readonly ExplanationPart[];
  /** The question this part answers, so that it can be explained further. */
  readonly query?: MeasureQuery;
  /** Why there is no such number, where there is none; `value` is then 0, as the sum it is part of does without it. */
  readonly reason?: NoAnswer;
}

/** A measure taken apart; where it has a value, `rebuild` of its parts gives that again. */
export interface Explanation {
  readonly measure: MeasureId;
  /** null when there is no number; `reason` says why. */
  readonly value: number | null;
  readonly reason: NoAnswer | null;
  /** What the number does not count, or why there is none; absent when every row could be used. */
  readonly missing?: readonly Gap[];
  readonly unit: MeasureUnit;
  /** In the symbols of the README, in no language. */
  readonly formula: string;
  readonly parts: readonly ExplanationPart[];
}

/**
 * Puts a number together from its parts, as a reader with a calculator would: start at 0, take the parts in order, and
 * do what each says to the result so far.
 *
 * @example rebuild([{ operation: '+', value: 6 }, { operation: '×', value: 2 }, { operation: '-', value: 5 }]) // 7
 */
export function rebuild(parts: readonly Pick<ExplanationPart, 'operation' | 'value'>[]): number {
  return parts.reduce((result, { operation, value }) => {
    switch (operation) {
      case '+':
        return result + value;
      case '-':
        return result - value;
      case '×':
        return result * value;
      case '÷':
        return result / value;
      case 'max':
        return Math.max(result, value);
      default:
        return operation satisfies never;
    }
  }, 0);
}

type Optional = Partial<Pick<ExplanationPart, 'source' | 'parts' | 'query' | 'reason'>>;

/** A part with its operation first, as it is read. */
export function part(
  operation: Operation,
  label: Label,
  amount: Pick<ExplanationPart, 'value' | 'unit'> & Optional,
): ExplanationPart {
  return { label, operation, source: null, ...amount };
}

/** What has a name of its own in the workbook. */
export const named = (name: string): Label => ({ code: 'named', name });

/**
 * Whether two names mean the same; capitals and spaces around do not matter.
 *
 * @example sameName('Noord', ' noord') // true
 * @example sameName('Noord', undefined) // false
 */
export const sameName = (a: string, b: string | undefined): boolean => b !== undefined && nameKey(a) === nameKey(b);

/** The row of vkt_Steps that holds for a step at a location: one of its own goes before the one for all. */
export function stepRow({ tables, steps, products, locations }: Model, step: number, location: number): number | null {
  const one = steps[step];
  if (one === undefined) return null;
  const own = tables.steps.find(
    (row) =>
      row.location !== null &&
      sameName(row.location, locations[location]) &&
      sameName(row.product, products[one.product]) &&
      sameName(row.step, one.name),
  );
  return own?.row ?? one.row;
}

/**
 * The rows that a number comes from; those that are none (null, 0) are left out, and without any the table as a whole is meant.
 *
 * @example source('vkt_Staff', [4, null, 0]) // { table: 'vkt_Staff', rows: [4] }
 */
export const source = (table: TableName, rows: readonly (number | null | undefined)[] = []): Source => ({
  table,
  rows: rows.flatMap((row) => (row !== null && row !== undefined && row > 0 ? [row] : [])),
});
