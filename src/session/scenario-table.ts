/** Writing a scenario into the workbook, beside the others and in the workbook's own language. */
import { nameKey } from '../model/tables/names';
import type { ScenarioRow } from '../model/tables/tables';
import { encodeInto, languageOfTable, newTable } from '../workbook/encode';
import { plainHeader } from '../workbook/headers';
import {
  WorkbookRefusal,
  type Cell,
  type RowContent,
  type TableContent,
  type WorkbookPort,
  type Written,
} from '../workbook/port';
import { columnOf, tableNamed } from '../workbook/schema';

const TABLE = 'vkt_Scenarios';
const COLUMNS: readonly string[] = tableNamed(TABLE)?.columns.map(({ id }) => id) ?? [];

interface ScenarioWrite {
  readonly name: string;
  readonly rows: readonly ScenarioRow[];
  readonly replaces?: string | undefined;
  readonly sample: TableContent | undefined;
}

/**
 * Replaces the rows of one scenario; none deletes it. Rows of other scenarios are not touched, nor are the columns an
 * analyst added. Which rows are the scenario's own is seen at the moment of writing.
 *
 * @param replaces the name it had until now, when it is renamed: those rows go in the same write.
 * @param sample any table of the model, whose language a new scenarios table takes.
 * @returns the write and its way back. Refuses with 'header' when a column of the table has another header.
 */
export async function replaceScenario(
  port: WorkbookPort,
  { name, rows, replaces = name, sample }: ScenarioWrite,
): Promise<Written> {
  const table = await scenarioTable(port, sample);
  const { headers } = table;
  const at = columnAt(table, 'scenario');
  for (const needed of WRITTEN) columnAt(table, needed);
  const gone = [nameKey(name), nameKey(replaces)];
  const language = languageOfTable(table);
  return port.changeRows([
    {
      table: table.name,
      headers,
      becomes: (row) => (gone.includes(nameKey(String(row[at] ?? ''))) ? 'remove' : 'keep'),
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
