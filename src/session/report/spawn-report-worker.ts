/** Starts the real reporting worker. The only file that names it. */
import type { SpawnReporter } from './ask-facts';
import type { FromReporter } from './messages';

/** A reporting worker in a thread of its own; copies what is posted. Throws where the host allows no workers. */
export const spawnReportWorker: SpawnReporter = ({ onMessage, onFailure }) => {
  const worker = new Worker(new URL(/* webpackChunkName: "report-worker" */ './report-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromReporter>) => onMessage(data));
  worker.addEventListener('error', () => onFailure());
  worker.addEventListener('messageerror', () => onFailure());
  return { post: (question) => worker.postMessage(question), end: () => worker.terminate() };
};
