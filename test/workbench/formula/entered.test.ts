import { readEntered } from '../../../src/workbench/formula/entered';

/** Excel's serial number of a day. */
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
const read = (text: string) => readEntered(text, 2026);

describe('a string written by an add-in is entered as typed, in US notation', () => {
  test.each([
    ['2026', 2026, null],
    ['0344', 344, null],
    ['-1.5', -1.5, null],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['10%', 0.1, '0%'],
    ['12.5 %', 0.125, '0.00%'],
    ['3E5', 300_000, '0.00E+00'],
    ['$5', 5, '"$"#,##0'],
    ['(5)', -5, null],
    ['1 1/2', 1.5, '# ?/?'],
    ['7:30', 0.3125, 'h:mm'],
    ['7:30 PM', 0.8125, 'h:mm AM/PM'],
    ['75:00', 3.125, '[h]:mm:ss'],
    ['2026-01', serial(2026, 1, 1), 'mmm-yy'],
    ['2026-01-31', serial(2026, 1, 31), 'm/d/yyyy'],
    ['5/2026', serial(2026, 5, 1), 'mmm-yy'],
    ['1/2', serial(2026, 1, 2), 'd-mmm'],
    ['1-2', serial(2026, 1, 2), 'd-mmm'],
    ['12/31/2026', serial(2026, 12, 31), 'm/d/yyyy'],
    ['May 2026', serial(2026, 5, 1), 'mmm-yy'],
    ['September 2026', serial(2026, 9, 1), 'mmm-yy'],
    ['May 5, 2026', serial(2026, 5, 5), 'm/d/yyyy'],
    ['26 May', serial(2026, 5, 26), 'd-mmm'],
    ['5-May-26', serial(2026, 5, 5), 'd-mmm-yy'],
  ])('%s', (text, value, numberFormat) => {
    const found = read(text);
    expect(found.value).toBeCloseTo(value, 10);
    expect(found.numberFormat).toBe(numberFormat);
  });

  test.each(['true', 'FALSE'])('%s is a boolean', (text) => {
    expect(read(text).value).toBe(/t/i.test(text.slice(0, 1)));
  });

  test.each([
    ...['1.234,5', '12,5', '1,23', '31-12-2026', '2026-13', '2026-W05', '13/5/2026', 'mei 2026', 'Ter Apel', '1/0'],
    ...['1 0/0', '--5', '$-', '7:75', 'x * 1.1', '5 fte', '%', '.', '2026-02-30', 'May', '12:30:61'],
  ])('%s stays text', (text) => {
    expect(read(text)).toEqual({ value: text, numberFormat: null });
  });
});
