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

export const CHART_TYPE_NAMES = Object.keys(CHART_TYPES).filter(isChartType);

/** The name of a type by what it looks like; the first name when several are alike. */
export function chartTypeName(type: ChartType): ChartTypeName | null {
  return CHART_TYPE_NAMES.find((name) => same(CHART_TYPES[name], type)) ?? null;
}

const same = (a: ChartType, b: ChartType): boolean =>
  a.kind === b.kind &&
  a.stacking === b.stacking &&
  a.markers === b.markers &&
  a.lines === b.lines &&
  a.smooth === b.smooth;

/** Where Excel puts the values of a series, under Excel's names; another place would make it repair the file. */
export function labelPositions({ kind, stacking }: ChartType): readonly LabelPosition[] {
  switch (kind) {
    case 'column':
    case 'bar':
      return stacking === 'none'
        ? ['OutsideEnd', 'InsideEnd', 'Center', 'InsideBase']
        : ['Center', 'InsideEnd', 'InsideBase'];
    case 'line':
    case 'scatter':
      return ['Right', 'Left', 'Center', 'Top', 'Bottom'];
    case 'pie':
      return ['BestFit', 'OutsideEnd', 'InsideEnd', 'Center'];
    case 'area':
    case 'doughnut':
      return [];
  }
}

export const LABEL_POSITIONS = [
  'OutsideEnd',
  'InsideEnd',
  'InsideBase',
  'Center',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;
export type LabelPosition = (typeof LABEL_POSITIONS)[number];
