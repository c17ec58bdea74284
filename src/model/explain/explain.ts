/** Why a number is what it is: its formula, its parts with their cells, and the same further down. */
import { ROUNDING } from '../time/quantities';
import { correctionParts, decisionParts, derivedParts, inflowParts, withdrawalParts } from './flow';
import { overdueParts, stockParts, type AskPart } from './stock';
import { FORMULAS } from './formulas';
import { availableParts, requiredFteParts, staffParts } from './hours';
import { penaltyParts, staffCostParts } from './money';
import { requiredParts } from './required';
import { ageSum, stockHoursParts, usedParts, waitParts } from './work';
import { named, part, type Explanation, type ExplanationPart, type Operation } from './explanation';
import { countsCasesOnly, measureDefinition, type MeasureId, type MeasureUnit } from '../tables/measure-definitions';
import { measure, weeksIn, type MeasureQuery } from '../measures/measures';
import { requiredHours } from '../measures/required-hours';
import type { PeriodSpan } from '../measures/selection';
import type { Run } from '../simulate/simulate';
import type { Label } from './label';

export { rebuild } from './explanation';
export type { ExplanationPart } from './explanation';

/** Levels of parts below the number that are worked out at once; further ones by asking about a part's `query`. */
const DEPTH = 3;

/** A question without gaps. */
interface Full extends PeriodSpan {
  readonly measure: MeasureId;
  readonly location: number | null;
  readonly product: number | null;
  readonly role: number | null;
}

/**
 * Explains a measure.
 *
 * A total is split over locations, products or roles, and periods; a single number is taken apart by its formula, down to
 * the rows of the tables. `rebuild(parts)` gives the value again, and so does every part that has parts.
 *
 * @param query as for `measure`.
 * @returns the value (null, with the reason, when there is none), its formula and its parts.
 * Source: README, section "Explanations".
 */
export function explain(run: Run, query: MeasureQuery): Explanation {
  const { location = null, product = null, role = null, ...rest } = query;
  const full: Full = { ...rest, location, product, role };
  const answer = measure(run, full);
  const head = { measure: query.measure, unit: unitOf(query.measure), formula: FORMULAS[query.measure] };
  const missing = answer.missing === undefined ? {} : { missing: answer.missing };
  if (!answer.ok) return { ...head, ...missing, value: null, reason: answer.reason, parts: [] };
  return { ...head, ...missing, value: answer.value, reason: null, parts: partsOf(run, full, DEPTH) };
}

const unitOf = (id: MeasureId): MeasureUnit => measureDefinition(id)?.unit ?? 'cases';

const valueOf = (run: Run, query: Full): number | null => {
  const answer = measure(run, query);
  return answer.ok ? answer.value : null;
};

/** A part that answers a question of its own. */
function asked(
  run: Run,
  query: Full,
  { operation, depth, label }: { readonly operation: Operation; readonly depth: number; readonly label?: Label },
): ExplanationPart {
  const inner = depth > 1 ? partsOf(run, query, depth - 1) : [];
  const answer = measure(run, query);
  return part(operation, label ?? { code: 'measure', measure: query.measure }, {
    value: answer.ok ? answer.value : 0,
    unit: unitOf(query.measure),
    query,
    ...(answer.ok ? {} : { reason: answer.reason }),
    ...(inner.length > 0 ? { parts: inner } : {}),
  });
}

/** Ratios first split into numerator and denominator; all others over locations, products or roles, and periods. */
function partsOf(run: Run, query: Full, depth: number): readonly ExplanationPart[] {
  return ratioParts(run, query, depth) ?? splitParts(run, query, depth) ?? cellParts(run, query, depth);
}

const RATIOS: Readonly<Partial<Record<MeasureId, readonly [MeasureId, MeasureId]>>> = {
  onTimeShare: ['decisionsOnTime', 'decisions'],
  utilisation: ['hoursUsed', 'hoursAvailable'],
  costPerDecision: ['staffCost', 'decisions'],
};

function ratioParts(run: Run, query: Full, depth: number): readonly ExplanationPart[] | null {
  const ask = (operation: Operation, id: MeasureId, change: Partial<Full> = {}): ExplanationPart =>
    asked(run, { ...query, ...change, measure: id }, { operation, depth });
  const pair = RATIOS[query.measure];
  if (pair !== undefined) return [ask('+', pair[0]), ask('÷', pair[1])];
  if (query.measure === 'fteGap') return [ask('+', 'fteAvailable'), ask('-', 'fteRequired')];
  if (query.measure === 'meanAgeAtDecision') {
    const ages = ageSum(run, query);
    return [part('+', { code: 'sum-of-the-ages' }, { value: ages, unit: 'periods' }), ask('÷', 'decisions')];
  }
  if (query.measure === 'weeksOfWork') {
    const available = ask('+', 'hoursAvailable');
    const weeks = weeksIn(run, query);
    const perWeek = part(
      '÷',
      { code: 'hours-per-week' },
      {
        value: available.value / weeks,
        unit: 'hours',
        parts: [available, part('÷', { code: 'weeks' }, { value: weeks, unit: 'weeks' })],
      },
    );
    return [ask('+', 'hoursInStock', { from: query.to }), perWeek];
  }
  return query.measure === 'waitingTime' ? waitParts(run, query) : null;
}

