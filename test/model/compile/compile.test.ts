/** What a planner can get wrong is a problem with its cell; nothing throws, and no number gets out that is none. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { explain } from '../../../src/model/explain/explain';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { MEASURES, measure, series } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import type { ModelTables } from '../../../src/model/tables/tables';
import { randomModel } from '../support/random-model';
import { ask, everyPeriod, month, runOf, tables, type Given } from '../support/tables';
import { hold } from '../../support/hold';

const working: Given = {
  stock: [{ ageFrom: 1, cases: 10 }],
  inflow: [{ period: month(0), cases: 80 }],
  staff: [{ fte: 1 }],
};
const problemsOf = (given: Given): readonly string[] =>
  compile(tables({ ...working, ...given }), { expressions: mathExpressions }).problems.map(
    ({ code, severity, table, row, column }) => `${severity} ${code} ${table} ${row} ${column}`,
  );

it.each<[Given, string]>([
  [{ stock: [{ cases: -1 }] }, 'error out-of-range vkt_Stock 1 cases'],
  [{ stock: [{ cases: NaN }] }, 'error out-of-range vkt_Stock 1 cases'],
  [{ stock: [{ cases: 1e300 }] }, 'error out-of-range vkt_Stock 1 cases'],
  [{ stock: [{ cases: 1, received: month(0) }] }, 'error stock-in-future vkt_Stock 1 received'],
  [{ stock: [{ cases: 1, received: NaN }] }, 'error out-of-range vkt_Stock 1 received'],
  [{ stock: [{ cases: 1, ageFrom: 4, ageTo: 2 }] }, 'error end-before-start vkt_Stock 1 ageTo'],
  [{ stock: [{ cases: 1, ageFrom: 1.5 }] }, 'error out-of-range vkt_Stock 1 ageFrom'],
  [{ stock: [{ cases: 1, ageFrom: null }] }, 'warning required vkt_Stock 1 received'],
  [{ stock: [{ cases: 1, step: 'none' }] }, 'error unknown-step vkt_Stock 1 step'],
  [{ stock: [{ cases: 1, product: 'none' }] }, 'error unknown-product vkt_Stock 1 product'],
  [
    { locations: ['Ter Apel'], inflow: [{ location: 'Bant', period: month(0) }] },
    'error unknown-location vkt_Inflow 1 location',
  ],
  [{ inflow: [{ period: month(9), cases: 1 }] }, 'warning outside-horizon vkt_Inflow 1 period'],
  [{ inflow: [{ period: Infinity, cases: 1 }] }, 'error out-of-range vkt_Inflow 1 period'],
  [{ products: [{}, {}] }, 'error duplicate-key vkt_Products 2 product'],
  [{ products: [{}, { product: ' ' }] }, 'error required vkt_Products 2 product'],
  [{ products: [{ withdrawalShare: 1.2 }] }, 'error out-of-range vkt_Products 1 withdrawalShare'],
  [{ products: [{}, { product: 'idle' }] }, 'warning no-steps vkt_Steps null product'],
  [{ roles: [{}, { role: ' Officer ' }] }, 'error duplicate-key vkt_Roles 2 role'],
  [{ roles: [{ leaveHours: 1300 }] }, 'error net-hours-not-positive vkt_Roles 1 contractHours'],
  [{ roles: [{ allowanceShare: 1 }] }, 'error allowance-too-high vkt_Roles 1 allowanceShare'],
  [{ roles: [{ sicknessShare: NaN }] }, 'error out-of-range vkt_Roles 1 sicknessShare'],
  [{ steps: [{ noShowRate: 1 }] }, 'error out-of-range vkt_Steps 1 noShowRate'],
  [{ steps: [{ normTime: 'two hours' }] }, 'error bad-expression vkt_Steps 1 normTime'],
  [{ steps: [{ normTime: '1 / 0' }] }, 'error bad-expression vkt_Steps 1 normTime'],
  [{ steps: [{ role: 'nobody' }] }, 'error unknown-role vkt_Steps 1 role'],
  [{ steps: [{}, {}] }, 'error duplicate-key vkt_Steps 2 step'],
  [{ terms: [{}, { receivedFrom: month(1) }] }, 'warning terms-overlap vkt_Terms 2 receivedFrom'],
  [{ terms: [{ receivedFrom: month(1) }] }, 'warning term-missing vkt_Terms null receivedFrom'],
  [{ terms: [{ receivedFrom: 10, receivedTo: 5 }] }, 'error end-before-start vkt_Terms 1 receivedTo'],
  [{ staff: [{ start: month(2), end: month(1) }] }, 'error end-before-start vkt_Staff 1 end'],
  [{ staff: [{ fte: -1 }] }, 'error out-of-range vkt_Staff 1 fte'],
  [{ staff: [] }, 'warning no-staff vkt_Staff null role'],
  [{ fixed: [{ hours: 1e6 }] }, 'warning hours-negative vkt_Fixed null null'],
  [{ fixed: [{ hours: 1, period: month(30) }] }, 'warning outside-horizon vkt_Fixed 1 period'],
  [{ derived: [{ lag: 0 }] }, 'error out-of-range vkt_Derived 1 lag'],
  [{ derived: [{ target: 'none' }] }, 'error unknown-product vkt_Derived 1 target'],
  [
    { corrections: [{ period: month(0), received: month(1), cases: 1 }] },
    'error out-of-range vkt_Corrections 1 received',
  ],
  [{ goals: [{ goal: 'stock' }] }, 'error required vkt_Goals 1 value'],
  [{ goals: [{}, {}] }, 'error duplicate-key vkt_Goals 2 goal'],
  [{ goals: [{ goal: 'stock', value: 1, by: month(-1) }] }, 'error outside-horizon vkt_Goals 1 by'],
  [{ penalties: [{ noticeShare: 2 }] }, 'error out-of-range vkt_Penalties 1 noticeShare'],
  [{ settings: { periods: 0 } }, 'error out-of-range vkt_Settings null periods'],
  [{ settings: { periods: 1.5 } }, 'error out-of-range vkt_Settings null periods'],
  [{ settings: { firstPeriod: NaN } }, 'error out-of-range vkt_Settings null firstPeriod'],
  [{ settings: { workOrder: { kind: 'split', share: 7 } } }, 'error bad-work-order vkt_Settings null workOrder'],
  [{ settings: { overheadShare: -1 } }, 'error out-of-range vkt_Settings null overheadShare'],
  [{ settings: { parameters: [{ row: 4, name: 'x', value: 1 }] } }, 'error bad-expression vkt_Settings 4 setting'],
])('%j is a problem', (given, expected) => {
  expect(problemsOf(given)).toContain(expected);
});

it('goes on with what can be used', () => {
  const run = runOf({ ...working, stock: [{ cases: 10 }, { cases: NaN }, { product: 'none', cases: 3 }] });
  expect(ask(run, 'stock', { to: 0 })).toBe(0);
  expect(ask(run, 'decisions', { to: 0 })).toBe(90);
});

it('takes names as Excel does, whatever their case and spaces', () => {
  expect(problemsOf({ staff: [{ location: ' ter apel ', role: 'OFFICER' }] })).toEqual([]);
});

it('reads norm times with units and parameters', () => {
  const parameters = [
    { row: 5, name: 'hearing', value: '90 min' },
    { row: 6, name: 'report', value: '2 * hearing' },
  ];
  const given = tables({ ...working, settings: { parameters }, steps: [{ normTime: 'hearing + report / 2' }] });
  const run = simulate(compile(given, { expressions: mathExpressions }).model);
  // 1.5 + 3 / 2 = 3 h
  expect(run.model.inputs[0]?.queue.caseHours[0]).toBe(3);
});

it('lets a step row of a location go before one for all', () => {
  const run = runOf({
    ...working,
    locations: ['Ter Apel', 'Budel'],
    steps: [{ normTime: 1 }, { normTime: 4, location: 'Budel' }],
    inflow: [
      { period: month(0), cases: 80 },
      { location: 'Budel', period: month(0), cases: 80 },
    ],
    staff: [{}, { location: 'Budel' }],
  });
  expect(ask(run, 'decisions', { location: 'Budel', to: 0 })).toBe(25);
  expect(ask(run, 'decisions', { location: 'Ter Apel', to: 0 })).toBe(90);
});

it('gives staff hours only while their location is active', () => {
  const given = tables({ ...working, locations: ['Ter Apel'] });
  const closing: ModelTables = {
    ...given,
    locations: [{ row: 1, location: 'Ter Apel', activeFrom: null, activeTo: month(1) - 1 }],
  };
  expect(everyPeriod(simulate(compile(closing).model), 'hoursAvailable')).toEqual([100, 0, 0]);
});

it('works without a single row', () => {
  const empty = tables({ products: [], roles: [], steps: [], calendar: [] });
  const run = simulate(compile(empty).model);
  for (const { id } of MEASURES) {
    const answer = measure(run, { measure: id, from: 0, to: 2 });
    if (answer.ok) expect(answer.value).toBe(0);
    else expect(answer.reason).toBe('no-denominator');
  }
});

it('never throws and never lets out NaN or infinity, whatever the numbers', () => {
  const wild = fc.oneof(
    fc.constantFrom(NaN, Infinity, -Infinity, -1, 0, 0.5, 1, 1e-300, 1e12, 1e308, 2 ** 53),
    fc.double(),
  );
  const mangle = (value: unknown, numbers: readonly number[], at: { i: number }): unknown => {
    if (typeof value === 'number') {
      at.i += 1;
      return at.i % 7 === 3 ? numbers[at.i % numbers.length] : value;
    }
    if (Array.isArray(value)) return value.map((one) => mangle(one, numbers, at));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === 'row' ? one : mangle(one, numbers, at)]),
    );
  };
  fc.assert(
    fc.property(randomModel(), fc.array(wild, { minLength: 3, maxLength: 11 }), fc.nat(6), (given, numbers, start) => {
      const mangled = mangle(tables(given), numbers, { i: start }) as ModelTables;
      const { model, problems } = compile(mangled);
      for (const { value, data } of problems) {
        for (const one of [value, ...Object.values(data)])
          if (typeof one === 'number') hold(Number.isFinite(one), () => `a problem holds ${one}`);
      }
      const run = simulate(model);
      for (const { id } of MEASURES) {
        for (const value of series(run, { measure: id }))
          hold(value === null || Number.isFinite(value), () => `${id} is ${value}`);
        explain(run, { measure: id, from: 0, to: model.periods.length - 1 });
      }
    }),
    { numRuns: 150 },
  );
});
