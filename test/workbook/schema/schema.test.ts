import type { Language } from '../../../src/language';
import { decodeRows } from '../../../src/workbook/codec/decode';
import { newTable } from '../../../src/workbook/codec/encode';
import { findColumns, plainHeader } from '../../../src/workbook/codec/headers';
import { columnOf, TABLE_NAMES, TABLES, tableNamed } from '../../../src/workbook/schema';
import { ROLES } from '../../../src/workbook/schema/people';
import { SCENARIOS } from '../../../src/workbook/schema/scenarios';

const LANGUAGES: readonly Language[] = ['nl', 'en'];

test('every table has a name of its own with the prefix, and a sheet name Excel accepts', () => {
  expect(new Set(TABLE_NAMES).size).toBe(TABLES.length);
  for (const table of TABLES) {
    expect(table.name).toMatch(/^vkt_[A-Z][A-Za-z]+$/);
    for (const language of LANGUAGES) {
      expect(table.sheet[language].length).toBeLessThanOrEqual(31);
      expect(table.sheet[language]).not.toMatch(/[\\/?*[\]:]/);
    }
  }
  for (const language of LANGUAGES)
    expect(new Set(TABLES.map((table) => table.sheet[language].toLowerCase())).size).toBe(TABLES.length);
});

test('no number stands with a decimal point and nothing behind it: Excel shows 6 as "6." where decimals are only optional', () => {
  for (const table of TABLES)
    for (const { id, type } of table.columns)
      expect([table.name, id, type.numberFormat]).not.toEqual([table.name, id, expect.stringMatching(/\.#/)]);
});

test.each(TABLES.map((table) => [table.name, table] as const))(
  'the columns of %s are told apart in both languages',
  (_, table) => {
    for (const language of LANGUAGES) {
      const headers = table.columns.map((column) => column.header[language]);
      expect(new Set(headers.map(plainHeader)).size).toBe(headers.length);
      const { found, problems } = findColumns(table, headers);
      expect(problems).toEqual([]);
      expect(found.every(({ column, at }) => column.header[language] === headers[at])).toBe(true);
      expect(found.length).toBe(headers.length);
    }
  },
);

test('every column is explained, and every reference leads to a table', () => {
  for (const table of TABLES)
    for (const column of table.columns) {
      for (const language of LANGUAGES) expect(column.help[language].length).toBeGreaterThan(5);
      if (column.type.namesIn !== undefined) expect(tableNamed(column.type.namesIn)).toBeDefined();
    }
  expect(columnOf('vkt_Stock', 'cases')?.header.nl).toBe('Zaken');
  expect(columnOf('vkt_Stock', 'nothing')).toBeUndefined();
});

test.each(LANGUAGES)('what is written in %s is read back the same', (language) => {
  const role = {
    role: 'Hoormedewerker',
    contractHours: 1872,
    leaveHours: 200,
    holidayHours: 50,
    sicknessShare: 0.06,
    trainingHours: 40,
    otherHours: 0,
    indirectShare: 0.1,
    allowanceShare: 0.05,
    learningCurve: [
      { week: 0, productivity: 0 },
      { week: 13, productivity: 0.25 },
      { week: 39, productivity: 1 },
    ],
    mentorShare: 0.2,
    hourlyRate: 61.5,
    source: 'HOT 2023',
    status: 'measured',
  };
  const lever = {
    scenario: 'Maximum',
    order: 1,
    lever: 'inflow',
    location: null,
    product: 'Spoor 4',
    target: null,
    from: 19_478,
    to: null,
    expression: 'x * 77000 / 70000',
    group: 'Meer werven',
    active: false,
    remark: '',
  };
  const read = (schema: typeof ROLES | typeof SCENARIOS, row: object): unknown => {
    const plain = tableNamed(schema.name);
    if (!plain) throw new Error('no such table');
    const made = newTable(plain, [{ ...row }], language);
    const content = { ...made, headers: made.columns.map((column) => column.header) };
    const decoded = schema.name === 'vkt_Roles' ? decodeRows(ROLES, content) : decodeRows(SCENARIOS, content);
    expect(decoded.problems).toEqual([]);
    return decoded.value[0];
  };
  expect(read(ROLES, role)).toEqual({ row: 1, ...role });
  expect(read(SCENARIOS, lever)).toEqual({ row: 1, ...lever });
});

test.each(['nl', 'en'] as const)('no list of choices in %s is longer than Excel takes', (language) => {
  const lists = TABLES.flatMap((table) => newTable(table, [], language).columns).flatMap(({ choices }) =>
    choices.kind === 'list' ? [choices.values.join(',')] : [],
  );
  expect(lists.length).toBeGreaterThan(5);
  for (const list of lists) expect(list.length).toBeLessThanOrEqual(255);
});
