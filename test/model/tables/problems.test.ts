/** Problems other than numbers out of range: each whole, with its place, what stands there, and what its sentence needs. */
import { dayOf } from '../../../src/model/time/calendar';
import { compile } from '../../../src/model/compile/compile';
import { measure } from '../../../src/model/measures/measures';
import type { MeasureId } from '../../../src/model/tables/measure-definitions';
import type { Problem } from '../../../src/model/tables/problem';
import type { ModelTables } from '../../../src/model/tables/tables';
import { month, ORDER, runOf, tables, type Given } from '../support/tables';

const working: Given = {
  locations: ['Ter Apel'],
  stock: [{ ageFrom: 1, cases: 10 }],
  inflow: [{ period: month(0), cases: 80 }],
  staff: [{ fte: 1 }],
};
const given = (change: Given & Partial<Pick<ModelTables, 'actuals'>>): ModelTables => ({
  ...tables({ ...working, ...change }),
  ...(change.actuals === undefined ? {} : { actuals: change.actuals }),
});
const problemsOf = (change: Parameters<typeof given>[0]): readonly Problem[] => compile(given(change)).problems;

interface Expected {
  readonly table: Problem['table'];
  readonly row: number | null;
  readonly column: string;
  readonly value?: Problem['value'];
  readonly data?: Problem['data'];
}
const error = (code: Problem['code'], place: Expected): Problem => ({
  code,
  severity: 'error',
  value: null,
  data: {},
  ...place,
});
const warning = (code: Problem['code'], place: Expected): Problem => ({ ...error(code, place), severity: 'warning' });
const unknown = (code: Problem['code'], table: Problem['table'], column: string): Problem =>
  error(code, { table, row: 1, column, value: 'none', data: { name: 'none' } });

