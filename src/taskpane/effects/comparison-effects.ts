/**
 * Makes the runs of a comparison, a few at a time: scenarios with many levers on a large model take seconds, in which the
 * pane must answer to the hand, show how far it is, and be able to stop.
 */
import type { ScenarioRow } from '../../model/tables/tables';
import type { Session } from '../../session/session';
import { leversBetween } from '../../model/scenario/shares';
import type { Run } from '../../model/simulate/simulate';
import { comparisonQuestion, ownGroups, ownLevers } from '../state/selectors/compared';
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
  const groups = ownGroups(tables, asked);
  const levers = groups === null ? ownLevers(tables, asked) : [];
  // Neither of the measures, or all of them, are the two scenarios themselves.
  const between = groups === null ? 0 : Math.max(0, (1 << groups.length) - 2);
  const total = scenarios.length + between + levers.length;
  const tell = (part: Partial<ComparisonState>): void =>
    store.dispatch({ type: 'compared', comparison: { ...store.state().comparison, ...part } });
  const runs: ComparedRun[] = [];
  const alone: ComparisonState['alone'][number][] = [];
  const worlds: Run[] = [];
  tell({ asked, stopped: false, progress: { done: 0, total } });

  let since = performance.now();
  /** Whether to go on, after a pause when there has been enough work. */
  const goOn = async (): Promise<boolean> => {
    if (performance.now() - since > MOST_AT_ONCE) {
      tell({ progress: { done: runs.length + Math.max(0, worlds.length - 1) + alone.length, total } });
      await pause();
      since = performance.now();
    }
    const { comparison } = store.state();
    return comparison.asked === asked && !comparison.stopped;
  };
  const run = (scenario: string | null, levers: readonly ScenarioRow[] = []) =>
    session.scenario(scenario, levers) ?? { run: base, problems: [] };

  for (const scenario of scenarios) {
    runs.push({ scenario, ...run(scenario) });
    if (!(await goOn())) return;
  }
  tell({ runs, groups: [], worlds: [], alone: [], answered: { ...asked, detail: null } });
  if (groups !== null && groups.length > 0) {
    const pair = { a: asked.reference, b: asked.detail, groups };
    for (let mask = 0; mask < 1 << groups.length; mask += 1) {
      const same = mask === 0 ? asked.reference : mask === (1 << groups.length) - 1 ? asked.detail : undefined;
      const made = same === undefined ? undefined : runs.find(({ scenario }) => scenario === same);
      worlds.push((made ?? run(null, leversBetween(tables, pair, mask))).run);
      if (!(await goOn())) return;
    }
  }
  for (const { lever, sign } of levers) {
    alone.push({ lever, sign, run: run(null, [lever]).run });
    if (!(await goOn())) return;
  }
  tell({ groups: groups ?? [], worlds, alone, answered: asked, progress: null });
}
