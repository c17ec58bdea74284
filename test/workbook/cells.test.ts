import fc from 'fast-check';
import { dayOf } from '../../src/model/time/calendar';
import { serialOfDay } from '../../src/model/time/dates';
import { dateIn, endIn, isEmpty, numberIn, periodIn, shareIn } from '../../src/workbook/cells';

const valueOf = <T>(reading: { ok: true; value: T } | { ok: false }): T | undefined =>
  reading.ok ? reading.value : undefined;

describe('a number in a cell', () => {
  test.each([
    [12.5, 12.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567,89', 1234567.89],
    ['1.234', 1234], // three digits after a point: a Dutch thousand
    ['0.125', 0.125], // but not after a leading zero
    ['0,125', 0.125],
    ['1.2345', 1.2345],
    ['1234,567', 1234.567], // four digits before it: no group
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234\u202f567', 1234567],
    ['1’000', 1000],
    ["12'345.5", 12345.5],
    ['1,234,567', 1234567],
    ['\u20ac\u00a023', 23],
    ['€ 1.250,00', 1250],
    ['-€5', -5],
    ['€ -5,00', -5],
    ['50 EUR', 50],
    ['€ 50,-', 50],
    ['1.250,--', 1250],
    ['\u22127', -7],
    ['- 7', -7],
    ['-3,5', -3.5],
    ['1e3', 1000],
    ['1,5E+2', 150],
    ['1.234e-7', 1.234e-7],
    ['１２', 12],
    ['\u200e12\u200f', 12],
    ['1\u00ad2', 12],
    ['007', 7],
    ['.5', 0.5],
  ])('%p is %p', (cell, value) => {
    expect(valueOf(numberIn(cell))).toBe(value);
  });

  test.each([
    ['', 'abc', '1,2,3', '1.2.3', '12,34.56', '1.23,4', '--1', '5 apples', '1/2', '½', '1²', '#N/A', true],
    ['12\n34', '12\t34', '12 34', '3 4,5', '1  234', '1 2345', '0.123.456', '012.345', '1,00,000', '12.345e3'],
    ['5%', '(5)', '5-', '7:30', '1e999', 'Infinity', 'NaN', '-€-5', '€', '-', '5,', '1 234.567,8', "1'234 567"],
  ])('%p and the like are none', (...cells) => {
    for (const cell of cells)
      expect([cell, numberIn(cell)]).toEqual([cell, { ok: false, code: 'not-a-number', data: {} }]);
  });

  test.each([
    ['33,555', 33.555, 33_555],
    ['-1,250', -1.25, -1250],
    ['€ 22,184', 22.184, 22_184],
  ])('%p has two readings, and neither is guessed', (cell, decimal, thousands) => {
    expect(numberIn(cell)).toEqual({ ok: false, code: 'two-readings', data: { decimal, thousands } });
  });

  test('every number survives being written by Dutch or English hands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + (whole < 0 ? -1 : 1) * (cents / 100);
        for (const tag of ['nl-NL', 'en-GB', 'fr-FR', 'de-CH']) {
          const text = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
          expect(valueOf(numberIn(text))).toBeCloseTo(value, 6);
        }
      }),
    );
  });

  test('a share may be a percentage', () => {
    expect(shareIn('25%')).toEqual({ ok: true, value: 0.25 });
    expect(shareIn('12,5 %')).toEqual({ ok: true, value: 0.125 });
    expect(shareIn('5 %')).toEqual({ ok: true, value: 0.05 });
    expect(shareIn(0.25)).toEqual({ ok: true, value: 0.25 });
    for (const none of ['%', '12%%', '% 5', '5 procent', '€ 5 %', '1/2']) expect(shareIn(none).ok).toBe(false);
  });

  test('a cell with nothing to be seen in it is empty', () => {
    for (const cell of ['', ' ', '\u00a0', '\u200b', '\ufeff \n']) expect(isEmpty(cell)).toBe(true);
    for (const cell of ['0', '-', 0, false]) expect(isEmpty(cell)).toBe(false);
  });
});

