/** Queues per step of a location, read straight from the run. */
import type { Run } from '../../model/simulate';

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

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The steps of a location in the order of the routes; those that never held a case in the span are left out. */
export function stepQueues(run: Run, location: string, { from, to }: Span): readonly StepQueue[] {
  const l = run.model.locations.indexOf(location);
  const result = run.locations[l];
  const input = run.model.inputs[l]?.queue;
  if (result === undefined || input === undefined) return [];
  const N = run.model.periods.length;
  return run.model.steps.flatMap((step, s) => {
    const at = (t: number) => result.stock[s * N + t] ?? 0;
    const held = Array.from({ length: to - from + 1 }, (_, index) => at(from + index)).some((cases) => cases > 0);
    if (!held) return [];
    // The first period of the model has no period before it: growth is then measured from its own end.
    const start = Math.max(from - 1, 0);
    const role = run.model.roles[input.stepRole[s * N + to] ?? -1] ?? null;
    return {
      step: step.name,
      product: run.model.products[step.product] ?? '',
      role,
      cases: at(to),
      growth: to === start ? 0 : (at(to) - at(start)) / (to - start),
    };
  });
}
