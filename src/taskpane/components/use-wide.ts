import { useSyncExternalStore } from 'react';
import { WIDE } from './styles';

const QUERY = WIDE.replace('@media ', '');

const subscribe = (listener: () => void): (() => void) => {
  if (typeof matchMedia === 'undefined') return () => undefined;
  const query = matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the pane is wide enough for two columns, for what style rules alone cannot lay out. */
export const useWide = (): boolean =>
  useSyncExternalStore(subscribe, () => typeof matchMedia !== 'undefined' && matchMedia(QUERY).matches);
