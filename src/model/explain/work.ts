/** Where hours of work come from: what goals ask, what lies in stock, what was used. */
import { named, part, source, stepRow, type ExplanationPart } from './explanation';
import type { RoleCell } from './hours';
import { hoursLeft } from '../measures/hours-left';
import type { Goal, Model } from '../compile/base/model';
import { decisionHours, hoursToShed, requiredHours } from '../measures/required-hours';
import { goalFor } from '../simulate/goals';
import { QUANTITIES } from '../measures/roll-up';
import type { Run } from '../simulate/simulate';
import { longestWait } from '../measures/waiting-time';
import type { Label } from './label';

const GOALS = {
  hold: { code: 'keep-up-with-inflow' },
  stock: { code: 'stock-to-its-target' },
  ontime: { code: 'everything-on-time-if-what-is-due-first-goes-first' },
  decisions: { code: 'decisions-the-goal-asks-for' },
} as const;

/** The rows behind `hoursLeft`: of the step and those after it that take hours of the role. */
function rowsLeft(
  model: Model,
  { location, step, role, t }: Parameters<typeof hoursLeft>[1],
): readonly (number | null)[] {
  const { firstStep, periods: N } = model.structure;
  const queue = model.inputs[location]?.queue;
  const end = firstStep[(model.steps[step]?.product ?? 0) + 1] ?? 0;
  return Array.from({ length: end - step }, (_, k) => step + k)
    .filter((s) => (queue?.caseHours[s * N + t] ?? 0) > 0 && (role === null || queue?.stepRole[s * N + t] === role))
    .map((s) => stepRow(model, s, location));
}

/** Per product what its inflow asks; per goal the way to the target, or the plan in which nothing is late. */
export function requiredParts(run: Run, { location, role, t }: RoleCell): readonly ExplanationPart[] {
  const { model } = run;
  const result = run.locations[location];
  if (result === undefined) return [];
  const N = model.structure.periods;
  const parts: ExplanationPart[] = [];
  const stockGoals = new Map<number, number[]>();
  const decided = new Map<Goal, number[]>();
  let explained = 0;
  let anyOnTime = false;
  model.products.forEach((name, product) => {
    const goal = goalFor(model, location, { product, role });
    if (goal?.kind === 'ontime') {
      anyOnTime = true;
      return;
    }
    if (goal?.kind === 'decisions' && t >= goal.from && t <= goal.by) {
      decided.set(goal, [...(decided.get(goal) ?? []), product]);
      return;
    }
    if (goal?.kind === 'stock') stockGoals.set(goal.row, [...(stockGoals.get(goal.row) ?? []), product]);
    const index = product * N + t;
    const cases = (model.inputs[location]?.queue.inflow[index] ?? 0) + (result.derivedInflow[index] ?? 0);
    const perCase = hoursLeft(model, { location, step: model.structure.firstStep[product] ?? 0, role, t });
    if (cases === 0 || perCase === 0) return;
    explained += cases * perCase;
    const rows = rowsLeft(model, { location, step: model.structure.firstStep[product] ?? 0, role, t });
    const inner = [
      part('+', { code: 'inflow-and-derived-inflow' }, { value: cases, unit: 'cases' }),
      part('×', { code: 'hours-per-case' }, { value: perCase, unit: 'hours', source: source('vkt_Steps', rows) }),
    ];
    parts.push(part('+', named(name), { value: cases * perCase, unit: 'hours', parts: inner }));
  });
  for (const [row, products] of stockGoals) {
    const goal = model.goals.find((one) => one.row === row);
    if (goal === undefined || t > goal.by) continue;
    const shed = hoursToShed({ model, result, location, role }, goal, products);
    const inner = [
      part('+', { code: 'hours-to-be-shed' }, { value: shed, unit: 'hours' }),
      part('÷', { code: 'periods-to-the-target' }, { value: goal.by + 1, unit: 'periods' }),
    ];
    explained += shed / (goal.by + 1);
    parts.push(
      part('+', GOALS.stock, {
        value: shed / (goal.by + 1),
        unit: 'hours',
        source: source('vkt_Goals', [row]),
        parts: inner,
      }),
    );
  }
  for (const [goal, products] of decided) {
    const hours = decisionHours({ model, result, location, role }, goal, products)[t] ?? 0;
    explained += hours;
    if (hours === 0) continue;
    parts.push(part('+', GOALS.decisions, { value: hours, unit: 'hours', source: source('vkt_Goals', [goal.row]) }));
  }
  const total = requiredHours(model, result, location)[role * N + t] ?? 0;
  const rest = total - explained;
  if (anyOnTime) {
    const rows = model.goals.filter(({ kind }) => kind === 'ontime').map(({ row }) => row);
    parts.push(part('+', GOALS.ontime, { value: rest, unit: 'hours', source: source('vkt_Goals', rows) }));
  } else if (Math.abs(rest) > 1e-9 * Math.max(total, 1)) {
    // Doing nothing already meets the target: the least is none, not less.
    const label: Label = { code: 'up-to-0-hours-the-goal-is-met-already' };
    parts.push(part('+', label, { value: rest, unit: 'hours' }));
  }
  return parts;
}

