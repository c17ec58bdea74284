/** Univer's own sets of ranges beside ours: the same cells. */
import { type IRange, Rectangle } from '@univerjs/core';
import fc from 'fast-check';
import { meetManyRanges } from '../../../src/workbench/grid/engine/many-ranges';

// Some packages Univer's core needs are of a kind jest does not load; ranges need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

const univer = {
  mergeRanges: Rectangle.mergeRanges.bind(Rectangle),
  subtractMulti: Rectangle.subtractMulti.bind(Rectangle),
};
const ours = { ...univer };
meetManyRanges(ours);

const cells = (ranges: readonly IRange[]) => {
  const found = new Set<string>();
  for (const { startRow, endRow, startColumn, endColumn } of ranges)
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) found.add(`${String(row)},${String(column)}`);
  return [...found].sort();
};
const copy = (ranges: readonly IRange[]) => ranges.map((range) => ({ ...range }));

const range = fc
  .record({ row: fc.nat(40), column: fc.nat(12), rows: fc.nat(5), columns: fc.nat(3) })
  .map(({ row, column, rows, columns }): IRange => ({
    startRow: row,
    endRow: row + rows,
    startColumn: column,
    endColumn: column + columns,
  }));
const many = fc.array(range, { minLength: 100, maxLength: 160 });
const few = fc.array(range, { maxLength: 4 });

test('many ranges merged are the cells they were', () => {
  fc.assert(
    fc.property(many, (ranges) => {
      expect(cells(ours.mergeRanges(copy(ranges)))).toEqual(cells(ranges));
    }),
    { numRuns: 30 },
  );
});

test('what is left of many ranges without others is what Univer leaves', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(many, few), fc.tuple(few, many), fc.tuple(many, many)), ([ranges, taken]) => {
      const gone = new Set(cells(taken));
      expect(cells(ours.subtractMulti(copy(ranges), copy(taken)))).toEqual(
        cells(ranges).filter((cell) => !gone.has(cell)),
      );
    }),
    { numRuns: 30 },
  );
});

test('few ranges are merged by Univer, and taken out of each other as it would', () => {
  fc.assert(
    fc.property(few, few, (ranges, taken) => {
      expect(ours.mergeRanges(copy(ranges))).toEqual(univer.mergeRanges(copy(ranges)));
      const left = ours.subtractMulti(copy(ranges), copy(taken));
      expect(cells(left)).toEqual(cells(univer.subtractMulti(copy(ranges), copy(taken))));
    }),
  );
});

test('twenty thousand cells here and there, without ten thousand others, are worked out in steps a test can wait for', () => {
  const apart = (from: number): IRange[] =>
    Array.from({ length: 20_000 }, (_range, i) => ({
      startRow: 2 * i + from,
      endRow: 2 * i + from,
      startColumn: i % 7,
      endColumn: i % 7,
    }));
  const merged = ours.mergeRanges(apart(0));
  expect(merged).toHaveLength(20_000);
  expect(ours.subtractMulti(merged, apart(1))).toHaveLength(20_000);
  expect(ours.subtractMulti(merged, apart(0).slice(0, 10_000))).toHaveLength(10_000);
});
