/**
 * How often the grid looks whether it is to be drawn. Univer looks at every frame, for the cells and for both editors: a
 * page at rest takes a tenth of a processor, and one that an add-in fills is drawn sixty times a second, at the cost of the
 * filling. Ten times a second is enough until somebody touches the page; under their hands it is every frame.
 */

/** Milliseconds between two looks while nobody touches the page. */
const BETWEEN = 100;
/** For as long after a key, a click or a turn of the wheel somebody watches what it did. */
const HANDS_ON = 500;

/** The page's clock and frames. */
interface Moments {
  /** Milliseconds. */
  now(): number;
  /** In the next frame of the page. */
  frame(run: () => void): void;
  /** Returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Tells of a look that failed. */
  report(error: unknown): void;
}

/** Runs `look` again and again until it says that there is nothing to look after. One that fails is told of, and tried again. */
export class Pace {
  private touched = -Infinity;
  private asked = false;
  private fails = false;
  /** Calls off the wait for the next look; null when there is none. */
  private wake: (() => void) | null = null;

  constructor(
    private readonly moments: Moments,
    private readonly look: () => boolean,
  ) {}

  /** There is something to look after, from the next frame on. */
  start(): void {
    if (!this.asked && this.wake === null) this.ask();
  }

  /** Somebody touches the page: what that changes is drawn in the next frame. */
  touch(): void {
    this.touched = this.moments.now();
    if (this.wake === null) return;
    this.wake();
    this.ask();
  }

  private looked(): boolean {
    try {
      const goesOn = this.look();
      this.fails = false;
      return goesOn;
    } catch (error) {
      // The same mistake ten times a second is told once.
      if (!this.fails) this.moments.report(error);
      this.fails = true;
      return true;
    }
  }

  private ask(): void {
    this.wake = null;
    this.asked = true;
    this.moments.frame(() => {
      this.asked = false;
      this.turn();
    });
  }

  /** At rest no frame is asked for: one costs its styles, layout and painting, also where the look finds nothing to draw. */
  private turn(): void {
    this.wake = null;
    if (!this.looked()) return;
    if (this.moments.now() - this.touched <= HANDS_ON) this.ask();
    else this.wake = this.moments.after(BETWEEN, () => this.turn());
  }
}
