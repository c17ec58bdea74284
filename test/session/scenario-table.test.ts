/** Writing a scenario touches its own rows and nothing else; what was written is found again as it is. */
import fc from 'fast-check';
import type { ScenarioRow } from '../../src/model/tables/tables';
import { scenarioNames, scenarioRows } from '../../src/model/tables/scenarios';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import type { Row } from '../../src/workbook/port';
import { lever as aLever } from '../model/support/tables';
import { NASTY_TEXTS } from '../workbook/nasty-texts';
import { atOnce } from './clock';
import { smallWorkbook } from './small-model';

async function opened(port: MemoryWorkbook): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

const lever = (part: Partial<ScenarioRow> = {}): ScenarioRow =>
  aLever('staff', 'x + 1', { scenario: '', location: 'Ter Apel', target: 'Hoormedewerker', ...part });

const names = ({ current: { tables } }: WorkbookSession): readonly string[] => (tables ? scenarioNames(tables) : []);
const TABLE = 'vkt_Scenarios';

describe('the rows of other scenarios', () => {
  test('keep their formulas, also after taking back', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    await port.goTo({ table: TABLE, row: 1, header: 'Volgorde' });
    await port.typeFormula('=1');
    const before = port.entered(TABLE);
    expect(before[0]).toContain('=1');
    const written = await session.writeScenario('Plan B', [lever()]);
    expect(port.entered(TABLE)[0]).toEqual(before[0]);
    await written.takeBack();
    expect(port.entered(TABLE)).toEqual(before);
  });

  test('are not lost when two windows save at once, nor when a row is typed between reading and writing', async () => {
    const port = await smallWorkbook();
    const [one, other] = [await opened(port), await opened(port)];
    await Promise.all([one.writeScenario('Plan A', [lever()]), other.writeScenario('Plan B', [lever()])]);
    await one.refresh();
    expect([...names(one)].sort()).toEqual(['Meer instroom', 'Plan A', 'Plan B']);
    const read = port.readTables.bind(port);
    port.readTables = async (asked) => {
      const contents = await read(asked);
      const [table] = contents;
      if (asked.length === 1 && table) {
        port.readTables = read;
        const typed = (table.rows[0] ?? []).map((cell, at) => (at === 0 ? 'Getypt' : cell));
        port.edit({ ...table, rows: [...table.rows, typed] });
      }
      return contents;
    };
    await one.writeScenario('Plan A', [lever({ expression: 'x + 2' })]);
    await one.refresh();
    expect([...names(one)].sort()).toEqual(['Getypt', 'Meer instroom', 'Plan A', 'Plan B']);
  });

  test('stay whatever is written, replaced and deleted, in whatever order', async () => {
    const name = fc.constantFrom('Plan A', 'plan a', 'Plan B', '0344', '=x', '2026-01');
    const step = fc.record({ name, replaces: fc.option(name, { nil: undefined }), rows: fc.nat({ max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const port = await smallWorkbook();
        const session = await opened(port);
        const [own] = port.entered(TABLE);
        for (const { name: written, replaces, rows } of steps) {
          const before = port.entered(TABLE);
          const { takeBack } = await session.writeScenario(
            written,
            Array.from({ length: rows }, () => lever()),
            replaces,
          );
          if (rows % 2 === 0) {
            await takeBack();
            expect(port.entered(TABLE)).toEqual(before);
          }
          expect(port.entered(TABLE).filter(([first]) => first === 'Meer instroom')).toEqual([own]);
        }
      }),
      { numRuns: 25, seed: 10 },
    );
  });
});

