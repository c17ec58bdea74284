/**
 * One place where the state stands still long enough to be looked at. Effects may dispatch in turn; whoever listens hears of
 * it once, when everything has settled, so that no half-updated picture is ever drawn.
 */
import type { Action } from './actions';
import type { PaneState } from './pane-state';
import { reduce } from './reducer';

export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Runs after every action, with the state before and after it. */
export type Effect = (change: { readonly before: PaneState; readonly after: PaneState }, store: Store) => void;

export function createStore(initial: PaneState, effects: readonly Effect[] = []): Store {
  let state = initial;
  let depth = 0;
  const listeners = new Set<() => void>();
  const store: Store = {
    state: () => state,
    dispatch: (action) => {
      const before = state;
      depth += 1;
      try {
        state = reduce(state, action);
        if (state !== before) for (const effect of effects) effect({ before, after: state }, store);
      } finally {
        depth -= 1;
      }
      if (depth === 0 && state !== before) for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
