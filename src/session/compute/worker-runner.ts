/** Computes in a worker. A question that comes while it is busy ends the worker: nobody waits for the older answer. */
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';
import type { Computation, ModelQuestion, Runner } from './runner';
import { browserTime, type Time } from './time';
import { changedTables, received, type FromWorker, type ToWorker } from './worker-messages';

interface RunningWorker {
  post(question: ToWorker): void;
  end(): void;
}

/** Starts a worker; throws, or tells of a failure later, where that is not possible. */
export type Spawn = (on: {
  readonly onMessage: (message: FromWorker) => void;
  readonly onFailure: (error: Error) => void;
}) => RunningWorker;

interface Pending {
  readonly question: ModelQuestion;
  readonly resolve: (answer: Computation | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A worker that has said nothing by then never will: some hosts block its script, others end it, without saying so. Ten
 * times what the largest model takes; whatever it says (that it has loaded) starts the wait anew.
 */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * Computes in a worker that starts with the first question. An overtaken question resolves to null; one whose worker fails,
 * or says nothing for 15 seconds, rejects, and the next starts a new worker.
 */
export class WorkerRunner implements Runner {
  private worker: RunningWorker | null = null;
  private pending: Pending | null = null;
  /** The last run this very worker sent; it leaves out what it sent before. */
  private last: Run | null = null;
  /** The tables this very worker has. */
  private sent: ModelTables | null = null;
  private endWait: () => void = () => undefined;

  constructor(
    private readonly spawn: Spawn,
    private readonly time: Pick<Time, 'after'> = browserTime(),
  ) {}

  compute(question: ModelQuestion): Promise<Computation | null> {
    if (this.pending) this.close();
    return new Promise((resolve, reject) => {
      this.pending = { question, resolve, reject };
      try {
        this.worker ??= this.start();
        const changed = changedTables(question.tables, this.sent);
        this.worker.post({ changed });
        this.sent = question.tables;
        this.expect();
      } catch (error) {
        this.fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  close(): void {
    this.forget()?.resolve(null);
  }

  private start(): RunningWorker {
    // An ended worker may still have a message under way; only the present one is listened to.
    const isPresent = (): boolean => this.worker === worker;
    const worker: RunningWorker = this.spawn({
      onMessage: (message) => {
        if (isPresent()) this.hear(message);
      },
      onFailure: (error) => {
        if (isPresent()) this.fail(error);
      },
    });
    return worker;
  }

  /** Waits for a word of the worker, from now on. */
  private expect(): void {
    this.endWait();
    this.endWait = this.time.after(PATIENCE_MILLISECONDS, () => this.fail(new Error('The worker does not answer.')));
  }

  private hear(message: FromWorker): void {
    this.endWait();
    switch (message.kind) {
      case 'ready':
        if (this.pending) this.expect();
        return;
      case 'failed':
        return this.fail(new Error(message.message));
      case 'computed':
        return this.answer(message);
      default:
        return message satisfies never;
    }
  }

  private answer(message: Extract<FromWorker, { kind: 'computed' }>): void {
    const { pending } = this;
    if (!pending) return;
    try {
      this.last = received(message, pending.question.tables, this.last);
      this.pending = null;
      pending.resolve({ run: this.last, problems: message.problems, milliseconds: message.milliseconds });
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private fail(error: Error): void {
    this.forget()?.reject(error);
  }

  private forget(): Pending | null {
    const { pending } = this;
    this.endWait();
    this.worker?.end();
    this.worker = null;
    this.pending = null;
    this.last = null;
    this.sent = null;
    return pending;
  }
}
