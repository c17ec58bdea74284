/**
 * From the workbook's cells to what the model reads. Strict and kind: every problem is found in one go, each with its
 * cell; a row with an error is left out, everything else is used.
 */
import type { Problem, ProblemCode, TableName } from '../model/tables/problem';
import type { ModelTables } from '../model/tables/tables';
import { isEmpty, isErrorCell } from './cells';
import { findColumns, type FoundColumn } from './headers';
import type { Cell, TableContent } from './port';
import { CALENDAR, FIXED, PENALTIES, ROLES, STAFF } from './schema/people';
import { TABLES } from './schema';
import { ACTUALS, GOALS, SCENARIOS, SETTINGS, SIGNALS } from './schema/steering';
import { plainTable, type Decoded, type PlainTable, type TableSchema } from './schema/table-schema';
import { CORRECTIONS, DERIVED, INFLOW, STOCK } from './schema/cases';
import { LOCATIONS, PRODUCTS, STEPS, TERMS } from './schema/routes';
import { decodeSettings } from './settings';

/** Reads the tables of a workbook. Missing tables count as empty; needed ones that miss are a problem. */
export function decodeTables(contents: readonly TableContent[]): Decoded<ModelTables> {
  const byName = new Map(contents.map((content) => [content.name, content]));
  const problems: Problem[] = [];
  for (const table of TABLES) if (table.needed && !byName.has(table.name)) problems.push(tableMissing(table.name));
  const rows = <R>(schema: TableSchema<R>): readonly R[] => {
    const content = byName.get(schema.name);
    if (!content) return [];
    const decoded = decodeRows<R>(schema, content);
    for (const problem of decoded.problems) problems.push(problem);
    return decoded.value;
  };
  const settings = decodeSettings(rows(SETTINGS));
  problems.push(...settings.problems);
  const value: ModelTables = {
    settings: settings.value,
    locations: rows(LOCATIONS),
    products: rows(PRODUCTS),
    terms: rows(TERMS),
    steps: rows(STEPS),
    roles: rows(ROLES),
    stock: rows(STOCK),
    inflow: rows(INFLOW),
    staff: rows(STAFF),
    fixed: rows(FIXED),
    derived: rows(DERIVED),
    corrections: rows(CORRECTIONS),
    goals: rows(GOALS),
    scenarios: rows(SCENARIOS),
    signals: rows(SIGNALS),
    penalties: rows(PENALTIES),
    calendar: rows(CALENDAR),
    actuals: rows(ACTUALS),
  };
  return { value, problems };
}

const tableMissing = (table: TableName): Problem => ({
  code: 'table-missing',
  severity: 'error',
  table,
  row: null,
  column: null,
  value: null,
  data: {},
});

// Contents never change, so neither does what they mean: a table that is handed over again is not read again, and its
// rows are the very same object, by which others see that nothing changed.
const known = new WeakMap<TableContent, Map<string, Decoded<readonly unknown[]>>>();

/** Reads the rows of one table. */
export function decodeRows<R>(schema: TableSchema<R>, content: TableContent): Decoded<readonly R[]> {
  let bySchema = known.get(content);
  if (bySchema === undefined) known.set(content, (bySchema = new Map()));
  const before = bySchema.get(schema.name);
  if (before) return before as Decoded<readonly R[]>; // kept under the name of the schema that made it
  const decoded = readRows(schema, content);
  bySchema.set(schema.name, decoded);
  return decoded;
}

function readRows<R>(schema: TableSchema<R>, content: TableContent): Decoded<readonly R[]> {
  const table = plainTable(schema);
  const { found, problems: headerProblems } = findColumns(table, content.headers);
  const problems: Problem[] = [...headerProblems];
  if (headerProblems.some((problem) => problem.severity === 'error')) return { value: [], problems };
  const absent = table.columns.filter((column) => !found.some((hit) => hit.column === column));
  const defaults = Object.fromEntries(absent.map((column) => [column.id, column.byDefault]));
  const rows: R[] = [];
  content.rows.forEach((cells, index) => {
    if (found.every(({ at }) => isEmpty(cells[at] ?? ''))) return;
    const values = decodeRow(table, found, cells, index + 1, problems);
    // Every property of R has been read by the column of the same name, or has its default.
    if (values) rows.push({ row: index + 1, ...defaults, ...values } as R);
  });
  return { value: rows, problems };
}

function decodeRow(
  table: PlainTable,
  found: readonly FoundColumn[],
  cells: readonly Cell[],
  row: number,
  problems: Problem[],
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  let whole = true;
  for (const { column, at } of found) {
    const cell = cells[at] ?? '';
    const wrong = (code: ProblemCode, data: Problem['data'] = {}): void => {
      whole = false;
      problems.push({ code, severity: 'error', table: table.name, row, column: column.id, value: cell, data });
    };
    if (isEmpty(cell)) {
      if (column.required) wrong('required');
      else values[column.id] = column.byDefault;
    } else if (isErrorCell(cell)) wrong('cell-error');
    else {
      const reading = column.type.read(cell);
      if (reading.ok) values[column.id] = reading.value;
      else wrong(reading.code, reading.data);
    }
  }
  return whole ? values : null;
}
