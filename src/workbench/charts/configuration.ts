/** A picture of a chart → what Chart.js is told. Pure. */
import type { ChartConfiguration, ChartDataset, ChartOptions, FontSpec, LegendItem, PointStyle } from 'chart.js';
import { NO_PAINT } from '../../xlsx/book/chart';
import type { Lettering, Line } from './chart';
import type { AxisPicture, ChartPicture, SeriesPicture } from './picture';
import type { Scale } from './scale';

type FormatNumber = (value: number, format: string) => string;
type Kind = 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter';
type Side = 'bottom' | 'top' | 'left' | 'right' | { x: number } | { y: number };
type AxisOptions = NonNullable<NonNullable<ChartOptions['scales']>[string]>;

const PIXELS_PER_POINT = 4 / 3;
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
const GRID = '#D9D9D9';
const SEE_THROUGH = 'rgba(0,0,0,0)';

const paint = (color: string) => (color === NO_PAINT ? SEE_THROUGH : color);

export function configurationOf(picture: ChartPicture, format: FormatNumber): ChartConfiguration {
  const series = drawnSeries(picture);
  const [first] = series;
  const round = first?.type.kind === 'pie' || first?.type.kind === 'doughnut';
  const across = first?.type.kind === 'bar';
  return {
    type: kindOf(first),
    data: {
      labels: [...picture.categories],
      datasets: series.slice(0, first?.type.kind === 'pie' ? 1 : undefined).map((one, i) => datasetOf(one, i, picture)),
    },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 2,
      indexAxis: across ? 'y' : 'x',
      layout: { padding: 10 },
      events: [],
      ...(first?.type.kind === 'doughnut' ? { cutout: '50%' } : {}),
      plugins: { title: titleOf(picture), legend: legendOf(picture), tooltip: { enabled: false } },
      ...(round ? {} : { scales: scalesOf(picture, across, format) }),
    },
  };
}

/** Excel draws the first of several bars at the bottom of its category, as it does the first category. */
export function drawnSeries({ series }: ChartPicture): readonly SeriesPicture[] {
  const bars = series[0]?.type.kind === 'bar' && series.every(({ type }) => type.stacking === 'none');
  return bars ? [...series].reverse() : series;
}

function kindOf(series: SeriesPicture | undefined): Kind {
  switch (series?.type.kind) {
    case 'pie':
    case 'doughnut':
    case 'scatter':
      return series.type.kind;
    case 'line':
    case 'area':
      return 'line';
    default:
      return 'bar';
  }
}

function datasetOf(one: SeriesPicture, index: number, picture: ChartPicture): ChartDataset {
  const { kind, stacking, markers, lines } = one.type;
  const share = stacking === 'share' ? shares(one, picture) : one.values;
  const values = picture.blanks === 'Zero' ? share.map((value) => value ?? 0) : [...share];
  const axis = one.secondary ? { yAxisID: 'secondary' } : {};
  const stack = stacking === 'none' ? `own-${String(index)}` : 'together';
  const order = kind === 'area' ? 3 : kind === 'column' || kind === 'bar' ? 2 : 1;
  if (kind === 'pie' || kind === 'doughnut') {
    const colors = values.map((_value, i) => paint(one.points[i] ?? picture.series[0]?.points[i] ?? sliceColor(i)));
    return {
      type: kind,
      label: one.name,
      data: values,
      backgroundColor: colors,
      borderColor: '#FFFFFF',
      borderWidth: 2,
    };
  }
  if (kind === 'column' || kind === 'bar') {
    const colors = values.map((_value, i) => paint(one.points[i] ?? one.color));
    const abreast = stacking === 'none' ? picture.series.filter(({ type }) => type.kind === kind).length : 1;
    const width = {
      categoryPercentage: abreast / (abreast + one.gapWidth / 100),
      barPercentage: thickness(one, abreast),
    };
    const edge =
      one.line.color && one.line.style !== 'None' ? { borderColor: one.line.color, borderWidth: pixels(one.line) } : {};
    return {
      type: 'bar',
      label: one.name,
      data: values,
      backgroundColor: colors,
      stack,
      order,
      ...width,
      ...edge,
      ...axis,
    };
  }
  const strokes = kind === 'area' && one.line.color === null ? 0 : pixels(one.line);
  const look = {
    label: one.name,
    borderColor: paint(one.line.color ?? one.color),
    backgroundColor: paint(one.color),
    borderWidth: lines && one.line.style !== 'None' ? strokes : 0,
    borderDash: DASHES[one.line.style] ?? [],
    pointRadius: markers ? (one.marker.size * PIXELS_PER_POINT) / 2 : 0,
    pointStyle: SIGNS[one.marker.style] ?? ('circle' as const),
    pointBackgroundColor: paint(one.marker.color),
    pointBorderColor: paint(one.marker.border),
    pointBorderWidth: 1,
    spanGaps: picture.blanks === 'Interplotted',
    tension: one.smooth ? 0.4 : 0,
    order,
    ...axis,
  };
  if (kind === 'scatter') {
    const data = values.map((y, i) => ({ x: one.x[i] ?? i + 1, y: y ?? Number.NaN }));
    return { type: 'scatter', showLine: lines, data, ...look };
  }
  const fill = kind === 'area' ? (stacking === 'none' || index === 0 ? 'origin' : '-1') : false;
  return {
    type: 'line',
    data: values,
    fill,
    stack: kind === 'area' && stacking === 'none' ? stack : `${kind}-${stack}`,
    ...look,
  };
}

