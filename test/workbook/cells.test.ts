import fc from 'fast-check';
import { dayOf, parseDate, parseNumber, parsePeriod, parseShare, serialOfDay } from '../../src/workbook/cells';

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
    ['1.2345', 1.2345],
    ['1 234,5', 1234.5],
    ['\u20ac\u00a023', 23],
    ['\u22127', -7],
    ['-3,5', -3.5],
    ['1e3', 1000],
  ])('%p is %p', (cell, value) => {
    expect(parseNumber(cell)).toBe(value);
  });

  test.each(['', 'abc', '1,2,3', '1.2.3', '12,34.56', '1.23,4', '--1', '5 apples', '1/2', '#N/A', true])(
    '%p is none',
    (cell) => {
      expect(parseNumber(cell)).toBeUndefined();
    },
  );

  test('every number survives being written by Dutch or English hands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + (whole < 0 ? -1 : 1) * (cents / 100);
        for (const tag of ['nl-NL', 'en-GB']) {
          const text = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
          expect(parseNumber(text)).toBeCloseTo(value, 6);
        }
      }),
    );
  });

  test('a share may be a percentage', () => {
    expect(parseShare('25%')).toBe(0.25);
    expect(parseShare('12,5 %')).toBe(0.125);
    expect(parseShare(0.25)).toBe(0.25);
    expect(parseShare('%')).toBeUndefined();
  });
});

describe('a date or period in a cell', () => {
  // 2023-05-01 lies 19,478 days after 1970-01-01: 53 years of 365 days = 19,345, 13 leap days, and 31+28+31+30 = 120.
  const MAY = 19_345 + 13 + 120;

  test('the serial of Excel and the day agree', () => {
    expect(dayOf(2023, 5, 1)).toBe(MAY);
    expect(serialOfDay(MAY)).toBe(45047);
    expect(parseDate(45047)).toBe(MAY);
    expect(parseDate(45047.75)).toBe(MAY);
  });

  test.each([
    '2023-05-01',
    '1-5-2023',
    '01/05/2023',
    '1 mei 2023',
    '1 May 2023',
    '1.5.2023',
    '1-mei-23',
    '2023-05-01T10:00',
  ])('%p is 1 May 2023', (text) => {
    expect(parseDate(text)).toBe(MAY);
  });

  test.each([
    '2023-05',
    '05-2023',
    '5-2023',
    'mei 2023',
    'May 2023',
    'mei-23',
    "mei '23",
    202305,
    '202305',
    '2023-W18',
    'week 18 2023',
    '2023W18',
  ])('%p names a period that holds 1 May 2023', (text) => {
    expect(parsePeriod(text)).toBe(MAY); // 1 May 2023 is a Monday, so ISO week 18 begins there too
  });

  test.each(['31-2-2023', '2023-13-01', 'gisteren', '', '2023', '2023-W54', 'foo 2023', -5000000, 1e9])(
    '%p is none',
    (cell) => {
      expect(parsePeriod(cell)).toBeUndefined();
    },
  );

  test('ISO week 1 holds 4 January', () => {
    expect(parsePeriod('2021-W01')).toBe(dayOf(2021, 1, 4));
    expect(parsePeriod('2020-W53')).toBe(dayOf(2020, 12, 28));
    expect(parsePeriod('2024-W01')).toBe(dayOf(2024, 1, 1));
  });
});
