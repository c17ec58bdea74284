/** What the signal values say of a place: how bad, and by which indicators. */
import { measure, measureDefinition } from '../measures';
import type { MeasureDefinition } from '../measures';
import type { Run } from '../../simulate/simulate';
import type { SignalRow } from '../../tables/tables';
import { figure, lacking, queryOf, type MeasureId, type Scope } from '../figures';
import { balance, feltGap, isShort, pressing } from './balance';
import { NOTICED } from './shortage';
import { gapSignal, signalFor, worst, type Signal } from './signals';

/** The colour of a place as a whole: the worst of its indicators, and which ones those are. */
export interface Judgement {
  /** none: there is nothing to judge, or not all of it, which must not pass for good. */
  readonly signal: Signal | 'none';
  /** The indicators that gave the signal, by measure id; empty when it is green. */
  readonly because: readonly MeasureId[];
  /** Something that is judged lacks rows, or has no answer for want of them. Amber and red stand, green cannot. */
  readonly isIncomplete: boolean;
}

interface One {
  readonly id: MeasureId;
  readonly signal: Signal;
}

/** One indicator of vkt_Signals at one place. */
export interface Indication {
  readonly id: MeasureId;
  readonly signal: Judgement['signal'];
  readonly value: number | null;
  readonly row: SignalRow;
}

/** The indicators of vkt_Signals that this workbook knows, each once, in the order of the table. */
export const indicators = (rows: readonly SignalRow[]): readonly SignalRow[] =>
  rows.filter(
    ({ indicator }, index) =>
      measureDefinition(indicator) !== undefined && rows.findIndex((row) => row.indicator === indicator) === index,
  );

/** The figure; of the gap what is short, of no role or place made good by another, and none between no work and nobody. */
function valueAt(run: Run, id: MeasureId, scope: Scope): number | null {
  if (id !== 'fteGap') return figure(run, id, scope);
  return hasCapacity(run, scope) ? feltGap(run, scope) : null;
}

/** Whether any work or staff is known at a place; a figure that cannot be told is not known. */
export const hasCapacity = (run: Run, scope: Scope): boolean =>
  (['fteRequired', 'fteAvailable'] as const).some((id) => (figure(run, id, scope) ?? 0) !== 0) ||
  balance(run, scope).nobodyAt.length > 0;

/** Of a value that lacks something it cannot be said that all is well. */
export const signalOf = (
  run: Run,
  { id, scope }: { readonly id: MeasureId; readonly scope: Scope },
  signal: Signal,
): Judgement['signal'] => (signal === 'green' && lacking(run, id, scope).length > 0 ? 'none' : signal);

/** Each indicator by itself; without a value there is nothing to signal. */
export const indications = (run: Run, scope: Scope, rows: readonly SignalRow[]): readonly Indication[] =>
  indicators(rows).flatMap((row) => {
    const spec = measureDefinition(row.indicator);
    if (spec === undefined) return [];
    const value = valueAt(run, spec.id, scope);
    const signal = value === null ? 'none' : signalOf(run, { id: spec.id, scope }, signalFor(value, row));
    return [{ id: spec.id, row, value, signal }];
  });

/** What a place is judged by. */
interface JudgedBy {
  readonly signals: readonly SignalRow[];
  /** The indicators asked for; undefined = all. */
  readonly only: readonly MeasureId[] | undefined;
}

/** The worst signal of the indicators; the gap is judged also when nobody set a value for it. */
export const judge = (run: Run, scope: Scope, signals: readonly SignalRow[]): Judgement =>
  judgeBy(run, scope, { signals, only: undefined });

/** As `judge`, by the indicators asked for only. */
export function judgeBy(run: Run, scope: Scope, { signals: rows, only }: JudgedBy): Judgement {
  const wanted = (id: MeasureId) => only === undefined || only.includes(id);
  const judged = [...byRows(run, scope, rows), ...byGap(run, scope, rows)].filter((one) => wanted(one.id));
  const signal = worst(judged.map((one) => one.signal));
  // Nothing wrong with a place of which neither the work nor the staff is known is not the same as all well.
  const known = judged.length > 0 && (!wanted('fteGap') || judged.some(({ id }) => id === 'fteGap'));
  const isIncomplete = judgedBy(rows, scope).some((id) => wanted(id) && lacking(run, id, scope).length > 0);
  const isUntold = judgedBy(rows, scope).some((id) => wanted(id) && isUnsaid(run, id, scope));
  if (signal === 'green' && (!known || isIncomplete || isUntold)) return { signal: 'none', because: [], isIncomplete };
  const because = judged.filter((one) => one.signal === signal).map((one) => one.id);
  return { signal, because: signal === 'green' ? [] : [...new Set(because)], isIncomplete };
}

/** Whether a figure is not there because nobody said what things cost: what is unknown must not pass for good. */
function isUnsaid(run: Run, id: MeasureId, scope: Scope): boolean {
  if (figure(run, id, scope) !== null) return false;
  const asked = measure(run, queryOf(run, id, scope));
  return !asked.ok && (asked.reason === 'no-rates' || asked.reason === 'no-penalty-rates');
}

/** What is judged at a place, whether it has a value there or not. */
const judgedBy = (rows: readonly SignalRow[], scope: Scope): readonly MeasureId[] => [
  'fteGap',
  ...indicators(rows).flatMap(({ indicator }) => {
    const spec = measureDefinition(indicator);
    return spec !== undefined && fits(spec, scope) ? [spec.id] : [];
  }),
];

/** An indicator that cannot be split as the scope is would judge something else than what is on screen. */
const fits = ({ by }: MeasureDefinition, scope: Scope): boolean =>
  (scope.product === null || by.product) && (scope.role === null || by.role);

function byRows(run: Run, scope: Scope, rows: readonly SignalRow[]): readonly One[] {
  return indicators(rows).flatMap((row) => {
    const spec = measureDefinition(row.indicator);
    const judged = spec !== undefined && (spec.id === 'fteGap' || fits(spec, scope));
    const value = judged ? valueAt(run, spec.id, scope) : null;
    return spec === undefined || value === null ? [] : [{ id: spec.id, signal: signalFor(value, row) }];
  });
}

function byGap(run: Run, scope: Scope, rows: readonly SignalRow[]): readonly One[] {
  if (!hasCapacity(run, scope)) return [];
  const span = pressing(run, scope);
  const found = balance(run, span);
  if (found.nobodyAt.length > 0) return [{ id: 'fteGap', signal: 'red' }];
  const required = figure(run, 'fteRequired', span);
  if (required === null) return [];
  const own = rows.some((row) => row.indicator === 'fteGap');
  // A workbook's own limits say when it is red; that somebody is short is never green.
  if (own) return isShort(found) ? [{ id: 'fteGap', signal: 'amber' }] : [{ id: 'fteGap', signal: 'green' }];
  return [{ id: 'fteGap', signal: isShort(found) ? gapSignal(required, required - found.short) : 'green' }];
}

/**
 * The role with the largest shortage over all places; what is over elsewhere makes up for none of it.
 *
 * @returns FTE short, on average over the periods; null where no role is noticeably short.
 */
export function shortestRole(run: Run, scope: Scope): { readonly role: string; readonly short: number } | null {
  const roles = scope.role === null ? run.model.roles : [scope.role];
  const short = roles
    .map((role) => ({ role, short: balance(run, { ...scope, role }).short }))
    .filter((one) => one.short > NOTICED)
    .sort((a, b) => b.short - a.short);
  return short[0] ?? null;
}
