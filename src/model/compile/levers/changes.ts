/** What each lever does to a location's numbers; every change makes new arrays and leaves the old ones as they are. */
import { ROUNDING } from '../../time/quantities';
import { isInRange, RANGES, type Range } from '../../tables/ranges';
import type { Base } from '../base/base';
import { resolve } from '../model/findings';
import { cell, expressionOf, productsIn, rolesIn, stepsIn, type LeverContext, type LeverScope } from './scope';
import type { LocationDraft } from '../base/location-draft';
import { NOBODY, staffInPeriod } from '../staff/staffing';
import { reachOf, type Reach } from './reach';
import { parseWorkOrder, sameOrder } from '../../tables/work-order';

interface Outside {
  readonly outside: { readonly value: number; readonly range: Range };
}

/** Whether a lever asked for a value that cannot be; then it is left out, at every location. */
export const isOutside = (result: object): result is Outside => 'outside' in result;

/**
 * What a lever makes of a location's numbers: new ones; the very same where it changes nothing there; or the first value it
 * asked for that cannot be, with the range.
 */
export type LeverChange = (draft: LocationDraft, location: number) => LocationDraft | Outside;

type CellKey = 'inflow' | 'withdrawal' | 'norm' | 'noShow' | 'share' | 'waitWeeks' | 'sickness' | 'derivedShare';

type StepKey = 'norm' | 'noShow' | 'share' | 'waitWeeks';
const STEP_KEYS: ReadonlySet<CellKey> = new Set<StepKey>(['norm', 'noShow', 'share', 'waitWeeks']);

/**
 * Changes the cells in scope, of the steps a location has. Cases come in only where a location is open; what a case asks for
 * and how many withdraw holds for those that are left at a closed one too.
 */
export function changeCells(
  context: LeverContext,
  {
    key,
    range,
    entities,
  }: { readonly key: CellKey; readonly range: Range; readonly entities: readonly number[] | null },
): LeverChange | null {
  const formula = expressionOf(context);
  if (formula === null || entities === null) return null;
  const { scope, base } = context;
  const N = base.context.structure.periods;
  const reaches = reachOf(base);
  // Locations that share an array, and may be touched alike, go on sharing it.
  const done = new Map<Reach | undefined, Map<Float64Array, Float64Array | Outside>>();
  return (draft, location) => {
    const reach = reaches[location];
    const alike = done.get(reach) ?? new Map<Float64Array, Float64Array | Outside>();
    done.set(reach, alike);
    const old = draft[key];
    let changed = alike.get(old);
    if (changed === undefined) {
      const here = STEP_KEYS.has(key) ? entities.filter((step) => reach?.steps[step]) : entities;
      const periods = key === 'inflow' ? openPeriods(scope, reach) : periodsIn(scope);
      changed = changedCells(old, { formula, range, entities: here, N, periods });
      alike.set(old, changed);
    }
    if ('outside' in changed) return changed;
    return changed === old ? draft : { ...draft, [key]: changed };
  };
}

const periodsIn = ({ from, to }: LeverScope): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The periods of a lever in which a location is open. */
const openPeriods = (scope: LeverScope, reach: Reach | undefined): readonly number[] =>
  periodsIn(scope).filter((t) => reach?.open[t]);

interface CellChange {
  readonly formula: (x: number) => number;
  readonly range: Range;
  readonly entities: readonly number[];
  readonly N: number;
  readonly periods: readonly number[];
}

function changedCells(old: Float64Array, { formula, range, entities, N, periods }: CellChange): Float64Array | Outside {
  const values = old.slice();
  let differs = false;
  for (const entity of entities) {
    for (const t of periods) {
      const x = old[entity * N + t] ?? 0;
      const value = formula(x);
      if (!isInRange(value, range)) return { outside: { value, range } };
      values[entity * N + t] = value;
      if (value !== x) differs = true;
    }
  }
  return differs ? values : old;
}

/** x = the FTE on the books of a location and role in a period; the difference is experienced staff. */
export function changeStaff(context: LeverContext): LeverChange | null {
  const formula = expressionOf(context);
  const roles = rolesIn(context);
  if (formula === null || roles === null) return null;
  const { base, scope } = context;
  const N = base.context.structure.periods;
  const range = RANGES.staff.fte;
  return (draft, location) => {
    const books = booksOf(draft, location, base);
    const added = draft.addedStaff.slice();
    const periods = openPeriods(scope, reachOf(base)[location]);
    let differs = false;
    for (const role of roles) {
      for (const t of periods) {
        const index = role * N + t;
        const x = books[index] ?? 0;
        const value = formula(x);
        // Taking away exactly all there is may leave a rounding of less than nothing.
        if (!isInRange(value, { ...range, min: -ROUNDING })) return { outside: { value, range } };
        added[index] = (added[index] ?? 0) + Math.max(value, 0) - x;
        if (value !== x) differs = true;
      }
    }
    return differs ? { ...draft, addedStaff: added } : draft;
  };
}

