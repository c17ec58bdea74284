/** Asks a worker what the model says, with progress and an end; the pane stays free meanwhile. */
import type { ReportFacts } from '../../workbook/report/facts/facts';
import type { FactsQuestion } from './compute-facts';
import { answerFacts, type FromReporter } from './messages';

interface RunningReporter {
  post(question: FactsQuestion): void;
  end(): void;
}

/** Starts a reporting worker; throws where the host allows none, and tells of one that breaks down later by `onFailure`. */
export type SpawnReporter = (on: {
  readonly onMessage: (message: FromReporter) => void;
  readonly onFailure: () => void;
}) => RunningReporter;

interface AskFactsOptions {
  /** null where there are no workers: then it is computed here. */
  readonly spawn: SpawnReporter | null;
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the work at once. */
  readonly signal: AbortSignal;
}

/**
 * What the model says of a question.
 *
 * @returns null when it was stopped. Rejects only on a programmer's mistake. A worker that cannot start or breaks off is
 * replaced by the same work here.
 */
export function askFacts(question: FactsQuestion, options: AskFactsOptions): Promise<ReportFacts | null> {
  const { spawn, signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    let worker: RunningReporter | null = null;
    const end = (): void => {
      signal.removeEventListener('abort', stop);
      worker?.end();
      worker = null;
    };
    const stop = (): void => {
      end();
      resolve(null);
    };
    const hear = (message: FromReporter): void => {
      if (signal.aborted || message.kind === 'ready') return;
      if (message.kind === 'progress') return onProgress(message.done, message.total);
      end();
      if (message.kind === 'facts') resolve(message.facts);
      else reject(new Error(message.message));
    };
    const here = (): void => {
      worker?.end();
      worker = null;
      void answerFacts(question, hear);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    if (spawn === null) return here();
    try {
      worker = spawn({ onMessage: hear, onFailure: here });
      worker.post(question);
    } catch {
      // A host that allows no workers.
      here();
    }
  });
}