const legal = { product: 'legal' };
const CASES: readonly (readonly [string, Parameters<typeof given>[0], Problem])[] = [
  // names nobody declared
  [
    'the location of stock',
    { stock: [{ location: 'none', ageFrom: 1 }] },
    unknown('unknown-location', 'vkt_Stock', 'location'),
  ],
  [
    'the product of stock',
    { stock: [{ product: 'none', ageFrom: 1 }] },
    unknown('unknown-product', 'vkt_Stock', 'product'),
  ],
  [
    'the step of stock',
    { stock: [{ step: 'none', ageFrom: 1 }] },
    error('unknown-step', { table: 'vkt_Stock', row: 1, column: 'step', value: 'none', data: { product: 'track 4' } }),
  ],
  [
    'the location of inflow',
    { inflow: [{ location: 'none', period: month(0) }] },
    unknown('unknown-location', 'vkt_Inflow', 'location'),
  ],
  [
    'the product of inflow',
    { inflow: [{ product: 'none', period: month(0) }] },
    unknown('unknown-product', 'vkt_Inflow', 'product'),
  ],
  ['the product of a term', { terms: [{ product: 'none' }] }, unknown('unknown-product', 'vkt_Terms', 'product')],
  [
    'the product of a step',
    { steps: [{}, { product: 'none' }] },
    { ...unknown('unknown-product', 'vkt_Steps', 'product'), row: 2 },
  ],
  ['the role of a step', { steps: [{ role: 'none' }] }, unknown('unknown-role', 'vkt_Steps', 'role')],
  ['the location of a step', { steps: [{ location: 'none' }] }, unknown('unknown-location', 'vkt_Steps', 'location')],
  ['the location of staff', { staff: [{ location: 'none' }] }, unknown('unknown-location', 'vkt_Staff', 'location')],
  ['the role of staff', { staff: [{ role: 'none' }] }, unknown('unknown-role', 'vkt_Staff', 'role')],
  [
    'the location of fixed hours',
    { fixed: [{ location: 'none' }] },
    unknown('unknown-location', 'vkt_Fixed', 'location'),
  ],
  ['the role of fixed hours', { fixed: [{ role: 'none' }] }, unknown('unknown-role', 'vkt_Fixed', 'role')],
  [
    'the source of derived inflow',
    { derived: [{ product: 'none' }] },
    unknown('unknown-product', 'vkt_Derived', 'product'),
  ],
  [
    'the target of derived inflow',
    { derived: [{ target: 'none' }] },
    unknown('unknown-product', 'vkt_Derived', 'target'),
  ],
  [
    'the location of a correction',
    { corrections: [{ location: 'none', period: month(0), cases: 1 }] },
    unknown('unknown-location', 'vkt_Corrections', 'location'),
  ],
  [
    'the product of a correction',
    { corrections: [{ product: 'none', period: month(0), cases: 1 }] },
    unknown('unknown-product', 'vkt_Corrections', 'product'),
  ],
  ['the location of a goal', { goals: [{ location: 'none' }] }, unknown('unknown-location', 'vkt_Goals', 'location')],
  ['the product of a goal', { goals: [{ product: 'none' }] }, unknown('unknown-product', 'vkt_Goals', 'product')],
  ['the role of a goal', { goals: [{ role: 'none' }] }, unknown('unknown-role', 'vkt_Goals', 'role')],
  [
    'the location of an order',
    { orders: [{ ...ORDER, location: 'none' }] },
    unknown('unknown-location', 'vkt_Orders', 'location'),
  ],
  [
    'the product of an order',
    { orders: [{ ...ORDER, product: 'none' }] },
    unknown('unknown-product', 'vkt_Orders', 'product'),
  ],
  [
    'the location of what was realised',
    {
      actuals: [
        {
          row: 1,
          location: 'none',
          product: 'track 4',
          period: month(0),
          inflow: 1,
          decisions: 1,
          closingStock: 1,
          hours: 1,
        },
      ],
    },
    unknown('unknown-location', 'vkt_Actuals', 'location'),
  ],
  [
    'the product of what was realised',
    {
      actuals: [
        {
          row: 1,
          location: 'Ter Apel',
          product: 'none',
          period: month(0),
          inflow: 1,
          decisions: 1,
          closingStock: 1,
          hours: 1,
        },
      ],
    },
    unknown('unknown-product', 'vkt_Actuals', 'product'),
  ],
  // what may stand there once, and what must stand there
  [
    'a location twice',
    { locations: ['Ter Apel', ' TER APEL '] },
    error('duplicate-key', {
      table: 'vkt_Locations',
      row: 2,
      column: 'location',
      value: ' TER APEL ',
      data: { firstRow: 1 },
    }),
  ],
  [
    'a location without a name',
    { locations: ['Ter Apel', ' '] },
    error('required', { table: 'vkt_Locations', row: 2, column: 'location', value: ' ' }),
  ],
  [
    'a product twice',
    { products: [{}, { product: 'Track 4' }] },
    error('duplicate-key', {
      table: 'vkt_Products',
      row: 2,
      column: 'product',
      value: 'Track 4',
      data: { firstRow: 1 },
    }),
  ],
  [
    'a product without a name',
    { products: [{}, { product: '' }] },
    error('required', { table: 'vkt_Products', row: 2, column: 'product', value: '' }),
  ],
  [
    'a role twice',
    { roles: [{}, { role: 'OFFICER' }] },
    error('duplicate-key', { table: 'vkt_Roles', row: 2, column: 'role', value: 'OFFICER', data: { firstRow: 1 } }),
  ],
  [
    'a role without a name',
    { roles: [{}, { role: '' }] },
    error('required', { table: 'vkt_Roles', row: 2, column: 'role', value: '' }),
  ],
  [
    'a step twice',
    { steps: [{ step: 'Decide' }, { step: 'decide ' }] },
    error('duplicate-key', { table: 'vkt_Steps', row: 2, column: 'step', value: 'decide', data: { firstRow: 1 } }),
  ],
  [
    'a step without a name',
    { steps: [{}, { step: ' ' }] },
    error('required', { table: 'vkt_Steps', row: 2, column: 'step', value: ' ' }),
  ],
  [
    'a goal twice',
    { goals: [{ product: 'track 4' }, { product: 'Track 4', goal: 'ontime' }] },
    error('duplicate-key', { table: 'vkt_Goals', row: 2, column: 'goal', value: 'ontime', data: { firstRow: 1 } }),
  ],
  [
    'a parameter twice',
    {
      settings: {
        parameters: [
          { row: 4, name: 'a', value: 1 },
          { row: 5, name: 'a', value: 2 },
        ],
      },
    },
    error('duplicate-key', { table: 'vkt_Settings', row: 5, column: 'setting', value: 'a', data: { name: 'a' } }),
  ],
  [
    'a month of the calendar twice',
    {
      calendar: [
        { row: 1, period: month(0), workingDays: 20 },
        { row: 2, period: dayOf(2023, 1, 31), workingDays: 19 },
      ],
    },
    error('duplicate-key', {
      table: 'vkt_Calendar',
      row: 2,
      column: 'period',
      value: '2023-01',
      data: { firstRow: 1 },
    }),
  ],
  [
    'a stock goal without its target',
    { goals: [{ goal: 'stock' }] },
    error('required', { table: 'vkt_Goals', row: 1, column: 'value' }),
  ],
  [
    'stock without an age',
    { stock: [{ cases: 1, ageFrom: null }] },
    warning('required', { table: 'vkt_Stock', row: 1, column: 'received' }),
  ],
  [
    'inflow twice for one month',
    {
      inflow: [
        { period: month(1), cases: 1 },
        { period: month(1) + 5, cases: 2 },
      ],
    },
    warning('added-up', { table: 'vkt_Inflow', row: 2, column: 'period', value: month(1) + 5, data: { firstRow: 1 } }),
  ],
  // order in time
  [
    'a location that closes before it opens',
    { locations: ['Ter Apel'] },
    error('end-before-start', { table: 'vkt_Locations', row: 1, column: 'activeTo', value: month(0) }),
  ],
  [
    'staff who leave before they come',
    { staff: [{ start: month(2), end: month(1) }] },
    error('end-before-start', { table: 'vkt_Staff', row: 1, column: 'end', value: month(1) }),
  ],
  [
    'an age range the wrong way round',
    { stock: [{ ageFrom: 4, ageTo: 2 }] },
    error('end-before-start', { table: 'vkt_Stock', row: 1, column: 'ageTo', value: 2 }),
  ],
  [
    'a term that ends before it begins',
    { terms: [{ receivedFrom: month(2), receivedTo: month(1) }] },
    error('end-before-start', { table: 'vkt_Terms', row: 1, column: 'receivedTo', value: month(1) }),
  ],
  [
    'terms that overlap',
    { terms: [{ receivedTo: month(2) }, { receivedFrom: month(1) }] },
    warning('terms-overlap', {
      table: 'vkt_Terms',
      row: 2,
      column: 'receivedFrom',

      data: { firstRow: 1 },
    }),
  ],
  [
    'a gap between terms',
    { terms: [{ receivedFrom: month(1) }] },
    warning('term-missing', {
      table: 'vkt_Terms',
      row: null,
      column: 'receivedFrom',
      value: 'track 4',
      data: { product: 'track 4', day: month(-1) },
    }),
  ],
  [
    'stock received in period 1',
    { stock: [{ received: month(0) + 3, cases: 1 }] },
    error('stock-in-future', { table: 'vkt_Stock', row: 1, column: 'received', value: month(0) + 3 }),
  ],
  [
    'inflow after the horizon',
    { inflow: [{ period: month(3), cases: 1 }] },
    warning('outside-horizon', { table: 'vkt_Inflow', row: 1, column: 'period', value: month(3) }),
  ],
  [
    'inflow before the horizon',
    { inflow: [{ period: month(-1), cases: 1 }] },
    warning('outside-horizon', { table: 'vkt_Inflow', row: 1, column: 'period', value: month(-1) }),
  ],
  [
    'fixed hours after the horizon',
    { fixed: [{ period: month(3), hours: 1 }] },
    warning('outside-horizon', { table: 'vkt_Fixed', row: 1, column: 'period', value: month(3) }),
  ],
  [
    'a correction after the horizon',
    { corrections: [{ period: month(3), cases: 1 }] },
    warning('outside-horizon', { table: 'vkt_Corrections', row: 1, column: 'period', value: month(3) }),
  ],
  [
    'a correction of cases not yet received',
    { corrections: [{ period: month(0), received: month(1), cases: 1 }] },
    error('out-of-range', {
      table: 'vkt_Corrections',
      row: 1,
      column: 'received',
      value: 1,
      data: { min: -1200, max: 0 },
    }),
  ],
  [
    'a goal before the horizon',
    { goals: [{ goal: 'stock', value: 1, by: month(-1) }] },
    error('outside-horizon', { table: 'vkt_Goals', row: 1, column: 'by', value: month(-1) }),
  ],
  // people and work
  [
    'a role without net hours',
    { roles: [{ leaveHours: 1200 }] },
    error('net-hours-not-positive', {
      table: 'vkt_Roles',
      row: 1,
      column: 'contractHours',
      value: 1200,
      data: { netHours: 0 },
    }),
  ],
  [
    'an allowance of all hours',
    { roles: [{ allowanceShare: 1 }] },
    error('allowance-too-high', { table: 'vkt_Roles', row: 1, column: 'allowanceShare', value: 1 }),
  ],
  [
    'an allowance below nothing',
    { roles: [{ allowanceShare: -0.1 }] },
    error('out-of-range', {
      table: 'vkt_Roles',
      row: 1,
      column: 'allowanceShare',
      value: -0.1,
      data: { min: 0, max: 1, below: 1 },
    }),
  ],
  [
    'a product without steps',
    { products: [{}, legal] },
    warning('no-steps', {
      table: 'vkt_Steps',
      row: null,
      column: 'product',
      value: 'legal',
      data: { product: 'legal' },
    }),
  ],
  [
    'work and nobody for it',
    { staff: [{ fte: 0 }, { role: 'clerk' }], roles: [{}, { role: 'clerk' }] },
    warning('no-staff', {
      table: 'vkt_Staff',
      row: null,
      column: 'role',
      value: 'officer',
      data: { location: 'Ter Apel', role: 'officer' },
    }),
  ],
  [
    'cases where nobody works',
    { staff: [{ fte: 0 }] },
    warning('location-without-staff', {
      table: 'vkt_Locations',
      row: 1,
      column: 'location',
      value: 'Ter Apel',
      data: {},
    }),
  ],
  [
    'contract hours of a week',
    { roles: [{ contractHours: 36 }] },
    warning('hours-a-week', { table: 'vkt_Roles', row: 1, column: 'contractHours', value: 36, data: {} }),
  ],
  [
    // nothing is taken off in these tables: 1,872 net hours, more than anybody has
    'a year without any absence',
    { roles: [{ contractHours: 1872 }] },
    warning('net-hours-unusual', {
      table: 'vkt_Roles',
      row: 1,
      column: 'contractHours',
      value: 1872,
      data: { netHours: 1872, min: 800, max: 1800 },
    }),
  ],
  [
    'a year with next to no hours',
    { roles: [{ contractHours: 900, leaveHours: 101 }] },
    warning('net-hours-unusual', {
      table: 'vkt_Roles',
      row: 1,
      column: 'contractHours',
      value: 900,
      data: { netHours: 799, min: 800, max: 1800 },
    }),
  ],
  // 40 hours is usual, a minute more is not.
  ...(['normTime', 'lostTime'] as const).map((column): (typeof CASES)[number] => [
    `minutes typed as hours: ${column}`,
    { steps: [{ [column]: 90 }] },
    warning('unusual', { table: 'vkt_Steps', row: 1, column, value: 90, data: { found: 90, max: 40 } }),
  ]),
  [
    'a formula that comes to more hours than usual',
    { steps: [{ normTime: '20 * 3' }] },
    warning('unusual', {
      table: 'vkt_Steps',
      row: 1,
      column: 'normTime',
      value: '20 * 3',
      data: { found: 60, max: 40 },
    }),
  ],
  [
    'a wait of years',
    { steps: [{ minimumWait: 105 }] },
    warning('unusual', {
      table: 'vkt_Steps',
      row: 1,
      column: 'minimumWait',
      value: 105,
      data: { found: 105, max: 104 },
    }),
  ],
  [
    'a salary of a year where that of an hour is asked',
    { roles: [{ hourlyRate: 60_000 }] },
    warning('unusual', {
      table: 'vkt_Roles',
      row: 1,
      column: 'hourlyRate',
      value: 60_000,
      data: { found: 60_000, max: 500 },
    }),
  ],
  // "0,06" typed into a cell for percentages is 0,06% in Excel.
  ...(['sicknessShare', 'indirectShare', 'allowanceShare', 'mentorShare'] as const).map(
    (column): (typeof CASES)[number] => [
      `a fraction typed as a percentage: ${column}`,
      { roles: [{ [column]: 0.0006 }] },
      warning('small-share', { table: 'vkt_Roles', row: 1, column, value: 0.0006 }),
    ],
  ),
  ...(['share', 'noShowRate'] as const).map((column): (typeof CASES)[number] => [
    `a fraction typed as a percentage: ${column} of a step`,
    { steps: [{ [column]: 0.005 }] },
    warning('small-share', { table: 'vkt_Steps', row: 1, column, value: 0.005 }),
  ]),
  [
    'a fraction typed as a percentage: withdrawals',
    { products: [{ withdrawalShare: 0.0002 }] },
    warning('small-share', { table: 'vkt_Products', row: 1, column: 'withdrawalShare', value: 0.0002 }),
  ],
  [
    'more fixed hours than hours',
    { fixed: [{ hours: 130, period: month(1) }] },
    warning('hours-negative', {
      table: 'vkt_Fixed',
      row: null,
      column: null as never,
      data: { location: 'Ter Apel', role: 'officer', period: '2023-02', hours: -30 },
    }),
  ],
  // expressions and settings
  [
    'a norm time that is no time',
    { steps: [{ normTime: 'two hours' }] },
    error('bad-expression', {
      table: 'vkt_Steps',
      row: 1,
      column: 'normTime',
      value: 'two hours',
      data: { reason: 'unknown-name', name: 'two' },
    }),
  ],
  [
    'a time lost that is no time',
    { steps: [{ lostTime: 'long' }] },
    error('bad-expression', {
      table: 'vkt_Steps',
      row: 1,
      column: 'lostTime',
      value: 'long',
      data: { name: 'long', reason: 'unknown-name' },
    }),
  ],
  [
    'a norm time without end',
    { steps: [{ normTime: '1 / 0' }] },
    error('bad-expression', {
      table: 'vkt_Steps',
      row: 1,
      column: 'normTime',
      value: '1 / 0',
      data: { reason: 'not-finite' },
    }),
  ],
  [
    'a parameter of two words',
    { settings: { parameters: [{ row: 4, name: 'two words', value: 1 }] } },
    error('bad-expression', {
      table: 'vkt_Settings',
      row: 4,
      column: 'setting',
      value: 'two words',
      data: { reason: 'name', name: 'two words' },
    }),
  ],
  [
    'a parameter that cannot be read',
    { settings: { parameters: [{ row: 4, name: 'a', value: 'long' }] } },
    error('bad-expression', {
      table: 'vkt_Settings',
      row: 4,
      column: 'value',
      value: 'long',
      data: { name: 'long', reason: 'unknown-name' },
    }),
  ],
  [
    'a parameter that is no name',
    { settings: { parameters: [{ row: 4, name: '2x', value: 1 }] } },
    error('bad-expression', {
      table: 'vkt_Settings',
      row: 4,
      column: 'setting',
      value: '2x',
      data: { reason: 'name', name: '2x' },
    }),
  ],
  [
    'a parameter that is too large',
    { settings: { parameters: [{ row: 4, name: 'a', value: 1e16 }] } },
    error('out-of-range', {
      table: 'vkt_Settings',
      row: 4,
      column: 'value',
      value: 1e16,
      data: { min: -1e12, max: 1e12 },
    }),
  ],
  [
    'a share of hours above one',
    { settings: { workOrder: { kind: 'split', share: 1.1 }, rows: { workOrder: 7 } } },
    error('bad-work-order', { table: 'vkt_Settings', row: 7, column: 'workOrder', value: 1.1 }),
  ],
  [
    'an overhead out of range',
    { settings: { overheadShare: 10.1, rows: { overheadShare: 8 } } },
    error('out-of-range', {
      table: 'vkt_Settings',
      row: 8,
      column: 'overheadShare',
      value: 10.1,
      data: { min: 0, max: 10 },
    }),
  ],
  [
    'more periods than a model takes',
    { settings: { periods: 601, rows: { periods: 3 } } },
    error('out-of-range', {
      table: 'vkt_Settings',
      row: 3,
      column: 'periods',
      value: 601,
      data: { min: 1, max: 600, whole: 1 },
    }),
  ],
  [
    'a first period out of the calendar',
    { settings: { firstPeriod: dayOf(1989, 12, 31), rows: { firstPeriod: 2 } } },
    error('out-of-range', {
      table: 'vkt_Settings',
      row: 2,
      column: 'firstPeriod',
      value: dayOf(1989, 12, 31),
      data: { min: dayOf(1990, 1, 1), max: dayOf(2100, 12, 31), whole: 1 },
    }),
  ],
];

