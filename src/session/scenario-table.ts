/** Writing a scenario into the workbook, beside the others and in the workbook's own language. */
import { nameKey } from '../model/tables/names';
import type { PeriodKind, ScenarioRow } from '../model/tables/tables';
import { decodeRows } from '../workbook/codec/decode';
import { encoderInto, languageOfTable, newTable } from '../workbook/codec/encode';
import { findColumns, plainHeader } from '../workbook/codec/headers';
import {
  oneCell,
  WorkbookRefusal,
  type Cell,
  type Row,
  type RowContent,
  type RowFate,
  type RowsAfter,
  type TableContent,
  type WorkbookPort,
  type Written,
} from '../workbook/port';
import { columnOf, tableNamed } from '../workbook/schema';
import { SCENARIOS } from '../workbook/schema/scenarios';
import { placed, type PlacedRow } from './scenario-rows';

const TABLE = 'vkt_Scenarios';

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
 * analyst added. Of its own rows those that say the same stay as they are, with their formulas; of one that says something
 * else only those cells are written. Which rows are its own is seen at the moment of writing. A row of its own that
 * cannot be read was not in what was drafted, and stays, under the new name: only who deletes the scenario deletes it.
 *
 * @param replaces the name it had until now, when it is renamed: those rows go along in the same write.
 * @param sample any table of the model, whose language a new scenarios table takes.
 * @returns the write and its way back. Refuses with 'header' when a column of the table has another header.
 */
export async function replaceScenario(port: WorkbookPort, write: ScenarioWrite): Promise<Written> {
  const table = await scenarioTable(port, write.sample);
  for (const needed of WRITTEN) columnAt(table, needed);
  const becomes = (rows: readonly Row[]): RowsAfter => rowsAfter({ ...table, rows }, write);
  return port.changeRows([{ table: table.name, headers: table.headers, becomes }]);
}

function rowsAfter(table: TableContent, { name, rows: wanted, replaces = name, kind }: ScenarioWrite): RowsAfter {
  const at = columnAt(table, 'scenario');
  const isOwn = (row: Row | undefined): boolean =>
    [name, replaces].some((one) => nameKey(one) === nameKey(String(row?.[at] ?? '')));
  const { value, unread } = decodeRows(SCENARIOS, table, kind);
  const own = value.filter(({ row }) => isOwn(table.rows[row - 1])).sort((a, b) => a.order - b.order || a.row - b.row);
  const written = placed(own, wanted);
  const cellsOf = writerInto(table, name);
  const fates = new Map<number, RowFate>();
  if (wanted.length > 0)
    for (const { row } of unread) fates.set(row, oneCell(table.headers, at, nameIn(table.rows[row - 1]?.[at], name)));
  for (const one of written) if (one.was !== null) fates.set(one.was.row, cellsOf(one));
  const fateOf = (row: number): RowFate => {
    const cells = fates.get(row) ?? 'remove';
    return typeof cells !== 'string' && cells.every((cell) => cell === null) ? 'keep' : cells;
  };
  return {
    rows: table.rows.map((row, index) => (isOwn(row) ? fateOf(index + 1) : 'keep')),
    added: written.filter(({ was }) => was === null).map(cellsOf),
  };
}

/** Spaces around a name do not count. */
const nameIn = (cell: Cell | undefined, name: string): string | null =>
  String(cell ?? '').trim() === name ? null : name;

/** The cells of a row: all of ours for a new one; null where what stands there says the same. */
function writerInto(table: TableContent, name: string): (placed: PlacedRow) => RowContent {
  const schema = tableNamed(TABLE);
  const { found } = schema ? findColumns(schema, table.headers) : { found: [] };
  const encoded = encoderInto(table, languageOfTable(table));
  return ({ row, was }) => {
    const cells = encoded({ ...row, scenario: name });
    if (was === null) return cells;
    const stays = (id: string, at: number): boolean =>
      id === 'scenario'
        ? nameIn(table.rows[was.row - 1]?.[at], name) === null
        : Reflect.get(row, id) === Reflect.get(was, id);
    const changed = new Set(found.filter(({ column, at }) => !stays(column.id, at)).map(({ at }) => at));
    return cells.map((cell, at) => (changed.has(at) ? cell : null));
  };
}

/** Columns without which what is written would mean something else: a lever for one office would be one for all. */
const WRITTEN = ['order', 'lever', 'location', 'product', 'target', 'from', 'to', 'expression', 'active'] as const;

function columnAt({ headers }: TableContent, column: string): number {
  const at = headers.findIndex((header) => isHeader(TABLE, column, header));
  const title = columnOf(TABLE, column)?.header;
  if (at < 0) throw new WorkbookRefusal('header', title ? `${title.nl} / ${title.en}` : column);
  return at;
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
