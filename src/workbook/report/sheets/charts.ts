/** The charts of a place, over the columns of its course. */
import { spanOf, type ReportContext } from '../context';
import type { PlaceFacts, SeriesId } from '../facts/facts';
import { numberFormat } from '../cells';
import type { PlannedChart } from '../layout';

/** Columns of the table of the course, after the period. */
export const COURSE = [
  'onTerm',
  'overdueStock',
  'stock',
  'inflow',
  'decisions',
  'fteRequired',
  'fteAvailable',
] as const;
const columnOf = (id: (typeof COURSE)[number]): number => COURSE.indexOf(id) + 1;

type Which = 'stock' | 'capacity' | 'flow';

const LINES = {
  stock: [
    ['onTerm', 'main'],
    ['overdueStock', 'accent'],
  ],
  capacity: [
    ['fteRequired', 'reference'],
    ['fteAvailable', 'main'],
  ],
  flow: [
    ['inflow', 'reference'],
    ['decisions', 'main'],
  ],
} as const;
const SAID: Readonly<Record<Which, readonly [SeriesId, SeriesId]>> = {
  stock: ['stock', 'overdueStock'],
  capacity: ['fteRequired', 'fteAvailable'],
  flow: ['inflow', 'decisions'],
};

export function placeChart(
  context: ReportContext,
  which: Which,
  of: { readonly place: PlaceFacts; readonly table: string; readonly name: string },
): PlannedChart {
  const { words } = context;
  const unit = which === 'capacity' ? 'fte' : 'cases';
  const chart = words.charts[which];
  const { from, to } = spanOf(context);
  const [main, other] = SAID[which].map((id) => of.place.series[id]);
  const said = (value: number | null | undefined) => words.numbers.amount(value ?? null, unit);
  return {
    name: of.name,
    kind: which === 'stock' ? 'area' : 'lines',
    title: chart.title,
    unit: words.units[unit],
    numberFormat: numberFormat('cases'),
    table: of.table,
    categories: 0,
    series: LINES[which].map(([id, look]) => ({ column: columnOf(id), look, name: words.series[id] })),
    describes: chart.describe({
      from,
      to,
      first: said(main?.[0]),
      last: said(main?.at(-1)),
      other: said(other?.at(-1)),
    }),
  };
}
