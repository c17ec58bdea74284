/** The hours a case takes: norm times, the share of cases that undergo a step, and what failed attempts cost. */

/** What one step asks of a case, before it is known whether the case comes by it. */
export interface StepHoursInput {
  /** Net norm time per case that undergoes the step, hours, ≥ 0. */
  readonly hours: number;
  /** Share of the cases that undergo the step, 0–1. */
  readonly share: number;
  /** Share of planned attempts that fail, 0 ≤ rate < 1. */
  readonly noShowRate: number;
  /** Hours lost by one failed attempt, ≥ 0; null = as much as the norm time. */
  readonly lostHours: number | null;
}

/**
 * The hours one step is expected to take per case that starts the route.
 *
 * e = s × (h + q / (1 − q) × lost): every case needs one attempt that succeeds, and before it q / (1 − q) that fail
 * (the mean of a geometric distribution). Only where `lost` is h is that the familiar s × h / (1 − q).
 *
 * @returns hours per case, ≥ 0; at least `share × hours`.
 * Source: README, equation F2.
 * @example
 * stepHours({ hours: 4, share: 0.5, noShowRate: 0.2, lostHours: null }) // 2.5
 * stepHours({ hours: 4, share: 0.5, noShowRate: 0.2, lostHours: 1 }) // 2.125
 */
export function stepHours(step: StepHoursInput): number {
  const failedAttempts = step.noShowRate / (1 - step.noShowRate);
  const lostHours = step.lostHours ?? step.hours;
  return step.share * (step.hours + failedAttempts * lostHours);
}

/**
 * The hours a case takes over all its steps.
 *
 * @param steps one row per step, in any order; none gives 0.
 * @returns hours per case, ≥ 0: the sum of `stepHours` over the rows.
 * Source: README, equation F3.
 * @example
 * caseHours([{ hours: 4, share: 0.5, noShowRate: 0.2, lostHours: null }, { hours: 6, share: 1, noShowRate: 0, lostHours: null }]) // 8.5
 */
export function caseHours(steps: readonly StepHoursInput[]): number {
  return steps.reduce((sum, step) => sum + stepHours(step), 0);
}
