/** Titles and axes of a chart as XML, in the order of CT_CatAx and CT_ValAx ([ECMA-376] 21.2.2). */
import type { BookChart, ChartAxis, ChartTitle } from '../../book/chart';
import { typeOf } from '../../book/chart-types';
import { TICK_WORDS } from '../../book/chart-words';
import { GENERAL_FORMAT } from '../../notation/number-formats';
import { drawnText, escapeXml, tag } from '../../package/xml';
import { body, characters, letters, line, shape, value } from './chart-looks';

export const AXES = {
  primary: { category: 111111111, value: 111111112 },
  secondary: { category: 111111113, value: 111111114 },
} as const;

/** A quarter turn, as the title of a standing axis has. */
const UPWARDS = -5_400_000;

export function writeTitle({ text, font }: ChartTitle, upwards = false): string {
  const rotated = upwards ? UPWARDS : null;
  if (text === null) return tag('c:title', {}, [value('overlay', false), letters(font, rotated)]);
  const paragraphs = text
    .split('\n')
    .map((words) =>
      tag('a:p', {}, [
        tag('a:pPr', {}, characters('a:defRPr', font)),
        tag('a:r', {}, [characters('a:rPr', font), tag('a:t', {}, escapeXml(drawnText(words)))]),
      ]),
    );
  const rich = tag('c:rich', {}, [body(rotated), tag('a:lstStyle'), ...paragraphs]);
  return tag('c:title', {}, [tag('c:tx', {}, rich), value('overlay', false)]);
}

/** All axes of a chart; none for pies. */
export function writeAxes(chart: BookChart): string {
  const { kind } = typeOf(chart.series[0]?.type ?? chart.type);
  if (kind === 'pie' || kind === 'doughnut') return '';
  const across = kind === 'bar';
  const used = (secondary: boolean) => chart.series.some((one) => one.secondary === secondary);
  const primary = used(false) || !used(true);
  return [
    primary ? pair(chart, kind === 'scatter', { across, secondary: false }) : '',
    used(true) ? pair(chart, kind === 'scatter', { across, secondary: true }) : '',
  ].join('');
}

interface Where {
  readonly across: boolean;
  readonly secondary: boolean;
}

/** The axis of the categories and that of the values, which cross each other. */
function pair({ axes }: BookChart, numbers: boolean, { across, secondary }: Where): string {
  const ids = secondary ? AXES.secondary : AXES.primary;
  const category: ChartAxis = secondary ? { ...axes.category, visible: false, title: NO_TITLE(axes) } : axes.category;
  const first = axisStart(category, { id: ids.category, side: across ? 'l' : 'b' });
  const crossing = [value('crossAx', ids.value), value('crosses', 'autoZero')];
  const bounds = numbers
    ? tag('c:valAx', {}, [...first, ...crossing, value('crossBetween', 'midCat'), unit(category)])
    : tag('c:catAx', {}, [
        ...first,
        ...crossing,
        value('auto', true),
        value('lblAlgn', 'ctr'),
        value('lblOffset', 100),
        category.labelSpacing === null ? '' : value('tickLblSkip', category.labelSpacing),
        value('noMultiLvlLbl', false),
      ]);
  const own = secondary ? axes.secondary : axes.value;
  const side = secondary ? (across ? 't' : 'r') : across ? 'b' : 'l';
  return (
    bounds +
    tag('c:valAx', {}, [
      ...axisStart(own, { id: ids.value, side }),
      value('crossAx', ids.category),
      value('crosses', secondary ? 'max' : 'autoZero'),
      value('crossBetween', numbers ? 'midCat' : 'between'),
      unit(own),
    ])
  );
}

const NO_TITLE = ({ category }: BookChart['axes']): ChartTitle => ({ ...category.title, visible: false });

const unit = ({ majorUnit }: ChartAxis) => (majorUnit === null ? '' : value('majorUnit', majorUnit));

/** What all kinds of axes begin with. */
function axisStart(axis: ChartAxis, { id, side }: { readonly id: number; readonly side: string }): string[] {
  const bound = (name: string, at: number | null) => (at === null ? '' : value(name, at));
  return [
    value('axId', id),
    tag('c:scaling', {}, [
      value('orientation', axis.reversed ? 'maxMin' : 'minMax'),
      bound('max', axis.maximum),
      bound('min', axis.minimum),
    ]),
    value('delete', !axis.visible),
    value('axPos', side),
    axis.gridlines
      ? tag('c:majorGridlines', {}, shape(line({ color: '#D9D9D9', weight: 0.75, style: 'Continuous' })))
      : '',
    axis.title.visible ? writeTitle(axis.title, side === 'l' || side === 'r') : '',
    tag('c:numFmt', { formatCode: axis.numberFormat ?? GENERAL_FORMAT, sourceLinked: axis.numberFormat === null }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', TICK_WORDS[axis.tickLabels]),
    shape(line(axis.line)),
    letters(axis.font),
  ];
}
