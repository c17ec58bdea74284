import * as fc from 'fast-check';

import { netHours, type NetHoursInput } from '../../../src/model/formulas/net-hours';

const nothingOff: NetHoursInput = {
  contractHours: 1872,
  leaveHours: 0,
  holidayHours: 0,
  sicknessShare: 0,
  trainingHours: 0,
  otherHours: 0,
  indirectShare: 0,
};

describe('netHours', () => {
  test('takes every kind of absence off and then the indirect share', () => {
    // 1000 − 100 − 50 − 1000 × 0.05 − 30 − 20 = 750; 750 × (1 − 0.2) = 600.
    const hours = netHours({
      contractHours: 1000,
      leaveHours: 100,
      holidayHours: 50,
      sicknessShare: 0.05,
      trainingHours: 30,
      otherHours: 20,
      indirectShare: 0.2,
    });
    expect(hours).toBeCloseTo(600, 9);
  });

  test('gives the hours of the US Social Security Administration', () => {
    // POMS DI 39503.230: 2,080 − 68.0 − 75.0 − 155.7 − 4.8 = 1,776.5.
    const hours = netHours({
      ...nothingOff,
      contractHours: 2080,
      leaveHours: 155.7,
      holidayHours: 75,
      trainingHours: 68,
      otherHours: 4.8,
    });
    expect(hours).toBeCloseTo(1776.5, 9);
  });

  test('adds shares of contract hours up and does not chain them', () => {
    // BMC Health Serv Res 2007 7:196: 1,872 h less 9, 0.2, 3.5, 2 and 4 %, in all 18.7 %: 1,872 × 0.813 = 1,521.936
    // (chained it would be 1,872 × 0.91 × 0.998 × 0.965 × 0.98 × 0.96 = 1,543.5).
    const share = (percent: number): number => (1872 * percent) / 100;
    const hours = netHours({
      ...nothingOff,
      leaveHours: share(9),
      holidayHours: share(0.2),
      sicknessShare: 0.035,
      trainingHours: share(2),
      otherHours: share(4),
    });
    expect(hours).toBeCloseTo(1521.936, 9);
  });

  test('is the contract when nothing is taken off', () => {
    expect(netHours(nothingOff)).toBe(1872);
  });

  test('is not clamped when more is taken off than there is', () => {
    expect(netHours({ ...nothingOff, leaveHours: 1900 })).toBe(-28);
  });

  test('falls in every deduction and scales with hours', () => {
    const hours = fc.double({ min: 0, max: 400, noNaN: true });
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    const input = fc.record({
      contractHours: fc.double({ min: 1, max: 3000, noNaN: true }),
      leaveHours: hours,
      holidayHours: hours,
      sicknessShare: share,
      trainingHours: hours,
      otherHours: hours,
      indirectShare: share,
    });
    fc.assert(
      fc.property(input, fc.double({ min: 0, max: 100, noNaN: true }), (one, more) => {
        const net = netHours(one);
        expect(net).toBeLessThanOrEqual(one.contractHours);
        for (const column of ['leaveHours', 'holidayHours', 'trainingHours', 'otherHours'] as const) {
          expect(netHours({ ...one, [column]: one[column] + more })).toBeLessThanOrEqual(net);
        }
        const twice = netHours({
          ...one,
          contractHours: 2 * one.contractHours,
          leaveHours: 2 * one.leaveHours,
          holidayHours: 2 * one.holidayHours,
          trainingHours: 2 * one.trainingHours,
          otherHours: 2 * one.otherHours,
        });
        expect(twice).toBeCloseTo(2 * net, 8);
      }),
    );
  });
});
