// Values, sheets and tables.
import assert from 'node:assert/strict';
import { onSheet } from './sheet-batch.mjs';

/** @type {import('../journeys').Tests} */
export const sheetsAndTables = {
  'writing and reading in one sync; text that looks like a number becomes one': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Waarden', async (context, sheet) => {
        sheet.getRange('A1:A4').values = [[1], [true], ['3'], ["'007"]];
        sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
        const range = sheet.getRange('A1:B4').load('values,formulas,valueTypes,address');
        await context.sync();
        return range.toJSON();
      }),
    );
    assert.deepEqual(found.values, [
      [1, 4],
      [true, ''],
      [3, ''],
      ['007', ''],
    ]);
    assert.equal(found.formulas?.[0][1], '=SUM(A1:A3)');
    assert.deepEqual(found.valueTypes?.[1], ['Boolean', 'Empty']);
    assert.equal(found.address, 'Waarden!A1:B4');
  },

  'null in a block leaves a cell alone, an empty text empties it': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Blok', async (context, sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('A1:B2').values = [
          [null, ''],
          [30, null],
        ];
        const range = sheet.getRange('A1:B2').load('values');
        await context.sync();
        return range.values;
      }),
    );
    assert.deepEqual(found, [
      [1, ''],
      [30, 4],
    ]);
  },

  'sheets: add, rename, order, visibility, colour, frozen panes, delete': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Bladen', async (context, sheet) => {
        sheet.name = 'Bladen 2';
        sheet.tabColor = '#154273';
        sheet.freezePanes.freezeRows(2);
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        const other = context.workbook.worksheets.add('Weg');
        other.visibility = 'Hidden';
        sheet.load('name,tabColor,position,visibility');
        other.load('visibility');
        await context.sync();
        const seen = [sheet.name, sheet.tabColor, sheet.visibility, other.visibility, frozen.address];
        other.visibility = 'Visible';
        other.delete();
        sheet.name = 'Bladen';
        const gone = context.workbook.worksheets.getItemOrNullObject('Weg');
        await context.sync();
        return [...seen, gone.isNullObject];
      }),
    );
    assert.deepEqual(found, ['Bladen 2', '#154273', 'Visible', 'Hidden', "'Bladen 2'!1:2", true]);
  },

  'adding or showing a sheet leaves the user where he is': async ({ addIn, until }) => {
    const active = await addIn(
      onSheet('Bladen', async (context, sheet) => {
        const { worksheets } = context.workbook;
        sheet.activate();
        window.switched = [];
        worksheets.onActivated.add(async ({ worksheetId }) => void window.switched.push(worksheetId));
        await context.sync();
        const other = worksheets.add('Elders');
        other.visibility = 'Hidden';
        other.visibility = 'Visible';
        const still = worksheets.getActiveWorksheet().load('name');
        const first = worksheets.getItem('Blad1').load('id');
        await context.sync();
        other.activate();
        other.load('id');
        first.activate();
        await context.sync();
        window.expected = [other.id, first.id];
        other.delete();
        await context.sync();
        return still.name;
      }),
    );
    assert.equal(active, 'Bladen');
    await until(() => window.switched.length >= 2);
    assert.deepEqual(await addIn(() => window.switched), await addIn(() => window.expected));
  },

  'a sheet name that exists is ItemAlreadyExists; one with a slash is InvalidArgument': async ({ addIn }) => {
    const codeOf = (/** @type {string} */ name) =>
      addIn(
        (wanted) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.add(wanted);
            await context.sync();
            return 'added';
          }).catch((error) => describeError(error).code),
        name,
      );
    assert.equal(await codeOf('blad1'), 'ItemAlreadyExists');
    assert.equal(await codeOf('a/b'), 'InvalidArgument');
  },

  'tables: add, rename, rows, columns, resize, and their ranges': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Tabel', async (context, sheet) => {
        sheet.getRange('B2:C2').values = [['uren', 'tarief p/u']];
        const table = sheet.tables.add('B2:C3', true);
        table.name = 'Kosten';
        table.rows.add(undefined, [
          [10, 2],
          [20, 3],
        ]);
        table.rows.add(0, [[5, 1]]);
        table.columns.add(undefined, [
          ['kosten'],
          ['=[@uren]*[@[tarief p/u]]'],
          ['=[@uren]*[@[tarief p/u]]'],
          ['=[@uren]*[@[tarief p/u]]'],
        ]);
        await context.sync();
        const body = table.getDataBodyRange().load('values,formulas,address');
        const head = table.getHeaderRowRange().load('values');
        table.rows.load('count,items/values');
        table.columns.load('items/name');
        table.load('name,id,showTotals');
        await context.sync();
        return {
          body: body.toJSON(),
          head: head.values,
          count: table.rows.count,
          row: table.rows.items[1].values,
          columns: table.columns.items.map((column) => column.name),
          name: table.name,
        };
      }),
    );
    assert.equal(found.body.address, 'Tabel!B3:D5');
    assert.deepEqual(found.body.values, [
      [5, 1, 5],
      [10, 2, 20],
      [20, 3, 60],
    ]);
    assert.equal(found.body.formulas?.[0][2], '=[@uren]*[@[tarief p/u]]');
    assert.deepEqual(found.head, [['uren', 'tarief p/u', 'kosten']]);
    assert.deepEqual([found.count, found.row, found.name], [3, [[10, 2, 20]], 'Kosten']);
    assert.deepEqual(found.columns, ['uren', 'tarief p/u', 'kosten']);
  },

  'structured references follow the table as it grows': async ({ addIn }) => {
    const read = onSheet('Verwijzing', async (context, sheet) => {
      const range = sheet.getRange('E1:E4').load('values,formulas');
      await context.sync();
      return range.toJSON();
    });
    await addIn(
      onSheet('Verwijzing', async (context, sheet) => {
        sheet.getRange('A1:B3').values = [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ];
        const table = sheet.tables.add('A1:B3', true);
        table.name = 'Ref';
        sheet.getRange('E1:E4').formulas = [
          ['=SUM(Ref[a])'],
          ['=Ref[@b]'],
          ['=SUM(Ref[#Data])'],
          ['=COUNTA(Ref[#Headers])'],
        ];
        await context.sync();
      }),
    );
    assert.deepEqual((await addIn(read)).values, [[4], [2], [10], [2]]);
    assert.equal((await addIn(read)).formulas?.[1][0], '=Ref[@b]');
    await addIn(
      onSheet('Verwijzing', async (context, sheet) => {
        sheet.tables.getItem('Ref').rows.add(undefined, [[10, 20]]);
        await context.sync();
      }),
    );
    assert.deepEqual((await addIn(read)).values, [[14], [2], [40], [2]]);
  },

  'a table may have the name of a sheet; formulas follow a renamed table': async ({ addIn }) => {
    const name = await addIn(
      onSheet('Uren', async (context, sheet) => {
        sheet.getRange('A1:A2').values = [['a'], [3]];
        const table = sheet.tables.add('A1:A2', true);
        table.name = 'Eerst';
        sheet.getRange('C1').formulas = [['=SUM(Eerst[a])']];
        await context.sync();
        table.name = 'Uren';
        table.load('name');
        const range = sheet.getRange('C1').load('formulas,values');
        await context.sync();
        return [table.name, range.formulas[0][0], range.values[0][0]];
      }),
    );
    assert.deepEqual(name, ['Uren', '=SUM(Uren[a])', 3]);
    /** @type {import('../journeys').Batch<string>} */
    const added = async (context, sheet) => {
      const table = sheet.tables.add('E1:E2', true).load('name');
      await context.sync();
      const given = table.name;
      table.delete();
      await context.sync();
      return given;
    };
    const free = await addIn(onSheet('Uren', added));
    assert.equal(await addIn(onSheet(free, added)), free);
  },

  'writing directly below a table makes it grow': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Groei', async (context, sheet) => {
        sheet.getRange('A1:B2').values = [
          ['a', 'b'],
          [1, 2],
        ];
        const table = sheet.tables.add('A1:B2', true);
        table.name = 'Groei1';
        table.getDataBodyRange().getRowsBelow(2).values = [
          [3, 4],
          [5, 6],
        ];
        const range = table.getRange().load('address');
        await context.sync();
        return range.address;
      }),
    );
    assert.equal(found, 'Groei!A1:B4');
  },

  'deleting table rows, a table, and turning one into a range': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Wissen', async (context, sheet) => {
        sheet.getRange('A1:A5').values = [['a'], [1], [2], [3], [4]];
        sheet.getRange('A8').values = [['onder']];
        const table = sheet.tables.add('A1:A5', true);
        table.rows.deleteRowsAt(1, 2);
        const body = table.getDataBodyRange().load('values,address');
        const below = sheet.getRange('A6').load('values');
        await context.sync();
        const seen = [body.address, body.values, below.values];
        table.convertToRange();
        const count = sheet.tables.getCount();
        await context.sync();
        return [...seen, count.value];
      }),
    );
    assert.deepEqual(found, ['Wissen!A2:A3', [[1], [4]], [['onder']], 0]);
  },
};
