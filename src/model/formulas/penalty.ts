/** What a case that is decided too late costs in penalties: amounts per day, by how long it lasts. */

/** So many euro a day for so many days; the rates of a list apply one after the other. */
export interface PenaltyRate {
  /** Number of days the rate holds, > 0; Infinity = until the case is decided. */
  readonly days: number;
  /** Euro per day, ≥ 0. */
  readonly eurPerDay: number;
}

/** Statutory penalty of Awb 4:17: € 23 on days 1–14, € 35 on 15–28, € 45 on 29–42; at most 42 days, € 1,442. */
export const AWB_4_17: readonly PenaltyRate[] = [
  { days: 14, eurPerDay: 23 },
  { days: 14, eurPerDay: 35 },
  { days: 14, eurPerDay: 45 },
];

interface PenaltyInput {
  /** Days for which the penalty runs, counted from its first day, ≥ 0; part of a day costs that part. */
  readonly days: number;
  readonly rates: readonly PenaltyRate[];
  /** Highest amount in euro, ≥ 0; null = only the rates end it. */
  readonly cap: number | null;
}

/**
 * The penalty for one case that was late for a number of days.
 *
 * The days are those on which the penalty runs: for Awb 4:17 from two weeks after the notice of default, for a court's
 * penalty from the end of the term the court set.
 *
 * @returns euro, ≥ 0, never falling as days grow; at most `cap`, and at most what the rates add up to.
 * Source: README, equation F18; Awb 4:17. A court's penalty is for example € 100 a day up to € 7,500.
 * @example
 * penaltyForDays({ days: 20, rates: AWB_4_17, cap: null }) // 532
 * penaltyForDays({ days: 90, rates: AWB_4_17, cap: null }) // 1442
 * penaltyForDays({ days: 90, rates: [{ days: Infinity, eurPerDay: 100 }], cap: 7500 }) // 7500
 */
export function penaltyForDays({ days, rates, cap }: PenaltyInput): number {
  let daysLeft = days;
  let amount = 0;
  for (const rate of rates) {
    const daysAtRate = Math.min(daysLeft, rate.days);
    amount += daysAtRate * rate.eurPerDay;
    daysLeft -= daysAtRate;
  }
  return Math.min(amount, cap ?? Infinity);
}
