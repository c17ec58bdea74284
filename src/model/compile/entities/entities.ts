/** The names a model is made of: locations, products, roles; each declared once. */
import { LEAST_SHARE, MOST_HOURS_A_WEEK, RANGES, USUAL } from '../../tables/ranges';
import { DAY_RANGE } from './horizon';
import type { DaySpan } from '../../time/calendar';
import { namesOf, type Findings, type Names } from '../model/findings';
import type { RoleInput } from '../model/model';
import { nameKey } from '../../tables/names';
import { netHours } from '../../formulas/net-hours';
import type { TableName } from '../../tables/problem';
import type { CurvePoint, LocationRow, ModelTables, ProductRow, RoleRow } from '../../tables/tables';

/** The locations, by index, with the days they are open; `rows`: theirs in vkt_Locations, null without one. */
export interface Locations extends Names {
  readonly active: readonly DaySpan[];
  readonly rows: readonly (number | null)[];
}

const ALWAYS: DaySpan = { first: -Infinity, last: Infinity };

/** Rows with a name of their own; empty and repeated names are problems. */
function declared<R extends { readonly row: number }>(
  rows: readonly R[],
  { table, column, name }: { readonly table: TableName; readonly column: string; readonly name: (row: R) => string },
  found: Findings,
): readonly R[] {
  const firstRows = new Map<string, number>();
  return rows.filter((row) => {
    const key = nameKey(name(row));
    const place = { table, row: row.row, column, value: name(row) };
    const firstRow = firstRows.get(key);
    if (key === '') found.error('required', place);
    else if (firstRow !== undefined) found.error('duplicate-key', place, { firstRow });
    else firstRows.set(key, row.row);
    return key !== '' && firstRow === undefined;
  });
}

const LOCATED = ['vkt_Stock', 'vkt_Inflow', 'vkt_Staff'] as const;

/** From the table; without one, the locations that stock, inflow and staff name, in order of appearance. */
export function compileLocations(tables: ModelTables, found: Findings): Locations {
  if (tables.locations.length === 0) {
    const seen = new Map<string, string>();
    const unread = LOCATED.flatMap((table) => found.unread.namesIn(table, 'location'));
    const read = [...tables.stock, ...tables.inflow, ...tables.staff].map(({ location }) => location);
    for (const location of [...read, ...unread]) {
      const key = nameKey(location);
      if (key !== '' && !seen.has(key)) seen.set(key, location.trim());
    }
    const names = [...seen.values()];
    const mayMiss = LOCATED.some((table) => found.unread.names(table, 'location'));
    return { ...namesOf(names, mayMiss), active: names.map(() => ALWAYS), rows: names.map(() => null) };
  }
  const naming = { table: 'vkt_Locations', column: 'location', name: (row: LocationRow) => row.location } as const;
  const rows = declared(tables.locations, naming, found);
  return {
    ...namesOf(
      rows.map((row) => row.location.trim()),
      found.unread.names('vkt_Locations', 'location'),
    ),
    active: rows.map((row) => activeSpan(row, found)),
    rows: rows.map((row) => row.row),
  };
}

function activeSpan({ row, activeFrom, activeTo }: LocationRow, found: Findings): DaySpan {
  const place = { table: 'vkt_Locations' as const, row };
  const from = activeFrom === null || found.inRange(activeFrom, DAY_RANGE, { ...place, column: 'activeFrom' });
  const to = activeTo === null || found.inRange(activeTo, DAY_RANGE, { ...place, column: 'activeTo' });
  const span = { first: (from ? activeFrom : null) ?? -Infinity, last: (to ? activeTo : null) ?? Infinity };
  if (span.first <= span.last) return span;
  found.error('end-before-start', { ...place, column: 'activeTo', value: activeTo });
  return ALWAYS;
}

/**
 * The products, by index. A low priority goes first; `byPriority` has the indices in that order. `withdrawalShare`: of the open
 * cases, 0–1 per period. `countsAsCase`: whether totals of cases take it.
 */
export interface Products extends Names {
  readonly priority: Float64Array;
  readonly withdrawalShare: Float64Array;
  readonly byPriority: Int32Array;
  readonly countsAsCase: readonly boolean[];
}

const DEFAULT_PRIORITY = 100;

/**
 * The products of the table. A priority that cannot be used is 100, a withdrawal share 0, and a problem (out-of-range); so is a
 * name that is empty or stands there twice (required, duplicate-key), of which the row is left out.
 */
