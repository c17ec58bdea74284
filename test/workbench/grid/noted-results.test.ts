import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { noteNewRowsAtOnce, type ResultIndex } from '../../../src/workbench/grid/engine/noted-results';

type Value = Parameters<ResultIndex['set']>[3];

/**
 * Univer's own index, so that a version in which it behaves otherwise fails here. Some packages its core needs are of a kind
 * jest does not load; the index needs none of them.
 */
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

type Index = typeof CELL_INVERTED_INDEX_CACHE;
const freshIndex = (): Index => Reflect.construct(CELL_INVERTED_INDEX_CACHE.constructor, []) as Index; // of that class

const quickIndex = () => {
  const index = freshIndex();
  noteNewRowsAtOnce(index);
  return index;
};
interface Noted {
  readonly row: number;
  readonly value: Value;
  readonly isResult?: boolean;
}
const note = (index: Index, { row: at, value, isResult = true }: Noted) =>
  index.set('book', 'sheet', 0, value, at, isResult);
const noted = (index: Index) => index.getCellValuePositions('book', 'sheet', 0);

const row = fc.nat(5);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      row,
      value: fc.constantFrom<Value[]>(0, 1, 2.5, '', 'a', 'A', '1', '#BUSY!', null),
      isResult: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('build' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const) }) },
);

test('whatever is noted, built or forgotten in whatever order: what stands in the index is the same as before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [own, quick] = [freshIndex(), quickIndex()];
      for (const one of steps)
        for (const index of [own, quick])
          if (one.kind === 'clear') index.clear();
          else if (one.kind === 'build') index.setContinueBuildingCache('book', 'sheet', 0, one.row, one.row);
          else note(index, one);
      expect(noted(quick)).toEqual(noted(own));
    }),
    { numRuns: 500 },
  );
});

test('a result that replaces another in its row is found, and the other no more', () => {
  const index = quickIndex();
  note(index, { row: 7, value: '#BUSY!' });
  note(index, { row: 7, value: 12 });
  expect(noted(index)).toEqual(
    new Map<unknown, Set<number>>([
      ['#busy!', new Set()],
      [12, new Set([7])],
    ]),
  );
});

/** How often an index asks a value whether it stands in a row, while three hundred results are noted below each other. */
function asked(index: Index): number {
  const asks = jest.spyOn(Set.prototype, 'has');
  for (let at = 0; at < 300; at += 1) note(index, { row: at, value: at + 0.5 });
  const count = asks.mock.calls.length;
  asks.mockRestore();
  return count;
}

test('many different results below each other are noted without a look at each other; by the engine alone each looks at all', () => {
  expect(asked(freshIndex())).toBe((300 * 299) / 2);
  expect(asked(quickIndex())).toBeLessThanOrEqual(300); // ours asks once whether the row is known
});
