/** Which row of the workbook a wanted row comes from, and which number it gets. */
import type { ScenarioRow } from '../../src/model/tables/tables';
import { placed } from '../../src/session/scenario-rows';
import { lever as aLever } from '../model/support/tables';

const lever = (part: Partial<ScenarioRow> = {}): ScenarioRow =>
  aLever('staff', 'x + 1', { scenario: 'Plan', location: 'Ter Apel', target: 'Hoormedewerker', ...part });
const origins = (own: readonly ScenarioRow[], wanted: readonly ScenarioRow[]) =>
  placed(own, wanted).map(({ was }) => was?.row ?? null);
const orders = (own: readonly ScenarioRow[], wanted: readonly ScenarioRow[]) =>
  placed(own, wanted).map(({ row }) => row.order);

test.each([
  ['from', 19_358, 19_389],
  ['to', 19_358, 19_389],
  ['expression', 'x + 1', 'x + 2'],
  ['group', 'a', 'b'],
  ['active', true, false],
  ['remark', 'a', 'b'],
] as const)('of rows about the same, the one with the same %s is meant', (key, one, other) => {
  const own = [lever({ row: 1, [key]: one }), lever({ row: 2, order: 2, [key]: other })];
  expect(origins(own, [lever({ [key]: other })])).toEqual([2]);
  expect(origins(own, [lever({ [key]: other }), lever({ [key]: one })])).toEqual([2, 1]);
});

test.each([
  ['lever', 'inflow'],
  ['location', 'Budel'],
  ['product', 'Spoor 4'],
  ['target', 'Beslisser'],
] as const)('a row about another %s is another row', (key, other) => {
  expect(origins([lever({ row: 1 })], [lever({ [key]: other })])).toEqual([null]);
});

test('capitals make no other row', () => {
  expect(origins([lever({ row: 1 })], [lever({ location: 'TER APEL' })])).toEqual([1]);
});

test('of rows that are all the same the nearest is meant, and each once', () => {
  const own = [1, 2, 3].map((row) => lever({ row, order: row }));
  expect(origins(own, [lever(), lever(), lever(), lever()])).toEqual([1, 2, 3, null]);
  const first = lever({ lever: 'inflow', target: null });
  expect(origins(own, [first, lever(), lever()])).toEqual([null, 2, 3]);
  expect(origins(own, [lever()])).toEqual([1]);
  const apart = [lever({ row: 1, lever: 'inflow', target: null }), ...own.slice(1)];
  expect(origins(apart, [lever({ lever: 'inflow', target: null }), lever(), lever()])).toEqual([1, 2, 3]);
});

test('numbers that still put the rows in the wanted order stay, others follow on', () => {
  const own = [lever({ row: 1, order: 5, remark: 'a' }), lever({ row: 2, order: 7, remark: 'b' }), lever({ row: 3, order: 7, remark: 'c' })]; // oxfmt-ignore
  const [a, b, c] = ['a', 'b', 'c'].map((remark) => lever({ remark }));
  if (!a || !b || !c) throw new Error('no rows');
  const fresh = lever({ lever: 'inflow', target: null });
  expect(orders(own, [a, b, c])).toEqual([5, 7, 7]);
  expect(orders(own, [a, c, b])).toEqual([5, 7, 8]);
  expect(orders(own, [b, a, c])).toEqual([7, 8, 9]);
  expect(orders(own, [fresh, a])).toEqual([1, 5]);
  expect(orders(own, [a, fresh, b])).toEqual([5, 6, 7]);
  expect(orders(own, [a, fresh, fresh, b])).toEqual([5, 6, 7, 8]);
  expect(orders([lever({ row: 1, order: 1.5 })], [lever(), fresh])).toEqual([1.5, 2]);
});
