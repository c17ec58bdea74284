/** A chart with the values of this moment filled in: all that drawing needs, comparable as text. */
import type { Language } from '../../language';
import type { CellValue, Grid } from '../grid/base/port';
import {
  type AxisData,
  type ChartData,
  isPlace,
  type Lettering,
  type Stroke,
  type SeriesData,
  type Source,
} from './chart';
import { type MarkerStyle, type TickLabels, usualLetters } from '../../xlsx/book/chart';
import type { LabelPosition } from '../../xlsx/book/chart-types';
import { type ChartType, typeOf } from '../../xlsx/book/chart-types';
import { GENERAL_FORMAT } from '../../xlsx/notation/number-formats';
import { automaticScale, type Scale } from './scale';

export interface SeriesPicture {
  readonly name: string;
  /** null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly x: readonly number[];
  readonly type: ChartType;
  readonly color: string;
  readonly line: Stroke;
  readonly marker: {
    readonly size: number;
    readonly color: string;
    readonly border: string;
    readonly style: MarkerStyle;
  };
  readonly secondary: boolean;
  readonly labels: readonly string[] | null;
  readonly labelPosition: LabelPosition | null;
  readonly labelFont: Lettering;
  readonly smooth: boolean;
  readonly gapWidth: number;
  readonly overlap: number;
  readonly points: Readonly<Record<number, string>>;
}

export interface AxisPicture {
  readonly visible: boolean;
  readonly title: string | null;
  readonly titleFont: Lettering;
  readonly font: Lettering;
  readonly gridlines: boolean;
  readonly reversed: boolean;
  readonly line: Stroke;
  readonly tickLabels: TickLabels;
  readonly labelSpacing: number | null;
  /** Of an axis with numbers. */
  readonly scale: Scale | null;
  readonly numberFormat: string;
}

export interface ChartPicture {
  readonly title: string | null;
  readonly titleFont: Lettering;
  readonly legend: ChartData['legend'] | null;
  readonly categories: readonly string[];
  readonly series: readonly SeriesPicture[];
  readonly axes: Readonly<Record<'category' | 'value' | 'secondary', AxisPicture>>;
  readonly fill: string | null;
  readonly border: Stroke;
  readonly blanks: ChartData['blanks'];
}

/** Office's colours, in the order charts take them. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'];
const paletteColor = (index: number) => PALETTE[index % PALETTE.length] ?? '#4472C4';

const WORDS = {
  nl: { chart: 'Grafiektitel', axis: 'Astitel', series: 'Reeks' },
  en: { chart: 'Chart Title', axis: 'Axis Title', series: 'Series' },
} as const;

/** The cells a chart is of, and the language it is shown in. */
interface Sight {
  readonly grid: Cells;
  readonly language: Language;
}

/** A series and its place among the others. */
interface Placed {
  readonly one: SeriesData;
  readonly index: number;
}

type Cells = Pick<Grid, 'values' | 'text' | 'numberFormats' | 'formatNumber'>;

export function pictureOf(chart: ChartData, grid: Cells, language: Language): ChartPicture {
  const sight = { grid, language };
  const series = chart.series.map((one, i) => seriesPicture(chart, { one, index: i }, sight));
  const first = chart.series.map(({ categories }) => categoriesAt(categories, grid)).find(({ length }) => length > 0);
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    title: chart.title.visible ? titleText(chart, grid, language) : null,
    titleFont: chart.title.font,
    legend: chart.legend.visible && series.length > 0 ? chart.legend : null,
    categories: Array.from({ length: longest }, (_none, i) => first?.[i] ?? String(i + 1)),
    series,
    axes: {
      category: axisPicture(chart, { which: 'category', series }, sight),
      value: axisPicture(chart, { which: 'value', series }, sight),
      secondary: axisPicture(chart, { which: 'secondary', series }, sight),
    },
    fill: chart.fill,
    border: chart.border,
    blanks: chart.blanks,
  };
}

export function titleText({ title, series }: ChartData, grid: Cells, language: Language): string {
  const [only, ...others] = series;
  if (title.text !== null) return title.text;
  return only && others.length === 0 ? seriesName(only, 0, { grid, language }) : WORDS[language].chart;
}

export const axisTitle = ({ title }: AxisData, language: Language): string => title.text ?? WORDS[language].axis;

export function seriesName({ name }: SeriesData, index: number, { grid, language }: Sight): string {
  if (typeof name === 'string') return name;
  const found = name && !name.gone ? grid.text(name.area).flat().join(' ') : '';
  return found === '' ? `${WORDS[language].series}${language === 'nl' ? ' ' : ''}${String(index + 1)}` : found;
}

/** An axis' bounds: what was set, and what follows from the values where nothing was. */
export function scaleOf(chart: ChartData, which: 'category' | 'value' | 'secondary', grid: Cells): Scale | null {
  const type = typeOf(chart.type);
  const { minimum, maximum, majorUnit } = chart.axes[which];
  const fixed = {
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(majorUnit === null ? {} : { majorUnit }),
  };
  if (which === 'category') {
    if (type.kind !== 'scatter') return null;
    const x = chart.series.flatMap((one) => xValues(one.categories, numbersAt(one.values, grid).length, grid));
    return automaticScale(x, fixed);
  }
  const own = chart.series.filter(({ secondary }) => secondary === (which === 'secondary'));
  const types = own.map((one) => typeOf(one.type ?? chart.type));
  const rows = own.map((one) => numbersAt(one.values, grid));
  if (types.some(({ stacking }) => stacking === 'share')) return automaticScale([0, 1], { maximum: 1, ...fixed });
  const stacked = types.some(({ stacking }) => stacking === 'stacked');
  const totals = stacked ? stackTotals(rows.filter((_row, i) => types[i]?.stacking === 'stacked')) : [];
  // Columns and areas stand on zero.
  const standing = types.some(({ kind }) => kind === 'column' || kind === 'bar' || kind === 'area');
  return automaticScale([...rows.flat().filter(isNumber), ...totals, ...(standing ? [0] : [])], fixed);
}

