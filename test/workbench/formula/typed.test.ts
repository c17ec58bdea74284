/** What users type that is no formula with "=": the table of how Excel reads it, in Dutch and in US notation. */
import { readTyped, typedAsFormula } from '../../../src/workbench/formula/typed';

const serial = (iso: string) => Date.parse(iso) / 86_400_000 + 25_569;
/** What is stored; with "|" its number format. A text is stored as typed, which `TEXT` says. */
const stored = (text: string, language: 'nl' | 'en') => {
  const { value, numberFormat } = readTyped(text, { language, thisYear: 2026 });
  if (value === text && numberFormat === null) return TEXT;
  return numberFormat === null ? value : [value, numberFormat];
};
const TEXT = 'text';
/** A day by its ISO date, and the format it is shown in. */
const day = (iso: string, format: string) => [serial(iso), format];
const NL = 'dd-mm-yyyy';
const EN = 'm/d/yyyy';

test.each([
  // Numbers and their spaces. A hard space, as web pages have them, makes text.
  ['5', 5, 5],
  [' 5 ', 5, 5],
  ['\u00a05', TEXT, TEXT],
  ['1 000', TEXT, TEXT],
  ['1\u00a0000', TEXT, TEXT],
  ['1\u202f000', TEXT, TEXT],
  ['+5', 5, 5],
  ['-', TEXT, TEXT],
  ['+', TEXT, TEXT],
  ['5-', TEXT, TEXT],
  ['(5)', -5, -5],
  ['(-5)', TEXT, TEXT],
  ['.5', TEXT, 0.5],
  [',5', 0.5, TEXT],
  ['5,', 5, TEXT],
  ['5.', TEXT, 5],
  ['1.00', TEXT, 1],
  ['1.5', TEXT, 1.5],
  ['1,5', 1.5, TEXT],
  ['1.000', [1000, '#,##0'], 1],
  ['1,000', 1, [1000, '#,##0']],
  ['1,000.5', TEXT, [1000.5, '#,##0.00']],
  ['1.000,5', [1000.5, '#,##0.00'], TEXT],
  ['1.00.000', TEXT, TEXT],
  ['1e3', [1000, '0.00E+00'], [1000, '0.00E+00']],
  ['1E-3', [0.001, '0.00E+00'], [0.001, '0.00E+00']],
  ['1e400', TEXT, TEXT],
  ['12%', [0.12, '0%'], [0.12, '0%']],
  ['12,5%', [0.125, '0.00%'], TEXT],
  ['1,1%', [0.011, '0.00%'], TEXT],
  ['33.3%', TEXT, [0.333, '0.00%']],
  ['2e1%', [0.2, '0%'], [0.2, '0%']],
  ['€ 5', [5, '"€ "#,##0'], TEXT],
  ['€5', [5, '"€ "#,##0'], TEXT],
  ['-€ 5', [-5, '"€ "#,##0'], TEXT],
  ['$5', TEXT, [5, '"$"#,##0']],
  ['5 fte', TEXT, TEXT],
  // Fifteen digits are kept, the others become zeros.
  ['123456789012345', 123456789012345, 123456789012345],
  ['1234567890123456', 1234567890123450, 1234567890123450],
  ['12345678901234567890', 12345678901234500000, 12345678901234500000],
  ['-9999999999999999', -9999999999999990, -9999999999999990],
  ['0.12345678901234567', TEXT, 0.123456789012345],
  ['0,12345678901234567', 0.123456789012345, TEXT],
  ['0001234567890123456', 1234567890123450, 1234567890123450],
  // Fractions need a whole part.
  ['1/2', day('2026-02-01', 'd-mmm'), day('2026-01-02', 'd-mmm')],
  ['0 1/2', [0.5, '# ?/?'], [0.5, '# ?/?']],
  ['1 12/25', [1.48, '# ??/??'], [1.48, '# ??/??']],
  ['25/32', TEXT, TEXT],
  // Truth values and errors in the language of Excel.
  ['WAAR', true, TEXT],
  ['onwaar', false, TEXT],
  ['TRUE', TEXT, true],
  ['#N/B', '#N/A', TEXT],
  ['#deel/0!', '#DIV/0!', TEXT],
  ['#N/A', TEXT, TEXT], // in English it is that error as it stands
  // Days.
  ['2026-11-26', day('2026-11-26', NL), day('2026-11-26', EN)],
  ['26-11', day('2026-11-26', 'd-mmm'), TEXT],
  ['11-26', TEXT, day('2026-11-26', 'd-mmm')],
  ['26-11-26', day('2026-11-26', NL), TEXT],
  ['26/11/2026', day('2026-11-26', NL), TEXT],
  ['26.11.2026', TEXT, TEXT],
  ['31-4-2026', TEXT, TEXT],
  ['29-2-2028', day('2028-02-29', NL), TEXT],
  ['1-2030', day('2030-01-01', 'mmm-yy'), day('2030-01-01', 'mmm-yy')],
  ['jan-26', day('2026-01-01', 'mmm-yy'), day('2026-01-26', 'd-mmm')],
  ['jan 2026', day('2026-01-01', 'mmm-yy'), day('2026-01-01', 'mmm-yy')],
  ['mrt-26', day('2026-03-01', 'mmm-yy'), TEXT],
  ['26 nov', day('2026-11-26', 'd-mmm'), day('2026-11-26', 'd-mmm')],
  ['26-nov-26', day('2026-11-26', 'd-mmm-yy'), day('2026-11-26', 'd-mmm-yy')],
  ['maandag', TEXT, TEXT],
  // Times, alone and behind a day.
  ['6:00', [0.25, 'h:mm'], [0.25, 'h:mm']],
  ['6:00:00', [0.25, 'h:mm:ss'], [0.25, 'h:mm:ss']],
  ['6:00 PM', [0.75, 'h:mm AM/PM'], [0.75, 'h:mm AM/PM']],
  ['24:00', [1, '[h]:mm:ss'], [1, '[h]:mm:ss']],
  ['11:60', TEXT, TEXT],
  ['26-11-2026 6:00', [serial('2026-11-26') + 0.25, `${NL} h:mm`], TEXT],
  ['11/26/2026 6:00', TEXT, [serial('2026-11-26') + 0.25, `${EN} h:mm`]],
  ['2026-11-26 6:00', [serial('2026-11-26') + 0.25, `${NL} h:mm`], [serial('2026-11-26') + 0.25, `${EN} h:mm`]],
  ['26-11-2026 30:00', TEXT, TEXT],
  ['2026-11-26T06:00', TEXT, TEXT],
])('%s', (text, dutch, english) => {
  expect([stored(text, 'nl'), stored(text, 'en')]).toEqual([dutch, english]);
});

