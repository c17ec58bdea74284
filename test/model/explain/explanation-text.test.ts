/**
 * What a planner reads when she asks why: every measure of one model, taken apart, in both languages, as it stands in
 * test/golden/explanation. That the numbers come together again is proved in explain.test.ts; here it is the words, the
 * order, the units and the rows of the tables.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { labelText } from '../../../src/locales/derivation';
import { explain, type ExplanationPart } from '../../../src/model/explain/explain';
import { MEASURES, type MeasureId, type MeasureQuery } from '../../../src/model/measures/measures';
import type { Run } from '../../../src/model/simulate/simulate';
import { lever, month, runOf, type Given } from '../support/tables';

const given: Given = {
  settings: { periods: 4, overheadShare: 0.25 },
  locations: ['Ter Apel', 'Budel'],
  roles: [
    {
      role: 'officer',
      allowanceShare: 0.1,
      hourlyRate: 60,
      leaveHours: 100,
      sicknessShare: 0.05,
      indirectShare: 0.1,
      mentorShare: 0.2,
      learningCurve: [
        { week: 0, productivity: 0.5 },
        { week: 13, productivity: 1 },
      ],
    },
    { role: 'support', hourlyRate: 40 },
  ],
  products: [{ withdrawalShare: 0.1 }, { product: 'legal', priority: 5 }],
  terms: [{ term: 1 }],
  steps: [
    { step: 'hear', order: 1, role: 'support', normTime: 1, noShowRate: 0.2, lostTime: 0.5 },
    { step: 'decide', order: 2, normTime: 2, share: 0.5 },
    { product: 'legal', step: 'write', normTime: 4 },
    { step: 'decide', order: 2, normTime: 3, share: 0.5, location: 'Budel' },
  ],
  stock: [
    { ageFrom: 2, cases: 60 },
    { ageFrom: 1, step: 'decide', cases: 30 },
    { location: 'Budel', ageFrom: 1, cases: 10 },
  ],
  inflow: [
    { period: month(0), cases: 40 },
    { period: month(1), cases: 40 },
    { period: month(1), location: 'Budel', cases: 20 },
  ],
  staff: [
    { fte: 0.5 },
    { fte: 0.5, experience: 'new', start: month(0) },
    { role: 'support', fte: 0.4 },
    { location: 'Budel', fte: 0.2 },
    { location: 'Budel', role: 'support', fte: 0.1 },
  ],
  fixed: [{ hours: 10 }],
  derived: [
    { event: 'overdue', share: 0.5, target: 'legal' },
    { event: 'withdrawal', share: 0.1, target: 'legal', lag: 2 },
  ],
  corrections: [
    { period: month(1), cases: -3, reason: 'counted twice' },
    { period: month(2), cases: -500 },
  ],
  goals: [
    {},
    { product: 'legal', goal: 'ontime' },
    { location: 'Ter Apel', product: 'track 4', goal: 'stock', value: 30, by: month(2) },
  ],
  penalties: [{ kind: 'court', rates: [{ days: 100, eurPerDay: 100 }], cap: 7500, noticeShare: 0.2, lag: 0 }],
};

const number = (value: number | null): string => (value === null ? '–' : String(Math.round(value * 1e4) / 1e4));

function* lines(parts: readonly ExplanationPart[], depth: number, deepest: number): Generator<string> {
  for (const { operation, value, unit, label, source, query, parts: inner } of parts) {
    const from = source === null ? '' : ` [${source.table} ${source.rows.join(' ')}]`;
    const further = query === undefined ? '' : ` → ${query.measure}`;
    yield `${'  '.repeat(depth)}${operation} ${number(value)} ${unit}  ${labelText(label, 'nl')} / ${labelText(label, 'en')}${from}${further}`;
    if (inner !== undefined && depth < deepest) yield* lines(inner, depth + 1, deepest);
  }
}

function* told(run: Run, query: MeasureQuery, deepest = 3): Generator<string> {
  const { value, unit, formula, reason, parts } = explain(run, query);
  const where = [query.location, query.product, query.role].map((index) => index ?? '*').join(' ');
  yield `${query.measure} (${where}; ${query.from}–${query.to}) = ${number(value)} ${unit}${reason === null ? '' : ` ${reason}`}: ${formula}`;
  yield* lines(parts, 1, deepest);
}

/** Down to the rows of staff and role; deeper it repeats itself. */
const DEEP: readonly MeasureId[] = [
  'hoursAvailable',
  'fteAvailable',
  'fteContracted',
  'derivedInflow',
  'hoursRequired',
];

function* everything(): Generator<string> {
  const run = runOf(given);
  for (const { id } of MEASURES)
    yield* told(run, { measure: id, location: 0, from: 1, to: 1 }, DEEP.includes(id) ? 6 : 3);
  yield '';
  yield 'a location with a step of its own';
  for (const id of ['hoursUsed', 'hoursInStock', 'hoursRequired'] as const)
    yield* told(run, { measure: id, location: 1, from: 1, to: 1 });
  yield '';
  yield 'all locations, several periods, one role, one product';
  yield* told(run, { measure: 'decisions', from: 0, to: 3 }, 2);
  yield* told(run, { measure: 'fteGap', from: 0, to: 3 }, 2);
  yield* told(run, { measure: 'hoursUsed', role: 1, from: 0, to: 1 });
  yield* told(run, { measure: 'corrections', location: 0, product: 0, from: 2, to: 2 });
  yield* told(run, { measure: 'derivedInflow', location: 0, product: 1, from: 2, to: 2 });
  yield* told(run, { measure: 'onTimeShare', location: 1, product: 1, from: 0, to: 0 });
  yield '';
  yield 'under a scenario';
  const levers = [
    lever('inflow', 'x * 2', { from: month(1) }),
    lever('staff', 'x + 1', { location: 'Ter Apel', target: 'support' }),
    lever('hires', 'x + 2', { location: 'Ter Apel', target: 'officer', from: month(1) }),
    lever('sickness', 'x + 0.1', { from: month(1) }),
  ];
  const scenario = runOf(given, { levers });
  for (const id of ['inflow', 'fteAvailable', 'fteContracted'] as const)
    yield* told(scenario, { measure: id, location: 0, from: 1, to: 1 }, 4);
  yield* told(scenario, { measure: 'hoursAvailable', location: 0, role: 0, from: 1, to: 1 }, 6);
}

test('every measure is taken apart in these words', () => {
  const golden = path.resolve(__dirname, '../../golden/explanation/expected.txt');
  expect([...everything()].join('\n')).toBe(readFileSync(golden, 'utf8').trimEnd());
});
