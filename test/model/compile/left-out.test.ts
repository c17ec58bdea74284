/** A row that cannot be used is left out, and only that row; rows at the very edge of what can be used are in. */
import { compile } from '../../../src/model/compile/compile';
import { simulate } from '../../../src/model/simulate/simulate';
import { ask, lever, month, runOf, tables, everyPeriod, type Given } from '../support/tables';

/** One usable row in every table, for the second of two locations, products and roles. */
const given = {
  locations: ['Ter Apel', 'Budel'],
  products: [{}, { product: 'legal' }],
  roles: [{}, { role: 'lawyer' }],
  steps: [{}, { product: 'legal', step: 'write', role: 'lawyer', normTime: 2 }],
  terms: [{}, { product: 'legal', term: 2 }],
  stock: [{ location: 'Budel', product: 'legal', ageFrom: 2, cases: 10 }],
  inflow: [{ location: 'Budel', product: 'legal', period: month(1), cases: 5 }],
  staff: [{}, { location: 'Budel', role: 'lawyer', fte: 2 }],
  fixed: [{ location: 'Budel', role: 'lawyer', period: month(1), hours: 7 }],
  derived: [{ product: 'track 4', share: 0.1, target: 'legal' }],
  corrections: [{ location: 'Budel', product: 'legal', period: month(1), cases: -1 }],
  goals: [{ location: 'Budel', product: 'legal', role: 'lawyer', goal: 'ontime' }],
} satisfies Given;

const inputsOf = (change: Given) => {
  const { inputs, goals, structure } = compile(tables({ ...given, ...change })).model;
  return { inputs, goals, derived: structure.derived };
};

const BROKEN: { readonly [T in keyof typeof given]?: readonly object[] } = {
  stock: [
    { location: 'none' },
    { product: 'none' },
    { step: 'none' },
    { cases: -1 },
    { ageFrom: 1.5 },
    { ageTo: NaN },
    { received: month(0) },
    { ageFrom: 3, ageTo: 2 },
  ],
  inflow: [
    { location: 'none' },
    { product: 'none' },
    { cases: -1 },
    { period: NaN },
    { period: month(3) },
    { period: month(-1) },
  ],
  staff: [
    { location: 'none' },
    { role: 'none' },
    { fte: -1 },
    { start: NaN },
    { end: NaN },
    { start: month(2), end: month(1) },
  ],
  fixed: [{ location: 'none' }, { role: 'none' }, { hours: -1 }, { period: NaN }, { period: month(3) }],
  derived: [{ product: 'none' }, { target: 'none' }, { share: 11 }, { lag: 0 }],
  corrections: [
    { location: 'none' },
    { product: 'none' },
    { cases: NaN },
    { cases: 0 },
    { period: NaN },
    { period: month(3) },
    { received: NaN },
    { received: month(2) },
  ],
  terms: [
    { product: 'none' },
    { term: -1 },
    { receivedFrom: NaN },
    { receivedTo: NaN },
    { receivedFrom: month(2), receivedTo: month(1) },
  ],
  goals: [
    { location: 'none' },
    { product: 'none' },
    { role: 'none' },
    { goal: 'stock' },
    { goal: 'stock', value: -1 },
    { goal: 'stock', value: 1, by: month(7) },
  ],
  steps: [{ product: 'none' }, { location: 'none' }, { step: '' }],
};
const cases = Object.entries(BROKEN).flatMap(([table, changes]) =>
  changes.map((change: object) => ({ table: table as keyof typeof given, change })),
);

test.each(cases)('$table: $change', ({ table, change }) => {
  const rows: readonly object[] = given[table] as readonly object[];
  const last = rows.at(-1) ?? {};
  // A step of another name, so that it is not left out as a double.
  const other = table === 'steps' ? { step: 'sign', order: 9 } : {};
  expect(inputsOf({ [table]: [...rows, { ...last, ...other, ...change }] })).toEqual(inputsOf({}));
});

