// Runs journeys in a real browser: one server, one line per test. Three files at a time, each in a browser of its own:
// clipboard and focus belong to a browser. The lines of a file are printed together, when it is done; what is waited for
// longer than a minute is said at once, and every wait has an end.
//
//   node test/e2e/run.mjs [part of a file's name] [--only "part of a test's name"]
//
// A journey file (*.journey.mjs) exports `tests`: sentence → async function. It may export `address` (the page opened
// once for all its tests; default the add-in with an empty workbook; null for none) and `addIn = false` (it does not
// need the product built). A test gets what page.mjs gives, `open(address)` for pages of its own (closed when it ends),
// `at(address)` for the page that tests one after another share at another address, `context` and `skip(why)`. A page
// costs seconds: tests that leave it as they found it share one, and those of one address follow each other. A file
// that grows long keeps its page: themes go to a folder of its name, and it lists them in order.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { headlessBrowser } from '../../src/workbench/tools/browser.mjs';
import { buildWhatChanged } from '../../src/workbench/tools/builds.mjs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { startServer, workbenchMounts } from '../../src/workbench/tools/server.mjs';
import { openWorkbench } from './page.mjs';
import { within } from './within.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const artefacts = inRoot('build', 'e2e');
/** Guards against a test that hangs; no test is judged by its speed. */
const TEST_TIMEOUT = 180_000;
/** For what the run does around a test: opening and closing pages, tracing, evidence. */
const STEP_TIMEOUT = 60_000;
/** One more than the smallest machine this runs on has cores: while one waits for its page the others go on. */
const LANES = 3;

/** The files that take longest, as measured, the longest first. */
const LONGEST = [
  'pane',
  'typing',
  'file',
  'strict',
  'session',
  'hosting',
  'writing',
  'selftest',
  'start',
  'collect',
  'report',
  'workbench',
  'skeleton',
];

/** @typedef {import('./journeys').Opened} Opened */
/** @typedef {{ name: string, address?: string | null, addIn?: boolean, tests: import('./journeys').Tests }} Journey */
/**
 * @typedef {object} Run
 * @property {import('playwright-core').Browser} browser
 * @property {string} origin
 * @property {string} only
 * @property {(line: string) => void} log
 * @property {number} [testTimeout] milliseconds
 * @property {number} [stepTimeout]
 * @property {{ passed: number, failed: number, failures: { file: string, name: string, message: string }[] }} result
 */

/** Returns `{ passed, failed, failures }`. */
export async function runJourneys({ file = '', only = '', log = console.log } = {}) {
  const journeys = await readJourneys(file);
  if (journeys.length === 0) throw new Error(`No journey file matches "${file}".`);
  await buildWhatChanged({ addIn: journeys.some((journey) => journey.addIn !== false), log });
  const mounts = {
    ...workbenchMounts(),
    '/fixture/': inRoot('test', 'workbench', 'fixture'),
    '/files/': inRoot('test', 'xlsx', 'files'),
  };
  const server = await startServer({ port: 0, mounts });
  rmSync(artefacts, { recursive: true, force: true });
  /** @type {Run['result']} */
  const result = { passed: 0, failed: 0, failures: [] };
  const launch = await headlessBrowser();
  const lanes = Array.from({ length: Math.min(LANES, journeys.length) }, () =>
    lane(journeys, { launch, origin: server.origin, only, log, result }),
  );
  try {
    await Promise.all(lanes);
  } finally {
    await within({ what: 'the server closes', milliseconds: STEP_TIMEOUT }, () => server.close()).catch(tell(log));
  }
  return result;
}

/**
 * Takes files from the queue until it is empty.
 * @param {Journey[]} queue
 * @param {Omit<Run, 'browser'> & { launch: import('playwright-core').LaunchOptions }} given
 */
async function lane(queue, { launch, ...run }) {
  const { chromium } = await import('playwright-core');
  const start = () => within({ what: 'a browser starts', milliseconds: STEP_TIMEOUT }, () => chromium.launch(launch));
  let browser = await start();
  for (let journey = queue.shift(); journey; journey = queue.shift()) {
    /** @type {string[]} */
    const lines = [];
    const isSound = await runFile(journey, { ...run, browser, log: (line) => lines.push(line) });
    if (lines.length > 0) run.log(lines.join('\n'));
    // What is left of the old one ends with this process.
    if (!isSound) browser = await start();
  }
  await within({ what: 'a browser ends', milliseconds: STEP_TIMEOUT }, () => browser.close()).catch(tell(run.log));
}

/**
 * Says what went wrong around the tests, which is no failure of theirs.
 * @param {(line: string) => void} log
 */
const tell = (log) => (/** @type {unknown} */ error) => log(`  note  ${messageOf(error)}`);

