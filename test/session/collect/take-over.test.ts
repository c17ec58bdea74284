/** A file taken over into a workbook, and taken back: by the button, and after the workbook was opened again. */
import { compare } from '../../../src/workbook/collect/compare/compare';
import { collectedRow } from '../../../src/workbook/collect/plan/collected-row';
import { takeOverPlan } from '../../../src/workbook/collect/plan/plan';
import { openSession, type WorkbookSession } from '../../../src/session/live-session';
import { newTable } from '../../../src/workbook/codec/encode';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { tableNamed } from '../../../src/workbook/schema';
import { atOnce } from '../clock';
import { asked, day, delivery, stock, TOWER } from '../../workbook/collect/tower';

async function opened(port: MemoryWorkbook): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

async function towerWorkbook(): Promise<MemoryWorkbook> {
  const port = new MemoryWorkbook();
  await port.createTables(
    Object.entries(TOWER).map(([name, rows]) => {
      const schema = tableNamed(name);
      if (!schema) throw new Error(name);
      return newTable(schema, rows, 'nl');
    }),
  );
  return port;
}

const FILE = delivery({ vkt_Stock: [stock('Ter Apel', 250), stock('Ter Apel', 7, { ageFrom: 7, ageTo: 9 })] });

async function takeOver(session: WorkbookSession) {
  const { contents } = session.current;
  const question = asked(FILE, { tower: contents });
  const chosen = { comparison: compare(question), choices: question.choices };
  return session.collecting.takeOver({
    tower: contents,
    writes: takeOverPlan(contents, [chosen]),
    collected: [{ ...collectedRow(FILE, chosen, day(2026, 11, 26)) }],
  });
}

const cases = (port: MemoryWorkbook) => port.entered('vkt_Stock').map((row) => [row[0], row[6]]);

test('one write: the location’s rows, and a row that says so; the model follows', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  await takeOver(session);
  expect(cases(port)).toEqual([
    ['Ter Apel', 250],
    ['Budel', 50],
    ['Ter Apel', 7],
  ]);
  const [row] = port.entered('vkt_Collected');
  expect(row?.slice(0, 6)).toEqual(['Ter Apel', 'Ter Apel.xlsx', 46352, 'ab', 2, 2]); // the file lacks two tables
  expect(session.current.tables?.stock.map((one) => one.cases)).toEqual([250, 50, 7]);
});

test('taken back, the workbook is as before', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  const before = cases(port);
  const written = await takeOver(session);
  await written.takeBack();
  expect(cases(port)).toEqual(before);
  expect(port.entered('vkt_Collected')).toEqual([]);
  expect(await session.collecting.lastTaken()).toBeNull();
});

test('also after the workbook was opened again, and with what others changed meanwhile left alone', async () => {
  const port = await towerWorkbook();
  const before = cases(port);
  const first = await opened(port);
  await takeOver(first);
  await first.stop();
  const again = await opened(port);
  expect(await again.collecting.lastTaken()).toEqual({ files: ['Ter Apel.xlsx'], locations: ['Ter Apel'] });
  await again.collecting.takeBackLast();
  expect(cases(port)).toEqual(before);
  expect(await again.collecting.lastTaken()).toBeNull();
});

test('not when one of the rows was changed since', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  await takeOver(session);
  const [table] = await port.readTables(['vkt_Stock']);
  if (!table) throw new Error('no stock');
  port.edit({
    ...table,
    rows: table.rows.map((row, at) => (at === 0 ? row.map((cell, i) => (i === 6 ? 1 : cell)) : row)),
  });
  await expect(session.collecting.takeBackLast()).rejects.toMatchObject({ code: 'changed' });
});

test('refuses when the tower was changed since the comparison, and writes nothing then', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  const { contents } = session.current;
  const question = asked(FILE, { tower: contents });
  const writes = takeOverPlan(contents, [{ comparison: compare(question), choices: question.choices }]);
  const [table] = await port.readTables(['vkt_Stock']);
  if (!table) throw new Error('no stock');
  port.edit({
    ...table,
    rows: table.rows.map((row, at) => (at === 1 ? row.map((cell, i) => (i === 6 ? 51 : cell)) : row)),
  });
  await expect(session.collecting.takeOver({ tower: contents, writes, collected: [] })).rejects.toMatchObject({
    code: 'changed',
  });
  expect(cases(port)[0]).toEqual(['Ter Apel', 300]);
});

test('a plan of a table that was not compared is refused', async () => {
  const session = await opened(await towerWorkbook());
  const tower = session.current.contents.filter(({ name }) => name !== 'vkt_Stock');
  const write = { table: 'vkt_Stock' as const, changed: [], removed: [1], added: [] };
  await expect(session.collecting.changeTables(tower, [write])).rejects.toMatchObject({
    code: 'changed',
    subject: 'vkt_Stock',
  });
});

test('what taking over does is known before anything is written', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  const { contents, run } = session.current;
  const preview = await session.collecting.preview(contents, run);
  expect(preview.run.locations.map((one, at) => one === run?.locations[at])).toEqual([true, true]);
  expect(port.entered('vkt_Stock')).toHaveLength(3);
});

