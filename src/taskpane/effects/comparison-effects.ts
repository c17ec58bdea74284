/**
 * Makes the runs of a comparison, a few at a time: scenarios with many levers on a large model take seconds, in which the
 * pane must answer to the hand, show how far it is, and be able to stop.
 */
import type { ScenarioRow } from '../../model/tables/tables';
import type { Session } from '../../session/session';
import { comparisonQuestion, ownLevers } from '../state/compared';
import { sameQuestion, type ComparedRun, type ComparisonQuestion, type ComparisonState } from '../state/comparison';
import type { Effect, Store } from '../state/store';

/** Lets the page draw and listen. */
export type Pause = () => Promise<void>;

/** As long as a frame leaves for it; a comparison that takes less is there at once. */
const MOST_AT_ONCE = 12;

export function keepComparison(session: Pick<Session, 'scenario'>, pause: Pause): Effect {
  return ({ after }, store) => {
    const wanted = comparisonQuestion(after);
    if (wanted === null || sameQuestion(wanted, after.comparison.asked)) return;
    void answer(wanted, { session, pause, store });
  };
}

interface Means {
  readonly session: Pick<Session, 'scenario'>;
  readonly pause: Pause;
  readonly store: Store;
}

async function answer(asked: ComparisonQuestion, { session, pause, store }: Means): Promise<void> {
  const { tables } = store.state().model;
  const { base } = store.state().runs;
  if (tables === null || base === null) return;
  const scenarios = [asked.reference, ...asked.others];
  const levers = ownLevers(tables, asked);
  const total = scenarios.length + levers.length;
  const tell = (part: Partial<ComparisonState>): void =>
    store.dispatch({ type: 'compared', comparison: { ...store.state().comparison, ...part } });
  const runs: ComparedRun[] = [];
  const alone: ComparisonState['alone'][number][] = [];
  tell({ asked, stopped: false, progress: { done: 0, total } });

  let since = performance.now();
  /** Whether to go on, after a pause when there has been enough work. */
  const goOn = async (): Promise<boolean> => {
    if (performance.now() - since > MOST_AT_ONCE) {
      tell({ progress: { done: runs.length + alone.length, total } });
      await pause();
      since = performance.now();
    }
    const { comparison } = store.state();
    return comparison.asked === asked && !comparison.stopped;
  };
  const run = (scenario: string | null, lever?: ScenarioRow) =>
    session.scenario(scenario, lever === undefined ? [] : [lever]) ?? { run: base, problems: [] };

  for (const scenario of scenarios) {
    runs.push({ scenario, ...run(scenario) });
    if (!(await goOn())) return;
  }
  tell({ runs, alone: [], answered: { ...asked, detail: null } });
  for (const { lever, sign } of levers) {
    alone.push({ lever, sign, run: run(null, lever).run });
    if (!(await goOn())) return;
  }
  tell({ alone, answered: asked, progress: null });
}
