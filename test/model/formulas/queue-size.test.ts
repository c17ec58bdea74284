import * as fc from 'fast-check';

import { headroom, leadTime, load, safeStock } from '../../../src/model/formulas/queue-size';

describe('leadTime and load', () => {
  test('divide by what is decided and by what can be decided', () => {
    expect(leadTime(1200, 30)).toBe(40);
    expect(load(30, 24)).toBe(1.25);
  });
});

describe('safeStock', () => {
  const queue = { inflow: 30, termPeriods: 52, onTimeShare: 0.92 };

  test('in strict order is the inflow of one term, whatever the share', () => {
    // 30 × 52.
    expect(safeStock({ ...queue, discipline: 'fifo' })).toBe(1560);
    expect(safeStock({ ...queue, onTimeShare: 0.5, discipline: 'fifo' })).toBe(1560);
  });

  test('with exponential waits divides that by −ln(1 − p)', () => {
    // −ln(0.08) = 2.5257286; 1560 / 2.5257286 = 617.6435.
    expect(safeStock({ ...queue, discipline: 'exponential' })).toBeCloseTo(617.6435, 4);
  });

  test('with the 4 of the NHS is a share of 98.2 %', () => {
    // 1 − e⁻⁴ = 0.981684; 1560 / 4 = 390.
    expect(safeStock({ ...queue, onTimeShare: 1 - Math.exp(-4), discipline: 'exponential' })).toBeCloseTo(390, 9);
  });

  test('with exponential waits keeps the share that was asked for', () => {
    // Waits with mean stock / inflow (Little) stay inside T with probability 1 − e^(−T / mean).
    const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });
    const positive = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(positive, positive, share, (inflow, termPeriods, onTimeShare) => {
        const stock = safeStock({ inflow, termPeriods, onTimeShare, discipline: 'exponential' });
        expect(1 - Math.exp(-termPeriods / leadTime(stock, inflow))).toBeCloseTo(onTimeShare, 10);
      }),
    );
  });
});

describe('headroom', () => {
  test('adds the swings of inflow and capacity to the inflow', () => {
    // (1.2² + 1.5²) / 2 = 1.845; −ln(1 − p) = 2 for p = 1 − e⁻²; 42 + 1.845 × 2 / 65 = 42.0567692.
    const queue = { inflow: 42, termPeriods: 65, onTimeShare: 1 - Math.exp(-2), cvInflow: 1.2, cvCapacity: 1.5 };
    expect(headroom(queue)).toBeCloseTo(42.0567692, 7);
  });

  test('is the inflow when nothing swings', () => {
    expect(headroom({ inflow: 42, termPeriods: 65, onTimeShare: 0.9, cvInflow: 0, cvCapacity: 0 })).toBe(42);
  });
});
