/** What lateness costs: the penalties it is expected to bring. */
import type { Model } from '../compile/model/model';
import { CRUMB } from '../time/quantities';
import { penaltyForDays } from '../formulas/penalty';
import type { CohortHistory } from '../simulate/history';
import type { LocationResult } from '../simulate/simulate-location';
import { historyOf } from './stock-views';
import type { Day, PenaltyRow } from '../tables/tables';

interface Memo {
  readonly penalties: Model['penalties'];
  readonly periods: Model['periods'];
  readonly amounts: Float64Array;
}

// A run never changes, so neither do its penalties; those asked for last are kept with the result.
const memo = new WeakMap<LocationResult, Memo>();

/**
 * The penalties expected at a location.
 *
 * At the end of every period the notice share of the overdue cases without notice gives notice (or goes to court). The
 * days count from then; after the lag each costs what the rates say, up to the cap. Cases leave with and without notice
 * in proportion; one that leaves in a period is taken to leave halfway. Opening stock starts without notices.
 *
 * @returns product × period, euro, ≥ 0.
 * Source: README, equation S23.
 */
export function penaltiesOf(model: Model, result: LocationResult, location: number): Float64Array {
  const known = memo.get(result);
  if (known?.penalties === model.penalties && known.periods === model.periods) return known.amounts;
  const { products, periods: N } = model.structure;
  const amounts = new Float64Array(products * N);
  visitPenalties(model, result, {
    location,
    visit: ({ product, period, amount }) => {
      amounts[product * N + period] = (amounts[product * N + period] ?? 0) + amount;
    },
  });
  memo.set(result, { penalties: model.penalties, periods: model.periods, amounts });
  return amounts;
}

/** The penalties of one cohort in one period. */
interface CohortPenalty {
  readonly kind: PenaltyRow['kind'];
  readonly product: number;
  readonly cohort: number;
  readonly period: number;
  /** Euro, > 0. */
  readonly amount: number;
}

/** Calls `visit` for every cohort and period that has penalties; they add up to `penaltiesOf`. */
export function visitPenalties(
  model: Model,
  result: LocationResult,
  { location, visit }: { readonly location: number; readonly visit: (penalty: CohortPenalty) => void },
): void {
  if (model.penalties.length === 0) return;
  const history = historyOf(model, result, location);
  for (const kind of ['statutory', 'court'] as const) visitKind(model, { kind, history, location, visit });
}

/** What one case that gave notice at the end of a period costs in a later one: staying open all of it, or leaving halfway. */
interface NoticeCost {
  /** Zero-based period. */
  readonly t: number;
  readonly staying: number;
  readonly leaving: number;
}

/** Per period of notice: the periods in which it costs something. Short lists, as rates and caps end. */
interface NoticeSchedule {
  readonly noticeShare: Float64Array;
  readonly costs: readonly (readonly NoticeCost[])[];
}

// Periods and rates are the model's, whatever the scenario does to the queues.
const schedules = new WeakMap<
  Model['penalties'],
  { readonly periods: Model['periods']; readonly kinds: Map<string, NoticeSchedule> }
>();

function scheduleOf({ penalties, periods }: Model, kind: PenaltyRow['kind']): NoticeSchedule {
  let known = schedules.get(penalties);
  if (known?.periods !== periods) schedules.set(penalties, (known = { periods, kinds: new Map() }));
  let schedule = known.kinds.get(kind);
  if (schedule === undefined) {
    const rows = penalties.filter((row) => row.kind === kind);
    const inForce = periods.map(({ last }) => rowInForce(rows, last));
    schedule = {
      noticeShare: Float64Array.from(inForce, (row) => row?.noticeShare ?? 0),
      costs: inForce.map((row, notice) => (row === null ? [] : noticeCosts(periods, notice, row))),
    };
    known.kinds.set(kind, schedule);
  }
  return schedule;
}

