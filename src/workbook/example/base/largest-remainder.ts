/** Dividing a whole number over shares so that the parts are whole numbers too and still add up. */

/**
 * Divides by the method of the largest remainder: everyone gets the whole part of their due, what is left goes one by
 * one to the largest fractions (the first of equals first).
 *
 * @param total whole number, ≥ 0.
 * @param weights ≥ 0; any scale. All zero gives zeros.
 * @returns whole numbers in the order of the weights; they add up to `total` unless all weights are zero.
 * @example shareOut(10, [1, 1, 1]) // [4, 3, 3]
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const due = weights.map((weight) => (total * weight) / sum);
  const whole = due.map(Math.floor);
  const left = total - whole.reduce((all, part) => all + part, 0);
  const first = due
    .map((part, at) => ({ at, fraction: part - Math.floor(part) }))
    .sort((a, b) => b.fraction - a.fraction || a.at - b.at)
    .slice(0, left)
    .map(({ at }) => at);
  return whole.map((part, at) => (first.includes(at) ? part + 1 : part));
}
