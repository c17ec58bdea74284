import fc from 'fast-check';
import { shareOut } from '../../src/workbook/example/base/largest-remainder';

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

test('what is left goes to the largest fractions, the first of equals first', () => {
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  // Due: 0.7, 2.1, 4.2; the one left goes to the first.
  expect(shareOut(7, [1, 3, 6])).toEqual([1, 2, 4]);
});

test('without any weight nobody gets anything', () => {
  expect(shareOut(5, [0, 0])).toEqual([0, 0]);
});

test('the parts are whole, add up, and are within one of what is due', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (whole, shares) => {
      fc.pre(total(shares) > 0);
      const parts = shareOut(whole, shares);
      expect(total(parts)).toBe(whole);
      parts.forEach((part, at) => {
        expect(Number.isInteger(part)).toBe(true);
        expect(Math.abs(part - (whole * (shares[at] ?? 0)) / total(shares))).toBeLessThan(1);
      });
    }),
  );
});
