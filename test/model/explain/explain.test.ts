/** Every explanation gives its number again, all the way down; and names the rows it came from. */
import { explain, rebuild, type ExplanationPart } from '../../../src/model/explain/explain';
import { MEASURES, measure, type MeasureQuery } from '../../../src/model/measures/measures';
import type { Run } from '../../../src/model/simulate/simulate';
import { lever, month, runOf, tables } from '../support/tables';
import { compile } from '../../../src/model/compile/compile';
import { simulate } from '../../../src/model/simulate/simulate';

const given = tables({
  settings: { periods: 6, workOrder: { kind: 'split', share: 0.7 } },
  roles: [
    { role: 'hearer', allowanceShare: 0.1, hourlyRate: 60, leaveHours: 100, sicknessShare: 0.05 },
    {
      role: 'officer',
      hourlyRate: 70,
      indirectShare: 0.1,
      mentorShare: 0.2,
      learningCurve: [
        { week: 0, productivity: 0 },
        { week: 6, productivity: 0.5 },
        { week: 12, productivity: 1 },
      ],
    },
  ],
  products: [{ withdrawalShare: 0.02 }, { product: 'legal', priority: 5 }],
  steps: [
    { step: 'hear', order: 1, role: 'hearer', normTime: 3, noShowRate: 0.2 },
    { step: 'decide', order: 2, role: 'officer', normTime: 4, share: 0.9, minimumWait: 2 },
    { product: 'legal', step: 'write', role: 'officer', normTime: 6 },
  ],
  terms: [{ term: 3 }, { product: 'legal', term: 2 }],
  stock: [
    { ageFrom: 1, ageTo: 8, cases: 240 },
    { step: 'decide', ageFrom: 5, cases: 30 },
    { location: 'Budel', ageFrom: 2, cases: 80 },
    { location: 'Budel', product: 'legal', ageFrom: 1, cases: 9 },
  ],
  inflow: [0, 1, 2, 3, 4, 5].flatMap((t) => [
    { period: month(t), cases: 25 + t },
    { location: 'Budel', period: month(t), cases: 11 },
  ]),
  staff: [
    { role: 'hearer', fte: 1.2 },
    { role: 'officer', fte: 1 },
    { role: 'officer', fte: 0.8, experience: 'new', start: month(1) + 9 },
    { location: 'Budel', role: 'hearer', fte: 0.5, end: month(3) + 10 },
    { location: 'Budel', role: 'officer', fte: 0.6 },
  ],
  fixed: [{ role: 'officer', hours: 5 }],
  derived: [
    { event: 'overdue', product: 'track 4', share: 0.3, target: 'legal', lag: 1 },
    { event: 'decision', product: 'track 4', share: 0.05, target: 'track 4', lag: 2 },
  ],
  corrections: [
    { period: month(1), cases: -5, reason: 'counted twice' },
    { location: 'Budel', product: 'legal', period: month(0), received: month(-1), cases: -20, reason: 'moved' },
  ],
  goals: [
    { location: 'Budel', goal: 'stock', value: 40, by: month(3) },
    { location: 'Ter Apel', product: 'legal', goal: 'ontime' },
  ],
  penalties: [
    {
      kind: 'statutory',
      rates: [
        { days: 14, eurPerDay: 23 },
        { days: 28, eurPerDay: 45 },
      ],
      noticeShare: 0.2,
      lag: 14,
    },
    { kind: 'court', rates: [{ days: 1000, eurPerDay: 100 }], cap: 7500, noticeShare: 0.05, lag: 60 },
  ],
});

const base = () => runOf(given);
const scenario = () =>
  simulate(
    compile(given, {
      levers: [
        lever('inflow', 'x * 1.25', { from: month(2) }),
        lever('staff', 'x + 0.5', { location: 'Ter Apel', target: 'officer' }),
        lever('hires', 'x + 1', { location: 'Budel', target: 'officer', from: month(1) }),
        lever('sickness', 'x + 0.02', { from: month(3) }),
      ],
    }).model,
    base(),
  );

const RELATIVE = 1e-9;

function expectRebuilt(parts: readonly ExplanationPart[], value: number, path: string): void {
  const error = Math.abs(rebuild(parts) - value) / Math.max(1, Math.abs(value));
  if (error > RELATIVE) throw new Error(`${path}: ${rebuild(parts)} instead of ${value}`);
  for (const part of parts) {
    if (part.parts !== undefined) expectRebuilt(part.parts, part.value, `${path} › ${part.label.code}`);
  }
}

const all = [null, 0, 1];
function* queries(id: MeasureQuery['measure'], run: Run): Generator<MeasureQuery> {
  for (const location of all) {
    for (const product of all) {
      for (const role of all) {
        for (const [from, to] of [
          [0, 0],
          [3, 3],
          [0, 5],
        ] as const) {
          const query = { measure: id, location, product, role, from, to };
          if (measure(run, query).ok) yield query;
        }
      }
    }
  }
}

describe.each([
  ['the base', base],
  ['a scenario', scenario],
])('an explanation of %s', (_, make) => {
  it.each(MEASURES.map(({ id }) => id))('of %s gives the number again, all the way down', (id) => {
    const run = make();
    let count = 0;
    for (const query of queries(id, run)) {
      const answer = measure(run, query);
      const explanation = explain(run, query);
      expect(explanation.value).toBe(answer.ok ? answer.value : null);
      expectRebuilt(explanation.parts, explanation.value ?? 0, JSON.stringify(query));
      count += 1;
    }
    expect(count).toBeGreaterThan(0);
  });
});

it('names the rows a number came from', () => {
  const inflow = explain(base(), { measure: 'inflow', location: 0, product: 0, from: 1, to: 1 });
  // Ter Apel, February: the third row of the table.
  expect(inflow.parts[0]?.source).toEqual({ table: 'vkt_Inflow', rows: [3] });
});

it('says why there is no number', () => {
  const nothing = explain(base(), { measure: 'stock', role: 1, from: 0, to: 0 });
  expect([nothing.value, nothing.reason, nothing.parts]).toEqual([null, 'not-by-role', []]);
});
