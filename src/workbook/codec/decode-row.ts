/** Reading one row of a table, whether it is in it or below it. */
import type { Problem, ProblemCode } from '../../model/tables/problem';
import type { PeriodKind } from '../../model/tables/tables';
import { isEmpty, isErrorCell } from '../cells';
import type { FoundColumn } from './headers';
import type { Cell } from '../port';
import type { PlainColumn, PlainTable } from '../schema/table-schema';

interface RawRow {
  readonly cells: readonly Cell[];
  readonly row: number;
  readonly problems: Problem[];
}

export interface Reader {
  readonly table: PlainTable;
  readonly found: readonly FoundColumn[];
  readonly kind: PeriodKind;
}

/** @returns what was read, and the columns that could not be; what is wrong there is added to the problems. */
export function decodeRow(
  { table, found, kind }: Reader,
  { cells, row, problems }: RawRow,
): { readonly values: Record<string, unknown>; readonly bad: readonly PlainColumn[] } {
  const values: Record<string, unknown> = {};
  const bad: PlainColumn[] = [];
  for (const { column, at } of found) {
    const cell = cells[at] ?? '';
    const wrong = (code: ProblemCode, data: Problem['data'] = {}): void => {
      const severity = column.isNote ? 'warning' : 'error';
      problems.push({ code, severity, table: table.name, row, column: column.id, value: cell, data });
      if (column.isNote) values[column.id] = column.byDefault;
      else bad.push(column);
    };
    if (isEmpty(cell)) {
      if (column.required) wrong('required');
      else values[column.id] = column.byDefault;
    } else if (isErrorCell(cell)) wrong('cell-error');
    else {
      const reading = column.type.read(cell, kind);
      if (reading.ok) values[column.id] = reading.value;
      else wrong(reading.code, reading.data);
    }
  }
  return { values, bad };
}
