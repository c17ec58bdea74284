/** When the workbook is read: after what, how long after, and when no more. */
import { ReadingTimes, type ReadOutcome } from '../../src/session/reading';
import { Clock, settle } from './clock';

/** Readings that a test answers; `at` is when each was begun. */
function readings() {
  const clock = new Clock();
  const at: number[] = [];
  const answers: ((outcome: ReadOutcome) => void)[] = [];
  const times = new ReadingTimes(clock, 120, () => {
    at.push(clock.now());
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async (outcome: ReadOutcome): Promise<void> => {
    answers.shift()?.(outcome);
    await settle();
  };
  return { clock, times, at, answer };
}

/** Readings that all come to the same. */
function always(outcome: ReadOutcome) {
  const clock = new Clock();
  const at: number[] = [];
  const times = new ReadingTimes(clock, 120, async () => {
    at.push(clock.now());
    return outcome;
  });
  return { clock, times, at };
}

test('a change is waited out, each next one anew, but never longer than a second', async () => {
  const { clock, times, at, answer } = readings();
  await clock.pass(5_000);
  times.changed();
  await clock.pass(100);
  times.changed();
  await clock.pass(119);
  expect(at).toEqual([]);
  await clock.pass(1);
  expect(at).toEqual([5_220]);
  await answer('changed');
  for (let turn = 0; turn < 20; turn += 1) {
    times.changed();
    await clock.pass(100);
  }
  expect(at[1]).toBe(6_220);
});

test('after a reading the next change is waited out in full again, however long ago the last one was', async () => {
  const { clock, times, at } = always('changed');
  times.changed();
  await clock.pass(10_000);
  times.changed();
  await clock.pass(10_000);
  expect(at).toEqual([120, 10_120]);
});

test('a change that came during a reading waits no longer than a second after it', async () => {
  const { clock, times, at, answer } = readings();
  times.changed();
  await clock.pass(200);
  times.changed();
  await answer('changed');
  for (let turn = 0; turn < 12; turn += 1) {
    await clock.pass(100);
    times.changed();
  }
  expect(at).toEqual([120, 1_200]);
});

test('a change during a reading begins a new one, which overtakes it', async () => {
  const { clock, times, at } = readings();
  await clock.pass(5_000);
  times.changed();
  await clock.pass(200);
  times.changed();
  await clock.pass(200);
  expect(at).toEqual([5_120, 5_320]);
});

test('that an older reading ends does not mean that the newer one has', async () => {
  const { clock, times, at, answer } = readings();
  await clock.pass(5_000);
  times.changed();
  await clock.pass(200);
  times.changed();
  await clock.pass(200);
  expect(at).toEqual([5_120, 5_320]);
  await answer('overtaken');
  await clock.pass(1_000);
  times.changed();
  await clock.pass(1_000);
  expect(at).toHaveLength(2);
  await answer('changed');
  await clock.pass(120);
  expect(at).toHaveLength(3);
});

test('a reading that has been overtaken for a second is let finish, and what came meanwhile is read after it', async () => {
  const { clock, times, at, answer } = readings();
  await clock.pass(5_000);
  times.changed();
  await clock.pass(120);
  await clock.pass(950);
  times.changed();
  await clock.pass(500);
  expect(at).toEqual([5_120]);
  await answer('changed');
  await clock.pass(119);
  expect(at).toEqual([5_120]);
  await clock.pass(1);
  expect(at).toEqual([5_120, 6_690]);
  await answer('changed');
  await clock.pass(60_000);
  expect(at).toHaveLength(2);
});

test('recalculation is looked into more quietly than what people type', async () => {
  const { clock, times, at } = readings();
  times.calculated();
  await clock.pass(299);
  expect(at).toEqual([]);
  await clock.pass(1);
  expect(at).toEqual([300]);
});

test.each([
  ['again', [120, 1_120, 3_120, 7_120, 15_120, 31_120, 63_120, 123_120]],
  ['unsure', [120, 1_120, 3_120, 7_120, 15_120, 31_120, 63_120, 123_120]],
  ['busy', [120, 620, 1_120, 1_620, 2_120]],
  ['same', [120]],
  ['changed', [120]],
  ['overtaken', [120]],
] as const)('what comes to "%s" is read again at its times', async (outcome, wanted) => {
  const { clock, times, at } = always(outcome);
  times.changed();
  await clock.pass(wanted.length === 1 ? 200_000 : (wanted.at(-1) ?? 0));
  expect(at).toEqual(wanted);
});

test('a failure is forgotten once a reading succeeds, and when somebody types', async () => {
  const { clock, times, at, answer } = readings();
  times.changed();
  await clock.pass(120);
  await answer('again');
  await clock.pass(1_000);
  await answer('same');
  times.changed();
  await clock.pass(120);
  await answer('again');
  await clock.pass(1_000); // not two: the one before was long ago
  await answer('again');
  times.changed(); // the change of before has waited longer than a second: at once
  await clock.pass(120);
  await answer('again');
  await clock.pass(1_000);
  expect(at).toEqual([120, 1_120, 1_240, 2_240, 2_240, 3_360]);
});

test('recalculation does not make a planned try come sooner', async () => {
  const { clock, times, at, answer } = readings();
  times.changed();
  await clock.pass(120);
  await answer('again');
  times.calculated();
  await clock.pass(999);
  expect(at).toEqual([120]);
  await clock.pass(1);
  expect(at).toEqual([120, 1_120]);
});

test('a pane that is being hidden does at once what it was about to do, but does not try again what failed', async () => {
  const waiting = readings();
  waiting.times.changed();
  waiting.clock.hide();
  expect(waiting.at).toEqual([0]);
  const failing = readings();
  failing.times.changed();
  await failing.clock.pass(120);
  await failing.answer('again');
  failing.clock.hide();
  expect(failing.at).toEqual([120]);
  const idle = readings();
  idle.clock.hide();
  expect(idle.at).toEqual([]);
});

test.each([false, true])(
  'figures that follow their own outcome are read ever later (pane hidden: %s)',
  async (hidden) => {
    const { clock, times, at } = always('changed');
    if (hidden) clock.hide();
    for (let second = 0; second < 100; second += 1) {
      times.calculated();
      await clock.pass(1_000);
    }
    // Five free rounds; then somebody who calculates each second puts off the next, which waits a second and more.
    expect(at.length).toBeLessThan(10);
    expect(at.length).toBeGreaterThanOrEqual(5);
    times.changed(); // the oldest change has waited longer than a second
    await clock.pass(120);
    expect(at.at(-1)).toBe(100_000);
  },
);

test('after it is stopped nothing is read, also not what was planned or waited for', async () => {
  const { clock, times, at, answer } = readings();
  times.changed();
  times.stop();
  await clock.pass(10_000);
  expect(at).toEqual([]);
  times.changed();
  await clock.pass(120);
  times.stop();
  await answer('changed');
  await clock.pass(10_000);
  clock.hide();
  expect(at).toEqual([10_000]);
});
