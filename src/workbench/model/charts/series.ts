/** Excel.ChartSeriesCollection and ChartSeries. */
import { isPlace, newSeries, type FollowedCells, type SeriesData } from '../../charts/chart';
import { MARKERS, NO_PAINT, usualLabels } from '../../../xlsx/book/chart';
import { chartTypeName, type ChartType, type ChartTypeName, isChartType, typeOf } from '../../../xlsx/book/chart-types';
import { categoriesAt, numbersAt, seriesName } from '../../charts/picture';
import { invalidArgument, itemNotFound, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection } from '../base/collection';
import { isRange } from '../base/context';
import { oneOf, requireNumber, requireText } from '../base/values';
import { ChartDataLabels } from './data-labels';
import { ChartFill, ChartLineFormat, requireColor } from './formats';
import { ChartPoints } from './points';
import { chartOf, type ChartOwner, ChartPart, writable } from './owner';

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

export class ChartSeries extends ChartPart<SeriesData> implements HostObject {
  readonly excelType = 'ChartSeries';

  get name() {
    return seriesName(this.data, this.index, this.owner.context);
  }

  set name(value: unknown) {
    const name = requireText(value);
    this.change((series) => (series.name = name));
  }

  get chartType() {
    return this.typeName;
  }

  set chartType(value: unknown) {
    if (!isChartType(value)) throw notServed(`ChartSeries.chartType ${String(value)}`);
    const type = value;
    this.change((series) => (series.type = type));
    this.stackAlike();
  }

  get axisGroup() {
    return this.data.secondary ? 'Secondary' : 'Primary';
  }

  set axisGroup(value: unknown) {
    this.change((series) => (series.secondary = value === 'Secondary'));
  }

  get hasDataLabels() {
    return this.data.labels !== null;
  }

  set hasDataLabels(value: unknown) {
    this.change(
      (series) => (series.labels = value === true ? (series.labels ?? structuredClone(usualLabels())) : null),
    );
  }

  get dataLabels() {
    return new ChartDataLabels(this.owner, () => [this.data]);
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
    const width = within(value, 0, 500);
    this.changeAlike((series) => (series.gapWidth = width));
  }

  get overlap() {
    return this.data.overlap ?? (this.type.stacking === 'none' ? 0 : 100);
  }

  set overlap(value: unknown) {
    const overlap = within(value, -100, 100);
    this.changeAlike((series) => (series.overlap = overlap));
  }

  get markerSize() {
    return this.data.marker.size;
  }

  set markerSize(value: unknown) {
    const size = within(value, 2, 72);
    this.change(({ marker }) => (marker.size = size));
  }

  get markerBackgroundColor() {
    return this.data.marker.fill ?? '';
  }

  set markerBackgroundColor(value: unknown) {
    const color = requireColor(value);
    this.change(({ marker }) => (marker.fill = color));
  }

  get markerForegroundColor() {
    return this.data.marker.border ?? '';
  }

  set markerForegroundColor(value: unknown) {
    const color = requireColor(value);
    this.change(({ marker }) => (marker.border = color));
  }

  get markerStyle() {
    return this.type.markers ? this.data.marker.style : 'None';
  }

  /** Markers make another type of a line, in Excel too. */
  set markerStyle(value: unknown) {
    const style = oneOf(MARKERS, value);
    const shown = style !== 'None';
    const type = chartTypeName({ ...this.type, markers: shown });
    if (type === null) throw invalidArgument();
    this.change((series) => {
      series.type = type;
      if (shown) series.marker.style = style;
    });
  }

  get plotOrder() {
    return this.index + 1;
  }

  get format() {
    return {
      excelType: 'ChartSeriesFormat',
      fill: new ChartFill(this.owner, (color) => (this.data.fill = color ?? NO_PAINT)),
      line: new ChartLineFormat(this.owner, this.data.line),
    };
  }

  get points() {
    return new ChartPoints(this.owner, this.data);
  }

  setValues(source: unknown): void {
    const place = this.follow(source);
    this.let(this.data.values);
    this.change((series) => (series.values = place));
  }

  setXAxisValues(source: unknown): void {
    const place = this.follow(source);
    this.let(this.data.categories);
    this.change((series) => (series.categories = place));
  }

  getDimensionValues(dimension: unknown): unknown[] {
    const { grid } = this.owner.context;
    if (dimension === 'Values' || dimension === 'YValues') return numbersAt(this.data.values, grid);
    const { categories } = this.data;
    if (dimension === 'XValues') return numbersAt(categories, grid);
    if (dimension === 'Categories') return categoriesAt(categories, grid);
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

  private get typeName(): ChartTypeName {
    return this.data.type ?? chartOf(this.owner).type;
  }

  private get type(): ChartType {
    return typeOf(this.typeName);
  }

  /** The series that are drawn in one group: of one kind, on one axis. */
  private get alike(): SeriesData[] {
    const { series, type } = chartOf(this.owner);
    const kind = (one: SeriesData) => typeOf(one.type ?? type).kind;
    return series.filter((one) => one.secondary === this.data.secondary && kind(one) === kind(this.data));
  }

  /** Excel stacks all series of a group or none. */
  private stackAlike(): void {
    const { stacking } = this.type;
    const { type } = chartOf(this.owner);
    for (const one of this.alike) {
      const own = typeOf(one.type ?? type);
      if (own.stacking !== stacking) one.type = chartTypeName({ ...own, stacking });
    }
  }

  private changeAlike(action: (series: SeriesData) => void): void {
    writable(this.owner);
    const { kind } = this.type;
    if (kind !== 'column' && kind !== 'bar') throw invalidArgument();
    this.alike.forEach(action);
  }

  private follow(source: unknown): FollowedCells {
    if (!isRange(source)) throw invalidArgument();
    const place: FollowedCells = { area: source.area, gone: false };
    this.owner.context.tracker.follow(place);
    return place;
  }

  private let(before: SeriesData['values']): void {
    if (isPlace(before)) this.owner.context.tracker.release(before);
  }
}

function within(value: unknown, least: number, most: number): number {
  const number = requireNumber(value);
  if (number < least || number > most) throw invalidArgument();
  return number;
}
