/** Where pages begin: held against a count of its own, page by page. */
import fc from 'fast-check';
import { laidOut, type Block, type Page } from '../../../src/workbook/report/layout';
import { heightsOf, roomOf } from '../../../src/workbook/report/page-breaks';
import type { NewSheet } from '../../../src/workbook/sheet';
import { checkPages, pagesOf } from '../../support/pages';

const lines = (look: 'title' | 'heading' | 'plain' | 'quiet' | 'warning', texts: readonly string[]): Block => ({
  kind: 'lines',
  look,
  texts,
});
const chart = (name: string) => ({
  name,
  ...({ kind: 'lines', title: name, unit: 'zaken', numberFormat: '0', table: 't', categories: 0, series: [] } as const),
  describes: `${name} gaat van 1 naar 2.`,
});
const table = (name: string, rows: number, text = 'x'): Block => ({
  kind: 'table',
  name,
  headers: ['Maand', 'Zaken'],
  rows: Array.from({ length: rows }, () => [
    { content: text, format: 'General' },
    { content: 1, format: '0' },
  ]),
});
const page = (blocks: readonly Block[], more: Partial<Page> = {}): NewSheet =>
  laidOut({
    ...{ name: 'Blad', widths: [60, 70], blocks: [lines('title', ['Rapport']), lines('plain', ['']), ...blocks] },
    ...{ set: { fits: 'width', footer: { left: '', right: '' } }, ...more },
  });

/*
 * Two columns of 130 letters of 5.6 points are 728 points: less than the page's 773, so nothing is made smaller. Between the
 * margins there are 18 cm = 510 points, of which 93 % is filled: 474. The title takes 24 + 15 = 39, on every page.
 */
test('a page has room for what goes between its margins', () => {
  const sheet = page([table('a', 3)]);
  expect(roomOf(sheet)).toBeCloseTo(474.5, 1);
  expect(heightsOf(sheet)).toEqual([24, 15, 15, 15, 15, 15]);
});

test('wider than the page it is made smaller, and more goes on it', () => {
  const [usual, wide] = [page([table('a', 3)]), page([table('a', 3)], { widths: [160, 160] })];
  // 320 letters are 1,792 points in 773.9.
  expect(roomOf(wide) / roomOf(usual)).toBeCloseTo(1792 / 773.9, 2);
  // Columns where nothing stands may not be printed, and make nothing smaller.
  expect(roomOf(page([table('a', 3)], { widths: [60, 70, 200] }))).toBeCloseTo(roomOf(usual), 9);
});

test('a heading goes to the next page with its table, and a chart with what it shows', () => {
  // 39 + 26.5 heading + 15 × 25 (headers and 24 rows) = 440; then an empty row. The next heading would fit; its table not.
  const sheet = page([
    ...[lines('heading', ['Verloop']), table('a', 24)],
    ...[lines('heading', ['Rollen']), table('b', 2)],
    { kind: 'charts', charts: [chart('Voorraad'), chart('Fte')] },
    ...[lines('heading', ['Nog een']), table('c', 6)],
  ]);
  expect(sheet.tables.map(({ row }) => row)).toEqual([3, 30, 53]);
  // Second page: 39 + 18 + 45 + 15, then 2 × 15 described and 15 × 15 drawn, 15 empty = 387. The table asks for 18 + 105.
  expect(sheet.page.breaks).toEqual([29, 52]);
});

test('a table longer than a page goes on after two rows at least, and ends with two', () => {
  // First page: 474 - 39 - 18 = 417 holds headers and 26 rows. Of 28 rows in all, two are left.
  const fits = (rows: number) => page([lines('heading', ['Lang']), table('a', rows)]).page.breaks;
  expect(fits(26)).toEqual([]);
  // One is left over: two go.
  expect(fits(27)).toEqual([3 + 1 + 25]);
  expect(fits(28)).toEqual([3 + 1 + 26]);
  // Other pages: 474 - 39 = 435 hold 29 rows.
  expect(fits(26 + 29 + 3)).toEqual([30, 59]);
});

test('a row that is higher counts as high as it is', () => {
  const long = 'een lange tekst '.repeat(40);
  const sheet = page([table('a', 3, long)], { widths: [30, 100] });
  const [row] = sheet.heights;
  expect(heightsOf(sheet)[3]).toBe((row?.lines ?? 0) * 15 + 1);
  checkPages(sheet);
});

test('what is on one page altogether, or empty, has no breaks; nor what is all titles', () => {
  const set = { fits: 'page', footer: { left: '', right: '' } } as const;
  expect(page([table('a', 90)], { set }).page.breaks).toEqual([]);
  expect(page([]).page.breaks).toEqual([]);
  const titles = lines('warning', Array<string>(20).fill('Er is iets mis.'));
  expect(page([], { blocks: [titles, lines('plain', ['']), table('a', 90)] }).page.breaks).toEqual([]);
});

const block: fc.Arbitrary<readonly Block[]> = fc.oneof(
  fc.nat(6).map((count) => [lines('plain', Array<string>(count).fill('Een zin.'))]),
  fc.constant([lines('plain', [''])]),
  fc
    .integer({ min: 1, max: 3 })
    .map((count): readonly Block[] => [
      { kind: 'charts', charts: Array.from({ length: count }, (_, at) => chart(`grafiek ${String(at)}`)) },
    ]),
  fc
    .record({
      rows: fc.integer({ min: 1, max: 70 }),
      text: fc.constantFrom('x', 'een langere tekst '.repeat(12)),
      said: fc.boolean(),
    })
    .map(({ rows, text, said }): readonly Block[] => [
      lines('heading', ['Kop']),
      ...(said ? [lines('plain', ['Wat er staat.'])] : []),
      table('t', rows, text),
    ]),
);

test('no chart, no heading and no beginning of a table is parted, and no page is fuller than it may be', () => {
  const widths = fc.constantFrom([60, 70], [20, 30], [120, 120, 40]);
  const titles = fc.integer({ min: 1, max: 8 }).map((count) => Array<string>(count).fill('Rapport'));
  let pages = 0;
  fc.assert(
    fc.property(fc.array(block, { maxLength: 9 }), widths, titles, (blocks, wide, said) => {
      const sheet = page([], { widths: wide, blocks: [lines('title', said), lines('plain', ['']), ...blocks.flat()] });
      checkPages(sheet);
      pages += pagesOf(sheet).length;
    }),
    { numRuns: 300 },
  );
  expect(pages).toBeGreaterThan(600);
});

test('a heading leaves room above it: it does not touch the titles of the page that it begins', () => {
  const sheet = page([lines('heading', ['Eerste']), table('a', 25), lines('heading', ['Tweede']), table('b', 25)]);
  const heading = sheet.lines.find(({ text }) => text === 'Tweede')?.row ?? -1;
  expect(sheet.page.breaks).toEqual([heading]);
  // Letters of 13 points need 18.
  expect(heightsOf(sheet)[heading]).toBeGreaterThan(18 + 6);
});
