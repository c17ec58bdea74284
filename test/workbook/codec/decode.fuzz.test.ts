/** Arbitrary and plausible-but-broken workbooks: nothing throws, and whatever is computed keeps the model's books. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import type { Model } from '../../../src/model/compile/model/model';
import { measure, MEASURES } from '../../../src/model/measures/measures';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import type { LocationResult } from '../../../src/model/simulate/simulate-location';
import { decodeTables } from '../../../src/workbook/codec/decode';
import type { Cell, TableContent } from '../../../src/workbook/port';
import { TABLES } from '../../../src/workbook/schema';
import { hold } from '../../support/hold';

/** What stands in cells of real workbooks, right and wrong, by the kind of column it is typed into. */
const NAMES = [
  'Ter Apel',
  ' ter apel',
  'Budel',
  'Spoor 4',
  'SPOOR 4',
  'Spoor 5',
  'Gehoor',
  'Beslissen',
  'Hoormedewerker',
];
const PERIODS = [
  '2023-01',
  'mrt 2023',
  '2023-W18',
  '31-12-2023',
  45_000,
  202_306,
  '2022-11',
  '31-02-2023',
  'ooit',
  1e9,
];
const NUMBERS = [0, 1, 3, 12.5, '1.234,5', '10%', '12,5', 250, -4, 1e6, 'veel', '1e999', 1e300, 0.3, 1e-300];
const HOURS = [
  '90 min',
  '2 * gehoor + 1',
  '1/0',
  'min(3, 8)',
  'import("fs")',
  '99999!',
  'createUnit("x")',
  'x * 1,1',
  '-x',
];
const BROKEN: readonly Cell[] = ['', ' ', '#N/A', '#REF!', true, '\u0000', '=1+1', '__proto__', 'NaN', 'Infinity'];

const LOCATIONS = ['Ter Apel', 'Budel'];
const PRODUCTS = ['Spoor 4', 'Spoor 5'];

/** Good cells for a column by its id, so that a fair part of the rows survives and meets the simulation. */
const GOOD: Readonly<Record<string, readonly Cell[]>> = {
  location: LOCATIONS,
  product: PRODUCTS,
  target: [...PRODUCTS, 'Hoormedewerker', 'Gehoor'],
  step: ['Gehoor', 'Beslissen'],
  role: ['Hoormedewerker', 'Beslisser'],
  order: [1, 2, 3],
  period: PERIODS.slice(0, 6),
  received: ['2022-10', '2022-12', '', 44_800],
  normTime: [10, '90 min', '2 * gehoor', 4.5],
  unit: ['maand', 'week', 'dag'],
  event: ['beslissing', 'te laat', 'intrekking', 'decision', 'overdue', 'withdrawal'],
  lever: ['instroom', 'normtijd', 'bezetting', 'inflow', 'staff', 'hires', 'share', 'workOrder', 'term'],
  goal: ['hold', 'stock', 'ontime'],
  experience: ['ervaren', 'nieuw'],
  setting: ['Periodesoort', 'Eerste periode', 'Aantal perioden', 'Werkvolgorde', 'gehoor', 'Overhead'],
  scenario: ['Plan A'],
  expression: ['x * 1.1', 'x + 5', '3', 'fifo', 'x * gehoor'],
  share: [0.2, 1, 0, '50%'],
  withdrawalShare: [0, 0.05, 1],
  contractHours: [1872, 1200, 0],
  cases: [0, 20, 300, 1.5, -10],
  fte: [3, 0.5, 12, 0],
  lag: [1, 2, 0],
};

const cellOf = (id: string): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Cell>(...(GOOD[id] ?? [''])) },
    { weight: 3, arbitrary: fc.constantFrom<Cell>(...NUMBERS, ...PERIODS, ...NAMES, ...HOURS) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
    { weight: 1, arbitrary: fc.oneof(fc.double({ noNaN: true }), fc.string({ maxLength: 6 })) },
  );

const ROWS: Readonly<Record<string, number>> = { vkt_Inflow: 14, vkt_Stock: 8, vkt_Steps: 6, vkt_Staff: 6 };
const SURE: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  vkt_Settings: [
    ['Periodesoort', 'maand'],
    ['Eerste periode', '2023-01'],
    ['gehoor', 2],
  ],
  vkt_Locations: LOCATIONS.map((name) => [name]),
};

const tableOf = ({ name, columns }: (typeof TABLES)[number]): fc.Arbitrary<TableContent> => {
  const tidy = fc.tuple(...columns.map(({ id }) => fc.constantFrom<Cell>(...(GOOD[id] ?? ['']))));
  const messy = fc.tuple(...columns.map(({ id }) => cellOf(id)));
  const row = fc.oneof(tidy, messy);
  const sure = SURE[name] ?? [];
  return fc
    .record({
      rows: fc.array(row, { minLength: ROWS[name] === undefined ? 0 : 2, maxLength: ROWS[name] ?? 4 }),
      language: fc.constantFrom('nl' as const, 'en' as const),
      lost: fc.option(fc.nat({ max: columns.length - 1 }), { freq: 24 }),
    })
    .map(({ rows, language, lost }) => ({
      name,
      sheet: name,
      headers: columns.map(({ header }, at) => (at === lost ? 'Kwijt' : header[language])),
      rows: [...sure.map((cells) => columns.map((_, at) => cells[at] ?? '')), ...rows],
    }));
};

