/** Every kind of lever on every cell it may touch: what it changes, what it leaves, and what it says when it cannot. */
import { dayOf } from '../../../../src/model/time/calendar';
import { compile } from '../../../../src/model/compile/compile';
import { mathExpressions } from '../../../../src/model/tables/expression-mathjs';
import type { LocationInput } from '../../../../src/model/compile/model/model';
import type { ScenarioRow } from '../../../../src/model/tables/tables';
import { lever, month, tables, type Given } from '../../support/tables';

/** Two of everything, over three months, with a number of its own in every cell. */
const given: Given = {
  locations: ['Ter Apel', 'Budel'],
  products: [
    { product: 'one', withdrawalShare: 0.1 },
    { product: 'two', withdrawalShare: 0.2 },
  ],
  roles: [{ role: 'hearer', sicknessShare: 0.1 }, { role: 'officer' }],
  steps: [
    {
      product: 'one',
      step: 'hear',
      order: 1,
      role: 'hearer',
      normTime: 2,
      noShowRate: 0.5,
      share: 0.8,
      minimumWait: 4,
    },
    { product: 'one', step: 'decide', order: 2, role: 'officer', normTime: 3 },
    { product: 'two', step: 'decide', order: 1, role: 'officer', normTime: 4 },
  ],
  terms: [
    { product: 'one', term: 2 },
    { product: 'two', term: 14, unit: 'day' },
  ],
  stock: [{ product: 'one', ageFrom: 2, cases: 10 }],
  inflow: [
    { product: 'one', period: month(0), cases: 10 },
    { product: 'one', period: month(1), cases: 20 },
    { product: 'two', period: month(2), cases: 30 },
    { location: 'Budel', product: 'one', period: month(1), cases: 40 },
  ],
  staff: [
    { role: 'hearer', fte: 1 },
    { role: 'officer', fte: 2 },
    { location: 'Budel', role: 'officer', fte: 3, start: month(1) },
    { location: 'Budel', role: 'hearer', fte: 0.5 },
  ],
  derived: [
    { event: 'decision', product: 'one', share: 0.5, target: 'two', lag: 1 },
    { event: 'withdrawal', product: 'two', share: 0.3, target: 'one', lag: 2 },
  ],
};
const base = tables(given);

const inputs = (...levers: ScenarioRow[]): readonly LocationInput[] =>
  compile(base, { levers, expressions: mathExpressions }).model.inputs;
const [terApel, budel] = [0, 1];
function at(all: readonly LocationInput[], location: number): LocationInput {
  const input = all[location];
  if (input === undefined) throw new Error(`no location ${location}`);
  return input;
}
const queue = (location: number, ...levers: ScenarioRow[]) => at(inputs(...levers), location).queue;
const staffing = (location: number, ...levers: ScenarioRow[]) => at(inputs(...levers), location).staffing;
const list = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1e9) / 1e9);

const everywhere = { location: null, product: null, target: null, from: null, to: null };

describe('inflow', () => {
  // product one: 10, 20, 0; two: 0, 0, 30.
  it('everywhere', () => {
    expect(list(queue(terApel, lever('inflow', 'x * 2', everywhere)).inflow)).toEqual([20, 40, 0, 0, 0, 60]);
    expect(list(queue(budel, lever('inflow', 'x * 2', everywhere)).inflow)).toEqual([0, 80, 0, 0, 0, 0]);
  });
  it('at one location', () => {
    expect(list(queue(terApel, lever('inflow', 'x + 1', { location: ' budel ' })).inflow)).toEqual([
      10, 20, 0, 0, 0, 30,
    ]);
    expect(list(queue(budel, lever('inflow', 'x + 1', { location: ' budel ' })).inflow)).toEqual([1, 41, 1, 1, 1, 1]);
  });
  it('of one product, from one month to another, both included', () => {
    const where = { product: 'one', from: month(1), to: month(2) + 27 };
    expect(list(queue(terApel, lever('inflow', 'x + 1', where)).inflow)).toEqual([10, 21, 1, 0, 0, 30]);
  });
  it('from a day before the horizon until one after it', () => {
    const where = { product: 'two', from: month(-9), to: month(9) };
    expect(list(queue(terApel, lever('inflow', 'x + 1', where)).inflow)).toEqual([10, 20, 0, 1, 1, 31]);
  });
});

