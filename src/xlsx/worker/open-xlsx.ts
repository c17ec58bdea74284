/** Reading a file beside the page: it may be anybody's, and the page goes on meanwhile. */
import { type Limits, USUAL_LIMITS } from '../package/limits';
import { FileProblem } from '../package/problem';
import { asProblem, type XlsxResult } from '../read/read-xlsx';
import { BookPieces, type FromReader, type ToReader } from './messages';

interface RunningReader {
  post(question: ToReader): void;
  end(): void;
}

/** Starts a reader; throws, or tells of a failure later, where that is not possible. `spawnReader` is the real one. */
export type SpawnReader = (on: {
  readonly onMessage: (message: FromReader) => void;
  readonly onFailure: () => void;
}) => RunningReader;

interface OpenOptions {
  readonly spawn: SpawnReader;
  /** Namespaces of the add-in's functions, e.g. ["VKT"]. */
  readonly namespaces: readonly string[];
  /** Those that differ from the usual. */
  readonly limits?: Partial<Limits>;
  /** Bytes read and bytes to read, unpacked. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the reading: the result is the problem 'stopped'. */
  readonly signal?: AbortSignal;
}

/** What the reader may need beyond its own limit of time, to start and to hand over. */
const GRACE_MILLISECONDS = 10_000;

/**
 * As `readXlsx`, in a worker that is ended afterwards, also when it hangs or fills its memory. Never rejects.
 *
 * @example await openXlsx(bytes, { spawn: spawnReader, namespaces: ['VKT'] }) // { kind: 'book', book, leftOut }
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions): Promise<XlsxResult> {
  return new Promise((resolve) => {
    const { spawn, namespaces, limits = {}, onProgress, signal } = options;
    const pieces = new BookPieces();
    let reader: RunningReader | null = null;
    const finish = (result: XlsxResult) => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', stop);
      reader?.end();
      resolve(result);
    };
    const fail = (problem: FileProblem) => finish(asProblem(problem));
    const stop = () => fail(new FileProblem('stopped'));
    const patience = setTimeout(
      () => fail(new FileProblem('tooLarge', 'no answer', 'milliseconds')),
      (limits.milliseconds ?? USUAL_LIMITS.milliseconds) + GRACE_MILLISECONDS,
    );
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    const onMessage = (message: FromReader) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total);
      else if (message.kind === 'rows') pieces.add(message.sheet, message.rows);
      else finish(message.kind === 'book' ? { ...message, book: pieces.whole(message.book) } : message);
    };
    // A worker that runs out of memory ends without a word of why.
    const onFailure = () => fail(new FileProblem('tooLarge', 'the reader ended'));
    try {
      reader = spawn({ onMessage, onFailure });
      reader.post({ bytes, namespaces, limits });
    } catch (error) {
      fail(new FileProblem('tooLarge', String(error)));
    }
  });
}