describe('the rows of the scenario itself', () => {
  const PLAN = [
    lever(),
    lever({ order: 2, expression: 'x + 7' }),
    lever({ order: 3, lever: 'hires', expression: '2' }),
  ];

  /** Plan B with a formula in every cell that says something, and a column of the analyst's own. */
  async function ofFormulas() {
    const port = await smallWorkbook();
    const session = await opened(port);
    await session.writeScenario('Plan B', PLAN);
    const [table] = await port.readTables([TABLE]);
    if (!table) throw new Error('no scenarios');
    const rows = table.rows.map((row, at) =>
      [...row, at * 10].map((value, column) =>
        value === '' || at === 0 ? value : { formula: `=Blad1!R${at}C${column}`, value },
      ),
    );
    port.edit({ ...table, headers: [...table.headers, 'Eigen kolom'], rows });
    await session.refresh();
    const { tables } = session.current;
    const drafted = (tables ? scenarioRows(tables, 'Plan B') : []).map((row, at) => ({ ...row, order: at + 1 }));
    return { port, session, drafted, headers: [...table.headers, 'Eigen kolom'] };
  }

  const [swapped, expression] = [([a, b, c]: readonly ScenarioRow[]) => [b, a, c], 'x + 8'];
  test.each<[string, (rows: readonly ScenarioRow[]) => readonly (ScenarioRow | undefined)[], readonly string[]]>([
    ['nothing', (rows) => rows, []],
    ['an expression', ([a, b, c]) => [a, b && { ...b, expression }, c], ['2 Nieuwe waarde']],
    ['a switch', ([a, b, c]) => [a, b, c && { ...c, active: false }], ['3 Actief']],
    ['a period, where there was none', ([a, ...rest]) => [a && { ...a, from: 45000 }, ...rest], ['1 Vanaf']],
    // The second stays 2, the first comes after it: 3, and so the third 4.
    ['the order', swapped, ['1 Volgorde', '3 Volgorde']],
    ['a lever added at the end', (rows) => [...rows, lever({ lever: 'hires', expression: '5' })], []],
    [
      'a lever added before',
      (rows) => [lever({ target: null, expression: 'x * 2' }), ...rows],
      ['1 Volgorde', '2 Volgorde', '3 Volgorde'],
    ],
  ])('keep their formulas but for what changed (%s), and get them back', async (_, change, changed) => {
    const { port, session, drafted, headers } = await ofFormulas();
    const before = port.entered(TABLE);
    const wanted = change(drafted).flatMap((row, at) => (row ? [{ ...row, order: at + 1 }] : []));
    const written = await session.writeScenario('Plan B', wanted);
    const after = port.entered(TABLE);
    const differ = before.flatMap((row, at) =>
      row.flatMap((cell, column) => (after[at]?.[column] === cell ? [] : [`${at} ${headers[column]}`])),
    );
    expect(differ).toEqual(changed);
    const { tables } = session.current;
    const meant = ({ row: _row, scenario: _name, order: _order, ...rest }: ScenarioRow) => rest;
    expect((tables ? scenarioRows(tables, 'Plan B') : []).map(meant)).toEqual(wanted.map(meant));
    await written.takeBack();
    expect(port.entered(TABLE)).toEqual(before);
  });

  test('that are taken out go, and the others stay as they were entered', async () => {
    const { port, session, drafted } = await ofFormulas();
    const before = port.entered(TABLE);
    const written = await session.writeScenario('Plan B', drafted.toSpliced(1, 1));
    expect(port.entered(TABLE)).toEqual(before.toSpliced(2, 1));
    await written.takeBack();
    expect(port.entered(TABLE)).toEqual(before);
  });

  test('get another name, and nothing else', async () => {
    const { port, session, drafted } = await ofFormulas();
    const before = port.entered(TABLE);
    await session.writeScenario('Plan C', drafted, 'Plan B');
    const renamed = before.map((row, at) => (at === 0 ? row : ['Plan C', ...row.slice(1)]));
    expect(port.entered(TABLE)).toEqual(renamed);
  });

  test('come to what was meant, whatever is changed, in whatever order', async () => {
    const some = fc.record({
      lever: fc.constantFrom('staff' as const, 'hires' as const),
      expression: fc.constantFrom('1', '2', 'x + 1'),
      order: fc.constantFrom(1, 1, 2, 5),
      from: fc.constantFrom(null, 45000),
      active: fc.boolean(),
    });
    const list = fc.array(some, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(list, list, async (first, second) => {
        const port = await smallWorkbook();
        const session = await opened(port);
        for (const rows of [first, second]) {
          const wanted = rows.map((row) => lever(row));
          await session.writeScenario('Plan B', wanted);
          const { tables } = session.current;
          const found = tables ? scenarioRows(tables, 'Plan B') : [];
          const said = ({ lever: kind, expression: value, from, active }: ScenarioRow) => [kind, value, from, active];
          expect(found.map(said)).toEqual(wanted.map(said));
        }
      }),
      { numRuns: 60, seed: 10 },
    );
  });
});

