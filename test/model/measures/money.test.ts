/** Euros: staff cost, penalties from what the simulation leaves overdue. */
import { stockByAge } from '../../../src/model/measures/measures';
import { compile } from '../../../src/model/compile/compile';
import { simulate } from '../../../src/model/simulate/simulate';
import { ask, everyPeriod, month, runOf, tables, type Given } from '../support/tables';

describe('cost', () => {
  const run = () =>
    runOf({
      settings: { overheadShare: 0.25 },
      roles: [
        { role: 'hearer', hourlyRate: 60 },
        { role: 'officer', hourlyRate: 80 },
      ],
      steps: [
        { step: 'hear', order: 1, role: 'hearer', normTime: 3 },
        { step: 'decide', order: 2, role: 'officer', normTime: 4, share: 0.5 },
      ],
      stock: [{ ageFrom: 1, cases: 20 }],
      staff: [{ role: 'hearer' }, { role: 'officer', fte: 0.5 }],
    });

  it('of staff: paid hours × rate', () => {
    // 100 h a month × 60 and 50 h × 80.
    expect(ask(run(), 'staffCost', { to: 0 })).toBeCloseTo(10_000, 9);
    expect(ask(run(), 'staffCost', { role: 'officer', from: 0, to: 2 })).toBeCloseTo(12_000, 9);
    // All 20 are heard (60 h) and decided (40 h) in January.
    expect(ask(run(), 'costPerDecision', { to: 0 })).toBeCloseTo(500, 9);
    expect(ask(run(), 'costPerDecision', { to: 1 })).toBe('no-denominator');
  });
});

describe('penalties', () => {
  const late: Given = {
    settings: { periods: 4 },
    terms: [{ term: 1 }],
    // Received in December, due in January; nobody works on them.
    stock: [{ ageFrom: 1, cases: 10 }],
    staff: [{ fte: 0 }],
    penalties: [
      {
        rates: [
          { days: 14, eurPerDay: 23 },
          { days: 14, eurPerDay: 35 },
          { days: 14, eurPerDay: 45 },
        ],
        noticeShare: 1,
        lag: 14,
      },
    ],
  };

  it('follow the days since notice, after the lag, up to the highest amount', () => {
    // All 10 give notice on 31 January. February has 28 days: 14 count, 14 × 23 = 322. By 31 March 59 − 14 = 45 days: 1,442.
    expect(everyPeriod(runOf(late), 'penalties')).toEqual([0, 3220, 14_420 - 3220, 0]);
  });

  it('are for the share that gives notice, of those that have not', () => {
    const half = (late.penalties ?? []).map((row) => ({ ...row, noticeShare: 0.5 }));
    // Half in January, half of the rest in February: 5 × 322; then 5 × (1442 − 322) + 2.5 × (31 − 14 = 17 days: 322 + 3 × 35 = 427).
    const run = runOf({ ...late, penalties: half });
    expect(everyPeriod(run, 'penalties').slice(0, 3)).toEqual([0, 1610, 5600 + 2.5 * 427]);
  });

  it('are for half the period for cases that leave in it', () => {
    // 6 h in February: 6 of the 10 leave. They count 14 days of February, less 14 of lag: none.
    const run = runOf({ ...late, staff: [{ fte: 0.06, start: month(1), end: month(2) - 1 }] });
    expect(ask(run, 'penalties', { to: 1 })).toBeCloseTo(4 * 322, 9);
  });

  it('start with the rates in force at notice, and stop at the cap', () => {
    const court = {
      kind: 'court' as const,
      rates: [{ days: 1000, eurPerDay: 100 }],
      cap: 7500,
      noticeShare: 1,
      lag: 0,
    };
    const run = runOf({ ...late, penalties: [{ ...court, from: month(1) }] });
    // In force from February: notice on 28 February. March 31 days, April 30: 3,100 and 3,000.
    expect(everyPeriod(run, 'penalties')).toEqual([0, 0, 31_000, 30_000]);
    const capped = runOf({ ...late, penalties: [{ ...court, cap: 4000 }] });
    // Notice on 31 January: 28 days 2,800; then 1,200 up to the cap.
    expect(everyPeriod(capped, 'penalties')).toEqual([0, 28_000, 12_000, 0]);
  });
});

