/** Long lists: the quick ways give what the plain ways give, and lists as long as a sheet are answered at all. */
import fc from 'fast-check';
import { criticalInterval } from '../../../src/model/formulas/critical-interval';
import { jobWindows } from '../../../src/model/formulas/job-windows';
import { effectiveFte } from '../../../src/model/formulas/ramp-up';
import { fteOnTime, leastFteOnTime } from '../../../src/model/formulas/requirement';
import { forecast, periodsToCover } from '../../../src/model/formulas/single-queue';
import { windowSum } from '../../../src/model/formulas/window-sum';
import { hold } from '../../support/hold';

const near = (actual: number, expected: number): void => {
  const isNear = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  hold(isNear, () => `${actual}, expected ${expected}`);
};

const amounts = (length: number, max: number) =>
  fc.array(
    fc.integer({ min: 0, max: max * 7 }).map((n) => n / 7),
    { minLength: length, maxLength: length },
  );

it('the least FTE of jobs in order is that of the densest of all intervals', () => {
  const ordered = fc.integer({ min: 1, max: 40 }).chain((periods) =>
    fc.record({
      hours: amounts(periods, 50),
      perFte: amounts(periods, 20),
      term: fc.integer({ min: 0, max: 12 }),
      opening: fc.integer({ min: 0, max: 200 }),
    }),
  );
  fc.assert(
    fc.property(ordered, ({ hours, perFte, term, opening }) => {
      const received = Int32Array.from([-1, ...hours.keys()]);
      const jobs = {
        received,
        due: received.map((t) => Math.max(t + term, 0)),
        hours: Float64Array.from([opening, ...hours]),
      };
      const windows = jobWindows(jobs, perFte);
      expect(windows.inOrder).toBe(true);
      const expected = windows.impossible.length > 0 ? Infinity : criticalInterval(windows).fte;
      if (expected === Infinity) expect(leastFteOnTime(jobs, perFte)).toBe(Infinity);
      else near(leastFteOnTime(jobs, perFte), expected);
    }),
    { numRuns: 200 },
  );
});

it('the forecast is that of a list of cohorts that is gone through anew every period', () => {
  const queues = fc.integer({ min: 1, max: 30 }).chain((periods) =>
    fc.record({
      stockByAge: fc.integer({ min: 0, max: 20 }).chain((ages) => amounts(ages, 30)),
      inflow: amounts(periods, 30),
      fte: amounts(periods, 4),
      hoursPerCase: fc.constantFrom(1, 2, 0.7),
      netHours: amounts(periods, 20),
      termPeriods: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    }),
  );
  fc.assert(
    fc.property(queues, (queue) => {
      const result = forecast(queue);
      const ages = queue.stockByAge.length;
      const open = [...queue.stockByAge].reverse();
      const hours = queue.fte.map((fte, t) => fte * (queue.netHours[t] ?? 0));
      queue.inflow.forEach((cases, t) => {
        open.push(cases);
        let left = (hours[t] ?? 0) / queue.hoursPerCase;
        let [decided, onTime] = [0, 0];
        open.forEach((waiting, cohort) => {
          const taken = Math.min(waiting, left);
          left -= taken;
          decided += taken;
          if (cohort - ages + (queue.termPeriods ?? Infinity) >= t) onTime += taken;
          open[cohort] = waiting - taken;
        });
        const sum = (until: number): number => open.slice(0, Math.max(until, 0)).reduce((total, one) => total + one, 0);
        near(result.decisions[t] ?? 0, decided);
        near(result.stock[t] ?? 0, sum(open.length));
        expect(result.overdue.has[t]).toBe(queue.termPeriods === null ? 0 : 1);
        if (queue.termPeriods !== null) near(result.overdue.values[t] ?? 0, sum(ages + t - queue.termPeriods + 1));
        if (result.onTimeShare.has[t] === 1) near(result.onTimeShare.values[t] ?? 0, onTime / decided);
        const wait = periodsToCover((result.stock[t] ?? 0) * queue.hoursPerCase, hours, t);
        expect(result.waitingTime.has[t]).toBe(wait === null ? 0 : 1);
        if (wait !== null) near(result.waitingTime.values[t] ?? 0, wait);
      });
    }),
    { numRuns: 200 },
  );
});

it('what new staff are worth is the sum over all who started, each by the time they are there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }).chain((periods) => amounts(periods, 5)),
      fc.integer({ min: 1, max: 30 }).chain((points) => amounts(points, 1)),
      (hires, curve) => {
        effectiveFte(hires, curve).forEach((fte, t) => {
          const expected = hires
            .slice(0, t + 1)
            .reduce((sum, one, start) => sum + one * (curve[Math.min(t - start, curve.length - 1)] ?? 0), 0);
          near(fte, expected);
        });
      },
    ),
  );
});

it('a window sums what is in it, and keeps nothing of what has left', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e12, noNaN: true }))), (moves) => {
      const window = windowSum();
      const inside: number[] = [];
      for (const value of moves) {
        if (value !== null) {
          window.push(value);
          inside.push(value);
        } else if (inside.length > 0) {
          window.shift();
          inside.shift();
        }
        const sum = inside.reduce((total, one) => total + one, 0);
        expect(window.size).toBe(inside.length);
        expect(Math.abs(window.total() - sum)).toBeLessThanOrEqual(1e-12 * sum);
      }
    }),
  );
});

describe('a hundred thousand periods', () => {
  const LONG = 100_000;
  const wave = (t: number): number => 10 + (t % 12);
  const inflow = Array.from({ length: LONG }, (_, t) => wave(t));
  const netHours = inflow.map(() => 40);

  it('of FTEONTIME are answered', () => {
    const queue = { stockByAge: inflow, inflow, hoursPerCase: 2, netHours, termPeriods: 2 };
    // Staffed so, nothing is ever late; with one percent less something is.
    const empty = { ...queue, stockByAge: [] };
    const late = (fte: number): boolean =>
      forecast({ ...empty, fte: inflow.map(() => fte) }).overdue.values.some((cases) => cases > 1e-6);
    const least = fteOnTime(empty);
    expect([late(least), late(least * 0.99)]).toEqual([false, true]);
    // All that was overdue must be done at once: the stock but for the two youngest ages, and the age-2 of them.
    const overdue = inflow.slice(1).reduce((sum, cases) => sum + cases, 0);
    near(fteOnTime(queue), (overdue * 2) / 40);
  });

  it('of FORECAST are answered', () => {
    const fte = inflow.map(() => 0.8);
    const { stock, decisions, overdue } = forecast({
      stockByAge: inflow,
      inflow,
      fte,
      hoursPerCase: 2,
      netHours,
      termPeriods: 6,
    });
    // 0.8 × 40 ÷ 2 = 16 decisions a period, and 15.5 cases come in: half a case less every period.
    near(decisions[LONG - 1] ?? 0, 16);
    const opening = inflow.reduce((sum, cases) => sum + cases, 0);
    near(stock[LONG - 1] ?? 0, 2 * opening - 16 * LONG);
    near(
      overdue.values[LONG - 1] ?? 0,
      (stock[LONG - 1] ?? 0) - inflow.slice(-6).reduce((sum, cases) => sum + cases, 0),
    );
  });
});

it('ten thousand hires on a curve of ten thousand points are answered', () => {
  const ones = Array.from({ length: 10_000 }, () => 1);
  expect(effectiveFte(ones, ones)[9_999]).toBe(10_000);
});
