/** The work of one period: hours handed out over the open cohorts, in their order. The model's hot loop. */
import { CRUMB } from '../time/quantities';
import type { Line } from './line';
import { partAdded, partGone, type Queues } from './queues';
import { startWait } from './waiting';

/** Which cohorts are served: those due in or after `from` and before `before`. */
interface DueSpan {
  readonly from: number;
  readonly before: number;
}

const ALL: DueSpan = { from: -Infinity, before: Infinity };

/**
 * Hands out the hours of the period by the work order of the location.
 *
 * Source: README, equations S9, S12 and S13.
 */
export function handOutHours(q: Queues): void {
  const { now, input } = q;
  const { t, left } = now;
  const policy = input.workOrder[t] ?? { kind: 'fifo' };
  const line = q.lines.get(policy.kind);
  if (line === undefined) return;
  const N = q.structure.periods;
  const give = (share: number): void => {
    for (let r = 0; r < left.length; r += 1) left[r] = (left[r] ?? 0) + (input.hours[r * N + t] ?? 0) * share;
  };
  left.fill(0);
  if (policy.kind !== 'split') {
    give(1);
    serve(q, line, ALL);
    return;
  }
  const overdue: DueSpan = { from: -Infinity, before: t };
  const others: DueSpan = { from: t, before: Infinity };
  give(policy.share);
  serve(q, line, overdue);
  const kept = left.slice();
  left.fill(0);
  give(1 - policy.share);
  serve(q, line, others);
  for (let r = 0; r < left.length; r += 1) left[r] = (left[r] ?? 0) + (kept[r] ?? 0);
  serve(q, line, overdue);
  serve(q, line, others);
}

/** Hands out what is left, cohort by cohort, until no role has both hours and work. */
function serve(q: Queues, line: Line, { from, before }: DueSpan): void {
  const { now } = q;
  const { due } = q.input;
  const { open, order } = line;
  countWork(q);
  while (line.first < open.length && open[line.first] === 0) line.first += 1;
  for (let word = line.first; word < open.length; word += 1) {
    let bits = open[word] ?? 0;
    while (bits !== 0) {
      if (now.busy === 0 && now.free === 0) return;
      const lowest = bits & -bits;
      bits ^= lowest;
      const cohort = order[(word << 5) + 31 - Math.clz32(lowest)] ?? 0;
      const dueIn = due[cohort] ?? 0;
      if (dueIn >= from && dueIn < before) serveCohort(q, cohort);
    }
  }
}

/** Roles with hours and with work; and cells that take no hours, which go on whoever is out of hours. */
function countWork({ now, readyCells }: Queues): void {
  const { caseHours, role, roleCells, left } = now;
  roleCells.fill(0);
  now.busy = 0;
  now.free = 0;
  for (let s = 0; s < readyCells.length; s += 1) {
    const cells = readyCells[s] ?? 0;
    const r = role[s] ?? 0;
    if ((caseHours[s] ?? 0) > 0) roleCells[r] = (roleCells[r] ?? 0) + cells;
    else now.free += cells;
  }
  for (let r = 0; r < left.length; r += 1) {
    if ((left[r] ?? 0) < CRUMB) left[r] = 0;
    else if ((roleCells[r] ?? 0) > 0) now.busy += 1;
  }
}

/** Takes a cohort through as many of its steps as hours allow. */
function serveCohort(q: Queues, cohort: number): void {
  const { ready, now, smallest } = q;
  const { firstStep, cohorts } = q.structure;
  const product = q.cohorts.productOf[cohort] ?? 0;
  const factor = q.factor[product] ?? 1;
  const first = firstStep[product] ?? 0;
  const end = firstStep[product + 1] ?? 0;
  let cell = first * cohorts + (cohort - product * cohorts) * (end - first);
  for (let step = first; step < end; step += 1, cell += 1) {
    const held = ready[cell] ?? 0;
    if (held === 0) continue;
    const cases = held * factor;
    const done = doStep(now, step, cases);
    if (done === 0) continue;
    now.done[step] = (now.done[step] ?? 0) + done;
    if (step + 1 < end) moveOn(q, cell + 1, { step: step + 1, cohort, held: done === cases ? held : done / factor });
    else decide(q, product, { cohort, done });
    if (done === cases) {
      ready[cell] = 0;
      doneWithCell(q, step, cohort);
    } else {
      const rest = held - done / factor;
      ready[cell] = rest;
      if (rest < (smallest[product] ?? 0)) smallest[product] = rest;
    }
  }
}

/** @returns the cases of a step that the hours of its role allow, all of them where no more than a crumb would stay. */
function doStep(now: Queues['now'], step: number, cases: number): number {
  const hoursPerCase = now.caseHours[step] ?? 0;
  if (hoursPerCase === 0) return cases;
  const role = now.role[step] ?? 0;
  const available = now.left[role] ?? 0;
  if (available === 0) return 0;
  const wanted = cases * hoursPerCase;
  if (available - wanted >= CRUMB) {
    now.left[role] = available - wanted;
    now.used[step] = (now.used[step] ?? 0) + wanted;
    return cases;
  }
  // The hours end here.
  now.left[role] = 0;
  now.busy -= 1;
  const possible = Math.min(available / hoursPerCase, cases);
  if (possible < CRUMB) return 0;
  now.used[step] = (now.used[step] ?? 0) + Math.min(wanted, available);
  return cases - possible < CRUMB ? cases : possible;
}

/** A cell has nothing to work on any more. */
function doneWithCell(q: Queues, step: number, cohort: number): void {
  const { now, readyCells } = q;
  readyCells[step] = (readyCells[step] ?? 0) - 1;
  partGone(q, cohort);
  if ((now.caseHours[step] ?? 0) === 0) {
    now.free -= 1;
    return;
  }
  const role = now.role[step] ?? 0;
  const cells = (now.roleCells[role] ?? 0) - 1;
  now.roleCells[role] = cells;
  if (cells === 0 && (now.left[role] ?? 0) > 0) now.busy -= 1;
}

/** Cases reach the next step, to be worked on now or after a wait. */
function moveOn(
  q: Queues,
  cell: number,
  { step, cohort, held }: { readonly step: number; readonly cohort: number; readonly held: number },
): void {
  const { now, ready, readyCells, smallest } = q;
  const pause = now.wait[step] ?? 0;
  if (pause > 0) {
    startWait(q, { cell, cohort, step, held }, pause);
    return;
  }
  const before = ready[cell] ?? 0;
  ready[cell] = before + held;
  if (before > 0) return;
  const product = q.cohorts.productOf[cohort] ?? 0;
  if (held < (smallest[product] ?? 0)) smallest[product] = held;
  readyCells[step] = (readyCells[step] ?? 0) + 1;
  partAdded(q, cohort);
  if ((now.caseHours[step] ?? 0) === 0) {
    now.free += 1;
    return;
  }
  const role = now.role[step] ?? 0;
  const cells = (now.roleCells[role] ?? 0) + 1;
  now.roleCells[role] = cells;
  if (cells === 1 && (now.left[role] ?? 0) > 0) now.busy += 1;
}

/** Cases leave their last step. */
function decide(
  q: Queues,
  product: number,
  { cohort, done }: { readonly cohort: number; readonly done: number },
): void {
  const { now, structure } = q;
  const age = now.t + structure.cohortsBefore - (cohort - product * structure.cohorts);
  now.age[product] = (now.age[product] ?? 0) + done * age;
  const count = (q.input.due[cohort] ?? 0) < now.t ? now.late : now.onTime;
  count[product] = (count[product] ?? 0) + done;
}
