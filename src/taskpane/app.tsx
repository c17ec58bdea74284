/** The task pane as one thing to mount: give it an element, a session and a language. */
import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../language';
import { part } from '../session/compute/part';
import type { Session } from '../session/session';
import { wishes } from '../session/wishes';
import { PaneProvider, type Keyboard } from './components/pane-context';
import { Shell } from './shell/shell';
import { paneCommands, type Clipboard } from './effects/commands';
import { paneStore } from './effects/pane-store';
import { grant } from './effects/wished';
import type { HostTheme } from './office-theme';
import { hasUnapplied } from './state/selectors/unapplied';
import { paneTheme } from './theme';

interface PaneOptions {
  readonly session: Session;
  readonly language: Language;
  readonly theme: HostTheme;
  readonly clipboard?: Clipboard;
  /** What is known of the host, for diagnostics. */
  readonly environment?: string;
  /** Whose keys Excel takes shortcuts by; null where it takes none. */
  readonly keyboard?: Keyboard | null;
}

const toClipboard: Clipboard = (text) => navigator.clipboard.writeText(text);

/** The browser keeps the file where it keeps downloads. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Files are read beside the page. */
const reader = async () => {
  if (typeof Worker === 'undefined') return null;
  const { spawnFileWorker } = await part(
    () => import(/* webpackChunkName: "collect-desk" */ '../session/collect/spawn-file-worker'),
  );
  return spawnFileWorker;
};

function Themed({ theme, children }: { readonly theme: HostTheme; readonly children: ReactNode }) {
  const isDark = useSyncExternalStore(theme.follow, theme.isDark);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <FluentProvider theme={paneTheme(isDark)} style={{ height: '100%' }}>
      {children}
    </FluentProvider>
  );
}

/** Reports are computed beside the page. */
const reporter = async () => {
  if (typeof Worker === 'undefined') return null;
  const { spawnReportWorker } = await part(
    () => import(/* webpackChunkName: "report-desk" */ '../session/report/spawn-report-worker'),
  );
  return spawnReportWorker;
};

/** Puts the pane into the element; the returned function takes it away again. */
export function mount(element: HTMLElement, options: PaneOptions): () => void {
  const { session, language, theme, environment = '', keyboard = null, clipboard = toClipboard } = options;
  const { store, stop } = paneStore(session, language);
  // Excel and browsers ask before a page goes that says so; a page that is reloaded on purpose has said what goes with it.
  const keep = (event: Event): void => {
    if (hasUnapplied(store.state())) event.preventDefault();
  };
  const letGo = (): void => window.removeEventListener('beforeunload', keep);
  window.addEventListener('beforeunload', keep);
  const commands = paneCommands(store, session, {
    clipboard,
    hand: download,
    reader,
    reporter,
    today: () => session.collecting.today(),
    newId: () => crypto.randomUUID(),
    reload: () => {
      letGo();
      window.location.reload();
    },
    selfTest: async () =>
      (await part(() => import(/* webpackChunkName: "self-test" */ '../selftest/run/self-test'))).selfTest(),
  });
  document.documentElement.lang = language;
  const deaf = wishes.listen((wish) => grant(wish, store, commands.tell));
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Themed theme={theme}>
        <PaneProvider store={store} commands={commands} environment={environment} keyboard={keyboard}>
          <Shell />
        </PaneProvider>
      </Themed>
    </StrictMode>,
  );
  return () => {
    root.unmount();
    letGo();
    deaf();
    stop();
  };
}
