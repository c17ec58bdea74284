/** What filling by dragging and pasting within the workbook write: every cell its own formula. */
import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { writeOut } from '../../../src/workbench/grid/contents/filled-formulas';

// Of a kind jest does not load; formulas need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

type Cells = Record<number, Record<number, ICellData | null>>;
const lexer = new LexerTreeBuilder();

/** As the grid writes a formula filled over cells of column F: the first has it, the others its name only. */
function written(cells: Cells): Cells {
  writeOut(cells, lexer);
  return cells;
}

test('an array block of two cells, filled over four: the second block has its own formula', () => {
  const cells = written({
    2: { 5: { f: '=ARRAYBLOCK(2,1,A3:A4*$B$1)', si: 'a', v: null } },
    4: { 5: { f: null, si: 'a', v: null } },
  });
  expect(cells).toEqual({
    2: { 5: { f: '=ARRAYBLOCK(2,1,A3:A4*$B$1)', si: null, v: null } },
    4: { 5: { f: '=ARRAYBLOCK(2,1,A5:A6*$B$1)', si: null, v: null } },
  });
});

test('filled upwards the formula stands below those that name it', () => {
  expect(written({ 0: { 0: { si: 'a' } }, 1: { 0: { f: '=VKT.FTE(B2,$C$1)', si: 'a' } } })).toEqual({
    0: { 0: { f: '=VKT.FTE(B1,$C$1)', si: null } },
    1: { 0: { f: '=VKT.FTE(B2,$C$1)', si: null } },
  });
});

test('what has nothing to do with it stays: values, emptied cells, own formulas, a name from elsewhere', () => {
  const cells = (): Cells => ({
    0: { 0: { v: 1 }, 1: null, 2: { f: '=A1' }, 3: { v: null, f: null, si: null }, 4: { si: 'elsewhere' } },
  });
  expect(written(cells())).toEqual(cells());
});

test('wherever it is filled to, each cell has the formula moved as far as the cell is', () => {
  const place = fc.record({ row: fc.nat(30), column: fc.nat(10) });
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 1, selector: JSON.stringify }), (places) => {
      const cells: Cells = {};
      const letter = (column: number) => String.fromCharCode(65 + column);
      const formula = ({ row, column }: (typeof places)[number]) => `=${letter(column)}${String(row + 1)}+$A$1`;
      places.forEach((at, i) => {
        (cells[at.row] ??= {})[at.column] = i === 0 ? { f: formula(at), si: 'x' } : { f: null, si: 'x' };
      });
      written(cells);
      for (const at of places) expect(cells[at.row]?.[at.column]).toEqual({ f: formula(at), si: null });
    }),
  );
});
