/** What was read of the workbook, judged before anything is computed with it. */
import type { TableContent } from '../workbook/port';

const CALCULATING = new Set(['#BUSY!', '#GETTING_DATA']);

/** Whether Excel is still calculating a cell: its value is on its way, and is no error. */
export const isCalculating = (contents: readonly TableContent[]): boolean =>
  contents.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell === 'string' && CALCULATING.has(cell))),
  );

/** Whether these are the very same tables, as `keepUnchanged` leaves them. */
export const areSame = (a: readonly TableContent[], b: readonly TableContent[]): boolean =>
  a.length === b.length && a.every((content, at) => content === b[at]);

/** Names of tables that were there and are not. */
export const goneFrom = (before: readonly string[], now: readonly TableContent[]): readonly string[] =>
  before.filter((name) => !now.some((content) => content.name === name));
