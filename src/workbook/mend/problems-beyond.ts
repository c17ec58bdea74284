/** Problems of one model beside those of another: what is solved makes up for nothing that is new. */
import type { Problem } from '../../model/tables/problem';

/** Rows move when others come or go; what is wrong in them, and with what, does not. */
const textOf = ({ code, table, column, value, data }: Problem): string =>
  JSON.stringify([code, table, column, value, { ...data, firstRow: null }]);

/**
 * How many problems there are after a change that were not there before.
 *
 * @param after those of the workbook as it would be.
 * @param before those of the workbook as it is.
 * @returns a number of problems, ≥ 0: two wrong rows that come are two, though two others go.
 */
export function problemsBeyond(after: readonly Problem[], before: readonly Problem[]): number {
  const known = new Map<string, number>();
  for (const problem of before) known.set(textOf(problem), (known.get(textOf(problem)) ?? 0) + 1);
  let beyond = 0;
  for (const problem of after) {
    const left = known.get(textOf(problem)) ?? 0;
    if (left === 0) beyond += 1;
    else known.set(textOf(problem), left - 1);
  }
  return beyond;
}
