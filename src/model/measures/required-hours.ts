/** The hours of casework that goals ask for, per location, role and period. */
import { CRUMB } from '../time/quantities';
import { hoursLeft } from './hours-left';
import type { Goal, Model } from '../compile/base/model';
import { flattestPlan } from '../formulas/requirement';
import type { LocationResult } from '../simulate/simulate-location';

interface Scope {
  readonly model: Model;
  readonly result: LocationResult;
  readonly location: number;
  readonly role: number;
}

interface Group {
  /** null = hold. */
  readonly goal: Goal | null;
  readonly products: readonly number[];
}

interface Memo {
  readonly model: Model;
  readonly hours: Float64Array;
}

// A run never changes, so neither does what is required in it; the last model asked about is remembered per result.
const memo = new WeakMap<LocationResult, Memo>();

/**
 * The hours of casework that the goals of a location ask for.
 *
 * hold: the hours of inflow and derived inflow. stock: besides, the same part of the way from the opening stock to the
 * target in every period until the goal's. ontime: the flattest plan in which no cohort becomes overdue.
 *
 * @param result what the simulation gave for the location; derived inflow is taken from it.
 * @returns role × period, hours, ≥ 0; infinite where work falls due in periods without hours.
 * Source: README, equations S16–S18.
 */
export function requiredHours(model: Model, result: LocationResult, location: number): Float64Array {
  const known = memo.get(result);
  if (
    known !== undefined &&
    known.model.inputs[location] === model.inputs[location] &&
    known.model.goals === model.goals
  ) {
    return known.hours;
  }
  const N = model.structure.periods;
  const hours = new Float64Array(model.structure.roles * N);
  for (let role = 0; role < model.structure.roles; role += 1) {
    const scope = { model, result, location, role };
    for (const group of groupsOf(scope)) {
      hoursForGroup(scope, group).forEach((work, t) => {
        hours[role * N + t] = (hours[role * N + t] ?? 0) + work;
      });
    }
  }
  memo.set(result, { model, hours });
  return hours;
}

/** The goal for a product's work by a role at a location: the most specific row, location before product before role. */
export function goalFor(
  model: Model,
  location: number,
  { product, role }: { readonly product: number; readonly role: number },
): Goal | null {
  const fits = (wanted: number | null, index: number): boolean => wanted === null || wanted === index;
  const weight = (goal: Goal): number =>
    (goal.location === null ? 0 : 4) + (goal.product === null ? 0 : 2) + (goal.role === null ? 0 : 1);
  let best: Goal | null = null;
  for (const goal of model.goals) {
    if (!fits(goal.location, location) || !fits(goal.product, product) || !fits(goal.role, role)) continue;
    if (best === null || weight(goal) > weight(best)) best = goal;
  }
  return best;
}

