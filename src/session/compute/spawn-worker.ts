/** Starts the real worker. The only file that names it, so that everything else runs where there is none. */
import type { FromWorker } from './worker-messages';
import type { Spawn } from './worker-runner';

/** A computing worker in a thread of its own; copies what is posted. Throws where the host allows no workers. */
export const spawnWorker: Spawn = ({ onMessage, onFailure }) => {
  const worker = new Worker(new URL(/* webpackChunkName: "worker" */ './worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', (event) => onFailure(new Error(event.message || 'The worker did not start.')));
  worker.addEventListener('messageerror', () => onFailure(new Error('An answer of the worker could not be read.')));
  return { post: (question) => worker.postMessage(question), end: () => worker.terminate() };
};
