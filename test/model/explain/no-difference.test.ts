/** A difference of which one side is not there has no value, and says why that side has none. */
import { compile } from '../../../src/model/compile/compile';
import { difference } from '../../../src/model/explain/answers/answer';
import { sides } from '../../../src/model/explain/answers/parts';
import type { NoAnswer } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../support/tables';

const runOf = (given: Given) => simulate(compile(tables(given)).model);
const scope = { location: null, product: null, role: null, from: 0, to: 0 };

/** Ten cases in January; one hearer, who hears them all. */
const hears = (more: Given = {}): Given => ({
  roles: [{ role: 'hearer', hourlyRate: 50 }],
  staff: [{ role: 'hearer' }],
  steps: [{ role: 'hearer' }],
  inflow: [{ period: month(0), cases: 10 }],
  ...more,
});
const unpaid = hears({ roles: [{ role: 'hearer', hourlyRate: null }] });
const idle = hears({ inflow: [{ period: month(0), cases: 0 }] });

test.each<[string, { given: Given; other: Given; measure: string; location?: string }, NoAnswer]>([
  ['nobody said what people cost', { given: unpaid, other: unpaid, measure: 'staffCost' }, 'no-rates'],
  ['of one side it is known what people cost', { given: hears(), other: unpaid, measure: 'staffCost' }, 'no-rates'],
  ['nothing is decided on one side', { given: hears(), other: idle, measure: 'costPerDecision' }, 'no-denominator'],
  ['the location is no longer there', { given: hears(), other: hears(), measure: 'stock', location: 'Gone' }, 'out-of-range'],
])('a difference where %s', (_, { given, other, measure, location = null }, reason) => {
  const found = difference(runOf(given), runOf(other), { ...scope, location, measure });
  expect(found).toMatchObject({ value: null, reason, parts: [] });
}); // oxfmt-ignore

test('contributions of scenarios have no side where a figure is not there: none is taken for 0', () => {
  const [paid, unknown] = [runOf(hears()), runOf(unpaid)];
  const about = { id: 'staffCost', scope } as const;
  expect([sides(paid, unknown, about), sides(unknown, paid, about)]).toEqual([[], []]);
  expect(sides(paid, paid, about)).toHaveLength(2);
});
