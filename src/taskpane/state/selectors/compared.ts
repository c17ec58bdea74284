/** What is compared, from what was chosen and what there is; and what a difference comes from. */
import { queryOf, type MeasureId, type Scope } from '../../../model/measures/figures';
import {
  compareMeasure,
  leversApart,
  type MeasureComparison,
  type ComparedRuns,
  type OwnLever,
} from '../../../model/scenario/scenario';
import { MOST_GROUPS, groupsApart, sharesOf, type GroupShare, type LeverGroup } from '../../../model/scenario/shares';
import type { ModelTables } from '../../../model/tables/tables';
import type { Compared, ComparisonQuestion } from '../comparison';
import type { PaneState } from '../pane-state';
import { scenarioChoices } from './selection';

export function compared(state: PaneState): Compared {
  const names = scenarioChoices(state.model);
  const choice = state.scenarios.compared;
  const reference = choice.reference !== null && names.includes(choice.reference) ? choice.reference : null;
  const others = (choice.others ?? firstChoice(state, names)).filter(
    (name) => names.includes(name) && name !== reference,
  );
  const detail = choice.detail !== null && others.includes(choice.detail) ? choice.detail : (others[0] ?? null);
  return { reference, others, detail };
}

/** The scenario on screen, or else the first there is. */
const firstChoice = ({ selection }: PaneState, names: readonly string[]): readonly string[] =>
  selection.scenario === null ? names.slice(0, 1) : [selection.scenario];

/** null where nobody looks at a comparison. */
export function comparisonQuestion(state: PaneState): ComparisonQuestion | null {
  const { model, view, scenarios, runs } = state;
  if (view !== 'scenarios' || scenarios.draft !== null || model.tables === null || runs.base === null) return null;
  const names = compared(state);
  return names.others.length === 0 ? null : { ...names, revision: model.revision };
}

/** The levers whose work a comparison splits. */
export const ownLevers = (tables: ModelTables, { reference, detail }: Compared): readonly OwnLever[] =>
  detail === null ? [] : leversApart(tables, reference, detail);

/** The measures whose work a comparison splits; null when there are too many to combine in every way. */
export function ownGroups(tables: ModelTables, { reference, detail }: Compared): readonly LeverGroup[] | null {
  const groups = detail === null ? [] : groupsApart(tables, reference, detail);
  return groups.length > MOST_GROUPS ? null : groups;
}

/** The runs of the chosen pair, and of each lever alone; null until they are made. */
export function comparedRuns(state: PaneState): ComparedRuns | null {
  const { runs, alone, answered } = state.comparison;
  const { base } = state.runs;
  const names = compared(state);
  const runA = runs.find(({ scenario }) => scenario === names.reference)?.run;
  const runB = runs.find(({ scenario }) => scenario === names.detail)?.run;
  if (base === null || runA === undefined || runB === undefined) return null;
  return answered === null || answered.detail !== names.detail ? null : { base, runA, runB, alone };
}

/** One figure of the chosen pair, and what adds up to the difference. */
export interface Contributed {
  readonly compared: MeasureComparison;
  /** What each measure has a part in; null where there are too many, and the levers' own effects and one interaction stand instead. */
  readonly shares: readonly GroupShare[] | null;
}

/** null until it is worked out. */
export function contributions(
  state: PaneState,
  about: { readonly measure: MeasureId; readonly scope: Scope },
): Contributed | null {
  const runs = comparedRuns(state);
  if (runs === null) return null;
  const query = queryOf(runs.base, about.measure, about.scope);
  const { groups, worlds } = state.comparison;
  const shares = worlds.length === 0 ? null : sharesOf(query, { groups, runs: worlds });
  return { compared: compareMeasure(query, runs), shares };
}
