/** A hidden page whose browser holds timers back: ours go off in time, in order, once, and never after being cleared. */
import fc from 'fast-check';
import { keepTimeWhileHidden, type TimerPage } from '../../src/functions/runtime/hidden-timers';

interface Due {
  readonly at: number;
  readonly id: number;
  readonly run: () => void;
}

const MINUTE = 60_000;

/** A browser with a time of its own: timers of a hidden page go off on whole minutes, those of a worker when they are due. */
class World {
  now = 0;
  hidden: boolean;
  private id = 0;
  private timers: Due[] = [];
  /** What is not the page's: its worker, and the person who opens and closes the pane. */
  private others: Due[] = [];
  private readonly listeners: (() => void)[] = [];
  readonly page: TimerPage;
  readonly own: Pick<TimerPage, 'setTimeout' | 'clearTimeout' | 'clearInterval'>;

  constructor(hidden: boolean) {
    this.hidden = hidden;
    const clear = (id?: unknown): void => void (this.timers = this.timers.filter((timer) => timer.id !== Number(id)));
    this.own = {
      setTimeout: (work, wait = 0, ...args) => {
        this.timers.push({ at: this.now + wait, id: (this.id += 1), run: () => work(...args) });
        return this.id;
      },
      clearTimeout: clear,
      clearInterval: clear,
    };
    const isHidden = (): boolean => this.hidden;
    this.page = {
      document: {
        get hidden() {
          return isHidden();
        },
        addEventListener: (_kind, listener) => void this.listeners.push(listener),
      },
      ...this.own,
    };
  }

  /** The clock in the worker. */
  readonly clock = (ring: (id: number) => void) => ({
    wake: (id: number, wait: number) => this.at(this.now + wait, () => ring(id)),
  });

  at(at: number, run: () => void): void {
    this.others.push({ at, id: (this.id += 1), run });
  }

  look(hidden: boolean): void {
    this.hidden = hidden;
    for (const listener of this.listeners) listener();
  }

  /** Lets everything go off that is ever due, one after the other. */
  run(): void {
    for (;;) {
      const held = (at: number): number => Math.max(this.now, this.hidden ? Math.ceil(at / MINUTE) * MINUTE : at);
      const all = [
        ...this.others.map((due) => ({ due, when: due.at })),
        ...this.timers.map((due) => ({ due, when: held(due.at) })),
      ].sort((a, b) => a.when - b.when || a.due.at - b.due.at || a.due.id - b.due.id);
      const [next] = all;
      if (!next) return;
      this.now = next.when;
      this.others = this.others.filter((due) => due !== next.due);
      this.timers = this.timers.filter((due) => due !== next.due);
      next.due.run();
    }
  }
}

/** A timer to set: when, for how long, and what goes off with it: setting another, clearing one. */
const planned = fc.record({
  from: fc.nat(3_000),
  wait: fc.oneof(fc.constantFrom(0, 50, 200, 500, 2_000), fc.nat(10_000)),
  then: fc.option(fc.nat(2_000), { nil: null }),
  clears: fc.option(fc.record({ which: fc.nat(9), after: fc.nat(4_000), asInterval: fc.boolean() }), { nil: null }),
});
const plans = fc.array(planned, { minLength: 1, maxLength: 10 });

interface Fired {
  readonly name: string;
  readonly at: number;
  readonly due: number;
  readonly set: number;
}

/** Carries a plan out in a world; tells what went off and what was cleared before it did. */
function carryOut(world: World, plan: readonly (typeof planned extends fc.Arbitrary<infer T> ? T : never)[]) {
  const fired: Fired[] = [];
  const cleared = new Set<string>();
  const ids = new Map<number, unknown>();
  let count = 0;
  const set = (name: string, wait: number, then: number | null): unknown => {
    const [at, order] = [world.now, (count += 1)];
    return world.page.setTimeout(
      (told, due) => {
        fired.push({ name: String(told), at: world.now, due: Number(due), set: order });
        if (then !== null) set(`${name}+`, then, null);
      },
      wait,
      name,
      at + wait,
    );
  };
  plan.forEach(({ from, wait, then, clears }, k) => {
    world.at(from, () => void ids.set(k, set(String(k), wait, then)));
    if (clears)
      world.at(clears.after, () => {
        const which = clears.which % plan.length;
        if (!ids.has(which)) return;
        if (!fired.some(({ name }) => name === String(which))) cleared.add(String(which));
        world.page[clears.asInterval ? 'clearInterval' : 'clearTimeout'](ids.get(which));
      });
  });
  world.run();
  const expected = plan.flatMap(({ then }, k) =>
    cleared.has(String(k)) ? [] : [String(k), ...(then === null ? [] : [`${String(k)}+`])],
  );
  return { fired, expected };
}

