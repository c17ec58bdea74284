/** Counts what a file asks while it is read. */
import { type LimitKind, type Limits, USUAL_LIMITS } from './limits';
import { FileProblem } from './problem';

export interface BudgetOptions {
  /** Those that differ from the usual. */
  readonly limits?: Partial<Limits> | undefined;
  /** Told now and then how many of the bytes to read have been read. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Milliseconds from some fixed moment; the machine's own clock when not given. */
  readonly now?: (() => number) | undefined;
}

/** How often the clock is looked at, in steps of work. */
const STEPS = 5_000;

/** Counts what a file asks while it is read, and ends the reading where it is too much. */
export class Budget {
  private readonly limits: Limits;
  private readonly spent = new Map<LimitKind, number>();
  private readonly now: () => number;
  private readonly started: number;
  private steps = 0;
  private done = 0;
  private total = 0;

  constructor(private readonly options: BudgetOptions = {}) {
    this.limits = { ...USUAL_LIMITS, ...options.limits };
    this.now = options.now ?? (() => performance.now());
    this.started = this.now();
  }

  /** Throws FileProblem when more of a kind is met than may be. A negative count gives back. */
  spend(kind: LimitKind, count = 1): void {
    const spent = (this.spent.get(kind) ?? 0) + count;
    this.spent.set(kind, spent);
    this.within(kind, spent);
  }

  /** For what does not add up. */
  within(kind: LimitKind, value: number): void {
    if (value > this.limits[kind]) throw new FileProblem('tooLarge', `${kind}: ${String(value)}`, kind);
  }

  /** One piece of work: now and then the time is looked at. */
  step(): void {
    if (++this.steps % STEPS === 0) this.checkTime();
  }

  checkTime(): void {
    this.within('milliseconds', this.now() - this.started);
  }

  willRead(bytes: number): void {
    this.total += bytes;
  }

  hasRead(bytes: number): void {
    this.done += bytes;
    this.checkTime();
    this.options.onProgress?.(Math.min(this.done, this.total), this.total);
  }
}
