/**
 * What somebody asks for outside of the pane, on the ribbon: kept until the pane is there to hear it. Pane and ribbon
 * share one runtime, and so this.
 */
import type { CellNumber } from './cell-number';

/** A view of the pane, or the derivation of a number. */
export type Wish = 'report' | 'check' | 'collect' | 'help' | { readonly explain: CellNumber };

interface Wishes {
  /** Asks; where nobody listens yet, whoever comes first hears it. */
  ask(wish: Wish): void;
  /** Hears every wish from now on, and one that waits at once, until the returned function is called. */
  listen(listener: (wish: Wish) => void): () => void;
}

/** A new place for wishes. Of those asked for while nobody listens, the last is kept. */
export function makeWishes(): Wishes {
  let waiting: Wish | null = null;
  const listeners = new Set<(wish: Wish) => void>();
  return {
    ask: (wish) => {
      if (listeners.size === 0) waiting = wish;
      for (const listener of [...listeners]) listener(wish);
    },
    listen: (listener) => {
      listeners.add(listener);
      const wish = waiting;
      waiting = null;
      if (wish !== null) listener(wish);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Those of this runtime. */
export const wishes: Wishes = makeWishes();