export function compileProducts(tables: ModelTables, found: Findings): Products {
  const naming = { table: 'vkt_Products', column: 'product', name: (row: ProductRow) => row.product } as const;
  const rows = declared(tables.products, naming, found);
  const cell = (row: ProductRow, column: string) => ({ table: 'vkt_Products' as const, row: row.row, column });
  const priority = Float64Array.from(rows, (row) =>
    found.inRange(row.priority, RANGES.products.priority, cell(row, 'priority')) ? row.priority : DEFAULT_PRIORITY,
  );
  const [range, least] = [RANGES.products.withdrawalShare, LEAST_SHARE.withdrawals];
  const withdrawalShare = Float64Array.from(rows, (row) => {
    const value = row.withdrawalShare;
    return found.share({ value, range, place: cell(row, 'withdrawalShare'), least }) ? value : 0;
  });
  const indices = rows.map((_, index) => index);
  const byPriority = Int32Array.from(indices.sort((a, b) => (priority[a] ?? 0) - (priority[b] ?? 0) || a - b));
  const countsAsCase = rows.map((row) => row.countsAsCase);
  const names = namesOf(
    rows.map((row) => row.product.trim()),
    found.unread.names('vkt_Products', 'product'),
  );
  return { ...names, priority, withdrawalShare, byPriority, countsAsCase };
}

/** The roles, by index, with what one FTE of each is worth and the row it was read from. */
export interface Roles extends Names {
  readonly inputs: readonly RoleInput[];
  readonly rows: readonly RoleRow[];
}

/** A role whose numbers cannot be used keeps its name, so that its steps stay known, and has no hours. */
export function compileRoles(tables: ModelTables, found: Findings): Roles {
  const naming = { table: 'vkt_Roles', column: 'role', name: (row: RoleRow) => row.role } as const;
  const rows = declared(tables.roles, naming, found);
  const names = namesOf(
    rows.map((row) => row.role.trim()),
    found.unread.names('vkt_Roles', 'role'),
  );
  return { ...names, rows, inputs: rows.map((row) => roleInput(row, found)) };
}

const HOURS_COLUMNS = [
  'contractHours',
  'leaveHours',
  'holidayHours',
  'sicknessShare',
  'trainingHours',
  'otherHours',
  'indirectShare',
] as const;

type ShareColumn = 'sicknessShare' | 'indirectShare' | 'mentorShare';

function roleInput(row: RoleRow, found: Findings): RoleInput {
  const place = (column: string) => ({ table: 'vkt_Roles' as const, row: row.row, column });
  const share = (column: ShareColumn): boolean =>
    found.share({ value: row[column], range: RANGES.roles[column], place: place(column) });
  const readable = HOURS_COLUMNS.map((column) =>
    column === 'sicknessShare' || column === 'indirectShare'
      ? share(column)
      : found.inRange(row[column], RANGES.roles[column], place(column)),
  );
  const mentor = share('mentorShare');
  const hours = readable.every(Boolean) ? netHours(row) : 0;
  if (readable.every(Boolean) && hours <= 0) {
    found.error('net-hours-not-positive', { ...place('contractHours'), value: row.contractHours }, { netHours: hours });
  } else if (readable.every(Boolean)) unusualHours(row, hours, found);
  return {
    row: row.row,
    netHours: Math.max(hours, 0),
    contractHours: readable[0] === true ? row.contractHours : 0,
    allowanceShare: allowance(row, found),
    learningCurve: curve(row, found),
    mentorShare: mentor ? row.mentorShare : 0,
    hourlyRate: hourlyRate(row, found),
  };
}

/** @returns null where there is no rate that can be used. */
function hourlyRate({ row, hourlyRate: rate }: RoleRow, found: Findings): number | null {
  const place = { table: 'vkt_Roles' as const, row, column: 'hourlyRate' };
  if (rate === null || !found.inRange(rate, RANGES.roles.hourlyRate, place)) return null;
  found.usual(rate, USUAL.roles.hourlyRate, place);
  return rate;
}

/** Hours that can be computed with, but that hardly anybody has: often those of a week, or of no leave at all. */
function unusualHours({ row, contractHours }: RoleRow, hours: number, found: Findings): void {
  const place = { table: 'vkt_Roles' as const, row, column: 'contractHours', value: contractHours };
  const { min, max } = USUAL.roles.netHours;
  if (contractHours <= MOST_HOURS_A_WEEK) found.warning('hours-a-week', place);
  else if (hours < min || hours > max) found.warning('net-hours-unusual', place, { netHours: hours, min, max });
}

/** An unusable allowance takes all hours: better a visible shortage than hours that are not there. */
function allowance({ row, allowanceShare }: RoleRow, found: Findings): number {
  const place = { table: 'vkt_Roles' as const, row, column: 'allowanceShare', value: allowanceShare };
  if (Number.isFinite(allowanceShare) && allowanceShare >= 1) {
    found.error('allowance-too-high', place);
    return 1;
  }
  return found.share({ value: allowanceShare, range: RANGES.roles.allowanceShare, place }) ? allowanceShare : 1;
}

function curve({ row, learningCurve }: RoleRow, found: Findings): readonly CurvePoint[] {
  const place = { table: 'vkt_Roles' as const, row, column: 'learningCurve' };
  const usable = learningCurve.every(
    ({ week, productivity }) =>
      found.inRange(week, { min: 0, max: 5200 }, place) && found.inRange(productivity, { min: 0, max: 2 }, place),
  );
  return usable ? [...learningCurve].sort((a, b) => a.week - b.week) : [];
}
