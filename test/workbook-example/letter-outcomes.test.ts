/** What the example of 2023 yields: near what is published, and each scenario works the way it should. */
import { ask, readBack, run } from './starter';

const { value: tables } = readBack('example', 'en');
const base = run(tables).run;
const product = (name: string): number => base.model.products.indexOf(name);
const role = (name: string): number => base.model.roles.indexOf(name);
const track4 = { product: product('Track 4') };
const FIRST_YEAR = [0, 11] as const;
const IN_2023 = [0, 7] as const;
const IN_2024 = [8, 19] as const;
const END = [23, 23] as const;
const WHOLE = [0, 23] as const;

describe('the base is near what is published', () => {
  test('track-4 production of the first year is the order of 22,184, within 5 %', () => {
    expect(Math.abs(ask(base, ['decisions', FIRST_YEAR], track4) / 22_184 - 1)).toBeLessThan(0.05);
  });

  test('track-4 stock with repeat applications is within 10 % of 45,000 at the end of 2023 and 51,000 at the end of 2024', () => {
    const at = (month: number): number =>
      ask(base, ['stock', [month, month]], track4) +
      ask(base, ['stock', [month, month]], { product: product('Repeat application') });
    expect(Math.abs(at(7) / 45_000 - 1)).toBeLessThan(0.1);
    expect(Math.abs(at(19) / 51_000 - 1)).toBeLessThan(0.1);
  });

  test('the on-time share falls, and lies within 10 points of 65 % in 2023 and 57 % in 2024', () => {
    const [before, after] = [ask(base, ['onTimeShare', IN_2023], track4), ask(base, ['onTimeShare', IN_2024], track4)];
    expect(after).toBeLessThan(before);
    expect(Math.abs(before - 0.65)).toBeLessThan(0.1);
    expect(Math.abs(after - 0.57)).toBeLessThan(0.1);
  });

  test('penalties of May–December 2023 are within a fifth of eight twelfths of 11.3 million euro', () => {
    expect(Math.abs(ask(base, ['penalties', IN_2023]) / ((11.3e6 * 8) / 12) - 1)).toBeLessThan(0.2);
  });

  test('penalties of 2024 are within a fifth of 36.8 million euro', () => {
    expect(Math.abs(ask(base, ['penalties', IN_2024]) / 36.8e6 - 1)).toBeLessThan(0.2);
  });

  test('new legal work up to December 2024 is within a fifth of 20,000', () => {
    const legal = ask(base, ['derivedInflow', [0, 19]], { product: product('Legal work (BNTB)') });
    expect(Math.abs(legal / 20_000 - 1)).toBeLessThan(0.2);
  });

  test('hearings are the bottleneck: their officers are always busy, and short', () => {
    const hearing = { role: role('Hearing officer') };
    expect(ask(base, ['utilisation', WHOLE], hearing)).toBeGreaterThan(0.99);
    expect(ask(base, ['fteGap', FIRST_YEAR], hearing)).toBeLessThan(-40);
  });

  test('some locations are clearly short, others are not late at all', () => {
    const onTime = base.model.locations.map((_, location) =>
      ask(base, ['onTimeShare', IN_2024], { ...track4, location }),
    );
    expect(Math.min(...onTime)).toBeLessThan(0.1);
    expect(Math.max(...onTime)).toBeGreaterThan(0.99);
  });
});

describe('each scenario works the way it should', () => {
  const under = (name: string) => run(tables, name).run;
  const stock = (of: typeof base): number => ask(of, ['stock', END], track4);
  const inflow = (of: typeof base): number => ask(of, ['inflow', [12, 23]]);

  test('minimum, middle and maximum inflow: in that order, with the base between the last two', () => {
    const [low, middle, high] = [
      under('Minimum inflow (49,000)'),
      under('Medium inflow (67,000)'),
      under('Maximum inflow (77,000)'),
    ];
    const stocks = [low, middle, base, high].map(stock);
    expect(stocks).toEqual([...stocks].sort((a, b) => a - b));
    // The table lacks what follows from 22,184 decisions: 11,979 cases.
    expect([low, middle, high].map((one) => Math.round(inflow(one) + 11_979))).toEqual([49_000, 67_000, 77_000]);
  });

  test('without the extension far more is overdue, and it costs more', () => {
    const without = under('Term extension ends (15 → 6)');
    expect(ask(without, ['overdueStock', END])).toBeGreaterThan(1.5 * ask(base, ['overdueStock', END]));
    expect(ask(without, ['penalties', WHOLE])).toBeGreaterThan(2 * ask(base, ['penalties', WHOLE]));
  });

  test('the project decides nearly 13,000 extra in a year, beside the production of the base', () => {
    const project = under('BAA: 13,000 extra cases in a year');
    const extra = ask(project, ['decisions', FIRST_YEAR], { product: product('Track 4 project (BAA)') });
    expect(extra).toBeGreaterThan(12_500);
    expect(extra).toBeLessThanOrEqual(13_000);
    expect(ask(project, ['decisions', FIRST_YEAR], track4)).toBeGreaterThan(
      0.98 * ask(base, ['decisions', FIRST_YEAR], track4),
    );
    expect(stock(project)).toBeLessThan(stock(base) - 10_000);
  });

  test('fewer no-shows mean more decisions', () => {
    expect(ask(under('Half as many no-shows'), ['decisions', WHOLE], track4)).toBeGreaterThan(
      ask(base, ['decisions', WHOLE], track4),
    );
  });

  test('a local office that takes administration frees hearing officers: more decisions, less stock', () => {
    const office = under('Local office takes over administration');
    expect(ask(office, ['decisions', WHOLE], track4)).toBeGreaterThan(1.05 * ask(base, ['decisions', WHOLE], track4));
    expect(stock(office)).toBeLessThan(stock(base));
  });
});
