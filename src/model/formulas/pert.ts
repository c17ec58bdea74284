/** Three-point estimates: a lowest, a most likely and a highest value, blended as planners do (PERT). */
import { inverseIncompleteBeta } from './incomplete-beta';

/** low ≤ mode ≤ high, in any unit. */
interface ThreePoint {
  readonly low: number;
  /** The most likely value. */
  readonly mode: number;
  readonly high: number;
}

/**
 * The mean of a three-point estimate.
 *
 * @returns (low + 4 × mode + high) / 6, between low and high.
 * Source: README, equation F19; Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7:646–669. The example
 * has the inflow scenarios of 2023 with "most likely above 70,000".
 * @example
 * pertMean({ low: 49000, mode: 70000, high: 77000 }) // 67666.666667
 */
export function pertMean({ low, mode, high }: ThreePoint): number {
  return low + (4 * (mode - low) + (high - low)) / 6;
}

/**
 * The value a three-point estimate stays below with a given probability.
 *
 * The estimate is read as a beta distribution on low–high with shapes 1 + 4 (mode − low) / (high − low) and
 * 1 + 4 (high − mode) / (high − low), so that its mean is `pertMean`.
 *
 * @param estimate low ≤ mode ≤ high; when they are all the same that value is certain.
 * @param probability 0–1; 0 gives low and 1 gives high.
 * @returns the quantile, between low and high, never falling in the probability; within 1e-9 of the range.
 * Source: README, equation F20.
 * @example
 * pertQuantile({ low: 0, mode: 0.25, high: 1 }, 0.8125) // 0.5
 * pertQuantile({ low: 49000, mode: 70000, high: 77000 }, 0.5) // 68213.315217
 */
export function pertQuantile({ low, mode, high }: ThreePoint, probability: number): number {
  const range = high - low;
  if (range <= 0) return low;
  const a = 1 + (4 * (mode - low)) / range;
  const b = 1 + (4 * (high - mode)) / range;
  const place = inverseIncompleteBeta(probability, a, b);
  // Written so that 0 and 1 give low and high to the last digit.
  return low * (1 - place) + high * place;
}
