import { measure } from '../../src/model/measures/measures';
import { inlineRunner } from '../../src/session/compute/inline-runner';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { Computation, Runner } from '../../src/session/compute/runner';
import type { SessionOptions } from '../../src/session/session-options';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { WorkbookRefusal, type TableContent } from '../../src/workbook/port';
import { smallWorkbook } from './small-model';
import { atOnce } from './clock';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
};

async function opened(port: MemoryWorkbook, options: SessionOptions = {}): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce(), ...options });
  await session.start();
  return session;
}

async function tableOf(port: MemoryWorkbook, name: string): Promise<TableContent> {
  const [table] = await port.readTables([name]);
  if (!table) throw new Error(`no ${name}`);
  return table;
}

const stock = ({ current: { run } }: WorkbookSession): number | null => {
  const answer = run && measure(run, { measure: 'stock', from: 11, to: 11 });
  return answer?.ok ? Math.round(answer.value) : null;
};
const problems = ({ current }: WorkbookSession): readonly string[] =>
  current.problems.map(({ code, table, column }) => [code, table, column ?? ''].join(' ').trim());

const withCases = (table: TableContent, cases: number): TableContent => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell, at) => (table.headers[at] === 'Zaken' ? cases : cell))),
});

/** As in Excel: the same cells under another name, and only the structure is told of. */
async function rename(port: MemoryWorkbook, from: string, to: string): Promise<void> {
  const table = await tableOf(port, from);
  await port.deleteTables([from]);
  port.edit({ ...table, name: to });
  await settle();
}

describe('tables and sheets come and go', () => {
  test('a table renamed away is missed, and counts again when it is renamed back', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    await rename(port, 'vkt_Staff', 'Bezetting2');
    await session.refresh();
    expect(problems(session)).toContain('table-missing vkt_Staff');
    // Nobody would decide, and the stock be 540; but there are people, in a table that is not there.
    expect(stock(session)).toBe(null);
    await rename(port, 'Bezetting2', 'vkt_Staff');
    expect([problems(session), stock(session)]).toEqual([[], 180]);
  });

  test('capitals in a table’s name do not matter, as they do not to Excel', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    await rename(port, 'vkt_Stock', 'VKT_STOCK');
    expect([problems(session), stock(session)]).toEqual([[], 180]);
    port.edit(withCases(await tableOf(port, 'vkt_stock'), 400));
    await settle();
    expect(stock(session)).toBe(280);
  });

  test('a sheet’s name is the analyst’s own', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    port.edit({ ...(await tableOf(port, 'vkt_Stock')), sheet: 'Werkvoorraad 2023' });
    await settle();
    expect([problems(session), stock(session)]).toEqual([[], 180]);
  });

  test('all sheets deleted is no model, and undo brings it back', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const names = session.current.tables ? ['vkt_Settings', 'vkt_Locations', 'vkt_Products', 'vkt_Terms'] : [];
    const all = [...names, 'vkt_Steps', 'vkt_Roles', 'vkt_Stock', 'vkt_Inflow', 'vkt_Staff', 'vkt_Scenarios'];
    const kept = await port.readTables(all);
    await port.deleteTables(all);
    await settle();
    expect(session.current).toMatchObject({ status: 'no-model', run: null });
    expect(session.scenario('Meer instroom')).toBeNull();
    for (const table of kept) port.edit(table);
    await settle();
    expect([session.current.status, problems(session), stock(session)]).toEqual(['ready', [], 180]);
  });

  test('a renamed header is a problem with its column, and renamed back it is none', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const table = await tableOf(port, 'vkt_Staff');
    port.edit({
      ...table,
      headers: table.headers.map((header) => (header.toLowerCase() === 'fte' ? 'Mensen' : header)),
    });
    await settle();
    expect(problems(session)).toContain('column-missing vkt_Staff fte');
    port.edit(table);
    await settle();
    expect([problems(session), stock(session)]).toEqual([[], 180]);
  });
});

