/** A mend changes the cells that are wrong for its reason, and no others. */
import type { Problem } from '../../../src/model/tables/problem';
import { compile } from '../../../src/model/compile/compile';
import { decodeTables } from '../../../src/workbook/codec/decode';
import { causesOf, sideOf } from '../../../src/workbook/mend/causes';
import { mended, type Mend } from '../../../src/workbook/mend/mend';
import { namesOfKind, placesOf } from '../../../src/workbook/mend/names';
import type { TableContent } from '../../../src/workbook/port';
import { contents, day, tower } from '../collect/tower';

/** What becomes of the tables, row by row: the cells that are put in, by their header. */
function done(tables: readonly TableContent[], mend: Mend) {
  return mended(tables, mend).map(({ table, headers, becomes }) => {
    const now = tables.find(({ name }) => name === table);
    const { rows, added } = becomes(now?.rows ?? []);
    const named = (cells: (typeof added)[number]) =>
      Object.fromEntries(cells.flatMap((cell, at) => (cell === null ? [] : [[headers[at], cell]])));
    return {
      table,
      rows: rows.map((fate) => (typeof fate === 'string' ? fate : named(fate))),
      added: added.map(named),
    };
  });
}
const products = (...shares: readonly (number | string)[]) =>
  contents({ vkt_Products: shares.map((_, at) => ({ product: `P${String(at)}` })) }).map((content) => ({
    ...content,
    rows: content.rows.map((row, at) => row.map((cell, i) => (i === 2 ? (shares[at] ?? '') : cell))),
  }));

test('numbers from 1 to 100 in a column of shares are percentages, all else stays', () => {
  const percent = { kind: 'percent', table: 'vkt_Products', column: 'withdrawalShare' } as const;
  const header = 'Intrekkingen per periode (%)';
  expect(done(products(5, 1, 100, 101, 0.5, '5', '', -5), percent)).toEqual([
    {
      table: 'vkt_Products',
      rows: [{ [header]: 0.05 }, 'keep', { [header]: 1 }, 'keep', 'keep', 'keep', 'keep', 'keep'],
      added: [],
    },
  ]);
  expect(done(products(0.5), percent)).toEqual([]);
  expect(done(products(5), { ...percent, column: 'no such column' })).toEqual([]);
  expect(done([], percent)).toEqual([]);
});

test('a setting that is a share too', () => {
  const settings = contents({ vkt_Settings: [{ setting: 'Opslag overhead', value: 40 }, { setting: 'x', value: 40 }] }); // oxfmt-ignore
  expect(done(settings, { kind: 'percent', table: 'vkt_Settings', column: 'overheadShare' })).toEqual([
    { table: 'vkt_Settings', rows: [{ Waarde: 0.4 }, 'keep'], added: [] },
  ]);
});

test('contract hours a week become hours a year, where no year is as short', () => {
  const roles = contents({ vkt_Roles: [36, 168, 169, 0, -5].map((contractHours) => ({ role: 'r', contractHours })) });
  expect(done(roles, { kind: 'year-hours' })).toEqual([
    { table: 'vkt_Roles', rows: [{ 'Contracturen (per jaar)': 1872 }, { 'Contracturen (per jaar)': 8736 }, 'keep', 'keep', 'keep'], added: [] }, // oxfmt-ignore
  ]);
});

test('the horizon is put where it stands, or added in the language of the table', () => {
  const horizon = { kind: 'horizon', periods: 36 } as const;
  expect(done(tower(), horizon)).toEqual([
    { table: 'vkt_Settings', rows: ['keep', 'keep', { Waarde: 36 }], added: [] },
  ]);
  const bare = contents({ vkt_Settings: [{ setting: 'x', value: 1 }] });
  expect(done(bare, horizon)).toEqual([
    { table: 'vkt_Settings', rows: ['keep'], added: [{ Instelling: 'Aantal perioden', Waarde: 36 }] },
  ]);
  const english = bare.map((content) => ({ ...content, headers: ['Setting', 'Value', 'Remark'] }));
  expect(done(english, horizon)[0]?.added).toEqual([{ Setting: 'Number of periods', Value: 36 }]);
  const headless = bare.map((content) => ({ ...content, headers: ['Setting', 'x', 'y'] }));
  expect([done(headless, horizon), done([], horizon)]).toEqual([[], []]);
});

describe('a name', () => {
  const lever = (more: object) => ({ scenario: 's', order: 1, lever: 'staff', target: 'Hoormedewerker', expression: 'x', ...more }); // oxfmt-ignore
  const scenarios = (...rows: readonly object[]) => contents({ vkt_Scenarios: rows.map((row) => ({ ...row })) });
  const rename = { kind: 'rename', of: 'role', from: 'hoormedewerker', to: 'Tolk' } as const;

  test('in a scenario is one where its lever is about such names, and a word elsewhere', () => {
    const rows = (...levers: readonly object[]) => done(scenarios(...levers), rename)[0]?.rows;
    expect(rows(lever({}))).toEqual([{ 'Stap of rol': 'Tolk' }]);
    expect(rows(lever({ lever: 'normTime' }), lever({}))).toEqual(['keep', { 'Stap of rol': 'Tolk' }]);
    expect(rows(lever({ remark: 'Hoormedewerker', group: 'Hoormedewerker' }))).toEqual([{ 'Stap of rol': 'Tolk' }]);
    expect(rows(lever({ target: 'Anders' }))).toBeUndefined();
  });

  test('is found wherever it stands, and declared once', () => {
    expect(placesOf(tower(), { of: 'location', name: 'TER APEL' })).toEqual({ rows: 16, tables: 4 });
    expect(placesOf(tower(), { of: 'location', name: 'Nergens' })).toEqual({ rows: 0, tables: 0 });
    const twice = tower({ vkt_Locations: [{ location: 'Budel' }, { location: 'BUDEL' }, { location: '' }, { location: ' x ' }] }); // oxfmt-ignore
    expect(namesOfKind(twice, 'location')).toEqual(['Budel', 'x']);
    expect(namesOfKind([], 'location')).toEqual([]);
    const other = tower().map((content) => ({ ...content, name: `x${content.name}` }));
    expect([placesOf(other, { of: 'location', name: 'Budel' }), done(other, { ...rename, of: 'location', from: 'Budel' })]).toEqual([{ rows: 0, tables: 0 }, []]); // oxfmt-ignore
  });
});

