import * as fc from 'fast-check';

import { forecast, type ForecastInput } from '../../../src/model/formulas/single-queue';
import { CRUMB } from '../../../src/model/time/quantities';

const plain = (values: Float64Array): number[] => Array.from(values);

describe('forecast', () => {
  const counts = (periods: number, max: number) =>
    fc.array(fc.integer({ min: 0, max }), { minLength: periods, maxLength: periods });
  const wholeQueue = fc.integer({ min: 1, max: 8 }).chain((periods) =>
    fc.record({
      stockByAge: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
      inflow: counts(periods, 9),
      fte: counts(periods, 6),
      hoursPerCase: fc.integer({ min: 1, max: 3 }),
      netHours: counts(periods, 4),
      termPeriods: fc.integer({ min: 0, max: 5 }),
    }),
  );

  /** One case after another, one hour after another: slow and plain. A case is a list of its hours still to do. */
  function hourByHour(queue: ForecastInput & { readonly termPeriods: number }) {
    const waiting: { due: number; hoursLeft: number }[] = [];
    const join = (received: number, cases: number): void => {
      for (let i = 0; i < cases; i += 1) {
        waiting.push({ due: received + queue.termPeriods, hoursLeft: queue.hoursPerCase });
      }
    };
    for (let age = queue.stockByAge.length; age >= 1; age -= 1) join(-age, queue.stockByAge[age - 1] ?? 0);
    return Array.from(queue.inflow).map((inflow, t) => {
      join(t, inflow);
      let decisions = 0;
      let onTime = 0;
      for (let hour = 0; hour < (queue.fte[t] ?? 0) * (queue.netHours[t] ?? 0); hour += 1) {
        const next = waiting.find((one) => one.hoursLeft > 0);
        if (next === undefined) break;
        next.hoursLeft -= 1;
        decisions += 1 / queue.hoursPerCase;
        if (t <= next.due) onTime += 1 / queue.hoursPerCase;
      }
      const part = (some: typeof waiting) => some.reduce((sum, one) => sum + one.hoursLeft / queue.hoursPerCase, 0);
      return { decisions, onTime, stock: part(waiting), overdue: part(waiting.filter((one) => t >= one.due)) };
    });
  }

  test('equals working through the cases one by one, hour by hour', () => {
    fc.assert(
      fc.property(wholeQueue, (one) => {
        const result = forecast(one);
        hourByHour(one).forEach((expected, t) => {
          expect(result.decisions[t]).toBeCloseTo(expected.decisions, 9);
          expect(result.stock[t]).toBeCloseTo(expected.stock, 9);
          expect(result.overdue.values[t]).toBeCloseTo(expected.overdue, 9);
          expect(result.onTimeShare.has[t]).toBe(expected.decisions > 0 ? 1 : 0);
          if (expected.decisions > 0) {
            expect(result.onTimeShare.values[t]).toBeCloseTo(expected.onTime / expected.decisions, 9);
          }
        });
      }),
    );
  });

  test('loses no case, works no more hours than there are and keeps every share between 0 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(wholeQueue, share, (one, part) => {
        const fluid = {
          ...one,
          inflow: one.inflow.map((cases) => cases * part),
          fte: one.fte.map((fte) => fte * part),
        };
        const result = forecast(fluid);
        // What is left of a cohort goes with the rest of it where that is a crumb: at most one of each cohort is decided
        // without hours for it.
        const gifts = (fluid.stockByAge.length + fluid.inflow.length) * CRUMB * fluid.hoursPerCase;
        let before = fluid.stockByAge.reduce((sum, cases) => sum + cases, 0);
        result.stock.forEach((stock, t) => {
          const decisions = result.decisions[t] ?? 0;
          expect(before + (fluid.inflow[t] ?? 0)).toBeCloseTo(decisions + stock, 9);
          expect(decisions * fluid.hoursPerCase).toBeLessThanOrEqual(
            (fluid.fte[t] ?? 0) * (fluid.netHours[t] ?? 0) + gifts,
          );
          expect(stock).toBeGreaterThanOrEqual(0);
          expect(result.overdue.values[t]).toBeLessThanOrEqual(stock + 1e-9);
          expect(result.onTimeShare.values[t]).toBeLessThanOrEqual(1);
          expect(Number.isFinite(result.waitingTime.values[t])).toBe(true);
          before = stock;
        });
      }),
    );
  });

  test('doubles with twice the cases and twice the FTE, and keeps its shares and waits', () => {
    fc.assert(
      fc.property(wholeQueue, (one) => {
        const twice = (values: readonly number[]): number[] => values.map((value) => 2 * value);
        const result = forecast(one);
        const double = forecast({
          ...one,
          stockByAge: twice(one.stockByAge),
          inflow: twice(one.inflow),
          fte: twice(one.fte),
        });
        expect(plain(double.stock)).toEqual(twice(plain(result.stock)));
        expect(plain(double.overdue.values)).toEqual(twice(plain(result.overdue.values)));
        expect(double.onTimeShare).toEqual(result.onTimeShare);
        expect(double.waitingTime).toEqual(result.waitingTime);
      }),
    );
  });

  test('never has more open or more overdue with more FTE', () => {
    fc.assert(
      fc.property(wholeQueue, fc.nat(7), fc.double({ min: 0, max: 3, noNaN: true }), (one, where, more) => {
        const less = forecast(one);
        const result = forecast({ ...one, fte: one.fte.map((fte, t) => (t === where ? fte + more : fte)) });
        less.stock.forEach((stock, t) => {
          expect(result.stock[t]).toBeLessThanOrEqual(stock + 1e-9);
          expect(result.overdue.values[t]).toBeLessThanOrEqual((less.overdue.values[t] ?? 0) + 1e-9);
        });
      }),
    );
  });
});
