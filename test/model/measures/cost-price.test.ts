/** The cost price of a case: at the norms, weighed by what comes in, and never lower for what is missing. */
import fc from 'fast-check';
import { costPrice } from '../../../src/model/measures/cost-price';
import { compile } from '../../../src/model/compile/compile';
import { simulate } from '../../../src/model/simulate/simulate';
import { month, runOf, type Given } from '../support/tables';

const HEARER = { role: 'hearer', hourlyRate: 60 };
const OFFICER = { role: 'officer', hourlyRate: 80 };
const HEAR = { step: 'hear', order: 1, role: 'hearer', normTime: 3 };
const DECIDE = { step: 'decide', order: 2, role: 'officer', normTime: 4, share: 0.5 };
const GIVEN: Given = {
  settings: { overheadShare: 0.25 },
  roles: [HEARER, OFFICER],
  steps: [HEAR, DECIDE],
  stock: [{ ageFrom: 1, cases: 20 }],
};
const ask = (given: Given, location: number | null = null) => costPrice(runOf(given), { product: 0, location });

it('is hours × rate, and that with the surcharge', () => {
  // 3 × 60 + 0.5 × 4 × 80 = 340; × 1.25 = 425. Nobody works and nothing comes in: it is a price of the work.
  expect(ask(GIVEN)).toEqual({ ok: true, direct: 340, withOverhead: 425 });
  expect(ask(GIVEN, 0)).toEqual({ ok: true, direct: 340, withOverhead: 425 });
});

describe('where the norms differ by location', () => {
  // At Budel deciding takes 8 hours: 3 × 60 + 0.5 × 8 × 80 = 500.
  const two: Given = {
    ...GIVEN,
    stock: [{ cases: 1 }, { location: 'Budel', cases: 1 }],
    steps: [HEAR, DECIDE, { ...DECIDE, location: 'Budel', normTime: 8 }],
  };
  const inflow = [
    { period: month(0), cases: 30 },
    { location: 'Budel', period: month(1), cases: 10 },
  ];

  it('it is that of the location, or the mean over the cases that come in', () => {
    expect(ask({ ...two, inflow }, 1)).toMatchObject({ direct: 500 });
    // (30 × 340 + 10 × 500) / 40 = 380.
    expect(ask({ ...two, inflow })).toMatchObject({ ok: true, direct: 380, withOverhead: 475 });
  });

  it('hiring does not move it', () => {
    const staffed = { ...two, inflow, staff: [{ role: 'hearer' }, { role: 'officer', fte: 50 }] };
    expect(ask(staffed)).toEqual(ask({ ...two, inflow }));
  });

  it('there is none over locations where nothing comes in', () => {
    expect(ask(two)).toEqual({ ok: false, reason: 'no-inflow' });
    expect(ask(two, 1)).toMatchObject({ ok: true, direct: 500 });
  });

  it('lies between the lowest and the highest of the locations', () => {
    const cases = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(cases, cases, (here, there) => {
        const found = ask({
          ...two,
          inflow: [
            { period: month(0), cases: here },
            { location: 'Budel', period: month(2), cases: there },
          ],
        });
        const direct = found.ok ? found.direct : NaN;
        expect(direct).toBeGreaterThanOrEqual(340 - 1e-9);
        expect(direct).toBeLessThanOrEqual(500 + 1e-9);
      }),
      { numRuns: 20 },
    );
  });
});

it('follows a lever from the period in which it starts', () => {
  // Deciding takes 8 hours from March: 340 in January and February, 500 in March; 10 cases a month: 393.33.
  const inflow = [0, 1, 2].map((t) => ({ period: month(t), cases: 10 }));
  const lever = { scenario: 'slow', lever: 'normTime' as const, target: 'decide', expression: '8', from: month(2) };
  const run = runOf({ ...GIVEN, inflow, scenarios: [lever] });
  const slow = simulate(compile(run.model.tables, { scenario: 'slow' }).model);
  expect(slow.problems).toEqual([]);
  const found = costPrice(slow, { product: 0, location: null });
  expect(found.ok ? found.direct : found).toBeCloseTo((340 + 340 + 500) / 3, 9);
});

describe('is never too low for what is missing', () => {
  it.each<[string, Given]>([
    ['a norm time', { steps: [HEAR, { ...DECIDE, normTime: NaN }] }],
    ['a share', { steps: [HEAR, { ...DECIDE, share: NaN }] }],
    ['the rate of a role', { roles: [HEARER, { ...OFFICER, hourlyRate: NaN }] }],
    ['a rate below nothing', { roles: [HEARER, { ...OFFICER, hourlyRate: -80 }] }],
    ['the overhead', { settings: { overheadShare: NaN } }],
    ['a role that is not there', { steps: [HEAR, { ...DECIDE, role: 'judge' }] }],
  ])('without %s there is none', (_, change) => {
    expect(ask({ ...GIVEN, ...change })).toMatchObject({ ok: false, reason: 'incomplete' });
  });

  it('a role with hours and no rate is named', () => {
    expect(ask({ ...GIVEN, roles: [HEARER, { role: 'officer', hourlyRate: null }] })).toEqual({
      ok: false,
      reason: 'no-rate',
      roles: ['officer'],
    });
  });

  it('a step without hours needs no rate', () => {
    const steps = [HEAR, { ...DECIDE, share: 0 }];
    expect(ask({ ...GIVEN, steps, roles: [HEARER, { role: 'officer', hourlyRate: null }] })).toMatchObject({
      ok: true,
      direct: 180,
    });
  });

  it('what is wrong elsewhere leaves it as it is', () => {
    const judge = { role: 'judge', hourlyRate: NaN };
    expect(ask({ ...GIVEN, roles: [HEARER, OFFICER, judge] })).toMatchObject({ ok: true, direct: 340 });
    const other = { product: 'track 1', step: 'decide', role: 'officer', normTime: NaN };
    const products = [{ product: 'track 4' }, { product: 'track 1' }];
    expect(ask({ ...GIVEN, products, steps: [HEAR, DECIDE, other] })).toMatchObject({ ok: true, direct: 340 });
    expect(ask({ ...GIVEN, staff: [{ fte: NaN }], stock: [{ cases: NaN }] })).toMatchObject({ ok: true, direct: 340 });
  });

  it('no hours at all is no price', () => {
    expect(ask({ ...GIVEN, steps: [{ ...HEAR, share: 0 }] })).toEqual({ ok: false, reason: 'no-hours' });
  });
});
