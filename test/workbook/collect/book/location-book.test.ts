/**
 * The workbook a location gets, written as a file and read back.
 */
import { TODAY } from '../../../support/pane-means';
import { compile } from '../../../../src/model/compile/compile';
import { mathExpressions } from '../../../../src/model/tables/expression-mathjs';
import { nameKey } from '../../../../src/model/tables/names';
import { compare } from '../../../../src/workbook/collect/compare/compare';
import { changesOf } from '../../../../src/workbook/collect/compare/comparison';
import { deliveryOf } from '../../../../src/workbook/collect/book/delivery-of-book';
import { fileNameOf, locationBook } from '../../../../src/workbook/collect/book/location-book';
import { decodeTables } from '../../../../src/workbook/codec/decode';
import { exampleModel } from '../../../../src/workbook/example';
import type { TableContent } from '../../../../src/workbook/port';
import { readBook } from '../../../../src/xlsx/read/read-book';
import { writeBook } from '../../../../src/xlsx/write/write-book';
import { asked, day, tower, TOWER } from '../tower';

const COVER = {
  location: 'Ter Apel',
  model: 'm-1',
  edition: '2026-11',
  made: day(2026, 11, 26),
  due: day(2026, 12, 5),
};
const written = (tables: readonly TableContent[], cover = COVER) => {
  const bytes = writeBook(locationBook(tables, cover), { namespaces: ['VKT'], addIn: { id: 'x', version: '1' } });
  return deliveryOf(readBook(bytes, { namespaces: ['VKT'] }), { file: fileNameOf(cover), sha256: 'ef', saved: null });
};
const exampleTower = (language: 'nl' | 'en'): readonly TableContent[] =>
  exampleModel('example', language, TODAY).map(({ name, sheet, columns, rows }) => ({
    name,
    sheet,
    headers: columns.map(({ header }) => header),
    rows,
  }));

test('sent back as it was sent out, it changes nothing and says of which model, edition and day it is', () => {
  const file = written(tower());
  expect(file.mark).toEqual({ location: 'Ter Apel', model: 'm-1', edition: '2026-11', asOf: null, by: null });
  const comparison = compare(asked(file));
  expect(comparison).toMatchObject({ location: 'Ter Apel', findings: [], problems: [], unknown: [], deviations: [] });
  expect(changesOf(comparison)).toEqual([]);
});