test.each(CASES.map(([name, change, problem]) => ({ name, change, problem })))('$name', ({ name, change, problem }) => {
  const closing = name.startsWith('a location that closes');
  const read = given(change);
  const rows: ModelTables = closing
    ? { ...read, locations: [{ row: 1, location: 'Ter Apel', activeFrom: month(1), activeTo: month(0) }] }
    : read;
  expect(compile(rows).problems).toContainEqual(problem);
});

test('every one of these tables is in order without the mistake', () => expect(problemsOf({})).toEqual([]));

test('a share of 0, of 1% and more, and withdrawals of half a percent a period are not pointed out', () => {
  const share = { sicknessShare: 0.01, indirectShare: 0, allowanceShare: 0.01, mentorShare: 0 };
  const read = { roles: [share], steps: [{ share: 0.01, noShowRate: 0 }], products: [{ withdrawalShare: 0.005 }] };
  expect(problemsOf(read).map(({ code }) => code)).not.toContain('small-share');
});

test('inflow at a location that is closed all month is left out, and pointed out', () => {
  const read = given({ inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 5 })) });
  const open = { row: 1, location: 'Ter Apel', activeFrom: month(0) + 30, activeTo: month(2) - 1 };
  // Open on the last day of January, and in February: only March is left out.
  const { model, problems } = compile({ ...read, locations: [open] });
  expect([...(model.inputs[0]?.queue.inflow ?? [])]).toEqual([5, 5, 0]);
  expect(problems).toEqual([
    error('location-closed', {
      table: 'vkt_Inflow',
      row: 3,
      column: 'location',
      value: 'Ter Apel',
      data: { cases: 5, period: '2023-03' },
    }),
  ]);
  // Opens in February: January is left out.
  const later = compile({ ...read, locations: [{ ...open, activeFrom: month(1), activeTo: null }] });
  expect([...(later.model.inputs[0]?.queue.inflow ?? [])]).toEqual([0, 5, 5]);
});

