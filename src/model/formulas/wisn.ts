/** From work to FTE and back, at rest: the rule of the WHO's "Workload Indicators of Staffing Need" (WISN). */

interface RequiredFteInput {
  /** Hours of casework in the span `netHours` covers, ≥ 0. */
  readonly workloadHours: number;
  /** Net productive hours of one FTE in that span, > 0. */
  readonly netHours: number;
  /** Share of everybody's net hours that goes to work not tied to cases (category allowance), 0 ≤ share < 1. */
  readonly allowanceShare: number;
  /** Hours in that span for what only some do (individual allowance), ≥ 0. */
  readonly additionalHours: number;
}

/**
 * The FTE that work asks for.
 *
 * F = work / (A × (1 − allowance)) + additional / A. One divides by what is productive and never multiplies by what is
 * not: 100 hours of work at 80 % productive is 125 paid hours, not 120.
 *
 * @returns FTE, ≥ 0; the inverse of `decisionsByFte` where there are no allowances.
 * Source: README, equation F5; WHO, WISN user's manual (2010). The example is 17,520 cases of 0.33 h against 1,696 h.
 * @example
 * requiredFte({ workloadHours: 17520 * 0.33, netHours: 1696, allowanceShare: 0, additionalHours: 0 }) // 3.4089623
 * requiredFte({ workloadHours: 80, netHours: 100, allowanceShare: 0.2, additionalHours: 50 }) // 1.5
 */
export function requiredFte(input: RequiredFteInput): number {
  const caseworkHoursPerFte = input.netHours * (1 - input.allowanceShare);
  return input.workloadHours / caseworkHoursPerFte + input.additionalHours / input.netHours;
}

interface DecisionsByFteInput {
  /** ≥ 0. */
  readonly fte: number;
  /** Net hours of one FTE for casework in the span asked about, ≥ 0. */
  readonly netHours: number;
  /** > 0. */
  readonly hoursPerCase: number;
}

/**
 * How many cases that many FTE decide, when there are cases enough.
 *
 * @returns cases in the span `netHours` covers, ≥ 0, fractional.
 * Source: README, equation F6.
 * @example
 * decisionsByFte({ fte: 10, netHours: 1363, hoursPerCase: 20 }) // 681.5
 */
export function decisionsByFte({ fte, netHours, hoursPerCase }: DecisionsByFteInput): number {
  return (fte * netHours) / hoursPerCase;
}

/**
 * The hours of work in lists of cases and norm times that stand side by side.
 *
 * @param cases cases of each kind, ≥ 0.
 * @param hoursPerCase hours per case of each kind, ≥ 0; as many as there are kinds (kinds without a norm count for 0).
 * @returns hours, ≥ 0: Σ cases × hours per case.
 * Source: README, equation F4.
 * @example
 * workloadHours([100, 50], [4, 20]) // 1400
 */
export function workloadHours(cases: ArrayLike<number>, hoursPerCase: ArrayLike<number>): number {
  let hours = 0;
  for (let kind = 0; kind < cases.length; kind += 1) {
    hours += (cases[kind] ?? 0) * (hoursPerCase[kind] ?? 0);
  }
  return hours;
}
