/** What add-ins write is entered as if typed; a date without a year is one of the year that is given. */
import type { CellInput, Grid } from '../../../src/workbench/grid/base/port';
import { enter } from '../../../src/workbench/model/range/entering';

/** What arrives in the cell, with the format it is given. */
function entered(text: string, year: number) {
  const found: { input?: CellInput | undefined; format?: string | null | undefined } = {};
  const grid: Partial<Grid> = {
    makeRoom: () => undefined,
    numberFormats: () => [['General']],
    as: (_by, action) => action(),
    write: (_area, rows) => (found.input = rows[0]?.[0]),
    setNumberFormats: (_area, formats) => (found.format = formats[0]?.[0]),
  };
  const context = { grid: grid as Grid, thisYear: () => year }; // what is not here is not asked for
  enter(context, { sheetId: 'sheet-1', row: 0, column: 0, rows: 1, columns: 1 }, [[text]]);
  return [found.input, found.format];
}

test.each([
  // 29 February: Excel's day 46812 in 2028; no day in 2027.
  ['2/29', 2028, 46_812, 'd-mmm'],
  ['2/29', 2027, '2/29', undefined],
  ['29 Feb', 2028, 46_812, 'd-mmm'],
  // The last day of a year and the first of the next are one apart only in the same year.
  ['12/31', 2027, 46_752, 'd-mmm'],
  ['12/31', 2028, 47_118, 'd-mmm'],
  ['1/1', 2028, 46_753, 'd-mmm'],
])('%s entered in %i is %s', (text, year, value, format) => {
  expect(entered(text, year)).toEqual([value, format]);
});
