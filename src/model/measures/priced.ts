/** Whether what people cost, and what lateness costs, can be told. */
import type { Model } from '../compile/model/model';
import type { Run } from '../simulate/simulate';
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

/**
 * Whether what lateness costs can be told. A workbook without any row of vkt_Penalties does not say that lateness is free: which
 * penalties there are differs by law and by year, so there is no default either. That is said by a row of which the notice
 * share or the amounts are 0. Where nothing is overdue up to the last period, there is nothing to pay for, whatever the rates.
 *
 * @returns false where cases are overdue, other work included, and no row says what that costs.
 */
export function isPenaltyKnown(
  { model, locations: results }: Run,
  { locations, product, to }: Pick<MeasureSelection, 'locations' | 'product' | 'to'>,
): boolean {
  if (model.penalties.length > 0) return true;
  const N = model.structure.periods;
  const products = product === null ? [...model.products.keys()] : [product];
  return !locations.some((location) =>
    products.some((one) => results[location]?.overdue.subarray(one * N, one * N + to + 1).some((cases) => cases > 0)),
  );
}
