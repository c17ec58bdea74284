/**
 * Everything the pane knows, as readonly data. Only the reducer makes a new one. Locations, products, roles and scenarios
 * are kept by name, not by index, so that a choice survives a change in the workbook.
 */
import type { Problem } from '../../model/tables/problem';
import type { RankingOrder } from '../../model/measures/judge/ranking';
import type { Run } from '../../model/simulate/simulate';
import type { Mend } from '../../workbook/mend/mend';
import type { RefusedCell } from '../../workbook/first-difference';
import type { RefusalCode, Written } from '../../workbook/port';
import { NOTHING_READ, type LiveModel } from '../../session/live-model';
import type { Bilingual, Language } from '../../language';
import { nothingCollected, type CollectState } from './collect';
import { noComparison, type ComparisonState } from './comparison';
import type { FigureQuestion } from './question';
import { noChanges, type StaffingState } from './staffing';
import type { PutAsk } from './put';
import { noReport, type ReportState } from './report';
import { noScenarioOpen, type ScenariosState } from './scenario-draft';

export const VIEWS = ['overview', 'location', 'staffing', 'scenarios', 'report', 'collect', 'check', 'help'] as const;
export type View = (typeof VIEWS)[number];

/** What the figures on screen are about. */
export interface Selection {
  /** null = the base model. */
  readonly scenario: string | null;
  readonly location: string | null;
  readonly product: string | null;
  readonly role: string | null;
  /** First and last period, zero-based; null = the first or last of the model. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface Ranking extends RankingOrder {
  readonly search: string;
}

/** The runs on screen. `shown` follows the chosen scenario, `draft` has the staffing changes on top of it. */
export interface Runs {
  readonly base: Run | null;
  readonly shown: Run | null;
  readonly draft: Run | null;
  /** The scenario being edited, on the base; null when none is. */
  readonly edited: { readonly run: Run; readonly problems: readonly Problem[] } | null;
  /** What is wrong with the levers of the scenario or the draft. */
  readonly problems: readonly Problem[];
}

export type Task = 'creating' | 'saving' | 'refreshing' | 'reporting';

export type NoticeText =
  /** `undo`: who can take it back in one step, Excel itself or only the button here. */
  | { readonly code: 'saved' | 'deleted'; readonly scenario: string; readonly undo: Written['undo'] }
  | { readonly code: 'taken-back'; readonly scenario: string }
  /** A new model has taken the place of the one before, which was set aside. */
  | { readonly code: 'replaced' }
  | { readonly code: 'restored' }
  | { readonly code: 'mended'; readonly mend: Mend; readonly undo: Written['undo'] }
  | { readonly code: 'mended-back' }
  /** Files were taken over; of one file, for which location. */
  | { readonly code: 'collected'; readonly files: number; readonly location: string }
  | { readonly code: 'collected-back' }
  | { readonly code: 'workbooks-made'; readonly count: number }
  | { readonly code: 'report-made'; readonly sheets: number }
  | { readonly code: 'report-back' }
  /** A formula as the user would type it, or something of a view by its name, in these cells. */
  | {
      readonly code: 'put';
      readonly what: string;
      readonly sheet: string;
      readonly cells: string;
      readonly undo: Written['undo'];
    }
  | { readonly code: 'put-back' }
  | { readonly code: 'copied' }
  /** What was typed into a cell of the staffing could not be taken. */
  | { readonly code: 'not-fte'; readonly text: string }
  /** More was to be taken away than there is in the period with the least. */
  | { readonly code: 'limited'; readonly fte: number }
  /** The periods of the model moved, and changes of the draft lie outside of them now. */
  | { readonly code: 'draft-outside'; readonly changes: number }
  /** What the figures were about is not in the workbook any more: they are those of the base, or of everything. */
  | { readonly code: 'choice-gone'; readonly plan: string | null; readonly others: readonly string[] }
  /** Some of the pasted cells were no FTE. */
  | { readonly code: 'pasted'; readonly cells: number; readonly skipped: number }
  /** The selected cell has no number to explain, and why. */
  | { readonly code: 'unexplained'; readonly sentence: Bilingual }
  | {
      readonly code: 'refused';
      readonly reason: RefusalCode;
      /** A table, sheet, column or scenario by the name it has in the workbook; '' where it is about none. */
      readonly subject: string;
      readonly cell?: RefusedCell | null;
    }
  | { readonly code: 'broken'; readonly detail: string };

export interface Notice {
  readonly id: number;
  readonly text: NoticeText;
  /** The write can still be taken back. */
  readonly canTakeBack: boolean;
}

export interface PaneState {
  readonly language: Language;
  readonly model: LiveModel;
  readonly view: View;
  readonly selection: Selection;
  /** The location that was opened from elsewhere last; one that is chosen in the view itself is not. */
  readonly opened: string | null;
  readonly filtersOpen: boolean;
  readonly ranking: Ranking;
  readonly chartsAsTables: boolean;
  readonly question: FigureQuestion | null;
  readonly runs: Runs;
  readonly staffing: StaffingState;
  readonly scenarios: ScenariosState;
  readonly comparison: ComparisonState;
  readonly collect: CollectState;
  readonly report: ReportState;
  /** What waits for a place in a sheet. */
  readonly put: PutAsk | null;
  readonly task: Task | null;
  readonly notices: readonly Notice[];
}

export const initialState = (language: Language): PaneState => ({
  language,
  model: NOTHING_READ,
  view: 'overview',
  selection: { scenario: null, location: null, product: null, role: null, from: null, to: null },
  opened: null,
  filtersOpen: false,
  ranking: { column: 'gap', descending: false, search: '' },
  chartsAsTables: false,
  question: null,
  runs: { base: null, shown: null, draft: null, edited: null, problems: [] },
  staffing: noChanges,
  scenarios: noScenarioOpen,
  comparison: noComparison,
  collect: nothingCollected,
  report: noReport,
  put: null,
  task: null,
  notices: [],
});
