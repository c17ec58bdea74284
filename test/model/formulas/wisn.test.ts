import * as fc from 'fast-check';

import { decisionsByFte, requiredFte, workloadHours } from '../../../src/model/formulas/wisn';

describe('requiredFte', () => {
  test('divides by productive time and does not add a share to paid time', () => {
    // 100 hours of work at 80 % productive: 125 paid hours, not 120.
    const fte = requiredFte({ workloadHours: 100, netHours: 1, allowanceShare: 0.2, additionalHours: 0 });
    expect(fte).toBeCloseTo(125, 10);
  });

  test('puts the hours of a few on top without the allowance of all', () => {
    // 1000 / (500 × 0.8) = 2.5; 125 / 500 = 0.25.
    const fte = requiredFte({ workloadHours: 1000, netHours: 500, allowanceShare: 0.2, additionalHours: 125 });
    expect(fte).toBeCloseTo(2.75, 12);
  });

  test('gives the examples in the literature', () => {
    const none = { allowanceShare: 0, additionalHours: 0 };
    // 17,520 × 0.33 / 1,696 = 3.409; 500 × 239 min / 99,900 min = 1.196; 100,000 × 0.25 / (179 × 8) = 17.458.
    expect(requiredFte({ ...none, workloadHours: 17520 * 0.33, netHours: 1696 })).toBeCloseTo(3.41, 2);
    expect(requiredFte({ ...none, workloadHours: 500 * 239, netHours: 99900 })).toBeCloseTo(1.196, 3);
    expect(requiredFte({ ...none, workloadHours: 100000 * 0.25, netHours: 179 * 8 })).toBeCloseTo(17.46, 2);
  });

  test('is what it takes to decide the cases', () => {
    const positive = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, (cases, hoursPerCase, netHours) => {
        const work = workloadHours([cases], [hoursPerCase]);
        const fte = requiredFte({ workloadHours: work, netHours, allowanceShare: 0, additionalHours: 0 });
        expect(decisionsByFte({ fte, netHours, hoursPerCase }) / cases).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('decisionsByFte', () => {
  test('divides the hours there are by the hours of a case', () => {
    // 3 × 1,363 / 20 = 204.45.
    expect(decisionsByFte({ fte: 3, netHours: 1363, hoursPerCase: 20 })).toBeCloseTo(204.45, 10);
  });
});

describe('workloadHours', () => {
  test('adds cases × hours over the kinds of work', () => {
    // 100 × 4 + 50 × 20 + 0 × 7 = 1,400.
    expect(workloadHours([100, 50, 0], Float64Array.of(4, 20, 7))).toBe(1400);
  });

  test('is nothing without work', () => {
    expect(workloadHours([], [])).toBe(0);
  });

  test('counts a kind without a norm for nothing', () => {
    expect(workloadHours([100, 50], [4])).toBe(400);
  });
});
