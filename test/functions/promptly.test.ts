/** Answers of a hidden pane do not wait for a timer; all else is left as it is. */
import { promptly, type Page } from '../../src/functions/promptly';

/** A page whose timers never go off, as those of a pane that is long out of sight. */
function pageOf(hidden: boolean) {
  const asked: (number | undefined)[] = [];
  const never: Page['setTimeout'] = (_work, wait) => asked.push(wait);
  const page: Page = { document: { hidden }, setTimeout: never };
  return { page, asked, never };
}

/** When all messages that were sent until now have arrived. */
const arrived = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

test('what is to be sent shortly is sent at once, also when it is asked a moment later', async () => {
  const { page, asked } = pageOf(true);
  const sent: unknown[] = [];
  promptly(page);
  page.setTimeout((...args) => sent.push(args), 50, 'a', 1);
  await Promise.resolve();
  page.setTimeout((...args) => sent.push(args), 0);
  await arrived();
  expect(sent).toEqual([['a', 1], []]);
  expect(asked).toEqual([]);
});

test('who wants to wait, waits', async () => {
  const { page, asked } = pageOf(true);
  promptly(page);
  page.setTimeout(() => undefined, 51);
  page.setTimeout(() => undefined, 10_000);
  expect(asked).toEqual([51, 10_000]);
  await arrived();
});

test('timers are the page’s own again afterwards, however often it was asked', async () => {
  const { page, never } = pageOf(true);
  promptly(page);
  promptly(page);
  await arrived();
  expect(page.setTimeout).toBe(never);
  promptly(page);
  expect(page.setTimeout).not.toBe(never);
  await arrived();
  expect(page.setTimeout).toBe(never);
});

test('a pane in sight keeps its timers, and so does what has no page', () => {
  const { page, never } = pageOf(false);
  promptly(page);
  expect(page.setTimeout).toBe(never);
  const bare: Page = { setTimeout: never };
  promptly(bare);
  expect(bare.setTimeout).toBe(never);
});