export function formatOf(chart: ChartData, which: 'category' | 'value' | 'secondary', grid: Cells): string {
  const { numberFormat } = chart.axes[which];
  if (numberFormat !== null) return numberFormat;
  const own = chart.series.find(({ secondary }) => secondary === (which === 'secondary'));
  if (which === 'value' && typeOf(chart.type).stacking === 'share') return '0%';
  const place = which === 'category' ? own?.categories : own?.values;
  if (place && !isPlace(place)) return place.numberFormat;
  return place && !place.gone
    ? (grid.numberFormats({ ...place.area, rows: 1, columns: 1 })[0]?.[0] ?? GENERAL_FORMAT)
    : GENERAL_FORMAT;
}

export function numbersAt(source: Source, grid: Cells): (number | null)[] {
  return cellsAt(source, grid).map(plotted);
}

/** What the cells of a source hold; of cells that are not here, what the file kept. */
function cellsAt(source: Source, grid: Cells): CellValue[] {
  if (source === null) return [];
  if (isPlace(source)) return source.gone ? [] : grid.values(source.area).flat();
  return source.points.map((point) => point ?? '');
}

export function categoriesAt(source: Source, grid: Cells): string[] {
  if (source === null) return [];
  if (isPlace(source)) return source.gone ? [] : grid.text(source.area).flat();
  return source.points.map((point) =>
    typeof point === 'number' ? grid.formatNumber(point, source.numberFormat) : (point ?? ''),
  );
}

/** Texts among the x values make Excel count the points instead. */
function xValues(source: Source, count: number, grid: Cells): number[] {
  const found = cellsAt(source, grid);
  const counted = found.some((value) => typeof value !== 'number' && value !== '');
  return Array.from({ length: count }, (_none, i) => {
    const value = counted ? undefined : found[i];
    return typeof value === 'number' ? value : i + 1;
  });
}

/** Texts count as zero, empty cells and errors as nothing. */
function plotted(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  return value === '' || String(value).startsWith('#') ? null : 0;
}

const isNumber = (value: number | null): value is number => value !== null;

function stackTotals(rows: readonly (readonly (number | null)[])[]): number[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const sum = (point: number, sign: number) =>
    rows.reduce((total, row) => total + Math.max(0, sign * (row[point] ?? 0)), 0) * sign;
  return Array.from({ length: longest }, (_none, i) => [sum(i, 1), sum(i, -1)]).flat();
}

function seriesPicture(chart: ChartData, placed: Placed, sight: Sight): SeriesPicture {
  const { one, index } = placed;
  const { grid } = sight;
  const type = typeOf(one.type ?? chart.type);
  const values = numbersAt(one.values, grid);
  const color =
    (type.kind === 'line' || type.kind === 'scatter' ? one.line.color : one.fill) ?? one.fill ?? paletteColor(index);
  return {
    name: seriesName(one, index, sight),
    values,
    x: xValues(one.categories, values.length, grid),
    type,
    color,
    line: one.line,
    marker: {
      size: one.marker.size,
      color: one.marker.fill ?? color,
      border: one.marker.border ?? one.marker.fill ?? color,
      style: one.marker.style,
    },
    secondary: one.secondary,
    labels: one.labels && labelTexts(chart, placed, sight),
    labelPosition: one.labels?.position ?? null,
    labelFont: one.labels?.font ?? usualLetters(9),
    smooth: one.smooth || type.smooth,
    gapWidth: one.gapWidth,
    overlap: one.overlap ?? (type.stacking === 'none' ? 0 : 100),
    points: Object.fromEntries(one.points),
  };
}

function axisPicture(
  chart: ChartData,
  { which, series }: { readonly which: 'category' | 'value' | 'secondary'; readonly series: readonly SeriesPicture[] },
  { grid, language }: Sight,
): AxisPicture {
  const axis = chart.axes[which];
  const used = which !== 'secondary' || series.some(({ secondary }) => secondary);
  return {
    visible: axis.visible && used,
    title: axis.title.visible && used ? axisTitle(axis, language) : null,
    titleFont: axis.title.font,
    font: axis.font,
    gridlines: axis.gridlines,
    reversed: axis.reversed,
    line: axis.line,
    tickLabels: axis.tickLabels,
    labelSpacing: axis.labelSpacing,
    scale: scaleOf(chart, which, grid),
    numberFormat: formatOf(chart, which, grid),
  };
}

/** Beside each point: the names and numbers that were asked for, in Excel's order. */
function labelTexts(chart: ChartData, { one, index }: Placed, sight: Sight): string[] {
  const { grid } = sight;
  const { labels } = one;
  const values = numbersAt(one.values, grid);
  const total = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const categories = categoriesAt(one.categories, grid);
  const format = labels?.numberFormat ?? formatOf(chart, one.secondary ? 'secondary' : 'value', grid);
  return values.map((value, i) => {
    if (value === null || !labels) return '';
    const parts = [
      labels.series ? seriesName(one, index, sight) : '',
      labels.category ? (categories[i] ?? String(i + 1)) : '',
      labels.value ? grid.formatNumber(value, format) : '',
      labels.percentage && total > 0 ? grid.formatNumber(Math.abs(value) / total, '0%') : '',
    ];
    return parts.filter(Boolean).join('; ');
  });
}
