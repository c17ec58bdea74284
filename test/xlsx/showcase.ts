/** A workbook with a chart of every kind, every conditional format and a whole print set-up: for a person, or another program, to look at. */
import { type Book, type BookCell, type BookRow, type BookSheet, PLAIN } from '../../src/xlsx/book/book';
import {
  type BookChart,
  type BookSeries,
  type ChartCells,
  NO_PAINT,
  usualChart,
  usualLabels,
  usualSeries,
} from '../../src/xlsx/book/chart';
import { CHART_TYPE_NAMES, type ChartTypeName, typeOf } from '../../src/xlsx/book/chart-types';
import { evenly } from '../../src/xlsx/book/conditions';
import { USUAL_PAGE } from '../../src/xlsx/book/page';
import { formatAddress } from '../../src/xlsx/notation/address';

const MONTHS = ['jan 2026', 'feb 2026', 'mrt 2026', 'apr 2026', 'mei 2026', 'jun 2026'];
const COLUMNS: readonly (readonly [string, readonly number[]])[] = [
  ['Voorraad', [1200, 1310, 1280, 1420, 1500, 1460]],
  ['Waarvan te laat', [200, 260, 240, 330, 380, 350]],
  ['FTE nodig', [21.5, 22.1, 22.8, 24, 24.6, 24.2]],
  ['Bijdrage', [0, 1200, 1350, 1290, 0, 0]],
  ['Verschil', [1200, 150, -60, 130, 40, 1460]],
];

const cell = (column: number, value: string | number): BookCell => ({
  column,
  value,
  formula: null,
  spill: null,
  filled: false,
  look: 0,
});
const rows: BookRow[] = [
  {
    index: 0,
    height: null,
    hidden: false,
    cells: ['Maand', ...COLUMNS.map(([name]) => name)].map((v, i) => cell(i, v)),
  },
  ...MONTHS.map((month, i) => ({
    index: i + 1,
    height: null,
    hidden: false,
    cells: [cell(0, month), ...COLUMNS.map(([, numbers], j) => cell(j + 1, numbers[i] ?? 0))],
  })),
];

const reference = (column: number, row: number, count: number) =>
  `Cijfers!${formatAddress({ row, column, rows: count, columns: 1 }, true)}`;
const months: ChartCells = { reference: reference(0, 1, 6), points: MONTHS, numberFormat: 'General' };

export function seriesAt(column: number, type: ChartTypeName, more: Partial<BookSeries> = {}): BookSeries {
  const [name = '', points = []] = COLUMNS[column - 1] ?? [];
  return {
    ...usualSeries(type),
    name: { reference: reference(column, 0, 1), text: name },
    values: { reference: reference(column, 1, 6), points, numberFormat: '#,##0' },
    categories: typeOf(type).kind === 'scatter' ? { ...months, points: [1, 2, 3, 4, 5, 6], reference: null } : months,
    ...more,
  };
}

const PER_ROW = 3;

export function chartAt(index: number, name: string, series: readonly BookSeries[]): BookChart {
  const [down, across] = [Math.floor(index / PER_ROW) * 14, (index % PER_ROW) * 5];
  const usual = usualChart();
  return {
    ...usual,
    name,
    description: `${name}: de voorraad stijgt van 1.200 naar 1.460 zaken.`,
    type: series[0]?.type ?? 'Line',
    from: { row: down + 1, column: across, x: 4, y: 4 },
    to: { row: down + 13, column: across + 4, x: 50, y: 10 },
    series,
    title: { ...usual.title, text: name },
  };
}

const kinds = CHART_TYPE_NAMES.map((type, i) =>
  chartAt(i, type, /^(Pie|Doughnut)$/.test(type) ? [seriesAt(1, type)] : [seriesAt(1, type), seriesAt(2, type)]),
);

