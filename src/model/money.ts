/** What it costs: the cost price of a case, and the penalties that lateness is expected to bring. */
import type { Model } from './model';
import { penaltyForDays } from './penalty';
import type { LocationResult } from './simulate-location';
import { historyOf } from './stock-views';
import type { Day, PenaltyRow } from './tables';

/**
 * The cost price of one case of a product.
 *
 * Σ over its steps of hours per case × the hourly rate of the role, with the overhead surcharge.
 *
 * @param at zero-based location, product and period.
 * @returns euro, ≥ 0.
 * Source: README, equation S22.
 */
export function costPrice(
  model: Model,
  { location, product, period }: { readonly location: number; readonly product: number; readonly period: number },
): number {
  const { firstStep, periods: N } = model.structure;
  const queue = model.inputs[location]?.queue;
  let direct = 0;
  for (let s = firstStep[product] ?? 0; s < (firstStep[product + 1] ?? 0); s += 1) {
    const role = queue?.stepRole[s * N + period] ?? -1;
    direct += (queue?.caseHours[s * N + period] ?? 0) * (model.roleInputs[role]?.hourlyRate ?? 0);
  }
  return direct * (1 + model.overheadShare);
}

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
export interface CohortPenalty {
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
  for (const kind of ['statutory', 'court'] as const) {
    const rows = model.penalties.filter((row) => row.kind === kind);
    if (rows.length > 0) visitKind(model, rows, { kind, history, location, visit });
  }
}

interface Notices {
  /** Period at whose end notice was given. */
  readonly period: number;
  readonly row: PenaltyRow;
  /** Cases still open. */
  cases: number;
}

function visitKind(
  model: Model,
  rows: readonly PenaltyRow[],
  {
    kind,
    history,
    location,
    visit,
  }: {
    readonly kind: PenaltyRow['kind'];
    readonly history: Float64Array;
    readonly location: number;
    readonly visit: (penalty: CohortPenalty) => void;
  },
): void {
  const { products, cohorts, periods: N } = model.structure;
  const due = model.inputs[location]?.queue.due;
  const inForce = model.periods.map(({ last }) => rowInForce(rows, last));
  for (let product = 0; product < products; product += 1) {
    for (let cohort = 0; cohort < cohorts; cohort += 1) {
      const notices: Notices[] = [];
      let before = 0;
      for (let t = Math.max(due?.[product * cohorts + cohort] ?? N, 0); t < N; t += 1) {
        const open = history[(t * products + product) * cohorts + cohort] ?? 0;
        const stay = before > 0 ? Math.min(open / before, 1) : 0;
        let amount = 0;
        let noticed = 0;
        for (const notice of notices) {
          amount += penaltyInPeriod(model, notice, { t, stay });
          notice.cases *= stay;
          noticed += notice.cases;
        }
        if (amount > 0) visit({ kind, product, cohort, period: t, amount });
        const row = inForce[t];
        if (row && open > noticed) notices.push({ period: t, row, cases: (open - noticed) * row.noticeShare });
        if (open === 0 && notices.every(({ cases }) => cases === 0)) break;
        before = open;
      }
    }
  }
}

/** Euro in period t for the cases of one notice: those that stay pay all of its days, those that leave half. */
function penaltyInPeriod(
  { periods }: Model,
  { period, row, cases }: Notices,
  { t, stay }: { readonly t: number; readonly stay: number },
): number {
  const { first = 0, last = 0 } = periods[t] ?? {};
  const daysBefore = first - 1 - (periods[period]?.last ?? 0);
  const days = last - first + 1;
  const upTo = (day: number): number =>
    penaltyForDays({ days: Math.max(day - row.lag, 0), rates: row.rates, cap: row.cap });
  const start = upTo(daysBefore);
  const staying = upTo(daysBefore + days) - start;
  const leaving = upTo(daysBefore + days / 2) - start;
  return cases * (stay * staying + (1 - stay) * leaving);
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
