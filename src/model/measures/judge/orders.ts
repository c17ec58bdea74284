/** The orders and targets of vkt_Orders held against what the model says will come. */
import { productIndex, locationIndex, periodIndex, type Model } from '../../compile/model/model';
import { measure, type MeasureQuery } from '../measures';
import type { Run } from '../../simulate/simulate';
import { ROUNDING } from '../../time/quantities';
import type { OrderRow } from '../../tables/tables';

/** Where the cases of an order wait, and that there is not an hour left there. */
export interface Hold {
  /** Zero-based indices; `step` in `model.steps`. */
  readonly location: number;
  readonly step: number;
  readonly role: number;
  /** Cases that wait at the step at the end of the order's last period. */
  readonly cases: number;
}

/** One order or target, and what the run says of it. `short` = 0: it is met. */
export interface Verdict {
  readonly order: OrderRow;
  readonly query: MeasureQuery;
  /** What the model says; null when it has no value. */
  readonly value: number | null;
  /** How much it misses by, ≥ 0, in the unit of the measure; null without a value. */
  readonly short: number | null;
  /** Some of the order's span lies outside the model and is not counted. */
  readonly partly: boolean;
  /** For an order that is missed: the longest queue in front of a role without an hour left; null where there is none. */
  readonly heldUpAt: Hold | null;
}

/** Hours of a role count as all used from this share on: what is left is rounding. */
const ALL_USED = 1 - 1e-6;

/**
 * Holds every order against a run, in the order of the table.
 *
 * An order counts from its first to its last period, both included, as far as the model reaches (`partly` says when it
 * does not); one that lies outside the model altogether, or names what the model does not know, is left out: it is a
 * problem of its own.
 */
export function verdicts(run: Run): readonly Verdict[] {
  return run.model.tables.orders.flatMap((order) => {
    const asked = queryOf(run.model, order);
    if (asked === null) return [];
    const answer = measure(run, asked.query);
    const value = answer.ok ? answer.value : null;
    const short = value === null ? null : missedBy(order, value);
    return [
      {
        order,
        ...asked,
        value,
        short,
        heldUpAt: short !== null && short > 0 ? heldUpAt(run, asked.query) : null,
      },
    ];
  });
}

/** @returns how far a value is on the wrong side of an order, ≥ 0; what rounding leaves is nothing. */
function missedBy({ bound, value: wanted }: Pick<OrderRow, 'bound' | 'value'>, value: number): number {
  const short = bound === 'atLeast' ? wanted - value : value - wanted;
  return short > ROUNDING * Math.abs(wanted) ? short : 0;
}

function queryOf(model: Model, order: OrderRow): { readonly query: MeasureQuery; readonly partly: boolean } | null {
  const location = order.location === null ? null : locationIndex(model, order.location);
  const product = order.product === null ? null : productIndex(model, order.product);
  const unknown = (order.location !== null && location === null) || (order.product !== null && product === null);
  const [first, last] = [model.periods[0], model.periods[model.periods.length - 1]];
  if (unknown || first === undefined || last === undefined) return null;
  const [begins, ends] = [order.from ?? first.first, order.to ?? last.last];
  if (begins > last.last || ends < first.first) return null;
  const from = begins <= first.first ? 0 : (periodIndex(model, begins) ?? 0);
  const to = ends >= last.last ? last.index : (periodIndex(model, ends) ?? last.index);
  const query = { measure: order.measure, location, product, from, to };
  return { query, partly: begins < first.first || ends > last.last };
}

function heldUpAt(run: Run, { location = null, product = null, from, to }: MeasureQuery): Hold | null {
  const { model } = run;
  const N = model.structure.periods;
  let worst: Hold | null = null;
  for (const l of location === null ? model.locations.keys() : [location]) {
    model.steps.forEach((step, s) => {
      const asked = product === null ? model.countsAsCase[step.product] === true : step.product === product;
      const role = model.inputs[l]?.queue.stepRole[s * N + to] ?? -1;
      const cases = run.locations[l]?.stock[s * N + to] ?? 0;
      if (!asked || role < 0 || cases <= (worst?.cases ?? 0)) return;
      const used = measure(run, { measure: 'utilisation', location: l, role, from, to });
      // A role without any hours has no utilisation, and nobody to do the work.
      if (used.ok ? used.value >= ALL_USED : used.reason === 'no-denominator')
        worst = { location: l, step: s, role, cases };
    });
  }
  return worst;
}
