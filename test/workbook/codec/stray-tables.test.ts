/** Tables that are nearly ours: where one is missing nothing may look better for it, and a copy is said not to count. */
import { compile } from '../../../src/model/compile/compile';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { decodeTables } from '../../../src/workbook/codec/decode';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import type { TableContent } from '../../../src/workbook/port';
import { strayTables } from '../../../src/workbook/codec/stray-tables';
import { TABLE_NAMES } from '../../../src/workbook/schema';
import { goodWorkbook } from '../spoilt-workbook';

const renamed = (from: string, to: string): readonly TableContent[] =>
  goodWorkbook.map((content) => (content.name === from ? { ...content, name: to, rows: [] } : content));
const beside = (name: string, headers: readonly string[] = []): readonly TableContent[] => [
  ...goodWorkbook,
  { name, sheet: 'Kopie', headers, rows: [] },
];
const said = (contents: readonly TableContent[]): readonly string[] =>
  strayTables(contents).map(({ code, table, value, severity }) => `${severity} ${code} ${table} ${value}`);

function ask(contents: readonly TableContent[], id: MeasureId) {
  const { value } = decodeTables(contents);
  const { model } = compile(value, { expressions: mathExpressions });
  return measure(simulate(model), { measure: id, from: 0, to: 3 });
}

test.each(['vkt_Terms1', 'vkt_Terms_2', 'VKT_TERMS (2)', 'vkt_Terms_kopie', 'Kopie van vkt_Terms', 'Tabel7'])(
  'the terms under the name %s: overdue has no answer, and the table to rename is named',
  (name) => {
    const contents = renamed('vkt_Terms', name);
    expect(said(contents)).toEqual([`error table-missing vkt_Terms ${name}`]);
    expect(ask(goodWorkbook, 'overdueStock')).toEqual({ ok: true, value: expect.any(Number) });
    expect(ask(contents, 'overdueStock')).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(ask(contents, 'inflow')).toEqual(ask(goodWorkbook, 'inflow'));
  },
);

test.each([
  ['vkt_Penalties', 'penalties'],
  ['vkt_Goals', 'fteRequired'],
  ['vkt_Corrections', 'stock'],
  ['vkt_Derived', 'stock'],
  ['vkt_Fixed', 'fteAvailable'],
  ['vkt_Stock', 'stock'],
  ['vkt_Steps', 'hoursRequired'],
  ['vkt_Staff', 'fteAvailable'],
] as const)('with %s under another name there is no %s', (table, id) => {
  expect(ask(renamed(table, `${table}3`), id)).toMatchObject({ ok: false, reason: 'incomplete' });
});

test('a copy beside the table is said not to be read, and costs nothing', () => {
  for (const name of ['vkt_Stock_2', 'vkt_Stock4', 'kopie_vkt_Stock']) {
    expect(said(beside(name))).toEqual([`warning table-copy vkt_Stock ${name}`]);
    expect(ask(beside(name), 'stock')).toEqual(ask(goodWorkbook, 'stock'));
  }
});

test('what we set aside ourselves, and the lists of others, are none of our business', () => {
  for (const name of ['vkt_Stock_oud', 'vkt_Stock_old2', 'Tabel1', 'vkt_Stockholm', 'Stock', 'vkt_2'])
    expect(said(beside(name, ['Locatie', 'Product', 'Zaken', 'Prijs']))).toEqual([]);
});

test('a table that is missing and looks like nothing that is there is only missed when it is needed', () => {
  const without = (name: string) => goodWorkbook.filter((content) => content.name !== name);
  expect(said(without('vkt_Terms'))).toEqual([]);
  expect(said(without('vkt_Steps'))).toEqual(['error table-missing vkt_Steps null']);
});

test('without any term it is said that nothing can be late, and what is about lateness is marked', () => {
  for (const contents of [goodWorkbook.filter(({ name }) => name !== 'vkt_Terms'), renamed('vkt_Terms', 'vkt_Terms')]) {
    expect(decodeTables(contents).problems.map(({ code }) => code)).toEqual(['no-terms']);
    expect(ask(contents, 'overdueStock')).toMatchObject({ ok: true, value: 0, missing: [expect.anything()] });
    expect(ask(contents, 'inflow')).toEqual(ask(goodWorkbook, 'inflow'));
  }
});

test('a workbook tells of its other tables when asked, with headers only where one is missing', async () => {
  const workbook = new MemoryWorkbook();
  for (const content of goodWorkbook) workbook.edit(content);
  workbook.edit({ name: 'vkt_Terms1', sheet: 'X', headers: ['a'], rows: [['b']] });
  const names = goodWorkbook.map(({ name }) => name);
  expect((await workbook.readTables(names)).map(({ name }) => name)).toEqual(names);
  expect((await workbook.readTables(names, { others: true })).slice(names.length)).toEqual([
    { name: 'vkt_Terms1', sheet: 'X', headers: [], rows: [] },
  ]);
  const more = [...names, 'vkt_None'];
  expect((await workbook.readTables(more, { others: true })).at(-1)).toEqual({
    name: 'vkt_Terms1',
    sheet: 'X',
    headers: ['a'],
    rows: [],
  });
  expect(TABLE_NAMES).toEqual(expect.arrayContaining([...names]));
});
