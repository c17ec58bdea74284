import { periodNumber } from '../../src/model/time/calendar';
import { readBack } from './starter';

const { value: tables } = readBack('example', 'en');
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const stockOf = (product: string): number =>
  sum(tables.stock.filter((row) => row.product === product).map(({ cases }) => cases));
const parameter = (name: string): unknown => tables.settings.parameters.find((one) => one.name === name)?.value;

describe('the example has the totals of the letter', () => {
  test.each([
    ['Track 4', 33_555],
    ['Track 1 (Dublin)', 3_650],
    ['Track 2', 125],
    ['Legal work (BNTB)', 4_000],
  ])('stock of %s on 30 April 2023', (product, cases) => {
    expect(stockOf(product)).toBe(cases);
  });

  const first = periodNumber('month', tables.settings.firstPeriod);
  const ofYear = (year: number) =>
    tables.inflow.filter(({ period }) => Math.floor((periodNumber('month', period) - first) / 12) === year);
  // 22,184 × 0.5 = 11,092 family reunification, from the fourth month on; 22,184 × 0.04 = 887 repeat, from the seventh.
  const derived = [Math.round((11_092 * 9) / 12) + 443, 11_092 + 887] as const;

  test.each([
    [0, 'cases', 70_000],
    [1, 'cases', 70_000],
    [0, 'low', 49_000],
    [1, 'low', 49_000],
    [0, 'high', 77_000],
    [1, 'high', 77_000],
  ] as const)('inflow of year %i, %s, with what follows from 22,184 decisions', (year, column, total) => {
    expect(sum(ofYear(year).map((row) => row[column])) + derived[year]).toBe(total);
  });

  test('the order and the project stand in the settings', () => {
    expect(parameter('order_track_4')).toBe(22_184);
    expect(parameter('cases_BAA')).toBe(13_000);
    expect([parameter('inflow_minimum'), parameter('inflow_middle'), parameter('inflow_maximum')]).toEqual([
      49_000, 67_000, 77_000,
    ]);
    expect(parameter('inflow_derived')).toBe(11_092 + 887);
  });

  test('70 % of the hours go to what is past its term, as the letter assumes', () => {
    expect(tables.settings.workOrder).toEqual({ kind: 'split', share: 0.7 });
  });
});

test('low, base and high estimates stand in that order in every row', () => {
  const wrong = tables.inflow.filter(({ cases, low, high }) => (low ?? 0) > cases || (high ?? 0) < cases);
  expect(wrong).toEqual([]);
});

test('all cases are whole', () => {
  const cases = [...tables.stock, ...tables.inflow].map((row) => row.cases);
  expect(cases.filter((count) => !Number.isInteger(count))).toEqual([]);
});

test('August to November are the busiest months for track 4', () => {
  const byMonth = Array.from({ length: 12 }, (_, month) =>
    sum(
      tables.inflow
        .filter(({ product, period }) => product === 'Track 4' && periodNumber('month', period) % 12 === month)
        .map(({ cases }) => cases),
    ),
  );
  const busiest = [...byMonth.keys()].sort((a, b) => (byMonth[b] ?? 0) - (byMonth[a] ?? 0)).slice(0, 4);
  expect(busiest.sort((a, b) => a - b)).toEqual([7, 8, 9, 10]);
});

test('1,363 of 1,872 contract hours are productive', () => {
  for (const role of tables.roles) {
    const { contractHours, leaveHours, holidayHours, sicknessShare, trainingHours, otherHours } = role;
    const net = contractHours * (1 - sicknessShare) - leaveHours - holidayHours - trainingHours - otherHours;
    expect(net).toBeCloseTo(1_363, 6);
    expect(contractHours).toBe(1_872);
  }
});

test('track 4 takes 2.5 days of 8 hours, the middle of two to three', () => {
  const days = tables.steps.filter(({ product }) => product === 'Track 4').map(({ normTime }) => String(normTime));
  expect(days).toHaveLength(4);
  expect(sum(days.map((text) => Number(text.split(' * ')[0]) * Number(parameter('hours_per_day'))))).toBe(20);
});
