/** The files that go out, and those to practise with. */
import { unzipSync } from 'fflate';
import { locationFile, practiceFiles, zipped, type MadeFile } from '../../../src/session/collect/make-workbooks';
import { readXlsx } from '../../../src/xlsx/read/read-xlsx';
import { contents, day, stock, tower, TOWER } from '../../workbook/collect/tower';

const COVER = { location: 'Ter Apel', model: 'm-1', edition: '2026-11', made: day(2026, 11, 26), due: null };
const file = (name: string): MadeFile => ({ name, bytes: new Uint8Array([1, 2, 3]) });

test('a location’s file goes by its name and edition, as a disk can keep it', () => {
  const made = locationFile(tower(), { ...COVER, location: 'Ter/Apel' });
  expect(made.name).toBe('Ter-Apel 2026-11.xlsx');
  expect(readXlsx(made.bytes, { namespaces: ['VKT'] }).kind).toBe('book');
});

test('several files are one zip; names that a disk would take for the same get a number', () => {
  const names = ['a.xlsx', 'A.xlsx', 'b.xlsx', 'a.XLSX', 'c', 'x.y.xlsx', 'X.Y.xlsx'];
  const zip = zipped(names.map(file));
  expect(Object.keys(unzipSync(zip))).toEqual([
    'a.xlsx',
    'A (2).xlsx',
    'b.xlsx',
    'a (3).XLSX',
    'c',
    'x.y.xlsx',
    'X.Y (2).xlsx',
  ]);
  expect(unzipSync(zip)['a.xlsx']).toEqual(new Uint8Array([1, 2, 3]));
  // The same files are the same bytes, whenever they are packed; and nothing is packed twice.
  expect(zipped(names.map(file))).toEqual(zip);
  const long = { name: 'x', bytes: new Uint8Array(10_000) };
  expect(zipped([long]).length).toBeGreaterThan(10_000);
});

const PLACES = ['Ter Apel', 'Budel', 'Gilze', 'Zevenaar', 'Den Bosch', 'Utrecht', 'Assen', 'Hoogeveen'];

test('files to practise with: one a location, one of them long ago, one cut off, one with a name nobody knows', () => {
  const today = day(2026, 11, 26);
  const settings = [
    ...(TOWER['vkt_Settings'] ?? []),
    { setting: 'Model-id', value: 'm-1', remark: '' },
    { setting: 'Editie', value: '2026-11', remark: '' },
  ];
  const places = contents({
    ...TOWER,
    vkt_Settings: settings,
    vkt_Locations: PLACES.map((location) => ({ location })),
    vkt_Stock: PLACES.flatMap((place) => [1, 2, 3, 4].map((age) => stock(place, 100, { ageFrom: age, ageTo: age }))),
  });
  const files = practiceFiles(places, today);
  expect(files.map(({ name }) => name)).toEqual(PLACES.map((place) => `${place}.xlsx`));
  const read = files.map(({ bytes }) => {
    const result = readXlsx(bytes, { namespaces: ['VKT'] });
    if (result.kind === 'problem') return result.code;
    const rows = (sheet: string): readonly unknown[][] =>
      (result.book.sheets.find(({ name }) => name === sheet)?.rows ?? []).map(({ cells }) =>
        cells.map(({ value }) => value),
      );
    const said = new Map(rows('Voorblad').map(([item, value]) => [item, value]));
    const product = rows('Voorraad')[2]?.[1];
    return [said.get('Locatie'), said.get('Stand per (vul in)'), said.get('Editie'), said.get('Model-id'), product];
  });
  const of = (place: string, daysAgo: number, product = 'Spoor 4') => [
    place,
    46_352 - daysAgo,
    '2026-11',
    'm-1',
    product,
  ];
  expect(read).toEqual([
    of('Ter Apel', 3),
    of('Budel', 90),
    of('Gilze', 5),
    of('Zevenaar', 6, 'Spooor 4'),
    of('Den Bosch', 7),
    of('Utrecht', 8),
    'damaged',
    of('Hoogeveen', 10),
  ]);
});
