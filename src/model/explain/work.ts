/** Where hours of work come from: what lies in stock, what was used, what waits. */
import { named, part, source, stepRow, type ExplanationPart } from './explanation';
import { hoursLeft } from '../measures/hours-left';
import type { Model } from '../compile/model/model';
import { QUANTITIES } from '../measures/roll-up';
import type { PeriodSpan } from '../measures/selection';
import type { Run } from '../simulate/simulate';
import { longestWait } from '../measures/waiting-time';

/** The rows behind `hoursLeft`: of the step and those after it that take hours of the role. */
export function rowsLeft(
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

/** Indices, null = all. */
interface WorkScope extends PeriodSpan {
  readonly location: number | null;
  readonly product: number | null;
  readonly role: number | null;
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
