// How long the pane takes between a key and the picture of it, in a real browser, for the example and for a national model.
//
//   node test/bench/pane.mjs
//
// Two times per key. "To the picture" is the browser's own (Event Timing): from the key to the next frame that was drawn,
// waiting for the screen included, in steps of 8 ms. "Work" is what that frame cost: compiling, simulating, React and the
// browser's layout; below 16.7 ms no frame is missed.
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { headlessBrowser } from '../../src/workbench/tools/browser.mjs';
import { buildWhatChanged, runWebpack } from '../../src/workbench/tools/builds.mjs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { startServer } from '../../src/workbench/tools/server.mjs';
import { openWorkbench } from '../e2e/page.mjs';
import { national } from './national.mjs';

const require = createRequire(import.meta.url);
const STEPS = 41;
const PATIENCE = 120_000;

async function packed() {
  const [rule] = require(inRoot('webpack.config.js'))().module.rules;
  await runWebpack({
    mode: 'production',
    devtool: false,
    entry: inRoot('test', 'bench', 'pane-entry.ts'),
    output: { path: inRoot('build', 'bench'), filename: 'pane-entry.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [rule] },
  });
  return inRoot('build', 'bench', 'pane-entry.js');
}

/**
 * Presses ↑ in the first cell of the staffing grid and collects what the browser measured.
 *
 * @param {import('../e2e/journeys').Opened} t
 */
async function stepStaff({ frame, page }) {
  await frame.getByRole('tab', { name: 'Bezetting' }).click();
  const cell = frame.locator('table input').first();
  await cell.waitFor({ timeout: PATIENCE });
  await cell.click();
  await frame.evaluate(() => {
    window.pictures = [];
    window.work = [];
    // Of the Event Timing standard, which TypeScript's page does not know yet.
    const everyEvent = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.pictures.push(duration);
    }).observe(everyEvent);
    // Asked for before the pane asks for its frame, so it starts first; the message comes when the frame is done.
    const handled = () =>
      requestAnimationFrame(() => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.work.push(performance.now() - start);
        port2.postMessage(null);
      });
    window.addEventListener('keydown', () => handled(), { capture: true });
  });
  const effect = frame.getByRole('table', { name: /^Effect/ }).first();
  for (let step = 0; step < STEPS; step += 1) {
    const before = await effect.innerText();
    await page.keyboard.press(step % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
    await frame.waitForFunction(
      ([text]) => document.querySelector('table[class] caption')?.closest('table')?.innerText !== text,
      [before],
      { timeout: PATIENCE },
    );
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  return await frame.evaluate(() => ({ pictures: window.pictures, work: window.work }));
}

/** @param {readonly number[]} times */
const middle = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
/** @param {{ pictures: readonly number[], work: readonly number[] }} taken */
const shown = ({ pictures, work }) =>
  `work ${middle(work).toFixed(1)} ms (worst ${Math.max(...work).toFixed(1)}); ` +
  `to the picture ${middle(pictures)} ms (worst ${Math.max(0, ...pictures)})`;

await buildWhatChanged();
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await headlessBrowser());
const context = await browser.newContext({
  ignoreHTTPSErrors: true,
  viewport: { width: 1500, height: 900 },
  locale: 'nl-NL',
});
try {
  const example = await openWorkbench(context, server.origin, '/?model=example');
  await example.frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'), null, { timeout: PATIENCE });
  console.log(`example (8 locations, 7 products, 24 months): ${shown(await stepStaff(example))}`);
  await example.page.close();

  const large = await openWorkbench(context, server.origin, '/?model=none');
  await large.frame.addScriptTag({ path: await packed() });
  await large.frame.evaluate((tables) => window.fillWorkbook(tables), national());
  // Tables that the add-in makes raise no events; a cell that somebody types in does.
  await large.idle();
  await large.workbench(() => {
    const table = window.workbench.grid.tables().find(({ name }) => name === 'vkt_Staff');
    if (table === undefined) throw new Error('the staff table is not there');
    const [[location]] = window.workbench.grid.values({ ...table.area, row: table.area.row + 1, rows: 1 });
    const sheet = window.workbench.grid.sheets().find(({ id }) => id === table.area.sheetId)?.name;
    const letter = String.fromCharCode(65 + table.area.column);
    window.workbench.setCell(`'${sheet}'!${letter}${table.area.row + 2}`, location);
  });
  await large.frame.waitForFunction(() => document.body.innerText.includes('location 1'), null, { timeout: PATIENCE });
  console.log(`national (12 locations, 8 products, 3 steps, 60 months): ${shown(await stepStaff(large))}`);
} finally {
  await browser.close();
  await server.close();
}
