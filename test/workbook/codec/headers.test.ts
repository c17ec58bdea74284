/** Columns are found by what their headers say, and what nearly says it is asked about rather than passed over. */
import { findColumns, plainHeader } from '../../../src/workbook/codec/headers';
import { closest } from '../../../src/workbook/likeness';
import { tableNamed } from '../../../src/workbook/schema';

const table = tableNamed('vkt_Staff');
if (!table) throw new Error('no vkt_Staff');
const found = (...headers: readonly string[]) => {
  const { found: columns, problems } = findColumns(table, headers);
  return {
    columns: columns.map(({ column, at }) => `${column.id} ${String(at)}`),
    problems: problems.map(
      ({ code, column, value, severity }) => `${severity} ${code} ${String(column)} ${String(value)}`,
    ),
  };
};

test.each([
  ['Normtijd (uren) ', 'normtijd'],
  ['Scenario’s', 'scenarios'],
  ['Één  Cel', 'eencel'],
  ['A-b_c', 'abc'],
  ['(alleen haakjes)', ''],
])('%p says %p', (header, plain) => expect(plainHeader(header)).toBe(plain));

test('a column goes by its headers in either language, by its id and by its other words', () => {
  expect(found('Location', 'rol', 'FTE', 'start').columns).toEqual(['location 0', 'role 1', 'start 3', 'fte 2']);
  // Headers of all columns go before other words, so that these take no other column's.
  expect(found('Kantoor', 'Role', 'fte').columns).toEqual(['role 1', 'fte 2', 'location 0']);
});

test('of a header that occurs twice the first counts, and it is said', () => {
  expect(found('Locatie', 'Rol', 'Fte', 'FTE')).toEqual({
    columns: ['location 0', 'role 1', 'fte 2'],
    problems: ['warning column-duplicate fte FTE'],
  });
});

test('a needed column that is not there is missing, with the header that may be it', () => {
  expect(found('Locatie', 'Rol').problems).toEqual(['error column-missing fte null']);
  expect(found('Locatie', 'Rol', 'Fta').problems).toEqual(['error column-missing fte Fta']);
});

test('one that may stay away is asked about only where a header nearly says it', () => {
  expect(found('Locatie', 'Rol', 'Fte').problems).toEqual([]);
  expect(found('Locatie', 'Rol', 'Fte', 'Begim').problems).toEqual(['error column-unsure start Begim']);
  expect(found('Locatie', 'Rol', 'Fte', 'Eigen kolom', '', '(x)').problems).toEqual([]);
});

test('a strange header is meant for one column only', () => {
  const steps = tableNamed('vkt_Terms');
  if (!steps) throw new Error('no vkt_Terms');
  const { problems } = findColumns(steps, ['Product', 'Termijn', 'Eenheid', 'Ontvangen vana']);
  expect(problems.map(({ column }) => column)).toEqual(['receivedFrom']);
});

test('what is only for people to read is never asked about', () => {
  expect(found('Locatie', 'Rol', 'Fte', 'Brom', 'Statuz').problems).toEqual([]);
});

describe('the nearest word', () => {
  const nearest = (wanted: string, ...candidates: readonly string[]) => closest([wanted], candidates, (text) => text);
  test.each([
    ['stock', ['stock'], 'stock'],
    ['x', ['x'], 'x'],
    ['x', ['y'], null],
    ['fte', ['fta'], 'fta'],
    ['fte', ['fxx'], null],
    ['ab', ['ac'], 'ac'],
    ['ab', ['a'], null],
    ['stock', ['stcok'], 'stcok'], // neighbours swapped: one slip
    ['stock', ['stok'], 'stok'],
    ['stock', ['sttock'], 'sttock'],
    ['stock', ['stack'], 'stack'],
    ['stock', ['stxxk'], null], // two slips in five letters
    ['location', ['locxtixn'], 'locxtixn'], // two in eight
    ['location', ['lxcxtixn'], null],
    ['term', ['termijn'], 'termijn'], // a piece behind it
    ['termijn', ['term'], 'term'],
    ['termijn', ['ter'], null],
    ['stock', ['stack', 'stock'], 'stock'],
    ['stock', ['stock1', 'stack'], 'stock1'],
    ['stock', [], null],
  ])('to %p of %j is %p', (wanted, candidates, answer) => expect(nearest(wanted, ...candidates)).toBe(answer));

  test('is near to any of several, as it is compared', () => {
    expect(closest(['begin', 'start'], ['STARD'], (text) => text.toLowerCase())).toBe('STARD');
  });
});
