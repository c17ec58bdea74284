import { compare } from '../../../../src/workbook/collect/compare/compare';
import type { PlainSheet } from '../../../../src/workbook/collect/book/delivery';
import {
  guess,
  mappedDelivery,
  remembered,
  signatureOf,
  suggestedMapping,
} from '../../../../src/workbook/collect/book/mapping';
import { asked, delivery } from '../tower';

/** As an office keeps its own list: a title, a blank row, headers of its own, numbers and ages as text, a total. */
const SHEET: PlainSheet = {
  name: 'Werkvoorraad',
  rows: [
    ['Werkvoorraad november', '', '', ''],
    ['', '', '', ''],
    ['Zaaksoort', 'Mnd oud van', 'Leeftijd tot en met', 'Aantal zaken'],
    ['Spoor 4', '1', 3, '1.250'],
    ['spoor 4', 4, '6', '12,5'],
    ['Totaal', '', '', 1262.5],
  ],
};
const file = { ...delivery({}), sheets: [SHEET], file: 'lijst.xlsx' };
const mapping = {
  table: 'vkt_Stock' as const,
  headerRow: 3,
  columns: { product: 'Zaaksoort', ageFrom: 'Mnd oud van', ageTo: 'Leeftijd tot en met', cases: 'Aantal zaken' },
  location: 'Ter Apel',
};

test('a sheet that is pointed out is read as the table it is', () => {
  const mapped = mappedDelivery(file, new Map([['Werkvoorraad', mapping]]));
  const comparison = compare(asked(mapped));
  const told = comparison.tables.flatMap(({ changes }) =>
    changes.map(({ kind, cells }) => [kind, cells.find(({ column }) => column === 'cases')]),
  );
  // The tower has 300 of ages 1–3 and 20 of ages 4–6. The total is no product the tower knows, so it waits.
  expect(told).toEqual([
    ['changed', { column: 'cases', before: 300, after: 1250 }],
    ['changed', { column: 'cases', before: 20, after: 12.5 }],
    ['added', { column: 'cases', before: null, after: 1262.5 }],
  ]);
  expect(comparison.unknown.map(({ name, nearest }) => [name, nearest])).toEqual([['Totaal', null]]);
});

test('the header row and the columns that can be recognised are suggested', () => {
  const suggested = suggestedMapping(SHEET, {});
  expect(suggested).toMatchObject({
    table: 'vkt_Stock',
    headerRow: 3,
    columns: { product: 'Zaaksoort', cases: 'Aantal zaken' },
  });
});

test('next month the same headers are recognised, on another row and with other capitals', () => {
  const known = remembered({}, SHEET, mapping);
  const [, ...shorter] = SHEET.rows;
  const next = {
    ...SHEET,
    rows: shorter.map((row, at) => (at === 1 ? row.map((cell) => String(cell).toUpperCase()) : row)),
  };
  expect(signatureOf((next.rows[1] ?? []).map(String))).toBe(Object.keys(known)[0]);
  expect(suggestedMapping(next, known)).toMatchObject({ table: 'vkt_Stock', headerRow: 2, location: null });
});

test('a sheet with nothing of a location has no suggestion', () => {
  expect(
    suggestedMapping(
      {
        name: 'x',
        rows: [
          ['Gerecht', 'Prijs'],
          ['Soep', 4],
        ],
      },
      {},
    ),
  ).toBeNull();
  expect(suggestedMapping({ name: 'x', rows: [] }, {})).toBeNull();
});

test('headers that occur twice count once', () => {
  const twice = {
    ...SHEET,
    rows: [
      ['Product', 'Zaken', 'zaken'],
      ['Spoor 4', 1, 2],
    ],
  };
  expect(guess(twice, 'vkt_Stock', 1).mapping.columns).toEqual({ product: 'Product', cases: 'Zaken' });
});

describe('sheets that are pointed out', () => {
  const second: PlainSheet = { ...SHEET, name: 'Oud' };
  const tablesOf = (...mappings: readonly (readonly [string, typeof mapping | object])[]) =>
    mappedDelivery(
      { ...file, sheets: [SHEET, second] },
      new Map(mappings.map(([name, more]) => [name, { ...mapping, ...more }])),
    ).tables;

  test('give one table each, the first of two that are the same; of others nothing is taken', () => {
    expect(tablesOf().map(({ sheet }) => sheet)).toEqual([]);
    expect(tablesOf(['Oud', {}], ['Werkvoorraad', {}]).map(({ sheet }) => sheet)).toEqual(['Werkvoorraad']);
    const both = tablesOf(['Oud', { table: 'vkt_Inflow' }], ['Werkvoorraad', {}]);
    expect(both.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['vkt_Stock', 'Werkvoorraad'],
      ['vkt_Inflow', 'Oud'],
    ]);
  });

  test('have the location in front that was said, unless they name their own', () => {
    const [fixed] = tablesOf(['Werkvoorraad', {}]);
    expect([fixed?.headers[0], fixed?.rows[0]?.[0], fixed?.rows.length]).toEqual(['Locatie', 'Ter Apel', 3]);
    const [own] = tablesOf(['Werkvoorraad', { columns: { ...mapping.columns, location: 'Zaaksoort' } }]);
    expect([own?.headers.filter((header) => header === 'Locatie').length, own?.rows[0]?.[0]]).toEqual([1, 'Spoor 4']);
    const [none] = tablesOf(['Werkvoorraad', { location: null }]);
    expect(none?.headers).not.toContain('Locatie');
  });

  test('have only the columns that are in the sheet', () => {
    const [table] = tablesOf(['Werkvoorraad', { columns: { product: 'Zaaksoort', cases: 'Er is geen', ageTo: '' } }]);
    expect(table?.headers).toEqual(['Locatie', 'Product']);
  });
});

test('the best guess counts a needed column that is missing twice against it', () => {
  const sheet = (headers: readonly string[]): PlainSheet => ({ name: 'x', rows: [headers, ['', '']] });
  expect(guess(sheet(['Product', 'Zaken', 'Stap']), 'vkt_Stock', 1).hits).toBe(3);
  expect(guess(sheet(['Product', 'Stap']), 'vkt_Stock', 1).hits).toBe(0);
  expect(guess(sheet(['Locatie', 'Rol', 'Fte']), 'vkt_Staff', 1)).toEqual({
    mapping: { table: 'vkt_Staff', headerRow: 1, columns: { location: 'Locatie', role: 'Rol', fte: 'Fte' }, location: null }, // oxfmt-ignore
    hits: 3,
  });
  expect(guess(sheet(['Product']), 'vkt_Stock', 9).hits).toBeLessThan(0);
});

test('headers are looked for in the first thirty rows', () => {
  const below = (rows: number): PlainSheet => ({
    name: 'x',
    rows: [...Array.from({ length: rows }, () => ['Titel']), ['Product', 'Zaken', 'Stap'], ['Spoor 4', 5, '']],
  });
  expect(suggestedMapping(below(29), {})?.headerRow).toBe(30);
  expect(suggestedMapping(below(30), {})).toBeNull();
  expect(suggestedMapping(below(0), {})?.headerRow).toBe(1);
});
