/** Laws of what levers may touch: never inflow or staff of a closed location, never a step that one does not have. */
import fc from 'fast-check';
import { dayOf } from '../../../../src/model/time/calendar';
import { compile } from '../../../../src/model/compile/compile';
import type { LocationInput } from '../../../../src/model/compile/model/model';
import type { Lever, ModelTables, ScenarioRow } from '../../../../src/model/tables/tables';
import { ask, everyPeriod, lever, month, runOf, tables } from '../../support/tables';
import { hold } from '../../../support/hold';

const MONTHS = 6;
const SPANS = [
  [null, null],
  [2, null],
  [null, 3],
  [1, 4],
  [9, null],
] as const;

interface Office {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether it has the step "hear", which the other office has always. */
  readonly hears: boolean;
}

/** Two offices with two steps; the first may be closed for some months and may not hear. */
function offices({ from, to, hears }: Office, scenarios: readonly ScenarioRow[] = []): ModelTables {
  const made = tables({
    settings: { periods: MONTHS },
    locations: ['Ter Apel', 'Budel'],
    roles: [
      { role: 'hearer', hourlyRate: 50 },
      { role: 'officer', hourlyRate: 60, learningCurve: [{ week: 0, productivity: 0.5 }] },
    ],
    steps: [
      { step: 'hear', role: 'hearer', order: 1, normTime: 2, location: hears ? null : 'Budel' },
      { step: 'decide', role: 'officer', order: 2, normTime: 3 },
    ],
    terms: [{ term: 2 }],
    stock: [{ ageFrom: 1, ageTo: 3, cases: 30 }],
    inflow: Array.from({ length: MONTHS }, (_, t) => ({ period: month(t), cases: 10 + t })),
    staff: [
      { role: 'hearer', fte: 1 },
      { role: 'officer', fte: 2 },
    ],
    derived: [{ share: 0.1, lag: 1 }],
    scenarios,
  });
  const [first, second] = made.locations;
  if (first === undefined || second === undefined) throw new Error('two offices');
  const closing = {
    ...first,
    activeFrom: from === null ? null : month(from),
    activeTo: to === null ? null : month(to + 1) - 1,
  };
  return { ...made, locations: [closing, second] };
}

const EXPRESSIONS: Readonly<Record<Exclude<Lever, 'term'>, readonly string[]>> = {
  inflow: ['x + 5', 'x * 2', '15', 'x - 1'],
  withdrawal: ['0.2', 'x + 0.1'],
  normTime: ['5', 'x + 1', 'x * 2'],
  noShow: ['0.5', 'x + 0.1'],
  share: ['1', 'x / 2', '0.5'],
  minimumWait: ['10', 'x + 4'],
  sickness: ['0.5', 'x + 0.1'],
  derivedShare: ['1', 'x * 2'],
  staff: ['x + 1', 'x * 0.5', '0', '3'],
  hires: ['2', '0.5'],
  stepRole: ['hearer', 'officer'],
  workOrder: ['edd', 'split(0.7)'],
};

const office: fc.Arbitrary<Office> = fc
  .record({
    span: fc.constantFrom(...SPANS),
    hears: fc.boolean(),
  })
  .map(({ span: [from, to], hears }) => ({ from, to, hears }));

const kinds = Object.keys(EXPRESSIONS) as Exclude<Lever, 'term'>[];
const anyLever: fc.Arbitrary<ScenarioRow> = fc.constantFrom(...kinds).chain((kind) =>
  fc
    .record({
      expression: fc.constantFrom(...EXPRESSIONS[kind]),
      from: fc.option(fc.integer({ min: -8, max: MONTHS - 1 }).map(month), { nil: null }),
      location: fc.constantFrom(null, 'Ter Apel'),
    })
    .map(({ expression, ...where }) => lever(kind, expression, where)),
);

const isOpen = ({ from, to }: Office, t: number): boolean => (from ?? 0) <= t && t <= (to ?? MONTHS);

/** Who and what comes to a location, a row per period. What a case asks for holds for cases that are left there too. */
function inPeriod({ queue, staffing }: LocationInput, t: number): readonly unknown[] {
  const own = (values: ArrayLike<number>) => Array.from(values).filter((_, index) => index % MONTHS === t);
  return [queue.inflow, queue.hours, staffing.contractedFte, staffing.effectiveFte, staffing.fixedHours].map(own);
}

const first = ({ inputs }: { readonly inputs: readonly LocationInput[] }): LocationInput => {
  const [input] = inputs;
  if (input === undefined) throw new Error('no location');
  return input;
};

it('nobody and nothing comes to a location that is closed, whatever the levers', () => {
  fc.assert(
    fc.property(office, fc.array(anyLever, { minLength: 1, maxLength: 4 }), (one, levers) => {
      const made = offices(one);
      const before = first(compile(made).model);
      const after = first(compile(made, { levers }).model);
      for (let t = 0; t < MONTHS; t += 1) {
        if (!isOpen(one, t)) expect(inPeriod(after, t)).toEqual(inPeriod(before, t));
      }
    }),
    { numRuns: 300 },
  );
});

