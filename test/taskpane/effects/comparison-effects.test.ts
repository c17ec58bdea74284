import { paneStore } from '../../../src/taskpane/effects/pane-store';
import type { Pause } from '../../../src/taskpane/effects/comparison-effects';
import { rebuild } from '../../../src/model/explain/explain';
import { answerTo } from '../../../src/taskpane/state/selectors/answer';
import { compared, contributions } from '../../../src/taskpane/state/selectors/compared';
import { figure } from '../../../src/model/measures/figures';
import type { ComparisonChoice } from '../../../src/taskpane/state/comparison';
import { scopeOf, scenarioChoices } from '../../../src/taskpane/state/selectors/selection';
import { scenarioLevers } from '../../../src/model/tables/scenarios';
import { atOnce, exampleSession } from '../../support/example-session';

/** A pane whose comparison takes a breath after every run, and waits until it is told to go on. */
async function pane({ slow = false } = {}) {
  const { session } = await exampleSession();
  const waiting: (() => void)[] = [];
  const pause: Pause = () => new Promise((resolve) => (slow ? waiting.push(resolve) : resolve()));
  const clock = jest.spyOn(performance, 'now');
  let now = 0;
  if (slow) clock.mockImplementation(() => (now += 100));
  const { store } = paneStore(session, 'nl', { schedule: atOnce, pause });
  const names = scenarioChoices(session.current);
  const choose = (choice: Partial<ComparisonChoice>) =>
    store.dispatch({ type: 'scenarios', change: { type: 'comparison-chosen', choice } });
  const goOn = async () => {
    waiting.splice(0).forEach((resolve) => resolve());
    await settled();
  };
  return { session, store, names, choose, goOn, waiting };
}

