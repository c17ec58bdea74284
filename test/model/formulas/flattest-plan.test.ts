import * as fc from 'fast-check';

import { criticalInterval, peelCriticalIntervals } from '../../../src/model/formulas/critical-interval';
import { jobWindows } from '../../../src/model/formulas/job-windows';
import { flattestPlan, leastFteOnTime } from '../../../src/model/formulas/requirement';
import { evenedOut, isInTime, jobs, jobSets, plain, sum, type Job } from '../support/requirement-oracles';

const ten = [10, 10, 10, 10];

describe('flattestPlan', () => {
  test('stays flat where it can and peaks where it must', () => {
    // Period 2 alone must do its 50 h: 5 FTE. The 60 h of the stock go to 1 and 3: 60 / 20 = 3.
    expect(plain(flattestPlan(jobs([-1, 2, 60], [1, 1, 50]), [10, 10, 10]))).toEqual([3, 5, 3]);
  });

  test('gives the order due, not the order received, where they differ', () => {
    // Received in 2, due in 2: the critical interval (2,2] with 50 h. Without period 2 the jobs [1–3] and [2–3] have
    // 1 and 3 left: 30 + 30 h over 20; (3,3] has 30 / 10. So 3, 5, 3.
    const plan = flattestPlan(jobs([0, 2, 30], [1, 1, 50], [1, 2, 30]), [10, 10, 10]);
    expect(plain(plan)).toEqual([3, 5, 3]);
  });

  test('works longer periods as hard as short ones', () => {
    // 60 h over 10 + 20 hours of one FTE.
    expect(plain(flattestPlan(jobs([-1, 1, 60]), [10, 20]))).toEqual([2, 2]);
  });

  test('asks nothing of periods after the last due one', () => {
    expect(plain(flattestPlan(jobs([-1, 1, 20], [2, 9, 90]), ten))).toEqual([1, 1, 0, 0]);
    expect(plain(flattestPlan(jobs(), ten))).toEqual([0, 0, 0, 0]);
    expect(plain(flattestPlan(jobs(), []))).toEqual([]);
  });

  test('asks nothing of periods without hours', () => {
    expect(plain(flattestPlan(jobs([-1, 2, 40]), [10, 0, 10]))).toEqual([2, 0, 2]);
  });

  test('is infinite exactly where no number of people could do the work', () => {
    expect(plain(flattestPlan(jobs([1, 2, 5], [0, 3, 20]), [10, 0, 0, 10]))).toEqual([1, Infinity, Infinity, 1]);
  });

  test('is in time, peaks at the least constant FTE and takes the hours that fall due', () => {
    fc.assert(
      fc.property(jobSets, ({ work, hoursPerFte }) => {
        const plan = plain(flattestPlan(jobs(...work), hoursPerFte));
        expect(isInTime(work, hoursPerFte, plan)).toBe(true);
        expect(Math.max(0, ...plan)).toBeCloseTo(leastFteOnTime(jobs(...work), hoursPerFte), 9);
        const due = work.filter(([, t]) => t < hoursPerFte.length);
        expect(sum(plan.map((fte, t) => fte * (hoursPerFte[t] ?? 0)))).toBeCloseTo(
          sum(due.map(([, , hours]) => hours)),
          7,
        );
      }),
    );
  });

  test('is what evening out job by job comes to: the optimum of a convex programme', () => {
    fc.assert(
      fc.property(jobSets, ({ work, hoursPerFte }) => {
        const plan = flattestPlan(jobs(...work), hoursPerFte);
        evenedOut(work, hoursPerFte).forEach((fte, t) => expect(Math.abs((plan[t] ?? 0) - fte)).toBeLessThan(1e-4));
      }),
      { numRuns: 60 },
    );
  });

  test('costs no more than any way of handing out the work hour by hour', () => {
    const small = fc.integer({ min: 1, max: 4 }).chain((periods) =>
      fc.record({
        work: fc.array(
          fc
            .tuple(fc.integer({ min: -1, max: periods - 1 }), fc.nat(periods - 1), fc.integer({ min: 1, max: 3 }))
            .map(([received, later, hours]): Job => [
              received,
              Math.min(Math.max(received, 0) + later, periods - 1),
              hours,
            ]),
          { maxLength: 3 },
        ),
        hoursPerFte: fc.array(fc.constantFrom(1, 2), { minLength: periods, maxLength: periods }),
      }),
    );
    const costs: readonly ((fte: number) => number)[] = [(fte) => fte ** 2, (fte) => fte ** 4, (fte) => Math.exp(fte)];
    fc.assert(
      fc.property(small, ({ work, hoursPerFte }) => {
        const plan = plain(flattestPlan(jobs(...work), hoursPerFte));
        const costOf = (fte: readonly number[], cost: (one: number) => number): number =>
          sum(fte.map((one, t) => (hoursPerFte[t] ?? 0) * cost(one)));
        const units = work.flatMap(([received, due, hours]) =>
          Array.from({ length: hours }, () => ({ from: Math.max(received, 0), due })),
        );
        const load = hoursPerFte.map(() => 0);
        const leastCosts = costs.map((cost) => costOf(plan, cost));
        const peak = Math.max(...plan);
        (function place(unit: number): void {
          const next = units[unit];
          if (next === undefined) {
            const fte = load.map((hours, t) => hours / (hoursPerFte[t] ?? 1));
            costs.forEach((cost, i) =>
              expect(costOf(fte, cost)).toBeGreaterThanOrEqual((leastCosts[i] ?? 0) * (1 - 1e-12)),
            );
            expect(Math.max(...fte)).toBeGreaterThanOrEqual(peak * (1 - 1e-12));
            return;
          }
          for (let t = next.from; t <= next.due; t += 1) {
            load[t] = (load[t] ?? 0) + 1;
            place(unit + 1);
            load[t] = (load[t] ?? 0) - 1;
          }
        })(0);
      }),
      { numRuns: 60 },
    );
  });

  test('splits nothing: a job cut in two gives the same plan', () => {
    fc.assert(
      fc.property(jobSets, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ work, hoursPerFte }, part) => {
        const cut = work.flatMap(([received, due, hours]): Job[] => [
          [received, due, hours * part],
          [received, due, hours * (1 - part)],
        ]);
        const plan = flattestPlan(jobs(...work), hoursPerFte);
        flattestPlan(jobs(...cut.reverse()), hoursPerFte).forEach((fte, t) => expect(fte).toBeCloseTo(plan[t] ?? 0, 9));
      }),
    );
  });
});

