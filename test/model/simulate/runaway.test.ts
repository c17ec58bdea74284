/** Derived inflow that feeds itself is said aloud, and no number leaves the numbers. */
import { compile } from '../../../src/model/compile/compile';
import { MEASURES } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { everyPeriod, month, runOf, tables, type Given } from '../support/tables';
import { hold } from '../../support/hold';

const given = (share: number, periods: number): Given => ({
  settings: { periods },
  locations: ['Ter Apel'],
  terms: [{ term: 0 }],
  steps: [{ share: 0 }],
  inflow: [{ period: month(0), cases: 1 }],
  derived: [{ share, lag: 1 }],
});

it('says from when on, and gives finite numbers over six hundred months', () => {
  const run = runOf({ ...given(10, 600), calendar: [] });
  // One case, ten times as many every month: a billion after nine of them.
  expect(everyPeriod(run, 'decisions').slice(0, 4)).toEqual([1, 10, 100, 1000]);
  expect(run.problems).toEqual([
    {
      code: 'derived-runaway',
      severity: 'error',
      table: 'vkt_Derived',
      row: 1,
      column: 'share',
      value: 10,
      data: { location: 'Ter Apel', product: 'track 4', period: '2023-10' },
    },
  ]);
  for (const result of run.locations) {
    const { shortfalls: _, ...flows } = result;
    for (const list of Object.values(flows)) expect(list.every(Number.isFinite)).toBe(true);
  }
  for (const { id } of MEASURES) {
    for (const value of everyPeriod(run, id))
      hold(typeof value !== 'number' || Number.isFinite(value), () => `${id} is ${value}`);
  }
});

it('says nothing of rules that die out, or that bring back no more than there was', () => {
  for (const share of [0.5, 1]) expect(runOf(given(share, 24)).problems).toEqual([]);
});

it('says it of a kept result too', () => {
  const made = tables({ ...given(10, 24) });
  const before = simulate(compile(made).model);
  const after = simulate(compile({ ...made }).model, before);
  expect(after.locations[0]).toBe(before.locations[0]);
  expect(after.problems).toEqual(before.problems);
});
