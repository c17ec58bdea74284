import type { Scope } from '../../model/measures/figures';
import type { StepQueue } from '../../model/measures/queues';

/** Fewer cases than this are the fluid model's rounding of none. */
const WORTH_SHOWING = 0.5;

/** The queues of a location that are shown: those with cases, of the product on screen. */
export const worthShowing = (queues: readonly StepQueue[], { product }: Pick<Scope, 'product'>) =>
  queues.filter((queue) => queue.cases >= WORTH_SHOWING && (product === null || queue.product === product));
