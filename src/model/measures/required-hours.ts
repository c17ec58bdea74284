/** The hours of casework that goals ask for, per location, role and period. */
import { CRUMB } from '../time/quantities';
import { hoursLeft } from './hours-left';
import type { Goal, Model } from '../compile/model/model';
import { jobHours } from './job-hours';
import { casesFor, decisionsAsked, goalFor, waitingCases } from '../simulate/goals';
import type { LocationResult } from '../simulate/simulate-location';

interface RoleRun {
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

/** A goal of the country is split over the locations, so that it looks at all of them. */
function sameQuestion(a: Model, b: Model, location: number): boolean {
  if (a.goals !== b.goals || a.inputs[location] !== b.inputs[location]) return false;
  return a.inputs === b.inputs || !b.goals.some((goal) => goal.kind === 'decisions' && goal.location === null);
}

/**
 * The hours of casework that the goals of a location ask for.
 *
 * hold: the hours of inflow and derived inflow. stock: besides, the same part of the way from the opening stock to the
 * target in every period until the goal's. ontime: the flattest plan in which no cohort becomes overdue. decisions: the
 * flattest plan that decides so many of the oldest cases from the goal's first period to its last; hold before and after.
 *
 * @param result what the simulation gave for the location; derived inflow is taken from it.
 * @returns role × period, hours, ≥ 0; infinite where work falls due in periods without hours.
 * Source: README, equations S16–S18 and S25.
 */
export function requiredHours(model: Model, result: LocationResult, location: number): Float64Array {
  const known = memo.get(result);
  if (known !== undefined && sameQuestion(known.model, model, location)) return known.hours;
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

/** Products under the same goal, and all products that must be in time: their work is planned together. */
function groupsOf({ model, location, role }: RoleRun): readonly Group[] {
  const groups = new Map<string, { goal: Goal | null; products: number[] }>();
  for (let product = 0; product < model.structure.products; product += 1) {
    const goal = goalFor(model, location, { product, role });
    const own = goal?.kind === 'stock' || goal?.kind === 'decisions';
    const key = own ? `${goal.kind} ${goal.row}` : (goal?.kind ?? 'hold');
    const group = groups.get(key) ?? { goal, products: [] };
    group.products.push(product);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function hoursForGroup(scope: RoleRun, { goal, products }: Group): Float64Array {
  if (goal?.kind === 'ontime') return onTimeHours(scope, products);
  const hours = inflowHours(scope, products);
  if (goal?.kind === 'decisions') {
    const decisions = decisionHours(scope, goal, products);
    return hours.map((hold, t) => (t < goal.from || t > goal.by ? hold : (decisions[t] ?? 0)));
  }
  if (goal?.kind !== 'stock') return hours;
  const perPeriod = hoursToShed(scope, goal, products) / (goal.by + 1);
  return hours.map((work, t) => (t <= goal.by ? Math.max(work + perPeriod, 0) : work));
}

/** Hours of one role in what comes in, by period. */
function inflowHours({ model, result, location, role }: RoleRun, products: readonly number[]): Float64Array {
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

/**
 * W0 − W*: the hours of a role that the way from the opening stock to a goal of stock takes. The target is a number of cases,
 * taken to stand at the same steps as the opening stock.
 *
 * @returns hours; negative where the target is more than there is.
 */
export function hoursToShed({ model, location, role }: RoleRun, { value }: Goal, products: readonly number[]): number {
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

/** All cases, each by the end of its term. */
function onTimeHours({ model, result, location, role }: RoleRun, products: readonly number[]): Float64Array {
  const { cohorts } = model.structure;
  const due = model.inputs[location]?.queue.due;
  const cases = waitingCases(model, result, location)
    .filter(({ product }) => products.includes(product))
    .map((one) => ({ ...one, from: 0, due: Math.max(due?.[one.product * cohorts + one.cohort] ?? 0, 0) }));
  return jobHours({ model, location, role }, cases);
}

/** The oldest cases, as many as the goal asks of the location, all by its last period. */
export function decisionHours(
  { model, result, location, role }: RoleRun,
  goal: Goal,
  products: readonly number[],
): Float64Array {
  let left = decisionsAsked(model, goal, { location, role });
  const cases = casesFor({ model, result, location }, goal, products).flatMap((one) => {
    const taken = Math.min(one.cases, left);
    left -= taken;
    return taken > 0 ? [{ ...one, cases: taken, from: goal.from, due: goal.by }] : [];
  });
  return jobHours({ model, location, role }, cases);
}
