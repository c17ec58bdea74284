/** From what was chosen to what is shown. */
import type { Run } from '../../../model/simulate/simulate';
import { scenarioNames } from '../../../model/tables/scenarios';
import type { Scope } from '../../../model/measures/figures';
import type { PaneState, Selection } from '../pane-state';

export function scopeOf(run: Run, selection: Selection): Scope {
  const last = run.model.periods.length - 1;
  return {
    location: null,
    product: selection.product,
    role: selection.role,
    from: selection.from ?? 0,
    to: selection.to ?? last,
  };
}

/** The scenarios there are to choose from; none while nothing has been read. */
export const scenarioChoices = ({ tables }: PaneState['model']): readonly string[] =>
  tables === null ? [] : scenarioNames(tables);

export const filterCount = (selection: Selection): number =>
  (selection.product === null ? 0 : 1) + (selection.role === null ? 0 : 1);

/** The location on screen: the chosen one, or the first when none was chosen yet. */
export const shownLocation = (run: Run, selection: Selection): string | null =>
  selection.location ?? run.model.locations[0] ?? null;

/** Problems of the workbook and of the levers on screen, errors first. */
export const allProblems = (state: PaneState) => [...state.model.problems, ...state.runs.problems];

export const canWrite = (state: PaneState): boolean => !state.model.readOnly && state.task === null;