/** Role × period: the FTE there are, those of earlier levers included, as far as they are present. */
function booksOf(draft: LocationDraft, location: number, base: Base): Float64Array {
  const { contracted } = base.fixed[location]?.staff ?? { contracted: new Float64Array(0) };
  const books = contracted.map((fte, index) => fte + (draft.addedStaff[index] ?? 0));
  const { horizon, locations } = base.context;
  const active = locations.active[location];
  for (const { role, staff } of draft.hires) {
    for (const period of horizon.periods) {
      const at = role * horizon.periods.length + period.index;
      const present = active === undefined ? NOBODY : staffInPeriod(staff, [], { period, active });
      books[at] = (books[at] ?? 0) + present.contracted;
    }
  }
  return books;
}

/**
 * x = 0; what the expression gives starts on the first day of the first period, and learns. Who starts before the
 * horizon has learned by then, as with a row of staff; without a first period it is period 1. At a location that is closed
 * all that time nothing changes.
 */
export function changeHires(context: LeverContext): LeverChange | null {
  const formula = expressionOf(context);
  const roles = rolesIn(context);
  if (formula === null || roles === null) return null;
  const { base, scope, row } = context;
  const { horizon } = base.context;
  const range = RANGES.staff.fte;
  const fte = formula(0);
  if (!isInRange(fte, range)) return () => ({ outside: { value: fte, range } });
  const start = horizon.firstDayOf(row.from === null ? scope.from : horizon.indexOf(row.from));
  const end = row.to === null ? Infinity : horizon.firstDayOf(scope.to + 1) - 1;
  const hires = roles.map((role) => ({ role, staff: { start, end, fte, experience: 'new' as const } }));
  return (draft, location) => {
    const nobody = fte === 0 || hires.length === 0 || openPeriods(scope, reachOf(base)[location]).length === 0;
    return nobody ? draft : { ...draft, hires: [...draft.hires, ...hires] };
  };
}

/** x = the term in the unit of its row; from–to select periods of receipt. Without a term there is nothing to change. */
export function changeTerms(context: LeverContext): LeverChange | null {
  const formula = expressionOf(context);
  if (formula === null) return null;
  const { base, scope } = context;
  const { cohorts, cohortsBefore } = base.context.structure;
  const products = productsIn(context);
  return (draft) => {
    const term = draft.term.slice();
    let differs = false;
    for (const product of products) {
      for (let received = scope.from; received <= scope.to; received += 1) {
        const index = product * cohorts + received + cohortsBefore;
        const x = term[index] ?? Infinity;
        if (x === Infinity) continue;
        const value = formula(x);
        if (!isInRange(value, RANGES.terms.term)) return { outside: { value, range: RANGES.terms.term } };
        term[index] = value;
        if (value !== x) differs = true;
      }
    }
    return differs ? { ...draft, term } : draft;
  };
}

/** The expression is the name of the role that does the steps. */
export function changeStepRole(context: LeverContext): LeverChange | null {
  const { base, scope, row, found } = context;
  const reference = { place: cell(row, 'expression'), code: 'unknown-role' as const, value: row.expression };
  const role = resolve(found, base.context.roles, reference);
  const steps = stepsIn(context);
  if (role === null || steps === null) return null;
  const N = base.context.structure.periods;
  return (draft, location) => {
    const reach = reachOf(base)[location];
    const stepRole = draft.stepRole.slice();
    for (const step of steps) {
      if (!reach?.steps[step]) continue;
      for (const t of periodsIn(scope)) stepRole[step * N + t] = role;
    }
    return stepRole.every((value, index) => value === draft.stepRole[index]) ? draft : { ...draft, stepRole };
  };
}

/**
 * The expression is a work order: fifo, edd, priority or split(share). It holds in the periods in scope.
 *
 * @returns null, and a problem (bad-work-order), where it is none.
 */
export function changeWorkOrder({ row, found, scope }: LeverContext): LeverChange | null {
  const order = parseWorkOrder(row.expression);
  if (order === null) {
    found.error('bad-work-order', { ...cell(row, 'expression'), value: row.expression });
    return null;
  }
  const touched = new Set(periodsIn(scope));
  return (draft) => {
    const workOrder = draft.workOrder.map((old, t) => (touched.has(t) ? order : old));
    return workOrder.every((now, t) => sameOrder(now, draft.workOrder[t])) ? draft : { ...draft, workOrder };
  };
}
