/** New staff learn: the effective FTE of hires that follow a curve of productivity since they started. */

/**
 * What hires are worth, period by period, while they learn.
 *
 * F[t] = Σ over a ≤ t of hires[a] × curve[t − a]; after the curve's end its last value stays.
 *
 * @param hires FTE that start at the beginning of each period, ≥ 0; all of them stay.
 * @param productivityByPeriod productivity in the first, second, … period after the start, each ≥ 0 (1 = fully
 * productive); at least one value.
 * @returns effective FTE per period, as many as `hires`; never more than all hires so far × the highest productivity. Takes
 * O(hires × curve).
 * Source: README, equation F7.
 * @example
 * effectiveFte([10, 0, 4, 0], [0, 0.5, 1]) // [0, 5, 10, 12]
 */
export function effectiveFte(hires: readonly number[], productivityByPeriod: readonly number[]): Float64Array {
  const started = Float64Array.from(hires);
  const curve = Float64Array.from(productivityByPeriod);
  const effective = new Float64Array(started.length);
  const learningPeriods = curve.length - 1;
  const lastProductivity = curve[learningPeriods] ?? 0;
  let fullyLearned = 0;
  for (let t = 0; t < started.length; t += 1) {
    if (t >= learningPeriods) fullyLearned += started[t - learningPeriods] ?? 0;
    let sum = fullyLearned * lastProductivity;
    const learning = Math.min(learningPeriods, t + 1);
    for (let since = 0; since < learning; since += 1) sum += (started[t - since] ?? 0) * (curve[since] ?? 0);
    effective[t] = sum;
  }
  return effective;
}
