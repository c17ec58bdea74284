/** What a chart is, as the workbook keeps it. Its places follow their cells; see `model/base/tracker`. */
import type { Area } from '../../xlsx/notation/address';
import {
  type BookChart,
  type BookSeries,
  type ChartAxis,
  type ChartCells,
  type ChartLabels,
  type ChartLetters,
  type ChartLine,
  type ChartMarker,
  type ChartTitle,
  usualChart,
  usualSeries,
} from '../../xlsx/book/chart';
import type { ChartTypeName } from '../../xlsx/book/chart-types';

/** Cells that are followed when others are inserted or deleted. */
export interface FollowedCells {
  area: Area;
  gone: boolean;
}

/** What a series shows: cells, or what a file kept of cells that are not here. */
export type Source = FollowedCells | ChartCells | null;

export const isPlace = (source: Source | string): source is FollowedCells =>
  typeof source === 'object' && source !== null && 'area' in source;

/** As in a file, but it can be changed. */
type Changing<T> = { -readonly [K in keyof T]: T[K] };

export type Stroke = Changing<ChartLine>;
export type Lettering = Changing<ChartLetters>;
type Marker = Changing<ChartMarker>;

export interface Caption extends Changing<ChartTitle> {
  readonly font: Lettering;
}

export interface Labels extends Changing<ChartLabels> {
  readonly font: Lettering;
}

export interface SeriesData extends Changing<Omit<BookSeries, 'name' | 'values' | 'categories' | 'type' | 'points'>> {
  /** Text, or the cell that holds it; null: "Series 1". */
  name: string | FollowedCells | null;
  values: Source;
  /** Categories, or the x values of a scatter. */
  categories: Source;
  /** null: the chart's own. */
  type: ChartTypeName | null;
  readonly line: Stroke;
  readonly marker: Marker;
  labels: Labels | null;
  /** Colours of single points, by index. */
  readonly points: Map<number, string>;
}

export interface AxisData extends Changing<ChartAxis> {
  readonly title: Caption;
  readonly font: Lettering;
  readonly line: Stroke;
}

type Looks = Pick<BookChart, 'name' | 'type' | 'fill' | 'blanks' | 'description'>;

export interface ChartData extends Changing<Looks> {
  readonly id: string;
  readonly sheetId: string;
  /** The cells covered, and how far into the first and last of them the chart reaches, in pixels. */
  readonly anchor: FollowedCells;
  inset: { left: number; top: number; right: number; bottom: number };
  plotBy: 'Rows' | 'Columns';
  series: SeriesData[];
  readonly title: Caption;
  readonly legend: Changing<BookChart['legend']> & { readonly font: Lettering };
  readonly axes: { readonly category: AxisData; readonly value: AxisData; readonly secondary: AxisData };
  readonly border: Stroke;
  readonly font: Lettering;
}

export function newSeries(values: Partial<Pick<SeriesData, 'name' | 'values' | 'categories'>> = {}): SeriesData {
  const usual = usualSeries('Line');
  const marker: Marker = { ...usual.marker, style: 'Circle' };
  return {
    ...usual,
    name: null,
    values: null,
    categories: null,
    ...values,
    type: null,
    marker,
    labels: null,
    points: new Map(),
  };
}

export function newChart(own: Pick<ChartData, 'id' | 'sheetId' | 'name' | 'type' | 'anchor' | 'inset'>): ChartData {
  return { ...usualChart(), description: '', ...own, plotBy: 'Columns', series: [] };
}

/** Every place a chart holds, so that they can be followed and let go. */
export function placesOf(chart: ChartData): FollowedCells[] {
  const ofSeries = chart.series.flatMap(({ name, values, categories }) => [
    typeof name === 'string' ? null : name,
    values,
    categories,
  ]);
  return [chart.anchor, ...ofSeries.filter(isPlace)];
}
