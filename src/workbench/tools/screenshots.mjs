// Takes the README's pictures from the running product: node src/workbench/tools/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { headlessBrowser } from './browser.mjs';
import { buildWhatChanged } from './builds.mjs';
import { inRoot } from './paths.mjs';
import { startServer } from './server.mjs';

const folder = inRoot('src', 'workbench', 'screenshots');
// The whole workbench, small enough to load fast; the pane alone, tall enough to show what a view is about.
const WHOLE = { width: 1280, height: 740 };
const TALL = { width: 1280, height: 1000 };
// File, tab, a word that shows once the view is there, and what is done in it before the picture is taken.
/** @type {[string, string, string, (frame: import('playwright-core').Frame) => Promise<unknown>][]} */
const VIEWS = [
  ['locatie', 'Locatie', 'Knelpunt', async () => undefined],
  [
    'bezetting',
    'Bezetting',
    'Totaal',
    async (frame) => {
      await frame.getByRole('radio', { name: /^Nieuw/ }).click();
      await frame.getByRole('textbox', { name: 'Ter Apel, Beslismedewerker, fte' }).press('Shift+ArrowUp');
      await frame.getByRole('heading', { name: 'Fte in de tijd' }).waitFor();
    },
  ],
  [
    'scenarios',
    'Scenario',
    'Vergelijken',
    async (frame) => {
      for (const name of ['Instroom maximum', 'BAA'])
        await frame.getByRole('checkbox', { name: new RegExp(`^${name}`) }).click();
      await frame.getByLabel(/^Scenario, tegen/).selectOption({ label: 'BAA: 13.000 extra in een jaar' });
      await frame.getByText('Samen (wisselwerking)').waitFor();
      const title = frame.getByRole('heading', { name: 'Verloop per scenario' });
      await title.waitFor();
      await title.evaluate((element) => element.closest('section')?.scrollIntoView());
    },
  ],
];

await buildWhatChanged();
mkdirSync(folder, { recursive: true });
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await headlessBrowser());
const context = await browser.newContext({
  ignoreHTTPSErrors: true,
  viewport: WHOLE,
  locale: 'nl-NL',
});
const page = await context.newPage();
await page.goto(`${server.origin}/?model=example`);
const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
const pane = page.locator('#pane');
if (frame === null) throw new Error('The pane holds no page.');
await frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'), null, { timeout: 120_000 });
await page.evaluate(() => window.workbench.idle());
await page.evaluate(() => window.workbench.select("'Voorraad'!A4"));
await page.evaluate(() => window.workbench.idle());
await page.screenshot({ path: `${folder}/overzicht.png` });
await page.setViewportSize(TALL);
for (const [name, tab, shows, act] of VIEWS) {
  await frame.getByRole('tab', { name: new RegExp(tab) }).click();
  await frame.waitForFunction((text) => document.body.innerText.includes(text), shows);
  await act(frame);
  await page.evaluate(() => window.workbench.idle());
  await pane.screenshot({ path: `${folder}/${name}.png` });
}
await browser.close();
await server.close();
