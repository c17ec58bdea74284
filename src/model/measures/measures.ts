/** Asking a run for numbers: every measure, for one or all locations, products and roles, over any periods. */
import { CRUMB, DAYS_PER_WEEK } from '../time/quantities';
import { fteOf, type FteKind } from './fte-measures';
import { measureDefinition, type MeasureDefinition, type MeasureId } from '../tables/measure-definitions';
import { incompleteness } from './incompleteness';
import { isPenaltyKnown, isPriced } from './priced';
import { QUANTITIES, type Quantity } from './roll-up';
import type { Gap } from '../compile/model/gaps';
import type { MeasureSelection, PeriodSpan } from './selection';
import type { Run } from '../simulate/simulate';
import { waitingTime } from './waiting-time';

export { MEASURES, isMeasureId, measureDefinition } from '../tables/measure-definitions';
export type { MeasureDefinition, MeasureId, MeasureKind, MeasureUnit } from '../tables/measure-definitions';
export type { Gap } from '../compile/model/gaps';
export { stockByAge } from './stock-views';

/** Indices; null or absent = all. */
export interface MeasureScope {
  readonly measure: MeasureId;
  readonly location?: number | null;
  readonly product?: number | null;
  readonly role?: number | null;
}

/** One measure somewhere, over periods. A level (stock) is that of the last of them. */
export interface MeasureQuery extends MeasureScope, PeriodSpan {}

/** Why there is no number; a code, which the locales make a sentence of. */
export type NoAnswer =
  | 'unknown-measure'
  | 'not-by-product'
  | 'not-by-role'
  | 'out-of-range' // no such location, product, role or period
  | 'no-denominator' // a ratio of nothing: no decisions, so no share of them on time
  | 'no-rates' // what people cost, and of none of them is it known
  | 'no-penalty-rates' // cases are overdue, and nobody said what that costs
  | 'never' // a queue that is never served, work without anybody who could do it
  | 'overflow' // larger than a number can be
  | 'incomplete'; // something it is made from could not be read; `missing` says what

/** `missing`: what the number does not count, or why there is none; absent when every row could be used. */
export type MeasureAnswer =
  | { readonly ok: true; readonly value: number; readonly missing?: readonly Gap[] }
  | { readonly ok: false; readonly reason: NoAnswer; readonly missing?: readonly Gap[] };

const no = (reason: NoAnswer): MeasureAnswer => ({ ok: false, reason });

/**
 * One number of a run.
 *
 * Flows sum over periods, levels are the last period's, ratios divide rolled-up numerator by rolled-up denominator; FTE
 * are averaged over periods by net hours. All add up over locations, products and roles.
 *
 * @param query measure, indices (null = all), zero-based periods from–to.
 * @returns a finite number, with what it does not count, or why there is none.
 * Source: README, section "Measures".
 */
export function measure(run: Run, query: MeasureQuery): MeasureAnswer {
  const selection = select(run, query);
  if (typeof selection === 'string') return no(selection);
  const lacking = incompleteness(run.model, query.measure, selection);
  if (lacking === null) return answer(run, query.measure, selection);
  const missing = lacking.gaps;
  if (lacking.effect === 'unknown') return { ok: false, reason: 'incomplete', missing };
  return { ...answer(run, query.measure, selection), missing };
}

/** What a number lacks, or why there is none; empty when every row could be used, or the question itself is wrong. */
export function missingFrom(run: Run, query: MeasureQuery): readonly Gap[] {
  if (run.model.gaps.length === 0) return [];
  const selection = select(run, query);
  return typeof selection === 'string' ? [] : (incompleteness(run.model, query.measure, selection)?.gaps ?? []);
}

/**
 * A measure in every period.
 *
 * @returns one entry per period of the model, null where there is no number; [] when the question itself is wrong.
 */
export function series(run: Run, query: MeasureScope): readonly (number | null)[] {
  const N = run.model.structure.periods;
  const selection = select(run, { ...query, from: 0, to: N - 1 });
  if (typeof selection === 'string') return [];
  const mayLack = incompleteness(run.model, query.measure, selection) !== null;
  return Array.from({ length: N }, (_, t) => {
    const at = { ...selection, from: t, to: t };
    if (mayLack && incompleteness(run.model, query.measure, at)?.effect === 'unknown') return null;
    const one = answer(run, query.measure, at);
    return one.ok ? one.value : null;
  });
}

