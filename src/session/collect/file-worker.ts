/** The reading worker's script: one file, then it is ended. */
import { answerFile, type FromFileReader, type ToFileReader } from './file-messages';

const post = (message: FromFileReader): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToFileReader>) => {
  void answerFile(data, post);
});
post({ kind: 'ready' });
