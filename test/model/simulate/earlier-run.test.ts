/** An earlier run saves work and changes nothing: what did not change is kept, whatever did is computed anew. */
import { compile } from '../../../src/model/compile/compile';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../support/tables';

/** A location short of staff in which every number counts; Budel has a little work of its own. */
const given: Given = {
  settings: { periods: 6, workOrder: { kind: 'split', share: 0.5 } },
  locations: ['Ter Apel', 'Budel'],
  products: [
    { product: 'one', priority: 1, withdrawalShare: 0.1 },
    { product: 'two', priority: 2 },
    { product: 'three' },
  ],
  roles: [{ role: 'hearer' }, { role: 'officer' }],
  steps: [
    { product: 'one', step: 'hear', order: 1, role: 'hearer', normTime: 2 },
    { product: 'one', step: 'decide', order: 2, role: 'officer', normTime: 3 },
    { product: 'two', role: 'officer', normTime: 4 },
    { product: 'three', role: 'officer', normTime: 1 },
  ],
  terms: [
    { product: 'one', term: 2 },
    { product: 'two', term: 4 },
  ],
  stock: [
    { product: 'one', ageFrom: 3, cases: 40 },
    { product: 'one', step: 'decide', ageFrom: 1, cases: 20 },
    { product: 'two', ageFrom: 2, cases: 10 },
    { location: 'Budel', product: 'two', ageFrom: 2, cases: 10 },
  ],
  inflow: [0, 1, 2, 3, 4].map((t) => ({ product: t % 2 === 0 ? 'one' : 'two', period: month(t), cases: 15 })),
  staff: [
    { role: 'hearer', fte: 0.4 },
    { role: 'officer', fte: 0.8 },
    { location: 'Budel', role: 'officer', fte: 0.1 },
  ],
  derived: [{ event: 'decision', product: 'one', share: 0.5, target: 'three', lag: 1 }],
  corrections: [
    { product: 'one', period: month(1), received: month(-3), cases: -5 },
    { product: 'two', period: month(2), cases: 4 },
  ],
};

const modelOf = (changed: Given) => compile(tables(changed)).model;

/** The first row (or row `at`) of a table with other values. */
function row<R>(rows: readonly R[] | undefined, change: Partial<R>, at = 0): R[] {
  return (rows ?? []).map((one, index) => (index === at ? { ...one, ...change } : one));
}

const CHANGES: Readonly<Record<string, Partial<Given>>> = {
  'the cases of the stock': { stock: row(given.stock, { cases: 41 }) },
  'the age of the stock': { stock: row(given.stock, { ageFrom: 4 }) },
  'the step of the stock': { stock: row(given.stock, { step: null }, 1) },
  'one more row of stock': { stock: [...(given.stock ?? []), { product: 'three', ageFrom: 1, cases: 3 }] },
  inflow: { inflow: row(given.inflow, { cases: 16 }) },
  withdrawals: { products: row(given.products, { withdrawalShare: 0.2 }) },
  'the priority of products': {
    products: row(given.products, { priority: 3 }),
    settings: { ...given.settings, workOrder: { kind: 'priority' } },
  },
  'the order of products': { products: [...(given.products ?? [])].reverse() },
  'a norm time': { steps: row(given.steps, { normTime: 2.5 }) },
  'the role of a step': { steps: row(given.steps, { role: 'hearer' }, 2) },
  'a minimum wait': { steps: row(given.steps, { minimumWait: 6 }, 1) },
  'one more step': { steps: [...(given.steps ?? []), { product: 'two', step: 'sign', order: 2, role: 'officer' }] },
  'a term': { terms: row(given.terms, { term: 3 }) },
  'the hours of staff': { staff: row(given.staff, { fte: 0.5 }) },
  'the number of periods': { settings: { ...given.settings, periods: 7 } },
  'the share of hours for overdue cases': { settings: { ...given.settings, workOrder: { kind: 'split', share: 0.9 } } },
  'the work order': { settings: { ...given.settings, workOrder: { kind: 'edd' } } },
  'no derived inflow': { derived: [] },
  'the event of derived inflow': { derived: row(given.derived, { event: 'withdrawal' }) },
  'the source of derived inflow': { derived: row(given.derived, { product: 'two' }) },
  'the share of derived inflow': { derived: row(given.derived, { share: 0.6 }) },
  'the target of derived inflow': { derived: row(given.derived, { target: 'two' }) },
  'the lag of derived inflow': { derived: row(given.derived, { lag: 2 }) },
  'the cases of a correction': { corrections: row(given.corrections, { cases: -6 }) },
  'the cohort of a correction': { corrections: row(given.corrections, { received: null }) },
  'the period of a correction': { corrections: row(given.corrections, { period: month(0) }) },
  'the product of a correction': { corrections: row(given.corrections, { product: 'one' }, 1) },
  'one more correction': {
    corrections: [...(given.corrections ?? []), { product: 'two', period: month(3), cases: 1 }],
  },
};

function expectEqual(a: Run, b: Run): void {
  expect(a.locations).toEqual(b.locations);
  expect(a.problems).toEqual(b.problems);
}

test.each(Object.entries(CHANGES))('%s: computed anew', (_, change) => {
  const before = simulate(modelOf(given));
  const changed = modelOf({ ...given, ...change });
  const anew = simulate(changed);
  // Else the change would prove nothing.
  expect(anew.locations[0]).not.toEqual(before.locations[0]);
  expectEqual(simulate(changed, before), anew);
  // And the way back.
  expectEqual(simulate(before.model, anew), before);
});

test('the same tables read again, or rows in another table order: everything is kept', () => {
  const before = simulate(modelOf(given));
  const again = simulate(modelOf({ ...given, staff: [...(given.staff ?? [])].reverse() }), before);
  expect(again.locations[0]).toBe(before.locations[0]);
  expect(again.locations[1]).toBe(before.locations[1]);
});

test('a change at one location leaves the other as it is', () => {
  const before = simulate(modelOf(given));
  const again = simulate(modelOf({ ...given, staff: row(given.staff, { fte: 0.2 }, 2) }), before);
  expect(again.locations[0]).toBe(before.locations[0]);
  expect(again.locations[1]).not.toBe(before.locations[1]);
});

test('a correction that moved to another row of the table names its new row', () => {
  const tooMuch = [{ product: 'one', period: month(0), received: month(-3), cases: -100 }];
  const before = simulate(modelOf({ ...given, corrections: tooMuch }));
  const moved = simulate(
    modelOf({ ...given, corrections: [{ product: 'two', cases: 0, period: month(5) }, ...tooMuch] }),
    before,
  );
  expect(before.problems.map((problem) => problem.row)).toEqual([1]);
  expect(moved.problems.map((problem) => problem.row)).toEqual([2]);
});
