import { typeOf } from '../../../src/xlsx/book/chart-types';
import fc from 'fast-check';
import { ApiError } from '../../../src/workbench/wire/errors';
import { newChart, newSeries, type ChartData } from '../../../src/workbench/charts/chart';
import { configurationOf } from '../../../src/workbench/charts/configuration';
import { pictureOf } from '../../../src/workbench/charts/picture';
import { gatherCharts, restoreChart } from '../../../src/workbench/file/charts';
import { ExcelChart } from '../../../src/workbench/model/charts/chart';
import { addLink, clearLinks, gatherLinks, linkAt, setLink } from '../../../src/workbench/model/range/links';
import { chartReader } from '../../../src/xlsx/read/charts/chart-reader';
import { readBook } from '../../../src/xlsx/read/read-book';
import { chartWriter } from '../../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../../src/xlsx/write/write-book';
import { randomChart } from '../../xlsx/random-chart';
import { showcase } from '../../xlsx/showcase';
import { fakeContext } from '../support/fake-context';

const VALUES = [
  ['', 'Begin', 'Bijdrage', 'FTE'],
  ['basis', 0, 100, 10],
  ['instroom', 100, 20, 11],
  ['uren', 90, -30, 12],
];

/** Columns over B2:D4 named by the row above, with the first column as categories. */
function made(type: ChartData['type'] = 'ColumnStacked') {
  const fake = fakeContext(VALUES);
  const area = { sheetId: 'sheet-1', row: 6, column: 1, rows: 10, columns: 5 };
  const place = (row: number, column: number, rows: number) => ({
    area: { sheetId: 'sheet-1', row, column, rows, columns: 1 },
    gone: false,
  });
  const inset = { left: 0, top: 0, right: 10, bottom: 10 };
  const data: ChartData = {
    ...newChart({ id: 'c', sheetId: 'sheet-1', name: 'Brug', type, anchor: { area, gone: false }, inset }),
    series: [1, 2, 3].map((column) =>
      newSeries({ name: place(0, column, 1), values: place(1, column, 3), categories: place(1, 0, 3) }),
    ),
  };
  fake.context.state.charts = [data];
  const chart = new ExcelChart(fake.context, 'c');
  return { ...fake, data, chart, series: (index: number) => chart.series.getItemAt(index) };
}
function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'done';
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
};

test('the base of a bridge is there and not seen', () => {
  const { context, data, series } = made();
  series(0).format.fill.clear();
  series(0).format.line.clear();
  const [base, part] = configurationOf(pictureOf(data, context.grid, 'nl'), String).data.datasets;
  expect([base?.data, base?.backgroundColor]).toEqual([[0, 100, 90], Array(3).fill('rgba(0,0,0,0)')]);
  expect(part?.backgroundColor).toEqual(Array(3).fill('#ED7D31'));
  expect(gatherCharts(context, 'sheet-1')[0]?.series[0]).toMatchObject({ fill: 'none', line: { style: 'None' } });
});

test('series of one group are stacked alike and have one gap; a line among them is a group of its own', () => {
  const { series, data } = made();
  series(2).chartType = 'LineMarkers';
  series(2).axisGroup = 'Secondary';
  series(0).gapWidth = 40;
  expect(data.series.map(({ gapWidth }) => gapWidth)).toEqual([40, 40, 150]);
  series(1).chartType = 'ColumnClustered';
  expect([0, 1, 2].map((i) => series(i).chartType)).toEqual(['ColumnClustered', 'ColumnClustered', 'LineMarkers']);
  expect(codeOf(() => (series(2).gapWidth = 40))).toBe('InvalidArgument');
  series(2).markerStyle = 'None';
  expect([series(2).chartType, series(2).markerStyle]).toEqual(['Line', 'None']);
});

test('labels say what was asked, where their type has room for them', () => {
  const { chart, series, context, data } = made('ColumnClustered');
  series(1).dataLabels.showValue = true;
  series(1).dataLabels.showCategoryName = true;
  series(1).dataLabels.position = 'OutsideEnd';
  const { labels } = pictureOf(data, context.grid, 'nl').series[1] ?? {};
  expect(labels).toEqual(['basis; 100', 'instroom; 20', 'uren; -30']);
  expect(codeOf(() => (series(1).dataLabels.position = 'Left'))).toBe('InvalidArgument');
  chart.chartType = 'ColumnStacked';
  expect(codeOf(() => (series(1).dataLabels.position = 'OutsideEnd'))).toBe('InvalidArgument');
  expect([series(0).hasDataLabels, series(1).hasDataLabels]).toEqual([false, true]);
  series(1).hasDataLabels = false;
  expect([series(1).dataLabels.showValue, data.series[1]?.labels]).toEqual([false, null]);
});