/** Products under the same goal, and all products that must be in time: their work is planned together. */
function groupsOf({ model, location, role }: Scope): readonly Group[] {
  const groups = new Map<string, { goal: Goal | null; products: number[] }>();
  for (let product = 0; product < model.structure.products; product += 1) {
    const goal = goalFor(model, location, { product, role });
    const key = goal?.kind === 'stock' ? `stock ${goal.row}` : (goal?.kind ?? 'hold');
    const group = groups.get(key) ?? { goal, products: [] };
    group.products.push(product);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function hoursForGroup(scope: Scope, { goal, products }: Group): Float64Array {
  if (goal?.kind === 'ontime') return onTimeHours(scope, products);
  const hours = inflowHours(scope, products);
  if (goal?.kind !== 'stock') return hours;
  const perPeriod = hoursToShed(scope, goal, products) / (goal.by + 1);
  return hours.map((work, t) => (t <= goal.by ? Math.max(work + perPeriod, 0) : work));
}

/** Hours of one role in what comes in, by period. */
export function inflowHours({ model, result, location, role }: Scope, products: readonly number[]): Float64Array {
  const N = model.structure.periods;
  const inflow = model.inputs[location]?.queue.inflow;
  return Float64Array.from({ length: N }, (_, t) => {
    let hours = 0;
    for (const product of products) {
      const cases = (inflow?.[product * N + t] ?? 0) + (result.derivedInflow[product * N + t] ?? 0);
      const step = model.structure.firstStep[product] ?? 0;
      if (cases > 0) hours += cases * hoursLeft(model, { location, step, role, t });
    }
    return hours;
  });
}

/** W0 − W*: the target is a number of cases, taken to stand at the same steps as the opening stock. */
export function hoursToShed({ model, location, role }: Scope, { value }: Goal, products: readonly number[]): number {
  const opening = model.inputs[location]?.queue.opening;
  let cases = 0;
  let hours = 0;
  opening?.cases.forEach((count, index) => {
    const step = opening.step[index] ?? 0;
    if (!products.includes(model.steps[step]?.product ?? -1)) return;
    cases += count;
    hours += count * hoursLeft(model, { location, step, role, t: 0 });
  });
  if (cases >= CRUMB) return hours * (1 - value / cases);
  // Nothing to start from: target cases are new cases, of every product alike.
  const perCase = products.map((product) =>
    hoursLeft(model, { location, step: model.structure.firstStep[product] ?? 0, role, t: 0 }),
  );
  return (-value * perCase.reduce((sum, one) => sum + one, 0)) / Math.max(products.length, 1);
}

interface JobList {
  readonly received: number[];
  readonly due: number[];
  readonly hours: number[];
}

/** Every cohort is a job per step; waits before and after a step narrow its window. */
function onTimeHours(scope: Scope, products: readonly number[]): Float64Array {
  const { model, location, role } = scope;
  const N = model.structure.periods;
  const input = model.inputs[location];
  if (input === undefined) return new Float64Array(N);
  const jobs: JobList = { received: [], due: [], hours: [] };
  const { opening, inflow } = input.queue;
  opening.cases.forEach((cases, index) => {
    const step = opening.step[index] ?? 0;
    const product = model.steps[step]?.product ?? 0;
    if (products.includes(product)) {
      addJobs(jobs, scope, { product, step, cohort: opening.cohort[index] ?? 0, cases, atOnce: true });
    }
  });
  for (const product of products) {
    const step = model.structure.firstStep[product] ?? 0;
    for (let t = 0; t < N; t += 1) {
      const cases = (inflow[product * N + t] ?? 0) + (scope.result.derivedInflow[product * N + t] ?? 0);
      const cohort = model.structure.cohortsBefore + t;
      if (cases > 0) addJobs(jobs, scope, { product, step, cohort, cases, atOnce: false });
    }
  }
  const hoursPerFte = Float64Array.from({ length: N }, (_, t) => {
    const index = role * N + t;
    return (input.staffing.netHours[index] ?? 0) * (1 - (input.staffing.allowanceShare[index] ?? 0));
  });
  const plan = flattestPlan(
    {
      received: Int32Array.from(jobs.received),
      due: Int32Array.from(jobs.due),
      hours: Float64Array.from(jobs.hours),
    },
    hoursPerFte,
  );
  return plan.map((fte, t) => (fte === Infinity ? Infinity : fte * (hoursPerFte[t] ?? 0)));
}

interface Cohort {
  readonly product: number;
  /** The step the cases stand at. */
  readonly step: number;
  readonly cohort: number;
  readonly cases: number;
  /** Opening stock need not wait before its own step. */
  readonly atOnce: boolean;
}

function addJobs(
  jobs: JobList,
  { model, location, role }: Scope,
  { product, step, cohort, cases, atOnce }: Cohort,
): void {
  const { periods: N, cohorts, cohortsBefore, firstStep } = model.structure;
  const queue = model.inputs[location]?.queue;
  if (queue === undefined) return;
  const received = cohort - cohortsBefore;
  const t = Math.max(received, 0);
  const end = firstStep[product + 1] ?? 0;
  const waitBefore = (s: number): number => (s === step && atOnce ? 0 : (queue.wait[s * N + t] ?? 0));
  let waitLeft = 0;
  for (let s = step; s < end; s += 1) waitLeft += waitBefore(s);
  let start = t;
  const due = Math.max(queue.due[product * cohorts + cohort] ?? 0, 0);
  for (let s = step; s < end; s += 1) {
    start += waitBefore(s);
    waitLeft -= waitBefore(s);
    const hours = cases * (queue.caseHours[s * N + t] ?? 0);
    if (hours === 0 || queue.stepRole[s * N + t] !== role) continue;
    jobs.received.push(start);
    // What the waits make late anyhow is due as soon as it can be worked on.
    jobs.due.push(Math.max(due - waitLeft, start));
    jobs.hours.push(hours);
  }
}
