/** From the key of a run to the run. */
import type { Run } from '../../../model/simulate/simulate';
import type { PaneState } from '../pane-state';
import type { RunKey } from '../question';

export function runOf(state: PaneState, key: RunKey): Run | null {
  const { runs, comparison } = state;
  if (typeof key === 'string') return key === 'edited' ? (runs.edited?.run ?? null) : runs[key];
  if ('lever' in key) return comparison.alone[key.lever]?.run ?? null;
  if ('world' in key) return comparison.worlds[key.world] ?? null;
  return key.scenario === null
    ? runs.base
    : (comparison.runs.find(({ scenario }) => scenario === key.scenario)?.run ?? null);
}

/** The scenario behind a run, for the heading of its explanation; null where it goes without saying. */
export function scenarioOf(state: PaneState, key: RunKey): string | null {
  if (key === 'shown' || key === 'draft') return state.selection.scenario;
  if (key === 'edited') return state.scenarios.draft?.name ?? null;
  return typeof key === 'object' && 'scenario' in key ? key.scenario : null;
}
