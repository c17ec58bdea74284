/** Spans of time the model converts between, and how whole periods are cut from them. */
import type { PeriodKind, TermUnit } from '../tables/tables';

/** Mean length of a Gregorian month: 400 years have 146,097 days and 4,800 months. */
const DAYS_PER_MONTH = 146097 / 4800;
/** Calendar days, not working days. */
export const DAYS_PER_WEEK = 7;

/** A due period at or past this one never comes: the product has no term. */
export const NEVER_DUE = 1_000_000;

/** Fewer cases, hours or FTE than this are none: they are what rounding left behind, and nothing is divided by them. */
export const CRUMB = 1e-9;

/**
 * What a sum of fractions may be off and still be what it should be: of a whole period, of one person, of a total of 1, or
 * as a share of a larger total. */
export const ROUNDING = 1e-9;

/**
 * How many periods one unit of time is.
 *
 * @param unit day, week or month.
 * @param kind the model's periods.
 * @returns periods per unit, > 0; exactly 1 where the unit is the period. Others go by the mean month of 30.436875 days.
 * @example
 * periodsPer('month', 'month') // 1
 * periodsPer('day', 'week') // 0.14285714
 */
export function periodsPer(unit: TermUnit, kind: PeriodKind): number {
  if (unit === kind) return 1;
  return daysPer(unit) / daysPer(kind);
}

function daysPer(unit: TermUnit): number {
  if (unit === 'day') return 1;
  return unit === 'week' ? DAYS_PER_WEEK : DAYS_PER_MONTH;
}

/**
 * The whole periods in a span: a term of 2.9 periods ends in the second period after the one of receipt.
 *
 * @param periods ≥ 0.
 * @returns whole periods, rounded down.
 * @example wholePeriodsDown(2.9) // 2
 */
export function wholePeriodsDown(periods: number): number {
  return Math.floor(periods + ROUNDING);
}

/**
 * The whole periods that cover a span: a wait of 2 weeks takes one month in a model by month.
 *
 * @param periods ≥ 0.
 * @returns whole periods, rounded up.
 * @example wholePeriodsUp(0.46) // 1
 */
export function wholePeriodsUp(periods: number): number {
  return Math.ceil(periods - ROUNDING);
}
