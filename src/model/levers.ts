/** Levers: ordered changes of a compiled model, each an expression of the old value, x. The base is never written to. */
import { DAY_RANGE, type Horizon } from './compile-horizon';
import { DERIVED_SHARE } from './compile-demand';
import { STEP_RANGES } from './compile-steps';
import { TERM_RANGE } from './compile-terms';
import type { Base } from './compile-base';
import { parseExpression, type Evaluate } from './expression';
import { isInRange, LARGEST, limits, resolve, type Findings, type Names, type Range } from './findings';
import type { LocationDraft } from './location-draft';
import { nameKey } from './model';
import { sameOrder } from './service-order';
import type { ProblemCode } from './problem';
import type { Day, ModelTables, ScenarioRow } from './tables';
import { parseWorkOrder } from './work-order';

export interface ChangedDrafts {
  readonly drafts: readonly LocationDraft[];
  /** The levers that took effect or would have, had there been anything to change. */
  readonly applied: readonly ScenarioRow[];
}

/** The active levers of a scenario, in order; an unknown scenario is a problem. */
export function leversOf(tables: ModelTables, scenario: string | null, found: Findings): readonly ScenarioRow[] {
  if (scenario === null) return [];
  const rows = tables.scenarios.filter((row) => nameKey(row.scenario) === nameKey(scenario));
  if (rows.length === 0) {
    const place = { table: 'vkt_Scenarios' as const, row: null, column: 'scenario', value: scenario };
    found.error('lever-without-effect', place, { name: scenario });
  }
  return rows.filter((row) => row.active).sort((a, b) => a.order - b.order || a.row - b.row);
}

/** Where a lever works: indices, null = everywhere; periods or received periods are zero-based and inclusive. */
interface Scope {
  readonly location: number | null;
  readonly product: number | null;
  readonly from: number;
  readonly to: number;
}

interface LeverContext {
  readonly base: Base;
  readonly found: Findings;
  readonly row: ScenarioRow;
  readonly scope: Scope;
}

/** Applies levers one after the other; one that cannot be used is left out and is a problem. */
export function applyLevers(rows: readonly ScenarioRow[], base: Base, found: Findings): ChangedDrafts {
  let drafts = base.drafts;
  const applied: ScenarioRow[] = [];
  for (const row of rows) {
    const scope = scopeOf(row, base, found);
    const context = scope && { base, found, row, scope };
    const change = context && changeOf(context);
    if (context === null || change === null) continue;
    const changed = drafts.map((draft, location) =>
      context.scope.location === null || context.scope.location === location ? change(draft, location) : draft,
    );
    const outside = changed.find(isOutside);
    if (outside !== undefined) {
      const { value, range } = outside.outside;
      const place = { ...cell(row, 'expression'), value: row.expression };
      found.error('out-of-range', place, { ...limits(range), ...(Number.isFinite(value) ? { result: value } : {}) });
      continue;
    }
    const usable = changed.filter((draft): draft is LocationDraft => !isOutside(draft));
    if (usable.every((draft, location) => draft === drafts[location])) {
      found.warning('lever-without-effect', { ...cell(row, 'lever'), value: row.lever });
    }
    drafts = usable;
    applied.push(row);
  }
  return { drafts, applied };
}

interface Outside {
  readonly outside: { readonly value: number; readonly range: Range };
}

const isOutside = (result: object): result is Outside => 'outside' in result;

type Change = (draft: LocationDraft, location: number) => LocationDraft | Outside;

const cell = (row: ScenarioRow, column: string) => ({
  table: 'vkt_Scenarios' as const,
  row: row.row > 0 ? row.row : null,
  column,
});

function scopeOf(row: ScenarioRow, base: Base, found: Findings): Scope | null {
  const { locations, products, horizon, structure } = base.context;
  const of = (names: Names, column: 'location' | 'product', code: ProblemCode): number | null | undefined => {
    const value = row[column];
    if (value === null) return null;
    return resolve(found, names, { place: cell(row, column), code, value }) ?? undefined;
  };
  const location = of(locations, 'location', 'unknown-location');
  const product = of(products, 'product', 'unknown-product');
  const span = spanOf(row, horizon, found);
  if (location === undefined || product === undefined || span === null) return null;
  const first = row.lever === 'term' ? -structure.cohortsBefore : 0;
  const from = Math.max(span.from, first);
  const to = Math.min(span.to, structure.periods - 1);
  if (from <= to) return { location, product, from, to };
  found.warning('outside-horizon', { ...cell(row, 'from'), value: row.from });
  return null;
}

