/** Effective FTE: dates, learning curves, mentors. */
import { dayOf } from '../../../../src/model/time/calendar';
import { staffInPeriod } from '../../../../src/model/compile/staff/staffing';
import { ask, everyPeriod, month, runOf } from '../../support/tables';

const always = { first: -Infinity, last: Infinity };

it('counts the part of the working days somebody is there', () => {
  // May 2023 has 20 working days; from Monday the 15th there are 13 weekdays less Ascension Day (18th) and Whit Monday (29th): 11.
  const period = { first: dayOf(2023, 5, 1), last: dayOf(2023, 5, 31) };
  const staff = { start: dayOf(2023, 5, 15), end: Infinity, fte: 2, experience: 'experienced' as const };
  expect(staffInPeriod(staff, [], { period, active: always }).contracted).toBeCloseTo((2 * 11) / 20, 12);
});

it('counts days where a period has no working days, and nobody outside the span', () => {
  // Saturday and Sunday 6–7 May 2023.
  const period = { first: dayOf(2023, 5, 6), last: dayOf(2023, 5, 7) };
  const active = { first: -Infinity, last: Infinity };
  const staff = { start: dayOf(2023, 5, 7), end: Infinity, fte: 2, experience: 'experienced' as const };
  expect(staffInPeriod(staff, [], { period, active })).toEqual({ contracted: 1, productive: 1, inTraining: 0 });
  const nobody = { contracted: 0, productive: 0, inTraining: 0 };
  expect(staffInPeriod({ ...staff, start: dayOf(2023, 5, 8) }, [], { period, active })).toEqual(nobody);
  expect(staffInPeriod({ ...staff, start: -Infinity, end: dayOf(2023, 5, 5) }, [], { period, active })).toEqual(nobody);
  expect(staffInPeriod(staff, [], { period, active: { first: dayOf(2023, 5, 8), last: Infinity } })).toEqual(nobody);
  // A period of one working day, Friday 12 May, with the weekend after it: there on the Friday is there altogether.
  const friday = { first: dayOf(2023, 5, 12), last: dayOf(2023, 5, 14) };
  const leaving = { ...staff, start: -Infinity, end: dayOf(2023, 5, 12) };
  expect(staffInPeriod(leaving, [], { period: friday, active })).toEqual({
    contracted: 2,
    productive: 2,
    inTraining: 0,
  });
  const oneDay = { first: dayOf(2023, 5, 12), last: dayOf(2023, 5, 12) };
  expect(staffInPeriod(leaving, [], { period: oneDay, active })).toEqual({
    contracted: 2,
    productive: 2,
    inTraining: 0,
  });
});

it('lets new staff follow the curve by the day', () => {
  // Four weeks from Monday 2 January 2023, 20 working days; the curve steps up after two weeks.
  const period = { first: dayOf(2023, 1, 2), last: dayOf(2023, 1, 29) };
  const staff = { start: dayOf(2023, 1, 2), end: Infinity, fte: 1, experience: 'new' as const };
  const curve = [
    { week: 1, productivity: 0.4 },
    { week: 2, productivity: 1 },
  ];
  // Week 1: 0 (before the first point), week 2: 0.4, weeks 3 and 4: 1 → (0 + 0.4 + 1 + 1) / 4; two weeks in training.
  const worth = staffInPeriod(staff, curve, { period, active: always });
  expect(worth.productive).toBeCloseTo(0.6, 12);
  expect(worth.inTraining).toBeCloseTo(0.5, 12);
  expect(worth.contracted).toBe(1);
});

it('gives the work-years lost by hiring of POMS DI 39503.260', () => {
  // 27 hires of 1,750 h of which the first 2,080 h count as: class 520 h at 0, 1,040 h at 50 %, 520 h at 75 %.
  // Lost: 27 × (520 + 520 + 130) = 31,590 h; instructor 520; 10 hires × 160 h of class and 160 h of instructor. / 1,750.
  const curve = [
    { week: 0, productivity: 0 },
    { week: 13, productivity: 0.5 },
    { week: 39, productivity: 0.75 },
    { week: 52, productivity: 1 },
  ];
  // 52 weeks of 40 h from a Monday; every week with five working days by construction: count in weeks.
  const start = dayOf(2023, 1, 2);
  let lost = 0;
  for (let week = 0; week < 52; week += 1) {
    const period = { first: start + week * 7, last: start + week * 7 + 6 };
    const { contracted, productive } = staffInPeriod({ start, end: Infinity, fte: 27, experience: 'new' }, curve, {
      period,
      active: always,
    });
    lost += (contracted - productive) * 40;
  }
  expect((lost + 520 + 10 * 160 + 160) / 1750).toBeCloseTo(19.354, 3);
});

describe('in the model', () => {
  const run = () =>
    runOf({
      settings: { periods: 4 },
      roles: [
        {
          mentorShare: 0.25,
          learningCurve: [
            { week: 0, productivity: 0.5 },
            { week: 8, productivity: 1 },
          ],
        },
      ],
      // 8 weeks from 1 February end on 28 March; the curve is full from the 29th: 3 of the 23 working days of March.
      staff: [{ fte: 4 }, { fte: 2, experience: 'new', start: month(1) }],
    });

  it('charges mentors for those in training', () => {
    // February: 4 + 2 × 0.5 − 0.25 × 2 = 4.5. April: 6.
    expect(ask(run(), 'fteAvailable', { to: 0 })).toBe(4);
    expect(ask(run(), 'fteAvailable', { to: 1 })).toBeCloseTo(4.5, 12);
    // March: 20/23 of the days at 0.5 and in training, 3/23 at 1: 4 + 2 × (10 + 3)/23 − 0.25 × 2 × 20/23.
    expect(ask(run(), 'fteAvailable', { to: 2 })).toBeCloseTo(4 + 26 / 23 - 10 / 23, 12);
    expect(ask(run(), 'fteAvailable', { to: 3 })).toBeCloseTo(6, 12);
    expect(everyPeriod(run(), 'fteContracted')).toEqual([4, 6, 6, 6]);
  });

  it('averages FTE over periods by net hours', () => {
    // Months of equal hours: the plain mean of 4, 6, 6, 6.
    expect(ask(run(), 'fteContracted', { from: 0, to: 3 })).toBeCloseTo(5.5, 12);
  });

  it('says when mentoring takes more than there is, and works with no hours', () => {
    const given = {
      roles: [
        {
          mentorShare: 5,
          learningCurve: [
            { week: 0, productivity: 0.5 },
            { week: 80, productivity: 1 },
          ],
        },
      ],
      staff: [{ fte: 2, experience: 'new' as const, start: month(0) }],
    };
    expect(everyPeriod(runOf(given), 'hoursAvailable')).toEqual([0, 0, 0]);
  });
});