/** What the report draws: stock with its late part, FTE on an axis of its own, contributions as a bridge. */
const special: readonly BookChart[] = [
  chartAt(0, 'Voorraad en FTE', [
    seriesAt(1, 'ColumnClustered', {
      fill: '#154273',
      labels: { ...usualLabels(), position: 'OutsideEnd', numberFormat: '#,##0' },
    }),
    seriesAt(2, 'ColumnClustered', { fill: '#C00000' }),
    seriesAt(3, 'LineMarkers', { secondary: true, line: { color: '#E17000', weight: 2.25, style: 'Dash' } }),
  ]),
  chartAt(1, 'Bijdragen', [
    seriesAt(4, 'ColumnStacked', { fill: NO_PAINT, gapWidth: 50 }),
    seriesAt(5, 'ColumnStacked', { fill: '#154273', gapWidth: 50, points: new Map([[2, '#C00000']]) }),
  ]),
].map((chart) => ({
  ...chart,
  axes: {
    ...chart.axes,
    value: {
      ...chart.axes.value,
      numberFormat: '#,##0',
      title: { ...chart.axes.value.title, visible: true, text: 'zaken' },
    },
    secondary: { ...chart.axes.secondary, title: { ...chart.axes.value.title, visible: true, text: 'fte' } },
  },
}));

const area = (column: number) => ({ row: 1, column, rows: 6, columns: 1 });
const rule = { look: { fill: null, fontColor: null, bold: false }, stopIfTrue: false };
const red = { fill: '#FFC7CE', fontColor: '#9C0006', bold: true };

const sheet = (name: string, more: Partial<BookSheet>): BookSheet => ({
  name,
  visibility: 'Visible',
  tabColor: '#154273',
  gridlines: false,
  frozen: { rows: 0, columns: 0 },
  defaultWidth: null,
  defaultHeight: null,
  columns: [],
  rows: [],
  merges: [],
  tables: [],
  validations: [],
  conditionals: [],
  links: [],
  page: {
    ...USUAL_PAGE,
    landscape: true,
    paper: 9,
    fit: { wide: 1, high: 0 },
    centerHorizontally: true,
    texts: { ...USUAL_PAGE.texts, all: { header: '&L&A&RModel 3, versie 12', footer: '&CPagina &P van &N' } },
  },
  charts: [],
  protection: null,
  ...more,
});

const figures = sheet('Cijfers', {
  frozen: { rows: 1, columns: 1 },
  columns: [{ first: 0, last: 5, width: 110, hidden: false, look: 0 }],
  rows,
  conditionals: [
    {
      ...rule,
      areas: [area(1)],
      condition: {
        kind: 'bar',
        from: { type: 'automatic', value: '' },
        to: { type: 'automatic', value: '' },
        color: '#638EC6',
        negative: '#FF0000',
        gradient: false,
        only: false,
      },
    },
    {
      ...rule,
      areas: [area(2)],
      condition: {
        kind: 'scale',
        stops: [
          { bound: { type: 'min', value: '' }, color: '#63BE7B' },
          { bound: { type: 'percentile', value: '50' }, color: '#FFEB84' },
          { bound: { type: 'max', value: '' }, color: '#F8696B' },
        ],
      },
    },
    {
      ...rule,
      areas: [area(3)],
      condition: {
        kind: 'icons',
        set: '3TrafficLights1',
        from: evenly('3TrafficLights1'),
        reversed: true,
        only: false,
      },
    },
    {
      ...rule,
      areas: [area(4)],
      look: red,
      condition: { kind: 'cell', operator: 'greaterThan', formula1: '1250', formula2: '' },
    },
    { ...rule, areas: [area(5)], look: red, condition: { kind: 'formula', formula: 'F2<0' }, stopIfTrue: true },
    { ...rule, areas: [area(0)], look: red, condition: { kind: 'text', operator: 'contains', text: 'mei' } },
  ],
  links: [
    {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      address: '',
      place: "'Alle soorten'!A1",
      tip: 'Naar de grafieken',
    },
    { area: { row: 0, column: 1, rows: 1, columns: 1 }, address: 'https://example.org/', place: '', tip: '' },
  ],
  page: {
    ...sheet('', {}).page,
    area: '$A$1:$F$7',
    titleRows: { first: 0, last: 0 },
    titleColumns: { first: 0, last: 0 },
  },
});

export const showcase: Book = {
  looks: [PLAIN],
  sheets: [figures, sheet('Rapport', { charts: special }), sheet('Alle soorten', { charts: kinds })],
  activeSheet: 1,
  names: [{ name: 'Voorraad', reference: 'Cijfers!$B$2:$B$7', sheet: null, comment: '' }],
  structureProtected: false,
  settings: new Map(),
  xmlParts: new Map(),
};
