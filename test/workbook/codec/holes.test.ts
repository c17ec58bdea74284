/** A row that others name stays when a cell of it cannot be read: with a hole that the model takes for no value. */
import { decodeRows } from '../../../src/workbook/codec/decode';
import { ROLES, STAFF } from '../../../src/workbook/schema/people';
import { PRODUCTS, STEPS } from '../../../src/workbook/schema/routes';
import type { TableSchema } from '../../../src/workbook/schema/table-schema';
import type { Cell } from '../../../src/workbook/port';
import { contents } from '../collect/tower';

/** The one row of a table with one cell spoilt. */
function spoilt<R>(schema: TableSchema<R>, row: object, [header, cell]: readonly [string, Cell]) {
  const [table] = contents({ [schema.name]: [{ ...row }] });
  if (!table?.headers.includes(header)) throw new Error(header);
  const rows = table.rows.map((cells) => cells.map((old, at) => (table.headers[at] === header ? cell : old)));
  return decodeRows(schema, { ...table, rows });
}
const role = { role: 'r', contractHours: 1200 };
const step = { product: 'p', step: 's', order: 1, role: 'r', normTime: 1 };

test('a number has none, a list is empty, a name is blank, a choice and a flag are the usual', () => {
  expect(spoilt(ROLES, role, ['Contracturen (per jaar)', 'veel']).value).toMatchObject([
    { role: 'r', contractHours: NaN },
  ]);
  expect(spoilt(ROLES, role, ['Leercurve (weken: %)', 'snel']).value).toMatchObject([{ learningCurve: [] }]);
  expect(spoilt(ROLES, role, ['Rol', '#REF!']).value).toMatchObject([{ role: '', contractHours: 1200 }]);
  expect(spoilt(PRODUCTS, { product: 'p' }, ['Telt als zaak', 'misschien']).value).toMatchObject([
    { countsAsCase: true },
  ]);
  expect(spoilt(STEPS, step, ['Rol', '#N/A']).value).toMatchObject([{ step: 's', role: '' }]);
});

test('what it was that could not be read is told, with what could', () => {
  const { unread, problems } = spoilt(ROLES, role, ['Contracturen (per jaar)', 'veel']);
  expect(unread).toMatchObject([{ table: 'vkt_Roles', row: 1, columns: ['contractHours'], known: { role: 'r' } }]);
  expect(problems).toMatchObject([{ code: 'not-a-number', severity: 'error', column: 'contractHours', value: 'veel' }]);
});

test('a row that nobody names goes', () => {
  expect(spoilt(STAFF, { location: 'l', role: 'r', fte: 1 }, ['Fte', 'veel']).value).toEqual([]);
});

test('what is only for people to read costs nothing but itself', () => {
  const { value, unread, problems } = spoilt(STAFF, { location: 'l', role: 'r', fte: 1 }, ['Status', 'zomaar']);
  expect([value.length, unread.length, problems.map(({ severity }) => severity)]).toEqual([1, 0, ['warning']]);
});
