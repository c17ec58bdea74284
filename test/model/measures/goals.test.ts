/** What goals ask for, worked by hand and against the simulation. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { measure } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { randomModel } from '../support/random-model';
import { ask, everyPeriod, month, runOf, tables, type Given } from '../support/tables';

describe('stock', () => {
  // 2 h a case, 100 h a month per FTE. 120 cases in stock, 30 a month in; down to 60 by the end of March:
  // (240 − 120) / 3 = 40 h besides 60 h of inflow = 100 h = 1 FTE; afterwards 60 h.
  const given: Given = {
    settings: { periods: 4 },
    steps: [{ normTime: 2 }],
    stock: [{ ageFrom: 1, cases: 120 }],
    inflow: [0, 1, 2, 3].map((t) => ({ period: month(t), cases: 30 })),
    goals: [{ goal: 'stock', value: 60, by: month(2) }],
  };

  it('takes the same part of the way in every period, then holds', () => {
    const run = runOf(given);
    expect(everyPeriod(run, 'hoursRequired')).toEqual([100, 100, 100, 60]);
    expect(everyPeriod(run, 'fteRequired')).toEqual([1, 1, 1, 0.6].map((fte) => expect.closeTo(fte, 12)));
  });

  it('is met by that staffing', () => {
    const run = runOf({
      ...given,
      staff: [
        { fte: 1, end: month(3) - 1 },
        { fte: 0.6, start: month(3) },
      ],
    });
    expect(ask(run, 'stock', { to: 2 })).toBeCloseTo(60, 9);
    expect(ask(run, 'stock', { to: 3 })).toBeCloseTo(60, 9);
  });

  it('asks for no work, not for less than none, when doing nothing is enough', () => {
    // To 1,000 from 120: the way there is upwards, 60 − (2000 − 240) / 3 < 0.
    const run = runOf({ ...given, goals: [{ goal: 'stock', value: 1000, by: month(2) }] });
    expect(everyPeriod(run, 'hoursRequired')).toEqual([0, 0, 0, 60]);
  });

  it('takes fixed hours and allowance into account', () => {
    // 100 / (100 × 0.8) + 5 / 100
    const run = runOf({ ...given, roles: [{ allowanceShare: 0.2 }], fixed: [{ hours: 5 }] });
    expect(ask(run, 'fteRequired', { to: 0 })).toBeCloseTo(1.3, 12);
  });
});

describe('ontime', () => {
  it('spreads the work over the time there is for it', () => {
    // Received in December 60 h due in March (term 3), in February 50 h due then by a term of 0 for another product:
    // [Feb] has 50 / 1 month; Jan and Mar share 60: 30, 50, 30 (the example of the flattest plan).
    const run = runOf({
      products: [{ product: 'slow' }, { product: 'fast' }],
      steps: [{ product: 'slow' }, { product: 'fast' }],
      terms: [
        { product: 'slow', term: 3 },
        { product: 'fast', term: 0 },
      ],
      stock: [{ product: 'slow', ageFrom: 1, cases: 60 }],
      inflow: [{ product: 'fast', period: month(1), cases: 50 }],
      goals: [{ goal: 'ontime' }],
    });
    expect(everyPeriod(run, 'hoursRequired')).toEqual([30, 50, 30].map((hours) => expect.closeTo(hours, 9)));
  });

  it('counts what is overdue already as due in period 1', () => {
    const run = runOf({
      terms: [{ term: 2 }],
      stock: [{ ageFrom: 5, cases: 80 }],
      goals: [{ goal: 'ontime' }],
    });
    expect(everyPeriod(run, 'hoursRequired')).toEqual([expect.closeTo(80, 9), 0, 0]);
  });

  /** A plan as staff rows: one per period. */
  const staffed = (given: Given, plan: readonly number[], factor: number): Given => ({
    ...given,
    staff: plan.map((hours, t) => ({ fte: (hours / 100) * factor, start: month(t), end: month(t + 1) - 1 })),
  });

  it('is met by the plan, and not by one percent less', () => {
    const edd = fc.constant({ kind: 'edd' } as const);
    fc.assert(
      fc.property(randomModel({ workOrder: edd, plain: true, steps: 2 }), (random) => {
        // One location and one role, and every product with a term, so that every hour counts for the plan.
        const here = <R extends { readonly location?: string }>(rows: readonly R[] | undefined) =>
          (rows ?? []).filter(({ location }) => location === 'Budel');
        const given: Given = {
          ...random,
          locations: ['Budel'],
          roles: [{ role: 'officer' }],
          steps: (random.steps ?? []).map((step) => ({ ...step, role: 'officer' })),
          terms: (random.products ?? []).map(({ product = '' }, i) => ({ product, term: 1 + i })),
          // Opening stock that is not overdue on the eve.
          stock: here(random.stock).map((row) => ({ ...row, ageFrom: 1 })),
          inflow: here(random.inflow),
          goals: [{ goal: 'ontime' }],
        };
        const plan = everyPeriod(runOf(given), 'hoursRequired').map(Number);
        const late = (factor: number): number => {
          const input = staffed(given, plan, factor);
          const run = runOf({ ...input, staff: (input.staff ?? []).map((row) => ({ ...row, location: 'Budel' })) });
          return run.model.periods.reduce((sum, { index }) => sum + Number(ask(run, 'overdueStock', { to: index })), 0);
        };
        expect(late(1)).toBeLessThan(1e-6);
        if (plan.some((hours) => hours > 0)) expect(late(0.99)).toBeGreaterThan(1e-4);
      }),
      { numRuns: 200 },
    );
  });
});

it('of on time says so where most of what comes in falls due after the last month, for that asks for nothing', () => {
  // 10 cases of 1 hour a month. With a term of 6 months, of 12 months' cases those of 6 fall due within them; of 11, of 5.
  const said = (periods: number, term: number | null) =>
    runOf({
      settings: { periods },
      inflow: Array.from({ length: periods }, (_, t) => ({ period: month(t), cases: 10 })),
      stock: [{ ageFrom: 1, cases: 1000 }],
      ...(term === null ? {} : { terms: [{ term }] }),
      goals: [{ goal: 'ontime' }],
    }).problems.map(({ code, table, row, data }) => [code, table, row, data]);
  expect(said(12, 6)).toEqual([]);
  expect(said(11, 6)).toEqual([['goal-beyond-horizon', 'vkt_Goals', 1, { cases: 60, all: 110 }]]);
  expect(said(12, null)).toEqual([['goal-beyond-horizon', 'vkt_Goals', 1, { cases: 120, all: 120 }]]);
});

it('chooses the most specific goal: location before product before role', () => {
  const given = tables({
    stock: [{ ageFrom: 1, cases: 300 }],
    inflow: [{ period: month(0), cases: 10 }],
    goals: [
      { goal: 'stock', value: 0 },
      { location: 'Ter Apel', goal: 'hold' },
    ],
  });
  const run = simulate(compile(given).model);
  expect(measure(run, { measure: 'hoursRequired', from: 0, to: 0 })).toEqual({ ok: true, value: 10 });
});