describe('in a workbook without a table of what was collected', () => {
  async function without(): Promise<MemoryWorkbook> {
    const port = await towerWorkbook();
    await port.deleteTables(['vkt_Collected']);
    return port;
  }

  test('it is made, in the language of the others', async () => {
    const port = await without();
    await takeOver(await opened(port));
    const [made] = await port.readTables(['vkt_Collected']);
    expect([made?.headers[0], made?.rows.length]).toEqual(['Locatie', 1]);
  });

  test('nothing is written where it cannot be made', async () => {
    const port = await without();
    const before = cases(port);
    const none = { tower: [], writes: [], collected: [] };
    await expect((await opened(port)).collecting.takeOver(none)).rejects.toMatchObject({
      code: 'not-found',
      subject: 'vkt_Collected',
    });
    port.createTables = async () => undefined;
    await expect(takeOver(await opened(port))).rejects.toMatchObject({ code: 'not-found', subject: 'vkt_Collected' });
    expect(cases(port)).toEqual(before);
  });
});

describe('what is kept of the way back', () => {
  const NAME = 'vkt.collect.way-back';

  test.each(['', '{', 'null', '5', '"text"', '[]', '{}', '{"traces":5}', '{"files":["a"],"locations":["b"]}'])(
    'is none when the workbook holds %s instead',
    async (text) => {
      const port = await towerWorkbook();
      const session = await opened(port);
      await port.keep(NAME, text);
      expect(await session.collecting.lastTaken()).toBeNull();
      await expect(session.collecting.takeBackLast()).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('is let go of when it would make the workbook too large; the button of the moment still takes it back', async () => {
    const port = await towerWorkbook();
    const before = cases(port);
    const session = await opened(port);
    const { contents } = session.current;
    const question = asked(FILE, { tower: contents });
    const chosen = { comparison: compare(question), choices: question.choices };
    const long = { ...collectedRow(FILE, chosen, day(2026, 11, 26)), file: 'x'.repeat(500_000) };
    const writes = takeOverPlan(contents, [chosen]);
    const written = await session.collecting.takeOver({ tower: contents, writes, collected: [long] });
    expect(await port.kept(NAME)).toBeNull();
    await written.takeBack();
    expect(cases(port)).toEqual(before);
  });

  test('names nothing where a row has no name', async () => {
    const port = await towerWorkbook();
    const session = await opened(port);
    await session.collecting.takeOver({ tower: session.current.contents, writes: [], collected: [{}] });
    expect(await session.collecting.lastTaken()).toEqual({ files: [''], locations: [''] });
  });
});

test('other writes of Collect’s are followed too, and leave no row of what was taken over', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  const write = {
    table: 'vkt_Stock' as const,
    changed: [{ row: 1, cells: [{ at: 6, value: 7 }] }],
    removed: [2],
    added: [],
  };
  await session.collecting.changeTables(session.current.contents, [write]);
  expect(session.current.tables?.stock.map((one) => one.cases)).toEqual([7, 20]);
  expect(port.entered('vkt_Collected')).toEqual([]);
  expect(await session.collecting.lastTaken()).toBeNull();
});

test('a preview says what would be wrong, with the cells and with the model', async () => {
  const session = await opened(await towerWorkbook());
  const bad = session.current.contents.map((content) =>
    content.name === 'vkt_Stock'
      ? {
          ...content,
          rows: content.rows.map((row) => row.map((cell) => (cell === 300 ? 'veel' : cell === 50 ? '' : cell))),
        }
      : content.name === 'vkt_Inflow'
        ? { ...content, rows: content.rows.map((row) => row.map((cell) => (cell === 'Spoor 4' ? 'Spoor 9' : cell))) }
        : content,
  );
  const { problems } = await session.collecting.preview(bad, null);
  const codes = new Set(problems.map(({ code, table }) => `${code} ${table}`));
  expect([...codes]).toEqual(
    expect.arrayContaining(['not-a-number vkt_Stock', 'required vkt_Stock', 'unknown-product vkt_Inflow']),
  );
});

test.each([
  [new Date(2026, 10, 26, 0, 0, 1), day(2026, 11, 26)],
  [new Date(2026, 10, 26, 23, 59, 59), day(2026, 11, 26)],
  [new Date(2028, 1, 29, 12), day(2028, 2, 29)],
])('today is the day where the user is, at whatever hour: %s', async (moment, wanted) => {
  const session = openSession(await towerWorkbook(), { time: { ...atOnce(), now: () => moment.getTime() } });
  await session.start();
  expect(session.collecting.today()).toBe(wanted);
});

test('a workbook is opened and texts are kept by the workbook itself', async () => {
  const port = await towerWorkbook();
  const { collecting } = await opened(port);
  const bytes = new Uint8Array([1]);
  expect(await collecting.openWorkbook(bytes, 'a.xlsx')).toBe(true);
  expect(port.opened).toEqual([{ name: 'a.xlsx', bytes }]);
  await collecting.keep('x', 'y');
  expect([await collecting.kept('x'), await collecting.kept('z')]).toEqual(['y', null]);
});
