/** What a block takes of a sheet, and what comes to stand in its cells. */
import fc from 'fast-check';
import { cellsText, chartPlace, contentsOf, extentOf, hasRoom, tableRow, type PutBlock } from '../../src/workbook/put';

interface Size {
  readonly lines: number;
  readonly rows: number;
  readonly columns: number;
  readonly chart: boolean;
}

const block = ({ lines, rows, columns, chart }: Size): Extract<PutBlock, { kind: 'block' }> => ({
  kind: 'block',
  lines: Array.from({ length: lines }, (_, at) => ({ look: 'quiet', text: `regel ${String(at)}` })),
  table: {
    headers: Array.from({ length: columns }, (_, at) => `kop ${String(at)}`),
    rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 100 + column)),
    formats: Array.from({ length: rows }, () => Array<string>(columns).fill('0')),
  },
  chart: chart
    ? {
        kind: 'lines',
        title: '',
        unit: '',
        numberFormat: '0',
        categories: 0,
        series: [{ column: 1, look: 'main', name: '' }],
      }
    : null,
});

test('a table stands under its lines and a blank row', () => {
  // Two lines, a blank, headers, one row.
  expect(contentsOf(block({ lines: 2, rows: 1, columns: 2, chart: false }))).toEqual([
    ['regel 0', ''],
    ['regel 1', ''],
    ['', ''],
    ['kop 0', 'kop 1'],
    [0, 1],
  ]);
});

test('a chart lies between the lines and its table, and over neither', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (lines, rows, columns) => {
      const made = block({ lines, rows, columns, chart: true });
      const place = chartPlace(made);
      expect(place.row).toBeGreaterThan(lines);
      expect(place.row + place.rows).toBeLessThan(tableRow(made));
      expect(place.column + place.columns).toBeLessThanOrEqual(extentOf(made).columns);
      const contents = contentsOf(made);
      expect(contents).toHaveLength(extentOf(made).rows);
      expect(contents.every((cells) => cells.length === extentOf(made).columns)).toBe(true);
      expect(contents[tableRow(made)]?.slice(0, columns)).toEqual(made.table.headers);
    }),
  );
});

test('there is room up to the last row and column, and no further', () => {
  const corner = { sheet: 'Blad1', row: 1_048_574, column: 16_382 };
  expect([hasRoom(corner, { rows: 2, columns: 2 }), hasRoom(corner, { rows: 3, columns: 1 })]).toEqual([true, false]);
  expect(hasRoom(corner, { rows: 1, columns: 3 })).toBe(false);
  expect(cellsText(corner, { rows: 2, columns: 2 })).toBe('XFC1048575:XFD1048576');
  // What does not fit is called by the cell it would begin in.
  expect(cellsText(corner, { rows: 3, columns: 1 })).toBe('XFC1048575');
});
