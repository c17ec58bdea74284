/** A live cell as Excel knows it: registered, called with an invocation, told when there is news and only then. */
import { associateAll } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Surroundings } from '../../src/functions/define';
import type { LiveModel } from '../../src/session/live-model';
import type { Session } from '../../src/session/session';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';
import { edit, smallWorkbook } from '../session/small-model';

class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

type Registered = (...raw: readonly unknown[]) => unknown;

/** The functions as they are handed to Excel, each by its id. */
function registered(around: () => Surroundings, catalogue = CATALOGUE): ReadonlyMap<string, Registered> {
  const functions = new Map<string, Registered>();
  Reflect.set(globalThis, 'CustomFunctions', {
    associate: (id: string, run: Registered) => functions.set(id, run),
    Error: CellError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  });
  associateAll(catalogue, around);
  return functions;
}

/** A cell that shows a live function; `shown` is everything it was ever told. */
function cellWith(session: Session, id: string, ...args: readonly unknown[]) {
  const shown: unknown[] = [];
  const invocation = { setResult: (value: unknown) => shown.push(value), onCanceled: (): void => undefined };
  registered(() => ({ language: 'nl', session })).get(id)?.(...args, invocation);
  return { shown, cancel: () => invocation.onCanceled() };
}

async function opened(port: MemoryWorkbook): Promise<WorkbookSession> {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

const stockOf = async (port: MemoryWorkbook, cases: number): Promise<void> =>
  edit(port, 'vkt_Stock', (row) => row.map((cell, at) => (at === 6 ? cases : cell)));

/** Whether a live function is one of the catalogue: a name that is not there would show nothing, and so pass. */
const IDS = CATALOGUE.filter(({ live }) => live).map(({ id }) => id);

test('a live cell says what has changed, and nothing twice', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  const { shown } = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  expect(shown).toEqual([expect.closeTo(180, 6)]); // 300 + 240 − 3 × 1,200 ÷ 10
  await session.refresh();
  await stockOf(port, 400);
  await session.refresh();
  expect(shown).toEqual([expect.closeTo(180, 6), expect.closeTo(280, 6)]);
  // Other cells than it shows: the stock does not follow from the remarks.
  await edit(port, 'vkt_Settings', (row) => row.map((cell, at) => (at === 2 ? 'een opmerking' : cell)));
  await session.refresh();
  expect(shown).toHaveLength(2);
});

/** A session that is told what to be. */
function toldSession(first: WorkbookSession) {
  const listeners = new Set<(model: LiveModel) => void>();
  let current = first.current;
  const session: Session = Object.create(first, {
    current: { get: () => current },
    subscribe: {
      value: (listener: (model: LiveModel) => void) => {
        listeners.add(listener);
        listener(current);
        return () => listeners.delete(listener);
      },
    },
  });
  const become = (part: Partial<LiveModel>): void => {
    current = { ...current, ...part, revision: current.revision + 1 };
    for (const listener of [...listeners]) listener(current);
  };
  return { session, become, listeners };
}

test.each(IDS)('%s does not repeat itself, be it a number, a table or an error', async (id) => {
  const { session, become } = toldSession(await opened(await smallWorkbook()));
  const { shown } = cellWith(session, id, 'stock', 'location', '', '', '');
  expect(shown).toHaveLength(1);
  for (let turn = 0; turn < 3; turn += 1) become({ readAt: turn });
  expect(shown).toHaveLength(1);
});

test('a live cell says nothing while a change is worked on: what stands there is of before it', async () => {
  const port = await smallWorkbook();
  const real = await opened(port);
  const { session, become } = toldSession(real);
  become({ updating: true });
  const { shown } = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  expect(shown).toEqual([]);
  become({ updating: false });
  expect(shown).toEqual([expect.closeTo(180, 6)]);
  await stockOf(port, 400);
  await real.refresh();
  const { run, tables } = real.current;
  become({ updating: true, run, tables });
  expect(shown).toHaveLength(1);
  become({ updating: false });
  expect(shown).toEqual([expect.closeTo(180, 6), expect.closeTo(280, 6)]);
});

test('a live cell without a first reading says nothing, so that Excel keeps #BUSY! or what was saved', () => {
  const { session, become } = toldSession(openSession(new MemoryWorkbook(), { time: atOnce() }));
  const { shown } = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  expect(shown).toEqual([]);
  become({ status: 'starting', updating: false });
  expect(shown).toEqual([]);
  become({ status: 'no-model' });
  expect(shown).toMatchObject([{ code: '#N/A', message: expect.stringContaining('geen model') }]);
});

test('a live cell whose formula is gone hears nothing any more', async () => {
  const port = await smallWorkbook();
  const { session, become, listeners } = toldSession(await opened(port));
  const { shown, cancel } = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  cancel();
  expect(listeners.size).toBe(0);
  become({ run: null });
  expect(shown).toHaveLength(1);
});

