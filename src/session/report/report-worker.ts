/** The reporting worker's script: one question, then it is ended. */
import type { FactsQuestion } from './compute-facts';
import { answerFacts, type FromReporter } from './messages';

const post = (message: FromReporter): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<FactsQuestion>) => {
  void answerFacts(data, post);
});
post({ kind: 'ready' });
