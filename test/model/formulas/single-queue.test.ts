import * as fc from 'fast-check';

import {
  forecast,
  periodsToCover,
  type ForecastInput,
  type OptionalSeries,
} from '../../../src/model/formulas/single-queue';

const plain = (values: Float64Array): number[] => Array.from(values);
const known = ({ values, has }: OptionalSeries): (number | null)[] =>
  plain(values).map((value, t) => (has[t] === 1 ? value : null));

describe('forecast', () => {
  const queue: ForecastInput = {
    stockByAge: [6, 4],
    inflow: [10, 10, 10],
    fte: [1, 2, 0],
    hoursPerCase: 2,
    netHours: [20, 14, 20],
    termPeriods: 1,
  };

  test('decides the oldest first with the hours of the period', () => {
    // Hours 20, 28, 0 → 10, 14 and 0 cases. Stock before period 1: 4 of age 2, 6 of age 1.
    // 1: 4 + 6 + 10 = 20, decides 4 + 6, leaves 10 of period 1. 2: + 10, decides 10 + 4, leaves 6. 3: + 10, leaves 16.
    const result = forecast(queue);
    expect(plain(result.inflow)).toEqual([10, 10, 10]);
    expect(plain(result.decisions)).toEqual([10, 14, 0]);
    expect(plain(result.stock)).toEqual([10, 6, 16]);
  });

  test('calls overdue what is open at the end of its due period, and on time what is decided by then', () => {
    // Term 1: age 2 was due before period 1, age 1 in period 1, the inflow of t in t + 1.
    // 1: 4 of 10 late. 2: 14 on time; 6 open, due in period 3. 3: those 6 are open still.
    const result = forecast(queue);
    expect(known(result.overdue)).toEqual([0, 0, 6]);
    expect(known(result.onTimeShare)).toEqual([0.6, 1, null]);
  });

  test('counts overdue cases of the opening stock until they are decided', () => {
    // 3 cases a period; 8 of age 3, due two periods before period 1: 5, then 2 left, then none.
    const result = forecast({
      stockByAge: [0, 0, 8],
      inflow: [0, 1, 0],
      fte: [3, 3, 3],
      hoursPerCase: 1,
      netHours: [1, 1, 1],
      termPeriods: 1,
    });
    expect(known(result.overdue)).toEqual([5, 2, 0]);
    expect(known(result.onTimeShare)).toEqual([0, 0, 1 / 3]);
  });

  test('rounds a term down to whole periods', () => {
    expect(forecast({ ...queue, termPeriods: 1.9 })).toEqual(forecast(queue));
    expect(forecast({ ...queue, termPeriods: 2 })).not.toEqual(forecast(queue));
  });

  test('with a term of no periods expects cases decided in the period they are received', () => {
    // 1: the 10 decided are all late; the 10 open are due. 2: 10 late, 4 on time.
    const result = forecast({ ...queue, termPeriods: 0 });
    expect(known(result.overdue)).toEqual([10, 6, 16]);
    expect(known(result.onTimeShare)).toEqual([0, 4 / 14, null]);
  });

  test('has nothing to say about lateness without a term', () => {
    const result = forecast({ ...queue, termPeriods: null });
    expect(known(result.overdue)).toEqual([null, null, null]);
    expect(known(result.onTimeShare)).toEqual([null, null, null]);
    expect(plain(result.stock)).toEqual([10, 6, 16]);
  });

  test('waits until the hours that come cover the hours in stock, linear within a period', () => {
    // After 1: 20 h; 28 h in period 2: 20 / 28. After 2: 12 h; none in period 3, nor ever after. After 3: 32 h, none.
    expect(known(forecast(queue).waitingTime)).toEqual([20 / 28, null, null]);
    // With 20 h in period 3, repeated: after 2: 12 h → 0.6. After 3: 16 − 10 = 6 cases, 12 h → 0.6.
    expect(known(forecast({ ...queue, fte: [1, 2, 1] }).waitingTime)).toEqual([20 / 28, 0.6, 0.6]);
  });

  test('is empty without periods', () => {
    const result = forecast({ ...queue, inflow: [], fte: [], netHours: [] });
    expect(result.stock).toHaveLength(0);
    expect(result.waitingTime.has).toHaveLength(0);
  });
});

describe('periodsToCover', () => {
  test('counts whole periods and the part of the last', () => {
    // From the end of period 2 (index 1): 6 + 4 + 5 of 10.
    expect(periodsToCover(15, [9, 9, 6, 4, 10], 1)).toBe(2.5);
  });

  test('ends with the period that just covers the work, also when an empty one follows', () => {
    expect(periodsToCover(10, [9, 6, 4, 0, 10], 0)).toBe(2);
  });

  test('passes over empty periods', () => {
    expect(periodsToCover(10, [9, 6, 0, 0, 8], 0)).toBe(3.5);
  });

  test('repeats the last period after the horizon', () => {
    // 2 more periods give 6 + 4; then 4 a period: 11 / 4.
    expect(periodsToCover(21, [9, 6, 4], 0)).toBe(2 + 11 / 4);
    expect(periodsToCover(6, [9, 6, 4], 2)).toBe(1.5);
  });

  test('is 0 without work, even when nobody ever works', () => {
    expect(periodsToCover(0, [5, 0, 0], 0)).toBe(0);
    expect(periodsToCover(0, [5, 0], 1)).toBe(0);
  });

  test('is null when the work is never covered', () => {
    expect(periodsToCover(11, [5, 10, 0], 0)).toBeNull();
    expect(periodsToCover(1, [0], 0)).toBeNull();
    expect(periodsToCover(1, [5e-324], 0)).toBeNull();
  });

  test('is the moment at which hours that are counted one by one cover the work', () => {
    const hours = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hours, fc.nat(20), fc.nat(5), (list, work, from) => {
        const t = Math.min(from, list.length - 1);
        let expected: number | null = work === 0 ? 0 : null;
        let covered = 0;
        for (let after = 1; after <= 40 && covered < work; after += 1) {
          const available = list[Math.min(t + after, list.length - 1)] ?? 0;
          for (let hour = 1; hour <= available && covered < work; hour += 1) {
            covered += 1;
            if (covered === work) expected = after - 1 + hour / available;
          }
        }
        const actual = periodsToCover(work, list, t);
        if (expected === null || actual === null) expect(actual).toBe(expected);
        else expect(actual).toBeCloseTo(expected, 9);
      }),
    );
  });
});