describe('the taut string and the critical intervals', () => {
  test('give the same plan where jobs fall due in the order they arrive', () => {
    fc.assert(
      fc.property(jobSets, fc.nat(6), ({ work, hoursPerFte }, term) => {
        const inOrder = work.map(([received, , hours]): Job => [received, Math.max(received, 0) + term, hours]);
        const peeled = peelCriticalIntervals(jobWindows(jobs(...inOrder), hoursPerFte));
        flattestPlan(jobs(...inOrder), hoursPerFte).forEach((fte, t) => expect(fte).toBeCloseTo(peeled[t] ?? 0, 9));
      }),
    );
  });
});

describe('criticalInterval', () => {
  test('names the places between which the work presses hardest', () => {
    const windows = jobWindows(jobs([-1, 3, 10], [1, 2, 60], [2, 2, 5]), ten);
    // (1,2] zero-based: 65 h over 20; with place 0 or 3 it is thinner.
    expect(criticalInterval(windows)).toEqual({ first: 1, last: 2, fte: 3.25 });
  });
});

describe('jobWindows', () => {
  test('puts jobs by first and then by last place, on the periods with hours', () => {
    const windows = jobWindows(
      jobs([3, 4, 1], [-1, 4, 2], [-3, 0, 3], [2, 3, 4], [5, 6, 5], [1, 1, 0]),
      [10, 0, 20, 30, 40],
    );
    // Places 0–3 stand for the periods 0, 2, 3 and 4; one job is due after the horizon, one has no hours.
    expect(plain(windows.periods)).toEqual([0, 2, 3, 4]);
    expect(plain(windows.hoursPerFte)).toEqual([10, 20, 30, 40]);
    expect(plain(windows.first)).toEqual([0, 0, 1, 2]);
    expect(plain(windows.last)).toEqual([0, 3, 2, 3]);
    expect(plain(windows.hours)).toEqual([3, 2, 4, 1]);
    expect(windows.impossible).toEqual([]);
  });

  test('says whether jobs fall due in the order they arrive', () => {
    expect(jobWindows(jobs(), ten).inOrder).toBe(true);
    expect(jobWindows(jobs([-1, 2, 1], [-1, 1, 1], [2, 2, 1], [2, 3, 1]), ten).inOrder).toBe(true);
    expect(jobWindows(jobs([-1, 3, 1], [1, 2, 1]), ten).inOrder).toBe(false);
    expect(jobWindows(jobs([0, 2, 1], [1, 1, 1], [2, 3, 1]), ten).inOrder).toBe(false);
  });
});
