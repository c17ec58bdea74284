/** Queues per step of a location, read straight from the run. */
import { figure } from './figures';
import type { PeriodSpan } from './selection';
import type { Run } from '../simulate/simulate';

/** What happened to a queue over a span; start + entered − handled = end. */
interface QueueFlow {
  /** Cases at the start of the span. */
  readonly start: number;
  /** Cases that came to the step, less those that left it without being handled; follows from the other three. */
  readonly entered: number;
  /** Cases that went through the step. */
  readonly handled: number;
  readonly end: number;
}

/** The cases that wait at one step of a location over a span, and who does that step at its end. */
export interface StepQueue {
  readonly step: string;
  readonly product: string;
  /** null = a product without steps. */
  readonly role: string | null;
  /** Cases open at this step at the end of the last period. */
  readonly cases: number;
  /** How much the queue grew per period, on average. */
  readonly growth: number;
}

/**
 * The steps of a location in the order of the routes; those without a case at the end of every period of the span are left
 * out.
 *
 * @returns cases, and cases per period of growth; [] for a location the model does not have; null where it cannot be told what lies
 * there: a step of which the hours are not known lets its cases through for nothing.
 */
export function stepQueues(run: Run, location: string, { from, to }: PeriodSpan): readonly StepQueue[] | null {
  const l = run.model.locations.indexOf(location);
  const result = run.locations[l];
  const input = run.model.inputs[l]?.queue;
  if (result === undefined || input === undefined) return [];
  if (figure(run, 'stock', { location, product: null, role: null, from: to, to }) === null) return null;
  const N = run.model.periods.length;
  return run.model.steps.flatMap((step, s) => {
    const at = (t: number) => result.stock[s * N + t] ?? 0;
    const held = Array.from({ length: to - from + 1 }, (_, index) => at(from + index)).some((cases) => cases > 0);
    if (!held) return [];
    const role = run.model.roles[input.stepRole[s * N + to] ?? -1] ?? null;
    const { start, end } = flowAt(run, { l, s }, { from, to });
    const product = run.model.products[step.product] ?? '';
    return { step: step.name, product, role, cases: end, growth: (end - start) / (to - from + 1) };
  });
}

/**
 * What came to a step of a product at a location over a span, and what left it; cases.
 *
 * @returns null when the model does not have the location, or the product no such step.
 */
export function queueFlow(
  run: Run,
  at: { readonly location: string; readonly product: string; readonly step: string },
  span: PeriodSpan,
): QueueFlow | null {
  const { locations, products, steps } = run.model;
  const l = locations.indexOf(at.location);
  const s = steps.findIndex(({ name, product }) => name === at.step && products[product] === at.product);
  return l < 0 || s < 0 ? null : flowAt(run, { l, s }, span);
}

function flowAt(run: Run, { l, s }: { readonly l: number; readonly s: number }, { from, to }: PeriodSpan): QueueFlow {
  const N = run.model.periods.length;
  const result = run.locations[l];
  const queue = run.model.inputs[l]?.queue;
  const start = from > 0 ? (result?.stock[s * N + from - 1] ?? 0) : openingAt(queue?.opening, s);
  const end = result?.stock[s * N + to] ?? 0;
  let handled = 0;
  for (let t = from; t <= to; t += 1) {
    const perCase = queue?.caseHours[s * N + t] ?? 0;
    if (perCase > 0) handled += (result?.hoursUsed[s * N + t] ?? 0) / perCase;
  }
  return { start, end, handled, entered: end - start + handled };
}

function openingAt(opening: Run['model']['inputs'][number]['queue']['opening'] | undefined, s: number): number {
  let cases = 0;
  opening?.step.forEach((step, index) => {
    if (step === s) cases += opening.cases[index] ?? 0;
  });
  return cases;
}