function spanOf({ from, to, ...row }: ScenarioRow, horizon: Horizon, found: Findings) {
  const readable = (day: Day | null, column: string): boolean =>
    day === null || found.inRange(day, DAY_RANGE, cell({ ...row, from, to }, column));
  if (![readable(from, 'from'), readable(to, 'to')].every(Boolean)) return null;
  const span = {
    from: from === null ? -Infinity : horizon.indexOf(from),
    to: to === null ? Infinity : horizon.indexOf(to),
  };
  if (span.from <= span.to) return span;
  found.error('end-before-start', { ...cell({ ...row, from, to }, 'to'), value: to });
  return null;
}

/** What a lever does to a location; null, and a problem, when it cannot be understood. */
function changeOf(context: LeverContext): Change | null {
  const { row } = context;
  switch (row.lever) {
    case 'inflow':
      return changeCells(context, { key: 'inflow', range: { min: 0, max: LARGEST }, entities: productsIn(context) });
    case 'withdrawal':
      return changeCells(context, { key: 'withdrawal', range: { min: 0, max: 1 }, entities: productsIn(context) });
    case 'normTime':
      return changeCells(context, { key: 'norm', range: STEP_RANGES.norm, entities: stepsIn(context) });
    case 'noShow':
      return changeCells(context, { key: 'noShow', range: STEP_RANGES.noShow, entities: stepsIn(context) });
    case 'share':
      return changeCells(context, { key: 'share', range: STEP_RANGES.share, entities: stepsIn(context) });
    case 'minimumWait':
      return changeCells(context, { key: 'waitWeeks', range: STEP_RANGES.waitWeeks, entities: stepsIn(context) });
    case 'sickness':
      return changeCells(context, { key: 'sickness', range: { min: 0, max: 1 }, entities: rolesIn(context) });
    case 'derivedShare':
      return changeCells(context, { key: 'derivedShare', range: DERIVED_SHARE, entities: rulesIn(context) });
    case 'staff':
      return changeStaff(context);
    case 'hires':
      return changeHires(context);
    case 'term':
      return changeTerms(context);
    case 'stepRole':
      return changeStepRole(context);
    case 'workOrder':
      return changeWorkOrder(context);
    default:
      row.lever satisfies never;
      context.found.error('unknown-lever', { ...cell(row, 'lever'), value: row.lever });
      return null;
  }
}

const all = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function productsIn({ base, scope }: LeverContext): readonly number[] {
  return scope.product === null ? all(base.context.structure.products) : [scope.product];
}

/** Steps of the products in scope, or those with the target's name; null when no product has such a step. */
function stepsIn({ base, scope, row, found }: LeverContext): readonly number[] | null {
  const { steps } = base.model;
  const inScope = all(steps.length).filter(
    (s) => steps[s]?.row !== null && (scope.product === null || steps[s]?.product === scope.product),
  );
  const { target } = row;
  if (target === null) return inScope;
  const named = inScope.filter((s) => nameKey(steps[s]?.name ?? '') === nameKey(target));
  if (named.length > 0) return named;
  found.error('unknown-step', { ...cell(row, 'target'), value: row.target }, { name: target });
  return null;
}

function rolesIn({ base, row, found }: LeverContext): readonly number[] | null {
  if (row.target === null) return all(base.context.structure.roles);
  const role = resolve(found, base.context.roles, {
    place: cell(row, 'target'),
    code: 'unknown-role',
    value: row.target,
  });
  return role === null ? null : [role];
}

/** Rules by source product, and by target product where the target column names one. */
function rulesIn({ base, scope, row, found }: LeverContext): readonly number[] | null {
  const { derived } = base.context.structure;
  const reference = { place: cell(row, 'target'), code: 'unknown-product' as const };
  const target =
    row.target === null ? null : resolve(found, base.context.products, { ...reference, value: row.target });
  if (row.target !== null && target === null) return null;
  return all(derived.length).filter((d) => {
    const rule = derived[d];
    return (scope.product === null || rule?.source === scope.product) && (target === null || rule?.target === target);
  });
}

/** The new value as a function of the old. */
function expressionOf({ base, row, found }: LeverContext): ((x: number) => number) | null {
  const { names, values, engine } = base.parameters;
  const parsed = parseExpression(row.expression, ['x', ...names], engine);
  if (!parsed.ok) {
    found.error('bad-expression', { ...cell(row, 'expression'), value: row.expression }, { reason: parsed.fault });
    return null;
  }
  const { evaluate }: { readonly evaluate: Evaluate } = parsed;
  const scope = Float64Array.of(0, ...values);
  return (x) => {
    scope[0] = x;
    return evaluate(scope);
  };
}

type CellKey = 'inflow' | 'withdrawal' | 'norm' | 'noShow' | 'share' | 'waitWeeks' | 'sickness' | 'derivedShare';

