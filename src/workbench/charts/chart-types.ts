/** The kinds of chart that are drawn, under Excel's names. */

export interface ChartType {
  readonly kind: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';
  readonly stacking: 'none' | 'stacked' | 'share';
  readonly markers: boolean;
  readonly lines: boolean;
  readonly smooth: boolean;
}

const of = (kind: ChartType['kind'], more: Partial<ChartType> = {}): ChartType => ({
  kind,
  stacking: 'none',
  markers: false,
  lines: true,
  smooth: false,
  ...more,
});

const CHART_TYPES = {
  ColumnClustered: of('column'),
  ColumnStacked: of('column', { stacking: 'stacked' }),
  ColumnStacked100: of('column', { stacking: 'share' }),
  BarClustered: of('bar'),
  BarStacked: of('bar', { stacking: 'stacked' }),
  BarStacked100: of('bar', { stacking: 'share' }),
  Line: of('line'),
  LineStacked: of('line', { stacking: 'stacked' }),
  LineStacked100: of('line', { stacking: 'share' }),
  LineMarkers: of('line', { markers: true }),
  LineMarkersStacked: of('line', { markers: true, stacking: 'stacked' }),
  LineMarkersStacked100: of('line', { markers: true, stacking: 'share' }),
  Area: of('area'),
  AreaStacked: of('area', { stacking: 'stacked' }),
  AreaStacked100: of('area', { stacking: 'share' }),
  Pie: of('pie'),
  Doughnut: of('doughnut'),
  XYScatter: of('scatter', { markers: true, lines: false }),
  XYScatterLines: of('scatter', { markers: true }),
  XYScatterLinesNoMarkers: of('scatter'),
  XYScatterSmooth: of('scatter', { markers: true, smooth: true }),
  XYScatterSmoothNoMarkers: of('scatter', { smooth: true }),
} as const satisfies Readonly<Record<string, ChartType>>;

export type ChartTypeName = keyof typeof CHART_TYPES;

export function isChartType(name: unknown): name is ChartTypeName {
  return typeof name === 'string' && Object.hasOwn(CHART_TYPES, name);
}

export const typeOf = (name: ChartTypeName): ChartType => CHART_TYPES[name];
