import { compare } from '../../../src/workbook/collect/compare';
import type { PlainSheet } from '../../../src/workbook/collect/delivery';
import {
  guess,
  mappedDelivery,
  remembered,
  signatureOf,
  suggestedMapping,
} from '../../../src/workbook/collect/mapping';
import { asked, delivery } from './tower';

/** As an office keeps its own list: a title, a blank row, headers of its own, numbers and ages as text, a total. */
const SHEET: PlainSheet = {
  name: 'Werkvoorraad',
  hidden: false,
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
        hidden: false,
        rows: [
          ['Gerecht', 'Prijs'],
          ['Soep', 4],
        ],
      },
      {},
    ),
  ).toBeNull();
  expect(suggestedMapping({ name: 'x', hidden: false, rows: [] }, {})).toBeNull();
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
