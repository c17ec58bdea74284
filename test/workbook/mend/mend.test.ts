import { simulate } from '../../../src/model/simulate/simulate';
import { compile } from '../../../src/model/compile/compile';
import { measure } from '../../../src/model/measures/measures';
import { scenarioNames } from '../../../src/model/tables/scenarios';
import { cellAddress } from '../../../src/workbook/codec/address';
import { decodeTables } from '../../../src/workbook/codec/decode';
import { exampleModel } from '../../../src/workbook/example';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { mended } from '../../../src/workbook/mend/mend';
import { namesOfKind, placesOf, renamed } from '../../../src/workbook/mend/names';
import { NAME_KINDS } from '../../../src/workbook/schema/name-kinds';
import type { TableContent } from '../../../src/workbook/port';
import { TABLE_NAMES } from '../../../src/workbook/schema';
import { TODAY } from '../../support/pane-means';

async function example(): Promise<MemoryWorkbook> {
  const port = new MemoryWorkbook();
  await port.createTables(exampleModel('pact', 'nl', TODAY));
  return port;
}

const read = (port: MemoryWorkbook): Promise<readonly TableContent[]> => port.readTables(TABLE_NAMES);

const only = (contents: readonly TableContent[], name: string): TableContent => {
  const found = contents.find((content) => content.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** Stock at the end and all hours, in the base and in every scenario, and what is wrong. */
function outcome(contents: readonly TableContent[]): unknown {
  const { value: tables, problems } = decodeTables(contents);
  return [null, ...scenarioNames(tables)].map((scenario) => {
    const compiled = compile(tables, { scenario });
    const run = simulate(compiled.model);
    const all = { location: null, product: null, role: null, from: 0, to: compiled.model.periods.length - 1 };
    const figures = (['stock', 'overdueStock', 'hoursUsed', 'fteRequired', 'fteContracted'] as const).map((id) => {
      const answer = measure(run, { ...all, measure: id });
      return answer.ok ? Number(answer.value.toPrecision(9)) : answer.reason;
    });
    return { figures, problems: [...problems, ...compiled.problems].map(({ code }) => code) };
  });
}

describe('renaming', () => {
  test.each(NAME_KINDS)(
    'a %s goes through all tables in one write: the model says the same, and it can be taken back',
    async (of) => {
      const port = await example();
      const before = await read(port);
      const names = namesOfKind(before, of);
      expect(names.length).toBeGreaterThan(1);
      const said = outcome(before);
      for (const from of names) {
        const now = await read(port);
        const { takeBack } = await port.changeRows(renamed(now, { of, from, to: `Nieuwe ${of}` }));
        const after = await read(port);
        expect(placesOf(after, { of, name: from })).toEqual({ rows: 0, tables: 0 });
        expect(placesOf(after, { of, name: `Nieuwe ${of}` })).toEqual(placesOf(now, { of, name: from }));
        expect(outcome(after)).toEqual(said);
        await takeBack();
        expect(await read(port)).toEqual(before);
      }
    },
  );

  test('a step that has the name of a role is not taken for it, nor the other way round', () => {
    const headers = ['Scenario', 'Volgorde', 'Hefboom', 'Stap of rol', 'Nieuwe waarde'];
    const rows = [
      ['A', 1, 'normtijd', 'Gehoor', 'x * 2'],
      ['A', 2, 'bezetting', 'Gehoor', 'x + 1'],
      ['A', 3, 'rol van stap', 'Besluit', 'Gehoor'],
      ['A', 4, 'onbekende hefboom', 'Gehoor', 'Gehoor'],
    ];
    const table = { name: 'vkt_Scenarios', sheet: 'Scenario’s', headers, rows };
    const became = (of: 'step' | 'role') => {
      const [change] = renamed([table], { of, from: ' gehoor', to: 'Nieuw' });
      return change?.becomes(rows).rows;
    };
    const at = (place: number) => headers.map((_, index) => (index === place ? 'Nieuw' : null));
    expect(became('step')).toEqual([at(3), 'keep', 'keep', 'keep']);
    expect(became('role')).toEqual(['keep', at(3), at(4), 'keep']);
  });

  test('a name that stands nowhere changes nothing', async () => {
    const contents = await read(await example());
    expect(renamed(contents, { of: 'location', from: 'Nergens', to: 'Ergens' })).toEqual([]);
  });
});

describe('mends', () => {
  const settings = (rows: TableContent['rows']): TableContent => ({
    name: 'vkt_Settings',
    sheet: 'Settings',
    headers: ['Setting', 'Value', 'Remark'],
    rows,
  });

  test('a longer horizon changes the setting, or adds it in the language of the table', () => {
    const row = ['Number of periods', 24, 'years'];
    const [change] = mended([settings([row])], { kind: 'horizon', periods: 36 });
    expect(change?.becomes([row]).rows).toEqual([[null, 36, null]]);
    const [added] = mended([settings([['Period kind', 'month', '']])], { kind: 'horizon', periods: 36 });
    expect(added?.becomes([]).added).toEqual([['Number of periods', 36, null]]);
  });

  test('five becomes 5 %; shares, and what is no percentage, stay', () => {
    const roles = {
      name: 'vkt_Roles',
      sheet: 'Rollen',
      headers: ['Rol', 'Contracturen', 'Verzuim'],
      rows: [
        ['A', 1872, 5],
        ['B', 1872, 0.05],
        ['C', 1872, 500],
        ['D', 1872, 'veel'],
        ['E', 1872, 1],
      ],
    };
    const [change] = mended([roles], { kind: 'percent', table: 'vkt_Roles', column: 'sicknessShare' });
    expect(change?.becomes(roles.rows).rows).toEqual([[null, null, 0.05], 'keep', 'keep', 'keep', 'keep']);
  });

  test('a setting that is a share is mended in its own row only', () => {
    const rows = [
      ['Number of periods', 24, ''],
      ['Overhead share', 12, ''],
    ];
    const [change] = mended([settings(rows)], { kind: 'percent', table: 'vkt_Settings', column: 'overheadShare' });
    expect(change?.becomes(rows).rows).toEqual(['keep', [null, 0.12, null]]);
  });

  test('36 contract hours a week are 1,872 a year', () => {
    const roles = {
      name: 'vkt_Roles',
      sheet: 'Rollen',
      headers: ['Rol', 'Contracturen'],
      rows: [
        ['A', 36],
        ['B', 1600],
      ],
    };
    const [change] = mended([roles], { kind: 'year-hours' });
    expect(change?.becomes(roles.rows).rows).toEqual([[null, 1872], 'keep']);
    expect(mended([{ ...roles, rows: [['B', 1600]] }], { kind: 'year-hours' })).toEqual([]);
  });
});

test('addresses are those of Excel', async () => {
  const contents = await read(await example());
  const steps = only(contents, 'vkt_Steps');
  expect(cellAddress(steps, { row: 8, column: 'normTime' })).toBe('Stappen!E11'); // headers in row 3
  expect(cellAddress(steps, { row: null, column: null })).toBe('Stappen!A3');
  expect(cellAddress(only(contents, 'vkt_Fixed'), { row: 1, column: 'hours' })).toBe("'Vaste uren'!D4");
  expect(cellAddress(only(contents, 'vkt_Settings'), { row: 3, column: 'periods' })).toBe('Instellingen!B6');
  const { corner, ...elsewhere } = steps;
  expect([corner, cellAddress(elsewhere, { row: 8, column: 'normTime' })]).toEqual([{ row: 2, column: 0 }, null]);
});
