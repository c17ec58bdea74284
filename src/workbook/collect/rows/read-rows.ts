/** A table's rows with everything that can be read of them; a cell that cannot be read spoils itself, not its row. */
import type { Problem, TableName } from '../../../model/tables/problem';
import { isEmpty, isErrorCell } from '../../cells';
import { findColumns, type FoundColumn } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { tableNamed } from '../../schema';
import type { PlainColumn } from '../../schema/table-schema';

export interface ReadRow {
  /** 1-based, in the table's body. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** By column id; a cell that cannot be read is not there. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What keeps the row from being used. */
  readonly wrong: readonly Problem[];
}

export interface ReadTable {
  readonly table: TableName;
  readonly content: TableContent;
  readonly found: readonly FoundColumn[];
  /** Rows that are not blank. */
  readonly rows: readonly ReadRow[];
  /** Of the headers. With an error among them there are no rows. */
  readonly problems: readonly Problem[];
}

const known = new WeakMap<TableContent, ReadTable>();

/** Reads a table once; contents never change. */
export function readRows(table: TableName, content: TableContent): ReadTable {
  const before = known.get(content);
  if (before?.table === table) return before;
  const read = readNow(table, content);
  known.set(content, read);
  return read;
}

function readNow(table: TableName, content: TableContent): ReadTable {
  const schema = tableNamed(table);
  if (!schema) throw new Error(`No table ${table}.`);
  const { found, problems } = findColumns(schema, content.headers);
  if (problems.some(({ severity }) => severity === 'error')) return { table, content, found, rows: [], problems };
  const absent = schema.columns.filter((column) => !found.some((hit) => hit.column === column));
  const defaults = Object.fromEntries(absent.map((column) => [column.id, column.byDefault]));
  const rows = content.rows.flatMap((cells, index): ReadRow[] => {
    if (found.every(({ at }) => isEmpty(cells[at] ?? ''))) return [];
    const values: Record<string, unknown> = { ...defaults };
    const wrong: Problem[] = [];
    for (const { column, at } of found) {
      const reading = readCell(column, cells[at] ?? '');
      if (reading.ok) values[column.id] = reading.value;
      else wrong.push({ ...reading.problem, table, row: index + 1 });
    }
    return [{ row: index + 1, cells, values, wrong }];
  });
  return { table, content, found, rows, problems };
}

type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Omit<Problem, 'table' | 'row'> };

function readCell(column: PlainColumn, cell: Cell): CellReading {
  const problem = (code: Problem['code'], data: Problem['data'] = {}): CellReading => ({
    ok: false,
    problem: { code, severity: 'error', column: column.id, value: cell, data },
  });
  if (isEmpty(cell)) return column.required ? problem('required') : { ok: true, value: column.byDefault };
  if (isErrorCell(cell)) return problem('cell-error');
  // A delivered table stands apart from the settings that say what the model counts in; the tower reads it again by those.
  const byMonth = column.type.read(cell, 'month');
  const reading = byMonth.ok ? byMonth : column.type.read(cell, 'week');
  return reading.ok ? reading : problem(reading.code, reading.data);
}
