import fc from 'fast-check';
import { geometry, niceTicks, type Box, nearestLine } from '../../../src/taskpane/charts/geometry';
import type { TrendSpec } from '../../../src/taskpane/state/trends';

const box: Box = { width: 100, height: 100, top: 0, right: 0, bottom: 0, left: 0 };
const spec = (...lines: readonly (readonly (number | null)[])[]): TrendSpec => ({
  id: 'capacity',
  shortfall: true,
  lines: lines.map((values) => ({ measure: 'stock', run: 'shown', role: 'main', area: false, values })),
});

test('ticks are round and surround the values', () => {
  expect(niceTicks([0, 33_555], 4)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  expect(niceTicks([0.1, 0.7], 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
});

test('whatever the values, the ticks surround them, ascend, and are few', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high - low > 1e-6 * Math.max(1, Math.abs(low), Math.abs(high)));
      const ticks = niceTicks([low, high], 4);
      const slack = (high - low) * 1e-6;
      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
      expect(ticks.length).toBeLessThanOrEqual(8);
      ticks.slice(1).forEach((tick, index) => expect(tick).toBeGreaterThan(ticks[index] ?? Infinity));
    }),
  );
});

test('a period without a number breaks the line', () => {
  const [path] = geometry(spec([0, 100, null, 100, 0]), box).paths;
  expect(path?.line.match(/M/g)).toHaveLength(2);
});

test('lines whose values are all high may leave zero out, lines that come near it may not', () => {
  expect(geometry(spec([90, 100]), box).ticks[0]).toBeGreaterThan(0);
  expect(geometry(spec([10, 100]), box).ticks[0]).toBe(0);
});

test('the shortfall ends where the lines cross', () => {
  // Required falls from 100 to 0, available rises from 0 to 100: they meet half-way, at (50, 50).
  const { shortfall } = geometry(spec([100, 0], [0, 100]), box);
  expect(shortfall).toBe('M0.0 0.0L50.0 50.0L100.0 0.0L100.0 0.0L50.0 50.0L0.0 100.0Z');
});

test('the pointer finds the nearest period and never leaves the chart', () => {
  const { indexAt } = geometry(spec([1, 2, 3]), box);
  expect([indexAt(-20), indexAt(24), indexAt(26), indexAt(500)]).toEqual([0, 0, 1, 2]);
});

test('a click is about the nearest line that has a value there', () => {
  const two = spec([1, 5, null], [4, 9, 8]);
  const shape = geometry(two, box);
  const at = (index: number, value: number) => nearestLine(two, shape, { index, y: shape.y(value) })?.values;
  expect(at(0, 2)).toEqual([1, 5, null]);
  expect(at(1, 8)).toEqual([4, 9, 8]);
  expect(at(2, 1)).toEqual([4, 9, 8]);
  expect(nearestLine(spec([null]), shape, { index: 0, y: 0 })).toBeNull();
});
