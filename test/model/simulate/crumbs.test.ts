/** Nothing is left of a cohort but less than a billionth of a case, and nothing is divided by so little. */
import fc from 'fast-check';
import { MEASURES } from '../../../src/model/measures/measures';
import { historyOf, stockByAge } from '../../../src/model/measures/stock-views';
import type { Run } from '../../../src/model/simulate/simulate';
import { ask, everyPeriod, month, runOf, type Given } from '../support/tables';
import { randomModel } from '../support/random-model';

const CRUMB = 1e-9;

/** Opening stock of many ages and amounts that are no round numbers. */
const ages = fc.array(
  fc.record({ ageFrom: fc.integer({ min: 1, max: 9 }), cases: fc.integer({ min: 1, max: 9999 }).map((n) => n / 137) }),
  { minLength: 1, maxLength: 8 },
);

const balance = (run: Run): number => {
  const flow = (id: 'inflow' | 'derivedInflow' | 'corrections' | 'withdrawals' | 'decisions'): number =>
    run.model.periods.reduce((sum, _, t) => sum + Number(ask(run, id, { to: t })), 0);
  const opening = run.model.inputs.reduce((sum, { queue }) => queue.opening.cases.reduce((a, b) => a + b, sum), 0);
  const closing = Number(ask(run, 'stock', { to: run.model.periods.length - 1 }));
  return (
    opening +
    flow('inflow') +
    flow('derivedInflow') +
    flow('corrections') -
    flow('withdrawals') -
    flow('decisions') -
    closing
  );
};

it('leaves nothing where staff is exactly enough, and what comes later is young', () => {
  fc.assert(
    fc.property(ages, fc.constantFrom(1, 3, 0.7, 7.3), fc.constantFrom(0, 0.1), (stock, norm, withdrawalShare) => {
      // 100 hours a month per FTE, in January only.
      const open = stock.reduce((sum, { cases }) => sum + cases, 0) * (1 - withdrawalShare);
      const given: Given = {
        products: [{ withdrawalShare }],
        steps: [
          { step: 'hear', normTime: norm },
          { step: 'decide', order: 2, normTime: norm / 3 },
        ],
        stock,
        staff: [{ fte: (open * (norm + norm / 3)) / 100, end: month(1) - 1 }],
        corrections: [{ period: month(2), cases: 5 }],
      };
      const run = runOf(given);
      expect(everyPeriod(run, 'stock').slice(0, 2)).toEqual([0, 0]);
      expect(ask(run, 'hoursInStock', { to: 0 })).toBe(0);
      expect(Math.abs(balance(run))).toBeLessThan(1e-9 * Math.max(open, 1));
      // The five of March are those of March.
      const young = runOf({ ...given, products: [{}], corrections: given.corrections ?? [] });
      if (withdrawalShare === 0) expect(stockByAge(young, { period: 2 })).toEqual([{ age: 0, cases: 5, overdue: 0 }]);
    }),
    { numRuns: 300 },
  );
});

it('leaves nothing where a correction takes all, of one cohort or of all, and the next one is young', () => {
  fc.assert(
    fc.property(ages, fc.boolean(), (stock, named) => {
      const byAge = new Map<number, number>();
      for (const { ageFrom, cases } of stock) byAge.set(ageFrom, (byAge.get(ageFrom) ?? 0) + cases);
      const all = [...byAge.values()].reduce((sum, cases) => sum + cases, 0);
      const taking = named
        ? [...byAge].map(([age, cases]) => ({ period: month(0), received: month(-age), cases: -cases }))
        : [{ period: month(0), cases: -all }];
      const run = runOf({ stock, corrections: [...taking, { period: month(1), cases: 5 }] });
      expect(run.problems).toEqual([]);
      expect(everyPeriod(run, 'stock')).toEqual([0, 5, 5]);
      expect(stockByAge(run, { period: 1 })).toEqual([{ age: 0, cases: 5, overdue: 0 }]);
      expect(Math.abs(balance(run))).toBeLessThan(1e-9 * Math.max(all, 1));
    }),
    { numRuns: 300 },
  );
});

it('holds no cohort of less than a billionth of a case, in any model', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const run = runOf(given);
      run.locations.forEach((result, location) => {
        for (const open of historyOf(run.model, result, location).open) {
          if (open !== 0) expect(open).toBeGreaterThanOrEqual(CRUMB * (1 - 1e-6));
        }
      });
      expect(Math.abs(balance(run))).toBeLessThan(1e-7);
    }),
    { numRuns: 200 },
  );
});

it('ends a cohort that withdraws away instead of keeping ever smaller parts of it', () => {
  // 100 cases of which nine in ten withdraw every month: 10, 1, 0.1 … 1e-9 after eleven months, then none.
  const run = runOf({
    settings: { periods: 24 },
    products: [{ withdrawalShare: 0.9 }],
    stock: [{ ageFrom: 1, cases: 100 }],
  });
  const stock = everyPeriod(run, 'stock').map(Number);
  expect(stock[9]).toBeCloseTo(1e-8, 15);
  expect(stock.slice(12)).toEqual(Array(12).fill(0));
  expect(stock.every((cases) => cases === 0 || cases >= CRUMB * (1 - 1e-6))).toBe(true);
  expect(Math.abs(balance(run))).toBeLessThan(1e-9);
  // Everybody withdraws.
  const none = runOf({ products: [{ withdrawalShare: 1 }], stock: [{ ageFrom: 1, cases: 100 }] });
  expect(everyPeriod(none, 'withdrawals')).toEqual([100, 0, 0]);
  expect(everyPeriod(none, 'stock')).toEqual([0, 0, 0]);
});

it('divides by no crumb: no measure has a value that a crumb of decisions or hours made up', () => {
  // A ten-billionth of a case comes in, and as much of an hour is there.
  const run = runOf({
    terms: [{ term: 1 }],
    roles: [{ hourlyRate: 60 }],
    inflow: [{ period: month(0), cases: 1e-10 }],
    staff: [{ fte: 1e-12 }],
  });
  for (const id of ['onTimeShare', 'costPerDecision', 'meanAgeAtDecision', 'utilisation', 'weeksOfWork'] as const) {
    expect([id, ask(run, id)]).toEqual([id, 'no-denominator']);
  }
  expect(ask(run, 'waitingTime')).toBe(0);
  for (const { id } of MEASURES) {
    const value = ask(run, id);
    if (typeof value === 'number') expect(Math.abs(value)).toBeLessThan(1e-6);
  }
});
