import fc from 'fast-check';
import { noteNewRowsAtOnce, type ResultIndex } from '../../../src/workbench/grid/engine/noted-results';

type Value = Parameters<ResultIndex['set']>[3];

/** The engine's index of one column as it behaves (its package cannot be loaded here), with how often it looked for a row. */
class ColumnIndex implements ResultIndex {
  looks = 0;
  private rowsOf: Map<string | number, Set<number>> | undefined;
  private readonly built = new Set<number>();

  set(...[unit, sheet, column, value, row, isResult = false]: Parameters<ResultIndex['set']>): void {
    if (!this.shouldContinueBuildingCache(unit, sheet, column, row) && !isResult) return;
    this.rowsOf ??= new Map();
    if (isResult)
      for (const rows of this.rowsOf.values()) {
        this.looks += 1;
        if (rows.delete(row)) break;
      }
    const key = String(value).toLowerCase();
    this.rowsOf.set(key, (this.rowsOf.get(key) ?? new Set()).add(row));
  }

  getCellValuePositions(..._: Parameters<ResultIndex['getCellValuePositions']>) {
    return this.rowsOf;
  }

  shouldContinueBuildingCache(...[, , , row]: Parameters<ResultIndex['shouldContinueBuildingCache']>): boolean {
    return !this.built.has(row);
  }

  build(row: number): void {
    this.built.add(row);
  }

  clear(): void {
    this.rowsOf = undefined;
    this.built.clear();
  }
}

const quickIndex = () => {
  const index = new ColumnIndex();
  noteNewRowsAtOnce(index);
  return index;
};
const note = (index: ColumnIndex, value: Value, row: number, isResult = true) =>
  index.set('book', 'sheet', 0, value, row, isResult);
const noted = (index: ColumnIndex) => index.getCellValuePositions('book', 'sheet', 0);

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
      const [own, quick] = [new ColumnIndex(), quickIndex()];
      for (const one of steps)
        for (const index of [own, quick])
          if (one.kind === 'clear') index.clear();
          else if (one.kind === 'build') index.build(one.row);
          else note(index, one.value, one.row, one.isResult);
      expect(noted(quick)).toEqual(noted(own));
    }),
    { numRuns: 500 },
  );
});

test('a result that replaces another in its row is found, and the other no more', () => {
  const index = quickIndex();
  note(index, '#BUSY!', 7);
  note(index, 12, 7);
  expect(noted(index)).toEqual(
    new Map([
      ['#busy!', new Set()],
      ['12', new Set([7])],
    ]),
  );
});

test('a thousand different results below each other are noted without one look; by the engine alone with half a million', () => {
  const [own, quick] = [new ColumnIndex(), quickIndex()];
  for (let at = 0; at < 1000; at += 1) for (const index of [own, quick]) note(index, at + 0.5, at);
  expect(own.looks).toBe((1000 * 999) / 2);
  expect(quick.looks).toBe(0);
});
