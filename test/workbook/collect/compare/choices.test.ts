import { isChosen, USUAL_CHOICES, type Choices } from '../../../../src/workbook/collect/compare/choices';
import type { RowDifference } from '../../../../src/workbook/collect/compare/comparison';

const CHANGE: RowDifference = {
  id: 'vkt_Stock|changed|1|1',
  table: 'vkt_Stock',
  kind: 'changed',
  scope: 'location',
  towerRow: 1,
  fileRow: 1,
  key: {},
  cells: [],
  values: {},
  waits: false,
  standard: true,
};
const OWN = { [CHANGE.id]: true };
const NOT = { [CHANGE.id]: false };

test.each<readonly [string, Partial<RowDifference>, Partial<Choices>, boolean]>([
  ['a row of the location is taken', {}, {}, true],
  ['one that is only shown is not', { standard: false }, {}, false],
  ['one that was chosen is', { standard: false }, { rows: OWN }, true],
  ['one that was left out is not', {}, { rows: NOT }, false],
  ['of a table that was left out none is', {}, { tables: { vkt_Stock: false } }, false],
  ['but for the row that was chosen', {}, { tables: { vkt_Stock: false }, rows: OWN }, true],
  ['a table that was chosen takes what is standard', { standard: false }, { tables: { vkt_Stock: true } }, false],
  ['another table that was left out is another', {}, { tables: { vkt_Staff: false } }, true],
  ['a norm is chosen by itself', { scope: 'shared' }, { tables: { vkt_Stock: true } }, false],
  ['and then taken', { scope: 'shared' }, { rows: OWN }, true],
  ['of a file that was left out nothing is', {}, { file: false, rows: OWN }, false],
  ['a row that waits is not', { waits: true }, { rows: OWN }, false],
])('%s', (_, change, choices, wanted) => {
  expect(isChosen({ ...CHANGE, ...change }, { ...USUAL_CHOICES, ...choices })).toBe(wanted);
});
