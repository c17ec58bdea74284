// Draws the add-in's icons from src/assets/icon.svg: run it after changing the drawing, and commit what it makes.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { headlessBrowser } from './browser.mjs';
import { inRoot } from './paths.mjs';

const drawing = readFileSync(inRoot('src', 'assets', 'icon.svg'), 'utf8');
const { executablePath, args, env } = await headlessBrowser();
const browser = await chromium.launch({ executablePath, args, env });
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: inRoot('src', 'assets', `icon-${size}.png`), omitBackground: true });
}
await browser.close();
