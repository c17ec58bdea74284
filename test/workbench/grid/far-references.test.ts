/** Univer's own references, with ours over them. */
import { BaseReferenceObject, RangeReferenceObject } from '@univerjs/engine-formula';
import { columnIndex } from '../../../src/xlsx/notation/address';
import { reachWholeSheet } from '../../../src/workbench/grid/engine/far-references';

// Some packages Univer's core needs are of a kind jest does not load; references need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

const isOff = (corners: string) => {
  const [[row, column] = [0, 0], [endRow, endColumn] = [0, 0]] = corners
    .split(':')
    .map((corner) => /^([A-Z]+)(\d+)$/.exec(corner))
    .map((parts): [number, number] => [Number(parts?.[2]) - 1, columnIndex(parts?.[1] ?? '')]);
  const range = { startRow: row, startColumn: column, endRow, endColumn };
  return new RangeReferenceObject(range).isExceedRange();
};

test('by the engine alone a cell beyond the grid, which here has none, is no reference', () => {
  expect(isOff('A1:A1')).toBe(true);
});

test('whatever is on a sheet of Excel is one, up to a column and a half of cells', () => {
  reachWholeSheet(BaseReferenceObject.prototype);
  const on = ['A1:A1', 'AZ2000:AZ2000', 'A1:A5000', 'A1:A1048576', 'XFD1048576:XFD1048576'];
  const off = ['XFE1:XFE1', 'A1048577:A1048577', 'A1:A1048577', 'A1:B1048576', 'A1:XFD1048576'];
  expect([...on, ...off].filter(isOff)).toEqual(off);
});
