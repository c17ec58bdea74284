/**
 * Timers of a pane out of sight. Browsers hold them back, by a second and after some minutes by a whole minute, because
 * nobody looks. But live cells are looked at while the pane is not, and Office.js waits by timers between one batch of
 * answers and the next. So while the page is hidden a clock in a worker, which no browser holds back, rings its short
 * timers when they are due. They stay the browser's own: the clock only comes first, and where there is none, or it
 * falls silent, they go off as they would have. Once the pane is shown nothing of this is left.
 */

/** Office.js waits at most two seconds between answers, we at most some more; who asks for longer can wait a minute. */
const LONGEST = 10_000;

type Work = (...args: readonly unknown[]) => void;
type SetTimer = (work: Work, wait?: number, ...args: readonly unknown[]) => unknown;
type ClearTimer = (id?: unknown) => void;

interface Timers {
  setTimeout: SetTimer;
  clearTimeout: ClearTimer;
  clearInterval: ClearTimer;
}

/** What of a page is used here; tests bring one of their own. */
export interface TimerPage extends Timers {
  readonly document: {
    readonly hidden: boolean;
    addEventListener(kind: 'visibilitychange', listener: () => void): void;
  };
}

interface Clock {
  /** Asks to be rung for this timer after so many milliseconds. */
  wake(id: number, wait: number): void;
}

/** Starts the clock; null where there can be none. */
export type StartClock = (ring: (id: number) => void) => Clock | null;

/** From now on the short timers that a page sets while it is hidden go off in time. */
export function keepTimeWhileHidden(page: TimerPage, start: StartClock): void {
  /** The timers set while hidden that have not gone off, each with what makes it go off now. */
  const waiting = new Map<number, () => void>();
  let clock: Clock | null = null;
  let giveBack: (() => void) | null = null;
  const look = (): void => {
    if (page.document.hidden) {
      clock ??= start((id) => waiting.get(id)?.());
      if (clock) giveBack ??= standIn(page, clock, waiting);
    } else {
      giveBack?.();
      giveBack = null;
      waiting.clear(); // the browser has them, and holds them back no more
    }
  };
  page.document.addEventListener('visibilitychange', look);
  look();
}

/** Puts our timers in the place of the page's; the returned function puts its own back. */
function standIn(page: TimerPage, clock: Clock, waiting: Map<number, () => void>): () => void {
  const own: Timers = {
    setTimeout: page.setTimeout,
    clearTimeout: page.clearTimeout,
    clearInterval: page.clearInterval,
  };
  const clearing =
    (clear: ClearTimer): ClearTimer =>
    (id) => {
      waiting.delete(Number(id));
      clear.call(page, id);
    };
  const ours: Timers = {
    setTimeout: (work, wait, ...args) => {
      const milliseconds = Math.max(0, Number(wait) || 0);
      // Whoever kept this function finds the page's own behind it, once the pane is shown.
      if (!page.document.hidden || typeof work !== 'function' || milliseconds > LONGEST)
        return own.setTimeout.call(page, work, wait, ...args);
      const go = (): void => {
        waiting.delete(id);
        Reflect.apply(work, page, args);
      };
      const id = Number(own.setTimeout.call(page, go, milliseconds));
      waiting.set(id, () => {
        own.clearTimeout.call(page, id);
        go();
      });
      clock.wake(id, milliseconds);
      return id;
    },
    clearTimeout: clearing(own.clearTimeout),
    // To a browser the two are one: an id of either is cleared by both.
    clearInterval: clearing(own.clearInterval),
  };
  Object.assign(page, ours);
  return () => {
    // Who has put something in our place since keeps it, and finds ours behind it.
    if (page.setTimeout === ours.setTimeout) page.setTimeout = own.setTimeout;
    if (page.clearTimeout === ours.clearTimeout) page.clearTimeout = own.clearTimeout;
    if (page.clearInterval === ours.clearInterval) page.clearInterval = own.clearInterval;
  };
}
