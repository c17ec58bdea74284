/** Cases that wait before a step, in parts: so many of a cohort that can be worked on from a period on. */
import { NONE } from './cohorts';
import type { QueueInput, Structure } from '../compile/model/model';

/** Parts stand side by side in the columns; one without cases waits no more. */
export interface Waits {
  /** Per cell, what its parts hold together, and how many there are; empty where nothing ever waits. */
  readonly waiting: Float64Array;
  readonly partsAt: Int32Array;
  /** Per step: parts. */
  readonly perStep: Int32Array;
  /** Per period, the first part that is released in it; the last entry is for parts that are not. */
  readonly released: Int32Array;
  /** Per part: the next one of the same period. */
  readonly next: number[];
  readonly cell: number[];
  readonly cohort: number[];
  readonly step: number[];
  readonly cases: number[];
  /** Parts that were released, to be used again. */
  readonly unused: number[];
}

/** Room for waiting cases, nobody waiting yet. */
export function noWaits({ steps, cohorts, periods }: Structure, { wait }: QueueInput): Waits {
  const cells = wait.some((pause) => pause > 0) ? steps * cohorts : 0;
  return {
    waiting: new Float64Array(cells),
    partsAt: new Int32Array(cells),
    perStep: new Int32Array(steps),
    released: new Int32Array(cells > 0 ? periods + 1 : 0).fill(NONE),
    next: [],
    cell: [],
    cohort: [],
    step: [],
    cases: [],
    unused: [],
  };
}