/** Per step: cases there × hours left in each. */
export function stockHoursParts(
  { model, locations }: Run,
  {
    location,
    product,
    role,
    t,
  }: { readonly location: number; readonly product: number; readonly role: number | null; readonly t: number },
): readonly ExplanationPart[] {
  const N = model.structure.periods;
  return model.steps.flatMap((step, index) => {
    const cases = locations[location]?.stock[index * N + t] ?? 0;
    const perCase = hoursLeft(model, { location, step: index, role, t });
    if (step.product !== product || cases * perCase === 0) return [];
    const inner = [
      part('+', { code: 'cases' }, { value: cases, unit: 'cases' }),
      part(
        '×',
        { code: 'hours-left-in-a-case' },
        {
          value: perCase,
          unit: 'hours',
          source: source('vkt_Steps', rowsLeft(model, { location, step: index, role, t })),
        },
      ),
    ];
    return [part('+', named(step.name), { value: cases * perCase, unit: 'hours', parts: inner })];
  });
}

/** Per step of a product, or of all that a role does. */
export function usedParts(
  { model, locations }: Run,
  {
    location,
    product,
    role,
    t,
  }: { readonly location: number; readonly product: number | null; readonly role: number | null; readonly t: number },
): readonly ExplanationPart[] {
  const N = model.structure.periods;
  const queue = model.inputs[location]?.queue;
  return model.steps.flatMap((step, index) => {
    const at = index * N + t;
    const hours = locations[location]?.hoursUsed[at] ?? 0;
    const perCase = queue?.caseHours[at] ?? 0;
    if (hours === 0 || (product !== null && step.product !== product)) return [];
    if (role !== null && queue?.stepRole[at] !== role) return [];
    const inner = [
      part('+', { code: 'cases-through-this-step' }, { value: hours / perCase, unit: 'cases' }),
      part(
        '×',
        { code: 'hours-per-case' },
        {
          value: perCase,
          unit: 'hours',
          source: source('vkt_Steps', [stepRow(model, index, location)]),
        },
      ),
    ];
    const name = `${model.products[step.product] ?? ''}: ${step.name}`;
    return [part('+', named(name), { value: hours, unit: 'hours', parts: inner })];
  });
}

/** Indices, null = all; periods from–to. */
export interface WorkScope {
  readonly location: number | null;
  readonly product: number | null;
  readonly role: number | null;
  readonly from: number;
  readonly to: number;
}

/** Σ cases decided × their age. */
export function ageSum(run: Run, { location, product, from, to }: Omit<WorkScope, 'role'>): number {
  const locations = location === null ? [...run.model.locations.keys()] : [location];
  let sum = 0;
  for (const one of locations) {
    for (let t = from; t <= to; t += 1) sum += QUANTITIES.decidedAge(run, { location: one, product, role: null }, t);
  }
  return sum;
}

/** Whole periods, and the part of the last. */
export function waitParts(run: Run, { location, product, role, from, to }: WorkScope): readonly ExplanationPart[] {
  const locations = location === null ? [...run.model.locations.keys()] : [location];
  const wait = longestWait(run, { locations, product, role, from, to });
  if (wait.role === null) return [];
  const name = run.model.roles[wait.role] ?? '';
  return [
    part('+', { code: 'whole-periods-for', step: name }, { value: wait.whole, unit: 'periods' }),
    part(
      '+',
      { code: 'part-of-the-last-period' },
      {
        value: wait.left / wait.hours,
        unit: 'periods',
        parts: [
          part('+', { code: 'hours-left-by-then' }, { value: wait.left, unit: 'hours' }),
          part('÷', { code: 'hours-available-in-that-period' }, { value: wait.hours, unit: 'hours' }),
        ],
      },
    ),
  ];
}