/**
 * @param {string} part of a file's name
 * @returns {Promise<Journey[]>}
 */
async function readJourneys(part) {
  const names = readdirSync(here).filter((name) => name.endsWith('.journey.mjs') && name.includes(part));
  const read = async (/** @type {string} */ name) => ({
    name,
    ...(await import(pathToFileURL(path.join(here, name)).href)),
  });
  // The longest first: what takes long must not be left for one lane alone at the end. Of others the text says how long.
  const length = (/** @type {string} */ name) => {
    const place = LONGEST.findIndex((part) => name === `${part}.journey.mjs`);
    return statSync(path.join(here, name)).size + (place < 0 ? 0 : 1e6 * (LONGEST.length - place));
  };
  return await Promise.all(names.sort((a, b) => length(b) - length(a)).map(read));
}

/**
 * Runs the tests of a file, each step with an end. Returns whether the browser is as good as it was.
 * @param {Journey} journey
 * @param {Run} run
 * @returns {Promise<boolean>}
 */
export async function runFile(journey, { browser, origin, only, log, result, testTimeout, stepTimeout }) {
  const names = Object.keys(journey.tests).filter((name) => name.includes(only));
  if (names.length === 0) return true;
  log(`\n${journey.name}`);
  const limits = { test: testTimeout ?? TEST_TIMEOUT, step: stepTimeout ?? STEP_TIMEOUT };
  /** @type {Step} */
  const step = (what, work) => within({ what: `${journey.name}, ${what}`, milliseconds: limits.step }, work);
  let done = 0;
  try {
    const context = await step('its context opens', () => newContext(browser));
    const pagesOf = pagesIn(context, origin, journey.address ?? '/?model=none');
    const file = { journey, context, pagesOf, limits, step, log, result };
    for (const name of names) {
      await runTest(name, file);
      done++;
    }
    await step('its pages close', () => context.close());
    return browser.isConnected();
  } catch (error) {
    tell(log)(error);
    for (const name of names.slice(done)) {
      result.failed++;
      result.failures.push({ file: journey.name, name, message: messageOf(error) });
      log(`  FAIL  ${name}: not run to its end`);
    }
    return false;
  }
}

/** @param {import('playwright-core').Browser} browser */
async function newContext(browser) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 720 },
    locale: 'nl-NL',
  });
  // Calls, console and network; no snapshots of the page, which slow every step.
  await context.tracing.start({});
  return context;
}

/** @typedef {<T>(what: string, work: () => T | Promise<T>) => Promise<T>} Step */
/**
 * @typedef {object} File
 * @property {Journey} journey
 * @property {import('playwright-core').BrowserContext} context
 * @property {ReturnType<typeof pagesIn>} pagesOf
 * @property {{ test: number, step: number }} limits
 * @property {Step} step
 * @property {(line: string) => void} log
 * @property {Run['result']} result
 */

/**
 * Rejects only when the browser does not do as it is told any more.
 * @param {string} name
 * @param {File} file
 */
async function runTest(name, { journey, context, pagesOf, limits, step, log, result }) {
  const { pages } = pagesOf;
  const started = Date.now();
  await step('tracing starts', () => context.tracing.startChunk({ title: name }));
  try {
    /** @type {string[]} */
    const expected = [];
    if (journey.address !== null) await step('its page opens', () => pagesOf.shared());
    await step('its pages answer', () => forgetComplaints(pages));
    // A journey without an address has only what opens pages.
    const test = /** @type {import('./journeys').Test} */ ({
      ...pagesOf.given(),
      context,
      open: pagesOf.open,
      at: pagesOf.at,
      skip,
      expectUnserved: (member) => expected.push(member),
    });
    const what = `${journey.name}, '${name}'`;
    await within({ what, milliseconds: limits.test }, () => journey.tests[name](test)).catch((error) =>
      withWaiting(error, pages),
    );
    await step('its pages answer', () => assertQuiet(pages, expected));
    await step('its pages close', () => pagesOf.closeAllButShared());
    await step('tracing ends', () => context.tracing.stopChunk());
    result.passed++;
    log(`  ok    ${name} (${Date.now() - started} ms)`);
  } catch (error) {
    if (error instanceof Skipped) {
      await step('tracing ends', () => context.tracing.stopChunk());
      return log(`  skip  ${name}: ${error.message}`);
    }
    result.failed++;
    result.failures.push({ file: journey.name, name, message: messageOf(error) });
    log(`  FAIL  ${name} (${Date.now() - started} ms)\n        ${messageOf(error).replaceAll('\n', '\n        ')}`);
    const failed = { context, pages, error };
    await step('evidence is kept', () => keepEvidence(journey.name, name, failed)).catch(tell(log));
    // The next test must not pay for this one: it gets a fresh page.
    await step('its pages close', () => pagesOf.closeAll());
  }
}

