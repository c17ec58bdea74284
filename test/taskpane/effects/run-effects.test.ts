import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { figure } from '../../../src/model/measures/figures';
import { scopeOf, scenarioChoices } from '../../../src/taskpane/state/selectors/selection';
import type { StaffChange } from '../../../src/model/scenario/staff-changes';
import { exampleSession } from '../../support/example-session';

const oneMore: StaffChange = {
  kind: 'staff',
  location: 'Ter Apel',
  role: 'Beslismedewerker',
  from: 0,
  to: null,
  fte: 1,
};

/** A pane whose frames are drawn by hand. */
async function pane() {
  const { session } = await exampleSession();
  const frames: (() => void)[] = [];
  const asked = jest.spyOn(session, 'scenario');
  const { store } = paneStore(session, 'nl', { schedule: (work) => void frames.push(work) });
  const draw = () => frames.splice(0).forEach((work) => work());
  const add = () => store.dispatch({ type: 'staffing', change: { type: 'changed', changes: [oneMore] } });
  return { session, store, frames, draw, add, asked };
}

test('a key that is held down computes once per frame, with what holds by then', async () => {
  const { store, frames, draw, add, asked } = await pane();
  for (let press = 0; press < 5; press += 1) add();
  expect(store.state().staffing.changes).toMatchObject([{ fte: 5 }]);
  expect(asked).not.toHaveBeenCalled();
  expect(frames).toHaveLength(1);
  draw();
  expect(asked).toHaveBeenCalledTimes(1);
  const { shown, draft } = store.state().runs;
  if (shown === null || draft === null) throw new Error('expected two runs');
  const scope = scopeOf(shown, store.state().selection);
  const gained = (figure(draft, 'fteContracted', scope) ?? 0) - (figure(shown, 'fteContracted', scope) ?? 0);
  expect(gained).toBeCloseTo(5, 9);
  add();
  expect(frames).toHaveLength(1);
});

test('one drawing of the screen follows from one frame, however many keys came before it', async () => {
  const { store, draw, add } = await pane();
  add();
  add();
  const drawn = jest.fn();
  store.subscribe(drawn);
  draw();
  expect(drawn).toHaveBeenCalledTimes(1);
});

test('a lever that is typed waits for the frame too', async () => {
  const { session, store, draw, asked } = await pane();
  const [name = ''] = scenarioChoices(session.current);
  const rows = session.current.tables?.scenarios.filter((row) => row.scenario === name) ?? [];
  store.dispatch({
    type: 'scenarios',
    change: { type: 'opened', draft: { original: name, name, rows, open: null } },
  });
  expect(asked).not.toHaveBeenCalled();
  draw();
  expect(store.state().runs.edited).not.toBeNull();
});

test('a chosen scenario is computed at once, and makes the frame that was waiting superfluous', async () => {
  const { session, store, draw, add, asked } = await pane();
  add();
  const [name = ''] = scenarioChoices(session.current);
  store.dispatch({ type: 'selected', selection: { scenario: name } });
  expect(store.state().runs.draft).not.toBeNull();
  const calls = asked.mock.calls.length;
  draw();
  expect(asked).toHaveBeenCalledTimes(calls);
});
