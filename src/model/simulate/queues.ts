/** The state of a location: which cases are open, at which step, of which cohort. */
import type { QueueInput, Structure } from '../compile/model/model';
import { cohortsOf, type Cohorts } from './cohorts';
import { join, leave, linesOf, type Line } from './line';
import { noWaits, type Waits } from './waits';
import type { WorkOrder } from '../tables/tables';

/**
 * One location while it is simulated. "Cohort" is product × cohort + cohort; a "cell" is a step of a cohort, those of one
 * cohort side by side. Cells hold cases as they were before the withdrawals since the product was last folded: times the
 * product's `factor` they are the cases there are. No cell that is not empty holds less than CRUMB cases.
 */
export interface Queues {
  readonly structure: Structure;
  readonly input: QueueInput;
  readonly cohorts: Cohorts;
  /** Per cell, what can be worked on. */
  readonly ready: Float64Array;
  readonly waits: Waits;
  /** Per product, ≤ 1: the part of what the cells hold that did not withdraw. */
  readonly factor: Float64Array;
  /** Per product: no cell holds less than this; Infinity when none holds anything. */
  readonly smallest: Float64Array;
  /** Per cohort: cells that hold something to work on, and parts of it that wait. */
  readonly parts: Int32Array;
  /** Per step: cohorts with something to work on. */
  readonly readyCells: Int32Array;
  /** Per product: no cohort before it is open. */
  readonly oldest: Int32Array;
  readonly lines: ReadonlyMap<WorkOrder['kind'], Line>;
  /** The lines, each once. */
  readonly eachLine: readonly Line[];
  /** Per step, cases open, waiting ones included; and the most there were since they were last added up. */
  readonly stock: Float64Array;
  readonly stockPeak: Float64Array;
  /** Per product, cases that were overdue at the end of the period before; the most; and in how many cohorts. */
  readonly overdue: Float64Array;
  readonly overduePeak: Float64Array;
  readonly overdueCohorts: Int32Array;
  readonly now: Now;
}

/** The period that is being worked on. */
interface Now {
  t: number;
  /** Per step. */
  readonly caseHours: Float64Array;
  readonly role: Int32Array;
  readonly wait: Int32Array;
  /** Cases done, hours used, per step. */
  readonly done: Float64Array;
  readonly used: Float64Array;
  /** Decisions in time, late, and × their age, per product. */
  readonly onTime: Float64Array;
  readonly late: Float64Array;
  readonly age: Float64Array;
  /** Per role: hours left to hand out; cells with work for it. */
  readonly left: Float64Array;
  readonly roleCells: Int32Array;
  /** Roles with hours and work; cells that take no hours. */
  busy: number;
  free: number;
}

/** The first cell of a cohort of a product. */
export function firstCell({ structure }: Queues, product: number, cohort: number): number {
  const from = structure.firstStep[product] ?? 0;
  return from * structure.cohorts + cohort * ((structure.firstStep[product + 1] ?? 0) - from);
}

/** A location before period 1, nothing in it. */
export function emptyQueues(structure: Structure, input: QueueInput): Queues {
  const { products: P, roles: R, steps: S, cohorts: C } = structure;
  const cohorts = cohortsOf(structure, input.due);
  const lines = linesOf(structure, input, cohorts);
  return {
    structure,
    input,
    cohorts,
    ready: new Float64Array(S * C),
    waits: noWaits(structure, input),
    factor: new Float64Array(P).fill(1),
    smallest: new Float64Array(P).fill(Infinity),
    parts: new Int32Array(P * C),
    readyCells: new Int32Array(S),
    oldest: new Int32Array(P).fill(C),
    lines,
    eachLine: [...new Set(lines.values())],
    stock: new Float64Array(S),
    stockPeak: new Float64Array(S),
    overdue: new Float64Array(P),
    overduePeak: new Float64Array(P),
    overdueCohorts: new Int32Array(P),
    now: {
      t: 0,
      caseHours: new Float64Array(S),
      role: new Int32Array(S),
      wait: new Int32Array(S),
      done: new Float64Array(S),
      used: new Float64Array(S),
      onTime: new Float64Array(P),
      late: new Float64Array(P),
      age: new Float64Array(P),
      left: new Float64Array(R),
      roleCells: new Int32Array(R),
      busy: 0,
      free: 0,
    },
  };
}

