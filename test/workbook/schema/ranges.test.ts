/** One declaration: what a cell may hold is what the model computes with. */
import { RANGES, TYPED_NORM, type Range } from '../../../src/model/tables/ranges';
import { TABLES, columnOf } from '../../../src/workbook/schema';

/** vkt_Stock → stock. */
const declaredFor = (table: string): Readonly<Record<string, Range>> => {
  const all: Readonly<Record<string, Readonly<Record<string, Range>>>> = RANGES;
  return all[table.replace('vkt_', '').toLowerCase()] ?? {};
};

/** Numbers that the model does not compute with, or that are held to where they are used. */
const APART = /^vkt_(Collected|Signals)\.|^vkt_Scenarios\.order$|^vkt_Inflow\.(low|high)$/;

/** What is narrower for who types than for what is computed. */
const TYPED: Readonly<Record<string, Range>> = { 'vkt_Steps.normTime': TYPED_NORM };

const numbers = TABLES.flatMap((table) =>
  table.columns
    .filter(({ type }) => type.range !== undefined)
    .map(({ id, type }) => ({ table: table.name, column: id, range: type.range })),
).filter(({ table, column }) => !APART.test(`${table}.${column}`));

test.each(numbers)('$table.$column is read in the range the model holds it to', ({ table, column, range }) => {
  expect(range).toEqual(TYPED[`${table}.${column}`] ?? declaredFor(table)[column]);
});

test('every declared range is that of a column', () => {
  for (const { name, columns } of TABLES.filter(({ name }) => name !== 'vkt_Settings')) {
    expect(Object.keys(declaredFor(name)).filter((column) => !columns.some(({ id }) => id === column))).toEqual([]);
  }
  expect(numbers.length).toBeGreaterThan(25);
});

test.each([
  ['vkt_Terms', 'term', 0],
  ['vkt_Stock', 'ageTo', 1200],
  ['vkt_Products', 'priority', -1],
])('%s.%s can be %d, as the model says', (table, column, value) => {
  expect(columnOf(table, column)?.type.read(value, 'month')).toEqual({ ok: true, value });
});
