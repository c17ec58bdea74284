import type { MeasureId } from '../../../../src/model/tables/measure-definitions';
import { ageBands } from '../../../../src/model/measures/age-bands';
import { bottleneck } from '../../../../src/model/measures/judge/bottleneck';
import { figure } from '../../../../src/model/measures/figures';
import { indications, judgeBy } from '../../../../src/model/measures/judge/judgement';
import { openingOf } from '../../../../src/model/measures/opening';
import { stepQueues } from '../../../../src/model/measures/queues';
import { locationFigures, ranked } from '../../../../src/model/measures/judge/ranking';
import { exampleSession } from '../../../support/example-session';

async function example() {
  const { session } = await exampleSession();
  const { run, tables } = session.current;
  if (run === null || tables === null) throw new Error('expected a model');
  const scope = { location: null, product: null, role: null, from: 0, to: run.model.periods.length - 1 };
  return { session, run, tables, scope };
}

test('the opening stock is that of the workbook, other work apart', async () => {
  const { run, tables, scope } = await example();
  const other = tables.products.filter(({ countsAsCase }) => !countsAsCase).map(({ product }) => product);
  expect(other).toHaveLength(1);
  const counted = tables.stock.filter(({ product }) => !other.includes(product));
  const inTable = counted.reduce((sum, row) => sum + row.cases, 0);
  expect(openingOf(run, 'stock', scope)).toBeCloseTo(inTable, 4);
});

test('after the first period the opening is the close of the period before', async () => {
  const { run, scope } = await example();
  expect(openingOf(run, 'stock', { ...scope, from: 5 })).toBe(figure(run, 'stock', { ...scope, from: 4, to: 4 }));
});

test('the age bands hold the whole stock and everything overdue', async () => {
  const { run, scope } = await example();
  const here = { ...scope, location: 'Ter Apel' };
  const bands = ageBands(run, here) ?? [];
  expect(bands.length).toBeLessThanOrEqual(9);
  expect(bands.reduce((sum, band) => sum + band.cases, 0)).toBeCloseTo(figure(run, 'stock', here) ?? NaN, 6);
  expect(bands.reduce((sum, band) => sum + (band.overdue ?? NaN), 0)).toBeCloseTo(
    figure(run, 'overdueStock', here) ?? NaN,
    6,
  );
});

test('the queues of a product’s steps hold its whole stock, also of other work', async () => {
  const { run, scope } = await example();
  const queues = stepQueues(run, 'Ter Apel', scope) ?? [];
  for (const product of run.model.products) {
    const cases = queues.filter((queue) => queue.product === product).reduce((sum, queue) => sum + queue.cases, 0);
    expect(cases).toBeCloseTo(figure(run, 'stock', { ...scope, location: 'Ter Apel', product }) ?? NaN, 6);
  }
});

test('the bottleneck is the role whose shortage adds up to most, and staff of that amount relieves it', async () => {
  const { session, run, scope } = await example();
  const here = { ...scope, location: 'Ter Apel' };
  const found = bottleneck(run, here);
  if (found === null) throw new Error('expected a shortage at Ter Apel');
  const lever = {
    row: 0,
    scenario: '',
    order: 1,
    lever: 'staff' as const,
    location: 'Ter Apel',
    product: null,
    target: found.role,
    from: null,
    to: null,
    expression: `x + ${found.highest.short + 1}`,
    active: true,
    group: '',
    remark: '',
  };
  const relieved = session.scenario(null, [lever]);
  if (relieved === null) throw new Error('expected a run');
  expect(figure(relieved.run, 'fteGap', { ...here, role: found.role })).toBeGreaterThan(0);
});

test('locations rank by shortage, worst first', async () => {
  const { run, tables, scope } = await example();
  const rows = locationFigures(run, scope, tables.signals);
  const gaps = ranked(rows, { column: 'gap', descending: false }).map((row) => row.gap ?? 0);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
});

test('a location where one role is short is never green', async () => {
  const { run, scope } = await example();
  for (const row of locationFigures(run, scope, [])) {
    const short = run.model.roles.some(
      (role) => (figure(run, 'fteGap', { ...scope, location: row.location, role }) ?? 0) < -0.05,
    );
    expect([row.location, row.signal === 'green']).toEqual([row.location, !short]);
  }
});

test('a figure is worked out once', async () => {
  const { run, tables, scope } = await example();
  expect(locationFigures(run, scope, tables.signals)).toBe(locationFigures(run, scope, tables.signals));
});

test('the indicators of vkt_Signals are judged one by one, each once; without a value there is no signal', async () => {
  const { run, scope } = await example();
  const row = (indicator: MeasureId, amber: number, red: number) => ({ row: 1, indicator, amber, red });
  const rows = [row('onTimeShare', 0.8, 0.6), row('onTimeShare', 0, 0), row('stock', 1, 2)];
  const found = indications(run, { ...scope, location: 'Budel' }, rows);
  expect(found.map(({ id, signal }) => [id, signal])).toEqual([
    ['onTimeShare', 'red'],
    ['stock', 'red'],
  ]);
  expect(found[0]?.value).toBe(figure(run, 'onTimeShare', { ...scope, location: 'Budel' }));
});

test('the signals of the example tell its locations apart', async () => {
  const { run, tables, scope } = await example();
  const patterns = run.model.locations.map((location) =>
    indications(run, { ...scope, location }, tables.signals)
      .map(({ signal }) => signal)
      .join(),
  );
  expect(new Set(patterns).size).toBeGreaterThanOrEqual(6);
});

test('no work and nobody is no balance', async () => {
  const { run, tables, scope } = await example();
  const nothing = { ...run, model: { ...run.model, roles: [] } };
  expect(judgeBy(nothing, { ...scope, location: 'Budel' }, { signals: tables.signals, only: ['fteGap'] })).toEqual({
    signal: 'none',
    because: [],
    isIncomplete: false,
  });
});
