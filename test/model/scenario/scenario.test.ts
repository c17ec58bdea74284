/** Levers, one by one, and scenarios compared. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { MEASURES, type MeasureQuery } from '../../../src/model/measures/measures';
import { compareScenarios } from '../../../src/model/scenario/scenario';
import { simulate } from '../../../src/model/simulate/simulate';
import { ask, everyPeriod, lever, month, runOf, tables, type Given } from '../support/tables';

const given: Given = {
  products: [{ product: 'track 4' }, { product: 'legal' }],
  roles: [{ role: 'officer' }, { role: 'support' }],
  steps: [
    { step: 'decide', normTime: 2 },
    { product: 'legal', step: 'write', normTime: 4 },
  ],
  terms: [{ term: 1 }],
  locations: ['Ter Apel', 'Budel'],
  stock: [
    { ageFrom: 2, cases: 60 },
    { location: 'Budel', cases: 0 },
  ],
  inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 40 })),
  staff: [{ fte: 1 }, { role: 'support', fte: 0.5 }],
  derived: [{ event: 'decision', share: 0.2, target: 'legal' }],
};
const base = tables(given);
const under = (...levers: ReturnType<typeof lever>[]) => runOf(base, { levers, expressions: mathExpressions });
const problemsOf = (...levers: ReturnType<typeof lever>[]) =>
  compile(base, { levers }).problems.map(({ code, column }) => [code, column]);

describe('a lever', () => {
  it('changes inflow where and when it says', () => {
    const run = under(
      lever('inflow', 'x * 1.5', { product: 'track 4', location: 'Ter Apel', from: month(1), to: month(1) }),
    );
    expect(everyPeriod(run, 'inflow', { product: 'track 4', location: 'Ter Apel' })).toEqual([40, 60, 40]);
    expect(everyPeriod(run, 'inflow', { location: 'Budel' })).toEqual([0, 0, 0]);
  });

  it('changes the norm time, so the decisions', () => {
    // 100 h at 2 h = 50; at 2.5 h = 40.
    expect(ask(under(lever('normTime', 'x + 0.5', { product: 'track 4' })), 'decisions', { to: 0 })).toBe(40);
  });

  it('changes the no-show rate, so the hours per case', () => {
    // 2 h / (1 − 0.5) = 4 h: 25 decisions.
    expect(ask(under(lever('noShow', '0.5', { target: 'decide' })), 'decisions', { to: 0 })).toBe(25);
  });

  it('changes the share of cases that undergo a step', () => {
    expect(ask(under(lever('share', '0.8', { target: 'decide' })), 'decisions', { to: 0 })).toBeCloseTo(100 / 1.6, 12);
  });

  it('moves a step to another role', () => {
    // Support has 50 h: 25 decisions of 2 h.
    expect(ask(under(lever('stepRole', 'support', { target: 'decide' })), 'decisions', { to: 0 })).toBe(25);
  });

  it('changes sickness', () => {
    // 10 % of 1,200 contract hours: 1,080 / 12 = 90 h a month: 45 decisions.
    expect(ask(under(lever('sickness', '0.1', { target: 'officer' })), 'decisions', { to: 0 })).toBeCloseTo(45, 12);
  });

  it('changes staff, experienced at once', () => {
    const run = under(lever('staff', 'x + 0.4', { target: 'officer', location: 'Ter Apel', from: month(1) }));
    expect(everyPeriod(run, 'fteAvailable', { role: 'officer' })).toEqual(
      [1, 1.4, 1.4].map((fte) => expect.closeTo(fte, 12)),
    );
  });

  it('hires staff that learns', () => {
    const learning = tables({
      ...given,
      roles: [
        {
          role: 'officer',
          learningCurve: [
            { week: 0, productivity: 0.5 },
            { week: 40, productivity: 1 },
          ],
        },
        { role: 'support' },
      ],
    });
    const run = runOf(learning, {
      levers: [lever('hires', 'x + 2', { target: 'officer', location: 'Budel', from: month(1), to: month(1) })],
    });
    expect(everyPeriod(run, 'fteContracted', { location: 'Budel' })).toEqual([0, 2, 0]);
    expect(everyPeriod(run, 'fteAvailable', { location: 'Budel' })).toEqual([0, 1, 0]);
  });

  it('changes the term of cases received in a span', () => {
    // Term 1: of the 60 of November (due December) none remain; with 10 from everywhere nothing is overdue.
    const without = everyPeriod(under(), 'overdueStock');
    expect(Number(without[0])).toBeGreaterThan(0);
    expect(everyPeriod(under(lever('term', '10')), 'overdueStock')).toEqual([0, 0, 0]);
    expect(everyPeriod(under(lever('term', '10', { from: month(2) })), 'overdueStock')).toEqual(without);
  });

  it('changes withdrawals, waits, work order and derived share', () => {
    expect(ask(under(lever('withdrawal', '0.5')), 'withdrawals', { to: 0 })).toBe(30);
    // January's inflow waits a month: only the 60 can be done, 50 of them by hours, then 10 + nothing of January.
    expect(everyPeriod(under(lever('minimumWait', '4')), 'decisions', { product: 'track 4' })).toEqual([
      50,
      50,
      expect.any(Number),
    ]);
    expect(everyPeriod(under(lever('derivedShare', '0')), 'derivedInflow')).toEqual([0, 0, 0]);
    const priority = under(lever('workOrder', 'priority', { from: month(1) }));
    expect(priority.model.inputs[0]?.queue.workOrder.map(({ kind }) => kind)).toEqual(['fifo', 'priority', 'priority']);
  });

  it('works on what the one before it left', () => {
    const run = under(
      lever('inflow', 'x + 10', { product: 'track 4', location: 'Ter Apel' }),
      lever('inflow', 'x * 2'),
    );
    expect(ask(run, 'inflow', { to: 0 })).toBe(100);
  });

  it.each([
    [lever('inflow', 'x - 1000'), 'out-of-range', 'expression'],
    [lever('inflow', 'x / 0', { product: 'track 4' }), 'out-of-range', 'expression'],
    [lever('inflow', 'x ** 2'), 'bad-expression', 'expression'],
    [lever('inflow', 'x', { location: 'Nowhere' }), 'unknown-location', 'location'],
    [lever('inflow', 'x', { product: 'none' }), 'unknown-product', 'product'],
    [lever('normTime', 'x', { target: 'none' }), 'unknown-step', 'target'],
    [lever('sickness', 'x', { target: 'none' }), 'unknown-role', 'target'],
    [lever('stepRole', 'nobody'), 'unknown-role', 'expression'],
    [lever('staff', 'x - 2', { target: 'officer', location: 'Ter Apel' }), 'out-of-range', 'expression'],
    [lever('noShow', '1'), 'out-of-range', 'expression'],
    [lever('workOrder', 'lifo'), 'bad-work-order', 'expression'],
    [lever('inflow', 'x + 1', { from: month(2), to: month(1) }), 'end-before-start', 'to'],
    [lever('inflow', 'x + 1', { from: month(40) }), 'outside-horizon', 'from'],
    [lever('inflow', 'x'), 'lever-without-effect', 'lever'],
  ])('that cannot be used is a problem: %j', (one, code, column) => {
    expect(problemsOf(one)).toEqual([[code, column]]);
  });

  it('of a scenario nobody made is a problem that names it, and leaves the base', () => {
    const { model, problems } = compile(base, { scenario: 'nobody' });
    expect(problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['unknown-scenario', 'scenario', 'nobody'],
    ]);
    expect(everyPeriod(simulate(model), 'stock')).toEqual(everyPeriod(simulate(compile(base).model), 'stock'));
  });

  it('leaves the base as it was', () => {
    const before = simulate(compile(base).model);
    under(lever('inflow', 'x * 2'), lever('normTime', 'x * 2'), lever('staff', 'x + 1'), lever('term', '3'));
    expect(everyPeriod(simulate(compile(base).model), 'stock')).toEqual(everyPeriod(before, 'stock'));
  });
});

describe('a comparison', () => {
  const queries: MeasureQuery[] = MEASURES.map(({ id }) => ({ measure: id, from: 0, to: 2 }));
  const scenarios = [
    { ...lever('inflow', 'x * 1.5'), scenario: 'high', order: 2, row: 1 },
    { ...lever('staff', 'x + 0.3', { target: 'officer', location: 'Ter Apel' }), scenario: 'high', order: 1, row: 2 },
    { ...lever('normTime', 'x * 0.8'), scenario: 'quick', order: 1, row: 3 },
    { ...lever('inflow', 'x * 1.5'), scenario: 'quick', order: 2, row: 4 },
    { ...lever('inflow', 'x * 9'), scenario: 'quick', order: 3, row: 5, active: false },
  ];
  const compared = tables({ ...given, penalties: [{ rates: [{ days: 42, eurPerDay: 23 }] }], scenarios });

  it('worked by hand: what each lever does alone, and what they do together', () => {
    // 40 cases of 2 h come in at Ter Apel in January; 60 lie there; 100 h decide 50, so 50 are left at the end of January.
    // A: inflow × 1.5 alone adds 20 cases: 70. B: 1.5 h a case alone decides 66.67: 33.33, less by 16.67. Both: 120 − 66.67 = 53.33.
    const written = [
      { ...lever('inflow', 'x * 1.5', { product: 'track 4' }), scenario: 'both', order: 1, row: 1 },
      { ...lever('normTime', '1.5', { target: 'decide' }), scenario: 'both', order: 2, row: 2 },
      { ...lever('inflow', 'x * 1.5', { product: 'track 4' }), scenario: 'more', order: 1, row: 3 },
      // More than anybody can: cases in another place, which the others do not touch.
      { ...lever('inflow', 'x + 10', { location: 'Budel', product: 'legal' }), scenario: 'more', order: 2, row: 4 },
    ];
    const stock: MeasureQuery = { measure: 'stock', location: 0, product: 0, from: 0, to: 0 };
    const all = tables({ ...given, scenarios: written });
    const of = (a: string | null, b: string | null, query = stock) =>
      compareScenarios(all, { a, b }, { queries: [query] }).measures[0];
    expect(of(null, 'both')).toMatchObject({
      a: 50,
      b: expect.closeTo(53.333333, 6),
      difference: expect.closeTo(3.333333, 6),
      contributions: [
        { sign: '+', lever: { row: 1 }, value: 20 },
        { sign: '+', lever: { row: 2 }, value: expect.closeTo(-16.666667, 6) },
      ],
      interaction: expect.closeTo(0, 9),
    });
    // The other way round: the same levers are taken away.
    expect(of('both', null)).toMatchObject({
      a: expect.closeTo(53.333333, 6),
      b: 50,
      contributions: [
        { sign: '-', lever: { row: 1 }, value: -20 },
        { sign: '-', lever: { row: 2 }, value: expect.closeTo(16.666667, 6) },
      ],
    });
    // From more inflow to both: the inflow is in both, the norm comes, the cases at Budel go.
    expect(of('more', 'both')).toMatchObject({
      a: 70,
      contributions: [
        { sign: '+', lever: { row: 2 }, value: expect.closeTo(-16.666667, 6) },
        { sign: '-', lever: { row: 4 }, value: 0 },
      ],
      interaction: expect.closeTo(0, 9),
    });
    const budel: MeasureQuery = { ...stock, location: 1, product: 1 };
    expect(of('more', 'both', budel)).toMatchObject({
      a: 10,
      b: 0,
      difference: -10,
      contributions: [{ value: 0 }, { value: -10 }],
    });
  });

  it('has no difference, contribution or interaction where a part has no number', () => {
    // No decisions at Budel, so no share of them on time, unless somebody comes there and cases too.
    const written = [
      { ...lever('staff', '1', { location: 'Budel', target: 'officer' }), scenario: 'open', order: 1, row: 1 },
      { ...lever('inflow', '10', { location: 'Budel', product: 'track 4' }), scenario: 'open', order: 2, row: 2 },
    ];
    const share: MeasureQuery = { measure: 'onTimeShare', location: 1, from: 0, to: 2 };
    const all = tables({ ...given, scenarios: written });
    const nothing = { difference: null, contributions: [{ value: null }, { value: null }], interaction: null };
    expect(compareScenarios(all, { a: null, b: 'open' }, { queries: [share] }).measures[0]).toMatchObject({
      a: null,
      b: 1,
      ...nothing,
    });
    expect(compareScenarios(all, { a: 'open', b: null }, { queries: [share] }).measures[0]).toMatchObject({
      a: 1,
      b: null,
      ...nothing,
    });
  });

  it('has no interaction where a lever alone has no number', () => {
    // Without the officer of Ter Apel nobody decides; support taking over the step at the same time brings the number back.
    const written = [
      { ...lever('staff', '0', { location: 'Ter Apel', target: 'officer' }), scenario: 'swap', order: 1, row: 1 },
      { ...lever('stepRole', 'support', { target: 'decide' }), scenario: 'swap', order: 2, row: 2 },
    ];
    const share: MeasureQuery = { measure: 'onTimeShare', location: 0, product: 0, from: 0, to: 2 };
    const [one] = compareScenarios(
      tables({ ...given, scenarios: written }),
      { a: null, b: 'swap' },
      { queries: [share] },
    ).measures;
    expect(one?.difference).not.toBeNull();
    expect(one?.contributions.map(({ value }) => value === null)).toEqual([true, false]);
    expect(one?.interaction).toBeNull();
  });

  it('tells the problems of both, each once', () => {
    const written = [
      { ...lever('inflow', 'x'), scenario: 'idle', order: 1, row: 1 },
      { ...lever('inflow', '-1'), scenario: 'wrong', order: 1, row: 2 },
    ];
    const { problems, a, b } = compareScenarios(
      tables({ ...given, scenarios: written }),
      { a: 'idle', b: 'wrong' },
      { queries: [] },
    );
    expect([a, b]).toEqual(['idle', 'wrong']);
    const codes = problems.map(({ code, row }) => `${code} ${row}`);
    expect(codes.filter((code) => !code.startsWith('no-staff'))).toEqual(['lever-without-effect 1', 'out-of-range 2']);
    expect(new Set(problems).size).toBe(problems.length);
  });

  it.each([
    [null, 'high'],
    ['high', null],
    ['high', 'quick'],
    ['quick', 'high'],
  ])('of %s and %s has contributions and an interaction that add up', (a, b) => {
    for (const { difference, contributions, interaction, a: from, b: to } of compareScenarios(
      compared,
      { a, b },
      { queries },
    ).measures) {
      if (difference === null || from === null || to === null) continue;
      const sum = contributions.reduce((total, { value }) => total + (value ?? NaN), 0) + (interaction ?? NaN);
      expect(sum).toBeCloseTo(difference, 9);
      expect(difference).toBe(to - from);
    }
  });

  it('has one contribution per lever that is not in both', () => {
    const [stock] = compareScenarios(
      compared,
      { a: 'high', b: 'quick' },
      { queries: [{ measure: 'stock', from: 2, to: 2 }] },
    ).measures;
    expect(stock?.contributions.map(({ lever: one, sign }) => [one.lever, sign])).toEqual([
      ['normTime', '+'],
      ['staff', '-'],
    ]);
  });

  it('of a scenario with itself gives zeros', () => {
    for (const one of ['high', null]) {
      for (const { difference, contributions, interaction } of compareScenarios(
        compared,
        { a: one, b: one },
        { queries },
      ).measures) {
        expect([0, null]).toContain(difference);
        expect([0, null]).toContain(interaction);
        expect(contributions).toEqual([]);
      }
    }
  });

  it('of one lever has no interaction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (percent) => {
        const one = tables({ ...given, scenarios: [{ ...lever('inflow', `x * ${percent} / 100`), scenario: 's' }] });
        const [stock] = compareScenarios(
          one,
          { a: null, b: 's' },
          { queries: [{ measure: 'stock', from: 2, to: 2 }] },
        ).measures;
        expect(stock?.interaction).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
