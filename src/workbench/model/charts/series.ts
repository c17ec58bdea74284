/** Excel.ChartSeriesCollection, ChartSeries and ChartPoint. */
import { newSeries, type Place, type SeriesData } from '../../charts/chart';
import { isChartType } from '../../charts/chart-types';
import { numbersAt, seriesName } from '../../charts/picture';
import { invalidArgument, itemNotFound, notServed } from '../../host/errors';
import type { HostObject } from '../../host/host-object';
import { Collection } from '../collection';
import { isRange } from '../context';
import { requireNumber, requireText } from '../values';
import { ChartFill, ChartLine, requireColor } from './formats';
import { chartOf, type ChartOwner, writable } from './owner';

export class ChartSeriesCollection extends Collection<ChartSeries> {
  readonly excelType = 'ChartSeriesCollection';

  constructor(private readonly owner: ChartOwner) {
    super();
  }

  list() {
    return chartOf(this.owner).series.map((series) => new ChartSeries(this.owner, series));
  }

  /** Series have no key, only a place. */
  find(): null {
    return null;
  }

  add(name?: unknown, index?: unknown): ChartSeries {
    const chart = writable(this.owner);
    const series = newSeries({ name: typeof name === 'string' && name !== '' ? name : null });
    chart.series.splice(typeof index === 'number' ? index : chart.series.length, 0, series);
    return new ChartSeries(this.owner, series);
  }
}

export class ChartSeries implements HostObject {
  readonly excelType = 'ChartSeries';

  constructor(
    private readonly owner: ChartOwner,
    private readonly data: SeriesData,
  ) {}

  get name() {
    return seriesName(this.data, this.index, this.owner.context.grid, this.owner.context.language);
  }

  set name(value: unknown) {
    const name = requireText(value);
    this.change((series) => (series.name = name));
  }

  get chartType() {
    return this.data.type ?? chartOf(this.owner).type;
  }

  set chartType(value: unknown) {
    if (!isChartType(value)) throw notServed(`ChartSeries.chartType ${String(value)}`);
    this.change((series) => (series.type = value));
  }

  get axisGroup() {
    return this.data.secondary ? 'Secondary' : 'Primary';
  }

  set axisGroup(value: unknown) {
    this.change((series) => (series.secondary = value === 'Secondary'));
  }

  get hasDataLabels() {
    return this.data.labels;
  }

  set hasDataLabels(value: unknown) {
    this.change((series) => (series.labels = value === true));
  }

  get smooth() {
    return this.data.smooth;
  }

  set smooth(value: unknown) {
    this.change((series) => (series.smooth = value === true));
  }

  get gapWidth() {
    return this.data.gapWidth;
  }

  set gapWidth(value: unknown) {
    const width = requireNumber(value);
    if (width < 0 || width > 500) throw invalidArgument();
    this.change((series) => (series.gapWidth = width));
  }

  get markerSize() {
    return this.data.marker.size;
  }

  set markerSize(value: unknown) {
    const size = requireNumber(value);
    this.change(({ marker }) => (marker.size = size));
  }

  get markerBackgroundColor() {
    return this.data.marker.color ?? '';
  }

  set markerBackgroundColor(value: unknown) {
    const color = requireColor(value);
    this.change(({ marker }) => (marker.color = color));
  }

  get plotOrder() {
    return this.index + 1;
  }

  get format() {
    return {
      excelType: 'ChartSeriesFormat',
      fill: new ChartFill(this.owner, (color) => (this.data.fill = color)),
      line: new ChartLine(this.owner, this.data.line),
    };
  }

  get points() {
    return new ChartPoints(this.owner, this.data);
  }

  setValues(source: unknown): void {
    const place = this.follow(source);
    this.change((series) => (series.values = place));
  }

  setXAxisValues(source: unknown): void {
    const place = this.follow(source);
    this.change((series) => (series.categories = place));
  }

  getDimensionValues(dimension: unknown): unknown[] {
    const { grid } = this.owner.context;
    if (dimension === 'Values' || dimension === 'YValues') return numbersAt(this.data.values, grid);
    const { categories } = this.data;
    if (dimension === 'XValues') return numbersAt(categories, grid);
    if (dimension === 'Categories') return categories && !categories.gone ? grid.text(categories.area).flat() : [];
    throw notServed(`ChartSeries.getDimensionValues(${String(dimension)})`);
  }

  delete(): void {
    const chart = writable(this.owner);
    chart.series.splice(this.index, 1);
  }

  private get index(): number {
    const index = chartOf(this.owner).series.indexOf(this.data);
    if (index < 0) throw itemNotFound();
    return index;
  }

  private follow(source: unknown): Place {
    if (!isRange(source)) throw invalidArgument();
    const place: Place = { area: source.area, gone: false };
    this.owner.context.tracker.follow(place);
    return place;
  }

  private change(action: (series: SeriesData) => void): void {
    writable(this.owner);
    action(this.data);
  }
}

class ChartPoints extends Collection<ChartPoint> {
  readonly excelType = 'ChartPointsCollection';

  constructor(
    private readonly owner: ChartOwner,
    private readonly series: SeriesData,
  ) {
    super();
  }

  list() {
    const values = numbersAt(this.series.values, this.owner.context.grid);
    return values.map((value, index) => new ChartPoint(this.owner, this.series, index, value));
  }

  find(): null {
    return null;
  }
}

class ChartPoint implements HostObject {
  readonly excelType = 'ChartPoint';

  constructor(
    private readonly owner: ChartOwner,
    private readonly series: SeriesData,
    private readonly index: number,
    readonly value: number | null,
  ) {}

  get format() {
    const paint = (color: string | null) =>
      color === null ? void this.series.points.delete(this.index) : void this.series.points.set(this.index, color);
    return { excelType: 'ChartPointFormat', fill: new ChartFill(this.owner, paint) };
  }
}
