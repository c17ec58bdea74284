/** Starts the real reading worker. The only file that names it. */
import type { FromFileReader } from './file-messages';
import type { SpawnFileReader } from './read-file';

/** A reading worker in a thread of its own; takes the file's bytes away from who asks. */
export const spawnFileWorker: SpawnFileReader = ({ onMessage, onFailure }) => {
  const worker = new Worker(new URL(/* webpackChunkName: "file-worker" */ './file-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromFileReader>) => onMessage(data));
  worker.addEventListener('error', () => onFailure());
  worker.addEventListener('messageerror', () => onFailure());
  // The bytes are handed over, not copied: nobody here needs them any more.
  return { post: (question) => worker.postMessage(question, [question.bytes.buffer]), end: () => worker.terminate() };
};
