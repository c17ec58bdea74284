/** The workbook in memory takes typed text for what Excel takes it for, or tests would not see what Excel makes of it. */
import { entered } from '../../src/workbook/entered';

/** Excel's number of a day: that of 1 January 2026 is 46023. */
const january = (date: number): number => 46_022 + date;

test.each([
  // Amounts, in US notation.
  ['5', 5],
  ['-5', -5],
  ['+5', 5],
  ['(5)', -5],
  ['5%', 0.05],
  ['1,234', 1234],
  ['1,234,567.5', 1_234_567.5],
  ['.5', 0.5],
  ['5.', 5],
  ['$5', 5],
  ['€ 5', 5],
  ['£1,000', 1000],
  ['3E5', 300_000],
  ['3e-2', 0.03],
  [' 5 ', 5],
  ['0344', 344],
  // Days and periods; without a year those of 2026.
  ['2026-01', january(1)],
  ['2026/1', january(1)],
  ['2026-1-31', january(31)],
  ['1/31/2026', january(31)],
  ['1-31-26', january(31)],
  ['01-2026', january(1)],
  ['1/31', january(31)],
  ['jan 2026', january(1)],
  ['January, 2026', january(1)],
  ['JAN-5', january(5)],
  ['5 jan', january(5)],
  ['5jan', january(5)],
  ['5-jan-2026', january(5)],
  ['5 January 26', january(5)],
  ['Feb 2026', january(32)],
  ['dec 2025', january(-30)],
  ['1/1/99', 72_686], // 2099: two figures are of this century
  // Times of day and fractions.
  ['12:00', 0.5],
  ['6:30', 6.5 / 24],
  ['6:30:00', 6.5 / 24],
  ['1 1/2', 1.5],
  // Truth.
  ['true', true],
  ['FALSE', false],
  ['True', true],
])('%p is entered as %p', (typed, wanted) => {
  const cell = entered(typed);
  if (typeof wanted === 'number') expect(cell).toBeCloseTo(wanted, 9);
  else expect(cell).toBe(wanted);
});

test.each([
  'Ter Apel',
  '1,23',
  '12,34',
  '5 %%',
  '5 x',
  'x 5',
  'e5',
  '$',
  '-',
  '',
  '.',
  '2026-13',
  '2026-2-30',
  '13/13/2026',
  'foo 2026',
  '32 jan',
  'waar',
  'true ly',
  '1:2',
  '1:234',
  'may be',
])('%p stays text, or is no number at least', (typed) => {
  expect(['string', 'object']).toContain(typeof entered(typed));
});

test.each([
  ['=A1', '=A1'],
  [' =A1', '=A1'],
  ['+A1', '=+A1'],
  ['-x', '=-x'],
  ['@naam', '=@naam'],
])('%p is a formula', (typed, formula) => expect(entered(typed)).toEqual({ formula }));

test('an apostrophe keeps text as it is, and is not part of it', () => {
  expect([entered("'5"), entered("''5"), entered("'=A1"), entered("'")]).toEqual(['5', "'5", '=A1', '']);
});
