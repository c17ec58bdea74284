import { ASSERTIONS } from '../../src/selftest/assertions';
import type { Assertion } from '../../src/selftest/assertion';
import { reportText } from '../../src/selftest/run/report';
import { runSelfTest, type TestProgress, type SelfTestResult } from '../../src/selftest/run/runner';
import { assertion, bad, clock, FakeDesk, good, HOST } from './fake-desk';

interface How {
  readonly desk?: FakeDesk;
  readonly level?: 'quick' | 'full';
  readonly late?: boolean;
  readonly control?: AbortController;
  readonly skip?: boolean;
}

async function run(assertions: readonly Assertion[], how: How = {}) {
  const { desk = new FakeDesk(), level = 'quick', late = false, control = new AbortController(), skip = false } = how;
  const told: TestProgress[] = [];
  const result = await runSelfTest(
    { assertions, desk, time: clock(late) },
    {
      level,
      signal: control.signal,
      onProgress: (progress) => void told.push(progress),
      ask: () => (skip ? AbortSignal.abort() : new AbortController().signal),
    },
  );
  return { result, told, desk };
}

const linesOf = (result: SelfTestResult) => {
  if (result.kind !== 'done') throw new Error(result.obstacle);
  return result.lines;
};

test('each assertion is asked on a sheet of its own, which is gone before the next', async () => {
  const { result, desk } = await run([good('a'), bad('b'), good('c')]);
  expect(linesOf(result).map(({ id, verdict, why }) => [id, verdict, why?.nl])).toEqual([
    ['a', 'as-expected', undefined],
    ['b', 'differs', 'b betekent iets'],
    ['c', 'as-expected', undefined],
  ]);
  expect(desk.during.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(desk.sheets).toEqual(['Eigen blad']);
  expect(desk.closed).toBe(1);
});

test('an error in the middle is a line that differs, with Excel’s code and nothing of its message; the rest is asked', async () => {
  const refused = Object.assign(new Error('Salaris Jansen is protected'), { code: 'AccessDenied' });
  const { result, desk } = await run([good('a'), assertion('b', () => Promise.reject(refused)), good('c')]);
  expect(linesOf(result).map(({ verdict, seen }) => [verdict, seen])).toEqual([
    ['as-expected', '1'],
    ['differs', 'AccessDenied'],
    ['as-expected', '1'],
  ]);
  expect(JSON.stringify(result)).not.toContain('Jansen');
  expect(desk.sheets).toEqual(['Eigen blad']);
});

test('what gets no answer in time could not be tried, and is no verdict', async () => {
  const { result, desk } = await run([assertion('a', () => new Promise(() => undefined))], { late: true });
  expect(linesOf(result)).toMatchObject([{ verdict: 'not-tried', expected: '', seen: '' }]);
  expect(desk.sheets).toEqual(['Eigen blad']);
});

test('stopping ends the assertion at hand, asks no other, and tidies up', async () => {
  const control = new AbortController();
  const stops = assertion('b', () => {
    control.abort();
    return new Promise(() => undefined);
  });
  const { result, desk } = await run([good('a'), stops, good('c')], { control });
  expect(linesOf(result).map(({ id }) => id)).toEqual(['a']);
  expect(result).toMatchObject({ stopped: true, left: false });
  expect(desk.sheets).toEqual(['Eigen blad']);
  expect(desk.closed).toBe(1);
});

test('stopping before Excel has answered at all asks nothing', async () => {
  const control = new AbortController();
  control.abort();
  class Deaf extends FakeDesk {
    override open = (): Promise<never> => new Promise(() => undefined);
  }
  const { result } = await run([good('a')], { control, desk: new Deaf() });
  expect(result).toEqual({ kind: 'done', lines: [], stopped: true, left: false });
});

test.each(['read-only', 'structure-protected'] as const)('a workbook that is %s is left alone', async (obstacle) => {
  const { result, desk } = await run([good('a')], { desk: new FakeDesk({ obstacle }) });
  expect(result).toEqual({ kind: 'refused', obstacle });
  expect(desk.during).toEqual([]);
});

test('a sheet that an earlier run left is gone before anything is asked', async () => {
  const desk = new FakeDesk();
  desk.sheets.push('VKT-zelftest 9');
  await run([good('a')], { desk });
  expect(desk.during).toEqual([['Eigen blad', 'VKT-zelftest 1']]);
});

test('a sheet that cannot be removed is told', async () => {
  class Stuck extends FakeDesk {
    override open = (): Promise<null> => Promise.resolve(null);
  }
  const { result } = await run([good('a')], { desk: new Stuck({ sweeps: false }) });
  expect(result).toMatchObject({ kind: 'done', left: true, lines: [{ id: 'a' }] });
});

test('only the full level asks what takes long, and what the user must do is asked and may be skipped', async () => {
  const needsHand = assertion(
    'hand',
    async (bench) =>
      (await bench.request('hide-pane', () => true))
        ? { expected: '1', seen: '1' }
        : { notTried: { nl: 'overgeslagen', en: 'skipped' } },
    'full',
  );
  expect(linesOf((await run([good('a'), needsHand])).result).map(({ id }) => id)).toEqual(['a']);
  const full = await run([good('a'), needsHand], { level: 'full' });
  expect(linesOf(full.result).map(({ verdict }) => verdict)).toEqual(['as-expected', 'as-expected']);
  expect(full.told.map(({ request }) => request)).toContain('hide-pane');
  const skipped = await run([needsHand], { level: 'full', skip: true });
  expect(linesOf(skipped.result)).toMatchObject([{ verdict: 'not-tried', why: { nl: 'overgeslagen' } }]);
});

test('progress counts up to all there is', async () => {
  const { told } = await run([good('a'), bad('b')]);
  expect(told.map(({ done, total, current }) => [done, total, current?.en ?? null])).toEqual([
    [0, 2, null],
    [0, 2, 'a goes well'],
    [1, 2, null],
    [1, 2, 'b goes well'],
    [2, 2, null],
  ]);
});

test('the report holds the host, the newest sets, the counts and every line, in the language asked', async () => {
  const { result } = await run([good('a'), bad('b')]);
  if (result.kind !== 'done') throw new Error('refused');
  const told = reportText({ ...result, stopped: true, left: true }, { host: HOST, language: 'en' });
  expect(told).toContain('Excel OfficeOnline 16.0; nl-NL, nl-NL');
  expect(told).toContain('ExcelApi 1.17, SharedRuntime –');
  expect(told).toContain('1 as expected, 1 DIFFERS, 0 could not be tried');
  expect(told).toMatch(/DIFFERS \| b \| 1 \| 2 \| \d+ ms\n {4}b means something/);
  expect(told).toContain('Stopped before the end.');
  expect(told).toContain('A sheet of the self-test stayed.');
  expect(reportText(result, { host: HOST, language: 'nl' })).toContain('WIJKT AF | b | 1 | 2');
});

test('every assertion has an id of its own and words in both languages that differ', () => {
  expect(new Set(ASSERTIONS.map(({ id }) => id)).size).toBe(ASSERTIONS.length);
  for (const { relies, means } of ASSERTIONS)
    for (const { nl, en } of [relies, means]) {
      expect(nl).toMatch(/\S.{10,}/);
      expect(en).toMatch(/\S.{10,}/);
      expect(en).not.toBe(nl);
    }
});

test('what may wait longer than usual for Excel is asked in the full test only: the quick one is promised to be quick', () => {
  const patient = ASSERTIONS.filter(({ limit }) => limit !== undefined);
  expect(patient.length).toBeGreaterThan(0);
  expect(patient.filter(({ level }) => level === 'quick').map(({ id }) => id)).toEqual([]);
});
