/** A total of overdue cases names the product that is most of it. */
import { mostOverdue } from '../../../../src/model/measures/judge/most-overdue';
import { runOf, type Given } from '../../support/tables';

/** Nobody works: a product's cases of 3 months old are overdue at a term of 1, and count as they were given. */
const given = (late: readonly number[], countsAsCase: readonly boolean[] = []): Given => ({
  products: late.map((_, at) => ({ product: `p${at}`, priority: at + 1, countsAsCase: countsAsCase[at] ?? true })),
  terms: late.map((_, at) => ({ product: `p${at}`, term: 1, unit: 'month' })),
  steps: late.map((_, at) => ({ product: `p${at}` })),
  stock: late.map((cases, at) => ({ product: `p${at}`, received: null, ageFrom: 3, ageTo: 3, cases })),
  staff: [],
});
const scope = { location: null, product: null, role: null, from: 0, to: 0 };

test('the product with more than half of what is overdue', () => {
  expect(mostOverdue(runOf(given([30, 74, 20])), scope)).toEqual({ product: 'p1', cases: 74 });
});

test('nobody where none has more than half, where nothing is overdue, or where there is one product only', () => {
  expect(mostOverdue(runOf(given([50, 50])), scope)).toBeNull();
  expect(mostOverdue(runOf({ ...given([50, 10]), terms: [] }), scope)).toBeNull();
  expect(mostOverdue(runOf(given([50])), scope)).toBeNull();
});

test('nobody where one product is asked about, and never work that is no case', () => {
  expect(mostOverdue(runOf(given([10, 50])), { ...scope, product: 'p1' })).toBeNull();
  expect(mostOverdue(runOf(given([40, 20, 900], [true, true, false])), scope)).toEqual({ product: 'p0', cases: 40 });
});