describe('a row of the scenario itself that cannot be read', () => {
  /** Plan B with two levers, and one of them spoilt: nobody who drafts on what was read has seen it. */
  async function spoilt(header: string, value: string) {
    const port = await smallWorkbook();
    const session = await opened(port);
    await session.writeScenario('Plan B', [lever(), lever({ order: 2, expression: 'x + 7' })]);
    const [table] = await port.readTables([TABLE]);
    if (!table) throw new Error('no scenarios');
    const column = table.headers.indexOf(header);
    const rows = table.rows.map((row, at) => (at === 2 ? row.map((cell, c) => (c === column ? value : cell)) : row));
    port.edit({ ...table, rows });
    await session.refresh();
    expect(session.current.tables?.scenarios.filter(({ scenario }) => scenario === 'Plan B')).toHaveLength(1);
    return { port, session, row: port.entered(TABLE)[2] };
  }

  test.each([
    ['Hefboom', 'bezeting'],
    ['Vanaf', '2023-W53'],
    ['Volgorde', 'eerst'],
    ['Actief', 'misschien'],
    ['Nieuwe waarde', '#REF!'],
  ])('(%s is "%s") is not lost by a change of the others', async (header, value) => {
    const { port, session, row } = await spoilt(header, value);
    const before = port.entered(TABLE);
    const written = await session.writeScenario('Plan B', [lever({ expression: 'x + 2' })]);
    expect(port.entered(TABLE)).toContainEqual(row);
    expect(port.entered(TABLE)).toHaveLength(3);
    await written.takeBack();
    expect(port.entered(TABLE)).toEqual(before);
  });

  test('goes along when the scenario is renamed', async () => {
    const { port, session, row } = await spoilt('Hefboom', 'bezeting');
    await session.writeScenario('Plan C', [lever()], 'Plan B');
    expect(port.entered(TABLE)).toContainEqual(['Plan C', ...(row ?? []).slice(1)]);
    expect(port.entered(TABLE).filter(([name]) => name === 'Plan B')).toEqual([]);
  });

  test('goes when the scenario is deleted', async () => {
    const { port, session } = await spoilt('Hefboom', 'bezeting');
    await session.writeScenario('Plan B', []);
    expect(port.entered(TABLE)).toHaveLength(1);
  });
});

test('a scenario of any name is stored as it is, found again, renamed, deleted and taken back', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  // Spaces around a name do not count, so that those are other names only to Excel.
  const texts = NASTY_TEXTS.filter((text) => text.trim() === text && text !== '');
  for (const text of texts) {
    await session.writeScenario(text, [lever()]);
    const stored = (await port.readTables([TABLE]))[0]?.rows.map((row: Row) => row[0]);
    expect(stored).toEqual(['Meer instroom', text]);
    expect(names(session)).toEqual(['Meer instroom', text]);
    const renamed = await session.writeScenario('Ander', [lever()], text);
    expect(names(session)).toEqual(['Meer instroom', 'Ander']);
    await renamed.takeBack();
    expect(names(session)).toEqual(['Meer instroom', text]);
    const deleted = await session.writeScenario(text, []);
    expect(names(session)).toEqual(['Meer instroom']);
    await deleted.takeBack();
    await session.writeScenario(text, []);
  }
});

test.each(['Scenario', 'Locatie', 'Hefboom', 'Actief'])(
  'a table without its column %s is not written to',
  async (header) => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const [table] = await port.readTables([TABLE]);
    if (!table) throw new Error('no scenarios');
    expect(table.headers).toContain(header);
    port.edit({ ...table, headers: table.headers.map((one) => (one === header ? 'Iets anders' : one)) });
    const before = port.entered(TABLE);
    await expect(session.writeScenario('Plan B', [lever()])).rejects.toMatchObject({
      code: 'header',
      subject: expect.stringContaining(header),
    });
    expect(port.entered(TABLE)).toEqual(before);
  },
);

describe('a workbook without a table of scenarios', () => {
  async function without(): Promise<MemoryWorkbook> {
    const port = await smallWorkbook();
    await port.deleteTables([TABLE]);
    return port;
  }

  test('gets one, in the language of the others', async () => {
    const port = await without();
    const session = await opened(port);
    await session.writeScenario('Plan B', [lever()]);
    const [made] = await port.readTables([TABLE]);
    expect([made?.headers[0], made?.headers[2], made?.rows.map((row) => row[0])]).toEqual([
      'Scenario',
      'Hefboom',
      ['Plan B'],
    ]);
    expect(names(session)).toEqual(['Plan B']);
  });

  test('and without any table, or where none can be made, is not written to', async () => {
    const empty = await opened(new MemoryWorkbook());
    await expect(empty.writeScenario('Plan B', [lever()])).rejects.toMatchObject({ code: 'not-found', subject: TABLE });
    const port = await without();
    const session = await opened(port);
    port.createTables = async () => undefined;
    await expect(session.writeScenario('Plan B', [lever()])).rejects.toMatchObject({
      code: 'not-found',
      subject: TABLE,
    });
  });
});

test('a scenario saved as it is changes nothing, whatever the order of its rows and the spaces around its name', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const rows = [lever({ order: 1, remark: 'a' }), lever({ order: 2, remark: 'b' }), lever({ order: 3, remark: 'c' })];
  await session.writeScenario('Plan B', rows);
  const [table] = await port.readTables([TABLE]);
  if (!table) throw new Error('no scenarios');
  const [other, ...own] = table.rows;
  const spaced = own.reverse().map((row) => row.map((cell, at) => (at === 0 ? ' Plan B ' : cell)));
  port.edit({ ...table, rows: [...(other ? [other] : []), ...spaced] });
  await session.refresh();
  const before = port.entered(TABLE);
  await session.writeScenario('Plan B', rows);
  expect(port.entered(TABLE)).toEqual(before);
});
