/** Native charts over columns of tables, or of cells that are none. */
import type { ChartKind, SeriesLook, SheetChart } from '../sheet';

const TYPES: Readonly<Record<ChartKind, Excel.ChartType>> = {
  lines: 'Line' as Excel.ChartType.line,
  area: 'AreaStacked' as Excel.ChartType.areaStacked,
  columns: 'ColumnClustered' as Excel.ChartType.columnClustered,
  bars: 'BarClustered' as Excel.ChartType.barClustered,
  bridge: 'ColumnStacked' as Excel.ChartType.columnStacked,
};

interface Stroked {
  readonly color: string;
  /** Told apart without colour too. */
  readonly dash: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot';
}

const LOOKS: Readonly<Record<Exclude<SeriesLook, 'hidden'>, Stroked>> = {
  main: { color: '#0F6CBD', dash: 'Continuous' },
  reference: { color: '#424242', dash: 'Dash' },
  accent: { color: '#B10E1C', dash: 'Dot' },
  second: { color: '#0B5A0B', dash: 'DashDot' },
  third: { color: '#6B3FA0', dash: 'DashDotDot' },
  fourth: { color: '#8A3707', dash: 'Dash' },
  fifth: { color: '#036C70', dash: 'Dot' },
};

/** A number stands in each stone of a bridge, with its sign; nothing where there is no stone. */
const STONES: Readonly<Partial<Record<SeriesLook, string>>> = {
  main: '#,##0;;',
  accent: '+#,##0;;',
  second: '"−"#,##0;;',
};

interface PlacedChart {
  readonly made: SheetChart;
  readonly sheet: Excel.Worksheet;
  /** The cells of a column, where they are of no table. */
  readonly cells?: Columns;
}

/** All in one question and one answer. Leaves the last of it to be sent by who goes on. */
export async function makeCharts(context: Excel.RequestContext, charts: readonly PlacedChart[]): Promise<void> {
  if (charts.length === 0) return;
  const begun = charts.map(({ made, sheet, cells = columnsOf(context, made.table) }) => ({
    made,
    cells,
    chart: begin(sheet, made, cells),
  }));
  const counts = begun.map(({ chart }) => chart.series.getCount());
  await context.sync();
  begun.forEach((one, at) => finish({ ...one, series: counts[at]?.value ?? 0 }));
}

type Columns = (column: number) => Excel.Range;

const columnsOf =
  (context: Excel.RequestContext, table: string): Columns =>
  (column) =>
    context.workbook.tables.getItem(table).columns.getItemAt(column).getDataBodyRange();

function begin(sheet: Excel.Worksheet, made: SheetChart, cells: Columns): Excel.Chart {
  const first = made.series[0]?.column ?? 0;
  const chart = sheet.charts.add(TYPES[made.kind], cells(first), Excel.ChartSeriesBy.columns);
  chart.name = made.name;
  const { row, column, rows, columns } = made.place;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
  return chart;
}

interface Begun {
  readonly made: SheetChart;
  readonly chart: Excel.Chart;
  readonly cells: Columns;
  /** Series that Excel made of the first column: one, or none of a column of texts. */
  readonly series: number;
}

function finish({ made, chart, cells, series: count }: Begun): void {
  const categories = cells(made.categories);
  made.series.forEach(({ column, look, name }, index) => {
    const series = index < count ? chart.series.getItemAt(index) : chart.series.add(name);
    series.name = name;
    series.setValues(cells(column));
    series.setXAxisValues(categories);
    draw(series, look, made.kind);
  });
  chart.title.text = made.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.legend.visible = made.kind !== 'bridge';
  if (made.kind !== 'bridge') chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.numberFormat = made.numberFormat;
  chart.axes.valueAxis.title.text = made.unit;
}

function draw(series: Excel.ChartSeries, look: SeriesLook, kind: ChartKind): void {
  if (look === 'hidden') {
    series.format.fill.clear();
    series.format.line.clear();
    return;
  }
  const { color, dash } = LOOKS[look];
  if (kind === 'lines') {
    series.format.line.color = color;
    series.format.line.weight = 2.25;
    series.format.line.lineStyle = dash;
  } else series.format.fill.setSolidColor(color);
  const stone = kind === 'bridge' ? STONES[look] : undefined;
  if (stone === undefined) return;
  series.gapWidth = 40;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = stone;
  series.dataLabels.format.font.color = '#FFFFFF';
  series.dataLabels.format.font.bold = true;
}
