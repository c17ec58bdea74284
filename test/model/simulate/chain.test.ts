/** From tables to numbers: the whole chain on models small enough to work by hand. */
import { compile } from '../../../src/model/compile/compile';
import { ask, everyPeriod, month, runOf, tables } from '../support/tables';

describe('one queue of one step', () => {
  // 100 hours a month, 1 hour a case. Opening 150 received in October (100) and December (50); 80 in every month; term 3 months.
  // January: 230 open, 100 done: the 100 of October. Left 50 (Dec) + 80 (Jan) = 130. October was due in January: nothing overdue.
  // February: 210 open, 100 done: 50 of Dec, 50 of Jan. Left 30 (Jan) + 80 (Feb) = 110.
  // March: 190 open, 100 done: 30 of Jan, 70 of Feb. Left 10 (Feb) + 80 (Mar) = 90.
  const run = () =>
    runOf({
      terms: [{ term: 3 }],
      stock: [
        { ageFrom: 3, cases: 100 },
        { ageFrom: 1, cases: 50 },
      ],
      inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 80 })),
      staff: [{ fte: 1 }],
    });

  it('carries the stock from period to period', () => {
    expect(everyPeriod(run(), 'stock')).toEqual([130, 110, 90]);
    expect(everyPeriod(run(), 'decisions')).toEqual([100, 100, 100]);
    expect(ask(run(), 'decisions', { from: 0, to: 2 })).toBe(300);
    expect(ask(run(), 'stock', { from: 0, to: 2 })).toBe(90);
  });

  it('counts what is late: nothing here, as the oldest went first', () => {
    expect(everyPeriod(run(), 'overdueStock')).toEqual([0, 0, 0]);
    expect(ask(run(), 'onTimeShare', { from: 0, to: 2 })).toBe(1);
  });

  it('knows the age at decision', () => {
    // January: 100 × 3. February: 50 × 2 + 50 × 1 = 150. March: 30 × 2 + 70 × 1 = 130. Together 580 / 300.
    expect(ask(run(), 'meanAgeAtDecision', { to: 0 })).toBe(3);
    expect(ask(run(), 'meanAgeAtDecision', { from: 0, to: 2 })).toBeCloseTo(580 / 300, 12);
  });

  it('knows hours and FTE', () => {
    expect(everyPeriod(run(), 'hoursAvailable')).toEqual([100, 100, 100]);
    expect(everyPeriod(run(), 'hoursUsed')).toEqual([100, 100, 100]);
    expect(ask(run(), 'utilisation', { from: 0, to: 2 })).toBe(1);
    // Hold: 80 hours of inflow a month, 100 hours per FTE a month.
    expect(everyPeriod(run(), 'hoursRequired')).toEqual([80, 80, 80]);
    expect(ask(run(), 'fteRequired', { from: 0, to: 2 })).toBeCloseTo(0.8, 12);
    expect(ask(run(), 'fteAvailable', { from: 0, to: 2 })).toBeCloseTo(1, 12);
    expect(ask(run(), 'fteGap', { to: 1 })).toBeCloseTo(0.2, 12);
  });
});

describe('a route of two steps and two roles', () => {
  // hear: 2 h by the hearer, decide: 4 h by the officer. 100 h a month each. 60 cases in stock, 30 come in January.
  // January: hearer 100 h → 50 cases heard (all of December's). Officer 100 h → 25 decided. Left: hear 40, decide 25.
  // February: hearer needs 80 h for 40 → all; officer 100 h → 25 decided. Left: hear 0, decide 25 + 40 − 25 = 40.
  const run = () =>
    runOf({
      settings: { periods: 2 },
      roles: [{ role: 'hearer' }, { role: 'officer' }],
      steps: [
        { step: 'hear', order: 1, role: 'hearer', normTime: 2 },
        { step: 'decide', order: 2, role: 'officer', normTime: 4 },
      ],
      stock: [{ ageFrom: 1, cases: 60 }],
      inflow: [{ period: month(0), cases: 30 }],
      staff: [{ role: 'hearer' }, { role: 'officer' }],
    });

  it('lets each step run at the pace of its role', () => {
    expect(everyPeriod(run(), 'decisions')).toEqual([25, 25]);
    expect(everyPeriod(run(), 'stock')).toEqual([65, 40]);
    expect(everyPeriod(run(), 'hoursUsed', { role: 'hearer' })).toEqual([100, 80]);
    expect(everyPeriod(run(), 'hoursUsed', { role: 'officer' })).toEqual([100, 100]);
    // (80 + 100) / 200
    expect(ask(run(), 'utilisation', { to: 1 })).toBeCloseTo(0.9, 12);
  });

  it('counts the hours left by where the cases stand', () => {
    // End of January: 40 × (2 + 4) + 25 × 4 = 340, of which hearer 80.
    expect(ask(run(), 'hoursInStock', { to: 0 })).toBe(340);
    expect(ask(run(), 'hoursInStock', { to: 0, role: 'hearer' })).toBe(80);
    // Waiting: 260 h of the officer at 100 a month (February repeats) = 2.6 months; the hearer 0.8.
    expect(ask(run(), 'waitingTime', { to: 0 })).toBeCloseTo(2.6, 12);
  });
});

it('finds nothing wrong with a model that is in order', () => {
  const given = tables({
    stock: [{ ageFrom: 1, cases: 10 }],
    inflow: [{ period: month(0), cases: 80 }],
    staff: [{ fte: 1 }],
  });
  expect(compile(given).problems).toEqual([]);
});
