/** Locations by shortage: the table of the overview. */
import type { Run } from '../../simulate/simulate';
import type { SignalRow } from '../../tables/tables';
import { derived, figure, type MeasureId, type Scope } from '../figures';
import { feltGap } from './balance';
import { judge, type Judgement } from './judgement';

/**
 * A location's row of the overview. FTE required and available are averages over the periods, the gap is that of the pressing
 * ones; stock and overdue are cases at the end of the last period, decisions those of all periods. null = there is no such
 * number, or it cannot be told for want of rows.
 */
export interface LocationFigures extends Judgement {
  readonly location: string;
  readonly required: number | null;
  readonly available: number | null;
  /** What is short, with a minus, of no role made good by another; where nothing is short, what is over. */
  readonly gap: number | null;
  readonly stock: number | null;
  readonly overdue: number | null;
  readonly decisions: number | null;
}

/**
 * Every location of the model in a scope, with its signal.
 *
 * @param scope role and product by name, null = all; its location does not matter.
 * @param signals the rows of vkt_Signals; without any, locations are judged on their gap alone.
 * @returns one entry per location, in the model's order.
 */
export function locationFigures(run: Run, scope: Scope, signals: readonly SignalRow[]): readonly LocationFigures[] {
  const thresholds = signals.map((row) => `${row.indicator}:${row.amber}:${row.red}`).join();
  const key = `locations|${scope.product}|${scope.role}|${scope.from}|${scope.to}|${thresholds}`;
  return derived(run, key, () =>
    run.model.locations.map((location) => figuresOf(run, { ...scope, location }, { location, signals })),
  );
}

function figuresOf(
  run: Run,
  scope: Scope,
  { location, signals }: { readonly location: string; readonly signals: readonly SignalRow[] },
): LocationFigures {
  const at = (id: MeasureId) => figure(run, id, scope);
  const required = at('fteRequired');
  const available = at('fteAvailable');
  return {
    location,
    required,
    available,
    gap: feltGap(run, scope),
    stock: at('stock'),
    overdue: at('overdueStock'),
    decisions: at('decisions'),
    ...judge(run, scope, signals),
  };
}

/** What locations can be ordered by: their name, or one of their figures. */
export type RankingColumn = 'location' | 'gap' | 'stock' | 'overdue' | 'decisions';

/** A column and its direction; of the gap, ascending puts the largest shortage first. */
export interface RankingOrder {
  readonly column: RankingColumn;
  readonly descending: boolean;
}

/** Locations in the order of a column; equals by name. What has no answer is neither much nor little, and comes last. */
export function ranked(rows: readonly LocationFigures[], order: RankingOrder): readonly LocationFigures[] {
  const sign = order.descending ? -1 : 1;
  const { column } = order;
  const unknown = (row: LocationFigures): number => (row[column] === null ? 1 : 0);
  return [...rows].sort(
    (a, b) => unknown(a) - unknown(b) || sign * compare(a, b, column) || a.location.localeCompare(b.location),
  );
}

function compare(a: LocationFigures, b: LocationFigures, column: RankingColumn): number {
  if (column === 'location') return a.location.localeCompare(b.location);
  return (a[column] ?? 0) - (b[column] ?? 0);
}
