import fc from 'fast-check';
import {
  readBlock,
  takesPart,
  tears,
  toBlockFormula,
  withoutBlock,
  withoutBraces,
} from '../../../src/workbench/formula/array-blocks';
import type { Shift } from '../../../src/workbench/formula/shift';
import type { Rectangle } from '../../../src/xlsx/notation/address';

const rectangle = fc.record({
  row: fc.nat(4),
  column: fc.nat(4),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

test('a block keeps its size inside the formula, whatever the formula holds', () => {
  const formula = fc.oneof(fc.string(), fc.constantFrom('SUM(A1:A3*B1:B3)', '")"', 'A1)', '')).map((s) => `=${s}`);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), formula, (rows, columns, inner) => {
      expect(readBlock(toBlockFormula({ rows, columns, formula: inner }))).toEqual({ rows, columns, formula: inner });
    }),
  );
});

test.each(['=SUM(A1)', '=1+ARRAYBLOCK(1,1,2)', '', 'ARRAYBLOCK(1,1,2)'])('%s is no block, and stays', (formula) => {
  expect(readBlock(formula)).toBeNull();
  expect(withoutBlock(formula)).toBe(formula);
});

test.each([
  ['{=A1:A3}', '=A1:A3'],
  ['{=SUM({1,2})}', '=SUM({1,2})'],
  ['{1,2}', '{1,2}'],
  ['=A1', '=A1'],
  ['{=A1', '{=A1'],
])('%s without the braces Excel shows is %s', (text, formula) => {
  expect(withoutBraces(text)).toBe(formula);
});

const cellsOf = ({ row, column, rows, columns }: Rectangle) =>
  Array.from({ length: rows * columns }, (_none, i): readonly [number, number] => [
    row + Math.floor(i / columns),
    column + (i % columns),
  ]);

test('part of a block changes when some of its cells do and others do not', () => {
  fc.assert(
    fc.property(rectangle, rectangle, (changed, block) => {
      const inside = new Set(cellsOf(changed).map(String));
      const hit = cellsOf(block).filter((cell) => inside.has(String(cell))).length;
      expect(takesPart(changed, block)).toBe(hit > 0 && hit < block.rows * block.columns);
    }),
  );
});

/** Where a cell goes; null when it is deleted. */
function movedCell([row, column]: readonly [number, number], { kind, along, where }: Shift): readonly number[] | null {
  const rows = along === 'rows';
  const [at, cross] = rows ? [row, column] : [column, row];
  const [from, size] = rows ? [where.row, where.rows] : [where.column, where.columns];
  const [crossFrom, crossSize] = rows ? [where.column, where.columns] : [where.row, where.rows];
  if (cross < crossFrom || cross >= crossFrom + crossSize || at < from) return [row, column];
  if (kind === 'delete' && at < from + size) return null;
  const by = kind === 'insert' ? size : -size;
  return rows ? [row + by, column] : [row, column + by];
}

test('inserting and deleting tears a block unless all of it stays together, or goes', () => {
  const shift = fc.record({
    kind: fc.constantFrom<Shift['kind']>('insert', 'delete'),
    along: fc.constantFrom<Shift['along']>('rows', 'columns'),
    where: rectangle,
  });
  fc.assert(
    fc.property(shift, rectangle, (change, block) => {
      const cells = cellsOf(block);
      const after = cells.map((cell) => movedCell(cell, change));
      const steps = cells.map(([row, column], i) => {
        const now = after[i];
        return now ? `${String((now[0] ?? 0) - row)},${String((now[1] ?? 0) - column)}` : 'gone';
      });
      expect(tears(change, block)).toBe(new Set(steps).size > 1);
    }),
    { numRuns: 2_000 },
  );
});
