/** What Excel repairs a file for, held against whatever workbook is written. */
import fc from 'fast-check';
import type { Book } from '../../src/xlsx/book/book';
import { usualLabels } from '../../src/xlsx/book/chart';
import { CHART_TYPE_NAMES, LABEL_POSITIONS, typeOf } from '../../src/xlsx/book/chart-types';
import { chartWriter } from '../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../src/xlsx/write/write-book';
import { repairs } from './excel-repairs';
import { randomBook } from './random-book';
import { chartAt, seriesAt, showcase } from './showcase';

const addIn = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

const faults = (book: Book) => repairs(writeBook(book, { namespaces: ['VKT'], addIn, charts: chartWriter }));

test('a workbook with every chart, conditional format and print set-up has nothing Excel would repair', () => {
  expect(faults(showcase)).toEqual([]);
});

test('neither has any other workbook', () => {
  fc.assert(
    fc.property(randomBook, (book) => {
      expect(faults(book)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('nor has one with a table over cells of which some, or all, were never filled', () => {
  const [first] = showcase.sheets;
  if (!first) throw new Error('no sheet');
  const table = { name: 'Cijfers', style: null, bandedRows: true, bandedColumns: false };
  const looks = { firstColumn: false, lastColumn: false, filterButton: true };
  const at = (row: number, columns: number) => ({ ...table, ...looks, area: { row, column: 0, rows: 3, columns } });
  for (const own of [at(0, 9), at(2, 7), at(20, 2)])
    expect(faults({ ...showcase, sheets: [{ ...first, tables: [own] }, ...showcase.sheets.slice(1)] })).toEqual([]);
});

/** Where Excel lets labels stand ([ECMA-376] 21.2.2.16 names the words, Excel's menus the pairs); others it repairs. */
const PLACES: Readonly<Record<string, string>> = {
  column: 'ctr inEnd inBase outEnd',
  stackedColumn: 'ctr inEnd inBase',
  bar: 'ctr inEnd inBase outEnd',
  stackedBar: 'ctr inEnd inBase',
  line: 'r l ctr t b',
  stackedLine: 'r l ctr t b',
  scatter: 'r l ctr t b',
  pie: 'bestFit ctr inEnd outEnd',
  doughnut: '',
  area: '',
  stackedArea: '',
};

test.each(CHART_TYPE_NAMES)('whatever place is asked for labels, those of %s stand where Excel has them', (type) => {
  const { kind, stacking } = typeOf(type);
  const key = stacking === 'none' ? kind : `stacked${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const written = LABEL_POSITIONS.flatMap((position) => {
    const chart = chartAt(0, type, [seriesAt(1, type, { labels: { ...usualLabels(), position } })]);
    return [...chartWriter.chart(chart).matchAll(/<c:dLblPos val="(\w+)"/g)].map(([, place = '']) => place);
  });
  expect(new Set(written)).toEqual(new Set((PLACES[key] ?? '').split(' ').filter(Boolean)));
});
