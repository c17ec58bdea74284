import type { RankingColumn } from '../../model/measures/judge/ranking';
import { findName } from '../../model/tables/names';
import { scenarioNames } from '../../model/tables/scenarios';
import type { Action } from './actions';
import { reduceCollect } from './collect';
import { inPeriods } from './draft-periods';
import type { LiveModel } from '../../session/live-model';
import type { NoticeText, PaneState, Ranking, Selection } from './pane-state';
import { raised } from './notices';
import { reduceScenarios } from './scenario-draft';
import { reduceStaffing } from './staffing';

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'model-published':
      return published(state, action.model);
    case 'runs-computed':
      return { ...state, runs: action.runs };
    case 'language-chosen':
      return { ...state, language: action.language };
    case 'view-opened':
      return { ...state, view: action.view, question: null };
    case 'selected':
      return { ...state, selection: inOrder({ ...state.selection, ...action.selection }), question: null };
    case 'location-opened':
      return opened(state, action.location);
    case 'filters-toggled':
      return { ...state, filtersOpen: !state.filtersOpen };
    case 'ranking-sorted':
      return { ...state, ranking: sortedBy(state.ranking, action.column) };
    case 'ranking-searched':
      return { ...state, ranking: { ...state.ranking, search: action.search } };
    case 'charts-switched':
      return { ...state, chartsAsTables: action.asTables };
    case 'asked':
      return { ...state, question: action.question };
    case 'staffing':
      return { ...state, staffing: reduceStaffing(state.staffing, action.change) };
    case 'draft-returned':
      return draftReturned(state, action);
    case 'scenarios':
      return { ...state, scenarios: reduceScenarios(state.scenarios, action.change) };
    case 'collect':
      return { ...state, collect: reduceCollect(state.collect, action.change) };
    case 'report':
      return { ...state, report: { ...state.report, ...action.report } };
    case 'put-asked':
      return { ...state, put: action.ask };
    case 'compared':
      return { ...state, comparison: action.comparison };
    case 'comparison-stopped':
      return { ...state, comparison: { ...state.comparison, stopped: true, progress: null } };
    case 'comparison-resumed':
      return { ...state, comparison: { ...state.comparison, asked: null } };
    case 'task-started':
      return { ...state, task: action.task };
    case 'task-ended':
      return { ...state, task: null };
    case 'notice-raised': {
      const notice = { id: action.id, text: action.text, canTakeBack: action.canTakeBack };
      return { ...state, notices: raised(state.notices, notice) };
    }
    case 'notice-dismissed':
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
    default:
      return action satisfies never;
  }
}

/** What was chosen and drafted stays where it still can be; what of a draft cannot is told. */
function published(state: PaneState, model: LiveModel): PaneState {
  const selection = stillThere(state.selection, model);
  if (model.run === null) return { ...state, model, selection };
  const { staffing, lost } = inPeriods(state.staffing, model.run.model.periods);
  const gone = goneFrom(state.selection, selection);
  const outside: NoticeText | null = lost > 0 ? { code: 'draft-outside', changes: lost } : null;
  // Two at once have ids of their own; those of the user's doings are above 0.
  const notices = [gone, outside].reduce(
    (all, text, at) => (text === null ? all : raised(all, { id: -2 * model.revision - at, text, canTakeBack: false })),
    state.notices,
  );
  return { ...state, model, selection, staffing, notices };
}

/** The same figures under another heading would be taken for those of before. */
function goneFrom(before: Selection, now: Selection): NoticeText | null {
  const gone = (key: 'scenario' | 'location' | 'product' | 'role') => (now[key] === null ? before[key] : null);
  const others = [gone('location'), gone('product'), gone('role')].filter((name) => name !== null);
  const plan = gone('scenario');
  return plan === null && others.length === 0 ? null : { code: 'choice-gone', plan, others };
}

const opened = (state: PaneState, location: string): PaneState => ({
  ...state,
  view: 'location',
  opened: location,
  selection: { ...state.selection, location },
  question: null,
});

/** Whoever has gone on to another scenario meanwhile stays there. */
function draftReturned(state: PaneState, action: Extract<Action, { readonly type: 'draft-returned' }>): PaneState {
  const { draft, scenario, appliedTo } = action;
  const { selection } = state;
  const isElsewhere = selection.scenario !== null && selection.scenario !== appliedTo;
  return {
    ...state,
    staffing: reduceStaffing(state.staffing, { type: 'returned', draft }),
    selection: isElsewhere ? selection : { ...selection, scenario },
  };
}

/** Ascending first for names and for the gap (the worst is the most negative), descending first for amounts. */
function sortedBy(ranking: Ranking, column: RankingColumn): Ranking {
  if (ranking.column === column) return { ...ranking, descending: !ranking.descending };
  return { ...ranking, column, descending: column !== 'location' && column !== 'gap' };
}

/** A range chosen back to front is meant as one period: the end that was picked last would otherwise show nothing. */
function inOrder(selection: Selection): Selection {
  const { from, to } = selection;
  return from !== null && to !== null && from > to ? { ...selection, from: to, to: from } : selection;
}

/** Lets go of names and periods that the workbook no longer has. */
function stillThere(selection: Selection, model: LiveModel): Selection {
  const { run, tables } = model;
  if (run === null || tables === null) return selection;
  const last = run.model.periods.length - 1;
  const kept = (name: string | null, names: readonly string[]) => (name === null ? null : findName(names, name));
  const period = (index: number | null) => (index !== null && index <= last ? index : null);
  return {
    scenario: kept(selection.scenario, scenarioNames(tables)),
    location: kept(selection.location, run.model.locations),
    product: kept(selection.product, run.model.products),
    role: kept(selection.role, run.model.roles),
    from: period(selection.from),
    to: period(selection.to),
  };
}
