// Requests large, at the same time or at a bad moment; the pane and its commands.
import assert from 'node:assert/strict';
import { onSheet, refusedOnSheet } from './sheet-batch.mjs';

/** @type {import('../journeys').Tests} */
export const requests = {
  'large blocks are written in the pieces the library makes, and read': async ({ addIn, workbench }) => {
    await workbench(() => {
      window.pieces = 0;
      window.addEventListener('message', ({ data }) => {
        window.pieces += String(data).split(String.raw`\"Name\":\"Values\"`).length - 1;
      });
    });
    const found = await addIn(
      onSheet('Groot', async (context, sheet) => {
        const range = sheet.getRange('A1:D3000');
        range.values = Array.from({ length: 3000 }, (_row, i) => [i, i * 2, `r${i}`, `=A${i + 1}*2`]);
        await context.sync();
        range.load('values');
        await context.sync();
        return [range.values.length, range.values[2999]];
      }),
    );
    assert.deepEqual(found, [3000, [2999, 5998, 'r2999', 5998]]);
    assert.ok((await workbench(() => window.pieces)) > 1, 'the library wrote the block in one piece');
  },

  'a large block of the wrong size is refused before the first piece is written': async ({ addIn, values }) => {
    const error = await addIn(
      refusedOnSheet('Groot', async (context, sheet) => {
        sheet.getRange('F1:I3000').values = Array.from({ length: 2999 }, () => [1, 2, 3, 4]);
        await context.sync();
      }),
    );
    assert.equal(error.code, 'InvalidArgument');
    assert.deepEqual(await values('Groot!F1:I1'), [['', '', '', '']]);
  },

  'parallel runs do not disturb each other': async ({ addIn }) => {
    const found = await addIn(() =>
      Promise.all(
        [1, 2, 3].map((i) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem('Blad1').getRange(`M${i}`);
            range.values = [[i]];
            range.load('values');
            await context.sync();
            return range.values[0][0];
          }),
        ),
      ),
    );
    assert.deepEqual(found, [1, 2, 3]);
  },

  'selection, insert and delete of cells, clear': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Cellen', async (context, sheet) => {
        sheet.getRange('A1:B3').values = [
          [1, 'a'],
          [2, 'b'],
          [3, 'c'],
        ];
        sheet.getRange('D1').formulas = [['=SUM(A1:A3)']];
        sheet.getRange('A2').insert('Down');
        sheet.getRange('B1').delete('Up');
        sheet.getRange('A1').select();
        const range = sheet.getRange('A1:B4').load('values');
        const sum = sheet.getRange('D1').load('values,formulas');
        const selected = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return [range.values, sum.values, sum.formulas, selected.address];
      }),
    );
    assert.deepEqual(found[0], [
      [1, 'b'],
      ['', 'c'],
      [2, ''],
      [3, ''],
    ]);
    assert.deepEqual(found.slice(1), [[[6]], [['=SUM(A1:A4)']], 'Cellen!A1']);
  },

  'protected sheets and read-only workbooks refuse writing': async ({ addIn, workbench }) => {
    /** @type {import('../journeys').Batch<string>} */
    const write = async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      return 'written';
    };
    await addIn(
      onSheet('Slot', async (context, sheet) => {
        sheet.protection.protect();
        await context.sync();
      }),
    );
    assert.equal((await addIn(refusedOnSheet('Slot', write))).code, 'AccessDenied');
    await addIn(
      onSheet('Slot', async (context, sheet) => {
        sheet.protection.unprotect();
        await context.sync();
      }),
    );
    assert.equal(await addIn(onSheet('Slot', write)), 'written');
    await workbench(() => window.workbench.setReadOnly(true));
    assert.equal((await addIn(refusedOnSheet('Slot', write))).code, 'AccessDenied');
    await workbench(() => window.workbench.setReadOnly(false));
  },

  'while the user types in a cell every request is refused': async ({ addIn, workbench }) => {
    await workbench(() => void (window.workbench.conditions.cellEdit = true));
    const refused = await addIn(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }).then(() => null, describeError),
    );
    await workbench(() => void (window.workbench.conditions.cellEdit = false));
    assert.equal(refused?.code, 'InvalidOperationInCellEditMode');
  },

  'the pane can be hidden and shown by the add-in; commands reach it': async ({ addIn, page, runCommand, until }) => {
    await addIn(() => Office.addin.hide());
    assert.ok(await page.locator('.work.pane-closed').count());
    await addIn(() => Office.addin.showAsTaskpane());
    assert.equal(await page.locator('.work.pane-closed').count(), 0);
    await runCommand('newExample');
    await until(() => window.commands.length === 1);
  },
};
