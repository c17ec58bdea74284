import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import type { ScenarioRow } from '../../../src/model/tables/tables';
import { leverOfKind } from '../../../src/model/scenario/lever-form';
import { leverPreview } from '../../../src/model/scenario/lever-preview';
import { exampleSession } from '../../support/example-session';

async function preview(lever: ScenarioRow['lever'], part: Partial<ScenarioRow>, engine = true) {
  const { session } = await exampleSession();
  const { run, tables } = session.current;
  if (run === null || tables === null) throw new Error('expected a model');
  const row = { ...leverOfKind(lever, null, run.model.roles), ...part };
  return { tables, found: leverPreview(row, { run, tables, engine: engine ? mathExpressions : null }) };
}

test('a percentage of no-shows: from the least and the most in the table to half of each', async () => {
  const { tables, found } = await preview('noShow', { expression: 'x * 0.5' }, false);
  const rates = tables.steps.map(({ noShowRate }) => noShowRate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  expect(most).toBeGreaterThan(least);
  expect(found).toEqual({
    unit: 'share',
    was: { least, most },
    becomes: { least: least / 2, most: most / 2 },
  });
});

test('only the place and the span of the lever count', async () => {
  const part = { location: 'Ter Apel', target: 'Aanmeldmedewerker', expression: 'x + 5' };
  const { tables, found } = await preview('staff', part, false);
  const fte = tables.staff
    .filter(({ location, role }) => location === 'Ter Apel' && role === 'Aanmeldmedewerker')
    .reduce((sum, row) => sum + row.fte, 0);
  if (found === null) throw new Error('expected a preview');
  for (const side of ['least', 'most'] as const) {
    expect(found.was[side]).toBeCloseTo(fte, 9);
    expect(found.becomes[side]).toBeCloseTo(fte + 5, 9);
  }
});

test('hires begin at nothing', async () => {
  const { found } = await preview('hires', { expression: 'x + 2.5' }, false);
  expect(found).toMatchObject({ unit: 'fte', was: { least: 0, most: 0 }, becomes: { least: 2.5, most: 2.5 } });
});

test('a formula over the parameters waits for the engine, and is worked out with it', async () => {
  const part = { product: 'Spoor 4', location: 'Budel', expression: 'x * instroom_minimum / instroom_basis' };
  expect((await preview('inflow', part, false)).found).toBeNull();
  const { found } = await preview('inflow', part);
  if (found === null) throw new Error('expected a preview');
  expect(found.becomes.most / found.was.most).toBeCloseTo(49_000 / 70_000, 9);
});

test('what cannot be worked out shows nothing', async () => {
  expect((await preview('noShow', { expression: 'x *' })).found).toBeNull();
  expect((await preview('noShow', { target: 'gone' })).found).toBeNull();
  expect((await preview('workOrder', { expression: 'fifo' })).found).toBeNull();
});
