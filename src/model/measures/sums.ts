/** What many questions about a run share: sums and hours that are worked out once for each of its lists. */
import type { LocationInput, Model, StaffingInput } from '../compile/model/model';
import { hoursLeftOf } from './hours-left';
import type { Run } from '../simulate/simulate';
import type { LocationResult } from '../simulate/simulate-location';

/** Which rows of a list a total takes; null = all. */
type Counted = readonly boolean[] | null;

interface Sums {
  readonly counted: Counted;
  readonly values: Float64Array;
}

// Neither a model nor a run ever changes, so neither do the sums of their lists.
const sums = new WeakMap<Float64Array, Sums>();

/**
 * The sums of a list over all but its periods.
 *
 * @param values anything × period.
 * @returns per period, the sum over the rest.
 * @example sumsByPeriod(Float64Array.of(1, 2, 10, 20), 2, null) // [11, 22]
 * @example sumsByPeriod(Float64Array.of(1, 2, 10, 20), 2, [false, true]) // [10, 20]
 */
export function sumsByPeriod(values: Float64Array, periods: number, counted: Counted): Float64Array {
  const known = sums.get(values);
  if (known?.counted === counted) return known.values;
  const total = new Float64Array(periods);
  for (let row = 0; row * periods < values.length; row += 1) {
    if (counted !== null && counted[row] !== true) continue;
    for (let t = 0; t < periods; t += 1) total[t] = (total[t] ?? 0) + (values[row * periods + t] ?? 0);
  }
  sums.set(values, { counted, values: total });
  return total;
}

const stepsCounted = new WeakMap<Model['countsAsCase'], readonly boolean[]>();

/**
 * Per step of a model: whether its product counts as a case.
 *
 * @example countedSteps({ countsAsCase: [true, false], steps: [{ product: 1 }, { product: 0 }] }) // [false, true]
 */
export function countedSteps({ countsAsCase, steps }: Model): readonly boolean[] {
  let known = stepsCounted.get(countsAsCase);
  if (known?.length !== steps.length) {
    known = steps.map(({ product }) => countsAsCase[product] === true);
    stepsCounted.set(countsAsCase, known);
  }
  return known;
}

interface StockHours {
  readonly input: LocationInput | undefined;
  /** Role × period; after the roles those of all of them together. */
  readonly hours: Float64Array;
}

const stockHours = new WeakMap<LocationResult, StockHours>();

/**
 * The hours left in the stock of a location, of all products.
 *
 * @param role zero-based; null = all.
 * @returns hours, ≥ 0, at the end of period t.
 */
export function hoursInStockAt(
  { model, locations }: Run,
  { location, role }: { readonly location: number; readonly role: number | null },
  t: number,
): number {
  const result = locations[location];
  if (result === undefined) return 0;
  const { periods: N, roles } = model.structure;
  const input = model.inputs[location];
  let known = stockHours.get(result);
  if (known?.input !== input) stockHours.set(result, (known = { input, hours: stockHoursOf(model, result, location) }));
  return known?.hours[(role ?? roles) * N + t] ?? 0;
}

function stockHoursOf(model: Model, { stock }: LocationResult, location: number): Float64Array {
  const { periods: N, roles, steps } = model.structure;
  const hours = new Float64Array((roles + 1) * N);
  for (let role = 0; role <= roles; role += 1) {
    const left = hoursLeftOf(model, location, role < roles ? role : null);
    for (let step = 0; step < steps; step += 1) {
      for (let t = 0; t < N; t += 1) {
        const cases = stock[step * N + t] ?? 0;
        if (cases > 0) hours[role * N + t] = (hours[role * N + t] ?? 0) + cases * (left[step * N + t] ?? 0);
      }
    }
  }
  return hours;
}

interface Paid {
  readonly roleInputs: Model['roleInputs'];
  readonly periods: Model['periods'];
  readonly cost: Float64Array;
}

const paid = new WeakMap<StaffingInput, Paid>();

/** @returns role × period, euro: contracted FTE × contract hours × working days share × rate. Source: README, S22. */
export function staffCostOf({ roleInputs, periods, inputs }: Model, location: number): Float64Array {
  const staffing = inputs[location]?.staffing;
  if (staffing === undefined) return new Float64Array(0);
  const known = paid.get(staffing);
  if (known?.roleInputs === roleInputs && known.periods === periods) return known.cost;
  const cost = staffing.contractedFte.map((fte, index) => {
    const role = roleInputs[Math.floor(index / periods.length)];
    const yearShare = periods[index % periods.length]?.yearShare ?? 0;
    return fte * (role?.contractHours ?? 0) * yearShare * (role?.hourlyRate ?? 0);
  });
  paid.set(staffing, { roleInputs, periods, cost });
  return cost;
}
