/**
 * Random models as wide as the tables: weeks and months, real calendars, closing offices, hires who learn, allowances,
 * no-shows, steps of one location, dated terms, goals of every kind, penalties, work that is no case. Small numbers.
 */
import fc from 'fast-check';
import { dayOf } from '../../../src/model/time/calendar';
import type { Day, ModelTables, PeriodKind } from '../../../src/model/tables/tables';
import { workOrders } from './random-model';
import { tables, type Given } from './tables';

const PRODUCTS = ['one', 'two', 'three'];
const ROLES = ['hearer', 'officer'];
const LOCATIONS = ['Ter Apel', 'Budel', 'Bant'];
const LENGTH = { week: 7, month: 30.436875 } as const;

/** Days before a year ends, leap days, weeks of two years, and in the middle of a period. */
const firstDays = fc.constantFrom(
  dayOf(2023, 11, 17),
  dayOf(2024, 1, 31),
  dayOf(2020, 12, 28),
  dayOf(2027, 12, 30),
  dayOf(2024, 4, 29),
);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const share = fc.constantFrom(0, 0, 0, 0.05, 0.5, 1);

interface Frame {
  readonly kind: PeriodKind;
  readonly firstDay: Day;
  readonly periods: number;
  /** Products. */
  readonly count: number;
}

function rows({ kind, firstDay, periods, count }: Frame) {
  const location = fc.constantFrom(...LOCATIONS);
  const product = fc.constantFrom(...PRODUCTS.slice(0, count));
  const role = fc.constantFrom(...ROLES);
  // Any day that surely lies within the horizon: its first period may be under way.
  const within = Math.floor((periods - 1) * LENGTH[kind]);
  const day = fc.integer({ min: 0, max: within }).map((days) => firstDay + days);
  const around = fc.integer({ min: -200, max: within + 60 }).map((days) => firstDay + days);
  const before = fc.integer({ min: 40, max: 400 }).map((days) => firstDay - days);
  const cases = fc.constantFrom(0, 1, 7, 40);
  return { location, product, role, day, around, before, cases };
}

function routes({ count }: Frame) {
  const step = fc.record({
    role: fc.constantFrom(...ROLES),
    normTime: fc.constantFrom(1, 3, 8),
    share: fc.constantFrom(1, 1, 0.5, 0),
    noShowRate: fc.constantFrom(0, 0, 0.2, 0.9),
    lostTime: fc.constantFrom(null, 0, 2),
    minimumWait: fc.constantFrom(0, 0, 0, 1, 3, 9),
    location: fc.constantFrom(null, null, null, 'Budel'),
  });
  const route = (name: string) =>
    fc
      .array(step, { minLength: 1, maxLength: 3 })
      .map((list) => list.map((one, k) => ({ ...one, product: name, step: `step ${k + 1}`, order: k + 1 })));
  const own = fc.array(
    fc.record({ product: fc.constantFrom(...PRODUCTS.slice(0, count)), normTime: fc.constantFrom(2, 5) }),
    { maxLength: 1 },
  );
  return fc.tuple(fc.tuple(...PRODUCTS.slice(0, count).map(route)), own).map(([all, ours]) => [
    ...all.flat(),
    ...ours.flatMap((one) =>
      // Elsewhere than where the route of all is done otherwise already.
      all.flat().some((other) => other.product === one.product && other.order === 1 && other.location === null)
        ? [{ ...one, step: 'step 1', order: 1, role: 'officer', location: 'Bant' }]
        : [],
    ),
  ]);
}

const roleRows = fc.tuple(
  ...ROLES.map((name) =>
    fc.record({
      role: fc.constant(name),
      contractHours: fc.constantFrom(1872, 1200),
      leaveHours: fc.constantFrom(0, 240),
      sicknessShare: fc.constantFrom(0, 0.06),
      indirectShare: fc.constantFrom(0, 0.15),
      allowanceShare: fc.constantFrom(0, 0, 0.1),
      learningCurve: fc.constantFrom(
        [],
        [
          { week: 0, productivity: 0 },
          { week: 3, productivity: 0.5 },
          { week: 9.5, productivity: 1 },
        ],
        [{ week: 2, productivity: 0.8 }],
      ),
      mentorShare: fc.constantFrom(0, 0, 0.2),
      hourlyRate: fc.constantFrom(0, 55),
    }),
  ),
);

function productRows(count: number) {
  const row = (name: string) =>
    fc.record({
      product: fc.constant(name),
      priority: fc.constantFrom(1, 1, 2),
      withdrawalShare: share,
      countsAsCase: fc.constantFrom(true, true, false),
    });
  return fc.tuple(...PRODUCTS.slice(0, count).map(row));
}

