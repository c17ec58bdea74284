/** A pane that is left must not take along, unasked, what somebody made in it. */
import type { ScenarioRow } from '../../../../src/model/tables/tables';
import { initialState, type PaneState } from '../../../../src/taskpane/state/pane-state';
import { reduce } from '../../../../src/taskpane/state/reducer';
import type { ScenarioDraft } from '../../../../src/taskpane/state/scenario-draft';
import { hasUnapplied } from '../../../../src/taskpane/state/selectors/unapplied';
import { lever, tables } from '../../../model/support/tables';

const more = { kind: 'staff', location: 'Budel', role: 'Beslismedewerker', from: 0, to: null, fte: 2 } as const;
const row: ScenarioRow = lever('staff', 'x + 1', { row: 1, scenario: 'Meer' });
const start: PaneState = {
  ...initialState('nl'),
  model: { ...initialState('nl').model, status: 'ready', tables: { ...tables({}), scenarios: [row] } },
};
const withScenario = (draft: ScenarioDraft): PaneState =>
  reduce(start, { type: 'scenarios', change: { type: 'opened', draft } });
const opened: ScenarioDraft = { original: 'Meer', name: 'Meer', rows: [row], open: null };

test('nothing is held by a pane in which nothing was made', () => expect(hasUnapplied(start)).toBe(false));

test('changes of the staffing are held until they are applied or taken out again', () => {
  const draft = reduce(start, { type: 'staffing', change: { type: 'changed', changes: [more] } });
  expect(hasUnapplied(draft)).toBe(true);
  expect(hasUnapplied(reduce(draft, { type: 'language-chosen', language: 'en' }))).toBe(true);
  expect(hasUnapplied(reduce(draft, { type: 'staffing', change: { type: 'undone' } }))).toBe(false);
  expect(hasUnapplied(reduce(draft, { type: 'staffing', change: { type: 'applied' } }))).toBe(false);
});

test.each<[string, ScenarioDraft, boolean]>([
  ['that was only opened', opened, false],
  ['with another name', { ...opened, name: 'Minder' }, true],
  ['with another lever', { ...opened, rows: [{ ...row, expression: 'x + 2' }] }, true],
  ['without its lever', { ...opened, rows: [] }, true],
  ['that somebody took from the workbook meanwhile', { ...opened, original: 'Weg', name: 'Weg' }, true],
  ['that is new and empty', { ...opened, original: null, name: '', rows: [] }, false],
  ['that is new and has a name', { ...opened, original: null, name: 'Nieuw', rows: [] }, true],
  ['that is a copy', { ...opened, original: null, name: 'Meer (kopie)' }, true],
])('a scenario %s', (_, draft, held) => expect(hasUnapplied(withScenario(draft))).toBe(held));