describe('causes', () => {
  const { model } = compile(decodeTables(tower()).value);
  const outside = (value: Problem['value'], row = 1): Problem => ({
    code: 'outside-horizon',
    severity: 'warning',
    table: 'vkt_Inflow',
    row,
    column: 'period',
    value,
    data: {},
  });
  const problem = (more: Partial<Problem>): Problem => ({ ...outside(null), ...more });

  test.each([
    [day(2022, 12, 31), 'before'],
    [day(2023, 1, 1), 'elsewhere'],
    [day(2023, 12, 31), 'elsewhere'],
    [day(2024, 1, 1), 'after'],
    ['2024-01', 'elsewhere'],
    [null, 'elsewhere'],
  ] as const)('day %p lies %s', (value, side) => {
    expect(sideOf(outside(value), model)).toBe(side);
    expect(sideOf(outside(value), null)).toBe('elsewhere');
  });

  test('a horizon is made as long as the latest day asks, in whole years, and no longer than models go', () => {
    const mends = (...values: readonly Problem['value'][]) =>
      causesOf(values.map((value, at) => outside(value, at + 1)), { contents: tower(), model }).map((cause) => cause.mends); // oxfmt-ignore
    expect(mends(day(2024, 1, 1))).toEqual([[{ kind: 'horizon', periods: 24 }]]);
    expect(mends(day(2024, 12, 31), day(2024, 1, 1))).toEqual([[{ kind: 'horizon', periods: 24 }]]);
    expect(mends(day(2024, 1, 1), day(2025, 1, 1))).toEqual([[{ kind: 'horizon', periods: 36 }]]);
    expect(mends(day(2072, 12, 31))).toEqual([[{ kind: 'horizon', periods: 600 }]]);
    expect(mends(day(2073, 1, 1))).toEqual([[]]);
    expect(mends(day(2022, 1, 1))).toEqual([[]]);
    expect(mends(day(2022, 1, 1), day(2024, 1, 1))).toEqual([[], [{ kind: 'horizon', periods: 24 }]]);
  });

  test('what makes other things wrong stands above them, then what leaves most rows out', () => {
    const left = (code: Problem['code'], table: Problem['table'], more: Partial<Problem> = {}) => problem({ code, table, severity: 'error', column: 'x', ...more }); // oxfmt-ignore
    const list = [
      left('not-a-number', 'vkt_Stock'),
      left('not-a-number', 'vkt_Inflow'),
      left('not-a-number', 'vkt_Inflow', { row: 2 }),
      left('unknown-location', 'vkt_Stock', { value: 'Bubel' }),
      left('unknown-location', 'vkt_Stock', { value: 'Iets heel anders' }),
      left('not-a-number', 'vkt_Steps'),
      left('not-a-number', 'vkt_Settings'),
      left('column-missing', 'vkt_Stock', { row: null }),
      left('table-missing', 'vkt_Steps', { row: null, column: null }),
    ];
    const told = causesOf(list, { contents: tower(), model }).map(({ code, tables, problems }) => `${code} ${tables.join()} ${String(problems.length)}`); // oxfmt-ignore
    expect(told).toEqual([
      'table-missing vkt_Steps 1',
      'column-missing vkt_Stock 1',
      'not-a-number vkt_Settings 1',
      'not-a-number vkt_Steps 1',
      'unknown-location vkt_Stock 1',
      'unknown-location vkt_Stock 1',
      'not-a-number vkt_Inflow 2',
      'not-a-number vkt_Stock 1',
    ]);
  });

  test('a share above 1 looks like a percentage, where it is a share and no more than 100', () => {
    const mends = (more: Partial<Problem>) =>
      causesOf([problem({ code: 'out-of-range', severity: 'error', table: 'vkt_Products', column: 'withdrawalShare', value: 5, ...more })], { contents: tower(), model })[0]?.mends; // oxfmt-ignore
    const percent = [{ kind: 'percent', table: 'vkt_Products', column: 'withdrawalShare' }];
    expect([mends({}), mends({ value: 100 })]).toEqual([percent, percent]);
    for (const more of [{ value: 1 }, { value: 101 }, { value: '5' }, { column: 'priority' }, { column: null }, { code: 'not-a-number' as const }]) expect([more, mends(more)]).toEqual([more, []]); // oxfmt-ignore
    expect(mends({ table: 'vkt_Settings', column: 'overheadShare', value: 40 })).toEqual([
      { kind: 'percent', table: 'vkt_Settings', column: 'overheadShare' },
    ]);
  });
});