describe('changes come from everywhere', () => {
  test('a coauthor’s edit is followed as one’s own', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    port.edit(withCases(await tableOf(port, 'vkt_Stock'), 500), 'remote');
    await settle();
    expect(stock(session)).toBe(380);
  });

  test('undo gives the numbers of before', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const before = await tableOf(port, 'vkt_Stock');
    port.edit(withCases(before, 9_000));
    await settle();
    port.edit(before);
    await settle();
    expect(stock(session)).toBe(180);
  });

  test('a change while the tables are being read is not lost', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const read = port.readTables.bind(port);
    const table = await tableOf(port, 'vkt_Stock');
    let answered = 0;
    port.readTables = async (names) => {
      const contents = await read(names);
      answered += 1;
      if (answered === 1) port.edit(withCases(table, 700));
      return contents;
    };
    await session.refresh();
    await settle();
    expect([answered, stock(session), session.current.updating]).toEqual([2, 580, false]);
  });

  test('the answer of an older computation is dropped', async () => {
    const port = await smallWorkbook();
    const held: (() => void)[] = [];
    const runner: Runner = {
      compute: async (question): Promise<Computation | null> => {
        await new Promise<void>((resolve) => held.push(resolve));
        return inlineRunner().compute(question);
      },
      close: () => undefined,
    };
    const session = openSession(port, { time: atOnce(), runner });
    void session.start();
    await settle();
    port.edit(withCases(await tableOf(port, 'vkt_Stock'), 400));
    await settle();
    const seen: (number | null)[] = [];
    session.subscribe(() => seen.push(stock(session)));
    held[1]?.();
    await settle();
    held[0]?.();
    await settle();
    expect([held.length, seen]).toEqual([2, [null, 280]]);
  });

  test('tables that are none of ours are left alone', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    const { revision } = session.current;
    port.edit({ name: 'Verlof', sheet: 'Verlof', headers: ['Wie'], rows: [['Anna']] });
    await settle();
    expect(session.current.revision).toBe(revision);
  });

  test('after it is stopped, nothing is followed', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    await session.stop();
    const { revision } = session.current;
    port.edit(withCases(await tableOf(port, 'vkt_Stock'), 500));
    await settle();
    expect(session.current.revision).toBe(revision);
  });
});

test('after it is stopped it can still be read once, and is not followed again', async () => {
  const port = await smallWorkbook();
  let closed = 0;
  const session = await opened(port, { runner: { ...inlineRunner(), close: () => (closed += 1) } });
  await session.stop();
  expect(closed).toBe(1);
  port.edit(withCases(await tableOf(port, 'vkt_Stock'), 500));
  await settle();
  await session.refresh();
  expect(stock(session)).toBe(380);
  port.edit(withCases(await tableOf(port, 'vkt_Stock'), 600));
  await settle();
  expect(stock(session)).toBe(380);
});

test('a session that could not follow can be stopped, and so can one that never began', async () => {
  const port = await smallWorkbook();
  port.watch = () => Promise.reject(new WorkbookRefusal('cell-edit', 'events'));
  const session = await opened(port);
  await expect(session.stop()).resolves.toBeUndefined();
  await expect(openSession(port).stop()).resolves.toBeUndefined();
});

test('who no longer listens hears nothing', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  let heard = 0;
  const stop = session.subscribe(() => (heard += 1));
  expect(heard).toBe(1);
  stop();
  await session.refresh();
  port.edit(withCases(await tableOf(port, 'vkt_Stock'), 500));
  await settle();
  expect(heard).toBe(1);
});

test('a new model says which way back it has, and one that cannot be made leaves the old one in place', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const { undo } = await session.createModel('empty', 'en', true);
  expect([undo, await port.sheetNames()]).toEqual(['own', expect.arrayContaining(['Voorraad (old)', 'Stock'])]);
  const create = port.createTables.bind(port);
  port.createTables = () => Promise.reject(new WorkbookRefusal('unknown', 'x'));
  const before = await port.sheetNames();
  await expect(session.createModel('empty', 'nl', true)).rejects.toMatchObject({ code: 'unknown' });
  expect(await port.sheetNames()).toEqual(before);
  port.createTables = create;
});

test('a first model that cannot be made says why', async () => {
  const port = new MemoryWorkbook();
  const session = await opened(port);
  port.createTables = () => Promise.reject(new WorkbookRefusal('too-large', 'x'));
  await expect(session.createModel('empty', 'nl')).rejects.toMatchObject({ code: 'too-large' });
});

