/** The reader's worker: it reads one file, and whoever started it ends it. */
import { answerReader, type ToReader } from './messages';

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  answerReader(data, (message) => self.postMessage(message));
});
