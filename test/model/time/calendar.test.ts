/** Periods and working days, against ISO 8601, the library the holidays come from, and a calendar on the wall. */
import Holidays from 'date-holidays';
import {
  dateOf,
  dayOf,
  firstDayOfPeriod,
  periodLabel,
  periodNumber,
  periodYear,
  workingDays,
} from '../../../src/model/time/calendar';
import { HOLIDAYS_FIRST_YEAR, HOLIDAYS_NL } from '../../../src/model/time/holidays-nl';
import { compile } from '../../../src/model/compile/compile';
import { ask, month, runOf, tables } from '../support/tables';

it('numbers days as JavaScript does', () => {
  const wrong: number[] = [];
  for (let day = dayOf(1990, 1, 1); day <= dayOf(2101, 1, 1); day += 1) {
    const date = new Date(day * 86_400_000);
    const [year, monthOfYear, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const back = dateOf(day);
    const same = back.year === year && back.month === monthOfYear && back.day === dayOfMonth;
    if (!same || dayOf(year, monthOfYear, dayOfMonth) !== day) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

it.each([
  // The first and last days that differ between the year and the ISO year.
  [2020, 12, 31, '2020-W53'],
  [2021, 1, 3, '2020-W53'],
  [2021, 1, 4, '2021-W01'],
  [2024, 12, 30, '2025-W01'],
  [2023, 5, 1, '2023-W18'],
])('names the ISO week of %i-%i-%i', (year, monthOfYear, day, label) => {
  const number = periodNumber('week', dayOf(year, monthOfYear, day));
  expect(periodLabel('week', number)).toBe(label);
  expect(periodYear('week', number)).toBe(Number(label.slice(0, 4)));
  expect(periodNumber('week', firstDayOfPeriod('week', number))).toBe(number);
});

it('counts working days: May 2023 has 23 weekdays, less 5 May, Ascension Day and Whit Monday', () => {
  expect(workingDays(dayOf(2023, 5, 1), dayOf(2023, 5, 31))).toBe(20);
  // 260 weekdays in 2023, less Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday, Christmas and Boxing Day.
  expect(workingDays(dayOf(2023, 1, 1), dayOf(2023, 12, 31))).toBe(253);
  expect(workingDays(dayOf(2023, 5, 2), dayOf(2023, 5, 1))).toBe(0);
});

it('has the holidays of the library, and 5 May', () => {
  const library = new Holidays('NL');
  for (const year of [1990, 2013, 2014, 2023, 2025, 2060, 2100]) {
    const expected = library
      .getHolidays(year)
      .filter(({ type, rule }) => type === 'public' || rule === '05-05')
      .map(({ date }) => date.slice(5, 7) + date.slice(8, 10))
      .filter(
        (date) =>
          ![0, 6].includes(new Date(Date.UTC(year, Number(date.slice(0, 2)) - 1, Number(date.slice(2)))).getUTCDay()),
      );
    expect(HOLIDAYS_NL[year - HOLIDAYS_FIRST_YEAR]).toBe([...new Set(expected)].sort().join(' '));
  }
});

describe('the hours of a period', () => {
  it('are the part of the working days of its year, and add up to the year', () => {
    const run = runOf({ settings: { periods: 24 }, calendar: [], staff: [{ fte: 1 }] });
    // January 2023: 22 weekdays, New Year's Day is a Sunday; 253 in the year.
    expect(ask(run, 'hoursAvailable', { to: 0 })).toBeCloseTo((1200 * 22) / 253, 9);
    expect(ask(run, 'hoursAvailable', { from: 0, to: 11 })).toBeCloseTo(1200, 9);
    expect(ask(run, 'hoursAvailable', { from: 12, to: 23 })).toBeCloseTo(1200, 9);
  });

  it('are shaped, not lost, by the calendar table', () => {
    // August with 10 working days instead of 23: 253 − 13 = 240.
    const calendar = [{ row: 1, period: month(7), workingDays: 10 }];
    const run = runOf({ settings: { periods: 12 }, calendar, staff: [{ fte: 1 }] });
    expect(ask(run, 'hoursAvailable', { to: 7 })).toBeCloseTo((1200 * 10) / 240, 9);
    expect(ask(run, 'hoursAvailable', { from: 0, to: 11 })).toBeCloseTo(1200, 9);
  });

  it('add up over an ISO year of 53 weeks', () => {
    const settings = { periodKind: 'week' as const, firstPeriod: dayOf(2020, 1, 1), periods: 53 };
    const run = runOf({ settings, calendar: [], staff: [{ fte: 1 }] });
    expect(run.model.periods.map(({ label }) => label).at(-1)).toBe('2020-W53');
    expect(ask(run, 'hoursAvailable', { from: 0, to: 52 })).toBeCloseTo(1200, 9);
  });
});

it('reports a calendar row that comes twice', () => {
  const calendar = [
    { row: 1, period: month(7), workingDays: 10 },
    { row: 2, period: month(7) + 3, workingDays: 11 },
    { row: 3, period: month(8), workingDays: 40 },
  ];
  const codes = compile(tables({ calendar })).problems.map(({ code, row }) => [code, row]);
  expect(codes).toEqual([
    ['duplicate-key', 2],
    ['out-of-range', 3],
  ]);
});
