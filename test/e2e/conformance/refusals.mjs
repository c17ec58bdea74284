// What the library and the host refuse, and what an error says.
import assert from 'node:assert/strict';
import { onSheet, refusedOnSheet } from './sheet-batch.mjs';

/** @type {import('../journeys').Tests} */
export const refusals = {
  'the library is ready, in the language of the page, with the sets the host declares': async ({ addIn }) => {
    const found = await addIn(() => ({
      status: document.getElementById('status')?.textContent,
      sets: [
        ['ExcelApi', '1.17'],
        ['ExcelApi', '1.18'],
        ['SharedRuntime', '1.1'],
        ['CustomFunctionsRuntime', '1.3'],
        ['CustomXmlParts', '1.1'],
      ].map(([name, version]) => Office.context.requirements.isSetSupported(name, version)),
    }));
    assert.equal(found.status, 'Excel OfficeOnline nl-NL');
    assert.deepEqual(found.sets, [true, false, true, true, true]);
  },

  'a property that was not loaded is refused by the library': async ({ addIn }) => {
    const error = await addIn(
      refusedOnSheet('Lezen', async (context, sheet) => {
        const range = sheet.getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    assert.equal(error.code, 'PropertyNotLoaded');
    assert.equal(error.location, 'Range.values');
  },

  'a missing sheet is ItemNotFound, with location and statement': async ({ addIn }) => {
    const error = await addIn(
      refusedOnSheet('Lezen', async (context) => {
        context.workbook.worksheets.getItem('Bestaat niet').load('name');
        await context.sync();
      }),
    );
    assert.equal(error.code, 'ItemNotFound');
    assert.equal(error.location, 'WorksheetCollection.getItem');
    assert.match(error.statement, /getItem/);
  },

  'null objects stay null through everything derived from them': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Lezen', async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('niets');
        const range = sheet.getRange('A1');
        const table = context.workbook.tables.getItemOrNullObject('niets');
        await context.sync();
        return [sheet.isNullObject, range.isNullObject, table.isNullObject];
      }),
    );
    assert.deepEqual(found, [true, true, true]);
  },

  'a list not loaded and a question not asked are refused too; what was set can be read at once': async ({ addIn }) => {
    const list = await addIn(refusedOnSheet('Lezen', async (context) => context.workbook.tables.items.length));
    assert.deepEqual([list.code, list.location], ['PropertyNotLoaded', 'TableCollection.items']);
    const question = await addIn(
      refusedOnSheet('Lezen', async (context) => context.workbook.worksheets.getItemOrNullObject('niets').isNullObject),
    );
    assert.equal(question.code, 'PropertyNotLoaded');
    const set = await addIn(
      onSheet('Lezen', async (context, sheet) => {
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        range.values = [[99]];
        return range.values;
      }),
    );
    assert.deepEqual(set, [[99]]);
  },

  'ItemNotFound names the collection that was asked': async ({ addIn }) => {
    const made = await addIn(
      onSheet('Gemist', async (context, sheet) => {
        sheet.getRange('A1').values = [['kop']];
        sheet.tables.add('A1:A2', true).name = 'Gemist';
        await context.sync();
        return 'made';
      }),
    );
    assert.equal(made, 'made');
    /** @type {Readonly<Record<string, (workbook: Excel.Workbook) => unknown>>} */
    const missing = {
      TableCollection: ({ tables }) => tables.getItem('geen').load('name'),
      TableColumnCollection: ({ tables }) => tables.getItem('Gemist').columns.getItem('geen').load('name'),
      NamedItemCollection: ({ names }) => names.getItem('geen').load('name'),
      SettingCollection: ({ settings }) => settings.getItem('geen').load('value'),
    };
    for (const [collection, ask] of Object.entries(missing)) {
      const { code, location, statement } = await addIn(
        ([source]) =>
          Excel.run(async (context) => {
            new Function(`return (${source})`)()(context.workbook);
            await context.sync();
          }).then(() => Promise.reject(new Error('nothing was refused')), describeError),
        [ask.toString()],
      );
      assert.deepEqual([code, location], ['ItemNotFound', `${collection}.getItem`]);
      assert.match(statement, /getItem/);
    }
  },

  'a batch stops at the statement that fails: what went before stays, what comes after is not done': async ({
    addIn,
    values,
  }) => {
    const error = await addIn(
      refusedOnSheet('Half', async (context, sheet) => {
        sheet.getRange('A1').values = [['voor']];
        sheet.tables.getItem('geen').delete();
        sheet.getRange('A2').values = [['na']];
        await context.sync();
      }),
    );
    assert.equal(error.code, 'ItemNotFound');
    assert.deepEqual(await values('Half!A1:A2'), [['voor'], ['']]);
  },

  'nothing can be read from a null object, and actions on it do nothing': async ({ addIn, workbench }) => {
    await addIn(onSheet('Lezen', () => null));
    const before = await workbench(() => window.workbench.sheets());
    const found = await addIn(
      onSheet('Lezen', async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('niets').load('name');
        sheet.getRange('A1').values = [[1]];
        sheet.delete();
        await context.sync();
        return [sheet.isNullObject, typeof sheet.name];
      }),
    );
    assert.deepEqual(found, [true, 'undefined']);
    assert.deepEqual(await workbench(() => window.workbench.sheets()), before);
  },

  'tables that overlap and ranges too large to read are InvalidOperation': async ({ addIn }) => {
    const overlap = await addIn(
      refusedOnSheet('Gemist', async (context, sheet) => {
        sheet.tables.add('A1:B2', true);
        await context.sync();
      }),
    );
    assert.deepEqual([overlap.code, overlap.location], ['InvalidOperation', 'TableCollection.add']);
    const large = await addIn(
      refusedOnSheet('Gemist', async (context, sheet) => {
        sheet.getRange().load('values');
        await context.sync();
      }),
    );
    assert.deepEqual([large.code, large.location], ['InvalidOperation', 'Range.values']);
  },

  'values of the wrong size are InvalidArgument and change nothing': async ({ addIn }) => {
    const error = await addIn(
      refusedOnSheet('Maat', async (context, sheet) => {
        sheet.getRange('A1:B2').values = [[1]];
        await context.sync();
      }),
    );
    assert.equal(error.code, 'InvalidArgument');
    assert.equal(error.location, 'Range.values');
    const after = await addIn(
      onSheet('Maat', async (context, sheet) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        await context.sync();
        return used.isNullObject;
      }),
    );
    assert.equal(after, true);
  },

  'an address outside the sheet is InvalidArgument': async ({ addIn }) => {
    const error = await addIn(
      refusedOnSheet('Maat', async (context, sheet) => {
        sheet.getRange('ZZZZ9').load('address');
        await context.sync();
      }),
    );
    assert.equal(error.code, 'InvalidArgument');
  },

  'a member the host does not serve fails loudly, by name': async ({ addIn, expectUnserved }) => {
    expectUnserved('Worksheet.pivotTables');
    const error = await addIn(
      refusedOnSheet('Maat', async (context, sheet) => {
        sheet.pivotTables.add('Line', sheet.getRange('A1'), 'C1');
        await context.sync();
      }),
    );
    assert.equal(error.code, 'NotImplemented');
    assert.equal(error.location, 'Worksheet.pivotTables');
  },
};
