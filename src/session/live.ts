/**
 * The one session of this runtime. Pane, functions and ribbon share it, as they share one Excel runtime; the entry that
 * loads first opens it.
 */
import type { WorkbookPort } from '../workbook/port';
import { AdaptiveRunner } from './compute/adaptive-runner';
import { inlineRunner } from './compute/inline-runner';
import { openSession, type WorkbookSession } from './live-session';
import { toConsole } from './session-options';
import { spawnWorker } from './compute/spawn-worker';
import { WorkerRunner } from './compute/worker-runner';

let session: WorkbookSession | null = null;

/** The session on this workbook; made at the first call, started by whoever knows that Excel is ready. */
export function liveSession(port: () => WorkbookPort): WorkbookSession {
  session ??= openSession(port(), { runner: runner() });
  return session;
}

const runner = (): AdaptiveRunner =>
  new AdaptiveRunner({
    inline: inlineRunner(),
    worker: typeof Worker === 'undefined' ? null : new WorkerRunner(spawnWorker),
    onWorkerFailure: toConsole,
  });
