import * as fc from 'fast-check';

import { effectiveFte } from '../../../src/model/formulas/ramp-up';

const plain = (values: Float64Array): number[] => Array.from(values);

describe('effectiveFte', () => {
  test('lets every group of hires follow the curve from its own start', () => {
    // Period 1: 10 × 0.2 = 2. Period 2: 10 × 0.5 + 4 × 0.2 = 5.8. Period 3: 10 × 1 + 4 × 0.5 = 12.
    // Period 4: 10 × 1 + 4 × 1 + 2 × 0.2 = 14.4.
    const fte = plain(effectiveFte([10, 4, 0, 2], [0.2, 0.5, 1]));
    [2, 5.8, 12, 14.4].forEach((expected, t) => expect(fte[t]).toBeCloseTo(expected, 12));
    expect(fte).toHaveLength(4);
  });

  test('keeps the last productivity for ever', () => {
    expect(plain(effectiveFte([2, 0, 0, 0], [0, 0.75]))).toEqual([0, 1.5, 1.5, 1.5]);
  });

  test('with a curve of one value multiplies all hires so far', () => {
    expect(plain(effectiveFte([1, 2, 3], [0.5]))).toEqual([0.5, 1.5, 3]);
  });

  test('does not look past the last period of a long curve', () => {
    expect(plain(effectiveFte([4], [0.25, 0.5, 1]))).toEqual([1]);
  });

  test('is empty without periods', () => {
    expect(effectiveFte([], [1])).toHaveLength(0);
  });

  test('gives the work-years the US Social Security Administration lost on new examiners', () => {
    // POMS DI 39503.260, a work-year of 1,750 h, weeks of 40 h. 27 hires: 13 weeks (520 h) of class at 0, 26 weeks
    // (1,040 h) at 50 %, 13 weeks (520 h) at 75 %; 10 more hires in the last 4 weeks (160 h), in class.
    // Lost: 27 × (520 + 1,040 × 0.5 + 520 × 0.25) / 1,750 = 18.0514; 10 × 160 / 1,750 = 0.9143;
    // instructors (520 + 160) / 1,750 = 0.3886; in all 19.354.
    const weeks = (count: number, value: number): number[] => Array<number>(count).fill(value);
    const curve = [...weeks(13, 0), ...weeks(26, 0.5), ...weeks(13, 0.75)];
    const hires = [27, ...weeks(47, 0), 10, ...weeks(3, 0)];
    let paid = 0;
    let lostHours = 0;
    effectiveFte(hires, curve).forEach((fte, week) => {
      paid += hires[week] ?? 0;
      lostHours += 40 * (paid - fte);
    });
    expect((lostHours + 520 + 160) / 1750).toBeCloseTo(19.354, 3);
  });

  test('adds up: two lists of hires together are worth what they are worth apart', () => {
    const list = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 });
    const curve = fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(list, list, curve, (some, others, productivity) => {
        const both = effectiveFte(
          some.map((fte, t) => fte + (others[t] ?? 0)),
          productivity,
        );
        const apart = effectiveFte(others, productivity);
        effectiveFte(some, productivity).forEach((fte, t) => expect(both[t]).toBeCloseTo(fte + (apart[t] ?? 0), 9));
      }),
    );
  });
});
