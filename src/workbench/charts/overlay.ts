/**
 * Hangs the charts of the shown sheet over the grid. Each pane of the grid (frozen panes make more than one) is a
 * window through which its part of every chart is seen; the pictures follow scrolling, zoom and widths frame by frame,
 * and are drawn anew only when something in them changed.
 */
import type { Language } from '../../language';
import type { Grid, GridPane } from '../grid/base/port';
import type { ChartData } from './chart';
import { drawChart } from './drawing';
import { type PixelBox, boxOf } from './layout';
import { type ChartPicture, pictureOf } from './picture';

interface OverlayOptions {
  readonly grid: Grid;
  readonly charts: () => readonly ChartData[];
  readonly language: () => Language;
}

export interface ShownChart {
  readonly name: string;
  readonly picture: ChartPicture;
}

interface Drawn {
  picture: ChartPicture;
  /** What the image shows, as text: picture and size. */
  key: string;
  image: string;
}

export class ChartOverlay {
  private readonly layer = document.createElement('div');
  private readonly drawn = new Map<string, Drawn>();
  private stale = true;
  private drawing = 0;
  private following = false;
  private closed = false;
  private lastPlacement = '';

  constructor(private readonly options: OverlayOptions) {
    this.layer.className = 'charts';
    const refresh = () => this.refresh();
    options.grid.listen({ changed: refresh, calculated: refresh, sheetActivated: refresh, sheetDeleted: refresh });
  }

  /** Something that charts show may have changed. */
  refresh(): void {
    this.stale = true;
    if (this.following || this.options.charts().length === 0) return;
    this.following = true;
    requestAnimationFrame(this.frame);
  }

  /** The workbook leaves the page: nothing is followed or drawn any more. */
  close(): void {
    this.closed = true;
    this.layer.remove();
  }

  /** A chart being drawn, or waiting for its turn. */
  get busy(): boolean {
    return this.drawing > 0 || (this.stale && this.following);
  }

  /** What the charts of the sheet show, for tests. */
  shown(): ShownChart[] {
    return this.visible().flatMap(({ id, name }) => {
      const drawn = this.drawn.get(id);
      return drawn ? [{ name, picture: drawn.picture }] : [];
    });
  }

  private visible(): readonly ChartData[] {
    const sheet = this.options.grid.activeSheetId();
    return this.options.charts().filter(({ sheetId }) => sheetId === sheet);
  }

  private readonly frame = () => {
    if (this.closed) return;
    if (this.stale) {
      this.stale = false;
      for (const chart of this.visible()) this.redraw(chart);
    }
    this.place();
    const charts = this.options.charts();
    for (const id of [...this.drawn.keys()]) if (!charts.some((chart) => chart.id === id)) this.drawn.delete(id);
    this.following = charts.length > 0;
    if (this.following) requestAnimationFrame(this.frame);
  };

  private redraw(chart: ChartData): void {
    const { grid, language } = this.options;
    const picture = pictureOf(chart, grid, language());
    const { width, height } = boxOf(chart, grid);
    const key = JSON.stringify([picture, width, height]);
    const known = this.drawn.get(chart.id);
    if (known?.key === key || width === 0 || height === 0) return;
    const drawn: Drawn = { picture, key, image: known?.image ?? '' };
    this.drawn.set(chart.id, drawn);
    this.drawing++;
    const format = (value: number, pattern: string) => grid.formatNumber(value, pattern);
    drawChart(picture, { width, height, format })
      .then((image) => (drawn.image = image))
      .finally(() => this.drawing--)
      .catch((error: unknown) => reportError(error));
  }

  /** Only touches the page when something moved. */
  private place(): void {
    const { grid } = this.options;
    const view = grid.view();
    const charts = this.visible();
    const boxes = charts.map((chart) => boxOf(chart, grid));
    const placement = JSON.stringify([
      view?.panes,
      boxes,
      charts.map(({ id }) => [id, this.drawn.get(id)?.key, this.drawn.get(id)?.image.length]),
    ]);
    if (placement === this.lastPlacement) return;
    if (this.sizesChanged(charts, boxes)) this.stale = true;
    this.lastPlacement = placement;
    if (view && this.layer.parentElement !== view.element) view.element.append(this.layer);
    const placed = charts.map((chart, i) => ({ chart, box: boxes[i] }));
    const panes = (view?.panes ?? []).map((pane) => this.paneElement(pane, view?.zoom ?? 1, placed));
    this.layer.replaceChildren(...panes);
  }

  /** A column was made wider: the picture is stretched until it is drawn in its new size. */
  private sizesChanged(charts: readonly ChartData[], boxes: readonly PixelBox[]): boolean {
    return charts.some(({ id }, i) => {
      const box = boxes[i];
      const key = this.drawn.get(id)?.key;
      return box && key !== undefined && !key.endsWith(`,${String(box.width)},${String(box.height)}]`);
    });
  }

  private paneElement(pane: GridPane, zoom: number, charts: readonly Placed[]): HTMLElement {
    const element = document.createElement('div');
    element.className = 'chart-pane';
    move(element, pane);
    for (const { chart, box } of charts) {
      const drawn = this.drawn.get(chart.id);
      if (!box || !drawn?.image || box.width === 0 || box.height === 0) continue;
      const image = document.createElement('img');
      image.className = 'chart';
      image.src = drawn.image;
      image.alt = chart.description || [chart.name, drawn.picture.title].filter(Boolean).join(': ');
      image.dataset['chart'] = chart.name;
      const left = pane.originX - pane.left + box.left * zoom;
      const top = pane.originY - pane.top + box.top * zoom;
      move(image, { left, top, width: box.width * zoom, height: box.height * zoom });
      element.append(image);
    }
    return element;
  }
}

interface Placed {
  readonly chart: ChartData;
  readonly box: PixelBox | undefined;
}

function move({ style }: HTMLElement, { left, top, width, height }: PixelBox): void {
  style.left = `${String(left)}px`;
  style.top = `${String(top)}px`;
  style.width = `${String(width)}px`;
  style.height = `${String(height)}px`;
}