const workbooks = fc
  .tuple(...TABLES.map(tableOf))
  .chain((tables) => fc.subarray(tables, { minLength: tables.length - 2 }));

const sum = (values: Float64Array, from = 0, to = values.length): number =>
  values.subarray(from, to).reduce((total, value) => total + value, 0);

/** Opening + corrections + inflow + derived − withdrawals − decisions = closing, per product. */
function booksDoNotClose(model: Model, location: number, result: LocationResult): readonly string[] {
  const { periods: N, products, firstStep } = model.structure;
  const { queue } = model.inputs[location] ?? {};
  if (!queue) return [];
  return Array.from({ length: products }, (_, p) => {
    const own = (values: Float64Array): number => sum(values, p * N, (p + 1) * N);
    let opening = 0;
    queue.opening.step.forEach((step, i) => {
      if (model.steps[step]?.product === p) opening += queue.opening.cases[i] ?? 0;
    });
    let closing = 0;
    for (let step = firstStep[p] ?? 0; step < (firstStep[p + 1] ?? 0); step += 1)
      closing += result.stock[step * N + N - 1] ?? 0;
    const came = opening + own(queue.inflow) + own(result.derivedInflow);
    const went = own(result.withdrawals) + own(result.decisions);
    const off = came + own(result.corrections) - went - closing;
    const size = came + Math.abs(own(result.corrections)) + went;
    return Math.abs(off) <= 1e-9 * Math.max(1, size) ? '' : `product ${p}: off by ${off} of ${size}`;
  }).filter((text) => text !== '');
}

function hoursTooMany(model: Model, location: number, result: LocationResult): readonly string[] {
  const { periods: N, roles, steps } = model.structure;
  const { queue } = model.inputs[location] ?? {};
  if (!queue) return [];
  const used = new Float64Array(roles * N);
  for (let step = 0; step < steps; step += 1)
    for (let t = 0; t < N; t += 1) {
      const role = queue.stepRole[step * N + t] ?? -1;
      if (role >= 0) used[role * N + t] = (used[role * N + t] ?? 0) + (result.hoursUsed[step * N + t] ?? 0);
    }
  return [...used.entries()].flatMap(([at, hours]) => {
    const available = queue.hours[at] ?? 0;
    return hours <= available + 1e-9 * Math.max(1, available) ? [] : [`${hours} of ${available} hours`];
  });
}

function notCases(result: LocationResult): readonly string[] {
  return Object.entries(result).flatMap(([key, values]) => {
    if (!(values instanceof Float64Array)) return [];
    const wrong = values.find((value) => !Number.isFinite(value) || (key !== 'corrections' && value < 0));
    return wrong === undefined ? [] : [`${key} holds ${wrong}`];
  });
}

const broken = ({ model, locations }: Run): readonly string[] =>
  locations.flatMap((result, location) => [
    ...notCases(result),
    ...booksDoNotClose(model, location, result),
    ...hoursTooMany(model, location, result),
  ]);

describe('a workbook full of mistakes', () => {
  const seen = { runs: 0, decisions: 0, problems: 0 };

  test('never throws, never breaks the books, never gives a measure that is no number', () => {
    fc.assert(
      fc.property(workbooks, (contents) => {
        const { value: tables, problems } = decodeTables(contents);
        const options = { expressions: mathExpressions };
        const base = compile(tables, options);
        const run = simulate(base.model);
        expect(broken(run)).toEqual([]);
        const planned = simulate(compile(tables, { ...options, scenario: 'Plan A' }).model, run);
        expect(broken(planned)).toEqual([]);
        for (const { id } of MEASURES) {
          const answer = measure(run, { measure: id, from: 0, to: base.model.structure.periods - 1 });
          hold(
            !answer.ok || Number.isFinite(answer.value),
            () => `${id} is ${answer.ok ? answer.value : answer.reason}`,
          );
        }
        seen.runs += 1;
        seen.problems += problems.length > 0 ? 1 : 0;
        seen.decisions += run.locations.some((result) => sum(result.decisions) > 0) ? 1 : 0;
      }),
      { numRuns: 600 },
    );
  });

  test('and a fair part of them meets the simulation', () => {
    // Otherwise the law above would hold of empty models only.
    expect(seen.decisions / seen.runs).toBeGreaterThan(0.15);
    expect(seen.problems / seen.runs).toBeGreaterThan(0.5);
  });
});
