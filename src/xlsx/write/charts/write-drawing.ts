/** Where the charts of a sheet hang. */
import type { BookChart, ChartCorner } from '../../book/chart';
import { EMU_PER_PIXEL } from '../../book/chart-words';
import { drawnText, tag } from '../../package/xml';

const SPREADSHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The chart at place i is the drawing's relation rId(i + 1). */
export function writeDrawing(charts: readonly BookChart[]): string {
  return tag('xdr:wsDr', { 'xmlns:xdr': SPREADSHEET, 'xmlns:a': MAIN }, charts.map(writeAnchor));
}

function writeAnchor(chart: BookChart, index: number): string {
  const { from, to } = chart;
  const frame = [writeFrame(chart, index), tag('xdr:clientData')];
  if ('row' in to) return tag('xdr:twoCellAnchor', {}, [corner('from', from), corner('to', to), ...frame]);
  const size = tag('xdr:ext', { cx: emu(to.width), cy: emu(to.height) });
  return tag('xdr:oneCellAnchor', {}, [corner('from', from), size, ...frame]);
}

const emu = (pixels: number) => Math.round(pixels * EMU_PER_PIXEL);

function corner(name: string, { row, column, x, y }: ChartCorner): string {
  const number = (part: string, value: number) => tag(`xdr:${part}`, {}, String(value));
  return tag(`xdr:${name}`, {}, [
    number('col', column),
    number('colOff', emu(x)),
    number('row', row),
    number('rowOff', emu(y)),
  ]);
}

function writeFrame({ name, description }: BookChart, index: number): string {
  const known = { id: index + 2, name: drawnText(name), descr: drawnText(description) || null };
  const reference = tag('c:chart', {
    'xmlns:c': CHART,
    'xmlns:r': RELATIONSHIPS,
    'r:id': `rId${String(index + 1)}`,
  });
  return tag('xdr:graphicFrame', { macro: '' }, [
    tag('xdr:nvGraphicFramePr', {}, [tag('xdr:cNvPr', known), tag('xdr:cNvGraphicFramePr')]),
    tag('xdr:xfrm', {}, [tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 })]),
    tag('a:graphic', {}, tag('a:graphicData', { uri: CHART }, reference)),
  ]);
}
