/** The worker's script: one question at a time; who asks anew while it is busy ends it and starts another. */
import { answering, type ToWorker } from './worker-messages';

const answer = answering();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});
self.postMessage({ kind: 'ready' });