describe('penalties after a lag, while cases leave', () => {
  // 10 cases due in January; all give notice at its end. A lag of 28 days is February; then € 100 a day. Who has 5 h in
  // February and in April decides 5 in each.
  const run = (change: Given = {}) =>
    runOf({
      settings: { periods: 4 },
      terms: [{ term: 1 }],
      stock: [{ ageFrom: 1, cases: 10 }],
      staff: [
        { fte: 0.05, start: month(1), end: month(2) - 1 },
        { fte: 0.05, start: month(3) },
      ],
      penalties: [{ rates: [{ days: 1000, eurPerDay: 100 }], lag: 28 }],
      ...change,
    });

  it('are for those still open when they begin, and for half the month they leave in', () => {
    // March: 5 cases × 31 days. April: 5 × 15 days of 30.
    expect(everyPeriod(run(), 'penalties')).toEqual([0, 0, 15_500, 7_500].map((eur) => expect.closeTo(eur, 6)));
  });

  it('are added up over kinds, each by its own rates', () => {
    const court = { kind: 'court' as const, rates: [{ days: 1000, eurPerDay: 10 }], noticeShare: 0.5, lag: 0 };
    // Statutory for March as before. Court: in January half of 10 are; of the 5 others and those who stayed half again …
    // February: of the 5 cases 5/2 leave halfway: 2.5 stay × 28 days + 2.5 leave × 14 days, at € 10 = 700 + 350.
    const both = run({ penalties: [{ rates: [{ days: 1000, eurPerDay: 100 }], lag: 28 }, court] });
    expect(ask(both, 'penalties', { to: 1 })).toBeCloseTo(1_050, 6);
    // March: 2.5 with notice of January; at the end of February 2.5 of the 5 open had none, half of them gives it: 1.25.
    expect(ask(both, 'penalties', { to: 2 })).toBeCloseTo(15_500 + (2.5 + 1.25) * 31 * 10, 6);
  });

  it('of cases a correction adds are none: they have given no notice', () => {
    // 50 overdue cases gave notice at the end of January. In February 50 more are found, and half of all 100 withdraw: 25 of
    // the 50 with notice stay for 28 days, 25 leave after 14: 25 × 28 × 10 + 25 × 14 × 10.
    const found = runOf({
      terms: [{ term: 0 }],
      stock: [{ ageFrom: 1, cases: 50 }],
      products: [{ withdrawalShare: 0 }],
      corrections: [{ period: month(1), received: month(-1), cases: 50 }],
      penalties: [{ rates: [{ days: 1000, eurPerDay: 10 }] }],
      scenarios: [{ scenario: 'half', lever: 'withdrawal', expression: '0.5', from: month(1), to: month(1) }],
    });
    const half = simulate(compile(found.model.tables, { scenario: 'half' }).model);
    expect(ask(half, 'penalties', { to: 1 })).toBeCloseTo(10_500, 6);
  });

  it('fall by what a correction takes, before or after one that adds', () => {
    // 50 with notice; 20 of 50 are taken, half way: 30 stay. Or 50 are added first and then 40 of 100 taken: 30 stay as well.
    const given = { terms: [{ term: 0 }], stock: [{ ageFrom: 1, cases: 50 }] };
    const penalties = [{ rates: [{ days: 1000, eurPerDay: 10 }] }];
    const corrected = (...cases: readonly number[]) =>
      ask(
        runOf({
          ...given,
          penalties,
          corrections: cases.map((one) => ({ period: month(1), received: month(-1), cases: one })),
        }),
        'penalties',
        { to: 1 },
      );
    const expected = 30 * 28 * 10 + 20 * 14 * 10;
    expect(corrected(-20)).toBeCloseTo(expected, 6);
    expect(corrected(-20, 50)).toBeCloseTo(expected, 6);
    expect(corrected(50, -40)).toBeCloseTo(expected, 6);
    expect(corrected(50)).toBeCloseTo(50 * 28 * 10, 6);
  });

  it('of a kept result are asked anew when the rates are others', () => {
    const before = run();
    expect(ask(before, 'penalties', { to: 2 })).toBeCloseTo(15_500, 6);
    const cheaper = compile(
      tables({
        ...before.model.tables,
        locations: ['Ter Apel'],
        penalties: [{ rates: [{ days: 1000, eurPerDay: 1 }], lag: 28 }],
      } as Given),
    ).model;
    const after = simulate(cheaper, before);
    expect(after.locations[0]).toBe(before.locations[0]);
    expect(ask(after, 'penalties', { to: 2 })).toBeCloseTo(155, 6);
  });
});

