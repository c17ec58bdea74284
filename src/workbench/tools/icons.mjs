// Draws the add-in's icons from the drawings in src/assets: run it after changing one, and commit what it makes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { headlessBrowser } from './browser.mjs';
import { inRoot } from './paths.mjs';

const assets = inRoot('src', 'assets');
const ribbon = path.join(assets, 'ribbon');
/** What Office asks for, from a small ribbon to a large one on a screen with four times the dots. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const DRAWINGS = [
  { drawing: path.join(assets, 'icon.svg'), sizes: [16, 32, 64, 80] },
  ...readdirSync(ribbon)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => ({ drawing: path.join(ribbon, name), sizes: RIBBON_SIZES })),
];

const { executablePath, args, env } = await headlessBrowser();
const browser = await chromium.launch({ executablePath, args, env });
const page = await browser.newPage();
for (const { drawing, sizes } of DRAWINGS)
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
    await page.setContent(style + readFileSync(drawing, 'utf8'));
    await page.screenshot({ path: drawing.replace(/\.svg$/, `-${size}.png`), omitBackground: true });
  }
await browser.close();
