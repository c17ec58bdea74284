/** How Excel reads a block of cells as series: which way they run, and which cells are names and categories. Pure. */
import type { Area } from '../../xlsx/notation/address';
import type { CellValue } from '../grid/base/port';
import { newSeries, type FollowedCells, type SeriesData } from './chart';
import type { ChartType } from '../../xlsx/book/chart-types';

export type SeriesBy = 'Auto' | 'Rows' | 'Columns';

export interface SourceCells {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** Whether a cell holds a date: dates in the first column are categories, other numbers are not. */
  readonly isDate: (row: number, column: number) => boolean;
}

/** Auto: the longer side holds the points. */
export function directionOf({ area }: SourceCells, by: SeriesBy): 'Rows' | 'Columns' {
  if (by !== 'Auto') return by;
  return area.columns > area.rows ? 'Rows' : 'Columns';
}

export function seriesOf(source: SourceCells, by: 'Rows' | 'Columns', kind: ChartType['kind']): SeriesData[] {
  const across = by === 'Columns';
  const { area } = source;
  const [points, lines] = across ? [area.rows, area.columns] : [area.columns, area.rows];
  /** `line` is a column when series run down, `point` the cell within it. */
  const value = (line: number, point: number) =>
    (across ? source.values[point]?.[line] : source.values[line]?.[point]) ?? '';
  const isDate = (line: number, point: number) => (across ? source.isDate(point, line) : source.isDate(line, point));
  const isLabel = (line: number, point: number) => typeof value(line, point) !== 'number' || isDate(line, point);
  const emptyCorner = value(0, 0) === '' && lines > 1 && points > 1;
  const lineNumbers = Array.from({ length: lines }, (_none, i) => i);
  const pointNumbers = Array.from({ length: points }, (_none, i) => i);
  const named =
    points > 1 && (emptyCorner || lineNumbers.slice(lines > 1 ? 1 : 0).every((line) => isText(value(line, 0))));
  const body = pointNumbers.slice(named ? 1 : 0);
  const categorised =
    lines > 1 &&
    (emptyCorner || kind === 'scatter' || body.every((point) => isLabel(0, point) && value(0, point) !== ''));
  const place = (line: number, from: number, count: number): FollowedCells => ({
    area: across
      ? { ...area, row: area.row + from, rows: count, column: area.column + line, columns: 1 }
      : { ...area, row: area.row + line, rows: 1, column: area.column + from, columns: count },
    gone: false,
  });
  const wanted = lineNumbers.slice(categorised ? 1 : 0);
  return wanted.map((line) =>
    newSeries({
      name: named ? place(line, 0, 1) : null,
      values: place(line, named ? 1 : 0, body.length),
      categories: categorised ? place(0, named ? 1 : 0, body.length) : null,
    }),
  );
}

const isText = (value: CellValue) => typeof value === 'string' && value !== '';
