/** What sums of fractions leave behind decides nothing: 0.1 + 0.2 reaches 0.3, and three times 0.4 less 0.2 is a share of 1. */
import fc from 'fast-check';
import { signalFor } from '../../../src/model/measures/judge/signals';
import { verdicts } from '../../../src/model/measures/judge/orders';
import { isInRange, settled, type Range } from '../../../src/model/tables/ranges';
import { month, runOf } from '../support/tables';

const SHARE = { min: 0, max: 1 } as const;

test.each<[number, Range, number]>([
  [3 * 0.4 - 0.2, SHARE, 1], // 1.0000000000000002
  [0.3 - 0.1 - 0.2, SHARE, 0], // -2.8e-17
  [0.7 + 0.2 + 0.1, { min: 0, below: 1 }, 1], // 0.9999999999999999: everybody fails to show, and not one in 1e16
  [0.3 - 0.1 - 0.2 + 1e-16, { above: 0 }, 0],
  [(0.1 + 0.2) * 10, { min: 1, max: 600, whole: true }, 3], // 3.0000000000000004
  [1.1 * 30, { min: 1, whole: true }, 33], // 33.00000000000001
  [0.1 + 0.2, SHARE, 0.1 + 0.2],
  [2.5, { min: 1, whole: true }, 2.5],
  [1.0001, SHARE, 1.0001],
  [-0.001, SHARE, -0.001],
  [NaN, SHARE, NaN],
  [Infinity, { min: 0 }, Infinity],
])('%p in %j is %p', (value, range, expected) => expect(settled(value, range)).toBe(expected));

test('a number that is not beside a limit stays as it is, to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (value) =>
      expect(settled(value, SHARE)).toBe(value),
    ),
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      if (isInRange(value, { min: 0, max: 1e9, whole: true }))
        expect(settled(value, { min: 0, max: 1e9, whole: true })).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each([
  [0.7 + 0.2, { amber: 0.9, red: 0.75 }, 'amber'],
  [1 - 0.9, { amber: 0.1, red: 0.2 }, 'amber'], // 0.09999999999999998
  [0.1 + 0.7, { amber: 0.5, red: 0.8 }, 'red'], // 0.7999999999999999
  [0.1 + 0.2, { amber: 0.4, red: 0.3 }, 'red'], // 0.30000000000000004, where low is bad
  [119.99, { amber: 100, red: 120 }, 'amber'],
  [0, { amber: 0, red: -1 }, 'amber'],
] as const)('a value of %p with %j is %s', (value, limits, signal) => expect(signalFor(value, limits)).toBe(signal));

test('an order that is met but for what rounding leaves is met', () => {
  // Three months of 100 hours: 300 cases of 1 hour, in thirds of which no sum is exact.
  const run = runOf({
    inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 100 })),
    steps: [{ normTime: 0.1 }, { normTime: 0.2, order: 2, step: 'next' }],
    staff: [{ fte: 0.3 }],
    orders: [
      { value: 300 },
      { value: 300 * (1 + 1e-13), row: 2 },
      { value: 300.01, row: 3 },
      { value: 300 * (1 - 1e-13), row: 4, bound: 'atMost' },
    ],
  });
  expect(verdicts(run).map(({ short }) => short !== null && short > 0)).toEqual([false, false, true, false]);
});