test('without the clock the timers of a hidden page come up to a minute late, so there is something to mend', () => {
  const world = new World(true);
  let at = -1;
  world.page.setTimeout(() => (at = world.now), 500);
  world.at(1, () => undefined);
  world.run();
  expect(at).toBe(MINUTE);
});

test('while hidden every timer that is not cleared goes off once, when it is due, in order, with its arguments', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const world = new World(true);
      keepTimeWhileHidden(world.page, world.clock);
      const { fired, expected } = carryOut(world, plan);
      expect(fired.map(({ name }) => name).sort()).toEqual([...expected].sort());
      expect(fired.every(({ at, due }) => at === due)).toBe(true);
      expect(fired).toEqual([...fired].sort((a, b) => a.due - b.due || a.set - b.set));
    }),
  );
});

test('however often the pane is hidden and shown: once, not before it is due, never after being cleared', () => {
  fc.assert(
    fc.property(plans, fc.array(fc.nat(8_000), { maxLength: 6 }), fc.boolean(), (plan, moments, from) => {
      const world = new World(from);
      keepTimeWhileHidden(world.page, world.clock);
      for (const moment of moments) world.at(moment, () => world.look(!world.hidden));
      const { fired, expected } = carryOut(world, plan);
      expect(fired.map(({ name }) => name).sort()).toEqual([...expected].sort());
      expect(fired.every(({ at, due }) => at >= due)).toBe(true);
      world.look(false);
      expect(world.page).toMatchObject(world.own);
    }),
  );
});

test('without workers, or with one that never rings, timers go off as they would have', () => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, silent) => {
      const [bare, kept] = [new World(true), new World(true)];
      keepTimeWhileHidden(kept.page, () => (silent ? { wake: () => undefined } : null));
      const told = ({ fired }: ReturnType<typeof carryOut>) => fired.map(({ name, at }) => [name, at]);
      expect(told(carryOut(kept, plan))).toEqual(told(carryOut(bare, plan)));
    }),
  );
});

test('a page in sight keeps its timers, one that is hidden gets them back when it is shown', () => {
  const world = new World(false);
  keepTimeWhileHidden(world.page, world.clock);
  expect(world.page).toMatchObject(world.own);
  world.look(true);
  const { setTimeout } = world.page;
  expect(setTimeout).not.toBe(world.own.setTimeout);
  world.look(true);
  expect(world.page.setTimeout).toBe(setTimeout);
  world.look(false);
  expect(world.page).toMatchObject(world.own);
});

test('who has put something in our place keeps it, and who kept ours finds the page’s behind it', () => {
  const world = new World(true);
  keepTimeWhileHidden(world.page, world.clock);
  const kept = world.page.setTimeout;
  const wrapper: TimerPage['setTimeout'] = (...args) => kept(...args);
  world.page.setTimeout = wrapper;
  world.look(false);
  expect(world.page.setTimeout).toBe(wrapper);
  let at = -1;
  world.page.setTimeout(() => (at = world.now), 70);
  world.run();
  expect(at).toBe(70);
});

test.each([
  ['nothing', undefined, 0],
  ['a text', '250', 250],
  ['no number', 'soon', 0],
  ['less than nothing', -5, 0],
])('a wait of %s is what a browser makes of it', (_what, wait, due) => {
  const world = new World(true);
  keepTimeWhileHidden(world.page, world.clock);
  let at = -1;
  Reflect.apply(world.page.setTimeout, world.page, [() => (at = world.now), wait]);
  world.now = 0;
  world.run();
  expect(at).toBe(due);
});

test('who asks for longer than ten seconds is left to the browser', () => {
  const world = new World(true);
  let asked = 0;
  keepTimeWhileHidden(world.page, () => ({ wake: () => void (asked += 1) }));
  world.page.setTimeout(() => undefined, 10_001);
  expect(asked).toBe(0);
  world.page.setTimeout(() => undefined, 10_000);
  expect(asked).toBe(1);
});
