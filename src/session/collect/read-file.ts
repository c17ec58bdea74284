/** Reads one file beside the page, whatever is in it: with limits, progress, and an end. */
import type { Delivery } from '../../workbook/collect/book/delivery';
import { answerFile, LIMITS, type FileFault, type FromFileReader, type ToFileReader } from './file-messages';

interface RunningFileReader {
  post(question: ToFileReader): void;
  end(): void;
}

/** Starts a reading worker; throws where the host allows none, and tells of one that breaks down later by `onFailure`. */
export type SpawnFileReader = (on: {
  readonly onMessage: (message: FromFileReader) => void;
  readonly onFailure: () => void;
}) => RunningFileReader;

interface ReadFileOptions {
  /** null where there are no workers: then it is read here. */
  readonly spawn: SpawnFileReader | null;
  readonly onProgress?: (share: number) => void;
  /** Ends the reading at once. */
  readonly signal?: AbortSignal;
  /** Longest silence of the worker. */
  readonly patience?: number;
}

type FileOutcome =
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | ({ readonly kind: 'problem' } & FileFault);

/** What the worker may need beyond its own limit of time, to start and to hand over. */
const GRACE_MILLISECONDS = 10_000;

const fault = (code: string): FileOutcome => ({ kind: 'problem', code, limit: null });

/** Never rejects: a file that hangs or fills its worker's memory ends as a problem, and its worker with it. */
export function readFile(question: ToFileReader, options: ReadFileOptions): Promise<FileOutcome> {
  const { spawn, signal, onProgress, patience = (LIMITS.milliseconds ?? 0) + GRACE_MILLISECONDS } = options;
  return new Promise((resolve) => {
    let worker: RunningFileReader | null = null;
    const finish = (outcome: FileOutcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker?.end();
      resolve(outcome);
    };
    const stop = (): void => finish(fault('stopped'));
    const timer = setTimeout(() => finish({ kind: 'problem', code: 'tooLarge', limit: 'milliseconds' }), patience);
    const hear = (message: FromFileReader): void => {
      if (message.kind === 'progress') onProgress?.(message.share);
      else if (message.kind !== 'ready') finish(message);
    };
    const here = (): void => void answerFile(question, hear);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    if (spawn === null) return here();
    try {
      worker = spawn({ onMessage: hear, onFailure: () => finish(fault('unread')) });
      worker.post(question);
    } catch {
      // A host that allows no workers.
      worker = null;
      here();
    }
  });
}
