/** Cases with a last period each, as jobs of one role, planned as flat as can be. */
import type { Model } from '../compile/model/model';
import { flattestPlan } from '../formulas/requirement';
import type { WaitingCases } from '../simulate/goals';

/** Cases, the period from which they may be worked on, and the one in which they must be decided; zero-based. */
interface Due extends WaitingCases {
  readonly from: number;
  readonly due: number;
}

interface RoleInModel {
  readonly model: Model;
  readonly location: number;
  readonly role: number;
}

interface Job {
  readonly received: number;
  readonly due: number;
  readonly hours: number;
}

/**
 * The hours of a role in the flattest plan that decides all cases by their due period. Every cohort is a job per step;
 * waits before and after a step narrow its window.
 *
 * @returns per period, hours, ≥ 0; infinite where work falls due in periods without hours.
 * Source: README, equation S18.
 */
export function jobHours(place: RoleInModel, cases: readonly Due[]): Float64Array {
  const { model, location, role } = place;
  const N = model.structure.periods;
  const staffing = model.inputs[location]?.staffing;
  const hoursPerFte = Float64Array.from({ length: N }, (_, t) => {
    const index = role * N + t;
    return (staffing?.netHours[index] ?? 0) * (1 - (staffing?.allowanceShare[index] ?? 0));
  });
  const jobs = cases.flatMap((one) => jobsOf(place, one));
  const plan = flattestPlan(
    {
      received: Int32Array.from(jobs, ({ received }) => received),
      due: Int32Array.from(jobs, ({ due }) => due),
      hours: Float64Array.from(jobs, ({ hours }) => hours),
    },
    hoursPerFte,
  );
  return plan.map((fte, t) => (fte === Infinity ? Infinity : fte * (hoursPerFte[t] ?? 0)));
}

/** The hours of a cohort are those of its period of receipt (of opening stock: of period 1). */
function jobsOf({ model, location, role }: RoleInModel, one: Due): readonly Job[] {
  const { periods: N, cohortsBefore, firstStep } = model.structure;
  const queue = model.inputs[location]?.queue;
  if (queue === undefined) return [];
  const t = Math.max(one.cohort - cohortsBefore, 0);
  const steps = Array.from({ length: (firstStep[one.product + 1] ?? 0) - one.step }, (_, k) => one.step + k);
  const waitBefore = (s: number): number => (s === one.step && one.atOnce ? 0 : (queue.wait[s * N + t] ?? 0));
  let waitLeft = steps.reduce((sum, s) => sum + waitBefore(s), 0);
  let start = t;
  return steps.flatMap((s) => {
    start += waitBefore(s);
    waitLeft -= waitBefore(s);
    const hours = one.cases * (queue.caseHours[s * N + t] ?? 0);
    if (hours === 0 || queue.stepRole[s * N + t] !== role) return [];
    const received = Math.max(start, one.from);
    // What the waits make late anyhow is due as soon as it can be worked on.
    return [{ received, due: Math.max(one.due - waitLeft, received), hours }];
  });
}
