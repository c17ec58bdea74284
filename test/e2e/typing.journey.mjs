// What users type with the keyboard, in Dutch Excel's ways. The add-in is the fixture.
// One page and one workbook for all: the order counts.
import assert from 'node:assert/strict';
import { entries } from './typing/entries.mjs';
import { formulas } from './typing/formulas.mjs';
import { tables } from './typing/tables.mjs';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** @type {import('./journeys').Tests} */
export const tests = {
  ...entries,
  ...formulas,
  ...tables,

  'the language switch reloads the pane in English and keeps the workbook': async ({ page, workbench, values }) => {
    await workbench(() => window.workbench.setCell('M2', 1234.5));
    await page.selectOption('#language', 'en');
    await page.waitForFunction(() => /Ready/.test(document.getElementById('status')?.textContent ?? ''));
    const pane = page.frameLocator('#pane iframe');
    await pane.locator('#status', { hasText: 'en-US' }).waitFor();
    assert.equal((await values('M2'))[0][0], 1234.5);
    assert.equal(await workbench(() => window.workbench.cells('M2')[0][0].text), '1234.5');
    await page.selectOption('#language', 'nl');
    await pane.locator('#status', { hasText: 'nl-NL' }).waitFor();
  },
};
