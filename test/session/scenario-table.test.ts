/** Writing a scenario touches its own rows and nothing else; what was written is found again as it is. */
import fc from 'fast-check';
import type { ScenarioRow } from '../../src/model/tables/tables';
import { scenarioNames } from '../../src/model/tables/scenarios';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import type { Row } from '../../src/workbook/port';
import { NASTY_TEXTS } from '../workbook/nasty-texts';
import { atOnce } from './clock';
import { smallWorkbook } from './small-model';

async function opened(port: MemoryWorkbook): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

const lever = (part: Partial<ScenarioRow> = {}): ScenarioRow => ({
  row: 0,
  scenario: '',
  order: 1,
  lever: 'staff',
  location: 'Ter Apel',
  product: null,
  target: 'Hoormedewerker',
  from: null,
  to: null,
  expression: 'x + 1',
  group: '',
  active: true,
  remark: '',
  ...part,
});

const names = ({ current: { tables } }: WorkbookSession): readonly string[] => (tables ? scenarioNames(tables) : []);
const TABLE = 'vkt_Scenarios';

describe('the rows of other scenarios', () => {
  test('keep their formulas, also after taking back', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    await port.goTo({ table: TABLE, row: 1, header: 'Volgorde' });
    await port.insertFormula('=1');
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