describe('the stock', () => {
  const run = () =>
    runOf({
      terms: [{ term: 2 }],
      steps: [{ step: 'hear' }, { step: 'decide', order: 2, role: 'officer' }],
      stock: [
        { ageFrom: 3, cases: 30 },
        { ageFrom: 1, step: 'decide', cases: 20 },
      ],
      inflow: [{ period: month(0), cases: 5 }],
      staff: [{ fte: 0.1 }],
    });

  it('by age adds up to stock and overdue stock', () => {
    // 10 h: 10 of the oldest are heard, none decided. Ages at the end of January: 3 → 30, 1 → 20, 0 → 5.
    expect(stockByAge(run(), { period: 0 })).toEqual([
      { age: 0, cases: 5, overdue: 0 },
      { age: 1, cases: 20, overdue: 0 },
      { age: 2, cases: 0, overdue: 0 },
      { age: 3, cases: 30, overdue: 30 },
    ]);
    expect(ask(run(), 'overdueStock', { to: 0 })).toBe(30);
    expect(stockByAge(run(), { period: 9 })).toEqual([]);
  });

  it('by age, in a later month and over locations', () => {
    // Nobody works: at the end of March everything is two months older.
    const idle = runOf({
      terms: [{ term: 2 }],
      stock: [
        { ageFrom: 3, cases: 30 },
        { location: 'Budel', ageFrom: 1, cases: 20 },
      ],
      inflow: [{ period: month(1), cases: 5 }],
    });
    expect(stockByAge(idle, { period: 2 })).toEqual([
      { age: 0, cases: 0, overdue: 0 },
      { age: 1, cases: 5, overdue: 0 },
      { age: 2, cases: 0, overdue: 0 },
      { age: 3, cases: 20, overdue: 20 },
      { age: 4, cases: 0, overdue: 0 },
      { age: 5, cases: 30, overdue: 30 },
    ]);
    expect(stockByAge(idle, { location: 1, product: 0, period: 2 })).toEqual([
      { age: 0, cases: 0, overdue: 0 },
      { age: 1, cases: 0, overdue: 0 },
      { age: 2, cases: 0, overdue: 0 },
      { age: 3, cases: 20, overdue: 20 },
    ]);
    for (const period of [-1, 3, 0.5, NaN]) {
      expect(stockByAge(idle, { period })).toEqual([]);
    }
  });
});

it('says when a correction takes more than there is', () => {
  const run = runOf({ stock: [{ ageFrom: 1, cases: 10 }], corrections: [{ period: month(0), cases: -25 }] });
  expect(run.problems).toEqual([
    {
      code: 'correction-exceeds-stock',
      severity: 'warning',
      table: 'vkt_Corrections',
      row: 1,
      column: 'cases',
      value: -25,
      data: { location: 'Ter Apel', left: 15 },
    },
  ]);
  expect(everyPeriod(run, 'corrections')).toEqual([-10, 0, 0]);
});

it('finds nothing wrong with a correction that adds, or takes no more than there is', () => {
  const corrections = [
    { period: month(0), cases: 5 },
    { period: month(1), cases: -15 },
  ];
  const run = runOf({ stock: [{ ageFrom: 1, cases: 10 }], corrections });
  expect(run.problems).toEqual([]);
  expect(everyPeriod(run, 'stock')).toEqual([15, 0, 0]);
});
