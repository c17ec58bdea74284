/** Draws pictures of charts. Chart.js comes with the first chart, not with the page. */
import type { Chart, ChartConfiguration, ChartType, Element, Plugin } from 'chart.js';
import { NO_PAINT } from '../../xlsx/book/chart';
import type { LabelPosition } from '../../xlsx/book/chart-types';
import type * as ChartJs from 'chart.js';
import type { ChartPicture, SeriesPicture } from './picture';
import { configurationOf, drawnSeries } from './configuration';

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** How numbers on axes are written. */
  readonly format: (value: number, format: string) => string;
}

let library: Promise<typeof ChartJs> | null = null;

/** A PNG as a data address. */
export async function drawChart(picture: ChartPicture, { width, height, format }: Drawing): Promise<string> {
  const { Chart: Drawer } = await (library ??= loadLibrary());
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const plugins = [background(picture), dataLabels(picture)];
  const configuration: ChartConfiguration = { ...configurationOf(picture, format), plugins };
  const chart = new Drawer<ChartType>(canvas, configuration);
  try {
    return chart.toBase64Image();
  } finally {
    chart.destroy();
  }
}

async function loadLibrary() {
  const loaded = await import(/* webpackChunkName: "charts" */ 'chart.js');
  loaded.Chart.register(...loaded.registerables);
  return loaded;
}

function background({ fill, border }: ChartPicture): Plugin {
  return {
    id: 'background',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      if (fill !== null && fill !== NO_PAINT) {
        ctx.fillStyle = fill;
        ctx.fillRect(0, 0, width, height);
      }
      if (border.color && border.style !== 'None') {
        ctx.strokeStyle = border.color;
        ctx.lineWidth = border.weight;
        ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
      }
      ctx.restore();
    },
  };
}

/** The values beside their columns, points and slices, for series that show them. */
function dataLabels(picture: ChartPicture): Plugin {
  return {
    id: 'values',
    afterDatasetsDraw: (chart: Chart) => {
      drawnSeries(picture).forEach((series, i) => {
        chart.getDatasetMeta(i).data.forEach((element, point) => {
          const text = series.labels?.[point] ?? '';
          if (text !== '') writeLabel(chart.ctx, text, { series, element, negative: (series.values[point] ?? 0) < 0 });
        });
      });
    },
  };
}

interface Labelled {
  readonly series: SeriesPicture;
  readonly element: Element;
  readonly negative: boolean;
}

/** Excel's usual place: past the end of a column, in the middle of a stacked one, right of a point. */
const usualPosition = ({ kind, stacking }: SeriesPicture['type']): LabelPosition =>
  kind === 'column' || kind === 'bar'
    ? stacking === 'none'
      ? 'OutsideEnd'
      : 'Center'
    : kind === 'line' || kind === 'scatter'
      ? 'Right'
      : 'Center';

function writeLabel(ctx: CanvasRenderingContext2D, text: string, { series, element, negative }: Labelled): void {
  const { font, place } = { font: series.labelFont, place: series.labelPosition ?? usualPosition(series.type) };
  const centre = series.type.kind === 'bar' || series.type.kind === 'column' ? place === 'Center' : true;
  const { x, y } = centre && 'getCenterPoint' in element ? centreOf(element) : element;
  const across = series.type.kind === 'bar';
  const away = negative ? -1 : 1;
  const [outside, inside] = [place === 'OutsideEnd', place === 'InsideEnd'];
  const sideways =
    across && (outside || inside) ? (outside ? 4 : -4) * away : place === 'Right' ? 5 : place === 'Left' ? -5 : 0;
  const upwards =
    !across && (outside || inside) ? (outside ? -3 : 3) * away : place === 'Top' ? -5 : place === 'Bottom' ? 5 : 0;
  ctx.save();
  ctx.font = `${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}${String((font.size * 4) / 3)}px ${font.name}, 'Segoe UI', system-ui, sans-serif`;
  ctx.fillStyle = font.color;
  ctx.textAlign = sideways === 0 ? 'center' : sideways > 0 ? 'left' : 'right';
  ctx.textBaseline = upwards === 0 ? 'middle' : upwards > 0 ? 'top' : 'bottom';
  ctx.fillText(text, x + sideways, y + upwards);
  ctx.restore();
}

function centreOf(element: Element): { readonly x: number; readonly y: number } {
  const { x, y } = element.tooltipPosition(true);
  const found = (element as Element & { getCenterPoint(): { x: number; y: number } }).getCenterPoint(); // seen by `in`
  return { x: found.x || (x ?? 0), y: found.y || (y ?? 0) };
}
