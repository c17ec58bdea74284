/** What could not be read of the workbook, as compiling asks for it: so that one bad cell is one problem. */
import { nameKey } from '../../tables/names';
import type { Problem, TableName } from '../../tables/problem';
import type { ModelTables, Settings } from '../../tables/tables';

/** Asks what reading the workbook has reported already; `row` is 1-based in the table's body. */
export interface UnreadCells {
  /** Whether a cell is known to be unreadable; what follows from it is no problem of its own. */
  cell(table: TableName, row: number | null, column: string | null): boolean;
  /** Whether a table as a whole, or the name in one of its rows, is unreadable: then any unknown name may be that one. */
  names(table: TableName, column: string): boolean;
  /** Whether there is an unread row of a table that is, or may be, about these names. */
  rowOf(table: TableName, names: Readonly<Record<string, string>>): boolean;
  /** Whether it is known when the model starts, how long it is and in what periods; if not, nothing can be said about time. */
  readonly horizon: boolean;
  /** Names in a column of the rows that could not be used. */
  namesIn(table: TableName, column: string): readonly string[];
}

const cellKey = (table: TableName, row: number, column: string): string => `${table}|${row}|${column}`;

const OF_THE_HORIZON: readonly string[] = ['firstPeriod', 'periods', 'periodKind'];

/** Whether a problem of the settings is about when the model starts, how long it is, or in what periods. */
function hidesHorizon({ code, table, row, column, data }: Problem, { rows }: Settings): boolean {
  if (table !== 'vkt_Settings') return false;
  // A setting whose name cannot be read may be any that is not there.
  const isNameless = column === 'setting' && (code === 'cell-error' || code === 'required');
  if (isNameless) return OF_THE_HORIZON.some((setting) => rows[setting] === undefined);
  const named = Object.keys(rows).find((setting) => rows[setting] === row);
  return [column, data['setting'], named].some((setting) => OF_THE_HORIZON.includes(String(setting)));
}

/** Looks up what of the tables could not be read; tables that name nothing unread have been read in full. */
export function unreadCells({ unread, settings }: ModelTables): UnreadCells {
  const rows = unread?.rows ?? [];
  const cells = new Set(rows.flatMap(({ table, row, columns }) => columns.map((id) => cellKey(table, row, id))));
  const whole = new Set<TableName>();
  for (const { severity, table, row } of unread?.problems ?? [])
    if (severity === 'error' && row === null && table !== 'vkt_Settings') whole.add(table);
  const unreadNames = new Set(rows.flatMap(({ table, columns }) => columns.map((id) => `${table}|${id}`)));
  const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    cell: (table, row, column) => row !== null && column !== null && cells.has(cellKey(table, row, column)),
    names: (table, column) => whole.has(table) || unreadNames.has(`${table}|${column}`),
    rowOf: (table, names) =>
      whole.has(table) ||
      rows.some(
        ({ table: other, known }) =>
          other === table &&
          Object.entries(names).every(([column, name]) => {
            const text = textOf(known[column]);
            return text === null || nameKey(text) === nameKey(name);
          }),
      ),
    horizon: !(unread?.problems ?? []).some((problem) => hidesHorizon(problem, settings)),
    namesIn: (table, column) =>
      rows.flatMap(({ table: other, known }) => (other === table ? (textOf(known[column]) ?? []) : [])),
  };
}

/** Nothing is unread: for tables that do not come from cells. */
export const EVERYTHING_READ: UnreadCells = {
  cell: () => false,
  names: () => false,
  rowOf: () => false,
  horizon: true,
  namesIn: () => [],
};
