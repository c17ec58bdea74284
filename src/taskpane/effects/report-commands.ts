/** What the report's view can have done. The work is in its own chunk, loaded when it is first asked for. */
import type { SpawnReporter } from '../../session/report/ask-facts';
import type { Session } from '../../session/session';
import type { ReportPart } from '../../workbook/report/context';
import type { ReportQuestion } from '../../workbook/report/facts/facts';
import type { Language } from '../../locales/language';
import type { Day } from '../../model/tables/tables';
import type { NoticeText, Task } from '../state/pane-state';
import type { ReportState } from '../state/report';
import type { Store } from '../state/store';

/** What the form says. */
export interface ReportRequest {
  readonly question: ReportQuestion;
  readonly parts: readonly ReportPart[];
  readonly language: Language;
  readonly live: boolean;
}

export interface ReportMeans {
  readonly store: Store;
  readonly session: Session;
  readonly tell: (text: NoticeText, undo?: () => Promise<void>) => void;
  readonly attempt: (work: () => Promise<void>, task?: Task) => Promise<boolean>;
  readonly today: () => Day;
  /** What starts a worker; null where there are none. */
  readonly reporter: () => Promise<SpawnReporter | null>;
}

export interface ReportCommands {
  /** Makes it, in place of one that is there. */
  readonly make: (request: ReportRequest) => Promise<void>;
  readonly stop: () => void;
  /** Looks which sheets of a report there are. */
  readonly look: () => Promise<void>;
  readonly show: (sheet: string) => Promise<void>;
}

const loadDesk = () => import(/* webpackChunkName: "report-desk" */ './report-desk');

export function reportCommands(means: ReportMeans): ReportCommands {
  let stopping = new AbortController();
  const change = (report: Partial<ReportState>): void => means.store.dispatch({ type: 'report', report });
  const look = async (): Promise<void> => {
    // Not knowing is no reason for a message: who makes a report is told then.
    change({ existing: await means.session.reports.existing().catch(() => null) });
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
