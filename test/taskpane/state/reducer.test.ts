import { inSight } from '../../../src/taskpane/state/notices';
import { NOTHING_READ } from '../../../src/session/live-model';
import { initialState, type Notice, type NoticeText, type PaneState } from '../../../src/taskpane/state/pane-state';
import { reduce } from '../../../src/taskpane/state/reducer';
import { createStore } from '../../../src/taskpane/state/store';
import { exampleSession } from '../../support/example-session';

const start = initialState('nl');

test('a range chosen back to front is turned around', () => {
  const chosen = reduce(start, { type: 'selected', selection: { from: 9, to: 3 } });
  expect(chosen.selection).toMatchObject({ from: 3, to: 9 });
});

test('opening a location shows it, and closes an explanation of other figures', () => {
  const asked = reduce(start, {
    type: 'asked',
    question: {
      kind: 'figure',
      run: 'shown',
      measure: 'stock',
      location: null,
      product: null,
      role: null,
      from: 0,
      to: 0,
    },
  });
  const opened = reduce(asked, { type: 'location-opened', location: 'Budel' });
  expect(opened).toMatchObject({ view: 'location', selection: { location: 'Budel' }, question: null });
});

test('the gap sorts worst first, amounts largest first, and a second click turns the order around', () => {
  const byStock = reduce(start, { type: 'ranking-sorted', column: 'stock' });
  expect(byStock.ranking).toMatchObject({ column: 'stock', descending: true });
  expect(reduce(byStock, { type: 'ranking-sorted', column: 'stock' }).ranking.descending).toBe(false);
  expect(reduce(byStock, { type: 'ranking-sorted', column: 'gap' }).ranking.descending).toBe(false);
});

test('what the workbook no longer has is no longer chosen', async () => {
  const { session } = await exampleSession();
  const chosen: PaneState = {
    ...start,
    selection: { scenario: 'gone', location: 'Ter Apel', product: 'gone', role: null, from: 2, to: 999 },
  };
  const { selection, notices } = reduce(chosen, { type: 'model-published', model: session.current });
  expect(notices.map(({ text }) => text)).toEqual([{ code: 'choice-gone', plan: 'gone', others: ['gone'] }]);
  expect(selection).toEqual({ scenario: null, location: 'Ter Apel', product: null, role: null, from: 2, to: null });
});

describe('notices', () => {
  let nextId = 1;
  const raise = (state: PaneState, text: NoticeText, canTakeBack = false) =>
    reduce(state, { type: 'notice-raised', id: nextId++, text, canTakeBack });
  const all = (...raisedOnes: readonly (readonly [NoticeText, boolean?])[]) =>
    raisedOnes.reduce((state, [text, canTakeBack]) => raise(state, text, canTakeBack), start).notices;
  const codes = (notices: readonly Notice[]) => notices.map(({ text }) => text.code);
  const saved = (scenario: string): NoticeText => ({ code: 'saved', scenario, undo: 'own' });
  const refused: NoticeText = { code: 'refused', reason: 'protected', subject: '' };

  test('what only tells something makes way for what happens next', () => {
    expect(codes(all([{ code: 'copied' }], [{ code: 'limited', fte: 1 }], [{ code: 'copied' }]))).toEqual(['copied']);
  });
  test('a write keeps its way back under what comes after it, the five newest at most', () => {
    expect(codes(all([saved('A'), true], [{ code: 'copied' }]))).toEqual(['copied', 'saved']);
    const seven = all(...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [saved(name), true] as const));
    expect(seven.map(({ text }) => ('scenario' in text ? text.scenario : ''))).toEqual(['G', 'F', 'E', 'D', 'C', 'B']);
  });
  test('two writes to the same scenario have a way back each', () => {
    expect(codes(all([saved('A'), true], [saved('A'), true]))).toEqual(['saved', 'saved']);
  });
  test('a failure stays until it is read, and is said once however often it happens', () => {
    const notices = all([refused], [saved('A'), true], [refused], [{ code: 'copied' }]);
    expect(codes(notices)).toEqual(['copied', 'refused', 'saved']);
  });
  test('in sight are the newest, and the newest failure', () => {
    expect(codes(inSight(all([refused], [saved('A'), true], [{ code: 'copied' }])))).toEqual(['copied', 'refused']);
    expect(codes(inSight(all([saved('A'), true], [refused])))).toEqual(['refused']);
    expect(inSight([])).toEqual([]);
  });
});

test('listeners hear of an action and of all its effects once', () => {
  const store = createStore(start, [
    ({ after }, { dispatch }) => {
      if (after.view === 'check' && after.task === null) dispatch({ type: 'task-started', task: 'refreshing' });
    },
  ]);
  const seen: (string | null)[] = [];
  store.subscribe(() => seen.push(store.state().task));
  store.dispatch({ type: 'view-opened', view: 'check' });
  expect(seen).toEqual(['refreshing']);
});

test('an action that changes nothing tells nobody', () => {
  const store = createStore({ ...start, model: NOTHING_READ });
  let told = 0;
  store.subscribe(() => (told += 1));
  store.dispatch({ type: 'scenarios', change: { type: 'named', name: 'x' } });
  expect(told).toBe(1);
  expect(store.state().scenarios.draft).toBeNull();
});
