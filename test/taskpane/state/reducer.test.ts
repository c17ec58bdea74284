import { initialState, NOTHING_READ, type PaneState } from '../../../src/taskpane/state/pane-state';
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
  const { selection } = reduce(chosen, { type: 'model-published', model: session.current });
  expect(selection).toEqual({ scenario: null, location: 'Ter Apel', product: null, role: null, from: 2, to: null });
});

test('only the newest notices stay', () => {
  const notices = [1, 2, 3, 4, 5].reduce(
    (state, id) => reduce(state, { type: 'notice-raised', id, text: { code: 'copied' }, canTakeBack: false }),
    start,
  ).notices;
  expect(notices.map(({ id }) => id)).toEqual([5, 4, 3]);
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
