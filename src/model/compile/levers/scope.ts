/** Where a lever works, and the new value it gives: its cells looked up and checked. */
import type { Base } from '../base/base';
import { DAY_RANGE, type Horizon } from '../entities/horizon';
import { isShareLever, parseAmountExpression, parseExpression, type Evaluate } from '../../tables/expression';
import { resolve, type Findings, type Names } from '../model/findings';
import { nameKey } from '../../tables/names';
import type { ProblemCode } from '../../tables/problem';
import type { Day, ScenarioRow } from '../../tables/tables';

/** Where a lever works: indices, null = everywhere; periods or received periods are zero-based and inclusive. */
export interface LeverScope {
  readonly location: number | null;
  readonly product: number | null;
  readonly from: number;
  readonly to: number;
}

/** A row of vkt_Scenarios with its scope looked up, the base it works on, and where problems go. */
export interface LeverContext {
  readonly base: Base;
  readonly found: Findings;
  readonly row: ScenarioRow;
  readonly scope: LeverScope;
}

/** Where a cell of a lever is, for problems; row null for a lever that is not in the workbook (yet). */
export const cell = (row: ScenarioRow, column: string) => ({
  table: 'vkt_Scenarios' as const,
  row: row.row > 0 ? row.row : null,
  column,
});

/**
 * Looks up where and when a lever works, kept within the model; a term's lever reaches back to the oldest cases.
 *
 * @returns null where it works nowhere: a name nobody knows, an end before the start (problems), or no period of the model (a
 * warning, outside-horizon).
 */
export function scopeOf(row: ScenarioRow, base: Base, found: Findings): LeverScope | null {
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

const all = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Indices of the products a lever is about. */
export function productsIn({ base, scope }: LeverContext): readonly number[] {
  return scope.product === null ? all(base.context.structure.products) : [scope.product];
}

/** Steps of the products in scope, or those with the target's name; null when no product has such a step. */
export function stepsIn({ base, scope, row, found }: LeverContext): readonly number[] | null {
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

/** Indices of the roles a lever is about: its target, or all; null, and a problem, where no role has that name. */
export function rolesIn({ base, row, found }: LeverContext): readonly number[] | null {
  if (row.target === null) return all(base.context.structure.roles);
  const role = resolve(found, base.context.roles, {
    place: cell(row, 'target'),
    code: 'unknown-role',
    value: row.target,
  });
  return role === null ? null : [role];
}

/** Rules by source product, and by target product where the target column names one. */
export function rulesIn({ base, scope, row, found }: LeverContext): readonly number[] | null {
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
export function expressionOf({ base, row, found }: LeverContext): ((x: number) => number) | null {
  const { names, values, engine } = base.parameters;
  const parse = isShareLever(row.lever) ? parseExpression : parseAmountExpression;
  const parsed = parse(row.expression, ['x', ...names], engine);
  if (!parsed.ok) {
    found.error(
      'bad-expression',
      { ...cell(row, 'expression'), value: row.expression },
      { ...parsed.data, reason: parsed.fault },
    );
    return null;
  }
  const { evaluate }: { readonly evaluate: Evaluate } = parsed;
  const scope = Float64Array.of(0, ...values);
  return (x) => {
    scope[0] = x;
    return evaluate(scope);
  };
}
