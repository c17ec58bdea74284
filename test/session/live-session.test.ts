import { measure } from '../../src/model/measures/measures';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { LiveModel } from '../../src/session/live-model';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { WorkbookRefusal, type Cell, type TableContent } from '../../src/workbook/port';
import type { ScenarioRow } from '../../src/model/tables/tables';
import { lever as aLever } from '../model/support/tables';
import { smallWorkbook } from './small-model';
import { atOnce, Clock, settle } from './clock';

const total = ({ run }: LiveModel, id: 'stock' | 'inflow' | 'decisions'): number => {
  if (!run) throw new Error('no run');
  const answer = measure(run, { measure: id, location: null, product: null, role: null, from: 0, to: 11 });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

async function opened(port: MemoryWorkbook): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

async function change(
  port: MemoryWorkbook,
  name: string,
  rows: (table: TableContent) => readonly (readonly Cell[])[],
): Promise<void> {
  const [table] = await port.readTables([name]);
  if (!table) throw new Error(`no ${name}`);
  port.edit({ ...table, rows: rows(table) });
  await settle();
}

test('a workbook without our tables has no model', async () => {
  const session = await opened(new MemoryWorkbook());
  expect(session.current).toMatchObject({ status: 'no-model', run: null, problems: [], updating: false });
  expect(session.scenario(null)).toBeNull();
});

test('a model is read, computed and conserved', async () => {
  const session = await opened(await smallWorkbook());
  expect(session.current.problems).toEqual([]);
  expect(session.current.status).toBe('ready');
  expect(total(session.current, 'inflow')).toBeCloseTo(240, 9);
  // 3 FTE × 1,200 hours a year ÷ 10 hours a case = 360 decisions in the twelve months; 300 + 240 − 360 = 180 left.
  expect(total(session.current, 'decisions')).toBeCloseTo(360, 6);
  expect(total(session.current, 'stock')).toBeCloseTo(180, 6);
});

test('a change in a table is published, without anyone asking', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const seen: string[] = [];
  session.subscribe((model) =>
    seen.push(`${model.updating ? 'updating' : 'done'} ${Math.round(total(model, 'stock'))}`),
  );
  await change(port, 'vkt_Stock', ({ headers, rows }) =>
    rows.map((row) => row.map((cell, at) => (headers[at] === 'Zaken' ? 400 : cell))),
  );
  expect(seen).toEqual(['done 180', 'updating 180', 'done 280']);
});

test('a burst of changes is answered once, with the last', async () => {
  const port = await smallWorkbook();
  const clock = new Clock();
  const session = openSession(port, { time: clock });
  await session.start();
  const before = session.current.revision;
  const [staff] = await port.readTables(['vkt_Staff']);
  for (const fte of [4, 5, 6])
    port.edit({
      ...(staff ?? { name: 'vkt_Staff', sheet: 'x', headers: [], rows: [] }),
      rows: [['Ter Apel', 'Hoormedewerker', '', '', fte, '', '', '']],
    });
  await clock.pass(200);
  expect(session.current.revision - before).toBe(2); // updating, done
  expect(total(session.current, 'decisions')).toBeCloseTo(540, 6); // 6 FTE could do 720, but only 540 cases are there
});

test('bad input is a problem, and the rest still counts', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await change(port, 'vkt_Inflow', ({ rows }) => [...rows, ['Ter Apel', 'Spoor 4', 'ooit', 'veel', '', '', '', '']]);
  expect(session.current.problems.map(({ code, row }) => `${code} ${row}`)).toEqual([
    'not-a-period 13',
    'not-a-number 13',
  ]);
  expect(total(session.current, 'inflow')).toBeCloseTo(240, 9);
});

test('a row pasted twice counts twice, and is pointed out', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await change(port, 'vkt_Inflow', ({ rows }) => [...rows, ...rows.slice(2, 3)]);
  expect(total(session.current, 'inflow')).toBeCloseTo(260, 9);
  expect(session.current.problems).toMatchObject([
    { code: 'added-up', severity: 'warning', row: 13, data: { firstRow: 3 } },
  ]);
});

test('it survives the deletion of a needed table, and its return', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const [steps] = await port.readTables(['vkt_Steps']);
  await port.deleteTables(['vkt_Steps']);
  await settle();
  expect(session.current.status).toBe('ready');
  expect(session.current.problems.some((p) => p.code === 'table-missing' && p.table === 'vkt_Steps')).toBe(true);
  if (steps) port.edit(steps);
  await settle();
  expect(session.current.problems).toEqual([]);
});

test('a workbook that cannot be read is said to be so, and read again later', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const read = port.readTables.bind(port);
  port.readTables = async () => {
    throw new WorkbookRefusal('cell-edit', 'tables');
  };
  await session.refresh();
  expect(session.current).toMatchObject({ status: 'failed', failure: 'cell-edit' });
  port.readTables = read;
  await session.refresh();
  expect(session.current).toMatchObject({ status: 'ready', failure: null });
});

test('a scenario and a draft of levers are computed on top of the base, and kept', async () => {
  const session = await opened(await smallWorkbook());
  const scenario = session.scenario('Meer instroom');
  expect(scenario && total({ ...session.current, run: scenario.run }, 'inflow')).toBeCloseTo(480, 9);
  expect(session.scenario('Meer instroom')).toBe(scenario);
  expect(total(session.current, 'inflow')).toBeCloseTo(240, 9);
});

