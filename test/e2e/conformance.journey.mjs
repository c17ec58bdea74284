// What the real Office.js does with our host: the part of Excel add-ins lean on. The add-in is the fixture.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** Runs a batch on a sheet of its own; errors come back as describeError makes them. */
const onSheet = (name, batch) =>
  `(async () => {
    try {
      return await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        const found = sheets.getItemOrNullObject(${JSON.stringify(name)});
        await context.sync();
        const sheet = found.isNullObject ? sheets.add(${JSON.stringify(name)}) : found;
        return await (${batch.toString()})(context, sheet);
      });
    } catch (error) { return describeError(error); }
  })()`;

/** @type {import('./journeys').Tests} */
export const tests = {
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
      onSheet('Lezen', async (context, sheet) => {
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
      onSheet('Lezen', async (context) => {
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
    const list = await addIn(onSheet('Lezen', async (context) => context.workbook.tables.items.length));
    assert.deepEqual([list.code, list.location], ['PropertyNotLoaded', 'TableCollection.items']);
    const question = await addIn(
      onSheet('Lezen', async (context) => context.workbook.worksheets.getItemOrNullObject('niets').isNullObject),
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
    const missing = [
      [
        'TableCollection',
        async (context) => void (context.workbook.tables.getItem('geen').load('name'), await context.sync()),
      ],
      [
        'TableColumnCollection',
        async (context) =>
          void (context.workbook.tables.getItem('Gemist').columns.getItem('geen').load('name'), await context.sync()),
      ],
      [
        'NamedItemCollection',
        async (context) => void (context.workbook.names.getItem('geen').load('name'), await context.sync()),
      ],
      [
        'SettingCollection',
        async (context) => void (context.workbook.settings.getItem('geen').load('value'), await context.sync()),
      ],
    ];
    for (const [collection, batch] of missing) {
      const { code, location, statement } = await addIn(onSheet('Gemist', batch));
      assert.deepEqual([code, location], ['ItemNotFound', `${collection}.getItem`]);
      assert.match(statement, /getItem/);
    }
  },

  'a batch stops at the statement that fails: what went before stays, what comes after is not done': async ({
    addIn,
    values,
  }) => {
    const error = await addIn(
      onSheet('Half', async (context, sheet) => {
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
      onSheet('Gemist', async (context, sheet) => {
        sheet.tables.add('A1:B2', true);
        await context.sync();
      }),
    );
    assert.deepEqual([overlap.code, overlap.location], ['InvalidOperation', 'TableCollection.add']);
    const large = await addIn(
      onSheet('Gemist', async (context, sheet) => {
        sheet.getRange().load('values');
        await context.sync();
      }),
    );
    assert.deepEqual([large.code, large.location], ['InvalidOperation', 'Range.values']);
  },

  'values of the wrong size are InvalidArgument and change nothing': async ({ addIn }) => {
    const error = await addIn(
      onSheet('Maat', async (context, sheet) => {
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
      onSheet('Maat', async (context, sheet) => {
        sheet.getRange('ZZZZ9').load('address');
        await context.sync();
      }),
    );
    assert.equal(error.code, 'InvalidArgument');
  },

  'a member the host does not serve fails loudly, by name': async ({ addIn, expectUnserved }) => {
    expectUnserved('Worksheet.pivotTables');
    const error = await addIn(
      onSheet('Maat', async (context, sheet) => {
        sheet.pivotTables.add('Line', sheet.getRange('A1'));
        await context.sync();
      }),
    );
    assert.equal(error.code, 'NotImplemented');
    assert.equal(error.location, 'Worksheet.pivotTables');
  },

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
    assert.equal(found.formulas[0][1], '=SUM(A1:A3)');
    assert.deepEqual(found.valueTypes[1], ['Boolean', 'Empty']);
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
    const add = (name) =>
      addIn(
        `(${(wanted) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.add(wanted);
            await context.sync();
          }).catch(describeError)})(${JSON.stringify(name)})`,
      );
    assert.equal((await add('blad1')).code, 'ItemAlreadyExists');
    assert.equal((await add('a/b')).code, 'InvalidArgument');
  },

  'tables: add, rename, rows, columns, resize, and their ranges': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Tabel', async (context, sheet) => {
        sheet.getRange('B2:C2').values = [['uren', 'tarief p/u']];
        const table = sheet.tables.add('B2:C3', true);
        table.name = 'Kosten';
        table.rows.add(null, [
          [10, 2],
          [20, 3],
        ]);
        table.rows.add(0, [[5, 1]]);
        table.columns.add(null, [
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
    assert.equal(found.body.formulas[0][2], '=[@uren]*[@[tarief p/u]]');
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
    assert.equal((await addIn(read)).formulas[1][0], '=Ref[@b]');
    await addIn(
      onSheet('Verwijzing', async (context, sheet) => {
        sheet.tables.getItem('Ref').rows.add(null, [[10, 20]]);
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

  'names: range and constant, used in a formula': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Namen', async (context, sheet) => {
        sheet.getRange('A2').values = [[7]];
        context.workbook.names.add('Tarief', sheet.getRange('A2'));
        context.workbook.names.add('Factor', '=3');
        sheet.getRange('B1').formulas = [['=Tarief*Factor']];
        const name = context.workbook.names.getItem('Tarief').load('name,formula,value,type,scope');
        const place = context.workbook.names.getItem('Tarief').getRange().load('address');
        const result = sheet.getRange('B1').load('values');
        const none = context.workbook.names.getItemOrNullObject('Geen');
        await context.sync();
        return [name.toJSON(), place.address, result.values, none.isNullObject];
      }),
    );
    assert.equal(found[0].formula, '=Namen!$A$2');
    assert.equal(found[0].type, 'Range');
    assert.deepEqual(found.slice(1), ['Namen!A2', [[21]], true]);
  },

  'settings: in the workbook and in the document': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Lezen', async (context) => {
        context.workbook.settings.add('sleutel', { a: 1 });
        const setting = context.workbook.settings.getItemOrNullObject('sleutel').load('value');
        const none = context.workbook.settings.getItemOrNullObject('geen');
        await context.sync();
        return [setting.value, none.isNullObject];
      }),
    );
    assert.deepEqual(found, [{ a: 1 }, true]);
    const saved = await addIn(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.set('x', [1, 2]);
          Office.context.document.settings.saveAsync((result) =>
            resolve([result.status, Office.context.document.settings.get('x')]),
          );
        }),
    );
    assert.deepEqual(saved, ['succeeded', [1, 2]]);
  },

  'custom XML parts: add, find by namespace, change, delete': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Lezen', async (context) => {
        const parts = context.workbook.customXmlParts;
        const part = parts.add('<model xmlns="urn:proef">1</model>');
        const mine = parts.getByNamespace('urn:proef').getOnlyItemOrNullObject();
        part.load('id,namespaceUri');
        await context.sync();
        mine.setXml('<model xmlns="urn:proef">2</model>');
        const xml = mine.getXml();
        await context.sync();
        const seen = [part.namespaceUri, xml.value];
        part.delete();
        const gone = parts.getByNamespace('urn:proef').getOnlyItemOrNullObject();
        const byId = parts.getItemOrNullObject(part.id);
        await context.sync();
        return [...seen, gone.isNullObject, byId.isNullObject];
      }),
    );
    assert.deepEqual(found, ['urn:proef', '<model xmlns="urn:proef">2</model>', true, true]);
  },

  'formats: fill, font, number format, alignment, width; mixed ones are null': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Opmaak', async (context, sheet) => {
        const range = sheet.getRange('A1:B2');
        range.values = [
          [0.5, 1],
          [2, 45000],
        ];
        range.format.fill.color = '#FFCC00';
        range.format.font.bold = true;
        range.format.columnWidth = 90;
        range.format.horizontalAlignment = 'Center';
        range.format.wrapText = true;
        sheet.getRange('A1').format.font.italic = true;
        range.numberFormat = [
          ['0%', '0.00'],
          ['General', 'dd-mm-yyyy'],
        ];
        sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').style = 'Continuous';
        range.load('numberFormat,text,format/fill/color,format/font/bold,format/font/italic,format/columnWidth');
        await context.sync();
        return [
          range.numberFormat,
          range.text,
          range.format.fill.color,
          range.format.font.bold,
          range.format.font.italic,
          range.format.columnWidth,
        ];
      }),
    );
    assert.deepEqual(found[0], [
      ['0%', '0.00'],
      ['General', 'dd-mm-yyyy'],
    ]);
    assert.deepEqual(found[1], [
      ['50%', '1,00'],
      ['2', '15-03-2023'],
    ]);
    assert.deepEqual(found.slice(2), ['#FFCC00', true, null, 90]);
  },

  'rows and columns are hidden and read back; a mixture is null': async ({ addIn }) => {
    const said = await addIn(
      onSheet('Verborgen', async (context, sheet) => {
        sheet.getRange('3:4').rowHidden = true;
        sheet.getRange('C:C').columnHidden = true;
        const cells = ['A3:A4', 'A4:A5', 'A5', 'B1:C1', 'C1'].map((a) =>
          sheet.getRange(a).load('rowHidden,columnHidden'),
        );
        await context.sync();
        const before = cells.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]);
        sheet.getRange('3:4').rowHidden = false;
        cells[0].load('rowHidden');
        await context.sync();
        return [...before, cells[0].rowHidden];
      }),
    );
    assert.deepEqual(said, [[true, false], [null, false], [false, false], [false, null], [false, true], false]);
  },

  'range.set() and load by object': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Opmaak', async (context, sheet) => {
        const range = sheet.getRange('D5');
        range.set({ values: [['x']], format: { font: { italic: true } } });
        range.load({ values: true, format: { font: { italic: true } } });
        await context.sync();
        return [range.values, range.format.font.italic];
      }),
    );
    assert.deepEqual(found, [[['x']], true]);
  },

  'data validation: a list, a number, a prompt; remembered and cleared': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Regels', async (context, sheet) => {
        const list = sheet.getRange('A2:A9');
        list.dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nee' } };
        list.dataValidation.prompt = { showPrompt: true, title: 'Kies', message: 'ja of nee' };
        sheet.getRange('B2:B9').dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
        const one = sheet.getRange('A3').dataValidation.load('type,rule,prompt');
        const number = sheet.getRange('B3').dataValidation.load('type');
        await context.sync();
        list.dataValidation.clear();
        const cleared = sheet.getRange('A3').dataValidation.load('type');
        await context.sync();
        return [one.type, one.rule.list.source, one.prompt.message, number.type, cleared.type];
      }),
    );
    assert.deepEqual(found, ['List', 'ja,nee', 'ja of nee', 'Decimal', 'None']);
  },

  'conditional formats: by formula and by value': async ({ addIn }) => {
    const found = await addIn(
      onSheet('Regels', async (context, sheet) => {
        sheet.getRange('D1:D3').values = [[1], [5], [9]];
        const custom = sheet.getRange('D1:D3').conditionalFormats.add('Custom');
        custom.custom.rule.formula = '=D1>4';
        custom.custom.format.fill.color = '#FFC7CE';
        const value = sheet.getRange('D1:D3').conditionalFormats.add('CellValue');
        value.cellValue.format.font.color = '#9C0006';
        value.cellValue.rule = { formula1: '=8', operator: 'GreaterThan' };
        const count = sheet.getRange('D1:D3').conditionalFormats.getCount();
        await context.sync();
        sheet.getRange('D1:D3').conditionalFormats.clearAll();
        const after = sheet.getRange('D1:D3').conditionalFormats.getCount();
        await context.sync();
        return [count.value, after.value];
      }),
    );
    assert.deepEqual(found, [2, 0]);
  },

  'a tracked range outlives its run and moves along with its cells': async ({ addIn }) => {
    await addIn(
      onSheet('Spoor', async (context, sheet) => {
        sheet.getRange('A3').values = [['hier']];
        window.kept = sheet.getRange('A3');
        context.trackedObjects.add(window.kept);
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        await context.sync();
      }),
    );
    const found = await addIn(() =>
      Excel.run(window.kept, async (context) => {
        window.kept.load('address,values');
        await context.sync();
        context.trackedObjects.remove(window.kept);
        await context.sync();
        return [window.kept.address, window.kept.values];
      }).catch(describeError),
    );
    assert.deepEqual(found, ['Spoor!A4', [['hier']]]);
  },

  'a range is lost when its run ends, when it is given back, and with its cells': async ({ addIn }) => {
    const lost = await addIn(async () => {
      const use = async (range) => {
        range.load('address');
        await range.context.sync();
        return range.address;
      };
      const keep = (address, before) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Spoor').getRange(address).load('values');
          await before?.(context, range);
          await context.sync();
          return range;
        });
      const ended = await keep('A1');
      const released = await keep('A1', async (context, range) => {
        context.trackedObjects.add(range);
        await context.sync();
        context.trackedObjects.remove(range);
      });
      const deleted = await keep('C9', (context, range) => context.trackedObjects.add(range));
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Spoor').getRange('9:9').delete('Up');
        await context.sync();
      });
      return await Promise.all([ended, released, deleted].map((range) => use(range).catch((error) => error.code)));
    });
    assert.deepEqual(lost, ['InvalidObjectPath', 'InvalidReference', 'InvalidReference']);
  },

  'events: add, range of the change, values before and after, remove': async ({ addIn, until }) => {
    await addIn(
      onSheet('Gebeurtenis', async (context, sheet) => {
        window.seen = [];
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        window.handler = sheet.onChanged.add(async (event) => {
          const values = await Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values');
            await inner.sync();
            return range.values;
          });
          window.seen.push([event.changeType, event.address, event.source, event.details?.valueBefore, values]);
        });
        await context.sync();
        sheet.getRange('A1').values = [[7]];
        await context.sync();
      }),
    );
    await until(() => window.seen.length === 1);
    assert.deepEqual(await addIn(() => window.seen), [['RangeEdited', 'A1', 'Local', 1, [[7]]]]);
    await addIn(() =>
      Excel.run(window.handler.context, async (context) => {
        window.handler.remove();
        await context.sync();
      }),
    );
    await addIn(
      onSheet('Gebeurtenis', async (context, sheet) => {
        window.second = [];
        sheet.onChanged.add(async (event) => void window.second.push(event.address));
        await context.sync();
        sheet.getRange('B2').values = [[8]];
        await context.sync();
      }),
    );
    await until(() => window.second.length === 1);
    assert.equal((await addIn(() => window.seen)).length, 1);
  },

  'events: a colleague is Remote, the user is Local; enableEvents silences': async ({ addIn, workbench, until }) => {
    await addIn(
      onSheet('Samen', async (context, sheet) => {
        window.together = [];
        sheet.onChanged.add(async (event) => void window.together.push([event.source, event.address]));
        await context.sync();
      }),
    );
    await workbench(() => window.workbench.setCell('Samen!A1', 1, 'coauthor'));
    await workbench(() => window.workbench.setCell('Samen!A2', 2));
    await until(() => window.together.length === 2);
    await addIn(
      onSheet('Samen', async (context, sheet) => {
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange('A3').values = [[3]];
        await context.sync();
        context.runtime.enableEvents = true;
        await context.sync();
        sheet.getRange('A4').values = [[4]];
        await context.sync();
      }),
    );
    await until(() => window.together.length === 3);
    assert.deepEqual(await addIn(() => window.together), [
      ['Remote', 'A1'],
      ['Local', 'A2'],
      ['Local', 'A4'],
    ]);
  },

  'events of the collections: sheets added, renamed, deleted; tables added, changed, deleted': async ({
    addIn,
    until,
  }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        window.collected = [];
        const { worksheets, tables } = context.workbook;
        const note = (kind) => async (event) => void window.collected.push([kind, event.type]);
        worksheets.onAdded.add(note('added'));
        worksheets.onNameChanged.add(note('renamed'));
        worksheets.onDeleted.add(note('deleted'));
        tables.onAdded.add(note('table'));
        tables.onChanged.add(note('change'));
        tables.onDeleted.add(note('tableGone'));
        await context.sync();
        const sheet = worksheets.add('Verzameling');
        sheet.getRange('A1').values = [['kop']];
        const table = sheet.tables.add('A1:A2', true);
        await context.sync();
        sheet.getRange('A2').values = [[1]];
        sheet.name = 'Verzameling 2';
        await context.sync();
        table.delete();
        sheet.delete();
        await context.sync();
      }).catch(describeError),
    );
    await until(() => window.collected.some(([kind]) => kind === 'deleted'));
    const kinds = (await addIn(() => window.collected)).map(([kind]) => kind);
    for (const kind of ['added', 'table', 'change', 'renamed', 'tableGone', 'deleted'])
      assert.ok(kinds.includes(kind), kind);
  },

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
      onSheet('Groot', async (context, sheet) => {
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
    const write = onSheet('Slot', async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      return 'written';
    });
    await addIn(
      onSheet('Slot', async (context, sheet) => {
        sheet.protection.protect();
        await context.sync();
      }),
    );
    assert.equal((await addIn(write)).code, 'AccessDenied');
    await addIn(
      onSheet('Slot', async (context, sheet) => {
        sheet.protection.unprotect();
        await context.sync();
      }),
    );
    assert.equal(await addIn(write), 'written');
    await workbench(() => window.workbench.setReadOnly(true));
    assert.equal((await addIn(write)).code, 'AccessDenied');
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