test.each([
  { role: 'none' },
  { normTime: -1 },
  { lostTime: -1 },
  { share: 2 },
  { noShowRate: 1 },
  { minimumWait: -1 },
  { order: NaN },
])('a step with %j keeps its place, at the end, without hours, and what needs its hours has no answer', (change) => {
  const step = { product: 'legal', step: 'sign', role: 'lawyer', order: 9, normTime: 3, ...change };
  const { model } = compile(tables({ ...given, steps: [...given.steps, step] }));
  expect(model.steps.map(({ name }) => name)).toEqual(['decide', 'write', 'sign']);
  const queue = model.inputs[1]?.queue;
  expect([...(queue?.caseHours ?? [])].slice(-3)).toEqual([0, 0, 0]);
  expect([...(queue?.wait ?? [])].slice(-3)).toEqual([0, 0, 0]);
  const run = simulate(model);
  for (const measure of ['hoursRequired', 'stock', 'fteGap'] as const) {
    // Ter Apel has cases of the other product only, but for those that derive from them.
    expect(ask(run, measure, { location: 'Budel', from: 0, to: 2 })).toBe('incomplete');
    expect(ask(run, measure, { location: 'Ter Apel', from: 0, to: 2 })).toBe('incomplete');
  }
  const apart = simulate(compile(tables({ ...given, derived: [], steps: [...given.steps, step] })).model);
  expect(ask(apart, 'stock', { location: 'Budel', from: 0, to: 2 })).toBe('incomplete');
  expect(ask(apart, 'stock', { location: 'Ter Apel', from: 0, to: 2 })).toBe(0);
  expect(ask(apart, 'hoursAvailable', { location: 'Budel', from: 0, to: 2 })).toBe(593);
});

test('on the edge: one day of staff, a term of one day, stock of last month, a location that closes on the first', () => {
  const staff = [{ start: month(0) + 1, end: month(0) + 1, fte: 22 }];
  // Monday 2 January of the 22 working days of January 2023 (New Year is a Sunday).
  expect(everyPeriod(runOf({ staff }), 'fteContracted')).toEqual([1, 0, 0]);
  const oneDay = [{ receivedFrom: month(0) + 15, receivedTo: month(0) + 15, term: 2 }];
  expect(
    compile(tables({ terms: oneDay, stock: [{ received: month(-1), cases: 1 }], locations: ['Ter Apel'] })).model
      .inputs[0]?.queue.due[1],
  ).toBe(2);
  expect(everyPeriod(runOf({ stock: [{ received: month(-1) + 30, cases: 3 }] }), 'stock')).toEqual([3, 3, 3]);
  const closing = tables({ locations: ['Ter Apel'], inflow: [1, 2].map((t) => ({ period: month(t), cases: 5 })) });
  const run = runOf({
    ...closing,
    locations: [{ row: 1, location: 'Ter Apel', activeFrom: null, activeTo: month(1) }],
  });
  expect(everyPeriod(run, 'inflow')).toEqual([0, 5, 0]);
  const opening = runOf({
    ...closing,
    locations: [{ row: 1, location: 'Ter Apel', activeFrom: month(2) - 1, activeTo: null }],
  });
  expect(everyPeriod(opening, 'inflow')).toEqual([0, 5, 5]);
});

test('fixed hours of a role, in every month or in one', () => {
  const hours = (fixed: NonNullable<Given['fixed']>) =>
    [...(compile(tables({ ...given, fixed })).model.inputs[1]?.queue.hours ?? [])].slice(3);
  expect(hours([])).toEqual([200, 200, 200]);
  expect(hours([{ location: 'Budel', role: 'lawyer', hours: 10 }])).toEqual([190, 190, 190]);
  expect(
    hours([
      { location: 'Budel', role: 'lawyer', period: month(2), hours: 10 },
      { location: 'Budel', role: 'lawyer', hours: 1 },
    ]),
  ).toEqual([199, 199, 189]);
});

describe('a missing term', () => {
  const warned = (change: Given) =>
    compile(tables({ locations: ['Ter Apel'], ...change }))
      .problems.filter(({ code }) => code === 'term-missing')
      .map(({ data }) => data['day']);
  it('matters only where there are cases', () => {
    expect(warned({ terms: [{ receivedFrom: month(0) }] })).toEqual([]);
    expect(warned({ terms: [{ receivedFrom: month(0) }], stock: [{ ageFrom: 2, cases: 1 }] })).toEqual([month(-2)]);
    expect(
      warned({ terms: [{ receivedTo: month(-1) - 1 }, { receivedFrom: month(0) }], stock: [{ ageFrom: 2, cases: 1 }] }),
    ).toEqual([]);
  });
  it('matters in every month of the horizon, in which cases may still come', () => {
    expect(warned({ terms: [{ receivedTo: month(1) - 1 }] })).toEqual([month(1)]);
    expect(warned({ terms: [{ receivedFrom: month(1) }] })).toEqual([month(0)]);
  });
});

test('a role that cannot be used has no hours under a lever either', () => {
  const roles = [{ sicknessShare: 1 }];
  const levers = [lever('sickness', '0.1')];
  const run = runOf({ roles, staff: [{}] }, { levers });
  expect([...(run.model.inputs[0]?.queue.hours ?? [])]).toEqual([0, 0, 0]);
  expect(everyPeriod(run, 'hoursAvailable')).toEqual(['incomplete', 'incomplete', 'incomplete']);
});
