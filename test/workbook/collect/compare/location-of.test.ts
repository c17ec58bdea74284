/** Which location a file is of, and what its rows are taken for. */
import type { Delivery } from '../../../../src/workbook/collect/book/delivery';
import { kindOf, knownNames, meantBy, UnknownNames } from '../../../../src/workbook/collect/rows/known-names';
import { chosenLocation } from '../../../../src/workbook/collect/compare/location-of';
import { readRows } from '../../../../src/workbook/collect/rows/read-rows';
import { tableNamed } from '../../../../src/workbook/schema';
import { asked, contents, delivery, stock, tower } from '../tower';

const mark = (location: string | null): Delivery['mark'] => ({ location, model: null, edition: null, asOf: null, by: null }); // oxfmt-ignore
const placeOf = (locations: readonly string[], cover: string | null = null, choices = {}) =>
  chosenLocation(
    asked(
      delivery(
        { vkt_Stock: locations.map((location, at) => stock(location, 1, { ageFrom: at + 1, ageTo: at + 1 })) },
        { mark: mark(cover) },
      ),
      { choices },
    ),
  );

test('a file is of the location with most rows', () => {
  expect(placeOf(['Ter Apel', 'Budel', 'budel'])).toMatchObject({
    location: 'Budel',
    named: 'Budel',
    others: [{ name: 'Ter Apel', rows: 1 }],
    isNew: false,
    nearest: null,
  });
  expect(placeOf(['Budel', 'Ter Apel', ' TER APEL '])).toMatchObject({ location: 'Ter Apel' });
});

test('or of the one its cover says, if any row is of it; rows go before a cover that was copied', () => {
  expect(placeOf(['Budel', 'Budel', 'Ter Apel'], 'TER APEL')).toMatchObject({ location: 'Ter Apel' });
  expect(placeOf(['Budel'], 'Ter Apel')).toMatchObject({ location: 'Budel', named: 'Budel' });
  expect(placeOf([], 'budel')).toMatchObject({ location: 'Budel', named: 'budel' });
  expect(placeOf([])).toMatchObject({
    location: null,
    named: null,
    nearest: null,
    isNew: false,
    means: {},
    others: [],
  });
});

test('rows without a location say nothing about it', () => {
  expect(placeOf(['', '', '', 'Budel'])).toMatchObject({ location: 'Budel', others: [] });
});

test('rows of several tables count together', () => {
  const file = delivery({
    vkt_Stock: [stock('Ter Apel', 1)],
    vkt_Staff: ['Budel', 'Budel'].map((location) => ({ location, role: 'Hoormedewerker', fte: 1 })),
  });
  expect(chosenLocation(asked(file))).toMatchObject({ location: 'Budel', others: [{ name: 'Ter Apel', rows: 1 }] });
});

test('a name the tower does not know is nobody’s until it is chosen or added', () => {
  expect(placeOf(['Bubel'])).toMatchObject({ location: null, named: 'Bubel', nearest: 'Budel', means: {} });
  expect(placeOf(['Bubel', 'Budel'], 'Bubel', { location: 'Budel' })).toMatchObject({
    location: 'Budel',
    isNew: false,
    means: { 'location|bubel': 'Budel' },
    others: [],
  });
  expect(placeOf(['Bubel', 'Nergens'], 'Bubel', { addLocation: true })).toMatchObject({
    location: 'Bubel',
    isNew: true,
    means: {},
    others: [{ name: 'Nergens', rows: 1 }],
  });
  // A location the tower has is not added.
  expect(placeOf(['Budel'], null, { addLocation: true })).toMatchObject({ location: 'Budel', isNew: false });
  expect(placeOf([], null, { addLocation: true })).toMatchObject({ location: null, isNew: false });
});

