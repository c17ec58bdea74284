/** Excel.Chart. */
import { signsOf } from '../../../xlsx/notation/number-formats';
import { POINTS_PER_PIXEL } from '../../../xlsx/notation/pixels';
import { placesOf, type ChartData } from '../../charts/chart';
import { BLANKS, NO_PAINT } from '../../../xlsx/book/chart';
import { isChartType, typeOf } from '../../../xlsx/book/chart-types';
import { drawChart } from '../../charts/drawing';
import { anchorOf, type PixelBox, boxOf } from '../../charts/layout';
import { pictureOf, titleText } from '../../charts/picture';
import { directionOf, seriesOf, type SeriesBy, type SourceCells } from '../../charts/source';
import { type Area, parseAddress } from '../../../xlsx/notation/address';
import { invalidArgument, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { type HostContext, isRange } from '../base/context';
import { EVENT } from '../base/events';
import { oneOf, requireNumber, requireText } from '../base/values';
import { ChartAxes } from './axes';
import { ChartDataLabels } from './data-labels';
import { ChartFill, ChartFont, ChartLineFormat } from './formats';
import { ChartLabel, ChartLegend } from './labels';
import { chartOf, type ChartOwner, writable } from './owner';
import { ChartSeriesCollection } from './series';

export class ExcelChart implements HostObject, ChartOwner {
  readonly excelType = 'Chart';

  constructor(
    readonly context: HostContext,
    readonly chartId: string,
  ) {}

  identity() {
    return { Id: this.chartId };
  }

  get eventTarget() {
    return this.chartId;
  }

  get id() {
    return this.chartId;
  }

  get name(): string {
    return chartOf(this).name;
  }

  set name(value: unknown) {
    const name = requireText(value);
    writable(this).name = name;
  }

  get chartType() {
    return chartOf(this).type;
  }

  set chartType(value: unknown) {
    if (!isChartType(value)) throw notServed(`Chart.chartType ${String(value)}`);
    const chart = writable(this);
    chart.type = value;
    for (const series of chart.series) series.type = null;
  }

  get plotBy() {
    return chartOf(this).plotBy;
  }

  get left() {
    return this.box.left * POINTS_PER_PIXEL;
  }

  set left(value: unknown) {
    this.move({ left: pixels(value) });
  }

  get top() {
    return this.box.top * POINTS_PER_PIXEL;
  }

  set top(value: unknown) {
    this.move({ top: pixels(value) });
  }

  get width() {
    return this.box.width * POINTS_PER_PIXEL;
  }

  set width(value: unknown) {
    this.move({ width: pixels(value) });
  }

  get height() {
    return this.box.height * POINTS_PER_PIXEL;
  }

  set height(value: unknown) {
    this.move({ height: pixels(value) });
  }

  get displayBlanksAs() {
    return chartOf(this).blanks;
  }

  set displayBlanksAs(value: unknown) {
    writable(this).blanks = oneOf(BLANKS, value);
  }

  /** Of all series together. */
  get dataLabels() {
    return new ChartDataLabels(this, () => chartOf(this).series);
  }

  get title() {
    const { grid, language } = this.context;
    return new ChartLabel(this, chartOf(this).title, {
      excelType: 'ChartTitle',
      automatic: () => titleText(chartOf(this), grid, language),
    });
  }

  get legend() {
    return new ChartLegend(this, chartOf(this).legend);
  }

  get axes() {
    return new ChartAxes(this);
  }

  get series() {
    return new ChartSeriesCollection(this);
  }

  get worksheet() {
    return this.context.worksheet(chartOf(this).sheetId);
  }

  get format() {
    const chart = chartOf(this);
    return {
      excelType: 'ChartAreaFormat',
      fill: new ChartFill(this, (color) => (chart.fill = color ?? NO_PAINT)),
      border: new ChartLineFormat(this, chart.border, 'ChartBorder'),
      font: new ChartFont(this, chart.font),
    };
  }

  setData(source: unknown, seriesBy: unknown = 'Auto'): void {
    if (!isRange(source)) throw invalidArgument();
    fillSeries(this.context, writable(this), { area: source.area, seriesBy });
  }

  /** From the corner of one cell, at its own size; or over all cells between two. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const chart = writable(this);
    const start = placeOf(startCell, chart.sheetId);
    const end = endCell === undefined || endCell === null ? null : placeOf(endCell, chart.sheetId);
    const { grid } = this.context;
    const edge = (along: 'rows' | 'columns', index: number) => grid.edge(chart.sheetId, along, index);
    const [left, top] = [edge('columns', start.column), edge('rows', start.row)];
    if (!end) return this.move({ left, top });
    const width = edge('columns', end.column + end.columns) - left;
    this.move({ left, top, width, height: edge('rows', end.row + end.rows) - top });
  }

  activate(): void {
    this.context.grid.activateSheet(chartOf(this).sheetId);
  }

  /** A PNG in base64. The size is in pixels; with only one of them, or to fit, the proportions stay. */
  async getImage(width?: unknown, height?: unknown, fitting: unknown = 'Fit'): Promise<string> {
    const { grid, language } = this.context;
    const { box } = this;
    const scale = Math.min(
      ...[ratio(width, box.width), ratio(height, box.height)].filter((one) => one !== null),
      Infinity,
    );
    const whole = Number.isFinite(scale) ? scale : 1;
    const fill = fitting === 'Fill' && typeof width === 'number' && typeof height === 'number';
    const size = fill ? { width, height } : { width: box.width * whole, height: box.height * whole };
    const format = (value: number, pattern: string) => grid.formatNumber(value, pattern);
    const image = await drawChart(pictureOf(chartOf(this), grid, language), { ...size, format });
    return image.slice(image.indexOf(',') + 1);
  }

  delete(): void {
    const chart = writable(this);
    removeChart(this.context, chart);
    const message = { chartId: chart.id, source: 'Local', worksheetId: chart.sheetId };
    this.context.events.fire(EVENT.chartDeleted, [chart.sheetId], message);
  }

  private get box(): PixelBox {
    return boxOf(chartOf(this), this.context.grid);
  }

  private move(change: Partial<PixelBox>): void {
    const chart = writable(this);
    const { area, inset } = anchorOf({ ...this.box, ...change }, chart.sheetId, this.context.grid);
    chart.anchor.area = area;
    chart.inset = inset;
  }
}

/** Reads the cells as Excel reads a selection, and follows them from now on. */
export function fillSeries(
  context: HostContext,
  chart: ChartData,
  { area, seriesBy }: { readonly area: Area; readonly seriesBy: unknown },
): void {
  const by = (['Auto', 'Rows', 'Columns'] as const).find((known) => known === seriesBy) ?? 'Auto';
  for (const place of placesOf(chart)) if (place !== chart.anchor) context.tracker.release(place);
  const source = sourceOf(context, area);
  chart.plotBy = directionOf(source, by satisfies SeriesBy);
  chart.series = seriesOf(source, chart.plotBy, typeOf(chart.type).kind);
  for (const place of placesOf(chart)) context.tracker.follow(place);
}

export function removeChart({ state, tracker }: HostContext, chart: ChartData): void {
  for (const place of placesOf(chart)) tracker.release(place);
  state.charts = state.charts.filter(({ id }) => id !== chart.id);
}

function sourceOf({ grid }: HostContext, area: Area): SourceCells {
  const used = grid.used(area.sheetId);
  const rows = used ? Math.min(area.rows, Math.max(1, used.row + used.rows - area.row)) : 1;
  const columns = used ? Math.min(area.columns, Math.max(1, used.column + used.columns - area.column)) : 1;
  const filled = { ...area, rows, columns };
  const formats = grid.numberFormats(filled);
  return {
    area: filled,
    values: grid.values(filled),
    isDate: (row, column) => /[dmy]/i.test(signsOf(formats[row]?.[column] ?? '')),
  };
}

function placeOf(cell: unknown, sheetId: string): Area {
  if (isRange(cell)) return cell.area;
  const place = parseAddress(String(cell));
  if (!place) throw invalidArgument();
  return { sheetId, ...place };
}

const pixels = (points: unknown) => {
  const value = requireNumber(points);
  if (value < 0) throw invalidArgument();
  return value / POINTS_PER_PIXEL;
};

const ratio = (wanted: unknown, own: number) => (typeof wanted === 'number' && wanted > 0 ? wanted / own : null);
