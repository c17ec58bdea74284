import fc from 'fast-check';
import type { Problem } from '../../../src/model/tables/problem';
import { decodeRows, decodeTables } from '../../../src/workbook/codec/decode';
import type { Cell, TableContent } from '../../../src/workbook/port';
import { TABLES } from '../../../src/workbook/schema';
import { INFLOW, STOCK } from '../../../src/workbook/schema/cases';
import { STEPS } from '../../../src/workbook/schema/routes';
import { dayOf } from '../../../src/model/time/calendar';

const table = (name: string, headers: readonly string[], ...rows: readonly (readonly Cell[])[]): TableContent => ({
  name,
  sheet: name,
  headers,
  rows,
});
const brief = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`);

describe('reading a table', () => {
  test('finds Dutch headers in any order, and skips empty rows', () => {
    const content = table(
      'vkt_Inflow',
      ['Zaken', 'Periode', 'Product', 'Locatie', 'Mijn kolom'],
      ['1.234,5', 'mei 2023', 'Spoor 4', 'Ter Apel', 'eigen'],
      ['', ' ', '', '', 'alleen een opmerking'],
      [10, 45078, 'Spoor 4', 'Ter Apel', ''],
    );
    const { value, problems } = decodeRows(INFLOW, content);
    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      { row: 1, location: 'Ter Apel', product: 'Spoor 4', period: dayOf(2023, 5, 1), cases: 1234.5, low: null },
      { row: 3, cases: 10, period: dayOf(2023, 6, 1) },
    ]);
  });

  test('finds English headers, other capitals, units and aliases', () => {
    const content = table(
      'vkt_Steps',
      ['PRODUCT', 'Process step', 'order', 'Role', 'Norm time', 'no-show rate'],
      ['Track 4', 'Hearing', 1, 'Hearing officer', '90 min', '10%'],
    );
    const { value, problems } = decodeRows(STEPS, content);
    expect(problems).toEqual([]);
    expect(value).toMatchObject([{ step: 'Hearing', normTime: '90 min', noShowRate: 0.1, share: 1, lostTime: null }]);
  });

  test('reports every problem with its cell, and leaves only those rows out', () => {
    const content = table(
      'vkt_Stock',
      ['Locatie', 'Product', 'Ontvangen', 'Zaken'],
      ['Ter Apel', 'Spoor 4', '2023-04', -5],
      ['Ter Apel', '', 'onbekend', 'veel'],
      ['Ter Apel', 'Spoor 4', '2023-04', 7],
      ['Ter Apel', 'Spoor 4', '#N/A', 7],
    );
    const { value, problems } = decodeRows(STOCK, content);
    expect(value.map((row) => row.row)).toEqual([3]);
    expect(brief(problems)).toEqual([
      'out-of-range 1 cases',
      'required 2 product',
      'not-a-period 2 received',
      'not-a-number 2 cases',
      'cell-error 4 received',
    ]);
    expect(problems[0]).toMatchObject({ table: 'vkt_Stock', value: -5, data: { min: 0 }, severity: 'error' });
  });

  test('a norm time of zero is a problem: work that takes no time is a mistake, not a norm', () => {
    const content = table(
      'vkt_Steps',
      ['Product', 'Stap', 'Volgorde', 'Rol', 'Normtijd'],
      ['Spoor 4', 'Gehoor', 1, 'Hoormedewerker', 0],
    );
    const { value, problems } = decodeRows(STEPS, content);
    // The step stays known by its name; its hours are not.
    expect(value).toMatchObject([{ step: 'Gehoor', normTime: NaN }]);
    expect(brief(problems)).toEqual(['out-of-range 1 normTime']);
  });

  test('a missing needed column leaves the table out and says which', () => {
    const { value, problems } = decodeRows(STOCK, table('vkt_Stock', ['Locatie', 'Zaken'], ['Ter Apel', 5]));
    expect(value).toEqual([]);
    expect(brief(problems)).toEqual(['column-missing - product']);
  });

  test('a header that stands twice is a warning; the first counts', () => {
    const content = table('vkt_Stock', ['Locatie', 'Product', 'Zaken', 'Cases'], ['A', 'P', 1, 2]);
    const { value, problems } = decodeRows(STOCK, content);
    expect(value).toMatchObject([{ cases: 1 }]);
    expect(problems).toMatchObject([{ code: 'column-duplicate', severity: 'warning', value: 'Cases' }]);
  });
});

describe('reading a workbook', () => {
  test('names every needed table that is missing', () => {
    const { problems } = decodeTables([]);
    expect(problems.filter((problem) => problem.code === 'table-missing').map((problem) => problem.table)).toEqual([
      'vkt_Products',
      'vkt_Steps',
      'vkt_Roles',
      'vkt_Stock',
      'vkt_Inflow',
      'vkt_Staff',
    ]);
  });

  test('reads settings by name, and other names as parameters', () => {
    const content = table(
      'vkt_Settings',
      ['Instelling', 'Waarde'],
      ['Periodesoort', 'week'],
      ['Eerste periode', '2023-W18'],
      ['Aantal perioden', 24],
      ['Werkvolgorde', 'split(70%)'],
      ['gehoor', 4],
      ['rare naam!', 1],
      ['Aantal perioden', 36],
    );
    const { value, problems } = decodeTables([content]);
    expect(value.settings).toMatchObject({
      periodKind: 'week',
      firstPeriod: dayOf(2023, 5, 1),
      periods: 24,
      workOrder: { kind: 'split', share: 0.7 },
      parameters: [{ row: 5, name: 'gehoor', value: 4 }],
    });
    expect(brief(problems.filter((problem) => problem.table === 'vkt_Settings'))).toEqual([
      'unknown-setting 6 setting',
      'duplicate-key 7 setting',
    ]);
  });

  test('never throws and never reads nonsense as a value, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('#N/A', '1,5', '90 min', '2023-05', '', '1e999', 'NaN'),
    );
    const contents = fc.tuple(
      ...TABLES.map((schema) =>
        fc
          .array(fc.array(cell, { minLength: schema.columns.length, maxLength: schema.columns.length }), {
            maxLength: 4,
          })
          .map((rows) =>
            table(
              schema.name,
              schema.columns.map((column) => column.header.nl),
              ...rows,
            ),
          ),
      ),
    );
    fc.assert(
      fc.property(contents, (tables) => {
        const { unread, ...value } = decodeTables(tables).value;
        // NaN stands only where a row that others name has a cell that could not be read.
        const holes = (unread?.rows ?? [])
          .map(({ row, columns }) => columns.map((column) => `${column} ${row}`))
          .flat();
        for (const rows of Object.values(value))
          for (const row of Array.isArray(rows) ? rows : [rows])
            for (const [column, field] of Object.entries(row as object))
              if (typeof field === 'number' && !Number.isFinite(field))
                expect(holes).toContain(`${column} ${(row as { row: number }).row}`);
      }),
      { numRuns: 200 },
    );
  });
});
