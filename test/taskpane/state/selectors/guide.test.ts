import { TODAY } from '../../../support/pane-means';
import { guideOf } from '../../../../src/taskpane/state/selectors/guide';
import { decodeTables } from '../../../../src/workbook/codec/decode';
import { exampleModel } from '../../../../src/workbook/example';
import type { Cell, TableContent } from '../../../../src/workbook/port';

const empty = exampleModel('empty', 'nl', TODAY).map(({ name, sheet, columns, rows }): TableContent => ({
  name,
  sheet,
  headers: columns.map(({ header }) => header),
  rows,
}));
const stepOf = (name: string, change: Partial<TableContent>) => {
  const contents = empty.map((one) => (one.name === name ? { ...one, ...change } : one));
  const { problems } = decodeTables(contents);
  return guideOf({ contents, problems }).find(({ table }) => table === name);
};
const LOCATION: readonly Cell[] = ['Ter Apel'];

test('an empty table is still to be filled in, a filled one is done', () => {
  expect(stepOf('vkt_Locations', {})).toMatchObject({ state: 'todo', rows: 0 });
  const width = empty.find(({ name }) => name === 'vkt_Locations')?.headers.length ?? 0;
  const row = [...LOCATION, ...Array.from({ length: width - 1 }, () => '')];
  expect(stepOf('vkt_Locations', { rows: [row] })).toMatchObject({ state: 'done', rows: 1 });
});

test.each(['vkt_Locations', 'vkt_Products'])(
  'rows put under %s are wrong, not absent: the table looks filled in and is not',
  (name) => {
    const step = stepOf(name, { below: [LOCATION] });
    expect(step).toMatchObject({ state: 'wrong', rows: 0 });
    expect(step?.problems[0]).toMatchObject({ code: 'rows-below', value: 'Ter Apel' });
  },
);
