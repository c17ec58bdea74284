import { locationFigures } from '../../../../src/model/measures/judge/ranking';
import { searched } from '../../../../src/taskpane/state/selectors/searched';
import { exampleSession } from '../../../support/example-session';

test('a search narrows the locations, whatever its case and the spaces around it', async () => {
  const { session } = await exampleSession();
  const { run, tables } = session.current;
  if (run === null || tables === null) throw new Error('expected a model');
  const scope = { location: null, product: null, role: null, from: 0, to: run.model.periods.length - 1 };
  const rows = locationFigures(run, scope, tables.signals);
  const order = { column: 'gap', descending: false } as const;
  expect(searched(rows, { ...order, search: ' BUD ' }).map((row) => row.location)).toEqual(['Budel']);
  expect(searched(rows, { ...order, search: '' })).toHaveLength(run.model.locations.length);
});
