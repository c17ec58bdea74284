import { startingCells } from '../../../src/workbench/functions/starting';
import type { FunctionDescription } from '../../../src/workbench/functions/metadata';
import type { Book, BookCell } from '../../../src/xlsx/book/book';

const functions: readonly FunctionDescription[] = [
  { id: 'MEASURE', name: 'MEASURE', parameters: [], options: { stream: true } },
  { id: 'FTE', name: 'FTE', parameters: [] },
];

/** Whether a formula cell with this kept value is calculated when its file is opened. */
function starts(formula: string | null, value: BookCell['value'], spill: BookCell['spill'] = null): boolean {
  const cell: BookCell = { column: 2, value, formula, spill, filled: false, look: 0 };
  const sheet = { rows: [{ index: 4, height: null, hidden: false, cells: [cell] }] };
  const found = startingCells({ sheets: [sheet] } as unknown as Pick<Book, 'sheets'>, functions, 'VKT');
  if (found.length > 0) expect(found).toEqual([{ sheet: 0, row: 4, column: 2 }]);
  return found.length > 0;
}

describe('opening a file calculates', () => {
  test.each([
    ['streams', 'VKT.MEASURE("stock")', 12],
    ['streams within others, in any case', 'ROUND(vkt.measure("stock"),1)', 12],
    ['volatile functions', 'YEAR(TODAY())', 2026],
    ['errors', 'A1/B1', { error: '#DIV/0!' }],
    ['answers that were still on their way', 'VKT.FTE(1)', { error: '#GETTING_DATA' }],
    ['formulas saved without a value', 'A1+1', null],
  ])('%s', (_name, formula, value) => expect(starts(formula, value)).toBe(true));

  test('formulas that fill other cells', () => {
    expect(starts('SEQUENCE(3)', 1, { rows: 3, columns: 1, fixed: false })).toBe(true);
  });

  test.each([
    ['a constant', null, 12],
    ['an error typed as a constant', null, { error: '#N/A' }],
    ['a formula with its value', 'A1+1', 3],
    ['a function of ours that is no stream', 'VKT.FTE(22184,20,1363)', 325],
    ['a name that only ends like one', 'MYTODAY()+1', 3],
  ])('but not %s', (_name, formula, value) => expect(starts(formula, value)).toBe(false));
});
