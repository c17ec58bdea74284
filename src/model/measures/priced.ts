/** Whether what people cost can be told. */
import type { Model } from '../compile/model/model';
import type { MeasureSelection } from './selection';

/**
 * Whether of anybody there it is known what they cost. Of some: their money is a sum that lacks the others. Of none: there is
 * no sum, and 0 would be good news that is none. Where nobody is there, they cost nothing.
 *
 * @returns false where people are there in these periods and no role of theirs has a rate; a rate of 0 is one.
 */
export function isPriced(
  { inputs, roleInputs, structure }: Model,
  { locations, role, from, to }: Pick<MeasureSelection, 'locations' | 'role' | 'from' | 'to'>,
): boolean {
  const N = structure.periods;
  let isUnpriced = false;
  for (const [index, { hourlyRate }] of roleInputs.entries()) {
    if (role !== null && role !== index) continue;
    const isThere = locations.some((location) =>
      inputs[location]?.staffing.contractedFte.subarray(index * N + from, index * N + to + 1).some((fte) => fte > 0),
    );
    if (isThere && hourlyRate !== null) return true;
    if (isThere) isUnpriced = true;
  }
  return !isUnpriced;
}
