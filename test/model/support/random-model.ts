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

/** Tables, not yet filled with defaults. Small whole numbers, so that failures can be read. */
export function randomModel({ workOrder = workOrders, steps = 3, plain = false }: Wanted = {}): fc.Arbitrary<Given> {
  const rare = <T>(value: fc.Arbitrary<T>, most: number) =>
    plain ? fc.constant([]) : fc.array(value, { maxLength: most });
  return fc
    .record({ periods: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 3 }), workOrder })
    .chain(({ periods, count, workOrder: order }) => {
      const product = fc.constantFrom(...PRODUCTS.slice(0, count));
      const location = fc.constantFrom(...LOCATIONS);
      const role = fc.constantFrom(...ROLES);
      const period = fc.integer({ min: 0, max: periods - 1 }).map(month);
      const share = plain ? fc.constant(0) : fc.constantFrom(0, 0, 0.1, 0.5);
      const route = (name: string) =>
        fc
          .array(
            fc.record({
              role,
              normTime: fc.integer({ min: plain ? 1 : 0, max: 4 }),
              minimumWait: plain ? fc.constant(0) : fc.constantFrom(0, 0, 0, 4, 8),
            }),
            { minLength: 1, maxLength: steps },
          )
          .map((list) => list.map((step, k) => ({ ...step, product: name, step: `step ${k + 1}`, order: k + 1 })))
          // A step that no case needs takes no hours; a norm of nothing would be a mistake.
          .map((list) => list.map((step) => (step.normTime > 0 ? step : { ...step, normTime: 1, share: 0 })));
      return fc.record({
        settings: fc.constant({ periods, workOrder: order }),
        locations: fc.constant(LOCATIONS),
        roles: fc.constant(ROLES.map((name) => ({ role: name }))),
        products: fc.tuple(
          ...PRODUCTS.slice(0, count).map((name) =>
            fc.record({ product: fc.constant(name), priority: fc.integer({ min: 1, max: 3 }), withdrawalShare: share }),
          ),
        ),
        steps: fc.tuple(...PRODUCTS.slice(0, count).map(route)).map((routes) => routes.flat()),
        terms: fc
          .tuple(
            ...PRODUCTS.slice(0, count).map((name) =>
              fc.record({ product: fc.constant(name), term: fc.integer({ min: 0, max: 5 }) }),
            ),
          )
          .chain((terms) => fc.subarray(terms)),
        stock: fc.array(
          fc.record({
            location,
            product,
            ageFrom: fc.integer({ min: 1, max: 5 }),
            cases: fc.integer({ min: 0, max: 40 }),
          }),
          { maxLength: 6 },
        ),
        inflow: fc.array(fc.record({ location, product, period, cases: fc.integer({ min: 0, max: 30 }) }), {
          maxLength: 12,
        }),
        staff: fc.array(
          fc.record({ location, role, fte: fc.integer({ min: 0, max: 80 }).map((hours) => hours / 100) }),
          {
            maxLength: 5,
          },
        ),
        corrections: rare(
          fc.record({
            location,
            product,
            period,
            received: fc.option(fc.integer({ min: -5, max: 0 }).map(month), { nil: null }),
            cases: fc.integer({ min: -20, max: 20 }),
          }),
          3,
        ),
        derived: rare(
          fc.record({
            event: fc.constantFrom('decision' as const, 'overdue' as const, 'withdrawal' as const),
            product,
            target: product,
            share: fc.constantFrom(0.5, 1),
            lag: fc.integer({ min: 1, max: 2 }),
          }),
          2,
        ),
      });
    });
}
