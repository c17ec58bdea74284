/** What Excel hands to functions, for who wants to see that itself: the self-test. Nobody listens otherwise. */

export interface Heard {
  readonly kind: 'called' | 'cancelled';
  /** The function's id. */
  readonly id: string;
  /** As Excel gave them, before anything was read from them. */
  readonly args: readonly unknown[];
}

const listeners = new Set<(heard: Heard) => void>();

/** Calls the listener at every call of a function, until the returned function is called. */
export function overhear(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellOverhearers(heard: Heard): void {
  for (const listener of listeners) listener(heard);
}
