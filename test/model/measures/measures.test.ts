/** Roll-up by kind, and the measures that are more than a sum. */
import { MEASURES, measure, series } from '../../../src/model/measures/measures';
import { ask, everyPeriod, lever, month, runOf, type Given } from '../support/tables';

/** Two locations of different size: 100 and 50 hours a month, norm 2 h, nothing late at the first. */
const given: Given = {
  products: [{ product: 'track 4' }, { product: 'legal', priority: 1 }],
  roles: [{ role: 'officer' }, { role: 'lawyer' }],
  steps: [{ normTime: 2 }, { product: 'legal', role: 'lawyer', normTime: 5 }],
  terms: [{ term: 1 }],
  locations: ['Ter Apel', 'Budel'],
  stock: [
    { ageFrom: 1, cases: 50 },
    { location: 'Budel', ageFrom: 3, cases: 100 },
    { location: 'Budel', product: 'legal', ageFrom: 1, cases: 4 },
  ],
  inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 10 })),
  staff: [{ fte: 1 }, { location: 'Budel', fte: 0.5 }, { location: 'Budel', role: 'lawyer', fte: 0.1 }],
};
const run = () => runOf(given);

it('adds flows over periods, locations and products', () => {
  // Ter Apel: 50 of 60 in January, then the 10 left and 10 new, then 10. Budel: 25 a month, and 2 legal in January and in February.
  expect(everyPeriod(run(), 'decisions', { location: 'Ter Apel' })).toEqual(
    [50, 20, 10].map((n) => expect.closeTo(n, 9)),
  );
  expect(ask(run(), 'decisions', { from: 0, to: 2 })).toBeCloseTo(80 + 75 + 4, 9);
  expect(ask(run(), 'decisions', { product: 'legal', from: 0, to: 2 })).toBeCloseTo(4, 9);
});

it('takes levels from the last period', () => {
  expect(ask(run(), 'stock', { from: 0, to: 2 })).toBe(ask(run(), 'stock', { to: 2 }));
  // Budel: 100 − 75 = 25.
  expect(ask(run(), 'overdueStock', { from: 0, to: 2 })).toBeCloseTo(25, 9);
});

it('divides ratios after rolling up, so that big months and places weigh more', () => {
  // January: 50 of 50 on time at Ter Apel, 0 of 25 + 2 of 2 legal (no term) at Budel: 52 / 77.
  expect(ask(run(), 'onTimeShare', { to: 0 })).toBeCloseTo(52 / 77, 9);
  // Hours used: 100 + 50 + 10 of 160.
  expect(ask(run(), 'utilisation', { to: 0 })).toBeCloseTo(1, 9);
  // February: 40 + 50 + 10 of 160; March: 20 + 50 + 0. Together (160 + 100 + 70) / 480.
  expect(ask(run(), 'utilisation', { from: 0, to: 2 })).toBeCloseTo(330 / 480, 9);
});

it('knows the weeks of work in stock', () => {
  // End of January at Budel: 75 × 2 + 2 × 5 = 160 h; 60 h in 31 days: 60 / (31 / 7) h a week.
  expect(ask(run(), 'weeksOfWork', { location: 'Budel', to: 0 })).toBeCloseTo(160 / (60 / (31 / 7)), 9);
  expect(ask(run(), 'weeksOfWork', { location: 'Ter Apel', role: 'lawyer', to: 0 })).toBe('no-denominator');
});

