import * as fc from 'fast-check';

import { leastFteForStock, leastFteOnTime } from '../../../src/model/formulas/requirement';
import { forecast } from '../../../src/model/formulas/single-queue';
import { crumbsOf, isInTime, jobs, jobSets, sum, type Job } from '../support/requirement-oracles';

const ten = [10, 10, 10, 10];

describe('leastFteOnTime', () => {
  test('spreads work over the whole time it may take', () => {
    // 80 h, there from the start, due by the end of period 4: 80 / 40.
    expect(leastFteOnTime(jobs([-1, 3, 80]), ten)).toBe(2);
  });

  test('cannot use hours before the work is there', () => {
    // 80 h received in period 3: only 3 and 4 count, 80 / 20 (over all four periods it would be 2).
    expect(leastFteOnTime(jobs([2, 3, 80]), ten)).toBe(4);
  });

  test('lets the hardest of all intervals decide', () => {
    // (0,1]: 10/10. (0,4]: (10 + 40 + 30)/40 = 2. (1,4]: 70/30. (1,3]: 40/20 = 2. (3,4]: 30/10 = 3 ← the most.
    expect(leastFteOnTime(jobs([-1, 0, 10], [1, 2, 40], [3, 3, 30]), ten)).toBe(3);
  });

  test('takes opening stock and what is received in period 1 together', () => {
    expect(leastFteOnTime(jobs([-1, 0, 10], [0, 0, 15]), ten)).toBe(2.5);
  });

  test('does not ask for what falls due after the horizon', () => {
    expect(leastFteOnTime(jobs([-1, 4, 80], [0, 99, 80]), ten)).toBe(0);
  });

  test('is nothing without work', () => {
    expect(leastFteOnTime(jobs(), ten)).toBe(0);
    expect(leastFteOnTime(jobs([0, 1, 0]), ten)).toBe(0);
    expect(leastFteOnTime(jobs(), [])).toBe(0);
  });

  test('has to do in the periods with hours what is due in one without', () => {
    // 20 h due in period 2, in which nobody works: all of it in period 1.
    expect(leastFteOnTime(jobs([-1, 1, 20]), [10, 0, 10])).toBe(2);
    // 20 h received in period 2: all of it in period 3.
    expect(leastFteOnTime(jobs([1, 2, 20]), [10, 0, 10])).toBe(2);
  });

  test('is infinite when no number of people could do it', () => {
    expect(leastFteOnTime(jobs([1, 1, 20]), [10, 0, 10])).toBe(Infinity);
    expect(leastFteOnTime(jobs([-1, 0, 1]), [0, 10])).toBe(Infinity);
  });

  test('is just enough: nothing is late with it, something is with one percent less', () => {
    fc.assert(
      fc.property(jobSets, ({ work, hoursPerFte }) => {
        const fte = leastFteOnTime(jobs(...work), hoursPerFte);
        const constant = (value: number): number[] => hoursPerFte.map(() => value);
        expect(isInTime(work, hoursPerFte, constant(fte))).toBe(true);
        if (fte > 0) expect(isInTime(work, hoursPerFte, constant(fte * 0.99))).toBe(false);
      }),
    );
  });

  test('finds the hardest interval also where rounding breaks it into pieces', () => {
    // 0.5 h due in two periods of 30 h, and 0.8 h in three of 48 h: both 1/60. The third period has no work of its own.
    const work = jobs([0, 2, 3 * 0.1], [0, 1, 5 * 0.1]);
    expect(leastFteOnTime(work, [13, 17, 18, 1, 1])).toBeCloseTo(1 / 60, 15);
  });

  test('is the highest demand per hour of all intervals, however many of them are alike', () => {
    const amounts = fc.constantFrom(0.1, 0.3, 1 / 3, 1, 0.7, 1e6);
    fc.assert(
      fc.property(jobSets, amounts, amounts, ({ work, hoursPerFte }, worth, hour) => {
        const scaled = work.map(([received, due, hours]): Job => [received, due, hours * worth]);
        const longer = hoursPerFte.map((hours) => hours * hour);
        let highest = 0;
        for (let first = 0; first < longer.length; first += 1)
          for (let last = first; last < longer.length; last += 1) {
            const within = scaled.filter(([received, due]) => Math.max(received, 0) >= first && due <= last);
            highest = Math.max(highest, sum(within.map(([, , hours]) => hours)) / sum(longer.slice(first, last + 1)));
          }
        expect(Math.abs(leastFteOnTime(jobs(...scaled), longer) - highest)).toBeLessThanOrEqual(1e-12 * highest);
      }),
    );
  });

  test('scales with the work, falls with hours and never falls when work is added', () => {
    const one = fc.tuple(jobSets, jobSets, fc.double({ min: 0.1, max: 9, noNaN: true }));
    fc.assert(
      fc.property(one, ([{ work, hoursPerFte }, more, factor]) => {
        const fte = leastFteOnTime(jobs(...work), hoursPerFte);
        const scaled = work.map(([received, due, hours]): Job => [received, due, hours * factor]);
        expect(leastFteOnTime(jobs(...scaled), hoursPerFte)).toBeCloseTo(fte * factor, 9);
        const longer = hoursPerFte.map((hours) => hours * factor);
        expect(leastFteOnTime(jobs(...work), longer)).toBeCloseTo(fte / factor, 9);
        expect(leastFteOnTime(jobs(...work, ...more.work), hoursPerFte)).toBeGreaterThanOrEqual(fte * (1 - 1e-12));
      }),
    );
  });
});

