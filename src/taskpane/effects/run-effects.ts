/** Keeps the runs on screen in step with the workbook, the chosen scenario and the staffing draft. */
import type { ScenarioRow } from '../../model/tables';
import type { Session } from '../../session/session';
import type { PaneState, Runs } from '../state/pane-state';
import { rowsToWrite } from '../state/scenario-draft';
import { staffLevers } from '../state/staff-levers';
import type { Effect } from '../state/store';

export function computeRuns(session: Pick<Session, 'scenario'>, state: PaneState): Runs {
  const base = state.model.run;
  if (base === null) return { base: null, shown: null, draft: null, edited: null, problems: [] };
  const { scenario } = state.selection;
  const chosen = scenario === null ? null : session.scenario(scenario);
  const levers: readonly ScenarioRow[] = staffLevers(state.staffing.changes, base.model.periods);
  const drafted = levers.length === 0 ? null : session.scenario(scenario, levers);
  return {
    base,
    shown: chosen?.run ?? base,
    draft: drafted?.run ?? null,
    edited: editedRun(session, state),
    problems: drafted?.problems ?? chosen?.problems ?? [],
  };
}

function editedRun(session: Pick<Session, 'scenario'>, { scenarios }: PaneState): Runs['edited'] {
  if (scenarios.draft === null) return null;
  const rows = rowsToWrite(scenarios.draft).map((row, index) => ({ ...row, row: index + 1 }));
  const active = rows.filter((row) => row.active);
  return session.scenario(null, active);
}

/** Recomputes only after something the runs depend on has changed. */
export const keepRuns =
  (session: Pick<Session, 'scenario'>): Effect =>
  ({ before, after }, store) => {
    const same =
      // Not the run: the session says so by a new revision when it can compute more than before.
      before.model.revision === after.model.revision &&
      before.selection.scenario === after.selection.scenario &&
      before.staffing.changes === after.staffing.changes &&
      before.scenarios.draft?.rows === after.scenarios.draft?.rows;
    if (!same) store.dispatch({ type: 'runs-computed', runs: computeRuns(session, after) });
  };
