/** While the grid is drawn each cell is put together once; outside of it, each time it is asked for. */
import { lookOnceAtEachCell } from '../../../../src/workbench/grid/engine/looked-at';

type Cell = { readonly v: string } | null;

/** Sheets whose cells say which they are and how often they were put together. */
function sheets() {
  const asked: string[] = [];
  class Sheet {
    constructor(private readonly name: string) {}
    getCell(row: number, column: number): Cell {
      asked.push(`${this.name} ${row} ${column}`);
      return row < 0 ? null : { v: `${this.name} ${row} ${column} ${asked.length}` };
    }
  }
  return { during: lookOnceAtEachCell(Sheet.prototype), first: new Sheet('first'), second: new Sheet('second'), asked };
}

test('within a drawing a cell is put together once, also one with nothing in it; other cells and sheets are their own', () => {
  const { during, first, second, asked } = sheets();
  during(() => {
    const [cell, again] = [first.getCell(1, 2), first.getCell(1, 2)];
    expect(again).toBe(cell);
    expect(first.getCell(2, 1)).toEqual({ v: 'first 2 1 2' });
    expect(second.getCell(1, 2)).toEqual({ v: 'second 1 2 3' });
    expect([first.getCell(-1, 0), first.getCell(-1, 0)]).toEqual([null, null]);
  });
  expect(asked).toEqual(['first 1 2', 'first 2 1', 'second 1 2', 'first -1 0']);
});

test('nothing is kept for the next drawing, nor for anybody who asks between two', () => {
  const { during, first, asked } = sheets();
  during(() => void first.getCell(0, 0));
  first.getCell(0, 0);
  first.getCell(0, 0);
  during(() => void first.getCell(0, 0));
  expect(asked).toHaveLength(4);
});

test('nothing is kept after a drawing that fails', () => {
  const { during, first, asked } = sheets();
  const fails = () => {
    first.getCell(0, 0);
    throw new Error('cannot be drawn');
  };
  expect(() => during(fails)).toThrow('cannot be drawn');
  first.getCell(0, 0);
  expect(asked).toHaveLength(2);
});
