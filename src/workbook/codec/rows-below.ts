/**
 * Rows that were put under a table rather than in it: Excel does not count them with it. Planners leave a row or two free
 * before they go on, and put totals, remarks and other lists there as well; those are nothing.
 */
import type { Problem } from '../../model/tables/problem';
import { isEmpty } from '../cells';
import { decodeRow, type Reader } from './decode-row';
import type { FoundColumn } from './headers';
import type { Cell, Row, TableContent } from '../port';
import { settingNamed } from './settings';
import { totalIn } from './total-row';

/** Rows left free, after which somebody may still go on with the same list. */
const MOST_FREE = 2;

/** @returns the first row below the table that is one of its rows, if there is one. */
export function rowBelow(reader: Reader, { below = [] }: TableContent): readonly Problem[] {
  let free = 0;
  for (const row of below) {
    const filled = reader.found.filter(({ at }) => !isEmpty(row[at] ?? ''));
    if (filled.length === 0) {
      free += 1;
      if (free > MOST_FREE) return [];
    } else if (isOneOf(reader, row, { filled, free })) {
      const { table } = reader;
      const value = filled[0] ? (row[filled[0].at] ?? null) : null;
      return [
        { code: 'rows-below', severity: 'error', table: table.name, row: null, column: null, value, data: { free } },
      ];
    } else if (filled.length > 1 && totalIn(reader.table, reader.found, row) === null) return []; // another list
  }
  return [];
}

/** A remark: a sentence, or more words than a name has. */
const isRemark = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && (/[.:;!?*]/.test(cell) || cell.trim().split(/\s+/).length > 5);

function isOneOf(
  reader: Reader,
  row: Row,
  { filled, free }: { readonly filled: readonly FoundColumn[]; readonly free: number },
): boolean {
  const { table, found } = reader;
  if (totalIn(table, found, row) !== null) return false;
  const { values, bad } = decodeRow(reader, { cells: row, row: 0, problems: [] });
  if (bad.some((column) => column.required)) return false;
  // Any two words would do for a setting.
  if (table.name === 'vkt_Settings')
    return settingNamed(String(values['setting'])) !== undefined || (free === 0 && typeof values['value'] === 'number');
  // A number, a date or one of a list, and not words alone: a name that stands below is missed where it is used.
  const says = filled.some(({ column }) => {
    const value = values[column.id];
    return value !== undefined && (typeof value !== 'string' || column.type.choices !== undefined);
  });
  if (free === 0) return says || (bad.length === 0 && !isRemark(row[filled[0]?.at ?? 0]));
  return says && bad.length === 0;
}