function changeCells(
  context: LeverContext,
  {
    key,
    range,
    entities,
  }: { readonly key: CellKey; readonly range: Range; readonly entities: readonly number[] | null },
): Change | null {
  const formula = expressionOf(context);
  if (formula === null || entities === null) return null;
  const { scope, base } = context;
  const N = base.context.structure.periods;
  // Locations that share an array go on sharing it.
  const done = new Map<Float64Array, Float64Array | Outside>();
  return (draft) => {
    const old = draft[key];
    let changed = done.get(old);
    if (changed === undefined) {
      changed = changedCells(old, { formula, range, entities, N, scope });
      done.set(old, changed);
    }
    if ('outside' in changed) return changed;
    return changed === old ? draft : { ...draft, [key]: changed };
  };
}

interface CellChange {
  readonly formula: (x: number) => number;
  readonly range: Range;
  readonly entities: readonly number[];
  readonly N: number;
  readonly scope: Scope;
}

function changedCells(old: Float64Array, { formula, range, entities, N, scope }: CellChange): Float64Array | Outside {
  const values = old.slice();
  let differs = false;
  for (const entity of entities) {
    for (let t = scope.from; t <= scope.to; t += 1) {
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
function changeStaff(context: LeverContext): Change | null {
  const formula = expressionOf(context);
  const roles = rolesIn(context);
  if (formula === null || roles === null) return null;
  const { base, scope } = context;
  const N = base.context.structure.periods;
  const range: Range = { min: 0, max: LARGEST };
  return (draft, location) => {
    const books = booksOf(draft, location, base);
    const added = draft.addedStaff.slice();
    let differs = false;
    for (const role of roles) {
      for (let t = scope.from; t <= scope.to; t += 1) {
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

const ROUNDING = 1e-9;

function booksOf(draft: LocationDraft, location: number, base: Base): Float64Array {
  const { contracted } = base.fixed[location]?.staff ?? { contracted: new Float64Array(0) };
  const books = contracted.map((fte, index) => fte + (draft.addedStaff[index] ?? 0));
  const { horizon } = base.context;
  for (const { role, staff } of draft.hires) {
    for (const { index, first, last } of horizon.periods) {
      if (staff.start > last || staff.end < first) continue;
      const at = role * horizon.periods.length + index;
      books[at] = (books[at] ?? 0) + staff.fte;
    }
  }
  return books;
}

/** x = 0; what the expression gives starts on the first day of the first period, and learns. */
function changeHires(context: LeverContext): Change | null {
  const formula = expressionOf(context);
  const roles = rolesIn(context);
  if (formula === null || roles === null) return null;
  const { base, scope, row } = context;
  const { horizon } = base.context;
  const range: Range = { min: 0, max: LARGEST };
  const fte = formula(0);
  if (!isInRange(fte, range)) return () => ({ outside: { value: fte, range } });
  const start = horizon.firstDayOf(scope.from);
  const end = row.to === null ? Infinity : horizon.firstDayOf(scope.to + 1) - 1;
  const hires = roles.map((role) => ({ role, staff: { start, end, fte, experience: 'new' as const } }));
  return (draft) => (fte === 0 || hires.length === 0 ? draft : { ...draft, hires: [...draft.hires, ...hires] });
}

/** x = the term in the unit of its row; from–to select periods of receipt. Without a term there is nothing to change. */
function changeTerms(context: LeverContext): Change | null {
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
        if (!isInRange(value, TERM_RANGE)) return { outside: { value, range: TERM_RANGE } };
        term[index] = value;
        if (value !== x) differs = true;
      }
    }
    return differs ? { ...draft, term } : draft;
  };
}

/** The expression is the name of the role that does the steps. */
function changeStepRole(context: LeverContext): Change | null {
  const { base, scope, row, found } = context;
  const reference = { place: cell(row, 'expression'), code: 'unknown-role' as const, value: row.expression };
  const role = resolve(found, base.context.roles, reference);
  const steps = stepsIn(context);
  if (role === null || steps === null) return null;
  const N = base.context.structure.periods;
  return (draft) => {
    const stepRole = draft.stepRole.slice();
    for (const step of steps) stepRole.fill(role, step * N + scope.from, step * N + scope.to + 1);
    return stepRole.every((value, index) => value === draft.stepRole[index]) ? draft : { ...draft, stepRole };
  };
}

function changeWorkOrder({ row, found, scope }: LeverContext): Change | null {
  const order = parseWorkOrder(row.expression);
  if (order === null) {
    found.error('bad-work-order', { ...cell(row, 'expression'), value: row.expression });
    return null;
  }
  return (draft) => {
    const workOrder = draft.workOrder.map((old, t) => (t >= scope.from && t <= scope.to ? order : old));
    return workOrder.every((now, t) => sameOrder(now, draft.workOrder[t])) ? draft : { ...draft, workOrder };
  };
}
