/** The series of a chart. */
import {
  type BookSeries,
  type ChartCells,
  type ChartLabels,
  type ChartMarker,
  usualLabels,
  usualLine,
  usualMarker,
} from '../../book/chart';
import { chartTypeName, type ChartType } from '../../book/chart-types';
import { LABEL_WORDS, MARKER_WORDS, wordOf } from '../../book/chart-words';
import { MAX_ROWS } from '../../notation/address';
import { GENERAL_FORMAT } from '../../notation/number-formats';
import type { Budget } from '../../package/budget';
import { FileProblem } from '../../package/problem';
import { child, children, decodeText, flag, numberOf } from '../../package/xml';
import type { XmlElement } from '../../package/xml-element';
import { numberIn, saysYes, valueOf } from './axes';
import { readLetters, readLine, readPaint, type Theme } from './looks';

/** What the series of one group have in common. */
export interface Group {
  readonly element: XmlElement;
  readonly kind: ChartType['kind'];
  readonly stacking: ChartType['stacking'];
  readonly secondary: boolean;
}

export interface SeriesSources {
  readonly theme: Theme;
  readonly budget: Budget;
}

/** Null when its type is none of ours. */
export function readSeries(series: XmlElement, group: Group, sources: SeriesSources): BookSeries | null {
  const { theme, budget } = sources;
  const shape = child(series, 'spPr');
  const line = readLine(shape, usualLine(), theme);
  const type = typeOfSeries(series, group, line.style === 'None');
  if (type === null) return null;
  const scattered = group.kind === 'scatter';
  const labels = child(series, 'dLbls') ?? child(group.element, 'dLbls');
  const overlap = numberIn(group.element, 'overlap');
  return {
    name: readName(child(series, 'tx')),
    values: readCells(child(series, scattered ? 'yVal' : 'val'), budget),
    categories: readCells(child(series, scattered ? 'xVal' : 'cat'), budget),
    type,
    secondary: group.secondary,
    fill: readPaint(shape, theme),
    line: scattered && line.style === 'None' ? usualLine(line.weight) : line,
    marker: readMarker(child(series, 'marker'), theme),
    labels: readLabels(labels, theme),
    smooth: !scattered && saysYes(series, 'smooth'),
    gapWidth: numberIn(group.element, 'gapWidth') ?? 150,
    overlap: overlap === (group.stacking === 'none' ? 0 : 100) ? null : overlap,
    points: readPoints(series, theme),
  };
}

function typeOfSeries(series: XmlElement, { element, kind, stacking }: Group, bare: boolean) {
  const symbol = valueOf(child(series, 'marker'), 'symbol');
  const marked = symbol === null ? kind === 'scatter' || saysYes(element, 'marker') : symbol !== 'none';
  const pointed = kind === 'line' || kind === 'scatter';
  const lines = kind !== 'scatter' || !bare;
  const smooth = kind === 'scatter' && lines && saysYes(series, 'smooth');
  return chartTypeName({ kind, stacking, markers: pointed && (marked || !lines), lines, smooth });
}

function readName(tx: XmlElement | null): BookSeries['name'] {
  if (!tx) return null;
  const reference = child(child(tx, 'strRef'), 'f')?.text ?? null;
  const texts = tx.descendants('v').map(({ text }) => decodeText(text));
  return { reference: reference === null ? null : decodeText(reference), text: texts.join(' ') };
}

function readMarker(marker: XmlElement | null, theme: Theme): ChartMarker {
  const usual = usualMarker();
  const shape = child(marker, 'spPr');
  const symbol = valueOf(marker, 'symbol');
  const style = wordOf(MARKER_WORDS, symbol);
  return {
    // Without markers its type says so already.
    style: style === null || style === 'None' ? 'Automatic' : style,
    size: numberIn(marker, 'size') ?? usual.size,
    fill: readPaint(shape, theme),
    border: readLine(shape, usualLine(), theme).color,
  };
}

function readPoints(series: XmlElement, theme: Theme): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const point of children(series, 'dPt')) {
    const index = numberIn(point, 'idx');
    const paint = readPaint(child(child(point, 'marker'), 'spPr') ?? child(point, 'spPr'), theme);
    if (index !== null && paint !== null) found.set(index, paint);
  }
  return found;
}

function readLabels(labels: XmlElement | null, theme: Theme): ChartLabels | null {
  if (!labels || saysYes(labels, 'delete')) return null;
  const format = child(labels, 'numFmt');
  const shown = {
    value: saysYes(labels, 'showVal'),
    category: saysYes(labels, 'showCatName'),
    series: saysYes(labels, 'showSerName'),
    percentage: saysYes(labels, 'showPercent'),
    legendKey: saysYes(labels, 'showLegendKey'),
  };
  if (!Object.values(shown).some(Boolean)) return null;
  return {
    ...shown,
    position: wordOf(LABEL_WORDS, valueOf(labels, 'dLblPos')),
    numberFormat: format && !flag(format, 'sourceLinked') ? (format.get('formatCode') ?? null) : null,
    font: readLetters(labels, usualLabels().font, theme),
  };
}

/** Cells, or the chart's own numbers and texts; of names in levels only the innermost. */
function readCells(holder: XmlElement | null, budget: Budget): ChartCells | null {
  const [data] = holder?.children ?? [];
  if (!data) return null;
  const named = child(data, 'f');
  const cache = child(data, 'numCache') ?? child(data, 'strCache') ?? child(data, 'multiLvlStrCache') ?? data;
  const count = numberIn(cache, 'ptCount') ?? 0;
  if (!Number.isInteger(count) || count < 0 || count > MAX_ROWS)
    throw new FileProblem('damaged', `points ${String(count)}`);
  budget.spend('cells', count);
  const points: (number | string | null)[] = Array.from({ length: count }, () => null);
  const numbers = /^num/.test(data.localName);
  for (const point of children(child(cache, 'lvl') ?? cache, 'pt')) {
    const index = numberOf(point, 'idx') ?? -1;
    const text = decodeText(child(point, 'v')?.text ?? '');
    if (!Number.isInteger(index) || index < 0 || index >= count) continue;
    points[index] = numbers ? finite(text) : text;
  }
  const numberFormat = decodeText(child(cache, 'formatCode')?.text ?? GENERAL_FORMAT);
  return { reference: named === null ? null : decodeText(named.text), points, numberFormat };
}

/** "#N/A" among numbers is a gap. */
function finite(text: string): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}
