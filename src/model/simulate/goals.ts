/** Which goal holds for a piece of work, and which cases a goal of so many decisions is about. */
import { ROUNDING } from '../time/quantities';
import type { Goal, Model } from '../compile/model/model';
import type { Problem } from '../tables/problem';
import type { LocationResult } from './simulate-location';

/** The goal for a product's work by a role at a location: the most specific row, location before product before role. */
export function goalFor(
  model: Model,
  location: number,
  { product, role }: { readonly product: number; readonly role: number | null },
): Goal | null {
  const fits = (wanted: number | null, index: number | null): boolean => wanted === null || wanted === index;
  const weight = (goal: Goal): number =>
    (goal.location === null ? 0 : 4) + (goal.product === null ? 0 : 2) + (goal.role === null ? 0 : 1);
  let best: Goal | null = null;
  for (const goal of model.goals) {
    if (!fits(goal.location, location) || !fits(goal.product, product) || !fits(goal.role, role)) continue;
    // Decisions of nothing in particular are decisions of cases; other work is kept up with.
    if (goal.kind === 'decisions' && goal.product === null && model.countsAsCase[product] !== true) continue;
    if (best === null || weight(goal) > weight(best)) best = goal;
  }
  return best;
}

/** A location, and a role there; null = all its roles. */
interface LocationRole {
  readonly location: number;
  readonly role: number | null;
}

/** The products at a location whose work by a role follows a goal. */
const productsUnder = (model: Model, goal: Goal, { location, role }: LocationRole): readonly number[] =>
  [...model.products.keys()].filter((product) => goalFor(model, location, { product, role }) === goal);

/**
 * How many of a goal's decisions a location is to make: all of its own goal; of a goal without location, by its opening
 * stock and inflow up to the goal's last period.
 *
 * @returns cases, ≥ 0; over the locations they add up to the goal's number.
 * Source: README, equation S25.
 */
export function decisionsAsked(model: Model, goal: Goal, { location, role }: LocationRole): number {
  if (goal.location !== null) return goal.value;
  const work = model.inputs.map((_, l) => workUnder(model, goal, { location: l, role }));
  const total = work.reduce((sum, one) => sum + one, 0);
  return total > 0 ? (goal.value * (work[location] ?? 0)) / total : 0;
}

/** Opening stock and inflow up to the goal's last period, cases. */
function workUnder(model: Model, goal: Goal, place: LocationRole): number {
  const queue = model.inputs[place.location]?.queue;
  if (queue === undefined) return 0;
  const N = model.structure.periods;
  const products = new Set(productsUnder(model, goal, place));
  let cases = 0;
  queue.opening.cases.forEach((count, index) => {
    if (products.has(model.steps[queue.opening.step[index] ?? -1]?.product ?? -1)) cases += count;
  });
  for (const product of products) for (let t = 0; t <= goal.by; t += 1) cases += queue.inflow[product * N + t] ?? 0;
  return cases;
}

/** Cases of one period of receipt that stand at one step. */
export interface WaitingCases {
  readonly product: number;
  /** The step they stand at. */
  readonly step: number;
  readonly cohort: number;
  readonly cases: number;
  /** Opening stock need not wait before its own step. */
  readonly atOnce: boolean;
}

/**
 * The cases that can be decided for a goal, the oldest first, by product priority among the equally old: opening stock and
 * what comes in up to the goal's last period, less what is decided before its first, and without what the waits on its
 * route keep from being decided in time.
 *
 * Source: README, equation S25.
 */
export function casesFor(
  at: { readonly model: Model; readonly result: LocationResult; readonly location: number },
  goal: Goal,
  products: readonly number[],
): readonly WaitingCases[] {
  const { model, result, location } = at;
  const { periods: N, byPriority } = model.structure;
  const rank = new Map(Array.from(byPriority, (product, at) => [product, at]));
  const all = waitingCases(model, result, location)
    .filter((one) => products.includes(one.product) && earliest(at, one, goal.from) <= goal.by)
    .sort((a, b) => a.cohort - b.cohort || (rank.get(a.product) ?? 0) - (rank.get(b.product) ?? 0));
  const gone = new Float64Array(model.structure.products);
  for (const product of products) {
    for (let t = 0; t < goal.from; t += 1)
      gone[product] = (gone[product] ?? 0) + (result.decisions[product * N + t] ?? 0);
  }
  return all.flatMap((one) => {
    const taken = Math.min(gone[one.product] ?? 0, one.cases);
    gone[one.product] = (gone[one.product] ?? 0) - taken;
    return one.cases - taken > 0 ? [{ ...one, cases: one.cases - taken }] : [];
  });
}

