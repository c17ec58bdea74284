import type { Language } from '../../language';
import type { Session } from '../../session/session';
import { initialState } from '../state/pane-state';
import { createStore, type Store } from '../state/store';
import { keepComparison, type Pause } from './comparison-effects';
import { keepRuns, type Schedule } from './run-effects';

const beforeNextFrame: Schedule = (work) => void requestAnimationFrame(work);
const aMoment: Pause = () => new Promise((resolve) => setTimeout(resolve));

/** A store that follows the session from now on, until `stop` is called. */
export function paneStore(
  session: Session,
  language: Language,
  { schedule = beforeNextFrame, pause = aMoment }: { readonly schedule?: Schedule; readonly pause?: Pause } = {},
): { readonly store: Store; readonly stop: () => void } {
  const store = createStore(initialState(language), [keepRuns(session, schedule), keepComparison(session, pause)]);
  const stop = session.subscribe((model) => store.dispatch({ type: 'model-published', model }));
  return { store, stop };
}