it('a step that a location does not have stays without hours, wait and share, whatever the levers', () => {
  fc.assert(
    fc.property(office, fc.array(anyLever, { minLength: 1, maxLength: 4 }), (one, levers) => {
      const { queue } = first(compile(offices({ ...one, hears: false }), { levers }).model);
      // "hear" is the first step: its months come first.
      expect([...queue.caseHours.slice(0, MONTHS)]).toEqual(Array(MONTHS).fill(0));
      expect([...queue.wait.slice(0, MONTHS)]).toEqual(Array(MONTHS).fill(0));
      expect([...queue.stepRole.slice(0, MONTHS)]).toEqual(Array(MONTHS).fill(0));
    }),
    { numRuns: 300 },
  );
});

it('no lever leaves less than nobody on the books, nor a negative cost', () => {
  fc.assert(
    fc.property(office, fc.array(anyLever, { minLength: 1, maxLength: 4 }), (one, levers) => {
      const run = runOf(offices(one), { levers });
      for (const { staffing } of run.model.inputs) {
        for (const fte of staffing.contractedFte) hold(fte >= -1e-9, () => `${fte} fte`);
      }
      expect(ask(run, 'staffCost', { from: 0, to: MONTHS - 1 })).toBeGreaterThanOrEqual(-1e-6);
    }),
    { numRuns: 300 },
  );
});

it('half of the staff is half of those who are there: hires count on the days a location is open', () => {
  // Open until 31 March with 4 FTE; 2 hires; then half. April costs nothing.
  const made = offices({ from: null, to: 2, hears: true });
  const levers = [
    lever('staff', '4', { target: 'officer' }),
    lever('hires', '2', { target: 'officer' }),
    lever('staff', 'x * 0.5', { target: 'officer' }),
  ];
  const run = runOf(made, { levers });
  const where = { location: 'Ter Apel', role: 'officer' };
  expect(everyPeriod(run, 'fteContracted', where)).toEqual([3, 3, 3, 0, 0, 0]);
  expect(ask(run, 'staffCost', { ...where, to: 3 })).toBe(0);
});

it('more inflow, or less, starts when a location opens', () => {
  const made = offices({ from: 2, to: null, hears: true });
  const inflow = (expression: string) =>
    everyPeriod(runOf(made, { levers: [lever('inflow', expression, { location: 'Ter Apel' })] }), 'inflow');
  // Months 0 and 1 have none; then 12, 13, 14, 15.
  expect(inflow('x + 5')).toEqual([0, 0, 17, 18, 19, 20]);
  expect(inflow('x - 1')).toEqual([0, 0, 11, 12, 13, 14]);
  const staff = runOf(made, { levers: [lever('staff', 'x + 1', { location: 'Ter Apel', target: 'officer' })] });
  expect(everyPeriod(staff, 'fteContracted', { role: 'officer' })).toEqual([0, 0, 3, 3, 3, 3]);
});

it('a wait before a step that a location does not have delays nothing', () => {
  const made = offices({ from: null, to: null, hears: false });
  const decided = (levers: readonly ScenarioRow[]) =>
    everyPeriod(runOf(made, { levers }), 'decisions', { location: 'Ter Apel' });
  expect(decided([lever('minimumWait', '10', { target: 'hear' })])).toEqual(decided([]));
  const hours = [lever('normTime', '5', { target: 'hear' }), lever('share', '1', { target: 'hear' })];
  expect(decided(hours)).toEqual(decided([]));
});

describe('hires from before the horizon', () => {
  const curve = [
    { week: 0, productivity: 0 },
    { week: 13, productivity: 1 },
  ];
  const given = { roles: [{ learningCurve: curve, mentorShare: 0.2 }], settings: { periods: 4 }, inflow: [{}] };
  const effective = (model: ModelTables, levers: readonly ScenarioRow[]) =>
    everyPeriod(runOf(model, { levers }), 'fteAvailable');

  it('have learned by then what a row of staff has', () => {
    // Started on 1 October 2022, three months before period 1: 13 weeks later, on 31 December, they are fully productive.
    const hired = lever('hires', '1', { from: dayOf(2022, 10, 1), location: 'Ter Apel' });
    expect(effective(tables({ ...given, locations: ['Ter Apel'] }), [hired])).toEqual([1, 1, 1, 1]);
  });

  it('count like a row of new staff from the first day of the same month, whenever that is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 3 }),
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        (from, to) => {
          const until = to === null || to < from ? null : to;
          const hired = lever('hires', '1', { from: month(from) + 14, to: until === null ? null : month(until) });
          const end = until === null ? null : month(until + 1) - 1;
          const rows = [{ fte: 1, start: month(from), end, experience: 'new' as const }];
          expect(effective(tables({ ...given, locations: ['Ter Apel'] }), [hired])).toEqual(
            effective(tables({ ...given, locations: ['Ter Apel'], staff: rows }), []),
          );
        },
      ),
    );
  });

  it('without a first month start in the first of the model', () => {
    const hired = lever('hires', '1');
    const rows = [{ fte: 1, start: month(0), experience: 'new' as const }];
    expect(effective(tables({ ...given, locations: ['Ter Apel'] }), [hired])).toEqual(
      effective(tables({ ...given, locations: ['Ter Apel'], staff: rows }), []),
    );
  });
});
