/** A file taken over into a workbook, and taken back: by the button, and after the workbook was opened again. */
import { compare } from '../../../src/workbook/collect/compare';
import { collectedRow } from '../../../src/workbook/collect/collected-row';
import { takeOverPlan } from '../../../src/workbook/collect/plan';
import { openSession, type WorkbookSession } from '../../../src/session/live-session';
import { newTable } from '../../../src/workbook/encode';
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

test('what taking over does is known before anything is written', async () => {
  const port = await towerWorkbook();
  const session = await opened(port);
  const { contents, run } = session.current;
  const preview = await session.collecting.preview(contents, run);
  expect(preview.run.locations.map((one, at) => one === run?.locations[at])).toEqual([true, true]);
  expect(port.entered('vkt_Stock')).toHaveLength(3);
});
