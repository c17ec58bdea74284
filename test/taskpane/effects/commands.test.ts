import { paneCommands } from '../../../src/taskpane/effects/commands';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { figure } from '../../../src/model/measures/figures';
import { planRows, planRowsAs } from '../../../src/model/scenario/staff-changes';
import { scopeOf, scenarioChoices } from '../../../src/taskpane/state/selectors/selection';
import { scenarioNames, scenarioRows } from '../../../src/model/tables/scenarios';
import type { StaffChange } from '../../../src/model/scenario/staff-changes';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { atOnce, emptyWorkbook, exampleSession } from '../../support/example-session';
import { paneMeans } from '../../support/pane-means';

async function pane() {
  const { workbook, session } = await exampleSession();
  const { store, stop } = paneStore(session, 'nl', { schedule: atOnce });
  const copied: string[] = [];
  const commands = paneCommands(
    store,
    session,
    paneMeans((text) => Promise.resolve(void copied.push(text))),
  );
  return { workbook, session, store, stop, commands, copied };
}

const more = (fte: number): StaffChange => ({
  kind: 'staff',
  location: 'Ter Apel',
  role: 'Beslismedewerker',
  from: 0,
  to: null,
  fte,
});

test('the runs on screen follow the chosen scenario and the draft', async () => {
  const { store, session } = await pane();
  const base = store.state().runs.shown;
  const [name = ''] = scenarioChoices(session.current);
  store.dispatch({ type: 'selected', selection: { scenario: name } });
  expect(store.state().runs.shown).not.toBe(base);
  expect(store.state().runs.base).toBe(base);
  store.dispatch({ type: 'selected', selection: { scenario: null } });
  expect(store.state().runs.shown).toBe(base);
});

test('a staffing draft computes at once, and leaves the workbook alone', async () => {
  const { store, session } = await pane();
  const before = session.current.tables;
  store.dispatch({ type: 'staffing', change: { type: 'changed', changes: [more(10)] } });
  const { shown, draft } = store.state().runs;
  if (shown === null || draft === null) throw new Error('expected two runs');
  const scope = scopeOf(shown, store.state().selection);
  const gained = (figure(draft, 'fteContracted', scope) ?? 0) - (figure(shown, 'fteContracted', scope) ?? 0);
  expect(gained).toBeCloseTo(10, 9);
  expect(session.current.tables).toBe(before);
});

test('applying writes rows of a scenario, never of the base, and can be taken back', async () => {
  const { store, session, commands } = await pane();
  const { tables, run } = session.current;
  if (tables === null || run === null) throw new Error('expected a model');
  const rows = planRows(tables, 'Plan', { changes: [more(5)], periods: run.model.periods });
  expect(await commands.writeScenario('Plan', rows)).toBe(true);
  expect(session.current.tables?.staff).toEqual(tables.staff);
  expect(scenarioChoices(session.current)).toContain('Plan');
  const [notice] = store.state().notices;
  expect(notice).toMatchObject({ text: { code: 'saved', scenario: 'Plan' }, canTakeBack: true });
  await commands.takeBack(notice?.id ?? 0);
  expect(scenarioChoices(session.current)).not.toContain('Plan');
  expect(store.state().notices[0]?.text).toEqual({ code: 'taken-back', scenario: 'Plan' });
});

test('a draft saved under a new name takes the rows of its scenario along', async () => {
  const { session } = await pane();
  const { tables, run } = session.current;
  if (tables === null || run === null) throw new Error('expected a model');
  const [from = ''] = scenarioNames(tables);
  const rows = planRowsAs(tables, { from, to: 'Nieuw' }, { changes: [more(1)], periods: run.model.periods });
  expect(rows).toHaveLength(scenarioRows(tables, from).length + 1);
  expect(rows.every(({ scenario }) => scenario === 'Nieuw')).toBe(true);
  expect(Math.max(...rows.map(({ order }) => order))).toBe(rows.at(-1)?.order);
});

test('a refusal becomes a notice, and the task ends', async () => {
  const { store, session } = await pane();
  const refusing = { ...session, goTo: () => Promise.reject(new WorkbookRefusal('cell-edit', 'A1')) };
  const commands = paneCommands(store, refusing as unknown as typeof session, paneMeans());
  await commands.goTo({ table: 'vkt_Stock', row: 1, column: 'cases' });
  expect(store.state().notices[0]?.text).toEqual({ code: 'refused', reason: 'cell-edit', subject: 'A1', cell: null });
  expect(store.state().task).toBeNull();
});

test('anything else that breaks becomes a notice too', async () => {
  const { store, session } = await pane();
  const commands = paneCommands(
    store,
    session,
    paneMeans(() => Promise.reject(new Error('no clipboard'))),
  );
  await commands.copy('text');
  expect(store.state().notices[0]?.text).toEqual({ code: 'broken', detail: 'no clipboard' });
});

test('an empty workbook gets the model that was asked for', async () => {
  const { session } = await emptyWorkbook();
  const { store } = paneStore(session, 'en', { schedule: atOnce });
  expect(store.state().model.status).toBe('no-model');
  await paneCommands(store, session, paneMeans()).createModel('example');
  expect(store.state().model.status).toBe('ready');
  expect(store.state().runs.shown).not.toBeNull();
});

test('after stop the pane no longer follows the session', async () => {
  const { session, store, stop } = await pane();
  stop();
  const seen = store.state().model;
  await session.refresh();
  expect(store.state().model).toBe(seen);
});