describe('a date or period in a cell', () => {
  // 2023-05-01 lies 19,478 days after 1970-01-01: 53 years of 365 days = 19,345, 13 leap days, and 31+28+31+30 = 120.
  const MAY = 19_345 + 13 + 120;

  test('the serial of Excel and the day agree', () => {
    expect(dayOf(2023, 5, 1)).toBe(MAY);
    expect(serialOfDay(MAY)).toBe(45047);
    expect(valueOf(dateIn(45047))).toBe(MAY);
    expect(valueOf(dateIn(45047.75))).toBe(MAY);
  });

  test.each([
    '2023-05-01',
    '1-5-2023',
    '01/05/2023',
    '1 mei 2023',
    '1 May 2023',
    '1.5.2023',
    '1-mei-23',
    '01-05-23',
    '2023-05-01T10:00',
    '2023/05/01 10:00:00',
    '20230501',
    20230501,
    '\u200e1\u20115\u20112023',
  ])('%p is 1 May 2023', (text) => {
    expect(valueOf(dateIn(text))).toBe(MAY);
  });

  test.each([
    '31-2-2023',
    '29-2-2023',
    '05/13/2023',
    '2023-13-01',
    '1-5/2023',
    'gisteren',
    '45047',
    'May 1, 2023',
    '1 mayonnaise 2023',
    'Q2 2023',
    '2023-05',
    '',
    '1-5',
    0,
    -1,
    1e9,
    true,
  ])('%p is no date', (cell) => {
    expect(dateIn(cell)).toEqual({ ok: false, code: 'not-a-date', data: {} });
  });

  test('29 February is a day in leap years', () => expect(valueOf(dateIn('29-2-2024'))).toBe(dayOf(2024, 2, 29)));

  test.each([
    ['to', '31-12-9999'],
    ['to', '9999-12-31'],
    ['to', '9999'],
    ['to', 2958465],
    ['to', '31-12-2999'],
    ['from', '1-1-1900'],
    ['from', 1],
    ['from', '0001-01-01'],
    ['from', '1753-01-01T00:00:00'],
  ] as const)('a span %s %p is open there', (end, cell) => {
    expect(endIn(end, cell)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['from', '31-12-9999'],
    ['to', '1-1-1900'],
    ['to', '1-1-3023'],
    ['from', '1-1-1905'],
    ['from', 0],
  ] as const)('a span %s %p is a typing error', (end, cell) => {
    expect(endIn(end, cell).ok).toBe(false);
  });

  test('an end is otherwise a date', () => expect(valueOf(endIn('to', '1-5-2023'))).toBe(MAY));

  test.each([
    '2023-05',
    '2023/05',
    '05-2023',
    '5-2023',
    'mei 2023',
    'May 2023',
    'mei-23',
    'MEI 2023',
    "mei '23",
    202305,
    '202305',
    '2023.05',
    '2023-W18', // 1–7 May: a week that lies in the month whole
  ])('%p names May 2023', (text) => {
    expect(valueOf(periodIn(text, 'month'))).toBe(MAY);
  });

  test.each(['2023-W18', 'week 18 2023', 'W18-2023', '2023W18', '2023 wk 18', 'wk 18 2023', '2023-05-01', 45047])(
    '%p names week 18 of 2023',
    (text) => {
      expect(valueOf(periodIn(text, 'week'))).toBe(MAY); // 1 May 2023 is a Monday, so ISO week 18 begins there
    },
  );

  test.each(['202605', 202605, '05-2026', 'feb 2026', '2026-02', 'jan-26', 'januari 2026'])(
    '%p names a month, and so no week',
    (cell) => {
      expect(periodIn(cell, 'week')).toEqual({ ok: false, code: 'not-a-period', data: { wanted: 'week' } });
    },
  );

  test('a week in two months names no month', () => {
    // Week 5 of 2026 runs from Monday 26 January to Sunday 1 February.
    expect(periodIn('2026-W05', 'month')).toEqual({ ok: false, code: 'not-a-period', data: { wanted: 'month' } });
  });

  test.each([
    ['31-2-2023', '2023-13-01', 'gisteren', '', '2023', '2023-W54', '2023-W00', 'foo 2023', -5000000, 1e9, 2023],
    [
      '2025-W53',
      '2011/12',
      '2023/24',
      'Q1 2026',
      '2026-Q1',
      'week 5',
      '26-jan',
      'marathon 2023',
      '2023.5',
      '20265',
      '2026-00',
    ],
  ])('%p and the like name no period', (...cells) => {
    for (const cell of cells)
      for (const kind of ['week', 'month'] as const)
        expect([cell, periodIn(cell, kind)]).toEqual([cell, { ok: false, code: 'not-a-period', data: {} }]);
  });

  test('ISO week 1 holds 4 January, and only long years have a week 53', () => {
    expect(valueOf(periodIn('2021-W01', 'week'))).toBe(dayOf(2021, 1, 4));
    expect(valueOf(periodIn('2020-W53', 'week'))).toBe(dayOf(2020, 12, 28));
    expect(valueOf(periodIn('2024-W01', 'week'))).toBe(dayOf(2024, 1, 1));
    expect(valueOf(periodIn('2026-W53', 'week'))).toBe(dayOf(2026, 12, 28));
  });
});
