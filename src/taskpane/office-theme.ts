/**
 * The theme of Excel, followed while the pane is open. Excel tells nobody that it changed (the event is Outlook's alone),
 * but its answer changes: the pane asks again whenever somebody turns to it, for the theme is chosen elsewhere in Excel.
 */

/** As much of Office's theme as tells light from dark. */
interface OfficeColours {
  readonly isDarkTheme?: unknown;
  readonly bodyBackgroundColor?: unknown;
}

export interface HostTheme {
  readonly isDark: () => boolean;
  /** Calls `listener` when it may have changed; the returned function stops that. */
  readonly follow: (listener: () => void) => () => void;
}

const MIDDLE = 128;

/**
 * @param theme null where the host has none; older ones give colours only.
 */
export function isDarkTheme(theme: OfficeColours | null | undefined): boolean {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const [, red, green, blue] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(theme?.bodyBackgroundColor ?? '')) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < MIDDLE;
}

/** @param read what Office says now. */
export const officeTheme = (read: () => OfficeColours | null | undefined): HostTheme => ({
  isDark: () => isDarkTheme(read()),
  follow: (listener) => {
    const stop = new AbortController();
    const until = { signal: stop.signal };
    window.addEventListener('focus', listener, until);
    document.addEventListener('visibilitychange', listener, until);
    document.documentElement.addEventListener('pointerenter', listener, until);
    // An Excel that follows the system changes with it; Excel itself tells nobody (the event is Outlook's).
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener, until);
    return () => stop.abort();
  },
});
