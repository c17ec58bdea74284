/** What stands in a cell of the grid, for everybody else. */
import type { ICellData } from '@univerjs/core';
import { cellValue } from '../../../src/workbench/grid/base/cells';

// Of a kind jest does not load; cells need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

const typed = (dataStream: string): ICellData => ({ p: { id: 'x', documentStyle: {}, body: { dataStream } } });

test.each([
  ['one line', typed('a\r\n'), 'a'],
  ['lines with Alt and Enter between them', typed('a\rb\r\r\n'), 'a\nb\n'],
  ['a text that came from elsewhere', { v: 'a\nb' }, 'a\nb'],
  ['nothing', null, ''],
])('%s', (_name, cell, value) => {
  expect(cellValue(cell)).toBe(value);
});
