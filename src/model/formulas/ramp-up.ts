/** New staff learn: the effective FTE of hires that follow a curve of productivity since they started. */

/**
 * What hires are worth, period by period, while they learn.
 *
 * F[t] = Σ over a ≤ t of hires[a] × curve[t − a]; after the curve's end its last value stays.
 *
 * @param hires FTE that start at the beginning of each period, ≥ 0; all of them stay.
 * @param productivityByPeriod productivity in the first, second, … period after the start, each ≥ 0 (1 = fully
 * productive); at least one value.
 * @returns effective FTE per period, as many as `hires`; never more than all hires so far × the highest productivity.
 * Source: README, equation F7.
 * @example
 * effectiveFte([10, 0, 4, 0], [0, 0.5, 1]) // [0, 5, 10, 12]
 */
export function effectiveFte(hires: readonly number[], productivityByPeriod: readonly number[]): Float64Array {
  const effective = new Float64Array(hires.length);
  const learningPeriods = productivityByPeriod.length - 1;
  const lastProductivity = productivityByPeriod[learningPeriods] ?? 0;
  let fullyLearned = 0;
  for (let t = 0; t < hires.length; t += 1) {
    fullyLearned += hires[t - learningPeriods] ?? 0;
    let sum = fullyLearned * lastProductivity;
    for (let since = 0; since < learningPeriods; since += 1) {
      sum += (hires[t - since] ?? 0) * (productivityByPeriod[since] ?? 0);
    }
    effective[t] = sum;
  }
  return effective;
}
