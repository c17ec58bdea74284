// The workbench's own page: menus, formula bar, and the switches a tester needs.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

const write = (/** @type {string} */ text) => `Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[${JSON.stringify(text)}]];
  await context.sync();
  return 'done';
}).catch(describeError)`;

/** Of the fixture: what associates the functions. */
const SCRIPT = '**/fixture/functions.js';

/** @type {import('./journeys').Tests} */
export const tests = {
  'the formula bar is as high as its text': async ({ page }) => {
    const height = (await page.locator('#grid canvas').first().boundingBox())?.height;
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll('#grid canvas')].map((canvas) => canvas.getBoundingClientRect().height),
    );
    assert.ok(
      height && height > 0 && Math.min(...bars.filter((one) => one > 0)) >= 26,
      `canvases of ${bars.join(', ')} pixels`,
    );
  },

  'a slow host answers later, a cell being typed in not at all; both end when switched off': async ({
    workbench,
    addIn,
    page,
  }) => {
    const menu = (/** @type {string} */ name) => page.locator('#switches').getByRole('button', { name });
    const press = async (/** @type {string} */ name) => {
      await page.locator('#switches summary').click();
      await menu(name).click();
    };
    await press('Gebruiker typt in een cel');
    assert.equal((await addIn(write('nee'))).code, 'InvalidOperationInCellEditMode');
    await press('Gebruiker typt in een cel');
    assert.equal(await addIn(write('ja')), 'done');
    await press('Trage verbinding');
    // A timer is at most a millisecond early on the page's own clock; how late does not matter.
    const [said, took] = await addIn(
      `(async () => { const from = performance.now(); return [await ${write('traag')}, performance.now() - from]; })()`,
    );
    assert.equal(said, 'done');
    assert.ok(took >= 999, `answered after ${took} ms`);
    await press('Trage verbinding');
    assert.equal(await workbench(() => window.workbench.conditions.delay), 0);
    await press('Alleen-lezen');
    assert.equal((await addIn(write('nee'))).code, 'AccessDenied');
    await press('Alleen-lezen');
    assert.equal(await addIn(write('weer')), 'done');
    await menu('Taakvenster sluiten').click();
    assert.equal(await addIn(write('uit zicht')), 'done', 'a closed pane must keep working');
    await menu('Taakvenster openen').click();
  },

  'a calculation under way is shown, and stopped by its button': async ({ open }) => {
    const { page, workbench, untilWorkbench, values } = await open();
    const rows = 5_000;
    await workbench((count) => {
      const { grid } = window.workbench;
      const sheetId = grid.activeSheetId();
      const numbers = Array.from({ length: 2_000 }, (_row, i) => [i]);
      grid.write({ sheetId, row: 0, column: 1, rows: numbers.length, columns: 1 }, numbers);
      const formulas = Array.from({ length: count }, (_row, i) => [`=SUMPRODUCT(($B$1:$B$2000>${i})*1)`]);
      grid.write({ sheetId, row: 0, column: 0, rows: count, columns: 1 }, formulas);
    }, rows);
    const stop = page.getByRole('button', { name: 'Berekening stoppen' });
    await stop.waitFor({ state: 'visible' });
    assert.match(await page.innerText('#status'), /Bezig met berekenen/);
    await stop.click();
    await untilWorkbench(() => !window.workbench.grid.busy && document.getElementById('stop')?.hidden);
    assert.equal((await workbench((count) => window.workbench.values(`A${count}`), rows))[0][0], '');
    // The workbook lives on; what was stopped would be calculated with the next cell, and is taken away.
    await workbench((count) => {
      const { grid } = window.workbench;
      const area = { sheetId: grid.activeSheetId(), row: 0, column: 0, rows: count, columns: 1 };
      grid.write(
        area,
        Array.from({ length: count }, () => ['']),
      );
      window.workbench.setCell('D1', '=1+1');
    }, rows);
    assert.deepEqual(await values('D1'), [[2]]);
    await page.close();
  },

  'a sheet is deleted while the grid still means to check its cells': async ({ addIn, workbench, untilWorkbench }) => {
    // The grid checks cells of sheets that are not shown in idle moments; here the test decides when those come.
    await workbench(async () => {
      await window.workbench.focusGrid();
      window.waiting = [];
      window.idleMoments = window.requestIdleCallback;
      window.requestIdleCallback = (work) => window.waiting.push(work);
    });
    await addIn(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add('Even').getRange('A1:A3');
        range.dataValidation.rule = { list: { source: 'ja,nee', inCellDropDown: true } };
        range.values = [['ja'], ['nee'], ['misschien']];
        await context.sync();
      }),
    );
    await untilWorkbench(() => window.waiting.some((work) => /validatorRanges/.test(String(work))));
    await addIn(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Even').delete();
        await context.sync();
      }),
    );
    const failures = await workbench(
      () =>
        new Promise((resolve) => {
          /** @type {string[]} */
          const seen = [];
          /** @param {PromiseRejectionEvent} event */
          const listen = (event) => {
            event.preventDefault();
            if (event.reason !== 'the last') return seen.push(String(event.reason));
            window.removeEventListener('unhandledrejection', listen);
            resolve(seen);
          };
          window.addEventListener('unhandledrejection', listen);
          window.requestIdleCallback = window.idleMoments;
          for (const work of window.waiting) work({ didTimeout: false, timeRemaining: () => 50 });
          // Failures are reported in the order in which they were: none can come after this one.
          setTimeout(() => void Promise.reject('the last'));
        }),
    );
    assert.deepEqual(failures, []);
  },

  'cells that are asked for anew while a calculation comes to its end are calculated, whichever turn that is': async ({
    workbench,
  }) => {
    const missed = await workbench(async () => {
      const { grid, setCell, idle } = window.workbench;
      /** @param {string} name */
      const help = (name) => ({ name, description: '', parameters: [] });
      const sheetId = grid.activeSheetId();
      const cell = { sheetId, row: 20, column: 1, rows: 1, columns: 1 };
      let counted = 0;
      let turns = 0;
      grid.registerFunction(help('TEST.COUNTED'), () => ++counted);
      grid.registerFunction(help('TEST.LATE'), () => {
        let left = turns;
        const next = () => (left-- > 0 ? queueMicrotask(next) : grid.recalculate([cell]));
        if (turns >= 0) next();
        return turns;
      });
      const name = grid.sheets().find(({ id }) => id === sheetId)?.name;
      turns = -1;
      setCell(`'${name}'!B21`, '=TEST.COUNTED()');
      setCell(`'${name}'!B22`, '=TEST.LATE()');
      await idle();
      const wrong = [];
      for (turns = 0; turns < 30; turns++) {
        const before = counted;
        grid.recalculate([{ ...cell, row: 21 }]);
        await idle();
        if (counted === before) wrong.push(turns);
      }
      return wrong;
    });
    assert.deepEqual(missed, []);
  },

  'what is entered when a calculation was started but has not begun is calculated too before anybody is told it is done':
    async ({ workbench }) => {
      const wrong = await workbench(async () => {
        const { grid, setCell, values, idle } = window.workbench;
        const found = [];
        for (let turns = 0; turns < 20; turns++) {
          setCell('D30', `=${turns}+1`);
          const first = grid.settle();
          for (let left = turns; left > 0; left--) await Promise.resolve();
          setCell('E30', `=${turns}+2`);
          await grid.settle();
          const [[one, two]] = values('D30:E30');
          if (one !== turns + 1 || two !== turns + 2) found.push([turns, one, two]);
          await first;
          await idle();
        }
        return found;
      });
      assert.deepEqual(wrong, []);
    },

  // Another language starts the pane anew, and the one after it the page: nobody has a hold of them any more.
  'the grid speaks the language of the page, without names of texts it lacks': async ({ page, untilWorkbench }) => {
    await untilWorkbench(() => /Formules/.test(document.getElementById('grid')?.innerText ?? ''));
    await page.selectOption('#language', 'en');
    await untilWorkbench(() => /Formulas/.test(document.getElementById('grid')?.innerText ?? ''));
    await page.selectOption('#language', 'nl');
    await untilWorkbench(() => /Gegevens/.test(document.getElementById('grid')?.innerText ?? ''));
    assert.doesNotMatch(await page.innerText('#grid'), /\bui\.|sheets-ui|fontFamily/);
  },

  'formulas entered before the add-in listens are all answered': async ({ page, workbench }) => {
    // Its script is held until they are in; and once as it comes, when they are entered into whatever is there by then.
    for (const isHeld of [true, false]) {
      let release = () => undefined;
      const entered = new Promise((resolve) => (release = () => void resolve(null)));
      if (isHeld) await page.route(SCRIPT, (route) => entered.then(() => route.continue()));
      await page.reload({ waitUntil: 'commit' });
      await page.waitForFunction(() => window.workbench);
      await workbench(() => window.workbench.select('A1'));
      await workbench(() => window.workbench.focusGrid());
      for (let row = 1; row <= 5; row++) {
        await page.keyboard.type('=');
        await page.keyboard.insertText(`VKT.FTE(${row}*36)`);
        await page.keyboard.press('Enter');
      }
      release();
      await workbench(() => window.workbench.ready);
      await page.waitForFunction(() => window.workbench.values('A5')[0][0] === 5);
      await workbench(() => window.workbench.idle());
      assert.deepEqual(await workbench(() => window.workbench.values('A1:A5')), [[1], [2], [3], [4], [5]]);
      await page.unroute(SCRIPT);
    }
  },
};
