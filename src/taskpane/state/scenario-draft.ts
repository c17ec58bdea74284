/** A scenario being made or edited, and what is being compared. Nothing here is in the workbook until it is saved. */
import { findName, nameKey } from '../../model/tables/names';
import type { ScenarioRow } from '../../model/tables/tables';
import { nothingCompared, type ComparisonChoice } from './comparison';

export interface ScenarioDraft {
  /** The name in the workbook; null = a new scenario. */
  readonly original: string | null;
  readonly name: string;
  readonly rows: readonly ScenarioRow[];
  /** The lever whose fields are open. */
  readonly open: number | null;
}

export interface ScenariosState {
  readonly draft: ScenarioDraft | null;
  readonly compared: ComparisonChoice;
}

export type ScenariosAction =
  | { readonly type: 'opened'; readonly draft: ScenarioDraft }
  | { readonly type: 'closed' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'lever-added'; readonly row: ScenarioRow }
  | { readonly type: 'lever-changed'; readonly index: number; readonly row: ScenarioRow }
  | { readonly type: 'lever-removed'; readonly index: number }
  | { readonly type: 'lever-moved'; readonly index: number; readonly by: -1 | 1 }
  | { readonly type: 'lever-opened'; readonly index: number | null }
  | { readonly type: 'comparison-chosen'; readonly choice: Partial<ComparisonChoice> };

export const noScenarioOpen: ScenariosState = { draft: null, compared: nothingCompared };

export function reduceScenarios(state: ScenariosState, action: ScenariosAction): ScenariosState {
  switch (action.type) {
    case 'opened':
      return { ...state, draft: action.draft };
    case 'closed':
      return { ...state, draft: null };
    case 'comparison-chosen':
      return { ...state, compared: { ...state.compared, ...action.choice } };
    default:
      return state.draft === null ? state : { ...state, draft: reduceDraft(state.draft, action) };
  }
}

type DraftAction = Exclude<ScenariosAction, { type: 'opened' | 'closed' | 'comparison-chosen' }>;

function reduceDraft(draft: ScenarioDraft, action: DraftAction): ScenarioDraft {
  switch (action.type) {
    case 'named':
      return { ...draft, name: action.name };
    case 'lever-added':
      return { ...draft, rows: [...draft.rows, action.row], open: draft.rows.length };
    case 'lever-changed':
      return { ...draft, rows: draft.rows.map((row, index) => (index === action.index ? action.row : row)) };
    case 'lever-removed':
      return { ...draft, rows: draft.rows.filter((_, index) => index !== action.index), open: null };
    case 'lever-moved':
      return { ...draft, rows: moved(draft.rows, action.index, action.by), open: null };
    case 'lever-opened':
      return { ...draft, open: action.index };
    default:
      return action satisfies never;
  }
}

function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [here, there] = [list[index], list[index + by]];
  if (here === undefined || there === undefined) return list;
  return list.map((item, at) => (at === index ? there : at === index + by ? here : item));
}

/** What is written: the rows in the order on screen, all under the scenario's name. */
export const rowsToWrite = (draft: ScenarioDraft): readonly ScenarioRow[] =>
  draft.rows.map((row, index) => ({ ...row, scenario: draft.name.trim(), order: index + 1 }));

export type NameProblem = 'empty' | 'taken';

export function nameProblem(draft: ScenarioDraft, names: readonly string[]): NameProblem | null {
  const name = draft.name.trim();
  if (name === '') return 'empty';
  const own = draft.original !== null && nameKey(draft.original) === nameKey(name);
  return !own && findName(names, name) !== null ? 'taken' : null;
}
