// Takes the README's pictures from the running product: node src/workbench/tools/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { headlessBrowser } from './browser.mjs';
import { buildWhatChanged } from './builds.mjs';
import { inRoot } from './paths.mjs';
import { startServer } from './server.mjs';

const folder = inRoot('src', 'workbench', 'screenshots');
// File, tab, and a word that shows once the view is there.
const VIEWS = [
  ['locatie', 'Locatie', 'Knelpunt'],
  ['bezetting', 'Bezetting', 'Totaal'],
  ['scenarios', 'Scenario', 'Vergelijken'],
];

await buildWhatChanged();
mkdirSync(folder, { recursive: true });
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await headlessBrowser());
const context = await browser.newContext({
  ignoreHTTPSErrors: true,
  viewport: { width: 1440, height: 860 },
  locale: 'nl-NL',
});
const page = await context.newPage();
await page.goto(`${server.origin}/?model=example`);
const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
await frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'), null, { timeout: 120_000 });
await page.evaluate(() => window.workbench.idle());
await page.evaluate(() => window.workbench.select("'Voorraad'!A4"));
await page.evaluate(() => window.workbench.idle());
await page.screenshot({ path: `${folder}/overzicht.png` });
const pane = await (await page.$('#pane')).boundingBox();
for (const [name, tab, shows] of VIEWS) {
  await frame.getByRole('tab', { name: new RegExp(tab) }).click();
  await frame.waitForFunction((text) => document.body.innerText.includes(text), shows);
  await page.evaluate(() => window.workbench.idle());
  await page.screenshot({ path: `${folder}/${name}.png`, clip: pane });
}
await browser.close();
await server.close();
