/** Draws pictures of charts. Chart.js comes with the first chart, not with the page. */
import type { Chart, Plugin } from 'chart.js';
import type * as ChartJs from 'chart.js';
import type { ChartPicture } from './picture';
import { configurationOf, drawnSeries } from './configuration';

export interface Drawing {
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
  const chart = new Drawer(canvas, {
    ...configurationOf(picture, format),
    plugins: [background(picture), dataLabels(picture)],
  });
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
      if (fill) {
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
      drawnSeries(picture).forEach(({ labels, type }, i) => {
        if (!labels) return;
        chart.getDatasetMeta(i).data.forEach((element, point) => {
          const { x, y } = element.tooltipPosition(true);
          if (x === null || y === null) return;
          const { ctx } = chart;
          ctx.save();
          ctx.font = "12px Calibri, 'Segoe UI', system-ui, sans-serif";
          ctx.fillStyle = '#404040';
          ctx.textAlign = type.kind === 'bar' ? 'left' : 'center';
          ctx.textBaseline = type.kind === 'bar' ? 'middle' : 'bottom';
          ctx.fillText(labels[point] ?? '', type.kind === 'bar' ? x + 4 : x, type.kind === 'bar' ? y : y - 3);
          ctx.restore();
        });
      });
    },
  };
}
