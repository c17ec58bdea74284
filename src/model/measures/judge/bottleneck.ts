/** The one thing that holds a location up, and what would help. */
import type { Run } from '../../simulate/simulate';
import { figure, type Scope } from '../figures';
import { stepQueues, type StepQueue } from '../queues';
import { NOTICED, shortages } from './shortage';

/** The role that is most short at a location, with what waits for it and who could help. Periods are zero-based. */
export interface Bottleneck {
  readonly role: string;
  /** FTE short, on average from `since` to the end of the span. */
  readonly short: number;
  /** The first period of the span from which this role is short. */
  readonly since: number;
  readonly highest: { readonly short: number; readonly period: number };
  /** The queue before this role that grows most, or the longest when none grows. */
  readonly queue: StepQueue | null;
  /** The location with most of this role to spare over the span. */
  readonly donor: { readonly location: string; readonly fte: number } | null;
}

/**
 * The role whose shortages over the span add up to most, counted from the first period in which it is noticeably short.
 *
 * @param scope one location by name and zero-based periods, both included; its role and product do not matter.
 * @returns null where no role is noticeably short (0.05 FTE) in any period, or none can be told.
 */
export function bottleneck(run: Run, scope: Scope & { readonly location: string }): Bottleneck | null {
  const shortages = run.model.roles.flatMap((role) => shortageOf(run, { ...scope, role, product: null }, role));
  const [worst] = shortages.sort((a, b) => b.total - a.total);
  if (worst === undefined) return null;
  const queues = stepQueues(run, scope.location, { from: worst.since, to: scope.to }) ?? [];
  return {
    role: worst.role,
    short: worst.total / (scope.to - worst.since + 1),
    since: worst.since,
    highest: worst.highest,
    queue: queueBefore(queues, worst.role),
    donor: donorOf(run, scope, worst.role),
  };
}

function shortageOf(run: Run, scope: Scope, role: string) {
  const short = shortages(run, scope);
  const first = short.findIndex((fte) => fte > NOTICED);
  if (first < 0) return [];
  const most = Math.max(...short);
  return [
    {
      role,
      since: scope.from + first,
      total: short.slice(first).reduce((sum, fte) => sum + fte, 0),
      highest: { short: most, period: scope.from + short.indexOf(most) },
    },
  ];
}

function queueBefore(queues: readonly StepQueue[], role: string): StepQueue | null {
  const own = queues.filter((queue) => queue.role === role && queue.cases > 0);
  const [fastest] = [...own].sort((a, b) => b.growth - a.growth);
  if (fastest !== undefined && fastest.growth > 0) return fastest;
  return [...own].sort((a, b) => b.cases - a.cases)[0] ?? null;
}

function donorOf(run: Run, scope: Scope, role: string): Bottleneck['donor'] {
  const spare = run.model.locations
    .filter((location) => location !== scope.location)
    .map((location) => ({ location, fte: figure(run, 'fteGap', { ...scope, location, role, product: null }) ?? 0 }))
    .filter((one) => one.fte > NOTICED)
    .sort((a, b) => b.fte - a.fte);
  return spare[0] ?? null;
}