test('a text longer than a cell holds is as long as that', () => {
  expect(readTyped('x'.repeat(32_767), { language: 'nl', thisYear: 2026 }).value).toHaveLength(32_767);
  expect(readTyped('x'.repeat(32_768), { language: 'nl', thisYear: 2026 }).value).toHaveLength(32_767);
  // The last sign is a pair: half of one is none.
  expect(readTyped(`${'x'.repeat(32_766)}😀`, { language: 'nl', thisYear: 2026 }).value).toHaveLength(32_766);
});

test.each([
  ['-A1', '=-A1'],
  ['+A1+B1', '=+A1+B1'],
  ['-SOM(A1;2)', '=-SOM(A1;2)'],
  ['-(5)', '=-(5)'],
  ['-5-3', '=-5-3'],
  ['-spoed', '=-spoed'], // #NAME? there and here
  ['- spoed', null],
  ['-spoed en wacht', null],
  ['-', null],
  ['--', null],
  ['-----', null],
  ['+31 6 12345678', null],
  ['-12.5', null],
  ['-SOM(', null],
  ['Budel-Noord', null],
  ['5-3', null],
])('%s begins with a sign: %s', (text, formula) => {
  expect(typedAsFormula(text)).toBe(formula);
});

test.each([
  ['80', 0.8],
  ['0,8', 0.008],
  [',8', 0.8],
  ['-80', -0.8],
  ['-,5', -0.5],
  ['1.234', 12.34],
  ['80%', 0.8],
  ['€ 5', 5],
  ['5 fte', '5 fte'],
])('%s typed into a cell that shows percentages is %s, and keeps the format of the cell', (text, value) => {
  const read = readTyped(text, { language: 'nl', thisYear: 2026, format: '0.0%' });
  expect(read.value).toBe(value);
  if (/^[-\d,.]+$/.test(text)) expect(read.numberFormat).toBeNull();
});

test.each(['0" %"', '0\\%', '0_%'])(
  'A percent sign that is only a word or room in the format %s makes no percentages.',
  (format) => expect(readTyped('80', { language: 'nl', thisYear: 2026, format }).value).toBe(80),
);

test('A cell for text keeps what is typed.', () =>
  expect(readTyped('0,5', { language: 'nl', thisYear: 2026, format: '@' })).toEqual({
    value: '0,5',
    numberFormat: null,
  }));
