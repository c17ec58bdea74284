/** The browser's own time, as the session sees it; where there is no page it is never slowed. */
import { browserTime } from '../../src/session/compute/time';

/** On a page that is hidden or not, whose events the test raises. */
function onPage(
  hidden: boolean,
  body: (page: { hidden: boolean; raise: () => void; listeners: number }) => void,
): void {
  const listeners = new Map<string, Set<() => void>>();
  const of = (kind: string): Set<() => void> => listeners.get(kind) ?? new Set();
  const document = {
    hidden,
    addEventListener: (kind: string, listener: () => void) => listeners.set(kind, of(kind).add(listener)),
    removeEventListener: (kind: string, listener: () => void) => of(kind).delete(listener),
    raise: (): void => {
      for (const listener of of('visibilitychange')) listener();
    },
    get listeners(): number {
      return of('visibilitychange').size;
    },
  };
  Reflect.set(globalThis, 'document', document);
  try {
    body(document);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

test('a hidden page is slowed, one in sight is not, and no page neither', () => {
  expect(browserTime().isSlowed()).toBe(false);
  onPage(false, () => expect(browserTime().isSlowed()).toBe(false));
  onPage(true, () => expect(browserTime().isSlowed()).toBe(true));
});

test('being hidden is told, coming back is not, and after the end nothing is', () => {
  onPage(false, (page) => {
    let told = 0;
    const end = browserTime().onSlowed(() => (told += 1));
    page.raise();
    expect(told).toBe(0);
    page.hidden = true;
    page.raise();
    expect(told).toBe(1);
    end();
    page.raise();
    expect([told, page.listeners]).toEqual([1, 0]);
  });
});

test('without a page nothing is ever told', () => {
  const end = browserTime().onSlowed(() => undefined);
  expect(end()).toBeUndefined();
});

test('work is done later, unless it is let go of before', async () => {
  const done: string[] = [];
  const time = browserTime();
  const start = time.now();
  const cancel = time.after(0, () => done.push('let go'));
  time.after(0, () => done.push('done'));
  cancel();
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(done).toEqual(['done']);
  expect(time.now()).toBeGreaterThanOrEqual(start);
  expect(start).toBeGreaterThan(1.6e12);
});
