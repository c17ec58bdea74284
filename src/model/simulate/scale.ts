/** More or fewer cases in cohorts: by a correction, by withdrawals. */
import { CRUMB } from '../time/quantities';
import { addStock, cellEmptied, oldestOpen, type Queues, type Spot } from './queues';
import { changeWait } from './waiting';

/** Cohorts of one product, both included. */
interface CohortRange {
  readonly product: number;
  readonly from: number;
  readonly to: number;
}

type Change = (held: number, spot: Spot) => number;

/** Gives every cell and every waiting part of some cohorts what `change` makes of it; 0 empties it. */
function changeCohorts(q: Queues, range: CohortRange, change: Change): void {
  const least = Math.min(changeReady(q, range, change), changeWaiting(q, range, change));
  q.smallest[range.product] = Math.min(q.smallest[range.product] ?? Infinity, least);
}

/** @returns the least that a cell holds. */
function changeReady(q: Queues, { product, from, to }: CohortRange, change: Change): number {
  const { firstStep, cohorts } = q.structure;
  const first = firstStep[product] ?? 0;
  const steps = (firstStep[product + 1] ?? 0) - first;
  let least = Infinity;
  for (let cohort = Math.max(from, oldestOpen(q, product)); cohort <= to; cohort += 1) {
    if ((q.parts[product * cohorts + cohort] ?? 0) === 0) continue;
    for (let place = 0; place < steps; place += 1) {
      const cell = first * cohorts + cohort * steps + place;
      const held = q.ready[cell] ?? 0;
      if (held === 0) continue;
      const after = change(held, { product, cohort, step: first + place });
      q.ready[cell] = after;
      if (after > 0) least = Math.min(least, after);
      else cellEmptied(q, first + place, product * cohorts + cohort);
    }
  }
  return least;
}

/** @returns the least that a part holds. */
function changeWaiting(q: Queues, { product, from, to }: CohortRange, change: Change): number {
  const { waits, structure, cohorts } = q;
  let least = Infinity;
  for (let part = 0; part < waits.cases.length; part += 1) {
    const held = waits.cases[part] ?? 0;
    const index = waits.cohort[part] ?? 0;
    if (held === 0 || cohorts.productOf[index] !== product) continue;
    const cohort = index - product * structure.cohorts;
    if (cohort < from || cohort > to) continue;
    const after = change(held, { product, cohort, step: waits.step[part] ?? 0 });
    changeWait(q, part, after);
    if (after > 0) least = Math.min(least, after);
  }
  return least;
}

/**
 * Multiplies the cases of some cohorts.
 *
 * @returns cases that were left in crumbs and are taken away besides, ≥ 0.
 */
export function scaleCohorts(q: Queues, range: CohortRange, by: number): number {
  const factor = q.factor[range.product] ?? 1;
  let crumbs = 0;
  changeCohorts(q, range, (held, spot) => {
    let after = held * by;
    if (after * factor < CRUMB) {
      crumbs += after * factor;
      after = 0;
    }
    addStock(q, spot, (after - held) * factor);
    return after;
  });
  return crumbs;
}

/**
 * Writes what withdrew into the cells, so that they hold the cases there are; crumbs are taken away.
 *
 * @returns the cases in those crumbs, ≥ 0.
 */
export function foldWithdrawals(q: Queues, product: number): number {
  const factor = q.factor[product] ?? 1;
  const range = { product, from: 0, to: q.structure.cohortsBefore + q.now.t };
  let crumbs = 0;
  q.smallest[product] = Infinity;
  changeCohorts(q, range, (held, spot) => {
    const after = held * factor;
    if (after >= CRUMB) return after;
    crumbs += after;
    addStock(q, spot, -after);
    return 0;
  });
  q.factor[product] = 1;
  return crumbs;
}

/** Below this the factor of a product is written into its cells, so that it does not become nothing. */
const SMALL_FACTOR = 1e-6;

/**
 * The withdrawal share of every open cohort of a product leaves, waiting cases too.
 *
 * @param share 0–1.
 * @returns cases withdrawn.
 * Source: README, equation S10.
 */
export function withdraw(q: Queues, product: number, share: number): number {
  const { firstStep } = q.structure;
  let withdrawn = 0;
  const staying = 1 - share;
  for (let step = firstStep[product] ?? 0; step < (firstStep[product + 1] ?? 0); step += 1) {
    // A total kept current can be off by its last digits, also below nothing.
    const open = Math.max(q.stock[step] ?? 0, 0);
    withdrawn += open * share;
    q.stock[step] = open * staying;
    q.stockPeak[step] = (q.stockPeak[step] ?? 0) * staying;
  }
  if (withdrawn === 0) return 0;
  q.overdue[product] = (q.overdue[product] ?? 0) * staying;
  q.overduePeak[product] = (q.overduePeak[product] ?? 0) * staying;
  const factor = (q.factor[product] ?? 1) * staying;
  q.factor[product] = factor;
  const crumbs = factor < SMALL_FACTOR || (q.smallest[product] ?? 0) * factor < CRUMB;
  return crumbs ? withdrawn + foldWithdrawals(q, product) : withdrawn;
}
