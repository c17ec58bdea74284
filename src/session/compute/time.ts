/** Time as the session sees it; tests bring a clock of their own, the entries bring the browser's. */

/** A clock with timers, of a page that may be hidden. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does the work after a number of milliseconds, unless the returned function is called before. */
  after(milliseconds: number, work: () => void): () => void;
  /** The pane is hidden: the browser holds timers back, by a second and later by a minute. */
  isSlowed(): boolean;
  /** Tells that the pane is being hidden: what a timer was to do soon is better done now. */
  onSlowed(listener: () => void): () => void;
}

/** The browser's clock, timers and visibility; where there is no document (a worker), the page is never hidden. */
export const browserTime = (): Time => ({
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  isSlowed: () => typeof document !== 'undefined' && document.hidden,
  onSlowed: (listener) => {
    if (typeof document === 'undefined') return () => undefined;
    const heard = (): void => {
      if (document.hidden) listener();
    };
    document.addEventListener('visibilitychange', heard);
    return () => document.removeEventListener('visibilitychange', heard);
  },
});
