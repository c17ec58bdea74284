/**
 * The one session of this runtime. Pane, functions and ribbon share it, as they share one Excel runtime; the entry that
 * loads first opens it.
 */
import type { WorkbookPort } from '../workbook/port';
import { openSession, type WorkbookSession } from './live-session';

let session: WorkbookSession | null = null;

/** The session on this workbook; made at the first call, started by whoever knows that Excel is ready. */
export function liveSession(port: () => WorkbookPort): WorkbookSession {
  session ??= openSession(port());
  return session;
}
