/** The hours that goals ask for, by product, role and month, worked by hand. */
import { compile } from '../../../src/model/compile/compile';
import { simulate } from '../../../src/model/simulate/simulate';
import { ask, everyPeriod, lever, month, runOf, tables, type Given } from '../support/tables';

describe('hold', () => {
  it('counts inflow and derived inflow of every product, each by its own hours', () => {
    // One: 10, 20, 0 cases of 2 h. Two: 5 in February of 3 h, and half of One's decisions a month later: 10 FTE decide all at once.
    const given: Given = {
      products: [{ product: 'one' }, { product: 'two' }],
      steps: [
        { product: 'one', normTime: 2 },
        { product: 'two', normTime: 3 },
      ],
      inflow: [
        { product: 'one', period: month(0), cases: 10 },
        { product: 'one', period: month(1), cases: 20 },
        { product: 'two', period: month(1), cases: 5 },
      ],
      derived: [{ event: 'decision', product: 'one', share: 0.5, target: 'two' }],
      staff: [{ fte: 10 }],
    };
    // January 10 × 2; February 20 × 2 + (5 + 5) × 3; March 10 × 3.
    expect(everyPeriod(runOf(given), 'hoursRequired')).toEqual([20, 70, 30]);
  });
});

describe('stock', () => {
  it('dated after the horizon asks for its part of the way in every month of it', () => {
    // 120 cases of 1 h to 20 by December, the twelfth month: 100 ÷ 12 h a month, though the model ends in March.
    const given: Given = { stock: [{ ageFrom: 1, cases: 120 }], goals: [{ goal: 'stock', value: 20, by: month(11) }] };
    const required = everyPeriod(runOf(given), 'hoursRequired').map((hours) => Math.round(Number(hours) * 1e9) / 1e9);
    expect(required).toEqual([8.333333333, 8.333333333, 8.333333333]);
    expect(compile(tables({ ...given, locations: ['Ter Apel'] })).problems.map(({ code }) => code)).toEqual([
      'location-without-staff',
    ]);
  });
});

