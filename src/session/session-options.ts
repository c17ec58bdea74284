/** What a session is given besides its workbook; tests bring their own, the entries bring the real ones. */
import { inlineRunner } from './inline-runner';
import type { Runner } from './runner';

export interface SessionOptions {
  /** Waits a number of milliseconds; tests bring their own. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** How long cells must be quiet before the model is read again. */
  readonly quietMilliseconds?: number;
  /** Where the base model is computed; on this thread unless said otherwise. */
  readonly runner?: Runner;
  /** Told of every programmer's mistake that the session survived. */
  readonly report?: (error: unknown) => void;
}

/** Long enough for a fill-down to arrive as one, short enough to feel live. */
const QUIET_MILLISECONDS = 120;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The last resort of a mistake nobody foresaw: whoever looks for it finds it here. */
// eslint-disable-next-line no-console -- there is no other place to tell a developer
export const toConsole = (error: unknown): void => console.error(error);

export const complete = (options: SessionOptions): Required<SessionOptions> => ({
  pause: options.pause ?? sleep,
  quietMilliseconds: options.quietMilliseconds ?? QUIET_MILLISECONDS,
  runner: options.runner ?? inlineRunner(),
  report: options.report ?? toConsole,
});