test('what Excel refuses of a chart is refused', () => {
  const { chart, series, context } = made();
  const axis = chart.axes.categoryAxis;
  const refused = [
    () => (chart.displayBlanksAs = 'Perhaps'),
    () => (chart.legend.position = 'Custom'),
    () => (axis.tickLabelPosition = 'Above'),
    () => (axis.tickLabelSpacing = 0),
    () => (series(0).overlap = 101),
    () => (series(0).markerSize = 73),
    () => series(0).format.fill.setSolidColor('reddish'),
    () => (series(0).format.line.lineStyle = 'Wavy'),
    () => (series(0).dataLabels.showValue = 1),
  ];
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'InvalidArgument'));
  context.state.protectedSheets.set('sheet-1', {});
  expect(codeOf(() => (chart.dataLabels.showValue = true))).toBe('AccessDenied');
});

test('names of categories stand at zero unless they are asked to stay low', () => {
  const { chart, context, data } = made('ColumnClustered');
  const x = () => Reflect.get(configurationOf(pictureOf(data, context.grid, 'nl'), String).options?.scales ?? {}, 'x');
  expect(x()).toMatchObject({ position: { y: 0 } });
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  expect(x()).toMatchObject({ position: 'bottom' });
});

test('a chart is saved with what its cells hold, and a chart of a file comes back as it was', () => {
  const { context } = made('ColumnClustered');
  const [saved] = gatherCharts(context, 'sheet-1');
  expect(saved?.series[1]).toMatchObject({
    name: { reference: 'Blad1!$C$1', text: 'Bijdrage' },
    values: { reference: 'Blad1!$C$2:$C$4', points: [100, 20, -30] },
    categories: { reference: 'Blad1!$A$2:$A$4', points: ['basis', 'instroom', 'uren'] },
  });
  // Cells that are not here keep what the file had of them; those that are show what they hold now.
  const elsewhere = randomChart.map((chart) => ({
    ...chart,
    from: { row: 1, column: 1, x: 3, y: 4 },
    to: { row: 9, column: 5, x: 5, y: 6 },
    series: chart.series.map((one) => ({
      ...one,
      // A file says nothing of the markers of a type that has none.
      marker: typeOf(one.type).markers ? one.marker : { ...one.marker, style: 'Circle' as const },
      name: one.name && { ...one.name, reference: null },
      values: one.values && { ...one.values, reference: 'Elders!$A$1' },
      categories: one.categories && { ...one.categories, reference: null },
    })),
  }));
  fc.assert(
    fc.property(elsewhere, (chart) => {
      const fresh = fakeContext();
      restoreChart(fresh.context, 'sheet-1', chart);
      expect(gatherCharts(fresh.context, 'sheet-1')).toEqual([chart]);
    }),
    { numRuns: 60 },
  );
});

test('a line without markers comes back from a file as one that gets circles as soon as it has them, as one made here', () => {
  const { context, series } = made('Line');
  const markers = ({ chartType, markerStyle }: ReturnType<typeof series>) => [chartType, markerStyle];
  expect(markers(series(0))).toEqual(['Line', 'None']);
  const book = { ...showcase, sheets: [{ ...firstOf(showcase.sheets), charts: gatherCharts(context, 'sheet-1') }] };
  const [namespaces, addIn] = [['VKT'], { id: 'x', version: '1' }];
  const bytes = writeBook({ ...book, activeSheet: 0, names: [] }, { namespaces, addIn, charts: chartWriter });
  const read = readBook(bytes, { namespaces, charts: chartReader }).book;
  const opened = fakeContext(VALUES).context;
  restoreChart(opened, 'sheet-1', firstOf(firstOf(read.sheets).charts));
  const chart = new ExcelChart(opened, firstOf(opened.state.charts).id);
  for (const one of [series(0), chart.series.getItemAt(0)]) {
    expect(markers(one)).toEqual(['Line', 'None']);
    one.chartType = 'LineMarkers';
    expect(markers(one)).toEqual(['LineMarkers', 'Circle']);
  }
});

test('a link looks where it leads, moves with its cell and goes with its contents', () => {
  const { context } = fakeContext();
  const cell = (row: number) => ({ sheetId: 'sheet-1', row, column: 0, rows: 1, columns: 1 });
  setLink(context, cell(2), { documentReference: "#'Blad 2'!B3", screenTip: 'Naar de cijfers' });
  addLink(context, { area: cell(5), address: 'https://example.org/', place: '', tip: '' });
  expect(linkAt(context, cell(2))).toMatchObject({ place: "'Blad 2'!B3", tip: 'Naar de cijfers' });
  const where = { row: 0, column: 0, rows: 1, columns: 16_384 };
  context.tracker.apply('sheet-1', { kind: 'insert', along: 'rows', where });
  expect([linkAt(context, cell(2)), linkAt(context, cell(3))?.place]).toEqual([null, "'Blad 2'!B3"]);
  clearLinks(context, { ...cell(0), rows: 5 });
  expect(gatherLinks(context, 'sheet-1').map(({ address }) => address)).toEqual(['https://example.org/']);
  expect(codeOf(() => setLink(context, cell(1), {}))).toBe('InvalidArgument');
});
