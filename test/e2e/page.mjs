// One workbench page as a journey sees it: the page, the add-in's frame, and the verbs to use them.

import assert from 'node:assert/strict';

const TIMEOUT = 30_000;

/**
 * Opens the workbench at an address such as '/?model=none' and waits until the add-in answers.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @param {string} address
 * @returns {Promise<import('./journeys').Opened>}
 */
export async function openWorkbench(context, origin, address) {
  const page = await context.newPage();
  const observed = observe(page);
  await page.goto(origin + address);
  await page.waitForFunction(() => window.workbench, null, { timeout: TIMEOUT });
  const frame = await addInFrame(page);
  return { page, frame, observed, ...verbs(page, frame) };
}

/**
 * The same page with another add-in's frame in its pane: the pane belongs to the workbook.
 * @param {import('./journeys').Opened} t
 * @returns {Promise<import('./journeys').Opened>}
 */
export async function withNewPane(t) {
  const frame = await addInFrame(t.page);
  return { ...t, frame, ...verbs(t.page, frame) };
}

/** @param {import('playwright-core').Page} page */
async function addInFrame(page) {
  const element = await page.waitForSelector('#pane iframe', { state: 'attached', timeout: TIMEOUT });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane holds no page.');
  await frame.waitForFunction(() => window.Office?.context?.requirements, null, { timeout: TIMEOUT });
  await frame.evaluate(() => window.Office.onReady().then(() => null));
  return frame;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Frame} frame
 * @returns {Omit<import('./journeys').Opened, 'page' | 'frame' | 'observed'>}
 */
function verbs(page, frame) {
  return {
    addIn: /** @type {import('./journeys').Opened['addIn']} */ (frame.evaluate.bind(frame)),
    workbench: page.evaluate.bind(page),
    idle: () => page.evaluate(() => window.workbench.idle()),
    values: async (address) => {
      await page.evaluate(() => window.workbench.idle());
      return await page.evaluate((cells) => window.workbench.values(cells), address);
    },
    cells: (address) => page.evaluate((cells) => window.workbench.cells(cells), address),
    until: (/** @type {any} */ condition, argument) => frame.waitForFunction(condition, argument, { timeout: TIMEOUT }),
    drawn: () => frame.evaluate(untilDrawn),
    untilWorkbench: (/** @type {any} */ condition, argument) =>
      page.waitForFunction(condition, argument, { timeout: TIMEOUT }),
    type: async (address, text) => {
      await page.evaluate((cell) => window.workbench.select(cell), address);
      await page
        .locator('#grid')
        .click({ position: { x: 8, y: 200 }, trial: true })
        .catch(() => undefined);
      await page.evaluate(() => window.workbench.focusGrid());
      // The first key opens the editor; the rest arrives at once, as with a fast typist or a paste.
      await page.keyboard.type(text.slice(0, 1));
      await page.keyboard.insertText(text.slice(1));
      await page.keyboard.press('Enter');
      await page.evaluate(() => window.workbench.idle());
    },
    runCommand: (id, args) =>
      page.evaluate(({ name, rest }) => window.workbench.runCommand(name, rest), { name: id, rest: args }),
  };
}

/**
 * Where a cell of a table is: its address for the keyboard, its area for comparing with the selection. Row 0 holds the
 * headers; a header that is not there, and '', is the first column.
 * @param {Pick<import('./journeys').Opened, 'workbench'>} t
 * @param {{ table: string, row: number, header: string }} which
 */
export const cellOfTable = ({ workbench }, which) =>
  workbench(({ table, row, header }) => {
    const { grid } = window.workbench;
    const area = grid.tables().find(({ name }) => name === table)?.area;
    if (area === undefined) throw new Error(`no table ${table}`);
    const sheet = grid.sheets().find(({ id }) => id === area.sheetId)?.name;
    const column = area.column + Math.max(0, grid.values({ ...area, rows: 1 })[0].indexOf(header));
    const address = `'${sheet}'!${String.fromCharCode(65 + column)}${area.row + 1 + row}`;
    return { sheetId: area.sheetId, row: area.row + row, column, address };
  }, which);

/**
 * Deletes the first scenario, which the pane must answer with a sentence, and takes that back.
 * @param {import('./journeys').Opened} t
 * @param {string} sentence
 * @param {() => Promise<unknown>} takeBack
 */
export async function deletesAScenario(t, sentence, takeBack) {
  await t.frame.getByRole('tab', { name: /^Scenario/ }).click();
  const scenarios = () =>
    t.workbench(() => window.workbench.tables().find(({ name }) => name === 'vkt_Scenarios')?.rows);
  const before = JSON.stringify(await scenarios());
  await t.frame
    .getByRole('button', { name: / verwijderen$/ })
    .first()
    .click();
  // What an earlier write said may still stand there.
  await t.frame
    .getByText(/^Scenario “.*” is verwijderd\./)
    .first()
    .waitFor();
  await t.frame.getByText(sentence).first().waitFor();
  assert.notEqual(JSON.stringify(await scenarios()), before);
  await takeBack();
  await t.idle();
  await t.untilWorkbench(
    (wanted) => JSON.stringify(window.workbench.tables().find(({ name }) => name === 'vkt_Scenarios')?.rows) === wanted,
    before,
  );
}

/**
 * Reads once per drawn frame until the answer is accepted, and returns it: no clock decides when the pane must be ready.
 * @template T
 * @param {Pick<import('./journeys').Opened, 'addIn'>} t
 * @param {{ read: () => T | Promise<T>, accept: (value: T) => boolean, what: string }} wanted `what` completes "Never …"
 * @returns {Promise<T>}
 */
export async function eventually(t, { read, accept, what }) {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`Never ${what}; last seen: ${JSON.stringify(value)}`);
    await t.addIn(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  }
}

/** Nothing is still coming, and two frames change neither words nor size. */
async function untilDrawn() {
  const frames = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const look = () => `${document.documentElement.scrollWidth} ${document.body.innerText}`;
  for (let before = ''; ;) {
    const busy = document.querySelector('[aria-busy="true"]') !== null;
    const now = look();
    if (!busy && now === before) return;
    before = now;
    await frames(2);
  }
}

/**
 * What a page said and did wrong; errors fail the journey.
 * @param {import('playwright-core').Page} page
 */
function observe(page) {
  /** @type {import('./journeys').Observed} */
  const observed = { log: [], errors: [] };
  page.on('console', (message) => {
    observed.log.push(`[${message.type()}] ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    observed.log.push(`[page error] ${error.stack ?? error.message}`);
    observed.errors.push(error.message);
  });
  page.on('requestfailed', (request) => observed.log.push(`[request failed] ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) observed.log.push(`[http ${response.status()}] ${response.url()}`);
  });
  return observed;
}
