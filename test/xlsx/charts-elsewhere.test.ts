/**
 * Charts as other programs write them. files/charts-libreoffice.xlsx is the showcase (`showcase.ts`) as LibreOffice 7.4 read it
 * and wrote it again (it keeps no alternative texts of charts): what comes back from there went through a reader and a writer that are not ours. files/charts-openpyxl.xlsx
 * was made with openpyxl 3.0.9: columns with a line on an axis of its own, a pie, a radar and a scatter, without values kept.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHART_TYPE_NAMES } from '../../src/xlsx/book/chart-types';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readBook } from '../../src/xlsx/read/read-book';
import { showcase } from './showcase';

const fixture = (name: string) =>
  readBook(new Uint8Array(readFileSync(path.resolve(__dirname, 'files', name))), {
    namespaces: ['VKT'],
    charts: chartReader,
  });

describe('LibreOffice', () => {
  const { book, leftOut } = fixture('charts-libreoffice.xlsx');
  const charts = book.sheets.flatMap((sheet) => sheet.charts);

  test('every kind of chart comes back as its kind, with its title and numbers', () => {
    expect(leftOut.get('charts')).toBeUndefined();
    const wanted = showcase.sheets.flatMap((sheet) => sheet.charts);
    const told = (all: typeof charts) =>
      all.map(({ name, type, title, series }) => [
        ...[name, type, title.text],
        series.map((one) => [one.type, one.name?.text, one.secondary, one.values?.reference, one.values?.points]),
      ]);
    expect(told(charts)).toEqual(told(wanted));
    expect(charts.map(({ type }) => type)).toEqual(expect.arrayContaining(CHART_TYPE_NAMES));
  });

  test('the base of a bridge is still not seen, and its colours and gap are as they were', () => {
    const bridge = charts.find(({ name }) => name === 'Bijdragen');
    expect(bridge?.series.map(({ fill, gapWidth, overlap }) => [fill, gapWidth, overlap])).toEqual([
      ['none', 50, null],
      ['#154273', 50, null],
    ]);
    expect(bridge?.axes.value).toMatchObject({ numberFormat: '#,##0', title: { text: 'zaken' } });
  });

  test('print set-up, conditional formats and links too', () => {
    const [figures, wanted] = [book.sheets[0], showcase.sheets[0]];
    const { landscape, paper, fit, area, titleRows, titleColumns, texts } = figures?.page ?? {};
    expect({ landscape, paper, fit, area, titleRows, titleColumns, all: texts?.all }).toEqual({
      landscape: true,
      paper: 9,
      fit: { wide: 1, high: 0 },
      area: '$A$1:$F$7',
      titleRows: { first: 0, last: 0 },
      titleColumns: { first: 0, last: 0 },
      all: wanted?.page.texts.all,
    });
    const kinds = (sheet: typeof figures) => sheet?.conditionals.map(({ condition }) => condition.kind);
    expect(kinds(figures)).toEqual(kinds(wanted));
    expect(figures?.links.map(({ place, address }) => [place, address])).toEqual([
      ["'Alle soorten'!A1", ''],
      ['', 'https://example.org/'],
    ]);
  });
});

test('openpyxl: a chart of a kind we do not know is counted, the others are read', () => {
  const { book, leftOut } = fixture('charts-openpyxl.xlsx');
  expect([...leftOut]).toEqual([['charts', 1]]);
  const charts = book.sheets.flatMap((sheet) => sheet.charts);
  expect(
    charts.map(({ title, series }) => [title.text, series.map(({ type, secondary }) => [type, secondary])]),
  ).toEqual([
    [
      'Staaf',
      [
        ['ColumnClustered', false],
        ['ColumnClustered', false],
        ['Line', true],
      ],
    ],
    [null, [['Pie', false]]],
    [null, [['XYScatterLinesNoMarkers', false]]],
  ]);
  // It says how large its charts are, not where they end.
  expect(charts.every(({ to }) => 'width' in to && to.width > 100)).toBe(true);
});
