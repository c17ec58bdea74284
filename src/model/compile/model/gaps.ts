/**
 * What a model lacks. Every problem that left something out is a gap: which problem, and about which location, product and
 * role, as far as its row says. The measures decide which of their numbers a gap touches.
 */
import type { Names } from './findings';
import { isInRange } from '../../tables/ranges';
import type { Problem, ProblemCode, TableName } from '../../tables/problem';
import { ROWS_OF } from '../../tables/rows-of';
import type { Day, ModelTables } from '../../tables/tables';

/** A problem that left something out of the model, and which numbers it may touch. */
export interface Gap {
  readonly problem: Problem;
  /** Indices; null = it may be any of them. */
  readonly location: number | null;
  readonly product: number | null;
  readonly role: number | null;
  /** The setting that is meant, or the scenario's name; null for rows of other tables and where it cannot be told. */
  readonly subject: string | null;
  /** Zero-based periods that the row is about, maybe outside the model; null where it may be any, or holds from the start or to the end. */
  readonly from: number | null;
  readonly to: number | null;
}

interface GapNames {
  /** Zero-based period of a day, maybe outside the model. */
  readonly horizon: { indexOf(day: Day): number };
  readonly locations: Names;
  readonly products: Names;
  readonly roles: Names;
}

/** Nothing is computed from these. */
const ASIDE: ReadonlySet<TableName> = new Set<TableName>(['vkt_Signals', 'vkt_Actuals', 'vkt_Collected']);

const ROWS: Readonly<Partial<Record<TableName, (typeof ROWS_OF)[keyof typeof ROWS_OF]>>> = ROWS_OF;

/** Warnings after which a number may be another all the same. */
const COUNTS_ALL_THE_SAME: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'received-against-age',
  'no-terms',
  'lever-takes-too-many',
  'no-rate',
]);

/** A problem after which a number may be another: an error, stock of an unknown age, no term at all, no first period,
 * staff that would be less than nobody, inflow that breaks off. */
function leavesOut({ severity, code, table, column, data }: Problem): boolean {
  if (ASIDE.has(table)) return false;
  if (severity === 'error') return true;
  if (code === 'periods-silent') return table === 'vkt_Inflow' && data['first'] !== undefined;
  return COUNTS_ALL_THE_SAME.has(code) || (code === 'required' && (column === 'received' || column === 'firstPeriod'));
}

/**
 * The problems after which a number may be another than it would be, with what their rows are about.
 *
 * @returns in the order of the problems; [] when every row could be used. Levers that are switched off leave no gap.
 */
export function gapsOf(problems: readonly Problem[], tables: ModelTables, names: GapNames): readonly Gap[] {
  const leaving = problems.filter(leavesOut);
  if (leaving.length === 0) return [];
  const rowOf = rowFinder(tables);
  return leaving.flatMap((problem): readonly Gap[] => {
    const values = problem.row === null ? {} : rowOf(problem.table, problem.row);
    // A lever that is switched off takes no part anyway.
    if (problem.table === 'vkt_Scenarios' && values['active'] === false) return [];
    const index = (known: Names, column: string): number | null => {
      const name = values[column];
      return typeof name === 'string' ? known.find(name) : null;
    };
    const gap = {
      problem,
      location: index(names.locations, 'location'),
      product: index(names.products, 'product'),
      role: index(names.roles, 'role'),
      subject: subjectOf(problem, values, tables),
      ...spanOf(problem, values, names.horizon),
    };
    return [gap];
  });
}

/** Days that are days, whatever else is wrong with them. */
const CALENDAR = { min: -100_000, max: 3_000_000, whole: true } as const;

/** The columns that say from when to when a row is about. */
const SPANS: Readonly<Partial<Record<TableName, readonly [from: string, to: string]>>> = {
  vkt_Inflow: ['period', 'period'],
  vkt_Corrections: ['period', 'period'],
  vkt_Fixed: ['period', 'period'],
  vkt_Staff: ['start', 'end'],
  vkt_Scenarios: ['from', 'to'],
};

function spanOf(
  { table, column, data }: Problem,
  values: Values,
  horizon: GapNames['horizon'],
): Pick<Gap, 'from' | 'to'> {
  const { first, last } = data;
  if (typeof first === 'number' && typeof last === 'number') return { from: first, to: last };
  const columns = SPANS[table];
  const at = (name: string | undefined): number | null => {
    const day = name === undefined ? null : values[name];
    return typeof day !== 'number' || !isInRange(day, CALENDAR) ? null : horizon.indexOf(day);
  };
  // Dates that are themselves what is wrong say nothing of when.
  if (columns === undefined || columns.includes(column ?? '')) return { from: null, to: null };
  return { from: at(columns[0]), to: at(columns[1]) };
}

type Values = Readonly<Record<string, unknown>>;

/** The cells of a row by column, whether the row could be used or not. */
function rowFinder(tables: ModelTables): (table: TableName, row: number) => Values {
  const byTable = new Map<TableName, Map<number, Values>>();
  const load = (table: TableName): Map<number, Values> => {
    const key = ROWS[table];
    const rows = new Map<number, Values>();
    if (key !== undefined) for (const row of tables[key]) rows.set(row.row, { ...row });
    for (const { table: other, row, known } of tables.unread?.rows ?? []) if (other === table) rows.set(row, known);
    byTable.set(table, rows);
    return rows;
  };
  return (table, row) => (byTable.get(table) ?? load(table)).get(row) ?? {};
}

function subjectOf({ table, row, column, data }: Problem, values: Values, { settings }: ModelTables): string | null {
  if (table === 'vkt_Scenarios') return typeof values['scenario'] === 'string' ? values['scenario'] : null;
  if (table !== 'vkt_Settings') return null;
  if (column !== null && column !== 'setting' && column !== 'value') return column;
  if (typeof data['setting'] === 'string') return data['setting'];
  const named = Object.entries(settings.rows).find(([, at]) => at === row);
  return named?.[0] ?? (settings.parameters.some((one) => one.row === row) ? 'parameter' : null);
}