function noticeCosts(
  periods: Model['periods'],
  notice: number,
  { lag, rates, cap }: PenaltyRow,
): readonly NoticeCost[] {
  const noticeDay = periods[notice]?.last ?? 0;
  const upTo = (day: number): number => penaltyForDays({ days: Math.max(day - lag, 0), rates, cap });
  return periods.slice(notice + 1).flatMap(({ index, first, last }) => {
    const daysBefore = first - 1 - noticeDay;
    const days = last - first + 1;
    const start = upTo(daysBefore);
    const staying = upTo(daysBefore + days) - start;
    const leaving = upTo(daysBefore + days / 2) - start;
    return staying > 0 ? [{ t: index, staying, leaving }] : [];
  });
}

interface KindVisit {
  readonly kind: PenaltyRow['kind'];
  readonly history: CohortHistory;
  readonly location: number;
  readonly visit: (penalty: CohortPenalty) => void;
}

function visitKind(model: Model, { kind, history, location, visit }: KindVisit): void {
  const { products, cohorts, periods: N } = model.structure;
  const due = model.inputs[location]?.queue.due;
  const { noticeShare, costs } = scheduleOf(model, kind);
  // Of one cohort, per period: cases open at its end, the share of the cases before that stayed, and the amount.
  const openAt = new Float64Array(N);
  const stayAt = new Float64Array(N);
  const amountAt = new Float64Array(N);
  for (let product = 0; product < products; product += 1) {
    for (let cohort = 0; cohort < cohorts; cohort += 1) {
      const from = Math.max(due?.[product * cohorts + cohort] ?? N, 0);
      let before = 0;
      for (let t = from; t < N; t += 1) {
        const open = history.open[(t * products + product) * cohorts + cohort] ?? 0;
        // Of those that were there before: what a correction added never gave notice.
        const grown = before * history.growth(t, product, cohort);
        openAt[t] = open;
        stayAt[t] = grown >= CRUMB ? Math.min(open / grown, 1) : 0;
        amountAt[t] = 0;
        before = open;
      }
      let noticed = 0;
      for (let n = from; n < N; n += 1) {
        noticed *= stayAt[n] ?? 0;
        const open = openAt[n] ?? 0;
        if (open <= noticed) continue;
        const fresh = (open - noticed) * (noticeShare[n] ?? 0);
        noticed += fresh;
        if (fresh > 0) charge(costs[n] ?? [], { fresh, notice: n, stayAt, amountAt });
      }
      for (let t = from; t < N; t += 1) {
        const amount = amountAt[t] ?? 0;
        if (amount > 0) visit({ kind, product, cohort, period: t, amount });
      }
    }
  }
}

/** Adds what the cases of one notice cost, period by period, while some of them leave. */
function charge(
  costs: readonly NoticeCost[],
  {
    fresh,
    notice,
    stayAt,
    amountAt,
  }: {
    readonly fresh: number;
    readonly notice: number;
    readonly stayAt: Float64Array;
    readonly amountAt: Float64Array;
  },
): void {
  let cases = fresh;
  let reached = notice;
  for (const { t, staying, leaving } of costs) {
    for (let skipped = reached + 1; skipped < t; skipped += 1) cases *= stayAt[skipped] ?? 0;
    const stay = stayAt[t] ?? 0;
    amountAt[t] = (amountAt[t] ?? 0) + cases * (stay * staying + (1 - stay) * leaving);
    cases *= stay;
    reached = t;
  }
}

/** The last row that is in force on a day, of those without a date and those that started; null when none is. */
function rowInForce(rows: readonly PenaltyRow[], day: Day): PenaltyRow | null {
  let best: PenaltyRow | null = null;
  for (const row of rows) {
    if ((row.from ?? -Infinity) > day) continue;
    if (best === null || (row.from ?? -Infinity) >= (best.from ?? -Infinity)) best = row;
  }
  return best;
}