describe('the waiting time of a new case', () => {
  it('is until the hours to come cover the hours in front of it', () => {
    // Ter Apel, end of January: 10 cases, 20 h at 100 h a month.
    expect(ask(run(), 'waitingTime', { location: 'Ter Apel', to: 0 })).toBeCloseTo(0.2, 9);
    // Budel: 150 h at 50 a month, after the horizon as in March: 3 months; the lawyer 10 h at 10: 1 month.
    expect(ask(run(), 'waitingTime', { location: 'Budel', to: 0 })).toBeCloseTo(3, 9);
    expect(ask(run(), 'waitingTime', { location: 'Budel', product: 'legal', to: 0 })).toBeCloseTo(1, 9);
    expect(ask(run(), 'waitingTime', { location: 'Budel', role: 'lawyer', to: 0 })).toBeCloseTo(1, 9);
  });

  it('of a product counts the roles its steps need then, and no others', () => {
    // One: heard by a hearer who is idle, decided by an officer with much to do; from March a step of no hours. Two: the officer only.
    const queues = runOf({
      settings: { periods: 4 },
      products: [{ product: 'one' }, { product: 'two' }],
      roles: [{ role: 'hearer' }, { role: 'officer' }, { role: 'lawyer' }],
      steps: [
        { product: 'one', step: 'hear', order: 1, role: 'hearer' },
        { product: 'one', step: 'file', order: 2, role: 'lawyer', share: 0 },
        { product: 'two', step: 'decide', role: 'officer' },
      ],
      stock: [
        { product: 'one', ageFrom: 1, cases: 250 },
        { product: 'two', ageFrom: 1, cases: 450 },
      ],
      staff: [{ role: 'hearer' }, { role: 'officer' }, { role: 'lawyer' }],
    });
    // End of January: 150 h and 350 h at 100 h a month.
    expect(ask(queues, 'waitingTime', { product: 'one', to: 0 })).toBeCloseTo(1.5, 9);
    expect(ask(queues, 'waitingTime', { product: 'two', to: 0 })).toBeCloseTo(3.5, 9);
    expect(ask(queues, 'waitingTime', { to: 0 })).toBeCloseTo(3.5, 9);
    expect(ask(queues, 'waitingTime', { role: 'lawyer', to: 0 })).toBe(0);
    // A case of one product does not wait for a role that it does not need.
    for (const product of ['one', 'two']) {
      for (const role of queues.model.roles) {
        const both = ask(queues, 'waitingTime', { product, role, to: 0 });
        const needed = queues.model.steps.some(
          (step) => queues.model.products[step.product] === product && queues.model.roles[step.role] === role,
        );
        expect(both).toBe(needed ? ask(queues, 'waitingTime', { role, to: 0 }) : 0);
      }
    }
    // End of March: nothing of one, 150 h of two.
    expect(ask(queues, 'waitingTime', { product: 'one', to: 2 })).toBe(0);
    expect(ask(queues, 'waitingTime', { product: 'two', to: 2 })).toBeCloseTo(1.5, 9);
  });

  it('of a step that another role does from some month on is of that role from then', () => {
    const levers = [lever('stepRole', 'support', { from: month(1) })];
    const moved = runOf(
      {
        roles: [{ role: 'officer' }, { role: 'support' }],
        stock: [{ ageFrom: 1, cases: 300 }],
        staff: [{}, { role: 'support', fte: 0.5 }],
      },
      { levers },
    );
    // January: 100 by officers. February and March: 50 by support; at the end of March 100 h are left, 50 h a month.
    expect(ask(moved, 'waitingTime', { product: 'track 4', to: 2 })).toBeCloseTo(2, 9);
    // Two and a half months lie before a new case in January that officers could do in 2; but support does them.
    expect(ask(moved, 'waitingTime', { product: 'track 4', to: 1 })).toBeCloseTo(3, 9);
  });

  it('is a whole month when the month just suffices', () => {
    expect(
      ask(runOf({ stock: [{ ageFrom: 1, cases: 200 }], staff: [{}, { fte: 1, start: month(2) }] }), 'waitingTime', {
        to: 0,
      }),
    ).toBe(1);
  });

  it('pools locations', () => {
    // 20 + 150 h at 150 h a month: 150 in February, 20 of 150 in March.
    expect(ask(run(), 'waitingTime', { role: 'officer', to: 0 })).toBeCloseTo(1 + 20 / 150, 9);
  });

  it('has no value when nobody ever comes, and is 0 when nothing lies there', () => {
    const nobody = runOf({ ...given, staff: [] });
    expect(ask(nobody, 'waitingTime', { to: 0 })).toBe('never');
    expect(ask(runOf({ staff: [{}] }), 'waitingTime', { to: 0 })).toBe(0);
  });
});

describe('FTE', () => {
  it('of several periods is hours over net hours', () => {
    // Twice as many working days in January: its FTE weighs twice. (2 × 3 + 0) / 3
    const uneven = runOf({
      settings: { periods: 2 },
      calendar: [
        { row: 1, period: month(0), workingDays: 30 },
        { row: 2, period: month(1), workingDays: 15 },
      ],
      staff: [{ fte: 3, end: month(1) - 1 }],
    });
    expect(ask(uneven, 'fteAvailable', { from: 0, to: 1 })).toBeCloseTo(2, 9);
  });

  it('is the plain mean when there are no working days, and never for work in them', () => {
    const closed = {
      calendar: [0, 1, 2].map((t) => ({ row: t + 1, period: month(t), workingDays: 0 })),
      staff: [{ fte: 3 }],
    };
    expect(ask(runOf(closed), 'fteAvailable', { from: 0, to: 2 })).toBe(3);
    expect(ask(runOf(closed), 'fteRequired', { from: 0, to: 2 })).toBe(0);
    const busy = runOf({ ...closed, inflow: [{ period: month(0), cases: 5 }] });
    expect(ask(busy, 'fteRequired', { to: 0 })).toBe('never');
    expect(ask(busy, 'fteGap', { to: 0 })).toBe('never');
  });
});

it('refuses what a measure cannot be asked', () => {
  expect(measure(run(), { measure: 'stock', role: 0, from: 0, to: 0 })).toEqual({ ok: false, reason: 'not-by-role' });
  expect(measure(run(), { measure: 'fteGap', product: 0, from: 0, to: 0 })).toEqual({
    ok: false,
    reason: 'not-by-product',
  });
  for (const wrong of [{ location: 2 }, { product: -1 }, { from: 1, to: 0 }, { to: 3 }, { from: 0.5 }, { to: NaN }]) {
    expect(measure(run(), { measure: 'stock', from: 0, to: 0, ...wrong })).toEqual({
      ok: false,
      reason: 'out-of-range',
    });
  }
  const unknown = { measure: 'nothing', from: 0, to: 0 } as unknown as Parameters<typeof measure>[1];
  expect(measure(run(), unknown)).toEqual({ ok: false, reason: 'unknown-measure' });
  expect(series(run(), { measure: 'stock', role: 0 })).toEqual([]);
});

it('gives a series that is the measure period by period, null where there is no number', () => {
  for (const { id } of MEASURES) {
    const expected = everyPeriod(run(), id).map((value) => (typeof value === 'number' ? value : null));
    expect(series(run(), { measure: id })).toEqual(expected);
  }
  expect(series(runOf({ staff: [{}] }), { measure: 'onTimeShare' })).toEqual([null, null, null]);
});
