/** Goals, penalties and signals: what is asked of the staffing, what lateness costs, what is watched. */
import { LARGEST, RANGES, USUAL } from '../../tables/ranges';
import type { Locations, Products, Roles } from '../entities/entities';
import { reportBeyond } from '../entities/case-place';
import { DAY_RANGE, type Horizon } from '../entities/horizon';
import { resolve, type Findings, type Names, type Place, type Reference } from '../model/findings';
import type { Goal } from '../model/model';
import type { ActualRow, GoalRow, OrderRow, PenaltyRow, SignalRow } from '../../tables/tables';

interface GoalContext {
  readonly locations: Locations;
  readonly products: Products;
  readonly roles: Roles;
  readonly horizon: Horizon;
}

type Resolved = { readonly ok: true; readonly index: number | null } | { readonly ok: false };

/** Empty = all. */
function optional(
  found: Findings,
  names: Names,
  reference: Omit<Reference, 'value'> & { readonly value: string | null },
): Resolved {
  const { value } = reference;
  if (value === null) return { ok: true, index: null };
  const index = resolve(found, names, { ...reference, value });
  return index === null ? { ok: false } : { ok: true, index };
}

/**
 * The goals that can be used, with their names looked up; a row that cannot be used is a problem and asks for nothing.
 *
 * @returns in the order of the table, at most one for each place, product and role: of two the first counts.
 * Problems: unknown-…, required, out-of-range, outside-horizon, end-before-start, duplicate-key, cell-ignored.
 */
export function compileGoals(rows: readonly GoalRow[], context: GoalContext, found: Findings): readonly Goal[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap((row) => {
    const goal = readGoal(row, context, found);
    if (goal === null) return [];
    const key = `${goal.location}|${goal.product}|${goal.role}`;
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) {
      firstRows.set(key, row.row);
      return [goal];
    }
    found.error('duplicate-key', { table: 'vkt_Goals', row: row.row, column: 'goal', value: row.goal }, { firstRow });
    return [];
  });
}

/** What plays no part in a goal: a date by which all must be on time would be believed, and changes nothing. */
const UNUSED = {
  hold: ['value', 'from', 'by'],
  stock: ['from'],
  ontime: ['value', 'from', 'by'],
  decisions: [],
} as const satisfies Readonly<Record<GoalRow['goal'], readonly (keyof GoalRow)[]>>;

function readGoal(row: GoalRow, context: GoalContext, found: Findings): Goal | null {
  const cell = (column: keyof GoalRow) => ({ table: 'vkt_Goals' as const, row: row.row, column, value: row[column] });
  const location = optional(found, context.locations, {
    place: cell('location'),
    code: 'unknown-location',
    value: row.location,
  });
  const product = optional(found, context.products, {
    place: cell('product'),
    code: 'unknown-product',
    value: row.product,
  });
  const role = optional(found, context.roles, { place: cell('role'), code: 'unknown-role', value: row.role });
  if (!location.ok || !product.ok || !role.ok) return null;
  const scope = { row: row.row, location: location.index, product: product.index, role: role.index };
  for (const column of UNUSED[row.goal]) if (row[column] !== null) found.warning('cell-ignored', cell(column));
  if (row.goal === 'decisions') return decisionsGoal(row, { scope, horizon: context.horizon, cell, found });
  if (row.goal !== 'stock') return { ...scope, kind: row.goal, value: 0, from: 0, by: 0 };
  if (row.value === null) found.error('required', cell('value'));
  if (row.value === null || !found.inRange(row.value, RANGES.goals.value, cell('value'))) return null;
  const last = context.horizon.periods.length - 1;
  if (row.by === null) return { ...scope, kind: 'stock', value: row.value, from: 0, by: last };
  if (!found.inRange(row.by, DAY_RANGE, cell('by'))) return null;
  const by = context.horizon.indexOf(row.by);
  // A target after the horizon asks for its part of the way in every period of it.
  if (by >= 0) return { ...scope, kind: 'stock', value: row.value, from: 0, by };
  found.error('outside-horizon', cell('by'));
  return null;
}

interface DecisionsRow {
  readonly scope: Pick<Goal, 'row' | 'location' | 'product' | 'role'>;
  readonly horizon: Horizon;
  readonly cell: (column: keyof GoalRow) => Place;
  readonly found: Findings;
}

/** A number of decisions from one period to another; what lies outside the horizon cannot be counted. */
function decisionsGoal(row: GoalRow, { scope, horizon, cell, found }: DecisionsRow): Goal | null {
  if (row.value === null) found.error('required', cell('value'));
  if (row.value === null || !found.inRange(row.value, RANGES.goals.value, cell('value'))) return null;
  const last = horizon.periods.length - 1;
  const at = (column: 'from' | 'by', empty: number): number | null => {
    const day = row[column];
    if (day === null) return empty;
    if (!found.inRange(day, DAY_RANGE, cell(column))) return null;
    const index = horizon.indexOf(day);
    if (index >= 0 && index <= last) return index;
    found.error('outside-horizon', cell(column));
    return null;
  };
  const from = at('from', 0);
  const by = at('by', last);
  if (from === null || by === null) return null;
  if (from <= by) return { ...scope, kind: 'decisions', value: row.value, from, by };
  found.error('end-before-start', cell('by'));
  return null;
}

