import { comparedTrend, SERIES, staffTrend } from '../../../src/taskpane/state/trends';
import { exampleSession } from '../../support/example-session';

const names = { reference: 'Nodig', main: 'Beschikbaar', was: 'Vóór' };

async function example() {
  const { session } = await exampleSession();
  const { run } = session.current;
  if (run === null) throw new Error('expected a model');
  const to = run.model.periods.length - 1;
  const scope = { location: 'Ter Apel', product: null, role: 'Beslismedewerker', from: 0, to };
  return { session, run, scope };
}

test('hires show their learning curve: less than they are at first, all of it in the end', async () => {
  const { session, run, scope } = await example();
  const lever = {
    row: 0,
    scenario: '',
    order: 1,
    lever: 'hires' as const,
    location: 'Ter Apel',
    product: null,
    target: 'Beslismedewerker',
    from: run.model.periods[6]?.first ?? null,
    to: null,
    expression: 'x + 20',
    active: true,
    group: '',
    remark: '',
  };
  const draft = session.scenario(null, [lever])?.run ?? null;
  const { lines } = staffTrend({ shown: run, draft }, scope, names);
  expect(lines.map(({ role, run: of }) => [role, of])).toEqual([
    ['reference', 'draft'],
    ['main', 'draft'],
    ['was', 'shown'],
  ]);
  const gained = lines[1]?.values.map((after, index) => (after ?? 0) - (lines[2]?.values[index] ?? 0)) ?? [];
  expect(gained[5]).toBeCloseTo(0, 9);
  expect(gained[6]).toBeLessThan(10);
  expect(gained.at(-1)).toBeCloseTo(20, 6);
});

test('without a draft there is nothing before', async () => {
  const { run, scope } = await example();
  expect(staffTrend({ shown: run, draft: null }, scope, names).lines).toHaveLength(2);
});

test('scenarios are drawn beside their reference, as many as can be told apart', async () => {
  const { run, scope } = await example();
  const runs = [null, ...'abcdefg'].map((scenario) => ({ scenario, run, problems: [] }));
  const { lines } = comparedTrend(runs, { measure: 'stock', scope, base: 'Basis' });
  expect(lines.map(({ name }) => name)).toEqual(['Basis', 'a', 'b', 'c', 'd', 'e']);
  expect(lines.map(({ role }) => role)).toEqual(['reference', ...SERIES]);
  expect(lines[2]?.run).toEqual({ scenario: 'b' });
});
