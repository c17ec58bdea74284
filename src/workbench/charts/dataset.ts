/** One series of a picture → what Chart.js draws of it. Pure. */
import type { ChartDataset, PointStyle } from 'chart.js';
import { NO_PAINT } from '../../xlsx/book/chart';
import type { Stroke } from './chart';
import type { ChartPicture, SeriesPicture } from './picture';

export const PIXELS_PER_POINT = 4 / 3;
const DASHES: Readonly<Record<string, number[]>> = {
  ...{ Dash: [6, 4], Dot: [3, 3], RoundDot: [1, 3], DashDot: [6, 3, 2, 3], DashDotDot: [8, 3, 2, 3, 2, 3] },
};
/** Chart.js' names of the signs on lines. */
const SIGNS: Readonly<Record<string, PointStyle>> = {
  ...{
    Square: 'rect',
    Diamond: 'rectRot',
    Triangle: 'triangle',
    X: 'crossRot',
    Star: 'star',
    Plus: 'cross',
    Dash: 'line',
  },
};
const SLICES = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
];
const SEE_THROUGH = 'rgba(0,0,0,0)';

/** Where a series stands. */
interface Place {
  readonly index: number;
  readonly picture: ChartPicture;
}

/** A series with what is drawn of its values, which may be shares, or zeros for blanks. */
interface Drawn extends Place {
  readonly one: SeriesPicture;
  readonly values: (number | null)[];
}

export function datasetOf(one: SeriesPicture, { index, picture }: Place): ChartDataset {
  const drawn = { one, index, picture, values: drawnValues(one, picture) };
  switch (one.type.kind) {
    case 'pie':
    case 'doughnut':
      return roundDataset(drawn, one.type.kind);
    case 'column':
    case 'bar':
      return barDataset(drawn);
    case 'scatter':
      return scatterDataset(drawn);
    default:
      return lineDataset(drawn);
  }
}

function drawnValues(one: SeriesPicture, picture: ChartPicture): (number | null)[] {
  const values = one.type.stacking === 'share' ? shares(one, picture) : one.values;
  return picture.blanks === 'Zero' ? values.map((value) => value ?? 0) : [...values];
}

/** Each point's part of all series that are stacked to a whole. */
function shares(one: SeriesPicture, { series }: ChartPicture): (number | null)[] {
  return one.values.map((value, i) => {
    const total = series.reduce((sum, other) => sum + Math.abs(other.values[i] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

function roundDataset({ one, values, picture }: Drawn, type: 'pie' | 'doughnut'): ChartDataset {
  const colors = values.map((_value, i) => paint(one.points[i] ?? picture.series[0]?.points[i] ?? sliceColor(i)));
  return { type, label: one.name, data: values, backgroundColor: colors, borderColor: '#FFFFFF', borderWidth: 2 };
}

function barDataset(drawn: Drawn): ChartDataset {
  const { one, values, picture } = drawn;
  const { kind, stacking } = one.type;
  const abreast = stacking === 'none' ? picture.series.filter(({ type }) => type.kind === kind).length : 1;
  return {
    type: 'bar',
    label: one.name,
    data: values,
    backgroundColor: values.map((_value, i) => paint(one.points[i] ?? one.color)),
    stack: stackOf(drawn),
    order: 2,
    categoryPercentage: abreast / (abreast + one.gapWidth / 100),
    barPercentage: thickness(one, abreast),
    ...(one.line.color && one.line.style !== 'None'
      ? { borderColor: one.line.color, borderWidth: pixels(one.line) }
      : {}),
    ...axisOf(one),
  };
}

/** Columns over each other are as wide as what is left of their part; Chart.js knows no overlap. */
function thickness({ overlap, type }: SeriesPicture, abreast: number): number {
  return type.stacking !== 'none' || abreast < 2 || overlap >= 0 ? 1 : 1 / (1 - overlap / 100);
}

function scatterDataset({ one, values, picture }: Drawn): ChartDataset {
  const data = values.map((y, i) => ({ x: one.x[i] ?? i + 1, y: y ?? Number.NaN }));
  return { type: 'scatter', showLine: one.type.lines, data, order: 1, ...strokeOf(one, picture) };
}

function lineDataset(drawn: Drawn): ChartDataset {
  const { one, values, index, picture } = drawn;
  const { kind, stacking } = one.type;
  const isArea = kind === 'area';
  const stack = stackOf(drawn);
  return {
    type: 'line',
    data: values,
    fill: isArea ? (stacking === 'none' || index === 0 ? 'origin' : '-1') : false,
    stack: isArea && stacking === 'none' ? stack : `${kind}-${stack}`,
    order: isArea ? 3 : 1,
    ...strokeOf(one, picture),
  };
}

/** The line of a series and the signs on it. */
function strokeOf(one: SeriesPicture, { blanks }: ChartPicture) {
  const { kind, markers, lines } = one.type;
  const width = kind === 'area' && one.line.color === null ? 0 : pixels(one.line);
  return {
    label: one.name,
    borderColor: paint(one.line.color ?? one.color),
    backgroundColor: paint(one.color),
    borderWidth: lines && one.line.style !== 'None' ? width : 0,
    borderDash: DASHES[one.line.style] ?? [],
    pointRadius: markers ? (one.marker.size * PIXELS_PER_POINT) / 2 : 0,
    pointStyle: SIGNS[one.marker.style] ?? ('circle' as const),
    pointBackgroundColor: paint(one.marker.color),
    pointBorderColor: paint(one.marker.border),
    pointBorderWidth: 1,
    spanGaps: blanks === 'Interplotted',
    tension: one.smooth ? 0.4 : 0,
    ...axisOf(one),
  };
}

const axisOf = ({ secondary }: SeriesPicture) => (secondary ? { yAxisID: 'secondary' } : {});
const stackOf = ({ one, index }: Drawn) => (one.type.stacking === 'none' ? `own-${String(index)}` : 'together');
const sliceColor = (index: number) => SLICES[index % SLICES.length] ?? '#D9D9D9';
const paint = (color: string) => (color === NO_PAINT ? SEE_THROUGH : color);
const pixels = ({ weight }: Stroke) => weight * PIXELS_PER_POINT;