function casesOf(frame: Frame) {
  const { location, product, day, before, cases } = rows(frame);
  return fc.record({
    stock: fc.array(
      fc.oneof(
        fc.record({ location, product, received: before, ageFrom: fc.constant(null), cases }),
        fc.record({
          location,
          product,
          ageFrom: fc.integer({ min: 1, max: 3 }),
          ageTo: fc.integer({ min: 3, max: 9 }),
          cases,
        }),
      ),
      { maxLength: 6 },
    ),
    inflow: fc.array(fc.record({ location, product, period: day, cases }), { maxLength: 12 }),
    corrections: fc.array(
      fc.record({
        location,
        product,
        period: day,
        received: optional(before),
        cases: fc.integer({ min: -30, max: 30 }),
      }),
      { maxLength: 3 },
    ),
    derived: fc.array(
      fc.record({
        event: fc.constantFrom('decision' as const, 'overdue' as const, 'withdrawal' as const),
        product,
        target: product,
        share: fc.constantFrom(0.5, 1),
        lag: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 2 },
    ),
  });
}

function staffOf(frame: Frame) {
  const { location, role, day, around } = rows(frame);
  const row = fc
    .record({
      location,
      role,
      start: optional(around),
      end: optional(around),
      fte: fc.constantFrom(0, 0.1, 0.4, 2),
      experience: fc.constantFrom('experienced' as const, 'new' as const),
    })
    .map((one) => (one.start !== null && one.end !== null && one.end < one.start ? { ...one, end: null } : one));
  return fc.record({
    staff: fc.array(row, { maxLength: 7 }),
    fixed: fc.array(fc.record({ location, role, period: optional(day), hours: fc.constantFrom(0, 3, 10) }), {
      maxLength: 2,
    }),
  });
}

function rulesOf(frame: Frame) {
  const { location, product, role, day, before } = rows(frame);
  const term = (name: string) =>
    fc
      .record({ first: fc.constantFrom(0, 1, 45, 400), later: fc.constantFrom(0, 2, 8), change: optional(before) })
      .map(({ first, later, change }) => [
        { product: name, receivedTo: change, term: first, unit: 'day' as const },
        ...(change === null ? [] : [{ product: name, receivedFrom: change + 1, term: later, unit: 'month' as const }]),
      ]);
  return fc.record({
    terms: fc
      .subarray(PRODUCTS.slice(0, frame.count))
      .chain((names) => fc.tuple(...names.map(term)))
      .map((all) => all.flat()),
    goals: fc.array(
      fc.record({
        location: optional(location),
        product: optional(product),
        role: fc.oneof(fc.constant(null), fc.constant(null), role),
        goal: fc.constantFrom('hold' as const, 'stock' as const, 'ontime' as const, 'decisions' as const),
        value: fc.constantFrom(0, 5, 60),
        by: optional(day),
      }),
      { maxLength: 3 },
    ),
    penalties: fc.array(
      fc.record({
        kind: fc.constantFrom('statutory' as const, 'court' as const),
        rates: fc.constant([
          { days: 14, eurPerDay: 23 },
          { days: 14, eurPerDay: 35 },
        ]),
        cap: fc.constantFrom(null, 400),
        noticeShare: fc.constantFrom(0.3, 1),
        lag: fc.constantFrom(0, 14),
      }),
      { maxLength: 1 },
    ),
    calendar: fc.subarray([0, 1]).map((closed) =>
      closed.map((index) => ({
        row: index + 1,
        period: frame.firstDay + Math.floor(index * (LENGTH[frame.kind] + 1)),
        workingDays: index === 0 ? 0 : 3,
      })),
    ),
  });
}

/** @param kind weeks or months; either when not given. */
export function wideModel(kind?: PeriodKind): fc.Arbitrary<ModelTables> {
  return fc
    .record({
      kind: kind === undefined ? fc.constantFrom<PeriodKind>('week', 'month') : fc.constant(kind),
      firstDay: firstDays,
      periods: fc.integer({ min: 2, max: 8 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .chain((frame) =>
      fc
        .record({
          workOrder: workOrders,
          closing: optional(rows(frame).around),
          products: productRows(frame.count),
          roles: roleRows,
          steps: routes(frame),
          cases: casesOf(frame),
          staff: staffOf(frame),
          rules: rulesOf(frame),
        })
        .map(({ workOrder, closing, products, roles, steps, cases, staff, rules }): ModelTables => {
          const given: Given = { locations: LOCATIONS, products, roles, steps, ...cases, ...staff, ...rules };
          const made = tables({
            ...given,
            settings: { periodKind: frame.kind, firstPeriod: frame.firstDay, periods: frame.periods, workOrder },
          });
          const [first, ...others] = made.locations;
          return { ...made, locations: first ? [{ ...first, activeTo: closing }, ...others] : [] };
        }),
    );
}
