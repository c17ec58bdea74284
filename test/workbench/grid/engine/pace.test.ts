import fc from 'fast-check';
import { Pace } from '../../../../src/workbench/grid/engine/pace';

interface Watched {
  readonly end: number;
  readonly touches?: readonly number[];
  readonly until?: number;
  /** Moments between which a look fails. */
  readonly fails?: readonly [number, number];
}

/** A page with a frame every 10 milliseconds, touched at the moments given: when the grid looked, up to `end`. */
function looks({ end, touches = [], until = Infinity, fails = [0, 0] }: Watched) {
  let now = 0;
  const waiting = new Map<() => void, number>();
  const at = (moment: number, run: () => void) => {
    const once = () => run();
    waiting.set(once, moment);
    return () => void waiting.delete(once);
  };
  const looked: number[] = [];
  const reported: unknown[] = [];
  let frames = 0;
  const moments = {
    now: () => now,
    frame: (run: () => void) => {
      frames += 1;
      at((Math.floor(now / 10) + 1) * 10, run);
    },
    after: (milliseconds: number, run: () => void) => at(now + milliseconds, run),
    report: (error: unknown) => void reported.push(error),
  };
  const pace = new Pace(moments, () => {
    looked.push(now);
    if (now >= fails[0] && now < fails[1]) throw new Error(`not drawn at ${now}`);
    return now < until;
  });
  pace.start();
  for (; now <= end; now += 1) {
    if (touches.includes(now)) pace.touch();
    for (const [run, moment] of [...waiting])
      if (moment <= now) {
        waiting.delete(run);
        run();
      }
  }
  return { looked, pace, waiting, reported, frames: () => frames };
}

test('A page nobody touches is looked at ten times a second at most, from its first frame on.', () => {
  const { looked, frames } = looks({ end: 500 });
  expect(looked).toEqual([10, 110, 210, 310, 410]);
  // Only the first is a frame that was asked for.
  expect(frames()).toBe(1);
});

test('Under somebody’s hands every frame is looked at, and for half a second after.', () => {
  const { looked } = looks({ end: 1_200, touches: [125] });
  // From the frame after the touch (130) up to and with the one at 620; 625 is half a second after it.
  expect(looked.filter((at) => at > 110 && at <= 630)).toEqual(Array.from({ length: 51 }, (_one, i) => 130 + i * 10));
  expect(looked.filter((at) => at > 630)).toEqual([730, 830, 930, 1030, 1130]);
});

test('What is touched while a look is on its way is looked at once.', () => {
  const { looked } = looks({ end: 60, touches: [5, 6, 25, 26] });
  expect(looked).toEqual([10, 20, 30, 40, 50, 60]);
});

test('When there is nothing to look after the page is left alone, until there is again.', () => {
  const { looked, pace, waiting } = looks({ end: 500, until: 100 });
  expect(looked).toEqual([10, 110]);
  expect(waiting.size).toBe(0);
  pace.touch();
  expect(waiting.size).toBe(0);
  pace.start();
  pace.start();
  expect(waiting.size).toBe(1);
});

test('A look that fails is told of once, and looked again as ever.', () => {
  const { looked, reported } = looks({ end: 500, touches: [225], fails: [120, 250] });
  expect(looked.slice(0, 5)).toEqual([10, 110, 210, 230, 240]);
  expect(looked.at(-1)).toBe(500);
  expect(reported).toEqual([new Error('not drawn at 210')]);
});

test('However the page is touched, two looks are never more than a tenth of a second and a frame apart.', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 30 }), (touches) => {
      const { looked } = looks({ end: 2_000, touches });
      const gaps = looked.map((at, i) => at - (looked[i - 1] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(110);
      for (const touch of touches.filter((moment) => moment <= 1_900))
        expect(looked.some((at) => at > touch && at <= touch + 10) || looked.includes(touch)).toBe(true);
    }),
    { seed: 42 },
  );
});
