/** One location over time: its queues, period by period. */
import { CRUMB } from '../time/quantities';
import { close, derive } from './close';
import type { QueueInput, Structure } from '../compile/model/model';
import { correct, type CorrectionShortfall } from './correct';
import { add, noFlows, type Flows } from './flows';
import type { CohortHistory } from './history';
import { addReady, addStock, emptyQueues, firstCell, type Queues } from './queues';
import { foldWithdrawals, withdraw } from './scale';
import { handOutHours } from './serve';
import { release, startWait } from './waiting';

/** What happened at a location. */
export interface LocationResult extends Flows {
  readonly shortfalls: readonly CorrectionShortfall[];
}

/**
 * Simulates one location over the horizon.
 *
 * In each period: corrections, withdrawals, inflow, work in service order, decisions. Per cohort and in total
 * opening + corrections + inflow + derived − withdrawals − decisions = closing; hours used never exceed hours available.
 * Where less than a billionth of a case would stay behind, none does: it goes the way of the rest.
 *
 * @param structure shapes and orders shared by all locations.
 * @param input the location's own numbers; all finite and ≥ 0 but corrections.
 * @param history when given, is filled with the cases open at the end of each period, by cohort.
 * Source: README, equations S8–S14.
 */
export function simulateLocation(structure: Structure, input: QueueInput, history?: CohortHistory): LocationResult {
  const flows = noFlows(structure);
  const shortfalls: CorrectionShortfall[] = [];
  const q = emptyQueues(structure, input);
  open(q, flows);
  let correction = 0;
  for (let t = 0; t < structure.periods; t += 1) {
    begin(q, t);
    for (; input.corrections.period[correction] === t; correction += 1) {
      const { product, change, shortfall } = correct(q, correction, history);
      add(flows.corrections, product * structure.periods + t, change);
      if (shortfall !== null) shortfalls.push(shortfall);
    }
    leave(q, flows);
    release(q);
    arrive(q, flows);
    handOutHours(q);
    close(q, flows);
    derive(q, flows);
    history?.record(q);
  }
  return { ...flows, shortfalls };
}

/** The opening stock stands where it stood, and can be worked on at once. Crumbs of it count as withdrawn. */
function open(q: Queues, { withdrawals }: Flows): void {
  const { firstStep, products, periods: N } = q.structure;
  const { step: steps, cohort: cohorts, cases } = q.input.opening;
  let product = 0;
  for (let i = 0; i < cases.length; i += 1) {
    const step = steps[i] ?? 0;
    if (step < (firstStep[product] ?? 0)) product = 0;
    while ((firstStep[product + 1] ?? 0) <= step) product += 1;
    const here = cases[i] ?? 0;
    if (here > 0) addReady(q, { product, cohort: cohorts[i] ?? 0, step }, here);
  }
  for (product = 0; product < products; product += 1) {
    if ((q.smallest[product] ?? 0) < CRUMB) add(withdrawals, product * N, foldWithdrawals(q, product));
  }
}

/** What holds in a period. */
function begin({ now, input, structure }: Queues, t: number): void {
  const N = structure.periods;
  now.t = t;
  for (let step = 0; step < structure.steps; step += 1) {
    now.caseHours[step] = input.caseHours[step * N + t] ?? 0;
    now.role[step] = input.stepRole[step * N + t] ?? 0;
    now.wait[step] = input.wait[step * N + t] ?? 0;
  }
  for (const count of [now.done, now.used, now.onTime, now.late, now.age]) count.fill(0);
}

/** Cases that are withdrawn. */
function leave(q: Queues, { withdrawals }: Flows): void {
  const { products, periods: N } = q.structure;
  for (let product = 0; product < products; product += 1) {
    const index = product * N + q.now.t;
    const share = q.input.withdrawal[index] ?? 0;
    if (share > 0) add(withdrawals, index, withdraw(q, product, share));
  }
}

/** What is received joins the first step of the youngest cohort. Source: README, equation S11. */
function arrive(q: Queues, { derivedInflow, withdrawals }: Flows): void {
  const { products, periods: N, firstStep, cohorts, cohortsBefore } = q.structure;
  const { t, wait } = q.now;
  const cohort = cohortsBefore + t;
  for (let product = 0; product < products; product += 1) {
    const index = product * N + t;
    const cases = (q.input.inflow[index] ?? 0) + (derivedInflow[index] ?? 0);
    const step = firstStep[product] ?? 0;
    const pause = wait[step] ?? 0;
    if (cases < CRUMB) add(withdrawals, index, cases);
    else if (pause === 0) addReady(q, { product, cohort, step }, cases);
    else {
      const held = cases / (q.factor[product] ?? 1);
      startWait(q, { cell: firstCell(q, product, cohort), cohort: product * cohorts + cohort, step, held }, pause);
      addStock(q, { product, cohort, step }, cases);
    }
  }
}