describe('leastFteForStock', () => {
  const stockGoal = { stock: 1200, inflow: Array<number>(26).fill(30), hoursPerCase: 1, targetStock: 390 };
  const hourEach = Array<number>(26).fill(1);

  test('is the relief capacity of the textbook when the queue never runs dry', () => {
    // 30 + (1200 − 390) / 26 = 61.153846.
    expect(leastFteForStock({ ...stockGoal, hoursPerFte: hourEach })).toBeCloseTo(30 + 810 / 26, 12);
    // Twice the hours per case: twice the FTE; five hours per period: a fifth.
    const five = hourEach.map((hours) => 5 * hours);
    expect(leastFteForStock({ ...stockGoal, hoursPerCase: 2, hoursPerFte: five })).toBeCloseTo(
      61.153846153846 * 0.4,
      9,
    );
  });

  test('does not count on hours in which staff would have nothing to do', () => {
    // Inflow 0, 0, 30 with target 6: the textbook says (30 − 6) / 3 = 8, but it all comes in the last period: 24.
    const goal = { stock: 0, inflow: [0, 0, 30], hoursPerCase: 1, hoursPerFte: [1, 1, 1], targetStock: 6 };
    expect(leastFteForStock(goal)).toBe(24);
  });

  test('counts the opening stock only over the whole way', () => {
    // 12 + 3 + 3 − 0 over 2 periods = 9; the last period alone 3.
    const goal = { stock: 12, inflow: [3, 3], hoursPerCase: 1, hoursPerFte: [1, 1], targetStock: 0 };
    expect(leastFteForStock(goal)).toBe(9);
  });

  test('asks for nobody when doing nothing meets the target', () => {
    // A published peer answers 5 + (10 − 200) / 12 < 0, or staff to land on 200 exactly.
    const goal = { stock: 10, inflow: Array<number>(12).fill(5), hoursPerCase: 1, targetStock: 200 };
    expect(leastFteForStock({ ...goal, hoursPerFte: hourEach })).toBe(0);
  });

  test('is infinite when the last periods have no hours and receive more than the target', () => {
    const goal = { stock: 10, inflow: [5, 5], hoursPerCase: 1, hoursPerFte: [10, 0] };
    expect(leastFteForStock({ ...goal, targetStock: 4 })).toBe(Infinity);
    expect(leastFteForStock({ ...goal, targetStock: 5 })).toBe(1.5);
  });

  test('is just enough: the forecast meets the target, and misses it with one percent less', () => {
    const list = (periods: number, min: number, max: number) =>
      fc.array(fc.double({ min, max, noNaN: true }), { minLength: periods, maxLength: periods });
    const goal = fc.integer({ min: 1, max: 10 }).chain((periods) =>
      fc.record({
        stock: fc.double({ min: 0, max: 200, noNaN: true }),
        inflow: list(periods, 0, 30),
        hoursPerCase: fc.double({ min: 0.5, max: 20, noNaN: true }),
        hoursPerFte: list(periods, 1, 200),
        targetStock: fc.double({ min: 0, max: 150, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(goal, (one) => {
        const fte = leastFteForStock(one);
        const stockWith = (value: number): number =>
          forecast({
            stockByAge: [one.stock],
            inflow: one.inflow,
            fte: one.inflow.map(() => value),
            hoursPerCase: one.hoursPerCase,
            netHours: one.hoursPerFte,
            termPeriods: null,
          }).stock.at(-1) ?? 0;
        const crumbs = crumbsOf([one.stock], one.inflow);
        expect(stockWith(fte)).toBeLessThanOrEqual(one.targetStock + crumbs);
        // The last period is in every stretch that may decide: with one percent less, at least its percent stays open.
        const missed = (0.01 * fte * (one.hoursPerFte.at(-1) ?? 0)) / one.hoursPerCase;
        if (fte > 0) expect(stockWith(fte * 0.99)).toBeGreaterThanOrEqual(one.targetStock + missed - crumbs);
      }),
    );
  });

  test('asks for crumbs too, which the forecast does not have open', () => {
    // 1.4e-9 cases, of which 4e-11 may stay: (1.4e-9 − 4e-11) × 0.5 h over 201 h. The forecast leaves no 4e-11.
    const queue = { inflow: [0, 0], hoursPerCase: 0.5, stock: 1.4e-9, targetStock: 4e-11, hoursPerFte: [1, 200] };
    const fte = leastFteForStock(queue);
    expect(fte).toBeCloseTo((1.36e-9 * 0.5) / 201, 20);
    const { stock } = forecast({
      stockByAge: [queue.stock],
      inflow: queue.inflow,
      fte: [fte, fte],
      hoursPerCase: queue.hoursPerCase,
      netHours: queue.hoursPerFte,
      termPeriods: null,
    });
    expect(stock.at(-1)).toBe(0);
  });
});
