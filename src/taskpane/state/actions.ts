/** Everything that can happen in the pane. */
import type { RankingColumn } from '../../model/measures/judge/ranking';
import type { Language } from '../../language';
import type { CollectAction } from './collect';
import type { ComparisonState } from './comparison';
import type { FigureQuestion } from './question';
import type { LiveModel } from '../../session/live-model';
import type { NoticeText, Runs, Selection, Task, View } from './pane-state';
import type { PutAsk } from './put';
import type { ReportState } from './report';
import type { ScenariosAction } from './scenario-draft';
import type { StaffingAction, StaffingState } from './staffing';

export type Action =
  | { readonly type: 'model-published'; readonly model: LiveModel }
  | { readonly type: 'runs-computed'; readonly runs: Runs }
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'view-opened'; readonly view: View }
  | { readonly type: 'selected'; readonly selection: Partial<Selection> }
  | { readonly type: 'location-opened'; readonly location: string }
  | { readonly type: 'filters-toggled' }
  | { readonly type: 'ranking-sorted'; readonly column: RankingColumn }
  | { readonly type: 'ranking-searched'; readonly search: string }
  | { readonly type: 'charts-switched'; readonly asTables: boolean }
  | { readonly type: 'asked'; readonly question: FigureQuestion | null }
  | { readonly type: 'staffing'; readonly change: StaffingAction }
  /** What was applied has been taken back: the draft is there again, on the scenario that it was made on. */
  | {
      readonly type: 'draft-returned';
      readonly draft: Pick<StaffingState, 'past' | 'changes' | 'future'>;
      readonly scenario: string | null;
      readonly appliedTo: string;
    }
  | { readonly type: 'scenarios'; readonly change: ScenariosAction }
  | { readonly type: 'collect'; readonly change: CollectAction }
  | { readonly type: 'report'; readonly report: Partial<ReportState> }
  | { readonly type: 'put-asked'; readonly ask: PutAsk | null }
  /** As far as the runs of a comparison are made. */
  | { readonly type: 'compared'; readonly comparison: ComparisonState }
  | { readonly type: 'comparison-stopped' }
  | { readonly type: 'comparison-resumed' }
  | { readonly type: 'task-started'; readonly task: Task }
  | { readonly type: 'task-ended' }
  | { readonly type: 'notice-raised'; readonly id: number; readonly text: NoticeText; readonly canTakeBack: boolean }
  | { readonly type: 'notice-dismissed'; readonly id: number };
