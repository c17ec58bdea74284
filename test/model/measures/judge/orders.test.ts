/** Orders held against the model: met, missed by how much, and what holds them up. */
import { verdicts } from '../../../../src/model/measures/judge/orders';
import { month, ORDER, runOf, type Given } from '../../support/tables';

/**
 * Three months of 100 hours at Ter Apel. 250 cases lie there; each takes 0.5 h of hearing (0.25 FTE: 25 h a month, 50 cases) and
 * 1 h of deciding (1 FTE): 50 heard and decided a month, 150 in all; 100 wait to be heard at the end.
 */
const given: Given = {
  roles: [{ role: 'hearer' }, { role: 'officer' }],
  steps: [
    { step: 'hear', order: 1, role: 'hearer', normTime: 0.5 },
    { step: 'decide', order: 2, role: 'officer', normTime: 1 },
  ],
  stock: [{ cases: 250 }],
  staff: [
    { role: 'hearer', fte: 0.25 },
    { role: 'officer', fte: 1 },
  ],
};
const judged = (order: Partial<typeof ORDER>, change: Given = {}) =>
  verdicts(runOf({ ...given, ...change, orders: [{ ...ORDER, ...order }] }));

test('a missed order says by how much, and where the cases wait in front of a role without an hour left', () => {
  const [verdict] = judged({ value: 200 });
  expect(verdict?.value).toBeCloseTo(150, 9);
  expect(verdict?.short).toBeCloseTo(50, 9);
  expect(verdict?.heldUpAt).toEqual({ location: 0, step: 0, role: 0, cases: expect.closeTo(100, 6) });
});

test('a met order is short of nothing and held up by nothing', () => {
  const [verdict] = judged({ value: 150 - 1e-6 });
  expect([verdict?.short, verdict?.heldUpAt]).toEqual([0, null]);
});

test('at most is missed from above', () => {
  const [verdict] = judged({ measure: 'stock', bound: 'atMost', value: 40 });
  expect(verdict?.short).toBeCloseTo(60, 9);
  expect(judged({ measure: 'stock', bound: 'atMost', value: 100.5 })[0]?.short).toBe(0);
});

test('it counts from its first to its last month, and says when part of its span lies outside the model', () => {
  const inside = judged({ value: 90, from: month(1), to: month(2) })[0];
  expect([inside?.query.from, inside?.query.to, inside?.partly]).toEqual([1, 2, false]);
  expect(inside?.value).toBeCloseTo(100, 9);
  const partly = judged({ value: 90, from: month(-4), to: month(1) })[0];
  expect([partly?.query.from, partly?.query.to, partly?.partly]).toEqual([0, 1, true]);
  expect(partly?.value).toBeCloseTo(100, 9);
});

test('what lies outside the model, or names what it does not know, is not judged', () => {
  for (const order of [{ from: month(5) }, { to: month(-1) }, { product: 'none' }, { location: 'none' }])
    expect(judged(order)).toEqual([]);
});

test('a measure without a value gives no verdict either way', () => {
  const [verdict] = judged({ measure: 'onTimeShare', value: 0.9 }, { staff: [] });
  expect([verdict?.value, verdict?.short]).toEqual([null, null]);
});

test('nobody at all is what holds it up where there are no hours', () => {
  const [verdict] = judged({ value: 10 }, { staff: [{ role: 'officer' }] });
  expect(verdict?.heldUpAt).toMatchObject({ step: 0, role: 0, cases: 250 });
});
