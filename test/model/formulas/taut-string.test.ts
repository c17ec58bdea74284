import * as fc from 'fast-check';

import { tautString, type Corridor } from '../../../src/model/formulas/taut-string';
import { hold } from '../../support/hold';

const plain = (values: Float64Array): number[] => Array.from(values);

describe('tautString', () => {
  test('is straight where the corridor leaves room', () => {
    expect(plain(tautString({ widths: [1, 3], lower: [0, 0, 8], upper: [0, 8, 8] }))).toEqual([2, 2]);
  });

  test('turns up round the upper border and down round the lower', () => {
    // Up to height 1 at point 1, then straight to 9 over two stretches: 4 and 4.
    expect(plain(tautString({ widths: [1, 1, 1], lower: [0, 0, 0, 9], upper: [0, 1, 9, 9] }))).toEqual([1, 4, 4]);
    // At least 8 at point 1, then straight to 10: 1 and 1.
    expect(plain(tautString({ widths: [1, 1, 1], lower: [0, 8, 8, 10], upper: [0, 9, 10, 10] }))).toEqual([8, 1, 1]);
  });

  test('forgets a border point that a later one makes idle', () => {
    // Upper points (1, 1), (2, 4), (3, 5): from (1, 1) straight to (3, 5) passes (2, 3), below 4. Then down to 5 at the end
    // is impossible: the line stays at 5 from point 3 on. Slopes 1, 2, 2, 0.
    const corridor = { widths: [1, 1, 1, 1], lower: [0, 0, 0, 5, 5], upper: [0, 1, 4, 5, 5] };
    expect(plain(tautString(corridor))).toEqual([1, 2, 2, 0]);
  });

  test('is empty over nothing', () => {
    expect(tautString({ widths: [], lower: [0], upper: [0] })).toHaveLength(0);
  });

  /** Steps up of both borders: the lower one's come `late` points after the upper one's. */
  const corridors: fc.Arbitrary<Corridor> = fc.integer({ min: 1, max: 40 }).chain((stretches) =>
    fc
      .record({
        widths: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: stretches, maxLength: stretches }),
        jobs: fc.array(
          fc.record({ from: fc.nat(stretches - 1), late: fc.nat(6), height: fc.integer({ min: 0, max: 20 }) }),
          { maxLength: 60 },
        ),
      })
      .map(({ widths, jobs }) => {
        const starts = jobs.map(({ from }) => from).sort((a, b) => a - b);
        let latest = 0;
        const ends = starts.map((from, i) => {
          latest = Math.max(latest, Math.min(from + (jobs[i]?.late ?? 0), stretches - 1));
          return latest;
        });
        const upTo = (places: readonly number[]) => (point: number) =>
          jobs.reduce((sum, { height }, i) => sum + ((places[i] ?? 0) < point ? height : 0), 0);
        const points = Array.from({ length: stretches + 1 }, (_, point) => point);
        return { widths, lower: points.map(upTo(ends)), upper: points.map(upTo(starts)) };
      }),
  );

  test('stays in the corridor and turns only where a border stands in its way', () => {
    // Necessary and sufficient for the lowest Σ width × c(slope): up only at the upper border, down only at the lower.
    fc.assert(
      fc.property(corridors, (corridor) => {
        const slopes = tautString(corridor);
        let height = 0;
        slopes.forEach((slope, i) => {
          const point = i + 1;
          height += slope * (corridor.widths[i] ?? 0);
          const [lower, upper] = [corridor.lower[point] ?? 0, corridor.upper[point] ?? 0];
          hold(height >= lower - 1e-9 && height <= upper + 1e-9, () => `${height} is not from ${lower} to ${upper}`);
          const turn = (slopes[point] ?? slope) - slope;
          if (turn > 1e-9) expect(height).toBeCloseTo(corridor.upper[point] ?? 0, 8);
          if (turn < -1e-9) expect(height).toBeCloseTo(corridor.lower[point] ?? 0, 8);
        });
        expect(height).toBeCloseTo(corridor.upper[slopes.length] ?? 0, 8);
      }),
      { numRuns: 300 },
    );
  });
});
