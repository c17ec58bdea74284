/** Computes on this thread: for small models, and wherever there is no worker. */
import { computeModel } from './compute-model';
import type { Runner } from './runner';

/** Nothing can overtake it: it is done before anything else is asked. */
export const inlineRunner = (): Runner => ({ compute: computeModel, close: () => undefined });
