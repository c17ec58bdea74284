/** What holds for the cohorts of a location whatever happens to them: their product, when they are due, who goes first. */
import type { Structure } from '../compile/model/model';
import { serviceOrder } from './service-order';
import type { WorkOrder } from '../tables/tables';

/** A cohort is product × cohort + cohort. */
export interface Cohorts {
  readonly productOf: Int32Array;
  /** Per period, the first cohort that falls due in it, and per cohort the next one; NONE = no more. */
  readonly dueFirst: Int32Array;
  readonly dueNext: Int32Array;
  /** Made when first asked for. */
  readonly orders: Map<WorkOrder['kind'], Order>;
}

/** The cohorts of a location in the order in which they are served. */
export interface Order {
  /** First served first. */
  readonly order: Int32Array;
  /** The place in `order` of every cohort. */
  readonly rank: Int32Array;
}

/** No cohort: the end of a list of them. */
export const NONE = -1;

// Locations with the same due periods have this in common.
const known = new WeakMap<Structure, WeakMap<Int32Array, Cohorts>>();

/** The cohorts of a location with these due periods. */
export function cohortsOf(structure: Structure, due: Int32Array): Cohorts {
  let byDue = known.get(structure);
  if (byDue === undefined) known.set(structure, (byDue = new WeakMap()));
  let cohorts = byDue.get(due);
  if (cohorts === undefined) byDue.set(due, (cohorts = makeCohorts(structure, due)));
  return cohorts;
}

function makeCohorts({ products, cohorts, periods }: Structure, due: Int32Array): Cohorts {
  const productOf = new Int32Array(products * cohorts);
  for (let p = 0; p < products; p += 1) productOf.fill(p, p * cohorts, (p + 1) * cohorts);
  const dueFirst = new Int32Array(periods).fill(NONE);
  const dueNext = new Int32Array(products * cohorts).fill(NONE);
  for (let cohort = products * cohorts - 1; cohort >= 0; cohort -= 1) {
    const period = due[cohort] ?? 0;
    if (period < 0 || period >= periods) continue;
    dueNext[cohort] = dueFirst[period] ?? NONE;
    dueFirst[period] = cohort;
  }
  return { productOf, dueFirst, dueNext, orders: new Map() };
}

/** The order of service of a kind. */
export function orderOf(
  kind: WorkOrder['kind'],
  structure: Structure,
  { due, cohorts }: { readonly due: Int32Array; readonly cohorts: Cohorts },
): Order {
  let found = cohorts.orders.get(kind);
  if (found === undefined) {
    const order = serviceOrder(kind, structure, due);
    const rank = new Int32Array(order.length);
    for (let place = 0; place < order.length; place += 1) rank[order[place] ?? 0] = place;
    cohorts.orders.set(kind, (found = { order, rank }));
  }
  return found;
}
