/** A difference shared out over measures: it adds up, to each what it adds on average, and what does nothing gets nothing. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { measure } from '../../../src/model/measures/measures';
import { groupsApart, leversBetween, shapley, sharesOf } from '../../../src/model/scenario/shares';
import { simulate } from '../../../src/model/simulate/simulate';
import type { ScenarioRow } from '../../../src/model/tables/tables';
import { lever, month, tables } from '../support/tables';

/** January to March, 100 hours a month, 1 h a case, 300 cases there, 40 a month in. */
const model = (scenarios: readonly ScenarioRow[]) => ({
  ...tables({
    stock: [{ cases: 300 }],
    inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 40 })),
    staff: [{}],
  }),
  scenarios: scenarios.map((row, index) => ({ ...row, row: index + 1, order: index + 1 })),
});

function shared(scenarios: readonly ScenarioRow[], a: string | null, b: string | null) {
  const all = model(scenarios);
  const groups = groupsApart(all, a, b);
  const masks = Array.from({ length: 1 << groups.length }, (_, mask) => mask);
  const runs = masks.map((mask) =>
    simulate(compile(all, { levers: leversBetween(all, { a, b, groups }, mask) }).model),
  );
  const query = { measure: 'decisions', from: 0, to: 2 } as const;
  const value = (scenario: string | null): number => {
    const answer = measure(simulate(compile(all, { scenario }).model), query);
    return answer.ok ? answer.value : NaN;
  };
  return { groups, shares: sharesOf(query, { groups, runs }), difference: value(b) - value(a) };
}

const more = (group: string, where: Partial<ScenarioRow> = {}) =>
  lever('staff', 'x + 0.5', { scenario: 'plan', group, ...where });
const faster = (group: string, where: Partial<ScenarioRow> = {}) =>
  lever('normTime', 'x * 0.8', { scenario: 'plan', group, ...where });

test('half as much staff again and norms of four fifths share what they do together', () => {
  // Decisions: base 300; staff 450 (of 420 there are: 420); norm 375; both 420. Staff first: +120 and 0; norm first: +75 and +45.
  const { shares, difference } = shared([more(''), faster('')], null, 'plan');
  expect(difference).toBeCloseTo(120, 9);
  expect(shares.map(({ value }) => value)).toEqual([expect.closeTo(82.5, 9), expect.closeTo(37.5, 9)]);
  expect(shares.map(({ alone }) => alone)).toEqual([expect.closeTo(120, 9), expect.closeTo(75, 9)]);
});

test('levers of one name are one measure, whatever the case of the name', () => {
  const { groups, shares, difference } = shared([more('Sneller'), faster(' sneller ')], null, 'plan');
  expect(groups.map(({ name, levers }) => [name, levers.length])).toEqual([['Sneller', 2]]);
  expect(shares[0]?.value).toBeCloseTo(difference, 9);
});

test('what both scenarios have is no part, and what is given up counts against', () => {
  const { groups, shares, difference } = shared(
    [more('staff', { scenario: 'a' }), more('staff'), faster('norm', { scenario: 'a' })],
    'a',
    'plan',
  );
  expect(groups.map(({ name }) => name)).toEqual(['norm']);
  expect(shares[0]?.value).toBeCloseTo(difference, 9);
});

test('a scenario against itself has no parts', () => {
  expect(shared([more('')], 'plan', 'plan').shares).toEqual([]);
});

test('shares add up to the difference, players that do nothing get nothing, and equals get the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((n) =>
        fc.record({
          n: fc.constant(n),
          worth: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n }),
          idle: fc.integer({ min: 0, max: n - 1 }),
        }),
      ),
      ({ n, worth, idle }) => {
        const players = Array.from({ length: n }, (_, player) => player);
        const sum = players.reduce((all, player) => all + (shapley(worth, n, player) ?? NaN), 0);
        expect(Math.abs(sum - ((worth[(1 << n) - 1] ?? 0) - (worth[0] ?? 0)))).toBeLessThan(1e-6);
        const without = worth.map((_, mask) => worth[mask & ~(1 << idle)] ?? 0);
        expect(shapley(without, n, idle)).toBe(0);
        const bySize = worth.map(
          (_, mask) => worth[players.filter((player) => ((mask >> player) & 1) === 1).length] ?? 0,
        );
        for (const player of players) expect(shapley(bySize, n, player)).toBeCloseTo(shapley(bySize, n, 0) ?? NaN, 4);
      },
    ),
    { numRuns: 100 },
  );
});

test('one unknown world makes the shares unknown', () => {
  expect(shapley([0, null, 2, 3], 2, 1)).toBeNull();
});
