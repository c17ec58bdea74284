/** A picture of a chart → what Chart.js is told. Pure. */
import type { ChartConfiguration, ChartOptions, FontSpec, LegendItem } from 'chart.js';
import type { Lettering } from './chart';
import { datasetOf, PIXELS_PER_POINT } from './dataset';
import type { AxisPicture, ChartPicture, SeriesPicture } from './picture';
import type { Scale } from './scale';

type FormatNumber = (value: number, format: string) => string;
type Kind = 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter';
type Side = 'bottom' | 'top' | 'left' | 'right' | { x: number } | { y: number };
type AxisOptions = NonNullable<NonNullable<ChartOptions['scales']>[string]>;

const GRID = '#D9D9D9';

export function configurationOf(picture: ChartPicture, format: FormatNumber): ChartConfiguration {
  const series = drawnSeries(picture);
  const [first] = series;
  const round = first?.type.kind === 'pie' || first?.type.kind === 'doughnut';
  const across = first?.type.kind === 'bar';
  return {
    type: kindOf(first),
    data: {
      labels: [...picture.categories],
      datasets: series
        .slice(0, first?.type.kind === 'pie' ? 1 : undefined)
        .map((one, index) => datasetOf(one, { index, picture })),
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
