/** What one case of a product costs at the norms: the hours of its steps at the hourly rates of who does them. */
import { CRUMB } from '../time/quantities';
import type { Gap } from '../compile/model/gaps';
import type { Model } from '../compile/model/model';
import { incompleteness } from './incompleteness';
import { QUANTITIES } from './roll-up';
import type { Run } from '../simulate/simulate';

interface CostPriceQuery {
  readonly product: number;
  /** null = all locations. */
  readonly location: number | null;
}

/** `missing`: what the price does not count; absent when every row could be used. */
export type CostPriceAnswer =
  | {
      readonly ok: true;
      /** Euro per case; 0 where the rates are. */
      readonly direct: number;
      /** Euro per case, with the overhead surcharge. */
      readonly withOverhead: number;
      readonly missing?: readonly Gap[];
    }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly missing: readonly Gap[] }
  /** Roles that spend hours on a case and have no hourly rate: a price without them would be too low. */
  | { readonly ok: false; readonly reason: 'no-rate'; readonly roles: readonly string[] }
  /** No step of the product takes hours. */
  | { readonly ok: false; readonly reason: 'no-hours' }
  /** The price differs by location or period and nothing comes in to weigh it by. */
  | { readonly ok: false; readonly reason: 'no-inflow' }
  | { readonly ok: false; readonly reason: 'overflow' };

/**
 * The cost price of one case of a product, direct and with overhead.
 *
 * Σ over its steps of hours per case × the hourly rate of the role. It is a price of the work, not of the staff there
 * happens to be: where norms differ by location or period it is the mean over the cases that come in (inflow and derived
 * inflow), so that hiring or falling behind does not move it.
 *
 * @param query zero-based product and location (null = all).
 * @returns euro per case over the whole horizon, or why there is none.
 * Source: README, equation S22.
 */
export function costPrice(run: Run, { product, location }: CostPriceQuery): CostPriceAnswer {
  const { model } = run;
  const locations = location === null ? [...model.locations.keys()] : [location];
  const selection = { locations, product, role: null, from: 0, to: model.structure.periods - 1 };
  const { counted, uniform } = weighed(run, { locations, product });
  const derived = model.structure.derived.some(({ target }) => target === product);
  const mean = derived ? 'costPriceByDerivedInflow' : 'costPriceByInflow';
  const lacking = incompleteness(model, uniform ? 'costPrice' : mean, selection);
  if (lacking?.effect === 'unknown') return { ok: false, reason: 'incomplete', missing: lacking.gaps };
  const roles = [...new Set(counted.flatMap(({ unpaid }) => unpaid))];
  if (roles.length > 0) return { ok: false, reason: 'no-rate', roles: roles.map((role) => model.roles[role] ?? '') };
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  if (!uniform && weight < CRUMB) return { ok: false, reason: 'no-inflow' };
  const direct = uniform
    ? (counted[0]?.price ?? 0)
    : counted.reduce((sum, one) => sum + one.price * (one.weight / weight), 0);
  if (!counted.some(({ isWork }) => isWork)) return { ok: false, reason: 'no-hours' };
  const withOverhead = direct * (1 + model.overheadShare);
  if (!Number.isFinite(withOverhead)) return { ok: false, reason: 'overflow' };
  return { ok: true, direct, withOverhead, ...(lacking === null ? {} : { missing: lacking.gaps }) };
}

/** The price of a case in one location and period. */
interface PricedCell {
  readonly price: number;
  /** Cases that come in there. */
  readonly weight: number;
  /** A case takes hours. */
  readonly isWork: boolean;
  /** Roles that spend hours and of which nobody said what they cost. */
  readonly unpaid: readonly number[];
}

/** The cells that count, those where cases come in or else all, and whether they all have the same price. */
function weighed(
  run: Run,
  { locations, product }: { readonly locations: readonly number[]; readonly product: number },
): { readonly counted: readonly PricedCell[]; readonly uniform: boolean } {
  const cells = locations.flatMap((location) =>
    run.model.periods.map(({ index: t }): PricedCell => {
      const here = { location, product, role: null };
      const weight = QUANTITIES.inflow(run, here, t) + QUANTITIES.derivedInflow(run, here, t);
      return { ...priceAt(run.model, { location, product, t }), weight };
    }),
  );
  const received = cells.filter(({ weight }) => weight > 0);
  const counted = received.length > 0 ? received : cells;
  return { counted, uniform: counted.every(({ price }) => price === counted[0]?.price) };
}

function priceAt(
  { structure, inputs, roleInputs }: Model,
  { location, product, t }: { readonly location: number; readonly product: number; readonly t: number },
): Omit<PricedCell, 'weight'> {
  const { firstStep, periods: N } = structure;
  const queue = inputs[location]?.queue;
  const unpaid: number[] = [];
  let price = 0;
  let isWork = false;
  for (let s = firstStep[product] ?? 0; s < (firstStep[product + 1] ?? 0); s += 1) {
    const role = queue?.stepRole[s * N + t] ?? -1;
    const hours = queue?.caseHours[s * N + t] ?? 0;
    const rate = roleInputs[role]?.hourlyRate ?? null;
    if (hours > 0) isWork = true;
    if (hours > 0 && rate === null) unpaid.push(role);
    price += hours * (rate ?? 0);
  }
  return { price, isWork, unpaid };
}
