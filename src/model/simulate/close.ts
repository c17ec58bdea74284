/** The end of a period: what is open, what is late, and what comes of it later. */
import { LARGEST } from '../tables/ranges';
import { NONE } from './cohorts';
import { casesIn, oldestOpen, type Queues } from './queues';
import type { Flows } from './flows';

/**
 * The totals are kept up to date instead of added up every period. When one has fallen to this part of the most it was, what
 * rounding has left in it may begin to count, and it is added up anew.
 */
const ADD_UP_BELOW = 1 / 256;

/** Counts what is open at the end of the period. */
export function close(q: Queues, flows: Flows): void {
  const { products, periods: N, steps } = q.structure;
  const { t } = q.now;
  for (let product = 0; product < products; product += 1) {
    const out = product * N + t;
    countDecisions(q, flows, product);
    if (!keepTotals(q, product)) addUp(q, product);
    flows.becameOverdue[out] = 0;
  }
  becomeOverdue(q, flows);
  for (let product = 0; product < products; product += 1)
    flows.overdue[product * N + t] = Math.max(q.overdue[product] ?? 0, 0);
  for (let step = 0; step < steps; step += 1) flows.stock[step * N + t] = Math.max(q.stock[step] ?? 0, 0);
}

/** Writes down the work of the period. */
function countDecisions({ structure, now }: Queues, flows: Flows, product: number): void {
  const { firstStep, periods: N } = structure;
  const out = product * N + now.t;
  const end = firstStep[product + 1] ?? 0;
  for (let step = firstStep[product] ?? 0; step < end; step += 1)
    flows.hoursUsed[step * N + now.t] = now.used[step] ?? 0;
  flows.decisions[out] = now.done[end - 1] ?? 0;
  flows.decisionsOnTime[out] = now.late[product] === 0 ? (now.done[end - 1] ?? 0) : (now.onTime[product] ?? 0);
  flows.decidedAge[out] = now.age[product] ?? 0;
}

/** Takes the work of the period into the totals. @returns false when they have to be added up anew. */
function keepTotals(q: Queues, product: number): boolean {
  const { structure, now, stock, stockPeak, readyCells, waits } = q;
  const end = structure.firstStep[product + 1] ?? 0;
  let exact = true;
  let arrived = 0;
  for (let step = structure.firstStep[product] ?? 0; step < end; step += 1) {
    const most = (stock[step] ?? 0) + arrived;
    arrived = now.done[step] ?? 0;
    const open = (readyCells[step] ?? 0) + (waits.perStep[step] ?? 0) > 0;
    stock[step] = open ? most - arrived : 0;
    stockPeak[step] = open ? Math.max(stockPeak[step] ?? 0, most) : 0;
    if ((stock[step] ?? 0) < (stockPeak[step] ?? 0) * ADD_UP_BELOW) exact = false;
  }
  const late = (q.overdueCohorts[product] ?? 0) > 0;
  q.overdue[product] = late ? (q.overdue[product] ?? 0) - (now.late[product] ?? 0) : 0;
  if (!late) q.overduePeak[product] = 0;
  return exact && (q.overdue[product] ?? 0) >= (q.overduePeak[product] ?? 0) * ADD_UP_BELOW;
}

/** Adds up what the open cohorts of a product hold. */
function addUp(q: Queues, product: number): void {
  const { firstStep, cohorts, cohortsBefore } = q.structure;
  const first = firstStep[product] ?? 0;
  const steps = (firstStep[product + 1] ?? 0) - first;
  const factor = q.factor[product] ?? 1;
  q.stock.fill(0, first, first + steps);
  let overdue = 0;
  for (let cohort = oldestOpen(q, product); cohort <= cohortsBefore + q.now.t; cohort += 1) {
    if ((q.parts[product * cohorts + cohort] ?? 0) === 0) continue;
    const from = first * cohorts + cohort * steps;
    for (let place = 0; place < steps; place += 1) {
      const held = (q.ready[from + place] ?? 0) + (q.waits.waiting[from + place] ?? 0);
      q.stock[first + place] = (q.stock[first + place] ?? 0) + held * factor;
    }
    if ((q.input.due[product * cohorts + cohort] ?? 0) < q.now.t) overdue += casesIn(q, product, cohort);
  }
  q.overdue[product] = overdue;
  q.overduePeak[product] = overdue;
  q.stockPeak.set(q.stock.subarray(first, first + steps), first);
}

/** Open cohorts that are due in the period are overdue at its end. */
function becomeOverdue(q: Queues, flows: Flows): void {
  const { structure, now, cohorts } = q;
  let index = cohorts.dueFirst[now.t] ?? NONE;
  for (; index !== NONE; index = cohorts.dueNext[index] ?? NONE) {
    if ((q.parts[index] ?? 0) === 0) continue;
    const product = cohorts.productOf[index] ?? 0;
    const cases = casesIn(q, product, index - product * structure.cohorts);
    const out = product * structure.periods + now.t;
    const overdue = (q.overdue[product] ?? 0) + cases;
    flows.becameOverdue[out] = (flows.becameOverdue[out] ?? 0) + cases;
    q.overdue[product] = overdue;
    q.overduePeak[product] = Math.max(q.overduePeak[product] ?? 0, overdue);
    q.overdueCohorts[product] = (q.overdueCohorts[product] ?? 0) + 1;
  }
}

/**
 * Turns the events of the period into inflow of later ones, of no more cases than a table may hold: rules that feed
 * themselves would else grow beyond all numbers. "derived-runaway" says so.
 *
 * Source: README, equation S14.
 */
export function derive({ structure, input, now }: Queues, flows: Flows): void {
  const { derived, periods: N } = structure;
  const { t } = now;
  const events = { decision: flows.decisions, overdue: flows.becameOverdue, withdrawal: flows.withdrawals };
  derived.forEach(({ event, source, target, lag }, rule) => {
    if (t + lag >= N) return;
    const to = target * N + t + lag;
    const cases = (events[event][source * N + t] ?? 0) * (input.derivedShare[rule * N + t] ?? 0);
    flows.derivedInflow[to] = Math.min((flows.derivedInflow[to] ?? 0) + cases, LARGEST);
  });
}
