/** A chart as a file holds it: what it shows, where it hangs and how it looks. Sizes of letters and lines are in points. */
import type { ChartTypeName, LabelPosition } from './chart-types';

/** A colour "#RRGGBB"; 'none' is see-through; null is what Excel chooses by itself. */
export type ChartPaint = string | null;
export const NO_PAINT = 'none';

export const LINE_STYLES = ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'None'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export interface ChartLine {
  /** null: as Excel chooses. */
  readonly color: string | null;
  readonly weight: number;
  readonly style: LineStyle;
}

export interface ChartLetters {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly name: string;
  readonly size: number;
}

export interface ChartTitle {
  readonly visible: boolean;
  /** null: what Excel makes of it by itself. */
  readonly text: string | null;
  readonly font: ChartLetters;
}

export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export type LegendPosition = (typeof LEGEND_POSITIONS)[number];

/** What cells hold, with what they held when the file was saved; `reference` null: numbers of the chart's own. */
export interface ChartCells {
  /** Without "=", e.g. `'Blad 1'!$A$2:$A$5`. */
  readonly reference: string | null;
  /** null: an empty cell. Texts only among categories. */
  readonly points: readonly (number | string | null)[];
  readonly numberFormat: string;
}

export const MARKERS = [
  'Automatic',
  'None',
  'Circle',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Plus',
] as const;
export type MarkerStyle = (typeof MARKERS)[number];

export interface ChartMarker {
  readonly style: MarkerStyle;
  readonly size: number;
  readonly fill: string | null;
  readonly border: string | null;
}

/** The values beside their columns, points or slices. */
export interface ChartLabels {
  readonly value: boolean;
  readonly category: boolean;
  readonly series: boolean;
  readonly percentage: boolean;
  readonly legendKey: boolean;
  /** null: as Excel chooses. */
  readonly position: LabelPosition | null;
  /** null: as the cells. */
  readonly numberFormat: string | null;
  readonly font: ChartLetters;
}

export interface BookSeries {
  /** null: "Series 1". `reference` null: a text of its own. */
  readonly name: { readonly reference: string | null; readonly text: string } | null;
  readonly values: ChartCells | null;
  /** Categories, or the x values of a scatter. */
  readonly categories: ChartCells | null;
  readonly type: ChartTypeName;
  readonly secondary: boolean;
  readonly fill: ChartPaint;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly labels: ChartLabels | null;
  readonly smooth: boolean;
  /** Between columns, in per cent of a column. */
  readonly gapWidth: number;
  /** Of columns over each other, in per cent; null: as their type has it. */
  readonly overlap: number | null;
  /** Colours of single points, by index. */
  readonly points: ReadonlyMap<number, string>;
}

export const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;
export type TickLabels = (typeof TICK_LABELS)[number];

export interface ChartAxis {
  readonly visible: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  /** null: as the cells of the first series. */
  readonly numberFormat: string | null;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  readonly tickLabels: TickLabels;
  /** Every how-manieth category has its name; null: as Excel chooses. */
  readonly labelSpacing: number | null;
  readonly title: ChartTitle;
  readonly font: ChartLetters;
  readonly line: ChartLine;
}

/** A place in a cell, in pixels from its corner. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const;

export interface BookChart {
  readonly name: string;
  /** The alternative text. */
  readonly description: string;
  /** The type of the first series, and of a chart without any. */
  readonly type: ChartTypeName;
  readonly from: ChartCorner;
  /** The corner it reaches to, or its own size in pixels. */
  readonly to: ChartCorner | { readonly width: number; readonly height: number };
  readonly series: readonly BookSeries[];
  readonly title: ChartTitle;
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition; readonly font: ChartLetters };
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis; readonly secondary: ChartAxis };
  readonly fill: ChartPaint;
  readonly border: ChartLine;
  readonly font: ChartLetters;
  /** What an empty cell is among others. */
  readonly blanks: (typeof BLANKS)[number];
}

export const usualLine = (weight = 2.25): ChartLine => ({ color: null, weight, style: 'Continuous' });

export const usualLetters = (size: number): ChartLetters => ({
  bold: false,
  italic: false,
  underline: false,
  color: '#595959',
  name: 'Calibri',
  size,
});

export const usualTitle = (visible: boolean, size: number): ChartTitle => ({
  visible,
  text: null,
  font: usualLetters(size),
});

export const usualAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  reversed: false,
  gridlines,
  tickLabels: 'NextToAxis',
  labelSpacing: null,
  title: usualTitle(false, 10),
  font: usualLetters(9),
  line: usualLine(0.75),
});

export const usualMarker = (): ChartMarker => ({ style: 'Automatic', size: 5, fill: null, border: null });

export const usualLabels = (): ChartLabels => ({
  value: true,
  category: false,
  series: false,
  percentage: false,
  legendKey: false,
  position: null,
  numberFormat: null,
  font: usualLetters(9),
});

/** As a series is before anybody changes it. */
export const usualSeries = (type: ChartTypeName): BookSeries => ({
  name: null,
  values: null,
  categories: null,
  type,
  secondary: false,
  fill: null,
  line: usualLine(),
  marker: usualMarker(),
  labels: null,
  smooth: false,
  gapWidth: 150,
  overlap: null,
  points: new Map(),
});

type ChartLooks = Pick<BookChart, 'title' | 'legend' | 'axes' | 'fill' | 'border' | 'font' | 'blanks'>;

/** As Excel makes a chart. */
export const usualChart = (): ChartLooks => ({
  title: usualTitle(true, 14),
  legend: { visible: true, position: 'Bottom', font: usualLetters(9) },
  axes: { category: usualAxis(false), value: usualAxis(true), secondary: usualAxis(false) },
  fill: '#FFFFFF',
  border: { color: '#D9D9D9', weight: 0.75, style: 'Continuous' },
  font: usualLetters(10),
  blanks: 'NotPlotted',
});
