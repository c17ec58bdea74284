/** Live values stay alive: whatever fails on the way recovers by itself, and the last good values stay meanwhile. */
import fc from 'fast-check';
import { measure } from '../../src/model/measures/measures';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { WorkbookRefusal, type Cell, type TableContent } from '../../src/workbook/port';
import { Clock, settle } from './clock';
import { edit, smallWorkbook } from './small-model';

const stock = ({ current: { run } }: WorkbookSession): number | null => {
  const answer = run && measure(run, { measure: 'stock', from: 11, to: 11 });
  return answer?.ok ? Math.round(answer.value) : null;
};

async function following() {
  const port = await smallWorkbook();
  const clock = new Clock();
  const reported: unknown[] = [];
  const session = openSession(port, { time: clock, report: (error) => reported.push(error) });
  let reads = 0;
  const read = port.readTables.bind(port);
  port.readTables = (names) => {
    reads += 1;
    return read(names);
  };
  return { port, clock, session, reported, reads: () => reads };
}

async function started() {
  const all = await following();
  await all.session.start();
  expect(stock(all.session)).toBe(180); // 300 + 240 − 3 × 1,200 ÷ 10
  return all;
}

/** Cases in stock: column 7 of vkt_Stock. */
const withCases = (cases: Cell) => (row: readonly Cell[]) => row.map((cell, at) => (at === 6 ? cases : cell));

describe('formulas in the cells of tables', () => {
  async function withFormula() {
    const all = await started();
    await all.port.goTo({ table: 'vkt_Stock', row: 1, header: 'Zaken' });
    await all.port.typeFormula('=300');
    await all.clock.pass(2_000);
    return all;
  }

  test('are followed when they come to another value, though nobody typed', async () => {
    const { port, clock, session } = await withFormula();
    port.recalculate('vkt_Stock', () => 400);
    await clock.pass(2_000);
    expect(stock(session)).toBe(280);
  });

  test('that come to the same cost a quiet look and no news, as our own values in cells do', async () => {
    const { port, clock, session, reads } = await withFormula();
    const before = { reads: reads(), revision: session.current.revision };
    const seen: boolean[] = [];
    session.subscribe(({ updating }) => seen.push(updating));
    for (let turn = 0; turn < 5; turn += 1) port.recalculate('vkt_Stock', () => 300);
    await clock.pass(2_000);
    expect([reads() - before.reads, session.current.revision - before.revision, seen]).toEqual([1, 0, [false]]);
  });

  test('that feed on their own outcome do not turn round for ever', async () => {
    const { port, clock, session, reads } = await withFormula();
    let cases = 300;
    session.subscribe(({ updating }) => {
      if (!updating) port.recalculate('vkt_Stock', () => (cases += 1));
    });
    const before = reads();
    await clock.pass(60_000);
    const inFirstMinute = reads() - before;
    await clock.pass(600_000);
    expect(inFirstMinute).toBeLessThan(20);
    expect(reads() - before - inFirstMinute).toBeLessThan(15);
  });

  test.each(['#BUSY!', '#GETTING_DATA'])('that show %s are waited for', async (busy) => {
    const { port, clock, session } = await withFormula();
    port.recalculate('vkt_Stock', () => busy);
    await clock.pass(2_000);
    expect([stock(session), session.current.problems]).toEqual([180, []]);
    port.recalculate('vkt_Stock', () => 500);
    await clock.pass(2_000);
    expect(stock(session)).toBe(380);
  });

  test('that stay busy are what they show in the end: they may wait for us', async () => {
    const { port, clock, session } = await withFormula();
    port.recalculate('vkt_Stock', () => '#BUSY!');
    await clock.pass(8_000);
    expect(session.current.problems.map(({ code, table }) => [code, table])).toContainEqual([
      'cell-error',
      'vkt_Stock',
    ]);
  });
});

type Break = (port: MemoryWorkbook) => () => void;

