import { paneStore } from '../../../src/taskpane/effects/pane-store';
import type { Pause } from '../../../src/taskpane/effects/comparison-effects';
import { rebuild } from '../../../src/model/explain/explain';
import { answerTo } from '../../../src/taskpane/state/answer';
import { compared, contributions } from '../../../src/taskpane/state/compared';
import { figure } from '../../../src/model/measures/figures';
import type { ComparisonChoice } from '../../../src/taskpane/state/comparison';
import { scopeOf, scenarioChoices } from '../../../src/taskpane/state/selection';
import { atOnce, exampleSession } from '../../support/example-session';

/** A pane whose comparison takes a breath after every run, and waits until it is told to go on. */
async function pane({ slow = false } = {}) {
  const { session } = await exampleSession();
  const waiting: (() => void)[] = [];
  const pause: Pause = () => new Promise((resolve) => (slow ? waiting.push(resolve) : resolve()));
  const clock = jest.spyOn(performance, 'now');
  let now = 0;
  if (slow) clock.mockImplementation(() => (now += 100));
  const { store } = paneStore(session, 'nl', atOnce, pause);
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
  const [first = null, , third = '', , fifth = ''] = names;
  choose({ reference: first, others: [third, fifth], detail: fifth });
  await settled();
  const state = store.state();
  expect(state.comparison.runs.map(({ scenario }) => scenario)).toEqual([first, third, fifth]);
  const { base } = state.runs;
  if (base === null) throw new Error('expected a run');
  const scope = scopeOf(base, state.selection);
  const found = contributions(state, { measure: 'stock', scope });
  if (found === null || found.difference === null) throw new Error('expected a comparison');
  const [a, , b] = state.comparison.runs.map(({ run }) => figure(run, 'stock', scope) ?? NaN);
  expect(found.difference).toBeCloseTo((b ?? NaN) - (a ?? NaN), 6);
  const parts = found.contributions.map(({ value }) => value ?? NaN);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.reduce((sum, part) => sum + part, found.interaction ?? NaN)).toBeCloseTo(found.difference, 6);
});

test('the interaction is explained as the difference less each contribution, with the row each lever stands in', async () => {
  const { store, names, choose } = await pane();
  store.dispatch({ type: 'view-opened', view: 'scenarios' });
  const [first = '', , , , fifth = ''] = names;
  for (const reference of [null, first]) {
    choose({ reference, others: [fifth], detail: fifth });
    await settled();
    const state = store.state();
    const { base } = state.runs;
    if (base === null) throw new Error('expected a run');
    const scope = scopeOf(base, state.selection);
    const found = contributions(state, { measure: 'stock', scope });
    const question = { ...scope, kind: 'interaction', measure: 'stock', run: { scenario: fifth } } as const;
    const answer = answerTo(state, question);
    expect(answer?.value).toBeCloseTo(found?.interaction ?? NaN, 6);
    expect(answer?.parts.map(({ operation, value }) => (operation === '-' ? value : NaN)).slice(1)).toEqual(
      found?.contributions.map(({ value }) => expect.closeTo(value ?? NaN, 6)),
    );
    expect(answer?.parts.slice(1).map((one) => one.source?.rows)).toEqual(
      found?.contributions.map(({ lever }) => [lever.row]),
    );
    for (const one of answer?.parts ?? []) expect(rebuild(one.parts ?? [])).toBeCloseTo(one.value, 9);
    expect(answerTo(state, { ...question, run: { scenario: null } })).toBeNull();
  }
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
  expect(store.state().comparison.progress).toEqual({ done: 1, total: 5 });
  await goOn();
  expect(store.state().comparison.progress).toEqual({ done: 2, total: 5 });
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
