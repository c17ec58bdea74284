import { problemPlace, problemSentence } from '../../../src/locales/problems/problems';
import { rangePhrase } from '../../../src/locales/notation/range-phrase';
import type { Problem } from '../../../src/model/tables/problem';

const problem = (over: Partial<Problem>): Problem => ({
  code: 'out-of-range',
  severity: 'error',
  table: 'vkt_Stock',
  row: 12,
  column: 'cases',
  value: -5,
  data: { min: 0 },
  ...over,
});

test('a problem says what is wrong, what would be right, and where', () => {
  expect(problemSentence(problem({}), 'nl')).toBe('“Zaken” moet 0 of meer zijn; nu -5.');
  expect(problemSentence(problem({}), 'en')).toBe('“Cases” must be 0 or more; it is -5.');
  expect(problemPlace(problem({}), 'nl')).toBe('Voorraad, rij 12');
  expect(problemPlace(problem({ row: null }), 'en')).toBe('Stock');
});

test.each([
  [
    { code: 'unknown-location', column: 'location', value: 'Ter Appel' },
    'De locatie “Ter Appel” staat niet in de tabel Locaties; voeg die toe of verbeter de naam.',
  ],
  [
    {
      code: 'not-a-choice',
      table: 'vkt_Steps',
      column: 'status',
      value: 'x',
      data: { allowed: 'aanname|assumption;gemeten|measured' },
    },
    '“Status” moet een van deze zijn: aanname, gemeten; nu “x”.',
  ],
  [
    { code: 'not-a-choice', column: 'status', value: '', data: { allowed: 'fifo;edd' } },
    '“Status” moet een van deze zijn: fifo, edd; nu leeg.',
  ],
  [
    { code: 'out-of-range', data: { min: 1, max: 600, whole: 1 }, value: 2.5 },
    '“Zaken” moet een geheel getal van 1 tot en met 600 zijn; nu 2,5.',
  ],
] as const)('%j', (over, sentence) => {
  expect(problemSentence(problem(over as Partial<Problem>), 'nl')).toBe(sentence);
});

test('ranges read as people say them', () => {
  expect(rangePhrase({ above: 0 }, 'nl')).toBe('meer dan 0');
  expect(rangePhrase({ min: 0, below: 1 }, 'en')).toBe('at least 0 and less than 1');
  expect(rangePhrase({ max: 1234.5 }, 'nl')).toBe('hoogstens 1.234,5');
  expect(rangePhrase({}, 'en')).toBe('a number');
});