test('going to a place names the column as the sheet does, or none', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await session.goTo({ table: 'vkt_Settings', row: 2, column: 'firstPeriod' });
  expect(port.selection).toEqual({ table: 'vkt_Settings', row: 2, header: 'Waarde' });
  await session.goTo({ table: 'vkt_Stock', row: null, column: null });
  expect(port.selection).toEqual({ table: 'vkt_Stock', row: null, header: null });
  await session.goTo({ table: 'vkt_Stock', row: 1, column: 'no such column' });
  expect(port.selection).toEqual({ table: 'vkt_Stock', row: 1, header: null });
  await expect(session.goTo({ table: 'vkt_Goals', row: 1, column: 'goal' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('mending what is not there is refused', async () => {
  const session = await opened(await smallWorkbook());
  await expect(session.mend({ kind: 'rename', of: 'location', from: 'Nergens', to: 'Budel' })).rejects.toMatchObject({
    code: 'changed',
  });
});

describe('a write that is refused', () => {
  test('shows what Excel told nobody of: a table of scenarios that was renamed away', async () => {
    const port = await smallWorkbook();
    const session = await opened(port);
    expect(session.current.tables?.scenarios.length).toBeGreaterThan(0);
    const read = port.readTables.bind(port);
    port.readTables = async (names) => (await read(names)).filter(({ name }) => name !== 'vkt_Scenarios');
    await expect(session.writeScenario('Plan B', [])).rejects.toBeInstanceOf(WorkbookRefusal);
    await settle();
    expect(session.current.tables?.scenarios).toEqual([]);
  });

  test.each<[string, (session: WorkbookSession) => Promise<unknown>]>([
    ['a model', (session) => session.createModel('empty', 'nl')],
    ['a scenario', (session) => session.writeScenario('Plan B', [])],
    ['a mended name', (session) => session.mend({ kind: 'rename', of: 'location', from: 'Ter Apel', to: 'Ter-Apel' })],
  ])('has the workbook read again: %s', async (_, write) => {
    const port = await smallWorkbook();
    const session = await opened(port);
    let readings = 0;
    const read = port.readTables.bind(port);
    const counted: typeof read = (names) => {
      if (names.includes('vkt_Staff')) readings += 1; // of a scenario only its own table is read before the write
      return read(names);
    };
    const refuse = () => Promise.reject(new WorkbookRefusal('protected', 'Blad'));
    Object.assign(port, { readTables: counted, createTables: refuse, changeRows: refuse, createSheet: refuse });
    await expect(write(session)).rejects.toBeInstanceOf(WorkbookRefusal);
    await settle();
    expect(readings).toBe(1);
  });
});

describe('what nobody foresaw', () => {
  test('an unexpected error is published as a failure and told to developers once, and the next reading recovers', async () => {
    const reported: unknown[] = [];
    const port = await smallWorkbook();
    const session = await opened(port, { report: (error) => reported.push(error) });
    const read = port.readTables.bind(port);
    const surprise = new TypeError('undefined is not a table');
    port.readTables = async () => {
      throw surprise;
    };
    await session.refresh();
    expect(session.current).toMatchObject({ status: 'failed', failure: 'unknown', updating: false });
    expect(reported).toEqual([surprise]);
    port.readTables = read;
    await session.refresh();
    expect([session.current.status, session.current.failure, stock(session)]).toEqual(['ready', null, 180]);
  });

  test('a computation that throws is a failure too', async () => {
    const reported: unknown[] = [];
    const runner = { compute: () => Promise.reject(new RangeError('oops')), close: () => undefined };
    const session = await opened(await smallWorkbook(), { runner, report: (error) => reported.push(error) });
    expect(session.current).toMatchObject({ status: 'failed', failure: 'unknown' });
    expect(reported).toHaveLength(1);
  });

  test('a listener’s mistake keeps the news from nobody', async () => {
    const reported: unknown[] = [];
    const port = await smallWorkbook();
    const session = await opened(port, { report: (error) => reported.push(error) });
    let calls = 0;
    session.subscribe(() => {
      calls += 1;
      if (calls > 1) throw new Error('a view');
    });
    const seen: (number | null)[] = [];
    session.subscribe(({ updating }) => !updating && seen.push(stock(session)));
    port.edit(withCases(await tableOf(port, 'vkt_Stock'), 400));
    await settle();
    expect([session.current.status, seen, reported.length]).toEqual(['ready', [180, 280], 2]); // updating, done
  });

  test('a workbook that cannot be followed is a failure, until it can', async () => {
    const port = await smallWorkbook();
    const watch = port.watch.bind(port);
    port.watch = async () => {
      throw new WorkbookRefusal('cell-edit', 'events');
    };
    const session = await opened(port);
    expect(session.current).toMatchObject({ status: 'failed', failure: 'cell-edit' });
    port.watch = watch;
    await session.refresh();
    expect(stock(session)).toBe(180);
    port.edit(withCases(await tableOf(port, 'vkt_Stock'), 400));
    await settle();
    expect(stock(session)).toBe(280);
  });
});

test('nothing is set in the document unless somebody asks for it', async () => {
  const port = new MemoryWorkbook();
  const session = await opened(port);
  await session.createModel('empty', 'nl');
  await session.refresh();
  expect([port.starts, await session.startsWithDocument()]).toEqual([false, false]);
  await session.startWithDocument(true);
  expect([port.starts, await session.startsWithDocument()]).toEqual([true, true]);
});
