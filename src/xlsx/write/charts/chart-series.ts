/** The series of a chart as XML. */
import type { BookSeries, ChartCells, ChartLabels, ChartMarker } from '../../book/chart';
import { type ChartType, labelPositions, typeOf } from '../../book/chart-types';
import { LABEL_WORDS, MARKER_WORDS } from '../../book/chart-words';
import { encodeText, escapeXml, tag } from '../../package/xml';
import { fill, letters, line, shape, value } from './chart-looks';

export function writeSeries(series: BookSeries, index: number): string {
  const type = typeOf(series.type);
  const start = [value('idx', index), value('order', index), writeName(series.name), writeShape(series, type)];
  const points = [...series.points].sort(([a], [b]) => a - b).map(([at, paint]) => writePoint(at, paint, type));
  const rest = [...points, writeLabels(series.labels, type)];
  const { categories, values } = series;
  switch (type.kind) {
    case 'column':
    case 'bar':
      return tag('c:ser', {}, [
        ...start,
        value('invertIfNegative', false),
        ...rest,
        writeCells('cat', categories),
        writeCells('val', values),
      ]);
    case 'line':
      return tag('c:ser', {}, [
        ...start,
        writeMarker(series.marker, type),
        ...rest,
        writeCells('cat', categories),
        writeCells('val', values),
        value('smooth', series.smooth),
      ]);
    case 'scatter':
      return tag('c:ser', {}, [
        ...start,
        writeMarker(series.marker, type),
        ...rest,
        writeCells('xVal', categories),
        writeCells('yVal', values),
        value('smooth', series.smooth || type.smooth),
      ]);
    case 'area':
    case 'pie':
    case 'doughnut':
      return tag('c:ser', {}, [...start, ...rest, writeCells('cat', categories), writeCells('val', values)]);
  }
}

function writeName(name: BookSeries['name']): string {
  if (name === null) return '';
  const text = tag('c:v', {}, escapeXml(encodeText(name.text)));
  if (name.reference === null) return tag('c:tx', {}, text);
  const cache = [value('ptCount', 1), tag('c:pt', { idx: 0 }, text)];
  return tag('c:tx', {}, tag('c:strRef', {}, [writeReference(name.reference), tag('c:strCache', {}, cache)]));
}

const writeReference = (reference: string) => tag('c:f', {}, escapeXml(encodeText(reference)));

function writeShape({ fill: paint, line: edge }: BookSeries, { kind, lines }: ChartType): string {
  const drawn = kind === 'scatter' && !lines ? line({ ...edge, style: 'None' }) : line(edge);
  // A column's edge is drawn only when somebody asked for one.
  const plain = edge.color === null && edge.weight === 2.25 && edge.style === 'Continuous';
  const edged = kind === 'line' || kind === 'scatter' || !plain;
  return shape(fill(paint), edged ? drawn : '');
}

function writeMarker({ style, size, fill: paint, border }: ChartMarker, { markers }: ChartType): string {
  if (!markers) return tag('c:marker', {}, value('symbol', 'none'));
  const edge = border === null ? '' : line({ color: border, weight: 0.75, style: 'Continuous' });
  return tag('c:marker', {}, [
    style === 'Automatic' ? '' : value('symbol', MARKER_WORDS[style]),
    value('size', size),
    shape(fill(paint), edge),
  ]);
}

function writePoint(index: number, paint: string, { kind }: ChartType): string {
  const look = shape(fill(paint));
  const pointed = kind === 'line' || kind === 'scatter';
  return tag('c:dPt', {}, [
    value('idx', index),
    kind === 'column' || kind === 'bar' ? value('invertIfNegative', false) : '',
    pointed ? tag('c:marker', {}, look) : '',
    value('bubble3D', false),
    pointed ? '' : look,
  ]);
}

function writeLabels(labels: ChartLabels | null, type: ChartType): string {
  if (labels === null) return '';
  const { numberFormat, position } = labels;
  const placed = position !== null && labelPositions(type).includes(position);
  return tag('c:dLbls', {}, [
    numberFormat === null ? '' : tag('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    letters(labels.font),
    placed ? value('dLblPos', LABEL_WORDS[position]) : '',
    value('showLegendKey', labels.legendKey),
    value('showVal', labels.value),
    value('showCatName', labels.category),
    value('showSerName', labels.series),
    value('showPercent', labels.percentage),
    value('showBubbleSize', false),
  ]);
}

function writeCells(name: string, cells: ChartCells | null): string {
  if (cells === null) return '';
  const { reference, points, numberFormat } = cells;
  const numbers = name !== 'cat' && name !== 'xVal' ? true : points.every((point) => typeof point !== 'string');
  const written = points.flatMap((point, idx) => {
    if (point === null || (numbers && typeof point === 'string')) return [];
    const text = typeof point === 'number' ? String(point) : escapeXml(encodeText(point));
    return [tag('c:pt', { idx }, tag('c:v', {}, text))];
  });
  const count = value('ptCount', points.length);
  const format = numbers ? tag('c:formatCode', {}, escapeXml(encodeText(numberFormat))) : '';
  const kind = numbers ? 'num' : 'str';
  const held = [format, count, ...written];
  const data =
    reference === null
      ? tag(`c:${kind}Lit`, {}, held)
      : tag(`c:${kind}Ref`, {}, [writeReference(reference), tag(`c:${kind}Cache`, {}, held)]);
  return tag(`c:${name}`, {}, data);
}
