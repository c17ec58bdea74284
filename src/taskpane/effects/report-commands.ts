/** What the report's view can have done. The work is in its own chunk, loaded when it is first asked for. */
import { part } from '../../session/compute/part';
import type { ReportState } from '../state/report';
import type { ReportMeans, ReportRequest } from './report-means';

export interface ReportCommands {
  /** Makes it, in place of one that is there. */
  readonly make: (request: ReportRequest) => Promise<void>;
  readonly stop: () => void;
  /** Looks which sheets of a report there are. */
  readonly look: () => Promise<void>;
  readonly show: (sheet: string) => Promise<void>;
}

const loadDesk = () => part(() => import(/* webpackChunkName: "report-desk" */ './report-desk'));

export function reportCommands(means: ReportMeans): ReportCommands {
  let stopping = new AbortController();
  const change = (report: Partial<ReportState>): void => means.store.dispatch({ type: 'report', report });
  const look = async (): Promise<void> => {
    // Not knowing is no reason for a message: who makes a report is told then.
    const { reports } = means.session;
    change({
      existing: await reports.existing().catch(() => null),
      previous: await reports.previous().catch(() => []),
    });
  };
  return {
    make: async (request) => {
      stopping = new AbortController();
      const { signal } = stopping;
      change({ phase: { kind: 'computing', share: 0 } });
      const done = await means.attempt(async () => {
        const { makeReport } = await loadDesk();
        await makeReport(means, request, { signal, change });
      }, 'reporting');
      if (!done) change({ phase: { kind: 'idle' } });
      await look();
    },
    stop: () => stopping.abort(),
    look,
    show: async (sheet) => {
      await means.attempt(() => means.session.reports.show(sheet));
    },
  };
}
