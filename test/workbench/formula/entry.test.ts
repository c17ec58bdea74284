import fc from 'fast-check';
import { entryOf } from '../../../src/workbench/formula/entry';
import { readTyped } from '../../../src/workbench/formula/typed';

const MARCH_15 = 46_096;

test.each<[number | boolean, string, string, string]>([
  [0.5, 'General', '0,5', '0.5'],
  [1 / 3, 'General', '0,333333333333333', '0.333333333333333'],
  [1_234_567.891, '#,##0.00', '1234567,891', '1234567.891'],
  [5.25, '"€ "#,##0.00', '5,25', '5.25'],
  [-1234.5, '#,##0;[Red]-#,##0', '-1234,5', '-1234.5'],
  [0.123456789, '0%', '12,3456789%', '12.3456789%'],
  [0.8, '0.0%', '80%', '80%'],
  [-0.05, '0.0%', '-5%', '-5%'],
  [0.011, '0%', '1,1%', '1.1%'],
  [5, '0" %"', '5', '5'],
  [1.5, '# ?/?', '1,5', '1.5'],
  [1e21, 'General', '1E+21', '1E+21'],
  [1.5e-7, 'General', '1,5E-07', '1.5E-07'],
  [MARCH_15, 'dd-mm-yyyy', '15-03-2026', '3/15/2026'],
  [MARCH_15, 'mmm-yy', '15-03-2026', '3/15/2026'],
  [MARCH_15, 'General', '46096', '46096'],
  // Room as wide as a d or a %, and a colour: only signs count.
  [MARCH_15, '#,##0_d', '46096', '46096'],
  [5, '0_%;[Red]-0_%', '5', '5'],
  [MARCH_15 + 14.5 / 24, 'dd-mm-yyyy hh:mm', '15-03-2026 14:30:00', '3/15/2026 2:30:00 PM'],
  [12.5 / 24, 'h:mm', '12:30:00', '12:30:00 PM'],
  [0, 'h:mm', '00:00:00', '12:00:00 AM'],
  [3.25, '[h]:mm', '78:00:00', '78:00:00'],
  [5, 'dd-mm-yyyy', '5', '5'],
  [-5, 'dd-mm-yyyy', '-5', '-5'],
  [true, 'General', 'WAAR', 'TRUE'],
])('%s shown as %s is typed %s, in English %s', (value, format, nl, en) => {
  expect([entryOf(value, format, 'nl'), entryOf(value, format, 'en')]).toEqual([nl, en]);
});

const FORMATS = [
  'General',
  '0%',
  '0.0%',
  '#,##0.00',
  '"€ "#,##0',
  '0.00E+00',
  'dd-mm-yyyy',
  'mmm-yy',
  'h:mm',
  '[h]:mm',
];

test('A cell that is opened and left as it is has the same value, in every look and both languages.', () => {
  const value = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: -100, max: 3_000_000 }),
    fc.integer({ min: 0, max: 100 * 86_400 }).map((seconds) => 46_000 + seconds / 86_400),
  );
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...FORMATS),
      fc.constantFrom('nl' as const, 'en' as const),
      (v, format, language) => {
        const again = readTyped(entryOf(v, format, language), { language, thisYear: 2026, format }).value;
        const isMoment = /[dyh]/.test(format) && v >= 0;
        expect(typeof again).toBe('number');
        expect(Math.abs(Number(again) - v)).toBeLessThanOrEqual(isMoment ? 0.6 / 86_400 : Math.abs(v) * 1e-14);
      },
    ),
    { seed: 42, numRuns: 500 },
  );
});
