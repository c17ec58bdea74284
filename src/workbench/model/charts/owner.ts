/** What the parts of a chart share: the chart they belong to, and who may change it. */
import type { ChartData } from '../../charts/chart';
import { itemNotFound } from '../../wire/errors';
import { assertWritable, type HostContext } from '../base/context';

export interface ChartOwner {
  readonly context: HostContext;
  readonly chartId: string;
}

export function chartOf({ context, chartId }: ChartOwner): ChartData {
  const found = context.state.charts.find(({ id }) => id === chartId);
  if (!found) throw itemNotFound();
  return found;
}

/** The chart, for changing it: Excel refuses on protected sheets and in read-only workbooks. */
export function writable(owner: ChartOwner): ChartData {
  const chart = chartOf(owner);
  assertWritable(owner.context, chart.sheetId);
  return chart;
}

/** A part that changes one piece of the chart's data in place. */
export abstract class ChartPart<T> {
  constructor(
    protected readonly owner: ChartOwner,
    protected readonly data: T,
  ) {}

  protected change(action: (data: T) => void): void {
    writable(this.owner);
    action(this.data);
  }
}
