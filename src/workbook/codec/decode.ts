/**
 * From the workbook's cells to what the model reads. Strict and kind: every problem is found in one go, each with its
 * cell. A row with a bad cell that is computed with takes no part, but is not forgotten: it is handed on as unread, and a
 * row that others name stays known by its name. A bad cell that is only for people to read costs nothing but itself.
 */
import type { Problem, TableName } from '../../model/tables/problem';
import type { ModelTables, PeriodKind, UnreadRow } from '../../model/tables/tables';
import { isEmpty } from '../cells';
import { decodeRow } from './decode-row';
import { findColumns } from './headers';
import type { TableContent } from '../port';
import { rowBelow } from './rows-below';
import { CALENDAR, FIXED, PENALTIES, ROLES, STAFF } from '../schema/people';
import { ACTUALS } from '../schema/looking-back';
import { GOALS, ORDERS, SIGNALS } from '../schema/steering';
import { SCENARIOS } from '../schema/scenarios';
import { SETTINGS, type SettingRow } from '../schema/settings';
import { plainTable, type Decoded, type PlainColumn, type TableSchema } from '../schema/table-schema';
import { CORRECTIONS, DERIVED, INFLOW, STOCK } from '../schema/cases';
import { LOCATIONS, PRODUCTS, STEPS, TERMS } from '../schema/routes';
import { DEFAULT_SETTINGS, decodeSettings, kindIn } from './settings';
import { strayTables, withoutTerms } from './stray-tables';
import { totalIn } from './total-row';

/** What was read, what could not be, and the rows that could not be used as they are. */
interface DecodedRows<R> extends Decoded<readonly R[]> {
  readonly unread: readonly UnreadRow[];
}

/** Reads the tables of a workbook. Missing tables count as empty; needed ones that miss are a problem. */
export function decodeTables(contents: readonly TableContent[]): Decoded<ModelTables> {
  const byName = new Map(contents.map((content) => [content.name, content]));
  const problems: Problem[] = [...strayTables(contents)];
  const unread: UnreadRow[] = [];
  const settingsTable = byName.get(SETTINGS.name);
  const kind = kindIn(settingsTable ? decodeRows(SETTINGS, settingsTable).value : []);
  const rows = <R>(schema: TableSchema<R>): readonly R[] => {
    const content = byName.get(schema.name);
    if (!content) return [];
    const decoded = decodeRows<R>(schema, content, kind);
    for (const problem of decoded.problems) problems.push(problem);
    for (const row of decoded.unread) unread.push(row);
    return decoded.value;
  };
  const tables = {
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
    orders: rows(ORDERS),
    signals: rows(SIGNALS),
    penalties: rows(PENALTIES),
    calendar: rows(CALENDAR),
    actuals: rows(ACTUALS),
  };
  const settingRows = rows(SETTINGS);
  const unreadSettings = unread.filter(({ table }) => table === 'vkt_Settings');
  const used = expressionsIn(tables, settingRows);
  const settings = decodeSettings(settingRows, { unread: unreadSettings, used });
  problems.push(...settings.problems, ...withoutTerms(tables, problems));
  const value: ModelTables = { settings: settings.value, ...tables, unread: { rows: unread, problems } };
  return { value, problems };
}

/** Every text in which a parameter may be named. */
function expressionsIn(
  { steps, scenarios }: Pick<ModelTables, 'steps' | 'scenarios'>,
  settings: readonly SettingRow[],
): readonly string[] {
  const texts: readonly unknown[] = [
    ...steps.flatMap(({ normTime, lostTime }) => [normTime, lostTime]),
    ...scenarios.map(({ expression }) => expression),
    ...settings.map(({ value }) => value),
  ];
  return texts.filter((text) => typeof text === 'string');
}

// Contents never change, so neither does what they mean: a table that is handed over again is not read again, and its
// rows are the very same object, by which others see that nothing changed.
const known = new WeakMap<TableContent, Map<string, DecodedRows<unknown>>>();

/** Reads the rows of one table; what names a period depends on what the model counts in. */
export function decodeRows<R>(
  schema: TableSchema<R>,
  content: TableContent,
  kind: PeriodKind = DEFAULT_SETTINGS.periodKind,
): DecodedRows<R> {
  let bySchema = known.get(content);
  if (bySchema === undefined) known.set(content, (bySchema = new Map()));
  const reader = `${schema.name} ${kind}`;
  const before = bySchema.get(reader);
  if (before) return before as DecodedRows<R>; // kept under the name of the schema that made it
  const decoded = readRows(schema, content, kind);
  bySchema.set(reader, decoded);
  return decoded;
}

function readRows<R>(schema: TableSchema<R>, content: TableContent, kind: PeriodKind): DecodedRows<R> {
  const table = plainTable(schema);
  const { found, problems: headerProblems } = findColumns(table, content.headers);
  const problems: Problem[] = [...headerProblems];
  if (headerProblems.some(({ code }) => code === 'column-missing')) return { value: [], problems, unread: [] };
  const absent = table.columns.filter((column) => !found.some((hit) => hit.column === column));
  const defaults = Object.fromEntries(absent.map((column) => [column.id, column.byDefault]));
  const rows: R[] = [];
  const unread: UnreadRow[] = [];
  content.rows.forEach((cells, index) => {
    if (found.every(({ at }) => isEmpty(cells[at] ?? ''))) return;
    const row = index + 1;
    const total = totalIn(table, found, cells);
    if (total !== null) {
      problems.push({ code: 'total-row', severity: 'warning', table: table.name, row, ...total, data: {} });
      return;
    }
    const { values, bad } = decodeRow({ table, found, kind }, { cells, row, problems });
    if (bad.length > 0) unread.push({ table: table.name, row, columns: bad.map(({ id }) => id), known: values });
    const holes = holesFor(table.name, bad);
    // Every property of R has been read by the column of the same name, or has its default, or a hole the model knows.
    if (holes !== null) rows.push({ row, ...defaults, ...values, ...holes } as R);
  });
  problems.push(...rowBelow({ table, found, kind }, content));
  return { value: rows, problems, unread };
}

/** Rows that others name: leaving one out would turn everything that names it into a problem as well. */
const NAMED: ReadonlySet<TableName> = new Set<TableName>(['vkt_Locations', 'vkt_Products', 'vkt_Roles', 'vkt_Steps']);

/** What stands for a value that could not be read. The model takes none of these for a value. */
function holeOf({ type: { kind }, byDefault }: PlainColumn): unknown {
  if (kind === 'choice' || kind === 'flag') return byDefault;
  if (kind === 'text' || kind === 'name') return '';
  return kind === 'curve' || kind === 'rates' ? [] : NaN;
}

/** The cells to put where reading failed; null when the row cannot stay. */
function holesFor(table: TableName, bad: readonly PlainColumn[]): Readonly<Record<string, unknown>> | null {
  if (bad.length > 0 && !NAMED.has(table)) return null;
  return Object.fromEntries(bad.map((column) => [column.id, holeOf(column)]));
}
