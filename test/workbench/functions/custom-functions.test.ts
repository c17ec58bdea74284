import { readArguments } from '../../../src/workbench/functions/arguments';
import { mergeCells } from '../../../src/workbench/functions/cell-areas';
import type { FunctionParameter } from '../../../src/workbench/functions/metadata';
import { failure, success, thrown } from '../../../src/workbench/functions/results';

const read = (parameters: readonly FunctionParameter[], given: readonly unknown[], empty: 'zero' | 'null' = 'zero') =>
  readArguments({ id: 'F', name: 'F', parameters }, given, { empty, errors: false });
const number: FunctionParameter = { name: 'a', type: 'number' };
const any: FunctionParameter = { name: 'a', type: 'any' };
const matrix: FunctionParameter = { name: 'a', type: 'any', dimensionality: 'matrix' };

describe('arguments', () => {
  test('a reference to one cell is its value; numbers are read from text', () => {
    expect(read([number], [[[3]]])).toEqual({ values: [3] });
    expect(read([number], ['12'])).toEqual({ values: [12] });
    expect(read([number], [true])).toEqual({ values: [1] });
  });

  test('what is no number is #VALUE!, an error stays itself', () => {
    expect(read([number], ['abc'])).toEqual({ error: '#VALUE!' });
    expect(read([number], ['#DIV/0!'])).toEqual({ error: '#DIV/0!' });
    expect(read([matrix], [[[1], ['#N/A']]])).toEqual({ error: '#N/A' });
  });

  test('an error reaches a parameter of type any where the file asks for it, and only that; what is on its way waits', () => {
    const open = (parameter: FunctionParameter, given: unknown) =>
      readArguments({ id: 'F', name: 'F', parameters: [parameter] }, [given], { empty: 'zero', errors: true });
    const error = { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' };
    expect(open(any, '#DIV/0!')).toEqual({ values: [error] });
    expect(open(matrix, [[1], ['#DIV/0!']])).toEqual({ values: [[[1], [error]]] });
    expect(open(matrix, '#DIV/0!')).toEqual({ values: [[[error]]] });
    expect(open(number, '#DIV/0!')).toEqual({ error: '#DIV/0!' });
    expect(open(any, '#BUSY!')).toEqual({ error: '#BUSY!' });
    expect(open(matrix, [['#GETTING_DATA']])).toEqual({ error: '#GETTING_DATA' });
  });

  test('empty cells: 0, or null where the host says so; always 0 in a matrix', () => {
    expect(read([any], [null])).toEqual({ values: [0] });
    expect(read([any], [null], 'null')).toEqual({ values: [null] });
    expect(read([matrix], [[[null, 'x']]], 'null')).toEqual({ values: [[[0, 'x']]] });
    expect(read([{ name: 'a', type: 'string' }], [null])).toEqual({ values: [''] });
  });

  test('an omitted optional argument is null, an omitted required one #VALUE!', () => {
    expect(read([number, { ...any, optional: true }], [1])).toEqual({ values: [1, null] });
    expect(read([number, any], [1])).toEqual({ error: '#VALUE!' });
  });

  test('a repeating parameter takes the rest', () => {
    expect(read([number, { ...matrix, repeating: true }], [1, [[2]], 3])).toEqual({ values: [1, [[[2]], [[3]]]] });
  });
});

describe('results', () => {
  test('values, null as 0, infinity as #NUM!', () => {
    expect(success(2).value).toBe(2);
    expect(success(null).value).toBe(0);
    expect(success(Infinity).value).toBe('#NUM!');
    expect(
      success([
        [1, null],
        ['a', { code: '#N/A' }],
      ]).value,
    ).toEqual([
      [1, 0],
      ['a', '#N/A'],
    ]);
  });

  test('formatted numbers show their number; returned errors keep their sentence', () => {
    expect(success({ type: 'Double', basicValue: 3, numberFormat: '0.0' }).value).toBe(3);
    expect(success({ code: '#VALUE!', message: 'Kan niet' })).toEqual({ value: '#VALUE!', message: 'Kan niet' });
  });

  test('failures by number, thrown errors by code', () => {
    expect(failure(1, 'Uren zijn negatief')).toEqual({ value: '#N/A', message: 'Uren zijn negatief' });
    expect(failure(undefined, null)).toEqual({ value: '#VALUE!', message: '' });
    expect(thrown({ code: '#NUM!', message: 'te groot' })).toEqual({ value: '#NUM!', message: 'te groot' });
    expect(thrown(new Error('x'))).toEqual({ value: '#VALUE!', message: '' });
  });
});

test('cells below each other are recalculated as one area', () => {
  const cell = (row: number, column: number) => ({ sheetId: 's', row, column });
  expect(mergeCells([cell(2, 0), cell(0, 0), cell(1, 0), cell(0, 1), cell(5, 0)])).toEqual([
    { sheetId: 's', row: 0, column: 0, rows: 3, columns: 1 },
    { sheetId: 's', row: 5, column: 0, rows: 1, columns: 1 },
    { sheetId: 's', row: 0, column: 1, rows: 1, columns: 1 },
  ]);
});
