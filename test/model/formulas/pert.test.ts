import * as fc from 'fast-check';

import { incompleteBeta, inverseIncompleteBeta } from '../../../src/model/formulas/incomplete-beta';
import { pertMean, pertQuantile } from '../../../src/model/formulas/pert';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('pertMean', () => {
  test('weighs the most likely value four times', () => {
    // (49,000 + 4 × 70,000 + 77,000) / 6 = 406,000 / 6.
    expect(pertMean({ low: 49000, mode: 70000, high: 77000 })).toBeCloseTo(67666.6666667, 6);
    // (10 + 4 × 20 + 60) / 6.
    expect(pertMean({ low: 10, mode: 20, high: 60 })).toBe(25);
  });

  test('is the value itself when there is no doubt', () => {
    expect(pertMean({ low: 0.1, mode: 0.1, high: 0.1 })).toBe(0.1);
  });
});

describe('incompleteBeta', () => {
  // For whole shapes it is the chance of at least a successes in a + b − 1 draws: a sum of binomial terms.
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  function binomialTail(x: number, a: number, b: number): number {
    const n = a + b - 1;
    let tail = 0;
    for (let k = a; k <= n; k += 1) tail += choose(n, k) * x ** k * (1 - x) ** (n - k);
    return tail;
  }

  test.each([
    [1, 5],
    [2, 4],
    [3, 3],
    [4, 2],
    [5, 1],
    [1, 1],
    [7, 9],
  ])('with shapes %d and %d is a sum of binomial terms', (a, b) => {
    for (let i = 0; i <= 40; i += 1) {
      expect(Math.abs(incompleteBeta(i / 40, a, b) - binomialTail(i / 40, a, b))).toBeLessThan(1e-14);
    }
  });

  test('with shapes 2.5 and 3.5 gives the digits of an independent library', () => {
    // mpmath, betainc(2.5, 3.5, 0, x, regularized=True) in 40 digits.
    const digits: readonly (readonly [number, number])[] = [
      [0.1, 0.028575668042355411],
      [0.3, 0.2967529892956664],
      [0.5, 0.66976527263135502],
      [0.8, 0.97844005929363572],
    ];
    for (const [x, expected] of digits) expect(Math.abs(incompleteBeta(x, 2.5, 3.5) - expected)).toBeLessThan(1e-14);
  });

  test('stays 0 below 0 and 1 above 1', () => {
    expect(incompleteBeta(-0.1, 2, 4)).toBe(0);
    expect(incompleteBeta(1.1, 2, 4)).toBe(1);
  });
});

describe('inverseIncompleteBeta', () => {
  test('is the way back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5, noNaN: true }), share, (a, probability) => {
        const x = inverseIncompleteBeta(probability, a, 6 - a);
        expect(Math.abs(incompleteBeta(x, a, 6 - a) - probability)).toBeLessThan(1e-13);
      }),
    );
  });

  test('is exact to 1e-12 in the far ends', () => {
    // I_x(5, 1) = x⁵ and I_x(1, 5) = 1 − (1 − x)⁵.
    for (const probability of [1e-12, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-6]) {
      expect(Math.abs(inverseIncompleteBeta(probability, 5, 1) - probability ** 0.2)).toBeLessThan(1e-12);
      expect(Math.abs(inverseIncompleteBeta(probability, 1, 5) - (1 - (1 - probability) ** 0.2))).toBeLessThan(1e-12);
    }
  });

  test('stays in 0–1', () => {
    expect(inverseIncompleteBeta(0, 2, 4)).toBe(0);
    expect(inverseIncompleteBeta(1, 2, 4)).toBe(1);
  });
});

describe('pertQuantile', () => {
  test('gives the digits of an independent library', () => {
    // mpmath, root of betainc(2.2, 3.8, 0, x, regularized=True) = p in 40 digits; shapes 1 + 4 × 0.3 and 1 + 4 × 0.7.
    const digits: readonly (readonly [number, number])[] = [
      [0.001, 0.015033386753324365],
      [0.1, 0.1361999625636714],
      [0.5, 0.35099948494911798],
      [0.8, 0.52893705674552345],
      [0.95, 0.69155101771162651],
      [0.999, 0.89636913762845081],
    ];
    for (const [probability, expected] of digits) {
      expect(Math.abs(pertQuantile({ low: 0, mode: 0.3, high: 1 }, probability) - expected)).toBeLessThan(1e-13);
    }
  });

  test('with the mode at an end has a closed form', () => {
    // Mode = low: shapes 1 and 5, so 1 − (1 − x)⁵ = p; 10 + 20 × (1 − 0.2^(1/5)) = 15.504407… at 80 %.
    expect(pertQuantile({ low: 10, mode: 10, high: 30 }, 0.8)).toBeCloseTo(10 + 20 * (1 - 0.2 ** 0.2), 10);
    expect(pertQuantile({ low: 10, mode: 30, high: 30 }, 0.8)).toBeCloseTo(10 + 20 * 0.8 ** 0.2, 10);
  });

  test('is the middle of an even estimate at one half', () => {
    expect(pertQuantile({ low: 10, mode: 20, high: 30 }, 0.5)).toBeCloseTo(20, 10);
  });

  test('reaches its ends exactly and the certain value always', () => {
    expect(pertQuantile({ low: 0.1, mode: 0.2, high: 0.3 }, 0)).toBe(0.1);
    expect(pertQuantile({ low: 0.1, mode: 0.2, high: 0.3 }, 1)).toBe(0.3);
    expect(pertQuantile({ low: 7, mode: 7, high: 7 }, 0.9)).toBe(7);
  });

  test('never falls in the probability, stays between its ends and moves with its unit', () => {
    fc.assert(
      fc.property(share, share, share, (mode, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const at = (probability: number): number => pertQuantile({ low: 0, mode, high: 1 }, probability);
        expect(at(less)).toBeLessThanOrEqual(at(more) + 1e-12);
        expect(at(one)).toBeGreaterThanOrEqual(0);
        expect(at(one)).toBeLessThanOrEqual(1);
        const moved = pertQuantile({ low: 100, mode: 100 + 50 * mode, high: 150 }, one);
        expect(moved).toBeCloseTo(100 + 50 * at(one), 8);
      }),
    );
  });

  test('has the mean that pertMean says', () => {
    // The mean is the average of the quantiles; midpoints of 200 equal steps are within 1e-4 of it.
    const estimate = { low: 0, mode: 0.3, high: 1 };
    let total = 0;
    for (let i = 0; i < 200; i += 1) total += pertQuantile(estimate, (i + 0.5) / 200);
    expect(total / 200).toBeCloseTo(pertMean(estimate), 4);
  });
});