/** Opening stock and what comes in over the horizon, at the step each stands at. */
export function waitingCases(model: Model, result: LocationResult, location: number): readonly WaitingCases[] {
  const queue = model.inputs[location]?.queue;
  if (queue === undefined) return [];
  const { periods: N, products, firstStep, cohortsBefore } = model.structure;
  const cases: WaitingCases[] = Array.from(queue.opening.cases, (count, index) => {
    const step = queue.opening.step[index] ?? 0;
    const cohort = queue.opening.cohort[index] ?? 0;
    return { product: model.steps[step]?.product ?? 0, step, cohort, cases: count, atOnce: true };
  });
  for (let product = 0; product < products; product += 1) {
    const step = firstStep[product] ?? 0;
    for (let t = 0; t < N; t += 1) {
      const received = (queue.inflow[product * N + t] ?? 0) + (result.derivedInflow[product * N + t] ?? 0);
      if (received > 0) cases.push({ product, step, cohort: cohortsBefore + t, cases: received, atOnce: false });
    }
  }
  return cases;
}

/** The first period in which cases could be decided, were there hours enough. */
function earliest(
  { model, location }: { readonly model: Model; readonly location: number },
  { product, step, cohort, atOnce }: WaitingCases,
  from: number,
): number {
  const { periods: N, firstStep, cohortsBefore } = model.structure;
  const wait = model.inputs[location]?.queue.wait;
  const received = Math.max(cohort - cohortsBefore, 0);
  let period = received;
  for (let s = step; s < (firstStep[product + 1] ?? 0); s += 1) {
    if (s !== step || !atOnce) period += wait?.[s * N + received] ?? 0;
  }
  return Math.max(period, from);
}

/** Goals that ask for more decisions than there are cases, per location. */
export function goalsOutOfReach(model: Model, results: readonly LocationResult[]): readonly Problem[] {
  return model.goals
    .filter(({ kind }) => kind === 'decisions')
    .flatMap((goal) =>
      results.flatMap((result, location) => {
        if (goal.location !== null && goal.location !== location) return [];
        const products = productsUnder(model, goal, { location, role: goal.role });
        const asked = decisionsAsked(model, goal, { location, role: goal.role });
        const there = casesFor({ model, result, location }, goal, products).reduce((sum, one) => sum + one.cases, 0);
        // Asked for to the last case, sums that were made in another order may differ by rounding.
        return asked <= there * (1 + ROUNDING)
          ? []
          : [tooFewCases(goal, { asked, there, name: model.locations[location] })];
      }),
    );
}

function tooFewCases(
  { row, value }: Goal,
  { asked, there, name = '' }: { readonly asked: number; readonly there: number; readonly name: string | undefined },
): Problem {
  return {
    code: 'goal-exceeds-cases',
    severity: 'warning',
    table: 'vkt_Goals',
    row,
    column: 'value',
    value,
    data: { location: name, asked, cases: there },
  };
}

/**
 * Goals of on time for which most of what comes in falls due after the last period, or never: that asks for nothing, so
 * that staff for less than half of the work would look like enough.
 */
export function goalsBeyondHorizon(model: Model, results: readonly LocationResult[]): readonly Problem[] {
  return model.goals
    .filter(({ kind }) => kind === 'ontime')
    .flatMap((goal): readonly Problem[] => {
      let all = 0;
      let later = 0;
      results.forEach((result, location) => {
        const products = productsUnder(model, goal, { location, role: goal.role });
        const due = model.inputs[location]?.queue.due;
        for (const { product, cohort, cases, atOnce } of waitingCases(model, result, location)) {
          if (atOnce || !products.includes(product)) continue;
          all += cases;
          if ((due?.[product * model.structure.cohorts + cohort] ?? 0) >= model.structure.periods) later += cases;
        }
      });
      if (later <= all / 2) return [];
      const place = { table: 'vkt_Goals', row: goal.row, column: 'goal', value: goal.kind } as const;
      return [{ code: 'goal-beyond-horizon', severity: 'warning', ...place, data: { cases: later, all } }];
    });
}