test('an expression in a norm time is computed, and a dangerous one is a problem', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const typed = async (normTime: string): Promise<void> => {
    await change(port, 'vkt_Steps', ({ headers, rows }) =>
      rows.map((row) => row.map((cell, at) => (headers[at]?.startsWith('Normtijd') ? normTime : cell))),
    );
    await session.refresh();
  };
  await typed('2 * (4 + 1)');
  expect(session.current.problems).toEqual([]);
  expect(total(session.current, 'decisions')).toBeCloseTo(360, 6);
  for (const bad of ['import("fs")', 'createUnit("x")', '99999!', '1/0', 'a'.repeat(600), '(((((']) {
    await typed(bad);
    expect([bad.slice(0, 12), session.current.problems.map((problem) => problem.column)]).toEqual([
      bad.slice(0, 12),
      expect.arrayContaining(['normTime']),
    ]);
  }
});

test('a correction upward adds cases and is no problem; one downward that finds too few is', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const headers = ['Locatie', 'Product', 'Periode', 'Zaken'];
  const correct = async (cases: number): Promise<void> => {
    port.edit({
      name: 'vkt_Corrections',
      sheet: 'Correcties',
      headers,
      rows: [['Ter Apel', 'Spoor 4', '2023-01', cases]],
    });
    await session.refresh();
  };
  await correct(50);
  expect(session.current.problems).toEqual([]);
  expect(total(session.current, 'stock')).toBeCloseTo(230, 6); // 180 + 50
  await correct(-350);
  expect(session.current.problems).toMatchObject([{ code: 'correction-exceeds-stock', data: { left: 50 } }]);
});

const lever = (expression: string): ScenarioRow =>
  aLever('staff', expression, {
    scenario: '',
    location: 'Ter Apel',
    target: 'Hoormedewerker',
    remark: 'uit het paneel',
  });

test('a scenario is written beside the others and can be taken back', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const { takeBack } = await session.writeScenario('Plan B', [lever('x + 1'), lever('x + 2')]);
  const names = (): readonly string[] =>
    session.current.tables?.scenarios.map((row) => `${row.scenario}: ${row.expression}`) ?? [];
  expect(names()).toEqual(['Meer instroom: x * 2', 'Plan B: x + 1', 'Plan B: x + 2']);
  await session.writeScenario('Plan B', [lever('x + 3')]);
  expect(names()).toEqual(['Meer instroom: x * 2', 'Plan B: x + 3']);
  await expect(takeBack()).rejects.toMatchObject({ code: 'changed' }); // somebody has written since
  await (await session.writeScenario('Plan B', [])).takeBack();
  expect(names()).toEqual(['Meer instroom: x * 2', 'Plan B: x + 3']);
});

test('a scenario is renamed in one write, which one step takes back', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await session.writeScenario('Plan B', [lever('x + 1')]);
  const names = (): readonly string[] =>
    session.current.tables?.scenarios.map((row) => `${row.scenario}: ${row.expression}`) ?? [];
  const { takeBack } = await session.writeScenario('Plan C', [lever('x + 2')], 'Plan B');
  expect(names()).toEqual(['Meer instroom: x * 2', 'Plan C: x + 2']);
  await takeBack();
  expect(names()).toEqual(['Meer instroom: x * 2', 'Plan B: x + 1']);
});

test('a scenario whose rows differ in case only is one, and is replaced whole', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await session.writeScenario('Plan B', [lever('x + 1')]);
  await session.writeScenario('PLAN B', [lever('x + 2')]);
  expect(session.current.tables?.scenarios.map(({ scenario }) => scenario)).toEqual(['Meer instroom', 'PLAN B']);
});

test('columns an analyst added to the scenarios stay as they are', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await change(port, 'vkt_Scenarios', ({ rows }) => rows);
  const [table] = await port.readTables(['vkt_Scenarios']);
  if (!table) throw new Error('no scenarios');
  port.edit({ ...table, headers: ['Eigenaar', ...table.headers], rows: table.rows.map((row) => ['Anna', ...row]) });
  await settle();
  await session.writeScenario('Plan B', [lever('x + 1')]);
  const [after] = await port.readTables(['vkt_Scenarios']);
  expect(after?.rows.map((row) => row[0])).toEqual(['Anna', '']);
});

test('a new model sets the old one aside, and can be taken back', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await expect(session.createModel('empty', 'nl')).rejects.toMatchObject({ code: 'exists' });
  expect(total(session.current, 'stock')).toBeCloseTo(180, 6);
  const { takeBack } = await session.createModel('empty', 'nl', true);
  expect(session.current.tables?.stock).toEqual([]);
  expect(await port.sheetNames()).toEqual(expect.arrayContaining(['Voorraad', 'Voorraad (oud)']));
  await takeBack();
  expect(total(session.current, 'stock')).toBeCloseTo(180, 6);
  expect((await port.sheetNames()).some((name) => name.includes('(oud)'))).toBe(false);
});

test('a problem leads to its cell', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  await session.goTo({ table: 'vkt_Stock', row: 1, column: 'cases' });
  expect(port.selection).toEqual({ table: 'vkt_Stock', row: 1, header: 'Zaken' });
});