/** Checks a question. */
function select(run: Run, query: MeasureQuery): MeasureSelection | NoAnswer {
  const definition: MeasureDefinition | undefined = measureDefinition(query.measure);
  if (definition === undefined) return 'unknown-measure';
  const { location = null, product = null, role = null, from, to } = query;
  const { structure, locations } = run.model;
  if (product !== null && !definition.by.product) return 'not-by-product';
  if (role !== null && !definition.by.role) return 'not-by-role';
  const within = (index: number | null, count: number): boolean =>
    index === null || (Number.isInteger(index) && index >= 0 && index < count);
  const known =
    within(location, locations.length) &&
    within(product, structure.products) &&
    within(role, structure.roles) &&
    within(from, structure.periods) &&
    within(to, structure.periods) &&
    from <= to;
  if (!known) return 'out-of-range';
  return { locations: location === null ? [...locations.keys()] : [location], product, role, from, to };
}

function finite(value: number): MeasureAnswer {
  if (Number.isFinite(value)) return { ok: true, value };
  return no(value === Infinity ? 'never' : 'overflow');
}

function ratio(numerator: number, denominator: number): MeasureAnswer {
  return denominator < CRUMB ? no('no-denominator') : finite(numerator / denominator);
}

/** A quantity summed over locations at the end of the last period, in its own unit: cases or hours. */
export function level(run: Run, quantity: Quantity, { locations, product, role, to }: MeasureSelection): number {
  let sum = 0;
  for (const location of locations) sum += quantity(run, { location, product, role }, to);
  return sum;
}

/** A quantity summed over locations and periods, in its own unit: cases, hours or euros. */
export function flow(run: Run, quantity: Quantity, { locations, product, role, from, to }: MeasureSelection): number {
  let sum = 0;
  for (const location of locations) {
    const cell = { location, product, role };
    for (let t = from; t <= to; t += 1) sum += quantity(run, cell, t);
  }
  return sum;
}

/** FTE summed over locations and roles, each an average over the periods; Infinity where work has not an hour to be done in. */
export function fte(run: Run, kind: FteKind, { locations, role, from, to }: MeasureSelection): number {
  const roles = role === null ? [...run.model.roles.keys()] : [role];
  let sum = 0;
  for (const location of locations) {
    for (const one of roles) sum += fteOf(run, kind, { location, role: one, from, to });
  }
  return sum;
}

/**
 * Weeks in a range of periods, by their calendar days.
 *
 * @example weeksIn({ model: { periods: [{ first: 0, last: 30 }, { first: 31, last: 58 }] } }, { from: 0, to: 1 }) // 8.428571
 */
export function weeksIn(run: Run, { from, to }: PeriodSpan): number {
  const { periods } = run.model;
  return ((periods[to]?.last ?? 0) - (periods[from]?.first ?? 0) + 1) / DAYS_PER_WEEK;
}

function answer(run: Run, id: MeasureId, selection: MeasureSelection): MeasureAnswer {
  const { decisions, hoursAvailable } = QUANTITIES;
  switch (id) {
    case 'stock':
    case 'overdueStock':
    case 'hoursInStock':
      return finite(level(run, QUANTITIES[id], selection));
    case 'inflow':
    case 'derivedInflow':
    case 'withdrawals':
    case 'corrections':
    case 'decisions':
    case 'decisionsOnTime':
    case 'hoursRequired':
    case 'hoursAvailable':
    case 'hoursUsed':
      return finite(flow(run, QUANTITIES[id], selection));
    case 'staffCost':
      return isPriced(run.model, selection) ? finite(flow(run, QUANTITIES.staffCost, selection)) : no('no-rates');
    case 'penalties':
      return isPenaltyKnown(run, selection)
        ? finite(flow(run, QUANTITIES.penalties, selection))
        : no('no-penalty-rates');
    case 'onTimeShare':
      return ratio(flow(run, QUANTITIES.decisionsOnTime, selection), flow(run, decisions, selection));
    case 'meanAgeAtDecision':
      return ratio(flow(run, QUANTITIES.decidedAge, selection), flow(run, decisions, selection));
    case 'weeksOfWork':
      return ratio(
        level(run, QUANTITIES.hoursInStock, selection),
        flow(run, hoursAvailable, selection) / weeksIn(run, selection),
      );
    case 'utilisation':
      return ratio(flow(run, QUANTITIES.hoursUsed, selection), flow(run, hoursAvailable, selection));
    case 'costPerDecision':
      return isPriced(run.model, selection)
        ? ratio(flow(run, QUANTITIES.staffCost, selection), flow(run, decisions, selection))
        : no('no-rates');
    case 'waitingTime':
      return finite(waitingTime(run, selection));
    case 'fteRequired':
      return finite(fte(run, 'required', selection));
    case 'fteAvailable':
      return finite(fte(run, 'available', selection));
    case 'fteContracted':
      return finite(fte(run, 'contracted', selection));
    case 'fteGap': {
      const required = fte(run, 'required', selection);
      return required === Infinity ? no('never') : finite(fte(run, 'available', selection) - required);
    }
    default:
      return id satisfies never;
  }
}
