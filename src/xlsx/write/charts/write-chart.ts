/** A chart as XML: the order of elements is CT_ChartSpace's ([ECMA-376] 21.2.2.29), or Excel repairs the file. */
import type { BookChart, BookSeries } from '../../book/chart';
import { type ChartType, typeOf } from '../../book/chart-types';
import { BLANK_WORDS, LEGEND_WORDS, STACKING_WORDS } from '../../book/chart-words';
import { tag } from '../../package/xml';
import { AXES, writeAxes, writeTitle } from './chart-axes';
import { fill, letters, line, shape, value } from './chart-looks';
import { writeSeries } from './chart-series';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';
const NAMESPACES = {
  'xmlns:c': `${DRAWING}chart`,
  'xmlns:a': `${DRAWING}main`,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export function writeChart(chart: BookChart): string {
  const { title, legend } = chart;
  const plot = [tag('c:layout'), ...groupsOf(chart).map(writeGroup), writeAxes(chart)];
  return tag('c:chartSpace', NAMESPACES, [
    value('roundedCorners', false),
    tag('c:chart', {}, [
      title.visible ? writeTitle(title) : '',
      value('autoTitleDeleted', !title.visible),
      tag('c:plotArea', {}, plot),
      legend.visible
        ? tag('c:legend', {}, [
            value('legendPos', LEGEND_WORDS[legend.position]),
            value('overlay', false),
            letters(legend.font),
          ])
        : '',
      value('plotVisOnly', true),
      value('dispBlanksAs', BLANK_WORDS[chart.blanks]),
    ]),
    shape(fill(chart.fill), line(chart.border)),
    letters(chart.font),
  ]);
}

/** Series that are drawn together, with their place among all. */
interface SeriesGroup {
  readonly type: ChartType;
  readonly secondary: boolean;
  readonly series: readonly (readonly [BookSeries, number])[];
}

/** In the order in which their first series come. */
function groupsOf({ series, type }: BookChart): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  series.forEach((one, index) => {
    const own = typeOf(one.type);
    const key = [own.kind, own.stacking, one.secondary].join();
    const known = groups.get(key) ?? { type: own, secondary: one.secondary, series: [] };
    groups.set(key, { ...known, series: [...known.series, [one, index]] });
  });
  return groups.size > 0 ? [...groups.values()] : [{ type: typeOf(type), secondary: false, series: [] }];
}

function writeGroup({ type, secondary, series }: SeriesGroup): string {
  const { kind, stacking } = type;
  const written = series.map(([one, index]) => writeSeries(one, index));
  const ids = secondary ? AXES.secondary : AXES.primary;
  const axes = [value('axId', ids.category), value('axId', ids.value)];
  const [first] = series[0] ?? [];
  switch (kind) {
    case 'column':
    case 'bar':
      return tag('c:barChart', {}, [
        value('barDir', kind === 'bar' ? 'bar' : 'col'),
        value('grouping', STACKING_WORDS[stacking] ?? 'clustered'),
        value('varyColors', false),
        ...written,
        value('gapWidth', first?.gapWidth ?? 150),
        writeOverlap(first?.overlap ?? null, stacking),
        ...axes,
      ]);
    case 'line':
      return tag('c:lineChart', {}, [
        value('grouping', STACKING_WORDS[stacking] ?? 'standard'),
        value('varyColors', false),
        ...written,
        value('marker', true),
        ...axes,
      ]);
    case 'area':
      return tag('c:areaChart', {}, [
        value('grouping', STACKING_WORDS[stacking] ?? 'standard'),
        value('varyColors', false),
        ...written,
        ...axes,
      ]);
    case 'pie':
      return tag('c:pieChart', {}, [value('varyColors', true), ...written, value('firstSliceAng', 0)]);
    case 'doughnut':
      return tag('c:doughnutChart', {}, [
        value('varyColors', true),
        ...written,
        value('firstSliceAng', 0),
        value('holeSize', 50),
      ]);
    case 'scatter':
      return tag('c:scatterChart', {}, [
        value('scatterStyle', 'lineMarker'),
        value('varyColors', false),
        ...written,
        ...axes,
      ]);
  }
}

/** Stacked columns lie over each other wholly; without saying so Excel puts them beside each other. */
function writeOverlap(overlap: number | null, stacking: ChartType['stacking']): string {
  const whole = overlap ?? (stacking === 'none' ? null : 100);
  return whole === null ? '' : value('overlap', whole);
}
