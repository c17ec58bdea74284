/** Clocks for tests: one that a test moves, and one on which what is to be done soon is done at once. */
import type { Time } from '../../src/session/compute/time';

export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

/** Nothing happens on it but what a test lets happen. */
export class Clock implements Time {
  slowed = false;
  private time = 0;
  private readonly timers = new Set<{ readonly at: number; readonly work: () => void }>();
  private readonly listeners = new Set<() => void>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, work: () => void): () => void {
    const timer = { at: this.time + milliseconds, work };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  isSlowed(): boolean {
    return this.slowed;
  }

  onSlowed(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hide(): void {
    this.slowed = true;
    for (const listener of this.listeners) listener();
  }

  /** Timers go off in their order, each when all that follows from the one before has settled. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const [next] = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers.delete(next);
      this.time = next.at;
      next.work();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** What is to wait for less than half a second happens at once, the rest never. */
export const atOnce = (): Time => ({
  now: () => 0,
  after: (milliseconds, work) => {
    let due = milliseconds < 500;
    queueMicrotask(() => {
      if (due) work();
    });
    return () => {
      due = false;
    };
  },
  isSlowed: () => false,
  onSlowed: () => () => undefined,
});
