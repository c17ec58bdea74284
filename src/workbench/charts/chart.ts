/** What a chart is, as the workbook keeps it. Its places follow their cells; see model/tracker.ts. */
import type { Area } from '../../xlsx/notation/address';
import type { ChartTypeName } from './chart-types';

/** Cells that are followed when others are inserted or deleted. */
export interface Place {
  area: Area;
  gone: boolean;
}

export interface Line {
  color: string | null;
  /** Points. */
  weight: number;
  style: string;
}

export interface Lettering {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  color: string;
  name: string;
  /** Points. */
  size: number;
}

export interface Label {
  visible: boolean;
  /** null: what Excel makes of it by itself. */
  text: string | null;
  readonly font: Lettering;
}

export interface SeriesData {
  /** Text, or the cell that holds it; null: "Series 1". */
  name: string | Place | null;
  values: Place | null;
  /** Categories, or the x values of a scatter. */
  categories: Place | null;
  /** null: the chart's own. */
  type: ChartTypeName | null;
  fill: string | null;
  readonly line: Line;
  marker: { size: number; color: string | null };
  secondary: boolean;
  labels: boolean;
  smooth: boolean;
  /** Between columns, in per cent of a column. */
  gapWidth: number;
  /** Colours of single points, by index. */
  readonly points: Map<number, string>;
}

export interface AxisData {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** null: as the cells of the first series. */
  numberFormat: string | null;
  reversed: boolean;
  gridlines: boolean;
  readonly title: Label;
  readonly font: Lettering;
  readonly line: Line;
}

export interface ChartData {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  type: ChartTypeName;
  /** The cells covered, and how far into the first and last of them the chart reaches, in pixels. */
  readonly anchor: Place;
  inset: { left: number; top: number; right: number; bottom: number };
  plotBy: 'Rows' | 'Columns';
  series: SeriesData[];
  readonly title: Label;
  readonly legend: { visible: boolean; position: string; readonly font: Lettering };
  readonly axes: { readonly category: AxisData; readonly value: AxisData; readonly secondary: AxisData };
  fill: string | null;
  border: Line;
  readonly font: Lettering;
}

const newLine = (): Line => ({ color: null, weight: 2.25, style: 'Continuous' });

const newLettering = (size: number): Lettering => ({
  bold: false,
  italic: false,
  underline: false,
  color: '#595959',
  name: 'Calibri',
  size,
});

const newLabel = (visible: boolean, size: number): Label => ({ visible, text: null, font: newLettering(size) });

function newAxis(gridlines: boolean): AxisData {
  return {
    visible: true,
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    reversed: false,
    gridlines,
    title: newLabel(false, 10),
    font: newLettering(9),
    line: { ...newLine(), weight: 0.75 },
  };
}

export function newSeries(values: Partial<Pick<SeriesData, 'name' | 'values' | 'categories'>> = {}): SeriesData {
  return {
    name: null,
    values: null,
    categories: null,
    ...values,
    type: null,
    fill: null,
    line: newLine(),
    marker: { size: 5, color: null },
    secondary: false,
    labels: false,
    smooth: false,
    gapWidth: 150,
    points: new Map(),
  };
}

export function newChart(own: Pick<ChartData, 'id' | 'sheetId' | 'name' | 'type' | 'anchor' | 'inset'>): ChartData {
  return {
    ...own,
    plotBy: 'Columns',
    series: [],
    title: newLabel(true, 14),
    legend: { visible: true, position: 'Bottom', font: newLettering(9) },
    axes: { category: newAxis(false), value: newAxis(true), secondary: newAxis(false) },
    fill: '#FFFFFF',
    border: { color: '#D9D9D9', weight: 0.75, style: 'Continuous' },
    font: newLettering(10),
  };
}

/** Every place a chart holds, so that they can be followed and let go. */
export function placesOf(chart: ChartData): Place[] {
  const ofSeries = chart.series.flatMap(({ name, values, categories }) => [
    typeof name === 'string' ? null : name,
    values,
    categories,
  ]);
  return [chart.anchor, ...ofSeries.filter((place) => place !== null)];
}