test('the sentence of an error is news, though the error is the same', async () => {
  const { session, become } = toldSession(await opened(await smallWorkbook()));
  const { shown } = cellWith(session, 'MEASURE', 'stock', 'Ter Appel', '', '', '', '');
  const { tables } = session.current;
  become({ status: 'no-model', run: null, tables: null });
  expect(shown).toMatchObject([
    { code: '#N/A', message: expect.stringContaining('“Ter Appel” is onbekend') },
    { code: '#N/A', message: expect.stringContaining('geen model') },
  ]);
  become({ status: 'no-model', tables });
  expect(shown).toHaveLength(2);
});

test('while the workbook cannot be read a cell keeps what it has, and a new one gets what the others have', async () => {
  const { session, become } = toldSession(await opened(await smallWorkbook()));
  const old = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  const run = session.current.run;
  become({ status: 'failed' });
  const young = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  become({ readAt: 1 });
  expect([old.shown, young.shown]).toEqual([[expect.closeTo(180, 6)], [expect.closeTo(180, 6)]]);
  // Without any reading there is nothing to give.
  become({ run: null, tables: null });
  const youngest = cellWith(session, 'MEASURE', 'stock', '', '', '', '', '');
  expect(youngest.shown).toEqual([]);
  expect(old.shown).toHaveLength(1);
  become({ status: 'ready', run, tables: null });
  expect(youngest.shown).toHaveLength(1);
});

test('a programmer’s mistake is not shown as if it were an answer', () => {
  const [live] = CATALOGUE.filter((one) => one.live);
  if (live === undefined) throw new Error('no live function');
  const broken = {
    ...live,
    compute: () => {
      throw new TypeError('undefined is not a run');
    },
  };
  const { session, become } = toldSession(openSession(new MemoryWorkbook(), { time: atOnce() }));
  const functions = registered(() => ({ language: 'nl', session }), [broken]);
  const shown: unknown[] = [];
  functions.get(live.id)?.({ setResult: (value: unknown) => shown.push(value) });
  expect(() => become({ status: 'no-model', updating: false })).toThrow('undefined is not a run');
  expect(shown).toEqual([]);
});

test('a function that is not live answers at once, or fails with its sentence', () => {
  const session = openSession(new MemoryWorkbook(), { time: atOnce() });
  const functions = registered(() => ({ language: 'en', session }));
  expect(functions.get('DECISIONS')?.(100, 1363, 20)).toBe(6815);
  const failure = (...args: readonly unknown[]): unknown => {
    try {
      return functions.get('DECISIONS')?.(...args);
    } catch (error) {
      return error;
    }
  };
  expect(failure(100, 1363, 0)).toMatchObject({
    code: '#VALUE!',
    message: 'hoursPerCase: must be more than 0; it is 0.',
  });
  expect(failure(1e308, 1363, 0.001)).toMatchObject({
    code: '#VALUE!',
    message: 'the result is too large to compute; check the arguments.',
  });
  expect([...functions.keys()].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
});

test('a number brings its format along where Excel takes one, and only then', async () => {
  const session = await opened(await smallWorkbook());
  const shownIn = (takesFormats: boolean): unknown[] => {
    const shown: unknown[] = [];
    const run = registered(() => ({ language: 'nl', session, takesFormats })).get('MEASURE');
    run?.('stock', '', '', '', '', '', { setResult: (value: unknown) => shown.push(value) });
    return shown;
  };
  expect(shownIn(false)).toEqual([expect.closeTo(180, 6)]);
  expect(shownIn(true)).toEqual([{ type: 'Double', basicValue: expect.closeTo(180, 6), numberFormat: '#,##0' }]);
});

describe('a preview of a formula that is being typed', () => {
  /** What the preview shows, and how many listen to the model and how often a scenario was asked for because of it. */
  async function previewed(id: string, args: readonly unknown[], status: LiveModel['status'] = 'ready') {
    const told = toldSession(await opened(await smallWorkbook()));
    told.become({ status });
    let computed = 0;
    const session: Session = Object.create(told.session, { scenario: { value: () => (computed += 1) && null } });
    const shown: unknown[] = [];
    const invocation = { isInValuePreview: true, setResult: (value: unknown) => shown.push(value) };
    registered(() => ({ language: 'nl', session })).get(id)?.(...args, invocation);
    return { shown, listening: told.listeners.size, computed };
  }
  const whole = ['stock', '', '', '', '', ''];

  test('shows what is known, once, and follows nothing', async () => {
    expect(await previewed('MEASURE', whole)).toEqual({ shown: [expect.closeTo(180, 6)], listening: 0, computed: 0 });
  });

  test('computes no scenario, and shows that the number is not there yet', async () => {
    const args = ['stock', '', '', '', '', 'Meer instroom'];
    expect(await previewed('MEASURE', args)).toEqual({ shown: ['…'], listening: 0, computed: 0 });
  });

  test('waits for no first reading', async () => {
    expect(await previewed('MEASURE', whole, 'starting')).toEqual({ shown: ['…'], listening: 0, computed: 0 });
  });

  test.each(IDS)('%s leaves nothing behind', async (id) => {
    const { shown, listening } = await previewed(id, ['stock', 'location', '', '', '', '']);
    expect(shown).toHaveLength(1);
    expect(listening).toBe(0);
  });
});
