import * as fc from 'fast-check';
import { continueMonths, continueNames } from '../../../src/workbench/formula/series';

const DAY_1970 = 25_569;
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + DAY_1970;
const on = { count: 3, backwards: false };
const back = { count: 3, backwards: true };

describe('dates that are dragged further', () => {
  const months = (...days: readonly (readonly [number, number, number])[]) => days.map((day) => serial(...day));

  it('go on by the months between them, first days on first days', () => {
    expect(continueMonths(months([2026, 1, 1], [2026, 2, 1]), on, false)).toEqual(
      months([2026, 3, 1], [2026, 4, 1], [2026, 5, 1]),
    );
    expect(continueMonths(months([2026, 1, 15], [2026, 4, 15]), on, false)).toEqual(
      months([2026, 7, 15], [2026, 10, 15], [2027, 1, 15]),
    );
  });

  it('keep to the last days of their months', () => {
    expect(continueMonths(months([2026, 1, 31], [2026, 2, 28]), on, false)).toEqual(
      months([2026, 3, 31], [2026, 4, 30], [2026, 5, 31]),
    );
  });

  it('alone go on by a month where only their month is shown, and else are left to go on by days', () => {
    expect(continueMonths(months([2026, 11, 1]), on, true)).toEqual(months([2026, 12, 1], [2027, 1, 1], [2027, 2, 1]));
    expect(continueMonths(months([2026, 11, 1]), on, false)).toBeNull();
    // A short month has the day that is nearest, and the next one has its own again.
    expect(continueMonths(months([2026, 12, 30]), on, true)).toEqual(
      months([2027, 1, 30], [2027, 2, 28], [2027, 3, 30]),
    );
  });

  it('go back from the first, the nearest first', () => {
    expect(continueMonths(months([2026, 2, 1], [2026, 3, 1]), back, false)).toEqual(
      months([2026, 1, 1], [2025, 12, 1], [2025, 11, 1]),
    );
  });

  it.each([
    ['days in one month', [serial(2026, 1, 1), serial(2026, 1, 2)]],
    ['weeks', [serial(2026, 1, 28), serial(2026, 2, 4)]],
    ['uneven months', [serial(2026, 1, 1), serial(2026, 2, 1), serial(2026, 4, 1)]],
    ['times', [46_023.5, 46_054.5]],
    ['no numbers', [NaN, NaN]],
    ['days before March 1900, where the calendar of Excel has a day too many', [1, 32]],
  ])('are no months when they are %s', (_what, serials) => {
    expect(continueMonths(serials, on, false)).toBeNull();
  });

  it('continued from where they came to are what was continued at once', () => {
    const whole = fc.integer({ min: serial(1901, 1, 1), max: serial(2100, 1, 1) });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const first = new Date((start - DAY_1970) * 86_400_000);
        const firstDay = serial(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
        const all = continueMonths([firstDay], { count: count + 2, backwards: false }, true) ?? [];
        const rest = continueMonths(all.slice(0, 2), { count, backwards: false }, false);
        expect(rest).toEqual(all.slice(2));
        expect(continueMonths(all.slice(-2), { count, backwards: true }, false)?.reverse()).toEqual(
          all.slice(0, count),
        );
      }),
    );
  });
});

describe('names that are dragged further', () => {
  it.each([
    [['jan'], ['feb', 'mrt', 'apr']],
    [['Jan'], ['Feb', 'Mrt', 'Apr']],
    [['november'], ['december', 'januari', 'februari']],
    [['MAY'], ['JUNE', 'JULY', 'AUGUST']],
    [['mei'], ['juni', 'juli', 'augustus']],
    [
      ['apr', 'mei'],
      ['jun', 'jul', 'aug'],
    ],
    [['maandag'], ['dinsdag', 'woensdag', 'donderdag']],
    [['vr'], ['za', 'zo', 'ma']],
    [
      ['Monday', 'Wednesday'],
      ['Friday', 'Sunday', 'Tuesday'],
    ],
    [
      ['januari', 'april'],
      ['juli', 'oktober', 'januari'],
    ],
    [
      ['wo', 'di'],
      ['ma', 'zo', 'za'],
    ],
  ])('%j go on as %j', (names, expected) => {
    expect(continueNames(names, on)).toEqual(expected);
  });

  it('go back from the first', () => {
    expect(continueNames(['feb', 'mrt'], back)).toEqual(['jan', 'dec', 'nov']);
  });

  it.each([[['jan', 'maandag']], [['jan', 'feb', 'apr']], [['team']], [[]]])('%j are no list', (names) => {
    expect(continueNames(names, on)).toBeNull();
  });
});
