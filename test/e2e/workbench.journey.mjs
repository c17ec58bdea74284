// The workbench's own page: menus, formula bar, and the switches a tester needs.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

const write = (text) => `Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[${JSON.stringify(text)}]];
  await context.sync();
  return 'done';
}).catch(describeError)`;

export const tests = {
  'the grid speaks the language of the page, without names of texts it lacks': async ({ page, untilWorkbench }) => {
    await untilWorkbench(() => /Formules/.test(document.querySelector('#grid').innerText));
    await page.selectOption('#language', 'en');
    await untilWorkbench(() => /Formulas/.test(document.querySelector('#grid').innerText));
    await page.selectOption('#language', 'nl');
    await untilWorkbench(() => /Gegevens/.test(document.querySelector('#grid').innerText));
    assert.doesNotMatch(await page.innerText('#grid'), /\bui\.|sheets-ui|fontFamily/);
  },

  'the formula bar is as high as its text': async ({ page }) => {
    const { height } = await page.locator('#grid canvas').first().boundingBox();
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll('#grid canvas')].map((canvas) => canvas.getBoundingClientRect().height),
    );
    assert.ok(height > 0 && Math.min(...bars.filter((one) => one > 0)) >= 26, `canvases of ${bars.join(', ')} pixels`);
  },

  'a slow host answers later, a cell being typed in not at all; both end when switched off': async ({ open }) => {
    const { workbench, addIn, page } = await open();
    const menu = (name) => page.locator('#switches').getByRole('button', { name });
    const press = async (name) => {
      await page.locator('#switches summary').click();
      await menu(name).click();
    };
    await press('Gebruiker typt in een cel');
    assert.equal((await addIn(write('nee'))).code, 'InvalidOperationInCellEditMode');
    await press('Gebruiker typt in een cel');
    assert.equal(await addIn(write('ja')), 'done');
    await press('Trage verbinding');
    const started = Date.now();
    assert.equal(await addIn(write('traag')), 'done');
    assert.ok(Date.now() - started >= 1000);
    await press('Trage verbinding');
    assert.equal(await workbench(() => window.workbench.conditions.delay), 0);
    await press('Alleen-lezen');
    assert.equal((await addIn(write('nee'))).code, 'AccessDenied');
    await press('Alleen-lezen');
    assert.equal(await addIn(write('weer')), 'done');
    await menu('Taakvenster sluiten').click();
    assert.equal(await addIn(write('uit zicht')), 'done', 'a closed pane must keep working');
    await menu('Taakvenster openen').click();
    await page.close();
  },
};
