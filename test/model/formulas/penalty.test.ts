import * as fc from 'fast-check';

import { AWB_4_17, penaltyForDays } from '../../../src/model/formulas/penalty';

const statutory = (days: number): number => penaltyForDays({ days, rates: AWB_4_17, cap: null });

describe('penaltyForDays', () => {
  test.each([
    [0, 0],
    [1, 23],
    [14, 322], // 14 × 23
    [15, 357], // + 35
    [28, 812], // 322 + 14 × 35
    [29, 857], // + 45
    [42, 1442], // 812 + 14 × 45
    [43, 1442],
    [400, 1442],
  ])('of Awb 4:17 for %d days is € %d', (days, euro) => {
    expect(statutory(days)).toBe(euro);
  });

  test('counts part of a day for that part', () => {
    // 322 + 0.5 × 35.
    expect(statutory(14.5)).toBe(339.5);
  });

  test('of a court runs until its cap', () => {
    const court = { rates: [{ days: Infinity, eurPerDay: 100 }], cap: 7500 };
    expect(penaltyForDays({ ...court, days: 74.5 })).toBe(7450);
    expect(penaltyForDays({ ...court, days: 76 })).toBe(7500);
  });

  test('is nothing without rates', () => {
    expect(penaltyForDays({ days: 10, rates: [], cap: null })).toBe(0);
  });

  test('never falls as days grow and never passes its cap', () => {
    const rate = fc.record({
      days: fc.double({ min: 0.5, max: 60, noNaN: true }),
      eurPerDay: fc.double({ min: 0, max: 200, noNaN: true }),
    });
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    const cap = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }));
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 5 }), days, days, cap, (rates, some, more, atMost) => {
        const less = penaltyForDays({ days: some, rates, cap: atMost });
        const longer = penaltyForDays({ days: some + more, rates, cap: atMost });
        expect(less).toBeGreaterThanOrEqual(0);
        expect(longer).toBeGreaterThanOrEqual(less - 1e-9 * less);
        expect(longer).toBeLessThanOrEqual(atMost ?? Infinity);
      }),
    );
  });
});