/** Splits a total over the first thing it is a total of; null when it is one number. */
function splitParts(run: Run, query: Full, depth: number): readonly ExplanationPart[] | null {
  const definition = measureDefinition(query.measure);
  const { model } = run;
  const over = (
    names: readonly string[],
    change: (index: number) => Partial<Full>,
    leftOut: (index: number) => boolean = () => false,
  ): readonly ExplanationPart[] =>
    names.flatMap((name, index) => {
      if (leftOut(index)) return [];
      const one = asked(run, { ...query, ...change(index) }, { operation: '+', depth, label: named(name) });
      return one.value === 0 && one.reason === undefined ? [] : [one];
    });
  if (query.location === null) return over(model.locations, (location) => ({ location }));
  const byProduct = definition?.by.product === true && query.product === null;
  const bothWays = query.measure === 'hoursUsed' && query.role !== null;
  const other = (product: number): boolean => countsCasesOnly(query.measure) && model.countsAsCase[product] !== true;
  if (byProduct && !bothWays) return over(model.products, (product) => ({ product }), other);
  if (definition?.by.role === true && definition.by.product === false && query.role === null) {
    return over(model.roles, (role) => ({ role }));
  }
  if (definition?.kind === 'flow' && query.from < query.to) {
    const range = model.periods.slice(query.from, query.to + 1);
    return over(
      range.map(({ label }) => label),
      (index) => ({ from: query.from + index, to: query.from + index }),
    );
  }
  return definition?.kind === 'average' && query.from < query.to ? averageParts(run, query, depth) : null;
}

/** FTE over several periods: the hours behind them ÷ the net hours of one FTE. */
function averageParts(run: Run, query: Full, depth: number): readonly ExplanationPart[] {
  const staffing = run.model.inputs[query.location ?? 0]?.staffing;
  const at = (t: number): number => (query.role ?? 0) * run.model.structure.periods + t;
  const range = run.model.periods.slice(query.from, query.to + 1);
  const perFte = range.map(({ index }) => staffing?.netHours[at(index)] ?? 0);
  const total = perFte.reduce((sum, hours) => sum + hours, 0);
  const weights = total > 0 ? perFte : range.map(() => 1);
  // A period without working days has no FTE to show: that of its work is no number.
  const parts = range.flatMap(({ index, label }, place) => {
    const weight = weights[place] ?? 0;
    if (weight === 0) return [];
    const one = asked(run, { ...query, from: index, to: index }, { operation: '+', depth });
    const hours = part('×', { code: 'net-hours-per-fte' }, { value: weight, unit: 'hours' });
    return [part('+', named(label), { value: one.value * weight, unit: 'hours', parts: [one, hours] })];
  });
  // But it still asks for hours.
  const value = valueOf(run, query) ?? 0;
  const divisor = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = value * divisor - parts.reduce((sum, one) => sum + one.value, 0);
  const label: Label = { code: 'work-in-periods-without-working-days' };
  const without =
    Math.abs(rest) > ROUNDING * Math.max(value * divisor, 1) ? [part('+', label, { value: rest, unit: 'hours' })] : [];
  return [...parts, ...without, part('÷', { code: 'net-hours-per-fte' }, { value: divisor, unit: 'hours' })];
}

/** One location, one product or role, one period (for levels the last one). */
function cellParts(run: Run, query: Full, depth: number): readonly ExplanationPart[] {
  const t = query.to;
  const location = query.location ?? 0;
  const product = query.product ?? 0;
  const role = query.role ?? 0;
  const cases = { location, product, t };
  const hours = { location, role, t };
  const value = valueOf(run, query) ?? 0;
  const ask: AskPart = (operation, id, at = t) =>
    asked(run, { ...query, measure: id, from: at, to: at }, { operation, depth });
  const under = (id: 'hoursRequired' | 'fteContracted') =>
    asked(run, { ...query, measure: id }, { operation: '+', depth });
  switch (query.measure) {
    case 'stock':
      return stockParts(run, cases, ask);
    case 'overdueStock':
      return overdueParts(run, cases);
    case 'inflow':
      return inflowParts(run, cases, value);
    case 'derivedInflow':
      return derivedParts(run, cases);
    case 'withdrawals':
      return withdrawalParts(run, cases, ask);
    case 'corrections':
      return correctionParts(run, cases, value);
    case 'decisions':
      return decisionParts(run, cases, ask);
    case 'decisionsOnTime':
      return onTimeParts(ask('+', 'decisions'), value);
    case 'hoursInStock':
      return stockHoursParts(run, { ...cases, role: query.role });
    case 'hoursRequired':
      return requiredParts(run, hours);
    case 'hoursAvailable':
      return availableParts(run, hours);
    case 'hoursUsed':
      return usedParts(run, { location, product: query.product, role: query.role, t });
    case 'fteRequired':
      return requiresHours(run, location) ? requiredFteParts(run, hours, under('hoursRequired')) : [];
    case 'fteAvailable':
      return staffParts(run, hours, 'available');
    case 'fteContracted':
      return staffParts(run, hours, 'contracted');
    case 'staffCost':
      return staffCostParts(run, hours, under('fteContracted'));
    case 'penalties':
      return penaltyParts(run, cases);
    case 'onTimeShare':
    case 'meanAgeAtDecision':
    case 'weeksOfWork':
    case 'waitingTime':
    case 'utilisation':
    case 'fteGap':
    case 'costPerDecision':
      return [];
    default:
      return query.measure satisfies never;
  }
}

/** All decisions, less those that come too late. */
function onTimeParts(decisions: ExplanationPart, onTime: number): readonly ExplanationPart[] {
  const late: Label = { code: 'decisions-after-the-term' };
  return [decisions, part('-', late, { value: decisions.value - onTime, unit: 'cases' })];
}

/** Whether a location has work that asks for hours. */
function requiresHours(run: Run, location: number): boolean {
  const result = run.locations[location];
  return result !== undefined && requiredHours(run.model, result, location).length > 0;
}
