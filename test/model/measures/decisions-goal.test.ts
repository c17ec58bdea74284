/** Goal `decisions`: so many decisions from one period to another, by hand, against the simulation, and when they are not there. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { explain } from '../../../src/model/explain/explain';
import { rebuild } from '../../../src/model/explain/explanation';
import { measure } from '../../../src/model/measures/measures';
import { randomModel } from '../support/random-model';
import { everyPeriod, month, runOf, tables, type Given } from '../support/tables';

const NEAR = 1e-9;
const rounded = (hours: readonly unknown[]): readonly number[] =>
  hours.map((one) => Math.round(Number(one) / NEAR) * NEAR);
const near = (expected: readonly number[]) => expected.map((one) => expect.closeTo(one, 6));

describe('in one place', () => {
  // Three months of 100 hours per FTE. 40 cases lie there, 30 come in each month; 2 hours a case.
  const given: Given = {
    steps: [{ normTime: 2 }],
    stock: [{ cases: 40 }],
    inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 30 })),
  };

  it('asks for the oldest cases, as flat as they come in', () => {
    // 100 decisions: 40 + 30 + 30, the last received in March: 200 h over three months, the third at least 0. Flat: 66.67 each.
    // By the end of January 70 are there (140 h), of February 100 (200 h): flat is possible.
    const run = runOf({ ...given, goals: [{ goal: 'decisions', value: 100 }] });
    expect(rounded(everyPeriod(run, 'hoursRequired'))).toEqual(near([200 / 3, 200 / 3, 200 / 3]));
  });

  it('waits for what has not come in yet', () => {
    // 130 decisions are all: 260 h. Flat would be 86.67 h; January has 70 cases = 140 h, February 60 more: flat is possible.
    const all = runOf({ ...given, goals: [{ goal: 'decisions', value: 130 }] });
    expect(rounded(everyPeriod(all, 'hoursRequired'))).toEqual(near([260 / 3, 260 / 3, 260 / 3]));
    // Nothing lies there and the inflow comes late: 10, 10 and 100 cases. All 120: 20, 20 and 200 hours.
    const late = { ...given, stock: [], inflow: [10, 10, 100].map((cases, t) => ({ period: month(t), cases })) };
    expect(
      rounded(everyPeriod(runOf({ ...late, goals: [{ goal: 'decisions', value: 120 }] }), 'hoursRequired')),
    ).toEqual(near([20, 20, 200]));
  });

  it('keeps up with the inflow before and after its span', () => {
    // 20 decisions in February: 40 h; January and March hold: 60 h.
    const goals = [{ goal: 'decisions' as const, value: 20, from: month(1), by: month(1) }];
    expect(rounded(everyPeriod(runOf({ ...given, goals }), 'hoursRequired'))).toEqual(near([60, 40, 60]));
  });

  it('says how many cases there are when it asks for more, and asks for all of them', () => {
    const run = runOf({ ...given, goals: [{ goal: 'decisions', value: 500 }] });
    const [problem] = run.problems;
    expect(problem).toMatchObject({ code: 'goal-exceeds-cases', table: 'vkt_Goals', row: 1, column: 'value' });
    expect(problem?.data).toMatchObject({ asked: 500, cases: 130 });
    expect(Number(everyPeriod(run, 'hoursRequired').reduce<number>((sum, one) => sum + Number(one), 0))).toBeCloseTo(
      260,
      6,
    );
  });

  it('leaves out what a wait keeps from being decided in time', () => {
    // Two months' rest before the only step: of the inflow only January's can be decided by March; the stock at once.
    const run = runOf({
      ...given,
      steps: [{ normTime: 2, minimumWait: 8 }],
      goals: [{ goal: 'decisions', value: 100 }],
    });
    expect(run.problems.find(({ code }) => code === 'goal-exceeds-cases')?.data).toMatchObject({ cases: 70 });
  });

  it('is a problem where its dates lie outside the model or the wrong way round', () => {
    for (const [goal, code] of [
      [{ from: month(2), by: month(0) }, 'end-before-start'],
      [{ by: month(40) }, 'outside-horizon'],
      [{ from: month(-3) }, 'outside-horizon'],
    ] as const) {
      const asked = { ...given, goals: [{ goal: 'decisions' as const, value: 10, ...goal }] };
      expect(compile(tables(asked)).problems.map((problem) => problem.code)).toContain(code);
      // What is required cannot be said without the goal, so nothing is.
      expect(everyPeriod(runOf(asked), 'hoursRequired')).toEqual(['incomplete', 'incomplete', 'incomplete']);
    }
  });
});

describe('in the country', () => {
  it('is split over the locations by their stock and inflow, and other work takes no part', () => {
    // Ter Apel has 90 cases, Budel 30: of 60 decisions 45 and 15, in hours 45 and 15. Legal work (10 h) is kept up with.
    const run = runOf({
      products: [{ product: 'track 4' }, { product: 'legal', countsAsCase: false }],
      steps: [{ product: 'track 4' }, { product: 'legal', step: 'defend' }],
      stock: [
        { location: 'Ter Apel', cases: 90 },
        { location: 'Budel', cases: 30 },
      ],
      inflow: [{ location: 'Budel', product: 'legal', period: month(0), cases: 10 }],
      goals: [{ goal: 'decisions', value: 60 }],
    });
    const sum = (location: string): number =>
      everyPeriod(run, 'hoursRequired', { location }).reduce<number>((all, one) => all + Number(one), 0);
    expect(sum('Ter Apel')).toBeCloseTo(45, 9);
    expect(sum('Budel')).toBeCloseTo(15 + 10, 9);
  });
});

test('staffed as the goal asks, so many are decided; with one percent less, fewer', () => {
  // One product, one step, fifo: what is required is also enough.
  const months = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      months,
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (stock, inflow, part) => {
        const all = stock + inflow.reduce((sum, one) => sum + one, 0);
        const value = part * all;
        const given: Given = {
          stock: [{ cases: stock }],
          inflow: inflow.map((cases, t) => ({ period: month(t), cases })),
          goals: [{ goal: 'decisions', value }],
        };
        const required = everyPeriod(runOf(given), 'fteRequired').map(Number);
        const decided = (factor: number): number => {
          const staff = required.map((fte, t) => ({ fte: fte * factor, start: month(t), end: month(t + 1) - 1 }));
          const answer = measure(runOf({ ...given, staff }), { measure: 'decisions', from: 0, to: 2 });
          return answer.ok ? answer.value : NaN;
        };
        expect(decided(1)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(decided(0.99)).toBeLessThan(value);
      },
    ),
    { numRuns: 60 },
  );
});

test('its explanation adds up, whatever else the model holds', () => {
  fc.assert(
    fc.property(randomModel(), fc.integer({ min: 0, max: 500 }), (given, value) => {
      const run = runOf({ ...given, goals: [{ goal: 'decisions', value }] });
      const to = run.model.structure.periods - 1;
      const query = { measure: 'hoursRequired', from: 0, to } as const;
      const answer = measure(run, query);
      if (!answer.ok) return;
      const total = rebuild(explain(run, query).parts);
      expect(Math.abs(total - answer.value)).toBeLessThanOrEqual(1e-8 * Math.max(1, answer.value));
    }),
    { numRuns: 60 },
  );
});
