import fc from 'fast-check';
import { typeOf } from '../../../src/xlsx/book/chart-types';
import { anchorOf, boxOf } from '../../../src/workbench/charts/layout';
import { automaticScale } from '../../../src/workbench/charts/scale';
import { directionOf, seriesOf, type SourceCells } from '../../../src/workbench/charts/source';
import { isPlace, newChart, placesOf } from '../../../src/workbench/charts/chart';
import { formatAddress } from '../../../src/xlsx/notation/address';
import type { CellValue } from '../../../src/workbench/grid/base/port';

const block = (values: CellValue[][], dates = false): SourceCells => ({
  area: { sheetId: 's', row: 2, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
  values,
  isDate: (row, column) => dates && row > 0 && column === 0,
});
const read = (
  source: SourceCells,
  by: 'Auto' | 'Rows' | 'Columns' = 'Auto',
  type: Parameters<typeof typeOf>[0] = 'Line',
) =>
  seriesOf(source, directionOf(source, by), typeOf(type).kind).map(({ name, categories, values }) =>
    [name, categories, values].map((place) =>
      place && typeof place !== 'string' && isPlace(place) ? formatAddress(place.area) : null,
    ),
  );

describe('a block of cells read as series', () => {
  test('names above, categories at the left, one series per column', () => {
    const cells = [
      ['', 'Stock', 'Inflow'],
      ['Jan', 1, 2],
      ['Feb', 3, 4],
      ['Mar', 5, 6],
    ];
    expect(read(block(cells))).toEqual([
      ['C3', 'B4:B6', 'C4:C6'],
      ['D3', 'B4:B6', 'D4:D6'],
    ]);
  });
  test('wider than high: one series per row', () => {
    expect(
      read(
        block([
          ['', 'Jan', 'Feb', 'Mar'],
          ['Stock', 1, 2, 3],
        ]),
      ),
    ).toEqual([['B4', 'C3:E3', 'C4:E4']]);
  });
  test('asked by rows, rows it is', () => {
    expect(
      read(
        block([
          ['', 2023],
          ['a', 1],
          ['b', 2],
        ]),
        'Rows',
      ),
    ).toEqual([
      ['B4', 'C3', 'C4'],
      ['B5', 'C3', 'C5'],
    ]);
  });
  test('years above an empty corner are names, not values', () => {
    expect(
      read(
        block([
          ['', 2023, 2024],
          ['a', 1, 2],
          ['b', 3, 4],
        ]),
        'Columns',
      )[0],
    ).toEqual(['C3', 'B4:B5', 'C4:C5']);
  });
  test('dates in the first column are categories; other numbers are a series', () => {
    const cells = [
      ['Day', 'Stock'],
      [45000, 1],
      [45001, 2],
    ];
    expect(read(block(cells, true))).toEqual([['C3', 'B4:B5', 'C4:C5']]);
    expect(read(block(cells))).toHaveLength(2);
  });
  test('the first column of a scatter is x', () => {
    expect(
      read(
        block([
          ['x', 'y'],
          [1, 10],
          [2, 20],
        ]),
        'Columns',
        'XYScatter',
      ),
    ).toEqual([['C3', 'B4:B5', 'C4:C5']]);
  });
  test('numbers alone are all values', () => {
    expect(read(block([[1], [2], [3]]))).toEqual([[null, null, 'B3:B5']]);
  });
  test('a name and its numbers', () => {
    expect(read(block([['Stock'], [2], [3]]))).toEqual([['B3', null, 'B4:B5']]);
  });
});

describe('the automatic value axis', () => {
  test.each([
    [[100, 130, 160], { minimum: 0, maximum: 200, majorUnit: 50 }],
    [[1000, 1010, 1020], { minimum: 995, maximum: 1025, majorUnit: 5 }],
    [[-5, 5], { minimum: -6, maximum: 6, majorUnit: 2 }],
    [[0, 0], { minimum: 0, maximum: 1, majorUnit: 0.2 }],
    [[], { minimum: 0, maximum: 1.2, majorUnit: 0.2 }],
  ])('%j', (values, expected) => {
    const scale = automaticScale(values);
    expect(scale.minimum).toBeCloseTo(expected.minimum);
    expect(scale.maximum).toBeCloseTo(expected.maximum);
    expect(scale.majorUnit).toBeCloseTo(expected.majorUnit);
  });
  test('what was set stays', () => {
    expect(automaticScale([5, 80], { minimum: 10, maximum: 50 })).toMatchObject({ minimum: 10, maximum: 50 });
  });
  const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
  test('every value is within the axis, with few enough steps', () => {
    fc.assert(
      fc.property(fc.array(thousandths, { minLength: 1 }), (values) => {
        const { minimum, maximum, majorUnit } = automaticScale(values);
        const steps = (maximum - minimum) / majorUnit;
        expect(minimum).toBeLessThanOrEqual(Math.min(...values));
        expect(maximum).toBeGreaterThanOrEqual(Math.max(...values));
        expect(steps).toBeGreaterThan(0);
        expect(steps).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('a box becomes cells and the same box again', () => {
  const grid = { edge: (_sheet: string, along: string, index: number) => index * (along === 'rows' ? 20 : 64) };
  const size = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(size, size, size, size, (left, top, width, height) => {
      const box = { left, top, width, height };
      const { area, inset } = anchorOf(box, 's', grid);
      const chart = newChart({ id: '1', sheetId: 's', name: 'c', type: 'Line', anchor: { area, gone: false }, inset });
      expect(boxOf(chart, grid)).toEqual(box);
      expect(placesOf(chart)).toEqual([chart.anchor]);
    }),
  );
});
