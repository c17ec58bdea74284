/** What stands beside an error: a whole sentence, in the reader's language, that says what to do. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { number } from '../../src/functions/argument-kinds';
import type { Argument, Fault } from '../../src/functions/argument';
import { faultSentence } from '../../src/functions/sentences';
import { measured, NO_VALUE, unanswerable } from '../../src/functions/unanswerable';
import type { Surroundings } from '../../src/functions/define';
import { openSession } from '../../src/session/live-session';
import type { Unanswerable } from '../../src/session/question';
import { MemoryWorkbook } from '../../src/workbook/memory';

const argument: Argument<unknown> = number({ name: { nl: 'zaken', en: 'cases' }, help: { nl: '', en: '' } }, {});

const FAULTS: readonly (readonly [Fault, nl: string, en: string])[] = [
  [
    { kind: 'missing' },
    'zaken: ontbreekt; vul een waarde of bereik in.',
    'cases: is missing; give a value or a range.',
  ],
  [
    { kind: 'cell-error', value: '#N/A' },
    'zaken: de cel bevat de fout #N/A; los die eerst op.',
    'cases: the cell holds the error #N/A; solve that first.',
  ],
  [
    { kind: 'not-a-number', value: 'veel' },
    'zaken: moet een getal zijn, zoals 12,5; nu “veel”.',
    'cases: must be a number, such as 12.5; it is “veel”.',
  ],
  [
    { kind: 'two-readings', value: '33,555', decimal: 33.555, thousands: 33_555 },
    'zaken: “33,555” kan 33,555 of 33.555 betekenen; schrijf 33,5550 of 33555.',
    'cases: “33,555” can mean 33.555 or 33,555; write 33.5550 or 33555.',
  ],
  [{ kind: 'single-value' }, 'zaken: moet één waarde zijn, geen bereik.', 'cases: must be one value, not a range.'],
  [
    { kind: 'range', range: { above: 0 }, value: -1.5 },
    'zaken: moet meer dan 0 zijn; nu -1,5.',
    'cases: must be more than 0; it is -1.5.',
  ],
  [
    { kind: 'whole', value: 2.5 },
    'zaken: moet een geheel getal zijn; nu 2,5.',
    'cases: must be a whole number; it is 2.5.',
  ],
  [
    { kind: 'choice', allowed: ['fifo', 'exponential'], value: 'lifo' },
    'zaken: kies "fifo" of "exponential"; nu “lifo”.',
    'cases: choose "fifo" or "exponential"; it is “lifo”.',
  ],
];

test.each(FAULTS)('of the argument: %j', (fault, nl, en) => {
  expect([faultSentence(argument, fault, 'nl'), faultSentence(argument, fault, 'en')]).toEqual([nl, en]);
});

const known = ['Ter Apel', 'Budel'];
const REASONS: readonly (readonly [Unanswerable, nl: string, en: string])[] = [
  [
    { reason: 'no-model' },
    'deze werkmap heeft geen model; kies Nieuw model op het tabblad Verkeerstoren.',
    'this workbook has no model; choose New model on the Control tower tab.',
  ],
  [
    { reason: 'unreadable' },
    'de werkmap kon niet worden gelezen; kijk in het taakvenster.',
    'the workbook could not be read; see the task pane.',
  ],
  [
    { reason: 'unknown-scenario', value: 'x', known },
    'scenario “x” is onbekend; kies uit: Ter Apel, Budel.',
    'scenario “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-measure', value: 'x', known },
    'maat “x” is onbekend; kies uit: Ter Apel, Budel.',
    'measure “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-location', value: 'x', known },
    'locatie “x” is onbekend; kies uit: Ter Apel, Budel.',
    'location “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-product', value: 'x', known },
    'product “x” is onbekend; kies uit: Ter Apel, Budel.',
    'product “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-role', value: 'x', known },
    'rol “x” is onbekend; kies uit: Ter Apel, Budel.',
    'role “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-dimension', value: 'x', known },
    'indeling “x” is onbekend; kies uit: Ter Apel, Budel.',
    'dimension “x” is unknown; choose from: Ter Apel, Budel.',
  ],
  [
    { reason: 'unknown-period', value: '2031-01', known: ['2023-01', '2023-12'] },
    'periode “2031-01” valt niet in het model, dat loopt van 2023-01 tot en met 2023-12.',
    'period “2031-01” is not in the model, which runs from 2023-01 to 2023-12.',
  ],
  [
    { reason: 'not-a-period', value: 'ooit', wanted: 'month', known: ['2023-01', '2023-12'] },
    '“ooit” is geen maand; schrijf bijvoorbeeld 2023-01, of een datum.',
    '“ooit” is no month; write for example 2023-01, or a date.',
  ],
  [
    { reason: 'not-a-period', value: 'ooit', wanted: 'week', known: ['2023-W01', '2023-W52'] },
    '“ooit” is geen week; schrijf bijvoorbeeld 2023-W01, of een datum.',
    '“ooit” is no week; write for example 2023-W01, or a date.',
  ],
];

test.each(REASONS)('of the model: %j', (why, nl, en) => {
  expect(unanswerable(why)).toEqual({ refused: 'absent', reason: { nl, en } });
});

test.each(Object.entries(NO_VALUE))('why there is no value is said in both languages: %s', (reason, refusal) => {
  expect(refusal.refused).toBe('absent');
  for (const sentence of Object.values(refusal.reason)) expect(sentence).toMatch(/^\S.{10,}\.$/);
  expect(measured({ ok: false, reason: reason as keyof typeof NO_VALUE }, 'cases')).toBe(refusal); // keys of a literal record
});

const around: Surroundings = { language: 'nl', session: openSession(new MemoryWorkbook()) };
const UNEQUAL = [
  'de bereiken zijn niet even groot; geef overal 3 waarden of één.',
  'the ranges differ in size; give 3 values everywhere, or one.',
] as const;
const NO_HOURS = [
  'geen bezetting is genoeg: er is werk af te maken in perioden zonder netto uren.',
  'no staffing is enough: there is work to finish in periods without net hours.',
] as const;
const three = [[1], [2], [3]];
const two = [[1], [2]];

test.each([
  [
    'NETHOURS',
    [100, 100, 0, 0],
    'value',
    [
      'er blijven geen netto uren over: verlof, feestdagen, verzuim, opleiding en overig zijn samen niet minder dan de contracturen.',
      'no net hours remain: leave, holidays, sickness, training and other together are not less than the contract hours.',
    ],
  ],
  ['CASEHOURS', [three, [[1], [1]]], 'value', UNEQUAL],
  ['CASEHOURS', [three, null, [[0.1], [0.1]]], 'value', UNEQUAL],
  ['CASEHOURS', [three, null, null, two], 'value', UNEQUAL],
  ['WORKLOAD', [three, two], 'value', UNEQUAL],
  ['WORKLOAD', [two, three], 'value', UNEQUAL],
  ['FTE', [three, two, 100], 'value', UNEQUAL],
  ['FTEONTIME', [5, three, 1, two, 3], 'value', UNEQUAL],
  ['FTEPLAN', [5, three, 1, two, 3], 'value', UNEQUAL],
  ['FORECAST', [5, three, two, 1, 1], 'value', UNEQUAL],
  ['FORECAST', [5, three, 1, 1, two], 'value', UNEQUAL],
  [
    'FTEGOAL',
    [100, 10, 1, 1, 0],
    'value',
    [
      'geef het aantal perioden, of de instroom per periode als bereik.',
      'give the number of periods, or the inflow per period as a range.',
    ],
  ],
  ['FTEGOAL', [100, 10, 1, 0, 0, 5], 'absent', NO_HOURS],
  ['FTEONTIME', [5, three, 1, 0, 1], 'absent', NO_HOURS],
  ['FTEPLAN', [5, three, 1, 0, 1], 'absent', NO_HOURS],
  [
    'RAMPUP',
    [Array.from({ length: 30_000 }, () => [1]), Array.from({ length: 20_000 }, () => [1])],
    'value',
    [
      'dit zijn te veel perioden om te berekenen; maak de leercurve korter: de laatste waarde blijft gelden.',
      'these are too many periods to compute; make the learning curve shorter: its last value stays.',
    ],
  ],
  [
    'SAFESTOCK',
    [30, 52, null, 'exponential'],
    'value',
    [
      'geef bij "exponential" het aandeel op tijd, bijvoorbeeld 0,92.',
      'with "exponential", give the on-time share, for example 0.92.',
    ],
  ],
  [
    'PENALTY',
    [5, [['x', 1]]], // oxfmt-ignore
    'value',
    [
      'de tabel heeft twee kolommen nodig: een aantal dagen boven 0 en euro per dag, 0 of meer.',
      'the table needs two columns: a number of days above 0 and euro per day, 0 or more.',
    ],
  ],
  [
    'BLEND',
    [10, 5, 20],
    'value',
    ['laag, waarschijnlijk en hoog moeten oplopen.', 'low, most likely and high must not descend.'],
  ],
  [
    'BLEND',
    [5, 20, 10],
    'value',
    ['laag, waarschijnlijk en hoog moeten oplopen.', 'low, most likely and high must not descend.'],
  ],
] as const)('%s of what it cannot compute is refused in both languages (%#)', (id, args, refused, [nl, en]) => {
  const computed = CATALOGUE.find((one) => one.id === id)?.compute(args, around);
  expect(computed).toEqual({ answer: { refused, reason: { nl, en } } });
});
