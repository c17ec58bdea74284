import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { formats, type Formats } from '../../locales/notation/formats';
import { paneTexts, type PaneTexts } from '../../locales/pane/texts';
import type { Commands } from '../effects/commands';
import type { Action } from '../state/actions';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';

export type Keyboard = 'mac' | 'other';

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: (action: Action) => void;
  readonly commands: Commands;
  readonly texts: PaneTexts;
  readonly formats: Formats;
  /** The host and the browser, for diagnostics. */
  readonly environment: string;
  /** Whose keys Excel takes shortcuts by; null where it takes none. */
  readonly keyboard: Keyboard | null;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider(props: {
  readonly store: Store;
  readonly commands: Commands;
  readonly environment: string;
  readonly keyboard?: Keyboard | null;
  readonly children: ReactNode;
}) {
  const { store, commands, environment, keyboard = null, children } = props;
  const state = useSyncExternalStore(store.subscribe, store.state);
  const pane = useMemo(
    () => ({
      state,
      dispatch: store.dispatch,
      commands,
      texts: paneTexts(state.language),
      formats: formats(state.language),
      environment,
      keyboard,
    }),
    [state, store, commands, environment, keyboard],
  );
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane is for components inside the pane');
  return pane;
}
