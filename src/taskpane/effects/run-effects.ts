/** Keeps the runs on screen in step with the workbook, the chosen scenario and the staffing draft. */
import type { ScenarioRow } from '../../model/tables/tables';
import type { Session } from '../../session/session';
import type { PaneState, Runs } from '../state/pane-state';
import { rowsToWrite } from '../state/scenario-draft';
import { staffLevers } from '../../model/scenario/staff-changes';
import type { Effect } from '../state/store';

function computeRuns(session: Pick<Session, 'scenario'>, state: PaneState): Runs {
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

/** Does the work a moment later. */
export type Schedule = (work: () => void) => void;

/**
 * Recomputes only after something the runs depend on has changed. What a hand does (stepping staff, typing a lever) is
 * computed once before the next frame is drawn, with what holds by then: a key held down on a large model must not leave
 * a queue of runs nobody waits for.
 */
export function keepRuns(session: Pick<Session, 'scenario'>, beforeNextFrame: Schedule): Effect {
  let waiting = false;
  return ({ before, after }, store) => {
    const compute = () => {
      waiting = false;
      store.dispatch({ type: 'runs-computed', runs: computeRuns(session, store.state()) });
    };
    const sameModel =
      // Not the run: the session says so by a new revision when it can compute more than before.
      before.model.revision === after.model.revision && before.selection.scenario === after.selection.scenario;
    const sameDrafts =
      before.staffing.changes === after.staffing.changes &&
      before.scenarios.draft?.rows === after.scenarios.draft?.rows;
    if (!sameModel) compute();
    else if (!sameDrafts && !waiting) {
      waiting = true;
      beforeNextFrame(() => {
        if (waiting) compute();
      });
    }
  };
}
