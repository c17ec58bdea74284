/** A report in the workbook: all of it or nothing, on sheets of its own, with one way back. */
import { openSession } from '../../src/session/live-session';
import type { WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { WorkbookRefusal, type NewSheet, type NewTable } from '../../src/workbook/port';
import { reportPlan } from '../../src/workbook/report/sheets/plan';
import { contextOf } from '../support/report';
import { smallTables } from './small-model';

/** Excel that has no room for, or refuses, a sheet. */
class Full extends MemoryWorkbook {
  room = Infinity;
  refusal = new WorkbookRefusal('unknown', 'no room');

  protected override addSheet(sheet: NewSheet): string {
    if (this.reports.size >= this.room) throw this.refusal;
    return super.addSheet(sheet);
  }
}

async function opened(): Promise<{ readonly port: Full; readonly session: WorkbookSession }> {
  const port = new Full();
  await port.createTables(smallTables());
  const session = openSession(port);
  await session.refresh();
  return { port, session };
}

async function make(
  session: WorkbookSession,
  signal = new AbortController().signal,
  onProgress = () => undefined as void,
) {
  const context = await contextOf(session);
  return session.reports.write({
    plan: (taken) => reportPlan({ ...context, taken }),
    language: 'nl',
    signal,
    onProgress,
  });
}

const foreign = (sheet: string, name: string): NewTable => ({ name, sheet, title: '', columns: [], rows: [] });

test('the director’s page stands first and is shown; every sheet is known as ours', async () => {
  const { port, session } = await opened();
  const made = await make(session);
  expect(made?.sheets.slice(0, 3)).toEqual(['Rapport', 'Rapport verloop', 'Rapport Ter Apel']);
  expect(port.shown).toBe('Rapport');
  expect([...(await session.reports.existing())].sort()).toEqual([...(made?.sheets ?? [])].sort());
});

test('reading the model again finds the same model: a report is none of its tables', async () => {
  const { session } = await opened();
  const before = session.current.problems;
  await make(session);
  await session.refresh();
  expect(session.current.problems).toEqual(before);
});

test('a report that is there goes out of sight when the next one is made, and comes back with the way back', async () => {
  const { port, session } = await opened();
  await make(session);
  const before = await port.sheetNames();
  const second = await make(session);
  expect(second?.sheets[0]).toBe('Rapport');
  expect(port.hidden.has('Rapport (vorig)')).toBe(true);
  // Also for who opens the workbook anew, whose session made none of them.
  const kept = await openSession(port).reports.previous();
  expect([...kept].sort()).toEqual(second?.sheets.map((name) => `${name} (vorig)`).sort());
  await second?.takeBack();
  expect([...(await port.sheetNames())].sort()).toEqual([...before].sort());
  expect(port.hidden.size).toBe(0);
  expect(await session.reports.existing()).toContain('Rapport');
  expect(await session.reports.previous()).toEqual([]);
});

test('of reports made again and again only the last and the one before it are kept', async () => {
  const { port, session } = await opened();
  for (let times = 0; times < 4; times += 1) await make(session);
  const kept = (await port.sheetNames()).filter((name) => name.startsWith('Rapport'));
  const { length } = await session.reports.existing();
  expect(kept).toHaveLength(2 * length);
});

test('the way back from a report that was replaced does not touch the one in its place', async () => {
  const { port, session } = await opened();
  const first = await make(session);
  await make(session);
  const before = await port.sheetNames();
  await expect(first?.takeBack()).rejects.toMatchObject({ code: 'changed' });
  expect(await port.sheetNames()).toEqual(before);
});

test('the first report leaves the workbook as it was, when it is taken back', async () => {
  const { port, session } = await opened();
  const before = [await port.sheetNames(), await port.tableSheets()];
  await (await make(session))?.takeBack();
  expect([await port.sheetNames(), await port.tableSheets()]).toEqual(before);
});

test('a sheet of that name that is not ours is not touched: the report takes another name', async () => {
  const { port, session } = await opened();
  await port.createTables([foreign('Rapport', 'mijn_tabel')]);
  const made = await make(session);
  expect(made?.sheets[0]).toBe('Rapport 2');
  expect(await port.tableSheets()).toContainEqual({ table: 'mijn_tabel', sheet: 'Rapport' });
});

test('a copy somebody made of a page is theirs: it stays when the report is replaced', async () => {
  const { port, session } = await opened();
  await make(session);
  // As Excel does: the copied table gets a number.
  await port.createTables([foreign('Rapport (2)', 'vkt_report_summary_figures4')]);
  await make(session);
  await make(session);
  expect(await port.tableSheets()).toContainEqual({ table: 'vkt_report_summary_figures4', sheet: 'Rapport (2)' });
});

test('a page that somebody put a table of their own on is not deleted', async () => {
  const { port, session } = await opened();
  await make(session);
  port.edit({ name: 'mijn_notities', sheet: 'Rapport', headers: ['Notitie'], rows: [['let op']] });
  for (let times = 0; times < 3; times += 1) await make(session);
  expect((await port.tableSheets()).some(({ table }) => table === 'mijn_notities')).toBe(true);
});

describe('where a sheet cannot be made', () => {
  test.each([0, 1, 4])('nothing of the report stays, after %d sheets', async (room) => {
    const { port, session } = await opened();
    const before = [await port.sheetNames(), await port.tableSheets()];
    port.room = room;
    await expect(make(session)).rejects.toMatchObject({ code: 'unknown' });
    expect([await port.sheetNames(), await port.tableSheets()]).toEqual(before);
  });

  test('the report that was there stands as it stood', async () => {
    const { port, session } = await opened();
    await make(session);
    const before = [await port.sheetNames(), await port.tableSheets()];
    port.room = port.reports.size;
    port.refusal = new WorkbookRefusal('protected', '');
    await expect(make(session)).rejects.toMatchObject({ code: 'protected' });
    expect([await port.sheetNames(), await port.tableSheets()]).toEqual(before);
    expect(port.hidden.size).toBe(0);
  });

  test('of a workbook that is read-only nothing is asked twice', async () => {
    const { port, session } = await opened();
    port.readOnly = true;
    await expect(make(session)).rejects.toMatchObject({ code: 'read-only' });
  });
});

test('sheets of which Excel sets up no page are told: without a printer it refuses', async () => {
  const { port, session } = await opened();
  port.hasPrinter = false;
  const made = await make(session);
  expect(made?.withoutPage).toHaveLength(made?.sheets.length ?? 0);
  port.hasPrinter = true;
  expect((await make(session))?.withoutPage).toEqual([]);
});

test('who stops half-way is left with the workbook as it was', async () => {
  const { port, session } = await opened();
  await make(session);
  const before = [await port.sheetNames(), await port.tableSheets()];
  const stopping = new AbortController();
  let sheets = 0;
  const made = await make(session, stopping.signal, () => {
    if ((sheets += 1) === 2) stopping.abort();
  });
  expect(made).toBeNull();
  expect([await port.sheetNames(), await port.tableSheets()]).toEqual(before);
});

test('a workbook of a thousand sheets gets its report at the end', async () => {
  const { port, session } = await opened();
  await port.createTables(
    Array.from({ length: 1000 }, (_, at) => foreign(`Blad ${String(at)}`, `tabel_${String(at)}`)),
  );
  const made = await make(session);
  expect((await port.sheetNames()).slice(-(made?.sheets.length ?? 0))).toEqual(made?.sheets);
});
