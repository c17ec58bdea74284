/** What a session is given besides its workbook; tests bring their own, the entries bring the real ones. */
import { inlineRunner } from './compute/inline-runner';
import { QUIET_MILLISECONDS } from './reading';
import type { Runner } from './compute/runner';
import { browserTime, type Time } from './compute/time';

/** What a session can be given; each has its usual value. */
export interface SessionOptions {
  /** The clock, the timers and whether they are slowed; tests bring their own. */
  readonly time?: Time;
  /** How long cells must be quiet before the model is read again. */
  readonly quietMilliseconds?: number;
  /** Where the base model is computed; on this thread unless said otherwise. */
  readonly runner?: Runner;
  /** Told of every programmer's mistake that the session survived. */
  readonly report?: (error: unknown) => void;
}

/** The last resort of a mistake nobody foresaw: whoever looks for it finds it here. */
// eslint-disable-next-line no-console -- there is no other place to tell a developer
export const toConsole = (error: unknown): void => console.error(error);

/** The options with the usual value of each that was not given. */
export const complete = (options: SessionOptions): Required<SessionOptions> => ({
  time: options.time ?? browserTime(),
  quietMilliseconds: options.quietMilliseconds ?? QUIET_MILLISECONDS,
  runner: options.runner ?? inlineRunner(),
  report: options.report ?? toConsole,
});
