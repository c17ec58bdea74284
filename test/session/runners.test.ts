import { compile } from '../../src/model/compile/compile';
import { measure } from '../../src/model/measures/measures';
import { simulate, type Run } from '../../src/model/simulate/simulate';
import type { ModelTables } from '../../src/model/tables/tables';
import { AdaptiveRunner } from '../../src/session/compute/adaptive-runner';
import { inlineRunner } from '../../src/session/compute/inline-runner';
import { openSession } from '../../src/session/live-session';
import type { Computation, ModelQuestion, Runner } from '../../src/session/compute/runner';
import { answering, type FromWorker, type ToWorker } from '../../src/session/compute/worker-messages';
import { WorkerRunner, type Spawn } from '../../src/session/compute/worker-runner';
import { decodeTables } from '../../src/workbook/codec/decode';
import { TABLE_NAMES } from '../../src/workbook/schema';
import { edit, smallWorkbook } from './small-model';
import { atOnce, Clock } from './clock';

/** A worker as a browser has it, on this thread: everything passes through structured clone, answers wait to be let go. */
function workers() {
  const started: { ended: boolean; readonly heard: ToWorker[] }[] = [];
  const held: (() => void)[] = [];
  const answers: FromWorker[] = [];
  const spawn: Spawn = ({ onMessage }) => {
    const state = { ended: false, heard: [] as ToWorker[] };
    started.push(state);
    const answer = answering();
    return {
      post: (question) => {
        const copy = structuredClone(question);
        state.heard.push(copy);
        held.push(() => {
          void answer(copy).then((reply) => {
            answers.push(reply);
            onMessage(structuredClone(reply));
          });
        });
      },
      end: () => {
        state.ended = true;
      },
    };
  };
  const letGo = async (): Promise<void> => {
    for (const go of held.splice(0)) go();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { spawn, started, answers, letGo };
}

async function tablesOf(change: (tables: ModelTables) => ModelTables = (tables) => tables): Promise<ModelTables> {
  const port = await smallWorkbook();
  return change(decodeTables(await port.readTables(TABLE_NAMES)).value);
}

const question = (tables: ModelTables, more: Partial<ModelQuestion> = {}): ModelQuestion => ({
  tables,
  previous: null,
  ...more,
});
const stock = (run: Run | undefined): number => {
  const answer = run && measure(run, { measure: 'stock', from: 11, to: 11 });
  return answer?.ok ? answer.value : NaN;
};
const withFte =
  (fte: number) =>
  (tables: ModelTables): ModelTables => ({ ...tables, staff: tables.staff.map((row) => ({ ...row, fte })) });

describe('the worker', () => {
  test('gives the same run as this thread, on the tables that were asked about', async () => {
    const { spawn, letGo } = workers();
    const tables = await tablesOf();
    const asked = new WorkerRunner(spawn).compute(question(tables));
    await letGo();
    const [there, here] = [await asked, await inlineRunner().compute(question(tables))];
    expect(there?.run).toEqual(here?.run);
    expect(there?.run.model.tables).toBe(tables);
    expect(there?.problems).toEqual(here?.problems);
  });

  test('sends a location again only when it changed, and what did not change keeps its result here', async () => {
    const { spawn, letGo, answers } = workers();
    const runner = new WorkerRunner(spawn);
    const tables = await tablesOf((all) => ({
      ...all,
      locations: [...all.locations, { row: 2, location: 'Budel', activeFrom: null, activeTo: null }],
    }));
    const first = runner.compute(question(tables));
    await letGo();
    const second = runner.compute(question(withFte(4)(tables)));
    await letGo();
    expect(answers.map((answer) => answer.kind === 'computed' && answer.locations.map((one) => one !== null))).toEqual([
      [true, true],
      [true, false],
    ]);
    expect((await second)?.run.locations[1]).toBe((await first)?.run.locations[1]);
    expect(stock((await second)?.run)).toBeCloseTo(60, 6); // 300 + 240 − 4 × 120
  });

  test('is sent a table again only when it changed', async () => {
    const { spawn, letGo, started } = workers();
    const port = await smallWorkbook();
    const session = openSession(port, { runner: new WorkerRunner(spawn), time: atOnce() });
    const read = async (): Promise<void> => {
      const reading = session.refresh();
      await new Promise((resolve) => setTimeout(resolve, 0));
      await letGo();
      await reading;
    };
    await read();
    // As Excel answers: the same cells in new objects.
    const tables = port.readTables.bind(port);
    port.readTables = async (names) => structuredClone(await tables(names));
    await read();
    await edit(port, 'vkt_Staff', () => ['Ter Apel', 'Hoormedewerker', '', '', 4, '', '', '']);
    await read();
    const filled = started[0]?.heard.map(({ changed }) =>
      Object.entries(changed).flatMap(([table, rows]) => (Array.isArray(rows) && rows.length > 0 ? [table] : [])),
    );
    expect([filled?.[0]?.length, filled?.slice(1)]).toEqual([9, [['staff']]]); // the same cells once more are no question
    expect(stock(session.current.run ?? undefined)).toBeCloseTo(60, 6);
  });

  test('is ended by a newer question, whose answer is the only one', async () => {
    const { spawn, letGo, started } = workers();
    const runner = new WorkerRunner(spawn);
    const older = runner.compute(question(await tablesOf()));
    const newer = runner.compute(question(await tablesOf(withFte(4))));
    await letGo();
    expect(await older).toBeNull();
    expect(stock((await newer)?.run)).toBeCloseTo(60, 6);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('a scenario on this thread reuses what the worker computed', async () => {
    const { spawn, letGo } = workers();
    const tables = await tablesOf();
    const asked = new WorkerRunner(spawn).compute(question(tables));
    await letGo();
    const base = (await asked)?.run;
    if (!base) throw new Error('no run');
    const lever = { ...(tables.scenarios[0] ?? fail()), lever: 'inflow' as const, expression: 'x * 1' };
    const same = simulate(compile(tables, { levers: [lever] }).model, base);
    expect(same.locations[0]).toBe(base.locations[0]);
    const twice = simulate(compile(tables, { scenario: 'Meer instroom' }).model, base);
    expect(twice.locations[0]).not.toBe(base.locations[0]);
    expect(stock(twice)).toBeCloseTo(420, 6); // 300 + 480 − 360
  });

  test('computes with formulas too', async () => {
    const { spawn, letGo } = workers();
    const port = await smallWorkbook();
    await edit(port, 'vkt_Steps', (row) => row.map((cell) => (cell === 10 ? 'min(10, 2 * 8)' : cell)));
    const session = openSession(port, { runner: new WorkerRunner(spawn), time: atOnce() });
    const read = session.refresh();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await letGo();
    await read;
    expect(session.current.problems).toEqual([]);
    expect(stock(session.current.run ?? undefined)).toBeCloseTo(180, 6);
  });

  test.each<[string, Spawn]>([
    [
      'cannot be made',
      () => {
        throw new Error('no workers here');
      },
    ],
    [
      'breaks while it computes',
      ({ onFailure }) => ({
        post: () => queueMicrotask(() => onFailure(new Error('out of memory'))),
        end: () => undefined,
      }),
    ],
    [
      'says it failed',
      ({ onMessage }) => ({
        post: () => queueMicrotask(() => onMessage({ kind: 'failed', message: 'oops' })),
        end: () => undefined,
      }),
    ],
    [
      'answers about locations that nobody knows',
      ({ onMessage }) => ({
        post: ({ changed }) =>
          queueMicrotask(() => {
            const { tables: _, ...model } = compile(changed as ModelTables).model;
            onMessage({ kind: 'computed', model, locations: [null], runProblems: [], problems: [], milliseconds: 1 });
          }),
        end: () => undefined,
      }),
    ],
    ['never answers', () => ({ post: () => undefined, end: () => undefined })],
    [
      'says that it is ready, and nothing after that',
      ({ onMessage }) => ({ post: () => queueMicrotask(() => onMessage({ kind: 'ready' })), end: () => undefined }),
    ],
  ])('that %s is replaced by this thread, once and for all', async (_, spawn) => {
    let spawned = 0;
    const failures: unknown[] = [];
    const worker = new WorkerRunner((on) => {
      spawned += 1;
      return spawn(on);
    }, soon);
    const runner = new AdaptiveRunner({
      inline: slow(inlineRunner(), 500),
      worker,
      onWorkerFailure: (error) => failures.push(error),
    });
    const tables = await tablesOf(manyRows);
    for (let turn = 0; turn < 3; turn += 1)
      expect(stock((await runner.compute(question(tables)))?.run)).toBeCloseTo(180, 6);
    expect([spawned, failures.length]).toEqual([1, 1]);
  });
});

test('a worker that fails says where, or at least what', async () => {
  const tables = await tablesOf();
  const broken = (error: unknown): ToWorker => ({
    changed: {
      ...tables,
      get steps(): ModelTables['steps'] {
        throw error;
      },
    },
  });
  expect(await answering()(broken(new TypeError('oops')))).toEqual({
    kind: 'failed',
    message: expect.stringMatching(/^TypeError: oops\n +at /),
  });
  expect(await answering()(broken('oops'))).toEqual({ kind: 'failed', message: 'oops' });
  const bare = new Error('oops');
  delete bare.stack;
  expect(await answering()(broken(bare))).toEqual({ kind: 'failed', message: 'oops' });
});

test('a worker that failed once computes everything anew the next time', async () => {
  const tables = await tablesOf();
  const answer = answering();
  await answer({ changed: tables });
  const failed = await answer({ changed: { locations: null } as unknown as Partial<ModelTables> }); // no table at all
  expect(failed.kind).toBe('failed');
  const again = await answer({ changed: tables });
  expect(again.kind === 'computed' && again.locations.map((one) => one === null)).toEqual([false]);
});

describe('what a worker says at the wrong moment', () => {
  /** A runner whose workers a test speaks for. */
  function spoken() {
    const clock = new Clock();
    const lines: Parameters<Spawn>[0][] = [];
    const ended: boolean[] = [];
    const runner = new WorkerRunner((on) => {
      const at = lines.push(on) - 1;
      ended.push(false);
      return { post: () => undefined, end: () => void (ended[at] = true) };
    }, clock);
    return { clock, lines, ended, runner };
  }
  const answerOf = async (fte: number): Promise<FromWorker> => answering()({ changed: await tablesOf(withFte(fte)) });

  test('after it was ended is heard by nobody', async () => {
    const { lines, ended, runner } = spoken();
    const older = runner.compute(question(await tablesOf()));
    const newer = runner.compute(question(await tablesOf(withFte(4))));
    lines[0]?.onFailure(new Error('late'));
    lines[0]?.onMessage(await answerOf(3));
    expect(ended).toEqual([true, false]);
    lines[1]?.onMessage(await answerOf(4));
    expect([await older, stock((await newer)?.run)]).toEqual([null, expect.closeTo(60, 6)]);
  });

  test('when nothing was asked does not end it: the next question still goes to it', async () => {
    const { clock, lines, ended, runner } = spoken();
    const first = runner.compute(question(await tablesOf()));
    lines[0]?.onMessage(await answerOf(3));
    await first;
    lines[0]?.onMessage(await answerOf(3));
    lines[0]?.onMessage({ kind: 'ready' });
    await clock.pass(60_000);
    const second = runner.compute(question(await tablesOf(withFte(4))));
    lines[0]?.onMessage(await answerOf(4));
    expect([stock((await second)?.run), ended]).toEqual([expect.closeTo(60, 6), [false]]);
  });

  test('that it broke while nothing was asked ends it, and the next question has another', async () => {
    const { lines, ended, runner } = spoken();
    const first = runner.compute(question(await tablesOf()));
    lines[0]?.onMessage(await answerOf(3));
    await first;
    lines[0]?.onFailure(new Error('out of memory'));
    const second = runner.compute(question(await tablesOf()));
    lines[1]?.onMessage(await answerOf(3));
    expect([stock((await second)?.run), ended]).toEqual([expect.closeTo(180, 6), [true, false]]);
  });

  test('that it broke is heard at once', async () => {
    const { lines, ended, runner } = spoken();
    const told = expect(runner.compute(question(await tablesOf()))).rejects.toThrow('out of memory');
    lines[0]?.onFailure(new Error('out of memory'));
    await told;
    expect(ended).toEqual([true]);
  });

  test('that it has loaded gives it fifteen seconds more, and silence after that ends it', async () => {
    const { clock, lines, ended, runner } = spoken();
    const asked = runner.compute(question(await tablesOf()));
    const told = expect(asked).rejects.toThrow('does not answer');
    await clock.pass(14_000);
    lines[0]?.onMessage({ kind: 'ready' });
    await clock.pass(14_000);
    expect(ended).toEqual([false]);
    await clock.pass(1_000);
    await told;
    expect(ended).toEqual([true]);
  });

  test('that a location is as before, of which nothing is known here, is a mistake with its number', async () => {
    const { lines, runner } = spoken();
    const asked = runner.compute(question(await tablesOf()));
    const told = expect(asked).rejects.toThrow('The worker left out location 0, which is not known here.');
    const answer = await answerOf(3);
    if (answer.kind !== 'computed') throw new Error('no answer');
    lines[0]?.onMessage({ ...answer, locations: [null] });
    await told;
  });
});

/** A clock on which every wait is over at the next turn of the page. */
const soon = {
  after: (_: number, work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  },
};

/** Rows that count for nothing but work: observed numbers of the past. */
const manyRows = (tables: ModelTables): ModelTables => ({
  ...tables,
  actuals: Array.from({ length: 50_000 }, (_, row) => ({
    row: row + 1,
    location: 'Ter Apel',
    product: 'Spoor 4',
    period: 19_358,
    inflow: 1,
    decisions: null,
    closingStock: null,
    hours: null,
  })),
});

const fail = (): never => {
  throw new Error('no scenario');
};

const slow = (runner: Runner, milliseconds: number): Runner => ({
  ...runner,
  compute: async (asked) => {
    const answer = await runner.compute(asked);
    return answer && { ...answer, milliseconds };
  },
});

describe('where it is computed', () => {
  const counted = (milliseconds: number) => {
    const asked: ModelQuestion[] = [];
    const compute = async (one: ModelQuestion): Promise<Computation | null> => {
      asked.push(one);
      const answer = await inlineRunner().compute(one);
      return answer && { ...answer, milliseconds };
    };
    return { asked, compute, close: () => undefined };
  };

  test('is here for a small model, and aside after it took longer than a frame, and here again when it did not', async () => {
    const [inline, worker] = [counted(40), counted(3)];
    const runner = new AdaptiveRunner({ inline, worker, onWorkerFailure: fail });
    const tables = await tablesOf();
    const where: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const before = worker.asked.length;
      await runner.compute(question(tables));
      where.push(worker.asked.length > before ? 'aside' : 'here');
    }
    // The first one teaches nothing: it is cold.
    expect(where).toEqual(['here', 'here', 'aside', 'here', 'aside', 'here']);
  });

  test('is aside for a large workbook at once, and for a large paste into a small one', async () => {
    const [inline, worker] = [counted(1), counted(400)];
    const opened = new AdaptiveRunner({ inline, worker, onWorkerFailure: fail });
    await opened.compute(question(await tablesOf(manyRows)));
    expect([inline.asked.length, worker.asked.length]).toEqual([0, 1]);
    const pasted = new AdaptiveRunner({ inline, worker, onWorkerFailure: fail });
    await pasted.compute(question(await tablesOf()));
    await pasted.compute(question(await tablesOf(manyRows)));
    expect([inline.asked.length, worker.asked.length]).toEqual([1, 2]);
  });

  test('is foreseen from the rows: what took long for many is short for few', async () => {
    const [inline, worker] = [counted(1), counted(400)];
    const runner = new AdaptiveRunner({ inline, worker, onWorkerFailure: fail });
    const large = await tablesOf(manyRows);
    await runner.compute(question(large));
    await runner.compute(question(large)); // 400 ms for 50,000 rows: 0.008 each
    await runner.compute(question(await tablesOf()));
    expect([inline.asked.length, worker.asked.length]).toEqual([1, 2]);
  });

  test.each([true, false])('is let go of when the session ends, on both threads (there is a worker: %s)', (has) => {
    const closed: string[] = [];
    const closing = (name: string): Runner => ({ compute: async () => null, close: () => void closed.push(name) });
    const worker = has ? closing('worker') : null;
    new AdaptiveRunner({ inline: closing('inline'), worker, onWorkerFailure: fail }).close();
    expect(closed).toEqual(has ? ['worker', 'inline'] : ['inline']);
  });

  test('teaches nothing when it was overtaken, also after it has taught something', async () => {
    const inline = counted(1);
    const worker: Runner = { compute: async () => null, close: () => undefined };
    const runner = new AdaptiveRunner({ inline, worker, onWorkerFailure: fail });
    await runner.compute(question(await tablesOf()));
    expect(await runner.compute(question(await tablesOf(manyRows)))).toBeNull();
    expect((await runner.compute(question(await tablesOf())))?.milliseconds).toBe(1);
  });

  test('teaches nothing when it was overtaken', async () => {
    const asked: string[] = [];
    const none = (name: string): Runner => ({
      compute: async () => {
        asked.push(name);
        return null;
      },
      close: () => undefined,
    });
    const runner = new AdaptiveRunner({ inline: none('here'), worker: none('aside'), onWorkerFailure: fail });
    for (let turn = 0; turn < 3; turn += 1) expect(await runner.compute(question(await tablesOf()))).toBeNull();
    expect(asked).toEqual(['here', 'here', 'here']);
  });

  test('is measured without the way there and back, and never below nothing', async () => {
    const answer = await inlineRunner().compute(question(await tablesOf()));
    expect(answer?.milliseconds).toBeGreaterThan(0);
    expect(answer?.milliseconds).toBeLessThan(60_000);
  });

  test('is always here where there are no workers', async () => {
    const inline = counted(400);
    const runner = new AdaptiveRunner({ inline, worker: null, onWorkerFailure: fail });
    for (let turn = 0; turn < 2; turn += 1) await runner.compute(question(await tablesOf(manyRows)));
    expect(inline.asked.length).toBe(2);
  });
});