test('what is usual at most is not pointed out, and no inflow is missed at a closed location', () => {
  const most = [{ normTime: 40, lostTime: 40, minimumWait: 104 }];
  expect(problemsOf({ steps: most, roles: [{ hourlyRate: 500 }] }).map(({ code }) => code)).not.toContain('unusual');
  const read = given({ inflow: [{ period: month(2), cases: 0 }] });
  const closed = { row: 1, location: 'Ter Apel', activeFrom: null, activeTo: month(2) - 1 };
  expect(compile({ ...read, locations: [closed] }).problems).toEqual([]);
});

test('numbers that lack the inflow of a closed location say so, from then on and of that location only', () => {
  const open = { activeFrom: null, activeTo: null };
  const read = given({
    inflow: [0, 1, 2].flatMap((t) =>
      ['Ter Apel', 'Budel'].map((location) => ({ location, period: month(t), cases: 5 })),
    ),
  });
  const run = runOf({
    ...read,
    locations: [
      { row: 1, location: 'Ter Apel', ...open, activeTo: month(1) - 1 },
      { row: 2, location: 'Budel', ...open },
    ],
  });
  const marked = (id: MeasureId, location: number | null, at: number): boolean =>
    measure(run, { measure: id, location, product: null, role: null, from: at, to: at }).missing !== undefined;
  for (const id of ['inflow', 'stock', 'hoursRequired', 'fteGap', 'decisions'] as const) {
    expect([id, marked(id, null, 0), marked(id, null, 1), marked(id, 0, 1), marked(id, 1, 1)]).toEqual([
      id,
      false,
      true,
      true,
      false,
    ]);
  }
  // What comes in of a month is missing in that month; the stock it would have been part of lasts.
  expect([marked('inflow', null, 2), marked('stock', null, 2), marked('hoursAvailable', null, 2)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a location that closes before it opens counts as open', () => {
  const read = given({});
  const wrong = { ...read, locations: [{ row: 1, location: 'Ter Apel', activeFrom: month(1), activeTo: month(0) }] };
  expect([...(runOf(wrong).model.inputs[0]?.queue.hours ?? [])]).toEqual([100, 100, 100]);
});
