import fc from 'fast-check';
import { caretAfter, cellAfter, type Move } from '../../../../src/workbench/grid/entering/moves';

const sheet = {
  rows: 100,
  frozen: { rows: 0, columns: 0 },
  last: { row: 40, column: 6 },
  page: 20,
  isVisible: () => true,
};
const at = { row: 30, column: 4 };

test.each<[Move, number, number]>([
  ['rowStart', 30, 0],
  ['start', 0, 0],
  ['end', 40, 6],
  ['pageUp', 10, 4],
  ['pageDown', 50, 4],
])('The key for %s leads from E31 to row %i, column %i.', (move, row, column) =>
  expect(cellAfter(move, at, sheet)).toEqual({ row, column }),
);

test('What stays in sight when the sheet is scrolled is passed over, but not from within it.', () => {
  const frozen = { ...sheet, frozen: { rows: 3, columns: 2 } };
  expect(cellAfter('rowStart', at, frozen)).toEqual({ row: 30, column: 2 });
  expect(cellAfter('rowStart', { row: 30, column: 1 }, frozen)).toEqual({ row: 30, column: 0 });
  expect(cellAfter('start', at, frozen)).toEqual({ row: 3, column: 2 });
});

test('A page ends at the edge of the sheet, and on no row that is hidden.', () => {
  const hidden = { ...sheet, isVisible: (row: number) => row > 4 && row < 95 && row !== 50 };
  expect(cellAfter('pageDown', at, hidden)).toEqual({ row: 51, column: 4 });
  expect(cellAfter('pageDown', { row: 90, column: 0 }, hidden)).toEqual({ row: 94, column: 0 });
  expect(cellAfter('pageUp', { row: 10, column: 0 }, hidden)).toEqual({ row: 5, column: 0 });
});

test('Wherever somebody is, a page leads to a row of the sheet that can be seen, if there is one.', () => {
  const rows = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 30 }), (seen, from, page) => {
      const some = { ...sheet, rows: seen.length, page, isVisible: (row: number) => seen[row] === true };
      for (const move of ['pageUp', 'pageDown'] as const) {
        const { row } = cellAfter(move, { row: from % seen.length, column: 0 }, some);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(seen.length);
        expect(seen[row] === true).toBe(seen.includes(true));
      }
    }),
    { seed: 42 },
  );
});

test('Home and End lead to the ends of a line, with Ctrl to those of the text.', () => {
  const text = '=SOM(A1)\r+2';
  // The caret before "(": of the first line, 8 signs long.
  expect(caretAfter('home', { text, caret: 4 }, false)).toBe(0);
  expect(caretAfter('end', { text, caret: 4 }, false)).toBe(8);
  expect(caretAfter('home', { text, caret: 10 }, false)).toBe(9);
  expect(caretAfter('end', { text, caret: 10 }, false)).toBe(11);
  expect(caretAfter('home', { text, caret: 9 }, false)).toBe(9);
  expect(caretAfter('end', { text, caret: 8 }, false)).toBe(8);
  expect(caretAfter('home', { text, caret: 10 }, true)).toBe(0);
  expect(caretAfter('end', { text, caret: 0 }, true)).toBe(11);
  expect(caretAfter('home', { text: '', caret: 0 }, false)).toBe(0);
});
