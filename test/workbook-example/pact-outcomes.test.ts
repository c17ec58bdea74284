/** What the example of the pact yields. Nothing about it is published yet, so only directions are tested. */
import { ask, readBack, run } from './starter';

const { value: tables } = readBack('pact', 'en');
const base = run(tables).run;
const YEAR = [0, 51] as const;
const END = [51, 51] as const;
const old = { product: base.model.products.indexOf('Old stock (track 4)') };
const NEW = ['Inadmissibility', 'Accelerated procedure', 'Border procedure', 'Regular procedure'];

test('every new procedure is decided in time when it goes before the old stock', () => {
  const shares = NEW.map((name) => ask(base, ['onTimeShare', YEAR], { product: base.model.products.indexOf(name) }));
  for (const share of shares) expect(share).toBeGreaterThan(0.99);
});

test('the old stock falls, but not to half: both locations that hold it are short', () => {
  expect(ask(base, ['stock', END], old)).toBeLessThan(51_000);
  expect(ask(base, ['stock', END], old)).toBeGreaterThan(25_500);
  for (const name of ['Ter Apel', 'Den Bosch']) {
    expect(ask(base, ['fteGap', YEAR], { location: base.model.locations.indexOf(name) })).toBeLessThan(0);
  }
});

test.each(['A fifth more inflow', 'Norm times up by a quarter'])('%s leaves more of the old stock', (name) => {
  expect(ask(run(tables, name).run, ['stock', END], old)).toBeGreaterThan(ask(base, ['stock', END], old));
});

test('70% of staff on old stock lowers it and makes new cases late', () => {
  const split = run(tables, '70% of staff on old stock').run;
  expect(ask(split, ['stock', END], old)).toBeLessThan(ask(base, ['stock', END], old));
  const lateNew = NEW.map((name) =>
    ask(split, ['overdueStock', END], { product: base.model.products.indexOf(name) }),
  ).reduce((all, one) => all + one, 0);
  expect(lateNew).toBeGreaterThan(1_000);
});
