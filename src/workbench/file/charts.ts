/** Charts between the workbook and a file. */
import { absoluteReference } from '../model/base/references';
import { parseAddress, splitSheet } from '../../xlsx/notation/address';
import { GENERAL_FORMAT } from '../../xlsx/notation/number-formats';
import type { BookChart, BookSeries, ChartCells } from '../../xlsx/book/chart';
import { typeOf } from '../../xlsx/book/chart-types';
import {
  type ChartData,
  isPlace,
  newChart,
  type FollowedCells,
  placesOf,
  type SeriesData,
  type Source,
} from '../charts/chart';
import { anchorOf } from '../charts/layout';
import { categoriesAt, numbersAt } from '../charts/picture';
import type { HostContext } from '../model/base/context';

/** The charts of a sheet, as a file keeps them: with what their cells hold now. */
export function gatherCharts(context: HostContext, sheetId: string): BookChart[] {
  const own = context.state.charts.filter((chart) => chart.sheetId === sheetId && !chart.anchor.gone);
  return own.map((chart): BookChart => {
    const { id: _id, sheetId: _sheet, anchor, inset, plotBy: _by, series, ...looks } = chart;
    const { row, column, rows, columns } = anchor.area;
    return {
      ...structuredClone(looks),
      from: { row, column, x: inset.left, y: inset.top },
      to: { row: row + rows - 1, column: column + columns - 1, x: inset.right, y: inset.bottom },
      series: series.map((one) => gatherSeries(context, one, chart)),
    };
  });
}

function gatherSeries(context: HostContext, one: SeriesData, chart: ChartData): BookSeries {
  const { name, values, categories, type, ...looks } = one;
  return {
    ...structuredClone(looks),
    name: gatherName(context, name),
    type: type ?? chart.type,
    values: gatherCells(context, values, numbersAt(values, context.grid)),
    categories: gatherCells(context, categories, categoryPoints(context, categories)),
  };
}

function gatherName({ grid }: HostContext, name: SeriesData['name']): BookSeries['name'] {
  if (typeof name === 'string') return { reference: null, text: name };
  if (name === null || name.gone) return null;
  return { reference: absoluteReference(grid, name.area), text: grid.text(name.area).flat().join(' ') };
}

function gatherCells({ grid }: HostContext, source: Source, points: ChartCells['points']): ChartCells | null {
  if (source === null || !isPlace(source)) return source;
  if (source.gone) return null;
  const [[numberFormat = GENERAL_FORMAT] = []] = grid.numberFormats({ ...source.area, rows: 1, columns: 1 });
  return { reference: absoluteReference(grid, source.area), points, numberFormat };
}

/** Numbers, or dates, stay numbers; one text among them makes texts of all. */
function categoryPoints({ grid }: HostContext, source: Source): ChartCells['points'] {
  if (source === null || !isPlace(source) || source.gone) return [];
  const values = grid.values(source.area).flat();
  if (values.every((value) => typeof value === 'number' || value === ''))
    return values.map((value) => (typeof value === 'number' ? value : null));
  return categoriesAt(source, grid).map((text) => (text === '' ? null : text));
}

/** Puts a chart on its sheet. */
export function restoreChart(context: HostContext, sheetId: string, chart: BookChart): void {
  const { name, description, type, from, to, series, ...looks } = structuredClone(chart);
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const place = placeOf(context, sheetId, { from, to });
  const anchor: FollowedCells = { area: place.area, gone: false };
  const made: ChartData = {
    ...newChart({ id, sheetId, name, type, anchor, inset: place.inset }),
    ...looks,
    description,
    series: series.map((one) => restoreSeries(context, one, type)),
  };
  const [first] = made.series;
  if (first && isPlace(first.values) && first.values.area.columns > 1) made.plotBy = 'Rows';
  for (const held of placesOf(made)) context.tracker.follow(held);
  context.state.charts = [...context.state.charts, made];
}

function placeOf({ grid }: HostContext, sheetId: string, { from, to }: Pick<BookChart, 'from' | 'to'>) {
  if ('row' in to) {
    const rows = Math.max(1, to.row - from.row + 1);
    const columns = Math.max(1, to.column - from.column + 1);
    const area = { sheetId, row: from.row, column: from.column, rows, columns };
    return { area, inset: { left: from.x, top: from.y, right: to.x, bottom: to.y } };
  }
  const corner = {
    left: grid.edge(sheetId, 'columns', from.column) + from.x,
    top: grid.edge(sheetId, 'rows', from.row) + from.y,
  };
  return anchorOf({ ...corner, ...to }, sheetId, grid);
}

function restoreSeries(context: HostContext, one: BookSeries, usual: BookChart['type']): SeriesData {
  const { name, values, categories, type, points, ...looks } = one;
  const reference = name?.reference ?? null;
  const named = reference === null ? null : followed(context, reference);
  return {
    ...looks,
    // A file says nothing of the markers of a type that has none; made here they are circles once it has.
    marker: typeOf(type).markers ? looks.marker : { ...looks.marker, style: 'Circle' },
    name: named ?? name?.text ?? null,
    type: type === usual ? null : type,
    values: restoreCells(context, values),
    categories: restoreCells(context, categories),
    points: new Map(points),
  };
}

/** Cells that are not here (another workbook, a name, several areas) stay what they were. */
function restoreCells(context: HostContext, cells: ChartCells | null): Source {
  if (cells === null || cells.reference === null) return cells;
  return followed(context, cells.reference) ?? cells;
}

function followed({ grid }: HostContext, reference: string): FollowedCells | null {
  const { sheet, rest } = splitSheet(reference);
  const area = parseAddress(rest);
  const found = grid.sheets().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  return area && found ? { area: { sheetId: found.id, ...area }, gone: false } : null;
}
