/** Writing a scenario into the workbook, beside the others and in the workbook's own language. */
import { nameKey } from '../model/tables/names';
import type { ScenarioRow } from '../model/tables/tables';
import { encodeInto, languageOfTable, newTable } from '../workbook/encode';
import { plainHeader } from '../workbook/headers';
import { WorkbookRefusal, type Cell, type TableContent, type WorkbookPort } from '../workbook/port';
import { columnOf, tableNamed } from '../workbook/schema';

const TABLE = 'vkt_Scenarios';

interface ScenarioWrite {
  readonly name: string;
  readonly rows: readonly ScenarioRow[];
  readonly replaces?: string | undefined;
  readonly sample: TableContent | undefined;
}

/**
 * Replaces the rows of one scenario; none deletes it. The rows of other scenarios stay as they are, with the columns an
 * analyst added.
 *
 * @param replaces the name it had until now, when it is renamed: those rows go in the same write.
 * @param sample any table of the model, whose language a new scenarios table takes.
 * @returns takes the write back; refuses with 'not-found' when somebody has written since.
 */
export async function replaceScenario(
  port: WorkbookPort,
  { name, rows, replaces = name, sample }: ScenarioWrite,
): Promise<() => Promise<void>> {
  const before = await scenarioTable(port, sample);
  const scenarioAt = before.headers.findIndex((header) => isHeader(TABLE, 'scenario', header));
  const gone = [nameKey(name), nameKey(replaces)];
  const others = before.rows.filter((row) => !gone.includes(nameKey(String(row[scenarioAt] ?? ''))));
  const language = languageOfTable(before);
  const added = rows.map((row) => encodeInto(before, { ...row, scenario: name }, language));
  const after = [...others, ...added];
  await port.replaceRows(before.name, after);
  return async () => {
    const [now] = await port.readTables([before.name]);
    if (!now || !sameRows(now.rows, after)) throw new WorkbookRefusal('not-found', before.name);
    await port.replaceRows(before.name, before.rows);
  };
}

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

const sameRows = (a: readonly (readonly Cell[])[], b: readonly (readonly Cell[])[]): boolean =>
  a.length === b.length && a.every((row, i) => row.every((cell, j) => cell === (b[i]?.[j] ?? '')));