/** Each breaks a reading once or for a while, until what it returns is called. */
const BREAKS: readonly (readonly [string, Break])[] = [
  ['is refused', (port) => broken(port, 'readTables', () => Promise.reject(new WorkbookRefusal('cell-edit', 'x')))],
  ['throws', (port) => broken(port, 'readTables', () => Promise.reject(new TypeError('oops')))],
  ['never answers', (port) => broken(port, 'readTables', () => new Promise(() => undefined))],
  [
    'answers without one table',
    (port) => {
      const read = port.readTables.bind(port);
      return broken(port, 'readTables', async (names) =>
        (await read(names)).filter(({ name }) => name !== 'vkt_Stock'),
      );
    },
  ],
  ['answers without any table', (port) => broken(port, 'readTables', async (): Promise<readonly TableContent[]> => [])],
];

function broken<K extends 'readTables' | 'watch' | 'goTo'>(
  port: MemoryWorkbook,
  method: K,
  by: MemoryWorkbook[K],
): () => void {
  const whole = port[method];
  port[method] = by;
  return () => {
    port[method] = whole;
  };
}

describe('a reading that fails', () => {
  test.each(BREAKS)('at the start because it %s recovers by itself', async (_, breaks) => {
    const { port, clock, session } = await following();
    const mend = breaks(port);
    void session.start();
    await clock.pass(500);
    mend();
    await clock.pass(30_000);
    expect([session.current.status, stock(session), session.current.failure]).toEqual(['ready', 180, null]);
  });

  test.each(BREAKS)('later because it %s keeps the last values, and recovers by itself', async (_, breaks) => {
    const { port, clock, session } = await started();
    const { readAt } = session.current;
    const mend = breaks(port);
    port.recalculate('vkt_Stock', () => '');
    await clock.pass(700);
    expect([stock(session), session.current.readAt]).toEqual([180, readAt]);
    mend();
    await edit(port, 'vkt_Stock', withCases(400));
    await clock.pass(60_000);
    expect([session.current.status, stock(session), session.current.failure]).toEqual(['ready', 280, null]);
    expect(session.current.readAt).toBeGreaterThan(readAt ?? 0);
  });

  test('because it cannot be followed at first is tried again', async () => {
    const { port, clock, session } = await following();
    const mend = broken(port, 'watch', () => Promise.reject(new WorkbookRefusal('cell-edit', 'events')));
    await session.start();
    expect(session.current).toMatchObject({ status: 'failed', failure: 'cell-edit' });
    mend();
    await clock.pass(1_500);
    await edit(port, 'vkt_Stock', withCases(400));
    await clock.pass(1_500);
    expect(stock(session)).toBe(280);
  });

  test('is tried less and less often, and at once when somebody types', async () => {
    const { port, clock, session } = await started();
    let tries = 0;
    const mend = broken(port, 'readTables', () => {
      tries += 1;
      return Promise.reject(new WorkbookRefusal('unknown', 'x'));
    });
    void session.refresh();
    await clock.pass(600_000);
    expect(tries).toBe(15); // at once, after 1, 2, 4, 8, 16, 32 s, then every minute: at 123, 183, … 543 s: 1 + 6 + 8
    expect([session.current.status, stock(session)]).toEqual(['failed', 180]);
    mend();
    port.edit({ name: 'vkt_Goals', sheet: 'Doelen', headers: ['x'], rows: [] });
    await clock.pass(200);
    expect(session.current.status).toBe('ready');
  });

  test('a table that is not there while a cell is typed is looked for once more before it is missed', async () => {
    const { port, clock, session } = await started();
    const read = port.readTables.bind(port);
    const mend = broken(port, 'readTables', async (names) =>
      (await read(names)).filter(({ name }) => name !== 'vkt_Staff'),
    );
    await edit(port, 'vkt_Stock', withCases(300));
    await clock.pass(500);
    expect([session.current.problems, stock(session)]).toEqual([[], 180]);
    mend();
    await clock.pass(60_000);
    expect([session.current.problems, stock(session)]).toEqual([[], 180]);
  });

  test.each([
    ['answers', async (contents: readonly TableContent[]) => contents],
    ['fails', () => Promise.reject(new WorkbookRefusal('cell-edit', 'x'))],
  ])('or comes late: what an older reading %s counts for nothing after a newer one', async (_, ends) => {
    const { port, clock, session } = await started();
    const read = port.readTables.bind(port);
    const old = await read(['vkt_Settings', 'vkt_Stock']);
    let late = (): void => undefined;
    port.readTables = (names) => {
      port.readTables = read;
      return new Promise((resolve, reject) => {
        late = () => void ends(old).then(resolve, reject);
        void names;
      });
    };
    const first = session.refresh();
    await edit(port, 'vkt_Stock', withCases(400));
    await clock.pass(500);
    expect(stock(session)).toBe(280);
    const { revision } = session.current;
    late();
    await first;
    await clock.pass(500);
    expect([session.current.status, stock(session), session.current.revision]).toEqual(['ready', 280, revision]);
  });

  test('a table that is renamed away is missed a second later, and seen when it is renamed back, though Excel tells of neither', async () => {
    const { port, clock, session } = await started();
    const read = port.readTables.bind(port);
    const mend = broken(port, 'readTables', async (names) =>
      (await read(names)).filter(({ name }) => name !== 'vkt_Staff'),
    );
    port.recalculate('vkt_Stock', () => '');
    await clock.pass(2_000);
    expect(session.current.problems.map(({ code }) => code)).toContain('table-missing');
    mend();
    await clock.pass(60_000);
    expect([session.current.problems, stock(session)]).toEqual([[], 180]);
  });
});

