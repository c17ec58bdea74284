/** Excel.ChartCollection: the charts of a worksheet. */
import { newChart } from '../../charts/chart';
import { isChartType, typeOf } from '../../../xlsx/book/chart-types';
import { anchorOf } from '../../charts/layout';
import { invalidArgument, notServed } from '../../wire/errors';
import { Collection, sameName } from '../base/collection';
import { assertWritable, type HostContext, isRange } from '../base/context';
import { EVENT } from '../base/events';
import { ExcelChart, fillSeries, removeChart } from './chart';

/** Excel's 360 × 216 points. */
const SIZE = { width: 480, height: 288 };

export class ChartCollection extends Collection<ExcelChart> {
  readonly excelType = 'ChartCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  get eventTarget() {
    return this.sheetId;
  }

  list(): ExcelChart[] {
    const own = this.context.state.charts.filter(({ sheetId }) => sheetId === this.sheetId);
    return own.map(({ id }) => new ExcelChart(this.context, id));
  }

  find(key: unknown): ExcelChart | null {
    return this.list().find((chart) => chart.id === key || sameName(chart.name, key)) ?? null;
  }

  add(wanted: unknown, sourceData: unknown, seriesBy: unknown = 'Auto'): ExcelChart {
    if (!isChartType(wanted)) throw notServed(`ChartCollection.add(${String(wanted)})`);
    const type = wanted;
    if (!isRange(sourceData)) throw invalidArgument();
    assertWritable(this.context, this.sheetId);
    const { grid, state, events } = this.context;
    const name = this.freeName();
    const source = sourceData.area;
    const beside =
      source.sheetId === this.sheetId ? grid.edge(this.sheetId, 'columns', source.column + source.columns) + 20 : 20;
    const { area, inset } = anchorOf({ left: beside, top: 20, ...SIZE }, this.sheetId, grid);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const chart = newChart({
      id,
      sheetId: this.sheetId,
      name,
      type,
      anchor: { area, gone: false },
      inset,
    });
    fillSeries(this.context, chart, { area: source, seriesBy });
    chart.legend.visible = chart.series.length > 1 || ['pie', 'doughnut'].includes(typeOf(type).kind);
    state.charts = [...state.charts, chart];
    events.fire(EVENT.chartAdded, [this.sheetId], { chartId: id, source: 'Local', worksheetId: this.sheetId });
    return new ExcelChart(this.context, id);
  }

  private freeName(): string {
    const word = this.context.language === 'nl' ? 'Grafiek' : 'Chart';
    for (let i = this.count + 1; ; i++) if (!this.find(`${word} ${String(i)}`)) return `${word} ${String(i)}`;
  }
}

/** Charts, links and print set-up go with their sheet; charts elsewhere that show its cells lose those. */
export function followSheets(context: HostContext): void {
  context.grid.listen({
    sheetDeleted: (sheetId) => {
      for (const chart of context.state.charts) if (chart.sheetId === sheetId) removeChart(context, chart);
      context.state.pages.delete(sheetId);
      context.state.links = context.state.links.filter(({ area }) => area.sheetId !== sheetId);
      context.tracker.dropSheet(sheetId);
    },
  });
}
