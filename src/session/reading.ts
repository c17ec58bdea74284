/**
 * When the workbook is read. After a change it waits until the cells are quiet, but never longer than planners would
 * take for broken; after a failure it tries again, later each time. One reading at a time: a newer question overtakes an
 * older one, unless the older one has been overtaken too long already.
 */
import type { Time } from './compute/time';

/** Long enough for a fill-down to arrive as one, short enough to feel live. */
export const QUIET_MILLISECONDS = 120;
/** Somebody who types without a pause sees the figures follow at least this often. */
const LONGEST_WAIT = 1_000;
/** After recalculation: nobody typed, and a chain of formulas may raise it many times. */
const CALCULATION_QUIET = 300;
/** The first try again after a failure; each next one waits twice as long, up to the last. */
const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;
/** Figures that follow their own outcome would be read for ever: after so many rounds without a person, ever later. */
const FREE_ROUNDS = 5;

/** How often is looked whether cells that Excel is still calculating have their values. */
const BUSY_CELLS = 500;

/** How a reading of the workbook ended; it decides when the next one is. */
export type ReadOutcome =
  | 'same' // the cells were as they were
  | 'changed' // they were not, and what follows from them has been published
  | 'busy' // Excel is still calculating some of them
  | 'unsure' // something that was there is not: to be looked at again, later each time
  | 'again' // it failed: to be tried again, later each time
  | 'overtaken'; // a newer question was asked meanwhile

/**
 * Plans the readings: at once where asked, after a change when the cells have been quiet (at least once a second while somebody
 * types), after a failure following 1, 2, 4 … up to 60 seconds.
 */
export class ReadingTimes {
  private cancel: (() => void) | null = null;
  /** When the oldest change that no finished reading has seen was made. */
  private oldest: number | null = null;
  private busy = false;
  private more = false;
  private failures = 0;
  private doubts = 0;
  /** Readings in a row that found other contents without anybody typing. */
  private rounds = 0;
  private readonly unslow: () => void;

  constructor(
    private readonly time: Time,
    private readonly quiet: number,
    private readonly read: () => Promise<ReadOutcome>,
  ) {
    this.unslow = time.onSlowed(() => {
      if (this.cancel !== null && this.failures === 0) this.go();
    });
  }

  /** Somebody changed cells or tables. */
  changed(): void {
    this.rounds = 0;
    this.failures = 0;
    this.doubts = 0;
    this.wait(this.quiet);
  }

  /** Formulas have other values; perhaps ours, perhaps none that we read. */
  calculated(): void {
    const calm = this.rounds < FREE_ROUNDS ? CALCULATION_QUIET : backOff(this.rounds - FREE_ROUNDS);
    // After a failure the next try is planned already; recalculation must not make it come sooner each time.
    if (this.failures === 0) this.wait(Math.max(this.quiet, calm));
  }

  /** Reads now, whatever was planned. */
  async now(): Promise<void> {
    this.clear();
    this.oldest ??= this.time.now();
    await this.start();
  }

  stop(): void {
    this.clear();
    this.unslow();
    this.more = false;
  }

  private wait(milliseconds: number): void {
    this.oldest ??= this.time.now();
    this.clear();
    // Figures that feed on themselves have no longest wait.
    const left = this.rounds < FREE_ROUNDS ? this.oldest + LONGEST_WAIT - this.time.now() : milliseconds;
    // A timer of a hidden pane comes too late: one reading at a time is all the patience there is then.
    if (this.time.isSlowed() && this.rounds < FREE_ROUNDS) this.go();
    else this.cancel = this.time.after(Math.max(0, Math.min(milliseconds, left)), () => this.go());
  }

  private go(): void {
    this.clear();
    const overdue = this.time.isSlowed() || (this.oldest !== null && this.time.now() - this.oldest >= LONGEST_WAIT);
    if (this.busy && overdue) this.more = true;
    else void this.start();
  }

  private async start(): Promise<void> {
    this.busy = true;
    const since = this.oldest;
    const outcome = await this.read();
    if (outcome === 'overtaken') return;
    this.busy = false;
    if (outcome === 'again') return this.later(backOff(this.failures++));
    this.failures = 0;
    if (outcome === 'busy') return this.later(BUSY_CELLS);
    if (outcome === 'unsure') return this.later(backOff(this.doubts++));
    this.doubts = 0;
    this.rounds = outcome === 'changed' ? this.rounds + 1 : 0;
    const waits = this.cancel !== null || this.more || this.oldest !== since;
    this.oldest = waits ? this.time.now() : null;
    if (this.more) this.wait(this.quiet);
    this.more = false;
  }

  private later(milliseconds: number): void {
    this.more = false;
    this.clear();
    this.cancel = this.time.after(milliseconds, () => this.go());
  }

  private clear(): void {
    this.cancel?.();
    this.cancel = null;
  }
}

const backOff = (times: number): number => Math.min(LAST_RETRY, FIRST_RETRY * 2 ** times);