/** Long enough for all that only waits for promises. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => jest.restoreAllMocks());

test('nothing is compared until somebody looks', async () => {
  const { store, session } = await pane();
  const asked = jest.spyOn(session, 'scenario');
  store.dispatch({ type: 'view-opened', view: 'overview' });
  await settled();
  expect(asked).not.toHaveBeenCalled();
  expect(store.state().comparison.asked).toBeNull();
});

test('the base and the first scenario are compared without being asked for', async () => {
  const { store, names } = await pane();
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  await settled();
  const { runs, answered, progress } = store.state().comparison;
  expect(runs.map(({ scenario }) => scenario)).toEqual([null, names[0]]);
  expect(answered).toMatchObject({ reference: null, others: [names[0]], detail: names[0] });
  expect(progress).toBeNull();
});

test('any number of scenarios against any other; the contributions of one pair add up', async () => {
  const { store, names, choose } = await pane();
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  const [first = null, , third = '', , , , last = ''] = names;
  choose({ reference: first, others: [third, last], detail: last });
  await settled();
  const state = store.state();
  expect(state.comparison.runs.map(({ scenario }) => scenario)).toEqual([first, third, last]);
  const { base } = state.runs;
  if (base === null) throw new Error('expected a run');
  const scope = scopeOf(base, state.selection);
  const found = contributions(state, { measure: 'stock', scope });
  if (found === null || found.compared.difference === null) throw new Error('expected a comparison');
  const { difference } = found.compared;
  const [a, , b] = state.comparison.runs.map(({ run }) => figure(run, 'stock', scope) ?? NaN);
  expect(difference).toBeCloseTo((b ?? NaN) - (a ?? NaN), 6);
  // The inflow of the first, and the two measures of the last: every way of combining three.
  expect(state.comparison.worlds).toHaveLength(8);
  const parts = found.shares?.map(({ value }) => value ?? NaN) ?? [];
  expect(parts).toHaveLength(3);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(difference, 6);
});

test('the part of a measure is explained by what it adds in each company, down to the two figures', async () => {
  const { store, names, choose } = await pane();
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  const [first = '', , , , , , last = ''] = names;
  choose({ reference: first, others: [last], detail: last });
  await settled();
  const state = store.state();
  const { base } = state.runs;
  if (base === null) throw new Error('expected a run');
  const scope = scopeOf(base, state.selection);
  const shares = contributions(state, { measure: 'decisions', scope })?.shares ?? [];
  expect(shares).toHaveLength(3);
  shares.forEach(({ value, alone }, group) => {
    const question = { ...scope, kind: 'part', measure: 'decisions', group, run: { scenario: last } } as const;
    const answer = answerTo(state, question);
    expect(answer?.value).toBeCloseTo(value ?? NaN, 6);
    expect(answer?.parts).toHaveLength(4);
    for (const one of answer?.parts ?? []) expect(rebuild(one.parts ?? [])).toBeCloseTo(one.value, 9);
    const sides = { run: { world: 1 << group }, against: { world: 0 } } as const;
    expect(answerTo(state, { ...scope, kind: 'difference', measure: 'decisions', ...sides })?.value).toBeCloseTo(
      alone ?? NaN,
      6,
    );
  });
});

test('of more measures than can be combined each lever stands alone, and the interaction is what is left', async () => {
  const { session, store, choose } = await pane();
  const rows = scenarioLevers(session.current.tables ?? { scenarios: [] }, scenarioChoices(session.current)[4] ?? '');
  const apart = rows.slice(0, 7).map((row) => ({ ...row, group: '' }));
  await session.writeScenario('seven apart', apart);
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  choose({ others: ['seven apart'], detail: 'seven apart' });
  await settled();
  const state = store.state();
  const { base } = state.runs;
  if (base === null) throw new Error('expected a run');
  const scope = scopeOf(base, state.selection);
  const found = contributions(state, { measure: 'stock', scope });
  expect([found?.shares, found?.compared.contributions.length]).toEqual([null, 7]);
  const question = { ...scope, kind: 'interaction', measure: 'stock', run: { scenario: 'seven apart' } } as const;
  const answer = answerTo(state, question);
  expect(answer?.value).toBeCloseTo(found?.compared.interaction ?? NaN, 6);
  expect(answer?.parts.slice(1).map((one) => one.source?.rows)).toEqual(
    found?.compared.contributions.map(({ lever }) => [lever.row]),
  );
  for (const one of answer?.parts ?? []) expect(rebuild(one.parts ?? [])).toBeCloseTo(one.value, 9);
  expect(answerTo(state, { ...question, run: { scenario: null } })).toBeNull();
});

test('the reference is not compared with itself, and what is gone from the workbook is let go', async () => {
  const { store, names, choose } = await pane();
  const [first = ''] = names;
  choose({ reference: first, others: [first, 'gone'], detail: 'gone' });
  expect(compared(store.state())).toEqual({ reference: first, others: [], detail: null });
});

test('long work shows how far it is, can be stopped, and goes on when asked', async () => {
  const { store, names, choose, goOn, waiting } = await pane({ slow: true });
  choose({ others: names.slice(0, 3) });
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  await settled();
  expect(store.state().comparison.progress).toEqual({ done: 1, total: 4 });
  await goOn();
  expect(store.state().comparison.progress).toEqual({ done: 2, total: 4 });
  store.dispatch({ type: 'comparison-stopped' });
  await goOn();
  expect(store.state().comparison).toMatchObject({ progress: null, stopped: true });
  expect(waiting).toHaveLength(0);
  store.dispatch({ type: 'comparison-resumed' });
  for (let step = 0; step < 6; step += 1) await goOn();
  expect(store.state().comparison).toMatchObject({ progress: null, stopped: false });
  expect(store.state().comparison.answered?.others).toEqual(names.slice(0, 3));
});

test('a newer choice overtakes the work on an older one', async () => {
  const { store, names, choose, goOn } = await pane({ slow: true });
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  await settled();
  const [, second = ''] = names;
  choose({ others: [second] });
  for (let step = 0; step < 6; step += 1) await goOn();
  expect(store.state().comparison.runs.map(({ scenario }) => scenario)).toEqual([null, second]);
  expect(store.state().comparison.answered?.others).toEqual([second]);
});
