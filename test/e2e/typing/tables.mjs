// Tables: their columns in formulas, rows that come, lists beside them.
import assert from 'node:assert/strict';

/** @type {import('../journeys').Tests} */
export const tables = {
  'headers with brackets, colons, hashes and apostrophes': async ({ addIn, type, cells }) => {
    const headers = ['Uren (netto)', '#zaken', 'a: b', "jaar '26", '[code]', 'x, y'];
    await addIn(
      (names) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('AF1:AK3').values = [names, [1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60]];
          sheet.getRange('AL1').values = [['twee']];
          sheet.tables.add('AF1:AL3', true).name = 'vkt_Lastig';
          await context.sync();
        }),
      headers,
    );
    const escaped = headers.map((header) => header.replace(/[[\]#']/g, "'$&"));
    for (const [i, name] of escaped.entries()) {
      const formula = `=SUM(vkt_Lastig[[${name}]])`;
      await type(`AM${i + 5}`, formula.replace('SUM', 'SOM'));
      const [[cell]] = await cells(`AM${i + 5}`);
      assert.deepEqual([cell.value, cell.formula], [11 * (i + 1), formula]);
    }
    await type('AM12', `=SOM(vkt_Lastig[[${escaped[1]}]:[${escaped[3]}]])`);
    assert.equal((await cells('AM12'))[0][0].value, 99);
    await type('AL2', `=[@[${escaped[0]}]]*2`);
    assert.equal((await cells('AL2'))[0][0].value, 2);
  },

  'a custom function typed with a semicolon': async ({ type, cells }) => {
    await type('C1', '=VKT.OPTIONAL(1;2)');
    assert.equal((await cells('C1'))[0][0].value, '1|2');
  },

  'the @ shorthand inside a table, and the table grows below': async ({ addIn, type, cells, workbench }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('E1:G2').values = [
          ['uren', 'tarief', 'kosten'],
          [10, 2, ''],
        ];
        sheet.tables.add('E1:G2', true).name = 'Kosten';
        await context.sync();
      }),
    );
    await type('G2', '=[@uren]*[@tarief]');
    assert.deepEqual((await cells('G2'))[0][0].value, 20);
    assert.equal((await cells('G2'))[0][0].formula, '=[@uren]*[@tarief]');
    await type('E3', '5');
    const tables = await workbench(() => window.workbench.tables());
    assert.equal(tables.find(({ name }) => name === 'Kosten')?.rows.length, 3);
  },

  'a formula in a column of a table is the column’s: it fills it, changes with it, and comes with new rows': async ({
    addIn,
    type,
    idle,
    workbench,
  }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('N1:P4').values = [
          ['zaken', 'uren', 'totaal'],
          [1, 2, ''],
          [3, 4, ''],
          [5, 6, ''],
        ];
        sheet.tables.add('N1:P4', true).name = 'Vol';
        await context.sync();
      }),
    );
    const column = async () => {
      await idle();
      const table = (await workbench(() => window.workbench.tables())).find(({ name }) => name === 'Vol');
      return table?.rows.slice(1).map((row) => row[2]);
    };
    await type('P3', '=[@zaken]*[@uren]');
    assert.deepEqual(await column(), [2, 12, 30]);
    await type('P2', '=N2+O2');
    assert.deepEqual(await column(), [3, 7, 11]);
    await type('N5', '7');
    assert.deepEqual(await column(), [3, 7, 11, 7]);
    await addIn(() =>
      Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem('Vol');
        rows.add(0);
        // At the end, as Microsoft documents; its types know only the number.
        rows.add(/** @type {undefined} */ (/** @type {unknown} */ (null)), [[1, 1, 'zelf']]);
        await context.sync();
      }),
    );
    assert.deepEqual(await column(), [0, 3, 7, 11, 7, 'zelf']);
    // A column with something of its own is left alone.
    await type('P4', '=1');
    assert.deepEqual(await column(), [0, 3, 1, 11, 7, 'zelf']);
    await type('N8', '9');
    assert.deepEqual(await column(), [0, 3, 1, 11, 7, 'zelf', '']);
  },

  'what a table does of its own accord is undone by itself, before what was typed': async (t) => {
    await t.addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A60:C62').values = [
          ['wie', 'uren', 'dubbel'],
          ['a', 1, ''],
          ['b', 2, ''],
        ];
        sheet.tables.add('A60:C62', true).name = 'Zelf';
        await context.sync();
      }),
    );
    /** How many rows the table has, and what stands in its columns as far as a row below it. */
    const seen = async (/** @type {string[]} */ ...keys) => {
      for (const key of keys) await t.page.keyboard.press(key);
      await t.idle();
      const table = (await t.workbench(() => window.workbench.tables())).find(({ name }) => name === 'Zelf');
      return [table?.rows.length, ...(await t.values('A61:C63')).map((row) => row.join())];
    };
    await t.type('C61', '=[@uren]*2');
    assert.deepEqual(await seen(), [3, 'a,1,2', 'b,2,4', ',,']);
    assert.deepEqual(await seen('Control+Z'), [3, 'a,1,2', 'b,2,', ',,']);
    assert.deepEqual(await seen('Control+Z'), [3, 'a,1,', 'b,2,', ',,']);
    assert.deepEqual(await seen('Control+Y', 'Control+Y'), [3, 'a,1,2', 'b,2,4', ',,']);
    await t.type('B63', '=1+2');
    assert.deepEqual(await seen(), [4, 'a,1,2', 'b,2,4', ',3,6']);
    assert.deepEqual(await seen('Control+Z'), [3, 'a,1,2', 'b,2,4', ',3,']);
    assert.deepEqual(await seen('Control+Y'), [4, 'a,1,2', 'b,2,4', ',3,6']);
    assert.deepEqual(await seen('Control+Z', 'Control+Z'), [3, 'a,1,2', 'b,2,4', ',,']);
    assert.deepEqual(await seen('Control+Y'), [3, 'a,1,2', 'b,2,4', ',3,']);
  },

  'a list from another table’s column follows that table': async ({ addIn, idle, workbench, page }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('D11:D13').values = [['soort'], ['ja'], ['nee']];
        sheet.tables.add('D11:D13', true).name = 'Soorten';
        sheet.getRange('B11:B13').dataValidation.rule = {
          list: { inCellDropDown: true, source: '=INDIRECT("Soorten[soort]")' },
        };
        await context.sync();
      }),
    );
    /** What the list offers when a user begins to type in a cell. */
    const offered = async () => {
      await idle();
      await workbench(() => window.workbench.select('B12'));
      await workbench(() => window.workbench.focusGrid());
      await page.keyboard.type('x');
      const choice = page.getByText('ja', { exact: true });
      await choice.waitFor();
      const list = await choice.locator('xpath=ancestor::*[contains(., "nee")][1]').innerText();
      // "x" is no choice: leaving the cell with it is refused.
      await workbench(() => void window.workbench.grid.endEditing());
      await page.getByRole('button', { name: 'OK' }).click();
      await choice.waitFor({ state: 'detached', timeout: 5000 });
      return list.split('\n').filter((text) => text !== '');
    };
    assert.deepEqual(await offered(), ['ja', 'nee']);
    await workbench(() => window.workbench.type('D14', 'misschien'));
    assert.deepEqual(await offered(), ['ja', 'nee', 'misschien']);
    await addIn(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('Soorten').rows.deleteRowsAt(2, 1);
        await context.sync();
      }),
    );
    assert.deepEqual(await offered(), ['ja', 'nee']);
  },

  'the add-in is told of what was typed, with the value before': async ({ addIn, type, until, workbench }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        window.typed = [];
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
          window.typed.push([event.address, event.source, event.details?.valueBefore, event.details?.valueAfter]);
        });
        await context.sync();
      }),
    );
    await workbench(() => window.workbench.setCell('F70', 1.5));
    await until(() => window.typed.length === 1);
    await type('F70', '2,5');
    await until(() => window.typed.length === 2);
    assert.deepEqual((await addIn(() => window.typed))[1], ['F70', 'Local', 1.5, 2.5]);
  },

  'Home, End and the page keys move among the cells, select with Shift, and move the caret in what is typed': async (
    t,
  ) => {
    const grid = /** @type {() => Promise<import('../../../src/xlsx/notation/address').Area>} */ (
      () => t.workbench(() => window.workbench.grid.selection())
    );
    const seen = async (/** @type {string[]} */ ...keys) => {
      for (const key of keys) await t.page.keyboard.press(key);
      const { row, column, rows, columns } = await grid();
      return [row, column, rows, columns];
    };
    await t.workbench(() => window.workbench.select('C70'));
    await t.workbench(() => window.workbench.focusGrid());
    assert.deepEqual(await seen('Home'), [69, 0, 1, 1]);
    assert.deepEqual(await seen('ArrowLeft'), [69, 0, 1, 1]);
    assert.deepEqual(await seen('Control+Home'), [0, 0, 1, 1]);
    assert.deepEqual(await seen('ArrowUp'), [0, 0, 1, 1]);
    const [row, column] = await seen('Control+End');
    assert.ok(row >= 69 && column >= 15, `${row}, ${column}`);
    const [down] = await seen('Control+Home', 'PageDown');
    assert.ok(down > 10 && down < 60, `${down}`);
    assert.deepEqual(await seen('PageUp'), [0, 0, 1, 1]);
    assert.deepEqual(await seen('Shift+PageDown'), [0, 0, down + 1, 1]);
    assert.deepEqual(await seen('ArrowRight', 'ArrowRight', 'Shift+Home'), [0, 0, 1, 3]);

    await t.workbench(() => window.workbench.select('F71'));
    await t.page.keyboard.type('34');
    for (const key of ['Home', '1', '2', 'End', '5', 'Shift+Home', '6', 'Enter'])
      await t.page.keyboard.press(key.length === 1 ? `Digit${key}` : key);
    assert.deepEqual(await t.values('F71'), [[6]]);
    await t.type('F71', '=1+2');
    for (const key of ['ArrowUp', 'F2', 'Home', 'ArrowRight', '9', 'End', '4', 'Enter'])
      await t.page.keyboard.press(key.length === 1 ? `Digit${key}` : key);
    assert.deepEqual(await t.values('F71'), [[115]]);
  },

  // Nothing is typed after it: the grid keeps the cell open in which the list was shown.
  'a list that only offers shows all that stands in its cells, and marks nothing': async (t) => {
    await t.addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Keuzes');
        sheet.getRange('A1').values = [['Ter Apel']];
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B20:B22');
        range.dataValidation.rule = { list: { inCellDropDown: true, source: '=Keuzes!$A$1:$A$100' } };
        range.dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Warning' };
        await context.sync();
      }),
    );
    await t.idle();
    await t.workbench(() => {
      window.workbench.setCell('Keuzes!A2', 'Budel');
      window.workbench.setCell('Keuzes!A3', 'Zwolle');
    });
    await t.idle();
    await t.workbench(() => window.workbench.setCell('B20', 'Zwolle'));
    await t.workbench(() => window.workbench.setCell('B21', 'elders'));
    await t.idle();
    await t.workbench(() => window.workbench.select('B22'));
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.type('B');
    for (const name of ['Ter Apel', 'Budel', 'Zwolle']) await t.page.getByText(name, { exact: true }).waitFor();
    assert.equal(await t.page.getByText('Ongeldig').count(), 0);
    await t.page.keyboard.press('Escape');
  },
};
