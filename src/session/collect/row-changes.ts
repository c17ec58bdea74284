/** A plan of Collect's as changes of rows, which name rows by what is in them. */
import { firstDifference, type RefusedCell } from '../../workbook/first-difference';
import {
  WorkbookRefusal,
  type Cell,
  type Row,
  type RowChange,
  type RowContent,
  type RowFate,
  type TableContent,
} from '../../workbook/port';
import type { TableWrite } from '../../workbook/collect/plan/plan';

const textOf = (row: Row): string => JSON.stringify(row);

/**
 * @param content the table the plan was made on.
 * @returns what to do with each row; a row that occurs twice is changed as often as the plan says, whichever comes first.
 */
export function rowChangeOf(content: TableContent, write: TableWrite): RowChange {
  const fates = new Map<string, RowFate[]>();
  const plan = (row: number, what: RowFate): void => {
    const cells = content.rows[row - 1];
    if (cells === undefined) throw new WorkbookRefusal('changed', content.name);
    const key = textOf(cells);
    const list = fates.get(key);
    if (list) list.push(what);
    else fates.set(key, [what]);
  };
  for (const row of write.removed) plan(row, 'remove');
  for (const { row, cells } of write.changed) plan(row, patchOf(content, cells));
  return {
    table: content.name,
    headers: content.headers,
    becomes: (rows) => {
      const met = new Map<string, number>();
      const fateOf = (row: Row): RowFate => {
        const key = textOf(row);
        const count = met.get(key) ?? 0;
        met.set(key, count + 1);
        return fates.get(key)?.[count] ?? 'keep';
      };
      return { rows: rows.map(fateOf), added: write.added };
    },
  };
}

/** Cells that are not named stay, with the formula in them. */
function patchOf(content: TableContent, cells: readonly { readonly at: number; readonly value: Cell }[]): RowContent {
  const patch: (Cell | null)[] = content.headers.map(() => null);
  for (const { at, value } of cells) patch[at] = value;
  return patch;
}

/** The first cell that is no longer as it was, from the headers on; null where there is none. */
export const changedSince = (now: TableContent, then: TableContent): RefusedCell | null =>
  firstDifference([now.headers, ...now.rows], [then.headers, ...then.rows]);

/** Whether a table still holds what the plan was made on: every cell as text, in the same order; a table that is gone does not. */
export const isUnchanged = (now: TableContent | undefined, then: TableContent): boolean =>
  now !== undefined &&
  textOf(now.headers) === textOf(then.headers) &&
  now.rows.length === then.rows.length &&
  now.rows.every((row, at) => textOf(row) === textOf(then.rows[at] ?? []));
