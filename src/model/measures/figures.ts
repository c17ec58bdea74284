/**
 * Figures of a run, looked up once: a run never changes, so a figure asked for twice is the same figure. The cache goes
 * when the run goes.
 */
import { measure, measureDefinition, missingFrom, series, type Gap, type MeasureId } from './measures';
import type { PeriodSpan } from './selection';
import type { Run } from '../simulate/simulate';

export type { MeasureId };

/** Where and when, by name; null = all. */
export interface Scope extends PeriodSpan {
  readonly location: string | null;
  readonly product: string | null;
  readonly role: string | null;
}

const byRun = new WeakMap<Run, Map<string, unknown>>();

function remembered<T>(run: Run, key: string, compute: () => T): T {
  let known = byRun.get(run);
  if (known === undefined) byRun.set(run, (known = new Map()));
  if (!known.has(key)) known.set(key, compute());
  return known.get(key) as T;
}

/**
 * The scope without the dimensions this measure does not have; stock, for one, has no role. Of an unknown measure all of it.
 *
 * @example fitting('stock', { location: 'Noord', product: null, role: 'Arts', from: 0, to: 2 }).role // null
 * @example fitting('fteGap', { location: 'Noord', product: null, role: 'Arts', from: 0, to: 2 }).role // 'Arts'
 */
export function fitting(id: string, scope: Scope): Scope {
  const by = measureDefinition(id)?.by;
  if (by === undefined) return scope;
  return {
    ...scope,
    location: by.location ? scope.location : null,
    product: by.product ? scope.product : null,
    role: by.role ? scope.role : null,
  };
}

const indexIn = (names: readonly string[], name: string | null): number | null => {
  const index = name === null ? -1 : names.indexOf(name);
  return index < 0 ? null : index;
};

/** Whether the model has what the scope names: a location that was renamed since is not all locations. */
function knows({ model }: Run, { location, product, role }: Scope): boolean {
  const has = (names: readonly string[], name: string | null) => name === null || names.includes(name);
  return has(model.locations, location) && has(model.products, product) && has(model.roles, role);
}

/** The scope as the model asks for it: indices. Who asks by names the model may not have asks `figure`: here they are all. */
export function queryOf(run: Run, id: MeasureId, scope: Scope) {
  const { model } = run;
  const fit = fitting(id, scope);
  return {
    measure: id,
    location: indexIn(model.locations, fit.location),
    product: indexIn(model.products, fit.product),
    role: indexIn(model.roles, fit.role),
    from: fit.from,
    to: fit.to,
  };
}

const keyOf = (kind: string, query: ReturnType<typeof queryOf>): string =>
  `${kind}|${query.measure}|${query.location}|${query.product}|${query.role}|${query.from}|${query.to}`;

/**
 * The number, or null where there is none (no decisions, so no share of them on time; a name the model does not have).
 *
 * @param run the outcome of a simulation
 * @param id the measure, by its code
 * @param scope where and when, by name; what the measure is not split by is left out of it
 */
export function figure(run: Run, id: MeasureId, scope: Scope): number | null {
  if (!knows(run, fitting(id, scope))) return null;
  const query = queryOf(run, id, scope);
  return remembered(run, keyOf('figure', query), () => {
    const result = measure(run, query);
    return result.ok ? result.value : null;
  });
}

/** What the number lacks, or why there is none; empty when every row could be used, and of a name the model does not have. */
export function lacking(run: Run, id: MeasureId, scope: Scope): readonly Gap[] {
  if (!knows(run, fitting(id, scope))) return [];
  const query = queryOf(run, id, scope);
  return remembered(run, keyOf('lacking', query), () => missingFrom(run, query));
}

/** The number per period of the scope, null where there is none; [] where the measure cannot be asked like that, or not of that name. */
export function trend(run: Run, id: MeasureId, scope: Scope): readonly (number | null)[] {
  if (!knows(run, fitting(id, scope))) return [];
  const query = queryOf(run, id, scope);
  const whole = remembered(run, keyOf('trend', { ...query, from: 0, to: 0 }), () => series(run, query));
  return whole.slice(scope.from, scope.to + 1);
}

/** Anything else that is derived from a run and a key. */
export const derived = <T>(run: Run, key: string, compute: () => T): T => remembered(run, `derived|${key}`, compute);