describe('shares and rates', () => {
  it('withdrawal', () => {
    expect(list(queue(terApel, lever('withdrawal', 'x * 2', { product: 'two', to: month(1) })).withdrawal)).toEqual([
      0.1, 0.1, 0.1, 0.4, 0.4, 0.2,
    ]);
    expect(list(queue(terApel, lever('withdrawal', '1')).withdrawal)).toEqual([1, 1, 1, 1, 1, 1]);
  });
  it('derivedShare, by source and by target', () => {
    const shares = (where: Partial<ScenarioRow>) =>
      list(queue(terApel, lever('derivedShare', '1', where)).derivedShare);
    expect(shares({})).toEqual([1, 1, 1, 1, 1, 1]);
    expect(shares({ product: 'one' })).toEqual([1, 1, 1, 0.3, 0.3, 0.3]);
    expect(shares({ target: 'one' })).toEqual([0.5, 0.5, 0.5, 1, 1, 1]);
    expect(shares({ target: 'one', from: month(2) })).toEqual([0.5, 0.5, 0.5, 0.3, 0.3, 1]);
  });
  it('sickness, of a role', () => {
    // 1,200 × (1 − 0.1) / 12 = 90 h a month; 1,200 × (1 − 0.3) / 12 = 70.
    const where = { target: 'hearer', from: month(1), to: month(1) };
    expect(list(staffing(terApel, lever('sickness', 'x + 0.2', where)).netHours)).toEqual([90, 70, 90, 100, 100, 100]);
    expect(list(queue(terApel, lever('sickness', 'x + 0.2', where)).hours)).toEqual([90, 70, 90, 200, 200, 200]);
    // Everybody ill leaves no hours, and not less.
    expect(list(staffing(terApel, lever('sickness', '1')).netHours)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('steps', () => {
  // hear: 0.8 × (2 + 0.5 / 0.5 × 2) = 3.2; decide: 3 and 4.
  const hours = (one: ScenarioRow) => list(queue(terApel, one).caseHours);
  it('normTime, of one step of all products, or of all steps of one product', () => {
    expect(hours(lever('normTime', 'x + 1', { target: 'Decide' }))).toEqual([3.2, 3.2, 3.2, 4, 4, 4, 5, 5, 5]);
    expect(hours(lever('normTime', 'x + 1', { target: 'decide', product: 'two', from: month(1) }))).toEqual([
      3.2, 3.2, 3.2, 3, 3, 3, 4, 5, 5,
    ]);
    // 0.8 × (3 + 3) = 4.8.
    expect(hours(lever('normTime', 'x + 1', { product: 'one' }))).toEqual([4.8, 4.8, 4.8, 4, 4, 4, 4, 4, 4]);
  });
  it('noShow and share', () => {
    // 0.8 × (2 + 0.2 / 0.8 × 2) = 2; 0.4 × 4 = 1.6.
    expect(hours(lever('noShow', '0.2', { target: 'hear' }))).toEqual([2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(hours(lever('share', 'x / 2', { target: 'hear', to: month(0) }))).toEqual([1.6, 3.2, 3.2, 3, 3, 3, 4, 4, 4]);
  });
  it('minimumWait, in weeks, rounded up to whole months', () => {
    expect(list(queue(terApel).wait)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(list(queue(terApel, lever('minimumWait', 'x + 1', { target: 'hear', from: month(2) })).wait)).toEqual([
      1, 1, 2, 0, 0, 0, 0, 0, 0,
    ]);
  });
  it('stepRole, of the steps named and from the month named', () => {
    const where = { target: 'decide', product: 'one', from: month(1), to: month(1) };
    expect(list(queue(terApel, lever('stepRole', ' HEARER ', where)).stepRole)).toEqual([0, 0, 0, 1, 0, 1, 1, 1, 1]);
    expect(list(queue(budel, lever('stepRole', 'hearer', { target: 'decide' })).stepRole)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('staff', () => {
  it('on the books of each location and role', () => {
    const more = lever('staff', 'x + 1', { target: 'officer', from: month(1) });
    expect(list(staffing(terApel, more).contractedFte)).toEqual([1, 1, 1, 2, 3, 3]);
    expect(list(staffing(terApel, more).effectiveFte)).toEqual([1, 1, 1, 2, 3, 3]);
    expect(list(staffing(budel, more).contractedFte)).toEqual([0.5, 0.5, 0.5, 0, 4, 4]);
    // 90 h a month for the hearer, 100 h for an officer.
    expect(list(queue(terApel, more).hours)).toEqual([90, 90, 90, 200, 300, 300]);
  });
  it('can be taken away to the last, hires of an earlier lever included', () => {
    const hire = lever('hires', '2', { location: 'Budel', target: 'officer', from: month(1), to: month(1) });
    const half = lever('staff', 'x / 2', { location: 'Budel', target: 'officer' });
    const none = lever('staff', '0', { location: 'Budel' });
    expect(list(staffing(budel, hire).contractedFte)).toEqual([0.5, 0.5, 0.5, 0, 5, 3]);
    expect(list(staffing(budel, hire, half).contractedFte)).toEqual([0.5, 0.5, 0.5, 0, 2.5, 1.5]);
    expect(list(staffing(budel, hire, none).contractedFte)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(list(staffing(terApel, hire, none).contractedFte)).toEqual([1, 1, 1, 2, 2, 2]);
  });
  it('a change of a change starts from the first', () => {
    const twice = [lever('staff', 'x + 1', { target: 'officer' }), lever('staff', 'x * 2', { target: 'officer' })];
    expect(list(staffing(terApel, ...twice).contractedFte)).toEqual([1, 1, 1, 6, 6, 6]);
  });
  it('hires of every role, without an end', () => {
    expect(list(staffing(terApel, lever('hires', '1', { from: month(2) })).contractedFte)).toEqual([1, 1, 2, 2, 2, 3]);
  });
});

describe('term', () => {
  // Two months before period 1 and the three of the horizon; due = received + term.
  it('of one product, by month of receipt', () => {
    expect(list(queue(terApel).due).slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    const where = { product: 'one', from: month(-1), to: month(1) };
    expect(list(queue(terApel, lever('term', 'x + 1', where)).due).slice(0, 5)).toEqual([0, 2, 3, 4, 4]);
  });
  it('in the unit of its row', () => {
    // 14 days are no whole month; 14 + 17 = 31 days are one (30.44 days).
    const due = (one: ScenarioRow) => list(queue(terApel, one).due).slice(5);
    expect(due(lever('term', 'x', { product: 'one' }))).toEqual([-2, -1, 0, 1, 2]);
    expect(due(lever('term', 'x + 17', { product: 'two' }))).toEqual([-1, 0, 1, 2, 3]);
  });
  it('changes nothing of a product without a term', () => {
    const found = compile(tables({ ...given, terms: [] }), { levers: [lever('term', '3')] }).problems;
    expect(found.map(({ code }) => code)).toEqual(['lever-without-effect']);
  });
});

describe('workOrder', () => {
  it('in the months named', () => {
    const kinds = (one: ScenarioRow) => queue(terApel, one).workOrder;
    expect(kinds(lever('workOrder', 'split(0.7)', { from: month(1), to: month(1) }))).toEqual([
      { kind: 'fifo' },
      { kind: 'split', share: 0.7 },
      { kind: 'fifo' },
    ]);
    expect(kinds(lever('workOrder', 'edd', { location: 'Budel' }))).toEqual([
      { kind: 'fifo' },
      { kind: 'fifo' },
      { kind: 'fifo' },
    ]);
  });
  it('that is the one there is changes nothing', () => {
    const { problems } = compile(base, { levers: [lever('workOrder', 'FIFO')] });
    expect(problems.map(({ code }) => code)).toEqual(['lever-without-effect']);
  });
});

describe('a scenario', () => {
  const scenarios = [
    { ...lever('inflow', 'x * 2'), scenario: 'Plan', order: 2, row: 1 },
    { ...lever('inflow', 'x + 5'), scenario: 'plan ', order: 1, row: 2 },
    { ...lever('inflow', 'x + 100'), scenario: 'Plan', order: 3, row: 3, active: false },
    { ...lever('inflow', '0'), scenario: 'Other', order: 1, row: 4 },
    { ...lever('inflow', 'x + 1'), scenario: 'Plan', order: 2, row: 5 },
  ];
  const written = tables({ ...given, scenarios });

  it('applies its active levers in their order, rows of the same order from top to bottom, and extra levers last', () => {
    const { model, problems } = compile(written, { scenario: ' PLAN', levers: [lever('inflow', 'x / 10')] });
    // ((10 + 5) × 2 + 1) / 10
    expect(list(at(model.inputs, terApel).queue.inflow)).toEqual([3.1, 5.1, 1.1, 1.1, 1.1, 7.1]);
    expect(model.scenario).toBe(' PLAN');
    expect(model.levers.map(({ row }) => row)).toEqual([2, 1, 5, 0]);
    expect(problems).toEqual([]);
  });

  it('leaves out extra levers that are switched off', () => {
    const off = { ...lever('inflow', '0'), active: false };
    expect(list(queue(terApel, off).inflow)).toEqual([10, 20, 0, 0, 0, 30]);
  });

  it('shares what it does not touch with the base', () => {
    const [before] = inputs();
    const [after] = inputs(lever('inflow', 'x * 2'));
    expect(after?.staffing).toBe(before?.staffing);
    expect(after?.queue.caseHours).toBe(before?.queue.caseHours);
    expect(after?.queue.wait).toBe(before?.queue.wait);
    expect(after?.queue.due).toBe(before?.queue.due);
    expect(after?.queue.hours).toBe(before?.queue.hours);
    const [, untouched] = inputs(lever('inflow', 'x * 2', { location: 'Ter Apel' }));
    expect(untouched).toBe(inputs()[1]);
  });
});

describe('a lever that cannot be used', () => {
  const problemOf = (one: ScenarioRow) => compile(base, { levers: [one], expressions: mathExpressions }).problems;
  const place = { severity: 'error', table: 'vkt_Scenarios' };

  it.each([
    [
      lever('inflow', 'x - 11', { product: 'one' }),
      {
        code: 'out-of-range',
        column: 'expression',
        row: null,
        value: 'x - 11',
        data: { min: 0, max: 1e9, result: -1 },
      },
    ],
    [
      lever('inflow', '1 / 0'),
      { code: 'out-of-range', column: 'expression', value: '1 / 0', data: { min: 0, max: 1e9 } },
    ],
    [
      lever('withdrawal', '1.1', { row: 6 }),
      { code: 'out-of-range', column: 'expression', row: 6, value: '1.1', data: { min: 0, max: 1, result: 1.1 } },
    ],
    [lever('noShow', '1'), { code: 'out-of-range', value: '1', data: { min: 0, max: 1, below: 1, result: 1 } }],
    [lever('share', '-1'), { code: 'out-of-range', data: { min: 0, max: 1, result: -1 } }],
    [lever('sickness', '2'), { code: 'out-of-range', data: { min: 0, max: 1, result: 2 } }],
    [lever('derivedShare', '11'), { code: 'out-of-range', data: { min: 0, max: 10, result: 11 } }],
    [lever('minimumWait', '-1'), { code: 'out-of-range', data: { min: 0, max: 520, result: -1 } }],
    [lever('normTime', '-1'), { code: 'out-of-range', data: { min: 0, max: 10_000, result: -1 } }],
    [lever('staff', '-1'), { code: 'out-of-range', data: { min: 0, max: 100_000, result: -1 } }],
    [lever('hires', '-1'), { code: 'out-of-range', data: { min: 0, max: 100_000, result: -1 } }],
    [lever('term', '-1'), { code: 'out-of-range', data: { min: 0, max: 100_000, result: -1 } }],
    [
      lever('inflow', 'y'),
      { code: 'bad-expression', column: 'expression', value: 'y', data: { reason: 'unknown-name' } },
    ],
    [lever('staff', 'y'), { code: 'bad-expression' }],
    [lever('hires', 'y'), { code: 'bad-expression' }],
    [lever('term', 'y'), { code: 'bad-expression' }],
    [lever('workOrder', 'lifo', { row: 3 }), { code: 'bad-work-order', column: 'expression', row: 3, value: 'lifo' }],
    [lever('stepRole', 'none'), { code: 'unknown-role', column: 'expression', value: 'none', data: { name: 'none' } }],
    [
      lever('stepRole', 'hearer', { target: 'none' }),
      { code: 'unknown-step', column: 'target', value: 'none', data: { name: 'none' } },
    ],
    [
      lever('normTime', '1', { target: 'hear', product: 'two' }),
      { code: 'unknown-step', column: 'target', value: 'hear' },
    ],
    [
      lever('staff', '1', { target: 'none' }),
      { code: 'unknown-role', column: 'target', value: 'none', data: { name: 'none' } },
    ],
    [lever('hires', '1', { target: 'none' }), { code: 'unknown-role', column: 'target', value: 'none' }],
    [lever('derivedShare', '1', { target: 'none' }), { code: 'unknown-product', column: 'target', value: 'none' }],
    [
      lever('inflow', '1', { location: 'none', row: 9 }),
      { code: 'unknown-location', column: 'location', row: 9, value: 'none', data: { name: 'none' } },
    ],
    [
      lever('inflow', '1', { product: 'none' }),
      { code: 'unknown-product', column: 'product', value: 'none', data: { name: 'none' } },
    ],
    [lever('inflow', '1', { from: NaN }), { code: 'out-of-range', column: 'from', value: 'NaN' }],
    [lever('inflow', '1', { to: dayOf(1899, 12, 31) }), { code: 'out-of-range', column: 'to' }],
    [
      lever('inflow', '1', { from: month(2), to: month(1) }),
      { code: 'end-before-start', column: 'to', value: month(1) },
    ],
  ])('%#: says why, and changes nothing', (one, problem) => {
    expect(problemOf(one)).toMatchObject([{ ...place, ...problem }]);
    expect(inputs(one)).toEqual(compile(base).model.inputs);
    expect(compile(base, { levers: [one], expressions: mathExpressions }).model.levers).toEqual([]);
  });

  it.each([
    [lever('inflow', '1', { from: month(3) }), { code: 'outside-horizon', column: 'from', value: month(3) }],
    [lever('inflow', '1', { to: month(-1) }), { code: 'outside-horizon', column: 'from', value: null }],
    [lever('inflow', 'x'), { code: 'lever-without-effect', column: 'lever', value: 'inflow' }],
    [lever('staff', 'x'), { code: 'lever-without-effect', column: 'lever', value: 'staff' }],
    [lever('hires', '0'), { code: 'lever-without-effect', column: 'lever', value: 'hires' }],
    [
      lever('stepRole', 'officer', { target: 'decide' }),
      { code: 'lever-without-effect', column: 'lever', value: 'stepRole' },
    ],
  ])('%#: warns of one that changes nothing', (one, problem) => {
    expect(problemOf(one)).toMatchObject([{ ...place, severity: 'warning', ...problem }]);
    expect(inputs(one)).toEqual(compile(base).model.inputs);
  });

  it('is left out as a whole when it is out of range at one location only', () => {
    // Minus 5 is possible in no month without inflow.
    const one = lever('inflow', 'x - 5', { product: 'one', from: month(1), to: month(1) });
    expect(list(queue(terApel, one).inflow)).toEqual([10, 15, 0, 0, 0, 30]);
    expect(
      list(queue(budel, lever('inflow', 'x - 30', { product: 'one', from: month(1), to: month(1) })).inflow),
    ).toEqual([0, 40, 0, 0, 0, 0]);
  });
});
