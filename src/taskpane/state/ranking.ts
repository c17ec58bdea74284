/** Locations by shortage: the table of the overview. */
import type { Run } from '../../model/simulate';
import type { SignalRow } from '../../model/tables';
import { derived, figure, specOf, type MeasureId, type Scope } from './figures';
import type { Ranking, RankingColumn } from './pane-state';
import { gapSignal, signalFor, worst, type Signal } from './signals';

export interface LocationFigures {
  readonly location: string;
  readonly required: number | null;
  readonly available: number | null;
  readonly gap: number | null;
  readonly stock: number | null;
  readonly overdue: number | null;
  readonly decisions: number | null;
  readonly signal: Signal;
  /** The indicators that gave the signal, by measure id; empty when it is green. */
  readonly because: readonly string[];
}

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
    gap: at('fteGap'),
    stock: at('stock'),
    overdue: at('overdueStock'),
    decisions: at('decisions'),
    ...signalOf(run, scope, signals),
  };
}

/** The worst signal of all indicators with a threshold; without a threshold for the gap, the gap's own. */
export function signalOf(
  run: Run,
  scope: Scope,
  signals: readonly SignalRow[],
): Pick<LocationFigures, 'signal' | 'because'> {
  const judged: { id: string; signal: Signal }[] = [];
  for (const row of signals) {
    const spec = specOf(row.indicator);
    const value = spec === undefined ? null : figure(run, spec.id, scope);
    if (value !== null) judged.push({ id: row.indicator, signal: signalFor(value, row) });
  }
  if (!signals.some((row) => row.indicator === 'fteGap')) {
    const required = figure(run, 'fteRequired', scope);
    const available = figure(run, 'fteAvailable', scope);
    if (required !== null && available !== null) judged.push({ id: 'fteGap', signal: gapSignal(required, available) });
    // One role's surplus does no other role's work: a shortage behind a surplus still shows.
    if (shortestRole(run, scope) !== null) judged.push({ id: 'fteGap', signal: 'amber' });
  }
  const signal = worst(judged.map((one) => one.signal));
  return {
    signal,
    because: signal === 'green' ? [] : judged.filter((one) => one.signal === signal).map((one) => one.id),
  };
}

/** Less than this is what rounding hides, not a shortage. */
const NOTICED = 0.05;

/** The role with the largest shortage, if any is short. */
export function shortestRole(run: Run, scope: Scope): { readonly role: string; readonly short: number } | null {
  const roles = scope.role === null ? run.model.roles : [scope.role];
  const short = roles
    .map((role) => ({ role, short: -(figure(run, 'fteGap', { ...scope, role }) ?? 0) }))
    .filter((one) => one.short > NOTICED)
    .sort((a, b) => b.short - a.short);
  return short[0] ?? null;
}

export function ranked(rows: readonly LocationFigures[], ranking: Ranking): readonly LocationFigures[] {
  const wanted = ranking.search.trim().toLowerCase();
  const found = rows.filter((row) => row.location.toLowerCase().includes(wanted));
  const sign = ranking.descending ? -1 : 1;
  return found.sort((a, b) => sign * compare(a, b, ranking.column) || a.location.localeCompare(b.location));
}

function compare(a: LocationFigures, b: LocationFigures, column: RankingColumn): number {
  if (column === 'location') return a.location.localeCompare(b.location);
  return (a[column] ?? 0) - (b[column] ?? 0);
}
