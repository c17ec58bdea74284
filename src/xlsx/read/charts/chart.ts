/** A chart's part → a chart. */
import { type BookChart, type BookSeries, usualChart, usualLetters } from '../../book/chart';
import { type ChartType, chartTypeName } from '../../book/chart-types';
import { BLANK_WORDS, LEGEND_WORDS, STACKING_WORDS, wordOf } from '../../book/chart-words';
import { child, children } from '../../package/xml';
import type { XmlElement } from '../../package/xml-element';
import { numberIn, readAxis, readTitle, saysYes, valueOf } from './axes';
import { readLetters, readLine, readPaint } from './looks';
import { type Group, readSeries, type SeriesSources } from './series';

type Read = Omit<BookChart, 'name' | 'description' | 'from' | 'to'>;

/** `whole`: nothing of it was passed over. Null when none of it is of a kind we know. */
export function readChart(
  root: XmlElement,
  sources: SeriesSources,
): { readonly chart: Read; readonly whole: boolean } | null {
  const { theme } = sources;
  const space = child(root, 'chart');
  const plot = child(space, 'plotArea');
  const axes = (plot?.children ?? []).filter(({ localName }) => localName.endsWith('Ax'));
  const drawn = (plot?.children ?? []).filter(({ localName }) => localName.endsWith('Chart'));
  const groups = drawn.flatMap((element) => readGroup(element, axes) ?? []);
  const [first] = groups;
  if (!space || !first) return null;
  const series = inOrder(groups, sources);
  const usual = usualChart();
  const legend = child(space, 'legend');
  const title = child(space, 'title');
  const automatic = !saysYes(space, 'autoTitleDeleted') && series.length === 1;
  const shape = child(root, 'spPr');
  const type = series[0]?.type ?? emptyType(first);
  if (type === null) return null;
  const primary = axesOf(groups.find(({ secondary }) => !secondary) ?? first, axes);
  const secondary = groups.find((group) => group.secondary);
  const written = drawn.reduce((sum, element) => sum + children(element, 'ser').length, 0);
  return {
    whole: written === series.length && groups.length === drawn.length && !holdsMore(root),
    chart: {
      type,
      series,
      title: title || !automatic ? readTitle(title, usual.title, theme) : usual.title,
      legend: {
        visible: legend !== null,
        position: wordOf(LEGEND_WORDS, legend ? (valueOf(legend, 'legendPos') ?? 'r') : 'b') ?? 'Right',
        font: readLetters(legend, usual.legend.font, theme),
      },
      axes: {
        category: readAxis(primary.category, false, theme),
        value: readAxis(primary.value, true, theme),
        secondary: readAxis(secondary ? axesOf(secondary, axes).value : null, false, theme),
      },
      fill: readPaint(shape, theme) ?? usual.fill,
      border: readLine(shape, usual.border, theme),
      font: readLetters(root, usualLetters(10), theme),
      blanks: wordOf(BLANK_WORDS, valueOf(space, 'dispBlanksAs') ?? 'zero') ?? 'NotPlotted',
    },
  };
}

/** What a chart of ours does not have. */
const MORE = [
  ...['trendline', 'errBars', 'dTable', 'dropLines', 'hiLowLines', 'upDownBars', 'serLines', 'view3D', 'dLbl'],
  ...['gradFill', 'pattFill', 'blipFill', 'userShapes', 'legendEntry', 'multiLvlStrRef', 'logBase', 'dispUnits'],
];

const holdsMore = (root: XmlElement) => MORE.some((name) => root.descendants(name).length > 0);

const KINDS: Readonly<Record<string, ChartType['kind']>> = {
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  area3DChart: 'area',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
};

function readGroup(element: XmlElement, axes: readonly XmlElement[]): Group | null {
  const barred = /^bar(3D)?Chart$/.test(element.localName);
  const kind = barred ? (valueOf(element, 'barDir') === 'bar' ? 'bar' : 'column') : KINDS[element.localName];
  if (kind === undefined) return null;
  const stacking = wordOf(STACKING_WORDS, valueOf(element, 'grouping')) ?? 'none';
  const group = { element, kind, stacking, secondary: false };
  const values = axes.filter(({ localName }) => localName === 'valAx').length;
  const crosses = valueOf(axesOf(group, axes).value, 'crosses');
  return { ...group, secondary: crosses === 'max' && values > (kind === 'scatter' ? 2 : 1) };
}

/** By their names where those tell; a scatter has two alike, that of x first. */
function axesOf({ element }: Group, axes: readonly XmlElement[]) {
  const ids = children(element, 'axId').map((id) => id.get('val'));
  const own = ids.flatMap((id) => axes.find((axis) => valueOf(axis, 'axId') === id) ?? []);
  const category = own.find(({ localName }) => localName === 'catAx' || localName === 'dateAx') ?? own[0] ?? null;
  return { category, value: own.find((axis) => axis !== category && axis.localName === 'valAx') ?? null };
}

function inOrder(groups: readonly Group[], sources: SeriesSources): BookSeries[] {
  const found = groups.flatMap((group) =>
    children(group.element, 'ser').flatMap((element) => {
      const series = readSeries(element, group, sources);
      return series ? [{ series, order: numberIn(element, 'order') ?? 0 }] : [];
    }),
  );
  return found.sort((a, b) => a.order - b.order).map(({ series }) => series);
}

const emptyType = ({ kind, stacking }: Group) =>
  chartTypeName({ kind, stacking, markers: kind === 'scatter', lines: kind !== 'scatter', smooth: false });