/** One part more in a cohort: with the first one it is open. */
export function partAdded(q: Queues, cohort: number): void {
  const before = q.parts[cohort] ?? 0;
  q.parts[cohort] = before + 1;
  if (before > 0) return;
  const product = q.cohorts.productOf[cohort] ?? 0;
  const own = cohort - product * q.structure.cohorts;
  if (own < (q.oldest[product] ?? 0)) q.oldest[product] = own;
  if ((q.input.due[cohort] ?? 0) < q.now.t) q.overdueCohorts[product] = (q.overdueCohorts[product] ?? 0) + 1;
  for (const line of q.eachLine) join(line, cohort);
}

/** One part less in a cohort: without any it is closed. */
export function partGone(q: Queues, cohort: number): void {
  const after = (q.parts[cohort] ?? 0) - 1;
  q.parts[cohort] = after;
  if (after > 0) return;
  const product = q.cohorts.productOf[cohort] ?? 0;
  if ((q.input.due[cohort] ?? 0) < q.now.t) q.overdueCohorts[product] = (q.overdueCohorts[product] ?? 0) - 1;
  for (const line of q.eachLine) leave(line, cohort);
}

/** A cell has nothing to work on any more. */
export function cellEmptied(q: Queues, step: number, cohort: number): void {
  q.readyCells[step] = (q.readyCells[step] ?? 0) - 1;
  partGone(q, cohort);
}

/** A place in the queues. */
export interface Spot {
  readonly product: number;
  readonly cohort: number;
  readonly step: number;
}

/** Adds cases that can be worked on. */
export function addReady(q: Queues, { product, cohort, step }: Spot, cases: number): void {
  const { firstStep, cohorts } = q.structure;
  const cell = firstCell(q, product, cohort) + step - (firstStep[product] ?? 0);
  const before = q.ready[cell] ?? 0;
  const after = before + cases / (q.factor[product] ?? 1);
  if (before === 0) {
    q.readyCells[step] = (q.readyCells[step] ?? 0) + 1;
    partAdded(q, product * cohorts + cohort);
  }
  q.ready[cell] = after;
  if (after < (q.smallest[product] ?? 0)) q.smallest[product] = after;
  addStock(q, { product, cohort, step }, cases);
}

/** Counts cases, or minus cases, in the running totals. */
export function addStock(q: Queues, { product, cohort, step }: Spot, cases: number): void {
  const stock = (q.stock[step] ?? 0) + cases;
  q.stock[step] = stock;
  if (stock > (q.stockPeak[step] ?? 0)) q.stockPeak[step] = stock;
  if ((q.input.due[product * q.structure.cohorts + cohort] ?? 0) >= q.now.t) return;
  const overdue = (q.overdue[product] ?? 0) + cases;
  q.overdue[product] = overdue;
  if (overdue > (q.overduePeak[product] ?? 0)) q.overduePeak[product] = overdue;
}

/** Cases of a cohort, waiting ones included. */
export function casesIn(q: Queues, product: number, cohort: number): number {
  const { firstStep, cohorts } = q.structure;
  if ((q.parts[product * cohorts + cohort] ?? 0) === 0) return 0;
  const steps = (firstStep[product + 1] ?? 0) - (firstStep[product] ?? 0);
  const from = firstCell(q, product, cohort);
  let held = 0;
  for (let cell = from; cell < from + steps; cell += 1) held += (q.ready[cell] ?? 0) + (q.waits.waiting[cell] ?? 0);
  return held * (q.factor[product] ?? 1);
}

/** The oldest open cohort of a product; past the youngest when none is open. */
export function oldestOpen(q: Queues, product: number): number {
  const youngest = q.structure.cohortsBefore + q.now.t;
  let cohort = q.oldest[product] ?? 0;
  while (cohort <= youngest && (q.parts[product * q.structure.cohorts + cohort] ?? 0) === 0) cohort += 1;
  q.oldest[product] = cohort;
  return cohort;
}
