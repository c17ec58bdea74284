/** How long Excel is waited for: a word about it after two seconds, for a reading an end after ten. */
import { WorkbookRefusal } from '../../workbook/port';
import type { Time } from './time';

const NOTICED = 2_000;
const READING_ENDS = 10_000;

/**
 * Waits for Excel, and says so when that takes longer than two seconds: once for all that is waited for together, and again
 * when the last of it is there.
 */
export class Patience {
  private waitingFor = 0;

  /** @param tell whether something has been waited for longer than is natural. */
  constructor(
    private readonly time: Time,
    private readonly tell: (waiting: boolean) => void,
  ) {}

  /** The work's own answer; others hear when it takes long. */
  async of<T>(work: Promise<T>): Promise<T> {
    let noticed = false;
    const cancel = this.time.after(NOTICED, () => {
      noticed = true;
      this.waitingFor += 1;
      if (this.waitingFor === 1) this.tell(true);
    });
    try {
      return await work;
    } finally {
      cancel();
      if (noticed) this.waitingFor -= 1;
      if (noticed && this.waitingFor === 0) this.tell(false);
    }
  }

  /** A reading that does not answer is given up, with 'no-answer'; a write is not, as it may still be done. */
  ofReading<T>(work: Promise<T>): Promise<T> {
    let cancel = (): void => undefined;
    const end = new Promise<never>((_, reject) => {
      cancel = this.time.after(READING_ENDS, () => reject(new WorkbookRefusal('no-answer', '')));
    });
    return this.of(Promise.race([work, end])).finally(() => cancel());
  }
}