/** The penalties that can be used, at most one of a kind from a day on; the others are out-of-range or a duplicate-key. */
export function compilePenalties(
  rows: readonly PenaltyRow[],
  horizon: Horizon,
  found: Findings,
): readonly PenaltyRow[] {
  const usable = onceADay(usablePenalties(rows, found), found);
  for (const { row, from, cap } of usable) {
    const cell = (column: keyof PenaltyRow) => ({ table: 'vkt_Penalties' as const, row, column });
    reportBeyond(from, horizon, { found, place: cell('from') });
    if (cap !== null) found.usual(cap, USUAL.penalties.cap, cell('cap'));
  }
  return usable;
}

/**
 * One row of a kind from a day on. Which of two should count nobody can tell, so the second is an error, and penalties
 * have no answer; two that say the same are only pointed out.
 */
function onceADay(rows: readonly PenaltyRow[], found: Findings): readonly PenaltyRow[] {
  const firsts = new Map<string, PenaltyRow>();
  return rows.filter((row) => {
    const key = `${row.kind}|${row.from}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else {
      const say = isSamePenalty(first, row) ? found.warning : found.error;
      const place = { table: 'vkt_Penalties' as const, row: row.row, column: 'kind', value: row.kind };
      say('duplicate-key', place, { firstRow: first.row });
    }
    return first === undefined;
  });
}

const isSamePenalty = (a: PenaltyRow, b: PenaltyRow): boolean =>
  a.cap === b.cap &&
  a.noticeShare === b.noticeShare &&
  a.lag === b.lag &&
  a.rates.length === b.rates.length &&
  a.rates.every(({ days, eurPerDay }, at) => days === b.rates[at]?.days && eurPerDay === b.rates[at]?.eurPerDay);

function usablePenalties(rows: readonly PenaltyRow[], found: Findings): readonly PenaltyRow[] {
  return rows.filter((row) => {
    const cell = (column: keyof PenaltyRow) => ({ table: 'vkt_Penalties' as const, row: row.row, column });
    return [
      row.from === null || found.inRange(row.from, DAY_RANGE, cell('from')),
      row.rates.every(
        ({ days, eurPerDay }) =>
          (days === Infinity || found.inRange(days, { above: 0, max: LARGEST }, cell('rates'))) &&
          found.inRange(eurPerDay, { min: 0, max: LARGEST }, cell('rates')),
      ),
      row.cap === null || found.inRange(row.cap, RANGES.penalties.cap, cell('cap')),
      found.share({ value: row.noticeShare, range: RANGES.penalties.noticeShare, place: cell('noticeShare') }),
      found.inRange(row.lag, RANGES.penalties.lag, cell('lag')),
    ].every(Boolean);
  });
}

/** Of an indicator that stands there twice the first row counts. */
export function checkSignals(rows: readonly SignalRow[], found: Findings): void {
  const firstRows = new Map<string, number>();
  for (const { row, indicator } of rows) {
    const firstRow = firstRows.get(indicator);
    const place = { table: 'vkt_Signals' as const, row, column: 'indicator', value: indicator };
    if (firstRow === undefined) firstRows.set(indicator, row);
    else found.error('duplicate-key', place, { firstRow });
  }
}

/** Orders and actuals take no part in the computation; their references are checked all the same. */
export function checkReferences(
  { orders, actuals }: { readonly orders: readonly OrderRow[]; readonly actuals: readonly ActualRow[] },
  context: GoalContext,
  found: Findings,
): void {
  const { locations, products } = context;
  for (const row of orders) checkOrder(row, context, found);
  for (const { row, location, product, period } of actuals) {
    const cell = (column: keyof ActualRow) => ({ table: 'vkt_Actuals' as const, row, column });
    resolve(found, locations, { place: cell('location'), code: 'unknown-location', value: location });
    resolve(found, products, { place: cell('product'), code: 'unknown-product', value: product });
    found.inRange(period, DAY_RANGE, cell('period'));
  }
}

/** An order that reaches beyond the model is judged on the part inside it; one wholly outside cannot be judged. */
function checkOrder(row: OrderRow, { locations, products, horizon }: GoalContext, found: Findings): void {
  const cell = (column: keyof OrderRow) => ({ table: 'vkt_Orders' as const, row: row.row, column, value: row[column] });
  const { location, product, from, to } = row;
  optional(found, locations, { place: cell('location'), code: 'unknown-location', value: location });
  optional(found, products, { place: cell('product'), code: 'unknown-product', value: product });
  found.inRange(row.value, { min: -LARGEST, max: LARGEST }, cell('value'));
  if (from !== null && !found.inRange(from, DAY_RANGE, cell('from'))) return;
  if (to !== null && !found.inRange(to, DAY_RANGE, cell('to'))) return;
  if (from !== null && to !== null && from > to) found.error('end-before-start', cell('to'));
  else if (from !== null && horizon.indexOf(from) > horizon.periods.length - 1)
    found.warning('outside-horizon', cell('from'));
  else if (to !== null && horizon.indexOf(to) < 0) found.warning('outside-horizon', cell('to'));
}
