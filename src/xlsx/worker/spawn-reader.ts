/** Starts the real worker. The only file that names it, so that everything else runs where there is none. */
import type { FromReader } from './messages';
import type { SpawnReader } from './open-xlsx';

export const spawnReader: SpawnReader = ({ onMessage, onFailure }) => {
  const worker = new Worker(new URL(/* webpackChunkName: "xlsx-reader" */ './worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => onMessage(data));
  worker.addEventListener('error', () => onFailure());
  worker.addEventListener('messageerror', () => onFailure());
  return { post: (question) => worker.postMessage(question), end: () => worker.terminate() };
};
