/** What the work of a report is given. */
import type { SpawnReporter } from '../../session/report/ask-facts';
import type { Session } from '../../session/session';
import type { ReportPart } from '../../workbook/report/context';
import type { ReportQuestion } from '../../workbook/report/facts/facts';
import type { Language } from '../../language';
import type { Day } from '../../model/tables/tables';
import type { NoticeText, Task } from '../state/pane-state';
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