test('the names a tower knows: those it lists, else those that have work or staff', () => {
  const names = (tables: ReturnType<typeof tower>) => [...knownNames(tables).location.values()];
  expect(names(tower())).toEqual(['Ter Apel', 'Budel']);
  const unlisted = tower().filter(({ name }) => name !== 'vkt_Locations');
  expect(names(unlisted)).toEqual(['Ter Apel', 'Budel']);
  expect(names(tower({ vkt_Locations: [{ location: 'BUDEL' }, { location: 'Budel' }, { location: '' }] }))).toEqual(['BUDEL']); // oxfmt-ignore
  expect(names([])).toEqual([]);
  const known = knownNames(tower());
  expect([[...known.product.values()], [...known.role.values()], [...known.step.values()]]).toEqual([
    ['Spoor 4'],
    ['Hoormedewerker'],
    ['Gehoor'],
  ]);
  expect(meantBy({ known, accepted: { 'step|verhoor': 'Gehoor' } }, 'step', 'VERHOOR')).toBe('Gehoor');
  expect(meantBy({ known, accepted: {} }, 'step', 'Verhoor')).toBeNull();
  expect(meantBy({ known, accepted: { 'step|gehoor': 'x' } }, 'step', 'gehoor')).toBe('Gehoor');
});

test.each([
  ['vkt_Stock', { location: 'location', product: 'product', step: 'step' }],
  ['vkt_Staff', { location: 'location', role: 'role' }],
  ['vkt_Steps', { product: 'product', step: 'step', role: 'role', location: 'location' }],
] as const)('names stand in these columns of %s, and in no others', (table, wanted) => {
  const kinds = (tableNamed(table)?.columns ?? []).flatMap((column) => {
    const kind = kindOf(column);
    return kind === null ? [] : [[column.id, kind]];
  });
  expect(Object.fromEntries(kinds)).toEqual(wanted);
});

test('a name that is not known is told once, with its rows', () => {
  const unknown = new UnknownNames();
  unknown.add('step', 'Verhoor');
  unknown.add('step', 'VERHOOR');
  unknown.add('product', 'Verhoor');
  expect(unknown.list(knownNames(tower()), { 'step|verhoor': 'Gehoor' })).toEqual([
    { kind: 'step', name: 'Verhoor', rows: 2, nearest: 'Gehoor', accepted: 'Gehoor' },
    { kind: 'product', name: 'Verhoor', rows: 1, nearest: null, accepted: null },
  ]);
});

describe('rows as they are read', () => {
  const [table] = contents({ vkt_Stock: [stock('Ter Apel', 5)] });
  if (!table) throw new Error('no table');
  const without = (header: string) => {
    const at = table.headers.indexOf(header);
    return { ...table, headers: table.headers.toSpliced(at, 1), rows: table.rows.map((row) => row.toSpliced(at, 1)) };
  };
  const put = (header: string, cell: string | number) => ({
    ...table,
    rows: table.rows.map((row) => row.map((old, at) => (table.headers[at] === header ? cell : old))),
  });

  test('have the default of a column that is not there', () => {
    const [row] = readRows('vkt_Stock', without('Status')).rows;
    expect(row?.values).toMatchObject({ cases: 5, status: 'assumption' });
  });

  test('are none where a needed column is not there', () => {
    const read = readRows('vkt_Stock', without('Zaken'));
    expect([read.rows, read.problems.map(({ code }) => code)]).toEqual([[], ['column-missing']]);
  });

  test('spoil no more than their own cell', () => {
    const wrong = (header: string, cell: string | number) =>
      readRows('vkt_Stock', put(header, cell)).rows[0]?.wrong.map(({ code, row, column, value, severity }) => [code, row, column, value, severity]); // oxfmt-ignore
    expect(wrong('Zaken', '')).toEqual([['required', 1, 'cases', '', 'error']]);
    expect(wrong('Zaken', '#REF!')).toEqual([['cell-error', 1, 'cases', '#REF!', 'error']]);
    expect(wrong('Zaken', -1)).toEqual([['out-of-range', 1, 'cases', -1, 'error']]);
    expect(wrong('Ontvangen', '2023-05')).toEqual([]);
    expect(wrong('Ontvangen', '2023-W18')).toEqual([]); // by week, where months do not fit
    expect(readRows('vkt_Stock', put('Zaken', -1)).rows[0]?.values).not.toHaveProperty('cases');
  });

  test('are read once, but not for another table', () => {
    expect(readRows('vkt_Stock', table)).toBe(readRows('vkt_Stock', table));
    expect(readRows('vkt_Inflow', table).table).toBe('vkt_Inflow');
  });

  test('that are blank are passed over', () => {
    const blank = { ...table, rows: [table.headers.map(() => ''), ...table.rows] };
    expect(readRows('vkt_Stock', blank).rows.map(({ row }) => row)).toEqual([2]);
  });
});
