import type { Language } from '../../locales/language';
import type { Session } from '../../session/session';
import { initialState } from '../state/pane-state';
import { createStore, type Store } from '../state/store';
import { keepRuns, type Schedule } from './run-effects';

const beforeNextFrame: Schedule = (work) => void requestAnimationFrame(work);

/** A store that follows the session from now on, until `stop` is called. */
export function paneStore(
  session: Session,
  language: Language,
  schedule: Schedule = beforeNextFrame,
): { readonly store: Store; readonly stop: () => void } {
  const store = createStore(initialState(language), [keepRuns(session, schedule)]);
  const stop = session.subscribe((model) => store.dispatch({ type: 'model-published', model }));
  return { store, stop };
}
