/** Where the hours that are required come from: the inflow of each product, and what goals ask beyond it. */
import { ROUNDING } from '../time/quantities';
import { named, part, source, type ExplanationPart } from './explanation';
import type { RoleCell } from './hours';
import { hoursLeft } from '../measures/hours-left';
import type { Goal, Model } from '../compile/model/model';
import { decisionHours, hoursToShed, requiredHours } from '../measures/required-hours';
import { goalFor } from '../simulate/goals';
import type { Run } from '../simulate/simulate';
import type { LocationResult } from '../simulate/simulate-location';
import type { Label } from './label';
import { rowsLeft } from './work';

const GOALS = {
  hold: { code: 'keep-up-with-inflow' },
  stock: { code: 'stock-to-its-target' },
  ontime: { code: 'everything-on-time-if-what-is-due-first-goes-first' },
  decisions: { code: 'decisions-the-goal-asks-for' },
} as const;

/** Per product what its inflow asks; per goal the way to the target, or the plan in which nothing is late. */
export function requiredParts(run: Run, cell: RoleCell): readonly ExplanationPart[] {
  const { model } = run;
  const result = run.locations[cell.location];
  if (result === undefined) return [];
  const at: At = { ...cell, model, result };
  const byGoal = productsByGoal(at);
  const parts = [
    ...byGoal.keepingUp.flatMap((product) => inflowPart(at, product)),
    ...[...byGoal.stock].flatMap(([goal, products]) => stockGoalPart(at, goal, products)),
    ...[...byGoal.decisions].flatMap(([goal, products]) => decisionGoalPart(at, goal, products)),
  ];
  const total = requiredHours(model, result, cell.location)[cell.role * model.structure.periods + cell.t] ?? 0;
  const rest = total - parts.reduce((sum, one) => sum + one.value, 0);
  if (byGoal.anyOnTime) {
    const rows = model.goals.filter(({ kind }) => kind === 'ontime').map(({ row }) => row);
    return [...parts, part('+', GOALS.ontime, { value: rest, unit: 'hours', source: source('vkt_Goals', rows) })];
  }
  if (Math.abs(rest) <= ROUNDING * Math.max(total, 1)) return parts;
  // Doing nothing already meets the target: the least is none, not less.
  const label: Label = { code: 'up-to-0-hours-the-goal-is-met-already' };
  return [...parts, part('+', label, { value: rest, unit: 'hours' })];
}

/** A role at a location in a period of a run. */
interface At extends RoleCell {
  readonly model: Model;
  readonly result: LocationResult;
}

interface ByGoal {
  /** Products of which the inflow of the period is work; those on their way to a stock target are among them. */
  readonly keepingUp: readonly number[];
  readonly stock: ReadonlyMap<Goal, readonly number[]>;
  readonly decisions: ReadonlyMap<Goal, readonly number[]>;
  readonly anyOnTime: boolean;
}

function productsByGoal({ model, location, role, t }: At): ByGoal {
  const stock = new Map<Goal, readonly number[]>();
  const decisions = new Map<Goal, readonly number[]>();
  const keepingUp: number[] = [];
  let anyOnTime = false;
  for (const product of model.products.keys()) {
    const goal = goalFor(model, location, { product, role });
    if (goal?.kind === 'ontime') anyOnTime = true;
    else if (goal?.kind === 'decisions' && t >= goal.from && t <= goal.by)
      decisions.set(goal, [...(decisions.get(goal) ?? []), product]);
    else {
      if (goal?.kind === 'stock') stock.set(goal, [...(stock.get(goal) ?? []), product]);
      keepingUp.push(product);
    }
  }
  return { keepingUp, stock, decisions, anyOnTime };
}

/** Cases that come in × the hours each still takes. */
function inflowPart({ model, result, location, role, t }: At, product: number): readonly ExplanationPart[] {
  const index = product * model.structure.periods + t;
  const cases = (model.inputs[location]?.queue.inflow[index] ?? 0) + (result.derivedInflow[index] ?? 0);
  const from = { location, step: model.structure.firstStep[product] ?? 0, role, t };
  const perCase = hoursLeft(model, from);
  if (cases === 0 || perCase === 0) return [];
  const rows = source('vkt_Steps', rowsLeft(model, from));
  const parts = [
    part('+', { code: 'inflow-and-derived-inflow' }, { value: cases, unit: 'cases' }),
    part('×', { code: 'hours-per-case' }, { value: perCase, unit: 'hours', source: rows }),
  ];
  return [part('+', named(model.products[product] ?? ''), { value: cases * perCase, unit: 'hours', parts })];
}

/** Hours to be shed ÷ the periods up to the target. */
function stockGoalPart(at: At, goal: Goal, products: readonly number[]): readonly ExplanationPart[] {
  if (at.t > goal.by) return [];
  const shed = hoursToShed(at, goal, products);
  const count = goal.by + 1;
  const parts = [
    part('+', { code: 'hours-to-be-shed' }, { value: shed, unit: 'hours' }),
    part('÷', { code: 'periods-to-the-target' }, { value: count, unit: 'periods' }),
  ];
  const from = source('vkt_Goals', [goal.row]);
  return [part('+', GOALS.stock, { value: shed / count, unit: 'hours', source: from, parts })];
}

function decisionGoalPart(at: At, goal: Goal, products: readonly number[]): readonly ExplanationPart[] {
  const value = decisionHours(at, goal, products)[at.t] ?? 0;
  const from = source('vkt_Goals', [goal.row]);
  return value === 0 ? [] : [part('+', GOALS.decisions, { value, unit: 'hours', source: from })];
}
