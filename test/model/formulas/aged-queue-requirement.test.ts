import * as fc from 'fast-check';

import { fteOnTime, ftePlan } from '../../../src/model/formulas/requirement';
import { forecast } from '../../../src/model/formulas/single-queue';
import { crumbsOf, plain } from '../support/requirement-oracles';

describe('fteOnTime and ftePlan', () => {
  test('read the opening stock youngest first', () => {
    // Term 2. Age 1 is due in period 2, age 2 in period 1, age 3 was due before: in period 1.
    const queue = { inflow: [0, 0, 0], hoursPerCase: 2, netHours: [10, 10, 10], termPeriods: 2 };
    expect(fteOnTime({ ...queue, stockByAge: [30] })).toBe(3); // 60 h over 20
    expect(fteOnTime({ ...queue, stockByAge: [0, 30] })).toBe(6); // 60 h over 10
    expect(fteOnTime({ ...queue, stockByAge: [0, 0, 30] })).toBe(6);
    expect(plain(ftePlan({ ...queue, stockByAge: [30] }))).toEqual([3, 3, 0]);
    expect(plain(ftePlan({ ...queue, stockByAge: [10, 20] }))).toEqual([4, 2, 0]);
  });

  test('give a case received in period a until the end of period a + term', () => {
    // 12 cases received in period 1, term 1 (also 1.9): due by the end of period 2: 24 h over 20; with term 0 over 10.
    const queue = { stockByAge: [], inflow: [12, 0, 0], hoursPerCase: 2, netHours: [10, 10, 10] };
    expect(plain(ftePlan({ ...queue, termPeriods: 1.9 }))).toEqual([1.2, 1.2, 0]);
    expect(plain(ftePlan({ ...queue, termPeriods: 0 }))).toEqual([2.4, 0, 0]);
    expect(fteOnTime({ ...queue, termPeriods: 3 })).toBe(0);
    expect(fteOnTime({ ...queue, termPeriods: 1e12 })).toBe(0);
  });

  const list = (periods: number, min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: periods, maxLength: periods });
  const queues = fc.integer({ min: 1, max: 12 }).chain((periods) =>
    fc.record({
      stockByAge: fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 8 }),
      inflow: list(periods, 0, 30),
      hoursPerCase: fc.double({ min: 0.5, max: 20, noNaN: true }),
      netHours: list(periods, 1, 200),
      termPeriods: fc.integer({ min: 0, max: 8 }),
    }),
  );

  test('are just enough: the forecast has nothing overdue, and something with one percent less', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const fte = fteOnTime(queue);
        const overdueWith = (plan: ArrayLike<number>): number =>
          Math.max(...forecast({ ...queue, fte: plan }).overdue.values);
        const constant = (value: number): number[] => queue.inflow.map(() => value);
        const crumbs = crumbsOf(queue.stockByAge, queue.inflow);
        expect(overdueWith(constant(fte))).toBeLessThanOrEqual(crumbs);
        expect(overdueWith(ftePlan(queue))).toBeLessThanOrEqual(crumbs);
        // The hours of the stretch that decides are all needed, and it has a period at least.
        const missed = (0.01 * fte * Math.min(...queue.netHours)) / queue.hoursPerCase;
        if (fte > 0) expect(overdueWith(constant(fte * 0.99))).toBeGreaterThanOrEqual(missed - crumbs);
      }),
    );
  });

  test('in the plan no period can do with one percent less', () => {
    fc.assert(
      fc.property(queues, fc.nat(11), (queue, where) => {
        const plan = plain(ftePlan(queue));
        const less = plan.map((fte, t) => (t === where ? fte * 0.99 : fte));
        // The hours of the plan are those that fall due within the horizon: what is taken off is late at its end.
        const missed = (0.01 * (plan[where] ?? 0) * (queue.netHours[where] ?? 0)) / queue.hoursPerCase;
        const overdue = forecast({ ...queue, fte: less }).overdue.values.at(-1) ?? 0;
        expect(overdue).toBeGreaterThanOrEqual(missed - crumbsOf(queue.stockByAge, queue.inflow));
      }),
    );
  });
});
