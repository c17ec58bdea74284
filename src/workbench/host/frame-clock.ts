/**
 * The clock of a pane nobody sees. Browsers let its timers go off once a second, and after some minutes once a minute;
 * it draws no frames. A pane hidden in the workbench is out of sight of its own page only, so that is done here.
 */

/** Milliseconds between two moments at which timers go off; null: the pane is in sight. An hour: no test lives to see it. */
export type Throttle = null | 1_000 | 60_000 | 3_600_000;

type Run = (...args: readonly unknown[]) => void;
type Timer = (run: Run, wait: number, ...args: readonly unknown[]) => unknown;
/** A page with its own globals: a frame's window has them, and its type does not say so. */
type FrameWindow = Window & typeof globalThis;

export class FrameClock {
  private every: Throttle = null;
  private readonly wrapped = new WeakSet<Window>();
  private held: (() => void)[] = [];

  constructor(private readonly frame: () => Window | null) {}

  throttle(every: Throttle): void {
    const target = this.frame();
    this.every = every;
    if (!target) return;
    if (!this.wrapped.has(target)) this.wrap(target as FrameWindow);
    if (every === null) {
      const { held } = this;
      this.held = [];
      for (const draw of held) draw();
    }
    target.document.dispatchEvent(new Event('visibilitychange'));
  }

  private wrap(target: FrameWindow): void {
    this.wrapped.add(target);
    const draw = target.requestAnimationFrame;
    // Timers go off together: at the first whole second (or minute) that is not too early.
    const clamp = (milliseconds = 0) =>
      this.every === null ? milliseconds : Math.max(1, Math.ceil(milliseconds / this.every)) * this.every;
    const replace = (name: string, value: unknown) => Reflect.set(target, name, value);
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const timer = target[name].bind(target) as Timer;
      replace(name, (run: Run, wait?: number, ...args: readonly unknown[]) => timer(run, clamp(wait), ...args));
    }
    replace('requestAnimationFrame', (run: FrameRequestCallback) => {
      if (this.every === null) return draw.call(target, run);
      this.held.push(() => draw.call(target, run));
      return 0;
    });
    const page = target.document;
    const define = (name: string, get: () => unknown) => Object.defineProperty(page, name, { configurable: true, get });
    define('hidden', () => this.every !== null);
    define('visibilityState', () => (this.every === null ? 'visible' : 'hidden'));
  }
}
