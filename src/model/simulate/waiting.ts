/** Cases start to wait, and are released. */
import { NONE } from './cohorts';
import { partAdded, partGone, type Queues } from './queues';

/** Cases of a cohort before a step, as a cell holds them. */
interface WaitingPart {
  readonly cell: number;
  readonly cohort: number;
  readonly step: number;
  readonly held: number;
}

/** Cases that can be worked on `pause` periods from now. */
export function startWait(q: Queues, { cell, cohort, step, held }: WaitingPart, pause: number): void {
  const { waits, structure, now } = q;
  const until = Math.min(now.t + pause, structure.periods);
  const part = waits.unused.pop() ?? waits.cases.length;
  waits.cell[part] = cell;
  waits.cohort[part] = cohort;
  waits.step[part] = step;
  waits.cases[part] = held;
  waits.next[part] = waits.released[until] ?? NONE;
  waits.released[until] = part;
  waits.waiting[cell] = (waits.waiting[cell] ?? 0) + held;
  waits.partsAt[cell] = (waits.partsAt[cell] ?? 0) + 1;
  waits.perStep[step] = (waits.perStep[step] ?? 0) + 1;
  const product = q.cohorts.productOf[cohort] ?? 0;
  if (held < (q.smallest[product] ?? 0)) q.smallest[product] = held;
  partAdded(q, cohort);
}

/** A part holds other cases than it did, or none. */
export function changeWait(q: Queues, part: number, after: number): void {
  const { waits } = q;
  const cell = waits.cell[part] ?? 0;
  const before = waits.cases[part] ?? 0;
  waits.cases[part] = after;
  waits.waiting[cell] = (waits.waiting[cell] ?? 0) + after - before;
  if (after > 0) return;
  const partsLeft = (waits.partsAt[cell] ?? 0) - 1;
  const step = waits.step[part] ?? 0;
  waits.partsAt[cell] = partsLeft;
  if (partsLeft === 0) waits.waiting[cell] = 0;
  waits.perStep[step] = (waits.perStep[step] ?? 0) - 1;
  partGone(q, waits.cohort[part] ?? 0);
}

/** Cases whose wait ends in this period can be worked on. */
export function release(q: Queues): void {
  const { waits, now, ready, readyCells } = q;
  let part = waits.released[now.t] ?? NONE;
  while (part !== NONE) {
    const held = waits.cases[part] ?? 0;
    if (held > 0) {
      const cell = waits.cell[part] ?? 0;
      const before = ready[cell] ?? 0;
      if (before === 0) {
        const step = waits.step[part] ?? 0;
        readyCells[step] = (readyCells[step] ?? 0) + 1;
        partAdded(q, waits.cohort[part] ?? 0);
      }
      ready[cell] = before + held;
      changeWait(q, part, 0);
    }
    waits.unused.push(part);
    part = waits.next[part] ?? NONE;
  }
}
