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
  if (model.penalties.length > 0) {
    const history = historyOf(model, result, location);
    for (const kind of ['statutory', 'court'] as const) {
      const rows = model.penalties.filter((row) => row.kind === kind);
      if (rows.length > 0) addPenalties(amounts, rows, { model, history, location });
    }
  }
  memo.set(result, { penalties: model.penalties, periods: model.periods, amounts });
  return amounts;
}

interface Notices {
  /** Period at whose end notice was given. */
  readonly period: number;
  readonly row: PenaltyRow;
  /** Cases still open. */
  cases: number;
}

function addPenalties(
  amounts: Float64Array,
  rows: readonly PenaltyRow[],
  { model, history, location }: { readonly model: Model; readonly history: Float64Array; readonly location: number },
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
        amounts[product * N + t] = (amounts[product * N + t] ?? 0) + amount;
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
