/** Whatever somebody typed, a sentence stays short and shows what it is about: nothing in it hides or turns the text. */
import fc from 'fast-check';
import { PROBLEM_CODES, problemPlace, problemSentence } from '../../../src/locales/problems/problems';
import type { Language } from '../../../src/language';
import type { Problem, ProblemCode } from '../../../src/model/tables/problem';
import { TABLES } from '../../../src/workbook/schema';
import { SETTING_NAMES } from '../../../src/workbook/schema/settings';
import { hold } from '../../support/hold';
import { anyCharacter } from '../../support/any-text';

const LONGEST_SENTENCE = 500;
/** Control and format characters, halves of characters, separators of lines. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const REASONS = [
  'empty',
  'too-long',
  'syntax',
  'not-allowed',
  'unknown-name',
  'not-a-number',
  'no-operator',
  'two-readings',
  'comma',
  'percentage',
  'clock-time',
  'too-complex',
  'no-engine',
  'not-finite',
  'name',
];
const DATA = [
  ...['min', 'max', 'above', 'below', 'whole', 'decimal', 'thousands', 'wanted', 'allowed', 'firstRow', 'rows', 'age'],
  ...['name', 'factor', 'ofX', 'clock', 'setting', 'product', 'location', 'role', 'period', 'day', 'left', 'asked'],
  ...['cases', 'hours', 'netHours', 'result', 'limit'],
];

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.constantFrom(
    '\u202Eevil\u202C',
    '\u0000\u0007\u001B[31m',
    'a\u200Bb\uFEFFc',
    '\uD800',
    '<script>alert(1)</script>',
    'x'.repeat(32_767),
    '\u2066'.repeat(500),
    '😀'.repeat(300),
    '\u2028\u2029\r\n\t',
    '',
  ),
);
const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e308, -1e308, 1e-300, NaN, Infinity, 2 ** 53));

const COLUMNS: readonly (string | null)[] = [
  null,
  ...new Set([...TABLES.flatMap(({ columns }) => columns.map(({ id }) => id)), ...Object.keys(SETTING_NAMES)]),
];

const problems = (code: ProblemCode): fc.Arbitrary<Problem> =>
  fc.record({
    code: fc.constant(code),
    severity: fc.constantFrom('error', 'warning'),
    table: fc.constantFrom(...TABLES.map(({ name }) => name)),
    row: fc.option(fc.integer({ min: 1, max: 1_048_576 })),
    column: fc.oneof(fc.constantFrom(...COLUMNS), hostile),
    value: fc.oneof(hostile, number, fc.boolean(), fc.constant(null)),
    data: fc
      .record(Object.fromEntries(DATA.map((key) => [key, fc.oneof(hostile, number)])), { requiredKeys: [] })
      .chain((data) => fc.constantFrom(...REASONS, 'new').map((reason) => ({ ...data, reason }))),
  });

test('there are sentences to look at', () => {
  expect(PROBLEM_CODES.length).toBeGreaterThan(40);
});

describe.each(PROBLEM_CODES)('the sentence of %s', (code) => {
  test.each(['nl', 'en'] satisfies Language[])('is short and shows all it says (%s)', (language) => {
    fc.assert(
      fc.property(problems(code), (problem) => {
        const sentence = problemSentence(problem, language);
        const { length } = [...sentence];
        hold(length > 10 && length <= LONGEST_SENTENCE, () => `of ${length} signs: ${sentence}`);
        const place = problemPlace(problem, language);
        for (const text of [sentence, place]) hold(!HIDDEN.test(text), () => JSON.stringify(text));
      }),
      { numRuns: 60 },
    );
  });
});

test('stock without a month of receipt is said to count, of unknown age', () => {
  const problem = { code: 'required', severity: 'warning', table: 'vkt_Stock', row: 1, column: 'received' } as const;
  const said = (column: string, language: Language) =>
    problemSentence({ ...problem, column, value: null, data: {} }, language);
  expect(said('received', 'nl')).toBe(
    'Geen ontvangstmaand: leeftijd onbekend (zaken tellen mee). Vul “Ontvangen” in, of de leeftijd.',
  );
  expect(said('received', 'en')).toMatch(/^No month of receipt: age unknown \(the cases count\)/);
  expect(said('product', 'nl')).toBe('“Product” is leeg; vul een waarde in.');
});