test.each(['nl', 'en'] as const)(
  'of the example, in %s: each location’s workbook is a complete model of that location',
  (language) => {
    const tables = exampleTower(language);
    const { value: whole } = decodeTables(tables);
    for (const { location } of whole.locations) {
      const file = written(tables, { ...COVER, location });
      const { value: own, problems } = decodeTables(file.tables);
      expect(problems).toEqual([]);
      expect(
        compile(own, { expressions: mathExpressions }).problems.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      expect(own.locations.map((row) => row.location)).toEqual([location]);
      const sum = (rows: readonly { readonly location: string; readonly cases: number }[]) =>
        rows.filter((row) => nameKey(row.location) === nameKey(location)).reduce((all, { cases }) => all + cases, 0);
      expect(sum(own.stock)).toBeCloseTo(sum(whole.stock), 9);
      expect(own.stock.every((row) => row.location === location)).toBe(true);
      const comparison = compare(asked(file, { tower: tables }));
      expect(changesOf(comparison)).toEqual([]);
      expect(comparison.findings).toEqual([]);
    }
  },
);

test('no row of another location leaves the tower', () => {
  const book = locationBook(tower(), COVER);
  const texts = book.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  expect(texts).not.toContain('Budel');
});

test('has a cover to fill in, drop-downs that follow the names, number formats and prompts', () => {
  const book = locationBook(tower(), COVER);
  expect(book.sheets.slice(0, 3).map(({ name }) => name)).toEqual(['Voorblad', 'Voorraad', 'Instroom']);
  const stock = book.sheets.find(({ name }) => name === 'Voorraad');
  const lists = stock?.validations.filter(({ kind }) => kind === 'list').map(({ formula1 }) => formula1);
  expect(lists).toEqual(["'Locaties'!$A$4:$A$504", "'Producten'!$A$4:$A$504", '"aanname,gemeten,vastgesteld"']);
  const prompts = stock?.validations.filter(({ prompt }) => prompt.shown).map(({ prompt }) => prompt.title);
  expect(prompts).toContain('Zaken');
  expect([stock?.frozen, stock?.tabColor, book.sheets[0]?.tabColor]).toEqual([
    { rows: 3, columns: 0 },
    '#0F6CBD',
    '#0F6CBD',
  ]);
  expect(book.sheets.find(({ name }) => name === 'Rollen')?.tabColor).toBe('#A6A6A6');
  expect(stock?.tables[0]?.area).toEqual({ row: 2, column: 0, rows: 3, columns: 9 });
  const cases = stock?.rows.find(({ index }) => index === 3)?.cells[6];
  expect([cases?.value, book.looks[cases?.look ?? 0]?.numberFormat]).toEqual([300, '#,##0']);
});

test('what is the tower’s business only stays there; the tables to fill in come first', () => {
  const names = locationBook(tower(), COVER).sheets.map(({ name }) => name);
  expect(names).not.toContain('Verzameld');
  expect(names.slice(1, 7)).toEqual(['Voorraad', 'Instroom', 'Bezetting', 'Vaste uren', 'Correcties', 'Realisatie']);
  expect(names).toContain('Stappen');
});

test('the cover tells days from texts, and shows what is to be filled in', () => {
  const { sheets, looks } = locationBook(tower(), COVER);
  const [cover] = sheets;
  const values = (cover?.rows ?? []).filter(({ cells }) => cells.length === 2).slice(1);
  const told = values.map(({ cells: [item, value] }) => {
    const look = looks[value?.look ?? 0];
    return [item?.value, look?.numberFormat, look?.fill];
  });
  expect(told).toEqual([
    ['Locatie', '@', null],
    ['Stand per (vul in)', 'dd-mm-yyyy', '#FFF9E5'],
    ['Ingevuld door (vul in)', '@', '#FFF9E5'],
    ['Inleveren uiterlijk', 'dd-mm-yyyy', null],
    ['Editie', '@', null],
    ['Model-id', '@', null],
    ['Gemaakt op', 'dd-mm-yyyy', null],
  ]);
  expect([cover?.gridlines, cover?.columns.map(({ width }) => width), cover?.tables[0]?.area]).toEqual([
    false,
    [187, 243],
    { row: 8, column: 0, rows: 8, columns: 2 },
  ]);
  expect(cover?.rows[0]?.cells[0]?.value).toBe('Ter Apel · 2026-11');
});

test('columns of an analyst’s own do not go along, and a column the tower lacks is blank', () => {
  const changed = tower().map((content) =>
    content.name === 'vkt_Stock'
      ? {
          ...content,
          headers: ['Eigen', ...content.headers.filter((one) => one !== 'Status')],
          rows: content.rows.map((row) => ['x', ...row.filter((_, at) => content.headers[at] !== 'Status')]),
        }
      : content,
  );
  const sheet = locationBook(changed, COVER).sheets.find(({ name }) => name === 'Voorraad');
  const texts = sheet?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
  expect(texts[1]).toHaveLength(9);
  expect(texts[2]).toEqual(['Ter Apel', 'Spoor 4', null, null, 1, 3, 300, null, null]);
});

test('without any table of the tower it is Dutch, else in the tower’s language', () => {
  expect(locationBook([], COVER).sheets[0]?.name).toBe('Voorblad');
  const english = exampleTower('en');
  expect(locationBook(english, COVER).sheets[0]?.name).toBe('Cover');
  expect(
    locationBook(
      english.filter(({ name }) => name !== 'vkt_Stock'),
      COVER,
    ).sheets[0]?.name,
  ).toBe('Cover');
});

test('what a location fills in on the cover is read, also as text', () => {
  const book = locationBook(tower(), COVER);
  const filled = {
    ...book,
    sheets: book.sheets.map((sheet, at) =>
      at > 0
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => {
              const [item, value] = row.cells;
              const text = String(item?.value ?? '');
              const put = text.startsWith('Stand per')
                ? '24-11-2026'
                : text.startsWith('Ingevuld')
                  ? 'A. de Wit'
                  : null;
              return put === null || !value
                ? row
                : { ...row, cells: [item, { ...value, value: put }].flatMap((cell) => cell ?? []) };
            }),
          },
    ),
  };
  const { mark } = deliveryOf({ book: filled, leftOut: new Map() }, { file: 'a.xlsx', sha256: '', saved: null });
  expect(mark).toMatchObject({ asOf: day(2026, 11, 24), by: 'A. de Wit' });
});

test('a location’s own step goes along, another location’s does not', () => {
  const steps = [
    ...(TOWER['vkt_Steps'] ?? []),
    ...['Ter Apel', 'Budel'].map((location) => ({ ...TOWER['vkt_Steps']?.[0], location, normTime: 7 })),
  ];
  const file = written(tower({ vkt_Steps: steps }));
  const { value } = decodeTables(file.tables);
  expect(value.steps.map(({ location }) => location)).toEqual([null, 'Ter Apel']);
});

test('the file is named after the location, with nothing a disk refuses', () => {
  expect(fileNameOf({ ...COVER, location: 'Den Haag/Rijswijk: "oost"' })).toBe(
    'Den Haag-Rijswijk- -oost- 2026-11.xlsx',
  );
});