/**
 * What the pages of a test that came to no end are waiting for is part of what went wrong.
 * @param {unknown} error
 * @param {Opened[]} pages
 * @returns {Promise<never>}
 */
async function withWaiting(error, pages) {
  if (!messageOf(error).startsWith('Not done within')) throw error;
  const waits = pages.map(({ page }) =>
    within({ what: 'it answers', milliseconds: 5_000 }, () =>
      page.evaluate(() => window.workbench.host.waitingFor || 'nothing'),
    ).catch((reason) => `an answer of the page itself (${messageOf(reason)})`),
  );
  throw new Error(`${messageOf(error)}\nThe workbench waits for: ${(await Promise.all(waits)).join(' | ')}`);
}

/**
 * The pages of a file: those a test opens for itself, and the one that tests share at another address.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @param {string} usual
 */
function pagesIn(context, origin, usual) {
  /** @type {Opened[]} */
  const pages = [];
  /** The page that the tests of the file share. @type {Opened | undefined} */
  let shared;
  /** The page of the last test that asked for one. @type {{ address: string, opened: Opened } | undefined} */
  let kept;
  const open = async (address = usual) => {
    const opened = await openWorkbench(context, origin, address);
    pages.push(opened);
    opened.page.once('close', () => pages.includes(opened) && pages.splice(pages.indexOf(opened), 1));
    return opened;
  };
  const at = async (/** @type {string} */ address) => {
    if (kept?.address === address) return kept.opened;
    await kept?.opened.page.close();
    kept = { address, opened: await open(address) };
    return kept.opened;
  };
  // A page left open goes on drawing, and takes processor time from every test after it.
  const close = (/** @type {Opened[]} */ some) => Promise.all(some.map(({ page }) => page.close()));
  return {
    pages,
    open,
    at,
    shared: async () => {
      shared ??= await open();
    },
    given: () => shared,
    closeAllButShared: () => close(pages.filter((one) => one !== shared && one !== kept?.opened)),
    closeAll: () => {
      kept = undefined;
      shared = undefined;
      return close(pages.splice(0));
    },
  };
}

/** What a test needs that this machine has not; said in its line, and counted as neither passed nor failed. */
class Skipped extends Error {}

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

/** @param {string} why @returns {never} */
function skip(why) {
  throw new Skipped(why);
}

/** @param {Opened[]} pages */
async function forgetComplaints(pages) {
  for (const { observed, page } of pages) {
    observed.errors.length = 0;
    await page.evaluate(() => window.workbench.takeUnserved());
  }
}

/**
 * Errors of the page and members the workbench does not serve are failures, unless the test expected the latter.
 * @param {Opened[]} pages
 * @param {string[]} expected
 */
async function assertQuiet(pages, expected) {
  const errors = pages.flatMap(({ observed }) => observed.errors);
  if (errors.length > 0) throw new Error(`The page reported: ${errors.join('; ')}`);
  const lists = await Promise.all(pages.map(({ page }) => page.evaluate(() => window.workbench.takeUnserved())));
  const unserved = lists.flat().filter((member) => !expected.includes(member));
  if (unserved.length > 0) throw new Error(`The workbench does not serve: ${unserved.join(', ')}`);
}

/**
 * A screenshot of every page, what they said, and a trace: `npx playwright-core show-trace <file>`.
 * @param {string} file
 * @param {string} name
 * @param {{ context: import('playwright-core').BrowserContext, pages: Opened[], error: unknown }} failed
 */
async function keepEvidence(file, name, { context, pages, error }) {
  mkdirSync(artefacts, { recursive: true });
  const base = path.join(
    artefacts,
    `${file.replace('.journey.mjs', '')}-${name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)}`,
  );
  const log = pages.flatMap(({ observed }) => observed.log);
  writeFileSync(`${base}.log`, `${(error instanceof Error && error.stack) || messageOf(error)}\n\n${log.join('\n')}\n`);
  for (const [i, { page }] of pages.entries())
    await page.screenshot({ path: `${base}${i ? `-${i}` : ''}.png` }).catch(() => undefined);
  await context.tracing.stopChunk({ path: `${base}.trace.zip` }).catch(() => undefined);
}

async function runAsAsked() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const { passed, failed } = await runJourneys({ file: positionals[0] ?? '', only: values.only ?? '' });
  console.log(`${passed} passed, ${failed} failed`);
  // A browser that did not end when told ends with this process.
  process.exit(failed === 0 ? 0 : 1);
}

// Not awaited: the journey of this runner imports it, and would wait for a module that waits for it.
if (process.argv[1] === fileURLToPath(import.meta.url)) void runAsAsked();
