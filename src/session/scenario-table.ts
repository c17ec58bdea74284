/** Writing a scenario into the workbook, beside the others and in the workbook's own language. */
import { nameKey } from '../model/tables/names';
import type { PeriodKind, ScenarioRow } from '../model/tables/tables';
import { decodeRows } from '../workbook/decode';
import { encodeInto, languageOfTable, newTable } from '../workbook/encode';
import { plainHeader } from '../workbook/headers';
import {
  WorkbookRefusal,
  type Cell,
  type Row,
  type RowContent,
  type TableContent,
  type WorkbookPort,
  type Written,
} from '../workbook/port';
import { columnOf, tableNamed } from '../workbook/schema';
import { SCENARIOS } from '../workbook/schema/steering';

const TABLE = 'vkt_Scenarios';
const COLUMNS: readonly string[] = tableNamed(TABLE)?.columns.map(({ id }) => id) ?? [];

interface ScenarioWrite {
  readonly name: string;
  readonly rows: readonly ScenarioRow[];
  readonly replaces?: string | undefined;
  readonly sample: TableContent | undefined;
  /** What the model counts in: it decides which periods can be read. */
  readonly kind: PeriodKind | undefined;
}

/**
 * Replaces the rows of one scenario; none deletes it. Rows of other scenarios are not touched, nor are the columns an
 * analyst added. Which rows are the scenario's own is seen at the moment of writing. A row of its own that cannot be read
 * was not in what was drafted, and stays, under the new name: only who deletes the scenario deletes it.
 *
 * @param replaces the name it had until now, when it is renamed: those rows go in the same write.
 * @param sample any table of the model, whose language a new scenarios table takes.
 * @returns the write and its way back. Refuses with 'header' when a column of the table has another header.
 */
export async function replaceScenario(
  port: WorkbookPort,
  { name, rows, replaces = name, sample, kind }: ScenarioWrite,
): Promise<Written> {
  const table = await scenarioTable(port, sample);
  const { headers } = table;
  const at = columnAt(table, 'scenario');
  for (const needed of WRITTEN) columnAt(table, needed);
  const own = [nameKey(name), nameKey(replaces)];
  const language = languageOfTable(table);
  const isUnread = (row: Row): boolean => decodeRows(SCENARIOS, { ...table, rows: [row] }, kind).unread.length > 0;
  const becomes = (row: Row): 'keep' | 'remove' | RowContent => {
    const scenario = nameKey(String(row[at] ?? ''));
    if (!own.includes(scenario)) return 'keep';
    if (rows.length === 0 || !isUnread(row)) return 'remove';
    return scenario === nameKey(name) ? 'keep' : headers.map((_, column) => (column === at ? name : null));
  };
  return port.changeRows([
    {
      table: table.name,
      headers,
      becomes,
      added: rows.map((row) => rowOf(table, encodeInto(table, { ...row, scenario: name }, language))),
    },
  ]);
}

/** Columns without which what is written would mean something else: a lever for one office would be one for all. */
const WRITTEN = ['order', 'lever', 'location', 'product', 'target', 'from', 'to', 'expression', 'active'] as const;

function columnAt({ headers }: TableContent, column: string): number {
  const at = headers.findIndex((header) => isHeader(TABLE, column, header));
  const title = columnOf(TABLE, column)?.header;
  if (at < 0) throw new WorkbookRefusal('header', title ? `${title.nl} / ${title.en}` : column);
  return at;
}

/** Columns of an analyst's own are left to Excel, which fills a calculated one. */
const rowOf = ({ headers }: TableContent, cells: readonly Cell[]): RowContent =>
  cells.map((cell, at) => (COLUMNS.some((column) => isHeader(TABLE, column, headers[at] ?? '')) ? cell : null));

/** The scenarios table, made on the spot when there is none yet. */
async function scenarioTable(port: WorkbookPort, sample: TableContent | undefined): Promise<TableContent> {
  const [found] = await port.readTables([TABLE]);
  if (found) return found;
  const schema = tableNamed(TABLE);
  if (!schema || !sample) throw new WorkbookRefusal('not-found', TABLE);
  await port.createTables([newTable(schema, [], languageOfTable(sample))]);
  const [made] = await port.readTables([TABLE]);
  if (!made) throw new WorkbookRefusal('not-found', TABLE);
  return made;
}

/** Whether a header of a sheet is that of a column, in either language or by an alias. */
export function isHeader(table: string, column: string | null, header: string): boolean {
  const found = column === null ? undefined : columnOf(table, column);
  if (!found) return false;
  return [found.header.nl, found.header.en, found.id, ...found.aliases].some(
    (form) => plainHeader(form) === plainHeader(header),
  );
}
