import * as fc from 'fast-check';

import { caseHours, stepHours, type StepHoursInput } from '../../../src/model/formulas/case-hours';

const step: StepHoursInput = { hours: 4, share: 1, noShowRate: 0, lostHours: null };

describe('stepHours', () => {
  test('is the norm time when everybody comes and undergoes the step', () => {
    expect(stepHours(step)).toBe(4);
  });

  test('counts only the cases that undergo the step', () => {
    expect(stepHours({ ...step, share: 0.25 })).toBe(1);
  });

  test('adds what failed attempts lose: a whole norm time when nothing else is said', () => {
    // One in five fails: 0.2 / 0.8 = 0.25 failed attempts per case, each 4 h: 4 + 1 = 5 (= 4 / 0.8).
    expect(stepHours({ ...step, noShowRate: 0.2 })).toBeCloseTo(5, 12);
  });

  test('adds what failed attempts lose: the stated hours when there are', () => {
    // 0.25 failed attempts of 1.5 h: 4 + 0.375; half of the cases: 2.1875.
    expect(stepHours({ ...step, share: 0.5, noShowRate: 0.2, lostHours: 1.5 })).toBeCloseTo(2.1875, 12);
  });

  test('loses nothing when a failed attempt costs no time', () => {
    expect(stepHours({ ...step, noShowRate: 0.9, lostHours: 0 })).toBe(4);
  });

  test('agrees with playing attempt after attempt', () => {
    // Σ over n failures before the success of q^n (1 − q) (h + n × lost), summed until the tail is below rounding.
    const rate = fc.double({ min: 0, max: 0.6, noNaN: true });
    const hours = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(rate, hours, hours, fc.double({ min: 0, max: 1, noNaN: true }), (q, h, lost, share) => {
        let expected = 0;
        for (let n = 0; n < 120; n += 1) expected += q ** n * (1 - q) * (h + n * lost);
        const actual = stepHours({ hours: h, share, noShowRate: q, lostHours: lost });
        expect(actual).toBeCloseTo(share * expected, 9);
      }),
    );
  });
});

describe('caseHours', () => {
  test('adds the steps up', () => {
    // 4 + 0.25 × 8 + 5 = 11.
    expect(caseHours([step, { ...step, hours: 8, share: 0.25 }, { ...step, noShowRate: 0.2 }])).toBeCloseTo(11, 12);
  });

  test('is nothing without steps', () => {
    expect(caseHours([])).toBe(0);
  });
});