describe('ontime on a route with a wait', () => {
  // Heard by one role, a month's rest, decided by another. 100 h a month per FTE, of both.
  const given: Given = {
    settings: { periods: 4 },
    roles: [{ role: 'hearer' }, { role: 'officer' }],
    steps: [
      { step: 'hear', order: 1, role: 'hearer', normTime: 1 },
      { step: 'decide', order: 2, role: 'officer', normTime: 2, minimumWait: 4 },
    ],
    terms: [{ term: 3 }],
    goals: [{ goal: 'ontime' }],
  };
  const required = (change: Given) => {
    const run = runOf({ ...given, ...change });
    return ['hearer', 'officer'].map((role) =>
      everyPeriod(run, 'hoursRequired', { role }).map((hours) => Math.round(Number(hours) * 1e9) / 1e9),
    );
  };

  it('leaves the first step the time until the rest must begin, and the second what follows the rest', () => {
    // Received in January, due in April: 30 h of hearing over January–March, 60 h of deciding over February–April.
    expect(required({ inflow: [{ period: month(0), cases: 30 }] })).toEqual([
      [10, 10, 10, 0],
      [0, 20, 20, 20],
    ]);
  });

  it('lets opening stock be worked on at once at the step it stands at, and rest before the next', () => {
    // Of December, due in March. Waiting to be decided: over January–March.
    expect(required({ stock: [{ ageFrom: 1, step: 'decide', cases: 30 }] })).toEqual([
      [0, 0, 0, 0],
      [20, 20, 20, 0],
    ]);
    // To be heard: January–February, and decided February–March.
    expect(required({ stock: [{ ageFrom: 1, cases: 30 }] })).toEqual([
      [15, 15, 0, 0],
      [0, 30, 30, 0],
    ]);
  });

  it('does not make opening stock wait before its first step either', () => {
    const steps = (given.steps ?? []).map((step) => ({ ...step, minimumWait: 4 }));
    expect(required({ steps, stock: [{ ageFrom: 1, cases: 30 }] })).toEqual([
      [15, 15, 0, 0],
      [0, 30, 30, 0],
    ]);
    // What comes in does wait: heard from February to March, decided March to April.
    expect(required({ steps, inflow: [{ period: month(0), cases: 30 }] })).toEqual([
      [0, 15, 15, 0],
      [0, 0, 30, 30],
    ]);
  });

  it('wants at once what its waits make late anyhow', () => {
    expect(required({ terms: [{ term: 0 }], inflow: [{ period: month(0), cases: 30 }] })).toEqual([
      [30, 0, 0, 0],
      [0, 60, 0, 0],
    ]);
  });

  it('asks nothing of a step without hours, of another role, or beyond the horizon', () => {
    expect(required({ steps: [{ role: 'officer', share: 0 }], inflow: [{ period: month(0), cases: 30 }] })).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(required({ inflow: [{ period: month(3), cases: 30 }] })).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('counts derived inflow too', () => {
    // 8 legal cases, half of 16 decided in January, arrive in February and are due in March: 4 h each.
    const run = runOf({
      settings: { periods: 4 },
      products: [{ product: 'track 4' }, { product: 'legal' }],
      roles: [{ role: 'officer' }, { role: 'lawyer' }],
      steps: [{ normTime: 1 }, { product: 'legal', step: 'write', role: 'lawyer', normTime: 4 }],
      terms: [{ product: 'legal', term: 1 }],
      inflow: [{ period: month(0), cases: 16 }],
      staff: [{ fte: 1 }],
      derived: [{ event: 'decision', share: 0.5, target: 'legal' }],
      goals: [{ product: 'legal', goal: 'ontime' }],
    });
    expect(everyPeriod(run, 'hoursRequired', { role: 'lawyer' })).toEqual([0, 16, 16, 0]);
    expect(everyPeriod(run, 'hoursRequired', { role: 'officer' })).toEqual([16, 0, 0, 0]);
  });

  it('spreads by the hours one FTE has, role by role', () => {
    // Officers have no hours in February (all ill): March and April alone share the 60 h; hearers are well.
    const levers = [lever('sickness', '1', { target: 'officer', from: month(1), to: month(1) })];
    const run = runOf({ ...given, inflow: [{ period: month(0), cases: 30 }] }, { levers });
    expect(everyPeriod(run, 'hoursRequired', { role: 'officer' })).toEqual([0, 0, 30, 30]);
    expect(everyPeriod(run, 'hoursRequired', { role: 'hearer' })).toEqual([10, 10, 10, 0]);
  });

  it('has no answer for a role whose allowance takes all hours, and one for the others', () => {
    const roles = [{ role: 'hearer' }, { role: 'officer', allowanceShare: 1 }];
    const run = runOf({ ...given, roles, inflow: [{ period: month(0), cases: 30 }] });
    expect(ask(run, 'fteRequired', { role: 'officer', from: 0, to: 3 })).toBe('incomplete');
    expect(ask(run, 'fteRequired', { role: 'hearer', from: 0, to: 3 })).toBeCloseTo(30 / 400, 9);
  });
});

describe('a result kept from an earlier run', () => {
  const given: Given = {
    inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 30 })),
    stock: [{ ageFrom: 1, cases: 90 }],
    staff: [{ fte: 1 }],
  };
  const modelOf = (change: Given) => compile(tables({ ...given, ...change })).model;

  it('is asked anew when the goals are others', () => {
    const hold = simulate(modelOf({}));
    expect(everyPeriod(hold, 'hoursRequired')).toEqual([30, 30, 30]);
    const down = simulate(modelOf({ goals: [{ goal: 'stock', value: 0 }] }), hold);
    expect(down.locations[0]).toBe(hold.locations[0]);
    expect(everyPeriod(down, 'hoursRequired')).toEqual([60, 60, 60]);
    expect(everyPeriod(hold, 'hoursRequired')).toEqual([30, 30, 30]);
  });

  it('is asked anew when the hours of one FTE are others, though the hours of all are the same', () => {
    // 1 FTE of 1,200 h or 2 of 600 h: the same 100 h a month. All ill in February: the plan must avoid it.
    const goals = [{ goal: 'ontime' as const }];
    const terms = [{ term: 1 }];
    const staffed = simulate(modelOf({ goals, terms }));
    const before = everyPeriod(staffed, 'hoursRequired');
    const unstaffed = simulate(modelOf({ goals, terms, staff: [] }));
    const levers = [lever('sickness', '1', { from: month(1), to: month(1) })];
    const ill = simulate(compile(tables({ ...given, goals, terms, staff: [] }), { levers }).model, unstaffed);
    // Nobody works in either, so the queues are the same and the result is kept.
    expect(ill.locations[0]).toBe(unstaffed.locations[0]);
    expect(everyPeriod(unstaffed, 'hoursRequired')).toEqual(before);
    expect(ask(ill, 'hoursRequired', { to: 1 })).toBe(0);
  });
});
