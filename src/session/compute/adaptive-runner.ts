/** Short work here, long work in a worker, as the last computation taught. */
import { FRAME_MILLISECONDS, rowCount, type Computation, type ModelQuestion, type Runner } from './runner';

/**
 * What a row costs on an ordinary laptop (a national model of 6,000 rows: 40 ms). It decides on the first question, when
 * nothing has been measured: a starter model is done before a worker would have loaded, a large workbook would freeze
 * the pane just while it is opening.
 */
const USUAL_MILLISECONDS_PER_ROW = 0.007;

interface AdaptiveOptions {
  readonly inline: Runner;
  /** null where there are no workers. */
  readonly worker: Runner | null;
  /** Told once, when the worker fails and everything is computed here from then on. */
  readonly onWorkerFailure: (error: unknown) => void;
}

/**
 * Computes here what is done within a frame, and the rest in a worker, so that typing does not stutter; what the last
 * computation took per row foretells the next. A worker that fails is done without from then on.
 */
export class AdaptiveRunner implements Runner {
  private millisecondsPerRow = USUAL_MILLISECONDS_PER_ROW;
  private worker: Runner | null;
  /** The first computation runs code that the browser has not compiled yet: what it took teaches nothing. */
  private isWarm = false;

  constructor(private readonly options: AdaptiveOptions) {
    this.worker = options.worker;
  }

  async compute(question: ModelQuestion): Promise<Computation | null> {
    const rows = Math.max(1, rowCount(question.tables));
    // Measured per row: a paste of thousands of rows is foreseen, not found out by a freeze.
    const isLong = this.millisecondsPerRow * rows > FRAME_MILLISECONDS;
    const answer = await (isLong ? this.aside(question) : this.options.inline.compute(question));
    if (answer && this.isWarm) this.millisecondsPerRow = answer.milliseconds / rows;
    if (answer) this.isWarm = true;
    return answer;
  }

  close(): void {
    this.worker?.close();
    this.options.inline.close();
  }

  private async aside(question: ModelQuestion): Promise<Computation | null> {
    if (this.worker) {
      try {
        return await this.worker.compute(question);
      } catch (error) {
        this.worker = null;
        this.options.onWorkerFailure(error);
      }
    }
    return this.options.inline.compute(question);
  }
}
