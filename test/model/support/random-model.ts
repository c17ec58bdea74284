/** Small random models with everything in them: routes, roles, terms, waits, withdrawals, corrections, derived inflow. */
import fc from 'fast-check';
import type { WorkOrder } from '../../../src/model/tables/tables';
import { month, type Given } from './tables';

const PRODUCTS = ['one', 'two', 'three'];
const ROLES = ['hearer', 'officer', 'lawyer'];
const LOCATIONS = ['Ter Apel', 'Budel'];

export const workOrders: fc.Arbitrary<WorkOrder> = fc.oneof(
  fc.constant({ kind: 'fifo' } as const),
  fc.constant({ kind: 'edd' } as const),
  fc.constant({ kind: 'priority' } as const),
  fc.constantFrom(0, 0.25, 0.7, 1).map((share) => ({ kind: 'split', share }) as const),
);

export interface Wanted {
  readonly workOrder?: fc.Arbitrary<WorkOrder>;
  /** At most so many steps per product. */
  readonly steps?: number;
  /** Inflow, stock and staff only. */
  readonly plain?: boolean;
}

/** What rows of a random model are drawn from. */
interface Drawn {
  readonly names: readonly string[];
  readonly product: fc.Arbitrary<string>;
  readonly location: fc.Arbitrary<string>;
  readonly role: fc.Arbitrary<string>;
  readonly period: fc.Arbitrary<number>;
  readonly plain: boolean;
}

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

/** Tables, not yet filled with defaults. Small whole numbers, so that failures can be read. */
export function randomModel({ workOrder = workOrders, steps = 3, plain = false }: Wanted = {}): fc.Arbitrary<Given> {
  return fc
    .record({ periods: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 3 }), workOrder })
    .chain(({ periods, count, workOrder: order }) => {
      const names = PRODUCTS.slice(0, count);
      const drawn: Drawn = {
        names,
        product: fc.constantFrom(...names),
        location: fc.constantFrom(...LOCATIONS),
        role: fc.constantFrom(...ROLES),
        period: upTo(periods - 1).map(month),
        plain,
      };
      return fc.record({
        settings: fc.constant({ periods, workOrder: order }),
        locations: fc.constant(LOCATIONS),
        roles: fc.constant(ROLES.map((name) => ({ role: name }))),
        ...routesOf(drawn, steps),
        ...casesOf(drawn),
        ...eventsOf(drawn),
      });
    });
}

function routesOf({ names, role, plain }: Drawn, most: number) {
  const share = plain ? fc.constant(0) : fc.constantFrom(0, 0, 0.1, 0.5);
  const step = fc.record({
    role,
    normTime: fc.integer({ min: plain ? 1 : 0, max: 4 }),
    minimumWait: plain ? fc.constant(0) : fc.constantFrom(0, 0, 0, 4, 8),
  });
  const route = (product: string) =>
    fc
      .array(step, { minLength: 1, maxLength: most })
      .map((list) => list.map((one, k) => ({ ...one, product, step: `step ${k + 1}`, order: k + 1 })))
      // A step that no case needs takes no hours; a norm of nothing would be a mistake.
      .map((list) => list.map((one) => (one.normTime > 0 ? one : { ...one, normTime: 1, share: 0 })));
  const own = (product: string) =>
    fc.record({ product: fc.constant(product), priority: fc.integer({ min: 1, max: 3 }), withdrawalShare: share });
  const term = (product: string) => fc.record({ product: fc.constant(product), term: upTo(5) });
  return {
    products: fc.tuple(...names.map(own)),
    steps: fc.tuple(...names.map(route)).map((routes) => routes.flat()),
    terms: fc.tuple(...names.map(term)).chain((terms) => fc.subarray(terms)),
  };
}

function casesOf({ location, product, role, period }: Drawn) {
  const stock = fc.record({ location, product, ageFrom: fc.integer({ min: 1, max: 5 }), cases: upTo(40) });
  const fte = upTo(80).map((hours) => hours / 100);
  return {
    stock: fc.array(stock, { maxLength: 6 }),
    inflow: fc.array(fc.record({ location, product, period, cases: upTo(30) }), { maxLength: 12 }),
    staff: fc.array(fc.record({ location, role, fte }), { maxLength: 5 }),
  };
}

function eventsOf({ location, product, period, plain }: Drawn) {
  const rare = <T>(value: fc.Arbitrary<T>, most: number) =>
    plain ? fc.constant([]) : fc.array(value, { maxLength: most });
  const correction = fc.record({
    location,
    product,
    period,
    received: fc.option(fc.integer({ min: -5, max: 0 }).map(month), { nil: null }),
    cases: fc.integer({ min: -20, max: 20 }),
  });
  const derived = fc.record({
    event: fc.constantFrom('decision' as const, 'overdue' as const, 'withdrawal' as const),
    product,
    target: product,
    share: fc.constantFrom(0.5, 1),
    lag: fc.integer({ min: 1, max: 2 }),
  });
  return { corrections: rare(correction, 3), derived: rare(derived, 2) };
}
