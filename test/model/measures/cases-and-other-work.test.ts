/** Totals of cases count cases: other work counts in hours, FTE and money, and is told by its own name. */
import fc from 'fast-check';
import { explain } from '../../../src/model/explain/explain';
import { rebuild } from '../../../src/model/explain/explanation';
import { measure, series, stockByAge, type MeasureId, type MeasureQuery } from '../../../src/model/measures/measures';
import { MEASURES } from '../../../src/model/tables/measure-definitions';
import type { Run } from '../../../src/model/simulate/simulate';
import { randomModel } from '../support/random-model';
import { runOf, tables } from '../support/tables';

const value = (run: Run, id: MeasureId, of: Partial<MeasureQuery> = {}): number => {
  const answer = measure(run, { measure: id, from: 0, to: 2, ...of });
  if (!answer.ok) throw new Error(`${id}: ${answer.reason}`);
  return answer.value;
};

/**
 * Three months of 100 hours. 150 cases of 1 h come in, in January; each decision gives one piece of legal work of 0.5 h a
 * month later. Legal work goes first. January: 100 cases decided, 50 left. February: 100 pieces = 50 h, then 50 cases.
 * March: 50 pieces = 25 h; nothing else.
 */
const appeal = (countsAsCase: boolean): Run =>
  runOf(
    tables({
      products: [
        { product: 'track 4', priority: 2 },
        { product: 'legal', priority: 1, countsAsCase },
      ],
      steps: [{ product: 'track 4' }, { product: 'legal', step: 'defend', normTime: 0.5 }],
      settings: { workOrder: { kind: 'priority' } },
      derived: [{ event: 'decision', product: 'track 4', target: 'legal', share: 1, lag: 1 }],
      inflow: [{ period: 19_358, cases: 150 }],
      staff: [{ fte: 1 }],
    }),
  );

test('a total of cases leaves other work out, in stock and in every flow', () => {
  const run = appeal(false);
  expect(value(run, 'decisions')).toBeCloseTo(150, 9);
  expect(value(run, 'derivedInflow')).toBe(0);
  expect(value(run, 'decisions', { product: 1 })).toBeCloseTo(150, 9);
  expect(value(run, 'derivedInflow', { product: 1 })).toBeCloseTo(150, 9);
  expect(value(appeal(true), 'decisions')).toBeCloseTo(300, 9);
});

test('hours, FTE and money of other work count', () => {
  expect(value(appeal(false), 'hoursUsed')).toBeCloseTo(225, 9);
  expect(value(appeal(false), 'hoursRequired')).toBeCloseTo(value(appeal(true), 'hoursRequired'), 9);
});

test('nothing but other work is a stock of no cases', () => {
  const run = runOf(tables({ products: [{ countsAsCase: false }], stock: [{ cases: 5 }], staff: [] }));
  expect(value(run, 'stock')).toBe(0);
  expect(value(run, 'stock', { product: 0 })).toBe(5);
  expect(stockByAge(run, { period: 0 })).toEqual([]);
  expect(stockByAge(run, { period: 0, product: 0 }).at(-1)?.cases).toBe(5);
});

const withOtherWork = fc
  .tuple(randomModel(), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([given, counts]) => {
    const products = (given.products ?? [{}]).map((row, at) => ({ ...row, countsAsCase: counts[at % 8] ?? true }));
    return runOf({ ...given, products });
  });

test('whatever counts, the equation of cases closes in total and per product', () => {
  fc.assert(
    fc.property(withOtherWork, (run) => {
      const N = run.model.structure.periods;
      for (const product of [null, ...run.model.products.keys()]) {
        const at = (id: MeasureId): readonly (number | null)[] => series(run, { measure: id, product });
        const [stock, ...flows] = (
          ['stock', 'inflow', 'derivedInflow', 'corrections', 'decisions', 'withdrawals'] as const
        ).map(at);
        for (let t = 1; t < N; t += 1) {
          const [inflow = 0, derived = 0, corrections = 0, decisions = 0, withdrawals = 0] = flows.map(
            (one) => one[t] ?? 0,
          );
          const change = (stock?.[t] ?? 0) - (stock?.[t - 1] ?? 0);
          const scale = Math.max(1, stock?.[t] ?? 0, inflow, decisions);
          expect(Math.abs(inflow + derived + corrections - decisions - withdrawals - change) / scale).toBeLessThan(
            1e-8,
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a total is the sum of the products that count, and its explanation names no other', () => {
  fc.assert(
    fc.property(withOtherWork, (run) => {
      const to = run.model.structure.periods - 1;
      for (const { id, unit } of MEASURES) {
        if (unit !== 'cases') continue;
        const parts = run.model.products.map((_, product) =>
          run.model.countsAsCase[product] === true ? value(run, id, { product, to }) : 0,
        );
        const total = value(run, id, { to });
        const sum = parts.reduce((all, one) => all + one, 0);
        expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
        const explained = rebuild(explain(run, { measure: id, from: 0, to }).parts);
        expect(Math.abs(explained - total)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(total)));
      }
      const byAge = stockByAge(run, { period: to }).reduce((sum, { cases }) => sum + cases, 0);
      const total = value(run, 'stock', { to });
      expect(Math.abs(byAge - total)).toBeLessThanOrEqual(1e-8 * Math.max(1, total));
    }),
    { numRuns: 40 },
  );
});
