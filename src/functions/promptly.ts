/**
 * Answers without a timer while the pane is out of sight. Office.js gathers answers for 50 ms before it sends them; a
 * browser makes a second of that in a hidden pane, and after some minutes a whole minute, and a hidden pane is how live
 * cells are mostly used. A message to oneself is not held back.
 */

/** Office.js gathers for as long; whoever asks for more than that wants to wait. */
const SHORT = 50;

type Timer = (work: (...args: readonly unknown[]) => void, wait?: number, ...args: readonly unknown[]) => unknown;

/** What of a page is used here; tests bring one of their own. */
export interface Page {
  readonly document?: { readonly hidden: boolean };
  setTimeout: Timer;
}

const own = globalThis as unknown as Page; // the page itself; its types do not let anybody change its timer

const changed = new WeakSet<Page>();

function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}

/** What is answered now and in what follows at once from it, is sent at once too. Nothing changes for a pane in sight. */
export function promptly(page: Page = own): void {
  if (page.document?.hidden !== true || changed.has(page)) return;
  const timer = page.setTimeout;
  changed.add(page);
  page.setTimeout = (work, wait = 0, ...args) =>
    wait > SHORT ? timer.call(page, work, wait, ...args) : soon(() => work(...args));
  soon(() => {
    page.setTimeout = timer;
    changed.delete(page);
  });
}
