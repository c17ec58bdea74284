// How long the workbench takes, in a real browser: from an address to a pane that can be used, and from ten thousand cells
// written by the add-in until all is calm, over the messages Excel uses. What is said is how many times as long as the same
// browser takes for an empty page, and the same grid for formulas of its own; the works take turns.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { headlessBrowser } from '../../src/workbench/tools/browser.mjs';
import { buildWhatChanged } from '../../src/workbench/tools/builds.mjs';
import { startServer } from '../../src/workbench/tools/server.mjs';
import { openWorkbench } from '../e2e/page.mjs';

const ROUNDS = 5;
const CELLS = 10_000;
/** Cases, minutes per case and hours a year of one FTE: each cell asks something else, so that nothing is remembered. */
const [CASES, MINUTES, HOURS] = [22_184, 20, 1363];

await buildWhatChanged();
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await headlessBrowser());
const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'nl-NL' });

/** Nothing but a page of the same server. */
async function emptyPage() {
  const page = await context.newPage();
  await page.goto(`${server.origin}/addin/LICENSE.txt`);
  await page.close();
}

async function usablePane() {
  const opened = await openWorkbench(context, server.origin, '/?model=none');
  await opened.frame.getByRole('tab').or(opened.frame.getByRole('button')).first().waitFor();
  await opened.page.close();
}

/** @param {{ head: string, tail: string, first: number, count: number }} given */
const write = ({ head, tail, first, count }) =>
  Excel.run(async (work) => {
    const formulas = Array.from({ length: count }, (_, i) => [`${head}${first + i}${tail}`]);
    work.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${count}`).formulas = formulas;
    await work.sync();
  });

/**
 * From writing to calm, in a page of its own; what stands there then is right.
 * @param {string} name
 * @param {(cases: number) => number} answer
 */
async function untilCalm(name, answer) {
  const opened = await openWorkbench(context, server.origin, '/?model=none');
  await opened.idle();
  const start = performance.now();
  await opened.addIn(write, { head: `=${name}(`, tail: `,${MINUTES},${HOURS})`, first: CASES, count: CELLS });
  await opened.idle();
  const took = performance.now() - start;
  const values = await opened.values(`A1:A${CELLS}`);
  values.forEach(([value], i) => assert.ok(Math.abs(Number(value) - answer(CASES + i)) < 1e-9, `cell ${i}: ${value}`));
  await opened.page.close();
  return took;
}

/** @param {() => Promise<unknown>} work */
const clocked = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** @type {Record<'empty' | 'pane' | 'own' | 'plain', number[]>} */
const times = { empty: [], pane: [], own: [], plain: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.empty.push(await clocked(emptyPage));
  times.pane.push(await clocked(usablePane));
  times.own.push(await untilCalm('VKT.FTE', (cases) => (cases * MINUTES) / HOURS));
  times.plain.push(await untilCalm('SUM', (cases) => cases + MINUTES + HOURS));
}
const [empty, pane, own, plain] = [times.empty, times.pane, times.own, times.plain].map(median);
/** @param {number} value */
const ms = (value) => `${value.toFixed(0).padStart(6)} ms`;
console.log(`  an empty page                                        ${ms(empty)}`);
console.log(`  page to usable pane                                  ${ms(pane)}   ${(pane / empty).toFixed(1)} ×`);
console.log(`  ${CELLS} cells of the grid's own SUM until calm       ${ms(plain)}`);
console.log(`  ${CELLS} cells of VKT.FTE until calm                  ${ms(own)}   ${(own / plain).toFixed(1)} ×`);
await browser.close();
await server.close();