describe('somebody who types without a pause', () => {
  test.each([false, true])('sees the figures follow within a second or so (pane hidden: %s)', async (hidden) => {
    const { port, clock, session, reads } = await started();
    if (hidden) clock.hide();
    const before = reads();
    for (let at = 1; at <= 66; at += 1) {
      await edit(port, 'vkt_Stock', withCases(300 + at));
      await clock.pass(90);
    }
    expect(reads() - before).toBeGreaterThanOrEqual(5);
    expect(stock(session)).toBeGreaterThan(230);
    await clock.pass(1_000);
    expect(stock(session)).toBe(246);
  });

  test('is answered in the end whatever the pauses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 }), async (pauses) => {
        const { port, clock, session, reads } = await started();
        const before = reads();
        let cases = 300;
        for (const pause of pauses) {
          await edit(port, 'vkt_Stock', withCases((cases += 1)));
          await clock.pass(pause);
        }
        await clock.pass(1_500);
        expect([stock(session), session.current.updating]).toEqual([cases - 120, false]);
        // Editing in this test reads the table once each time.
        expect(reads() - before - pauses.length).toBeLessThanOrEqual(pauses.length + 1);
      }),
      { numRuns: 15, seed: 10 },
    );
  });
});

describe('a pane that is hidden', () => {
  test('answers without a timer', async () => {
    const { port, clock, session } = await started();
    clock.hide();
    await edit(port, 'vkt_Stock', withCases(400));
    await settle();
    await settle();
    expect(stock(session)).toBe(280);
  });

  test('does at once what it was about to do', async () => {
    const { port, clock, session } = await started();
    await edit(port, 'vkt_Stock', withCases(400));
    clock.hide();
    await settle();
    await settle();
    expect(stock(session)).toBe(280);
  });
});

test('after two seconds without an answer it is said that Excel is waited for, until it answers', async () => {
  const { port, clock, session } = await started();
  let answer = (): void => undefined;
  const mend = broken(port, 'goTo', () => new Promise<void>((resolve) => (answer = resolve)));
  const going = session.goTo({ table: 'vkt_Stock', row: 1, column: 'cases' });
  await clock.pass(1_900);
  expect(session.current.waiting).toBe(false);
  await clock.pass(200);
  expect(session.current.waiting).toBe(true);
  answer();
  await going;
  expect(session.current.waiting).toBe(false);
  mend();
});
