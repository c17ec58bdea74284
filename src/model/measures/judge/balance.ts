/** Shortage and surplus as they are met on the floor: per role at a location, one not set off against the other. */
import type { GoalKind } from '../../tables/tables';
import { goalFor } from '../../simulate/goals';
import type { Run } from '../../simulate/simulate';
import { derived, figure, lacking, queryOf, type Scope } from '../figures';
import { measure } from '../measures';
import { NOTICED } from './shortage';

/** One role at one location. */
interface NamedRole {
  readonly location: string;
  readonly role: string;
}

/** What is short and what is over in a scope, in FTE on average over its periods, without setting one off against the other. */
export interface Balance {
  /** FTE short, added up over the places that are short; ≥ 0. spare − short is the FTE gap of the whole. */
  readonly short: number;
  /** The places that are noticeably short. */
  readonly shortAt: readonly NamedRole[];
  /** FTE to spare, added up over the places that have some; ≥ 0. */
  readonly spare: number;
  readonly spareAt: readonly NamedRole[];
  /** Places with work and nobody to do it, ever: no number of FTE says how short they are. */
  readonly nobodyAt: readonly NamedRole[];
  /** Places of which something that the gap is made from could not be read: it holds for the rest, or cannot be told. */
  readonly incompleteAt: readonly NamedRole[];
}

/** The order in which they are named. */
const KINDS = ['hold', 'stock', 'ontime', 'decisions'] as const satisfies readonly GoalKind[];

/** The roles and locations of a scope, each by itself. */
export function placesOf(run: Run, { location, role }: Pick<Scope, 'location' | 'role'>): readonly NamedRole[] {
  const locations = location === null ? run.model.locations : [location];
  const roles = role === null ? run.model.roles : [role];
  return locations.flatMap((one) => roles.map((other) => ({ location: one, role: other })));
}

/**
 * What is short and what is over, each role at each location by itself: an officer too many at one location hears
 * nobody at another.
 *
 * @param scope a place by name (null = all) over zero-based periods, both included; the product does not matter.
 * @returns FTE, per place on average over the periods.
 */
export function balance(run: Run, scope: Scope): Balance {
  const { location, role, from, to } = scope;
  return derived(run, `balance|${JSON.stringify([location, role, from, to])}`, () => {
    const gaps = placesOf(run, scope).map((place) => {
      const here = { ...scope, ...place, product: null };
      return { place, gap: gapAt(run, here), lacks: lacking(run, 'fteGap', here).length > 0 };
    });
    const where = (wanted: (gap: number) => boolean): readonly NamedRole[] =>
      gaps.filter(({ gap }) => gap !== null && gap !== 'nobody' && wanted(gap)).map(({ place }) => place);
    const sum = (sign: 1 | -1): number =>
      gaps.reduce((total, { gap }) => total + (typeof gap === 'number' ? Math.max(0, sign * gap) : 0), 0);
    return {
      short: sum(-1),
      shortAt: where((gap) => gap < -NOTICED),
      spare: sum(1),
      spareAt: where((gap) => gap > NOTICED),
      nobodyAt: gaps.filter(({ gap }) => gap === 'nobody').map(({ place }) => place),
      incompleteAt: gaps.filter(({ lacks }) => lacks).map(({ place }) => place),
    };
  });
}

/** FTE; 'nobody' where there is work and never anybody to do it; null where it cannot be told. */
function gapAt(run: Run, scope: Scope): number | 'nobody' | null {
  const gap = figure(run, 'fteGap', scope);
  if (gap !== null) return gap;
  const answer = measure(run, queryOf(run, 'fteGap', scope));
  return !answer.ok && answer.reason === 'never' ? 'nobody' : null;
}

/**
 * The goals that the FTE required in a scope are required for.
 *
 * @returns each kind once; hold where no goal was set: keep the stock as it is.
 */
export function goalsOf(run: Run, { location, role }: Pick<Scope, 'location' | 'role'>): readonly GoalKind[] {
  return derived(run, `goals|${JSON.stringify([location, role])}`, () => {
    const { model } = run;
    if (model.goals.length === 0) return ['hold'];
    const found = new Set<GoalKind>();
    model.locations.forEach((name, l) => {
      if (location !== null && name !== location) return;
      model.steps.forEach((step, s) => {
        const does = model.inputs[l]?.queue.stepRole[s * model.structure.periods] ?? -1;
        if (does < 0 || (role !== null && model.roles[does] !== role)) return;
        found.add(goalFor(model, l, { product: step.product, role: does })?.kind ?? 'hold');
      });
    });
    return KINDS.filter((kind) => found.has(kind));
  });
}

/**
 * The periods a shortage is judged over: all of them, or, where everything must be on time, the one that is shortest of
 * staff. A case decided too late is not made good by hours left over a year on. Where only some of the work must be on time the
 * whole is judged over all periods; the roles that do that work are judged by themselves where they stand by themselves.
 */
export function pressing(run: Run, scope: Scope): Scope {
  if (goalsOf(run, scope).some((goal) => goal !== 'ontime')) return scope;
  const { location, role, from, to } = scope;
  const period = derived(run, `pressing|${JSON.stringify([location, role, from, to])}`, () => {
    let worst: { readonly short: number; readonly period: number | null } = { short: NOTICED, period: null };
    for (let t = from; t <= to; t += 1) {
      const { short, nobodyAt } = balance(run, { ...scope, from: t, to: t });
      const size = nobodyAt.length > 0 ? Infinity : short;
      if (size > worst.short) worst = { short: size, period: t };
    }
    return worst.period;
  });
  return period === null ? scope : { ...scope, from: period, to: period };
}

/**
 * Whether a place has noticeably fewer FTE (more than 0.05) than are required, or work and nobody to do it.
 *
 * @example isShort({ short: 0.04, shortAt: [], nobodyAt: [] }) // false
 * @example isShort({ short: 0, shortAt: [], nobodyAt: [{ location: 'Noord', role: 'Arts' }] }) // true
 */
export const isShort = ({ short, shortAt, nobodyAt }: Balance): boolean =>
  nobodyAt.length > 0 || shortAt.length > 0 || short > NOTICED;

/**
 * The gap as it is felt: what is short, with a minus, and only where nothing is short what is over.
 *
 * @returns FTE over the pressing periods; null where it cannot be told, or there is neither work nor staff.
 */
export function feltGap(run: Run, scope: Scope): number | null {
  const span = pressing(run, scope);
  // Also where nothing is known of any role: no place that is short is not the same as enough everywhere.
  if (figure(run, 'fteGap', span) === null) return null;
  const found = balance(run, span);
  return isShort(found) ? -found.short : found.spare;
}

/**
 * The FTE short in a scope, each role at each location by itself.
 *
 * @returns FTE ≥ 0; null where it cannot be told: no place that is known to be short is not the same as enough everywhere.
 */
export function shortIn(run: Run, scope: Scope): number | null {
  const found = balance(run, scope);
  return isShort(found) || figure(run, 'fteGap', { ...scope, product: null }) !== null ? found.short : null;
}