/** Columns over each other are as wide as what is left of their part; Chart.js knows no overlap. */
function thickness({ overlap, type }: SeriesPicture, abreast: number): number {
  return type.stacking !== 'none' || abreast < 2 || overlap >= 0 ? 1 : 1 / (1 - overlap / 100);
}

/** Each point's part of all series that are stacked to a whole. */
function shares(one: SeriesPicture, { series }: ChartPicture): (number | null)[] {
  return one.values.map((value, i) => {
    const total = series.reduce((sum, other) => sum + Math.abs(other.values[i] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

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
const sliceColor = (index: number) => SLICES[index % SLICES.length] ?? GRID;

function scalesOf(picture: ChartPicture, across: boolean, format: FormatNumber): Record<string, AxisOptions> {
  const { category, value, secondary } = picture.axes;
  const main = across ? { x: value, y: category } : { x: category, y: value };
  const options = (axis: AxisPicture, stacked: boolean, position: Side): AxisOptions =>
    axisOptions(axis, { stacked, position }, format);
  const stacks = (on: boolean) => picture.series.some((one) => one.secondary === on && one.type.stacking !== 'none');
  // Stacks are told apart by their names, so that both kinds can share an axis.
  const together = stacks(false);
  return {
    // Excel draws the first category of a bar chart at the bottom.
    x: options(main.x, together, across ? 'bottom' : crossing(category, value.scale, 'y')),
    y: options(
      across ? { ...category, reversed: !category.reversed } : main.y,
      together,
      across ? crossing(category, value.scale, 'x') : 'left',
    ),
    ...(secondary.visible ? { secondary: options(secondary, stacks(true), 'right') } : {}),
  };
}

/** Names of categories stand at zero, also when columns hang below it, unless they are asked to stay low or high. */
function crossing({ tickLabels }: AxisPicture, scale: Scale | null, other: 'x' | 'y'): Side {
  if (tickLabels === 'High') return other === 'y' ? 'top' : 'right';
  const within = scale !== null && scale.minimum < 0 && scale.maximum > 0;
  if (tickLabels === 'NextToAxis' && within) return other === 'y' ? { y: 0 } : { x: 0 };
  return other === 'y' ? 'bottom' : 'left';
}

function axisOptions(
  axis: AxisPicture,
  { stacked, position }: { readonly stacked: boolean; readonly position: Side },
  format: FormatNumber,
): AxisOptions {
  const { scale } = axis;
  const numbers = scale && {
    type: 'linear' as const,
    min: scale.minimum,
    max: scale.maximum,
    ticks: {
      stepSize: scale.majorUnit,
      color: axis.font.color,
      font: fontOf(axis.font),
      display: axis.tickLabels !== 'None',
      callback: (value: string | number) => format(Number(value), axis.numberFormat),
    },
  };
  return {
    position,
    display: axis.visible,
    reverse: axis.reversed,
    stacked,
    ticks: { color: axis.font.color, font: fontOf(axis.font), ...spacing(axis) },
    ...(numbers ?? { type: 'category' as const }),
    grid: { display: axis.gridlines, color: GRID, drawTicks: false },
    border: { color: axis.line.color ?? GRID, display: true },
    title: {
      display: axis.title !== null,
      text: axis.title ?? '',
      color: axis.titleFont.color,
      font: fontOf(axis.titleFont),
    },
  };
}

/** Every how-manieth category has its name. */
function spacing({ tickLabels, labelSpacing }: AxisPicture) {
  if (labelSpacing === null) return { display: tickLabels !== 'None' };
  const callback = function (this: { getLabelForValue(value: number): string }, value: string | number, index: number) {
    return index % labelSpacing === 0 ? this.getLabelForValue(Number(value)) : '';
  };
  return { display: tickLabels !== 'None', autoSkip: false, callback };
}

function titleOf({ title, titleFont }: ChartPicture) {
  return { display: title !== null, text: title ?? '', color: titleFont.color, font: fontOf(titleFont), padding: 8 };
}

const SIDES = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'right' } as const;

function legendOf(picture: ChartPicture) {
  const { legend } = picture;
  if (!legend) return { display: false };
  const position = Object.entries(SIDES).find(([name]) => name === legend.position)?.[1] ?? 'right';
  const sign = drawnSeries(picture) === picture.series ? 1 : -1;
  const labels = {
    boxWidth: 12,
    boxHeight: 8,
    color: legend.font.color,
    font: fontOf(legend.font),
    sort: (a: LegendItem, b: LegendItem) => sign * ((a.datasetIndex ?? 0) - (b.datasetIndex ?? 0)),
  };
  return {
    display: true,
    position,
    align: legend.position === 'Corner' ? ('start' as const) : ('center' as const),
    labels,
  };
}

function fontOf({ bold, italic, name, size }: Lettering): Partial<FontSpec> {
  return {
    family: `${name}, 'Segoe UI', system-ui, sans-serif`,
    size: size * PIXELS_PER_POINT,
    weight: bold ? 'bold' : 'normal',
    style: italic ? 'italic' : 'normal',
  };
}

const pixels = ({ weight }: Line) => weight * PIXELS_PER_POINT;
