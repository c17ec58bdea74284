// What else a workbook holds: names, settings, XML, formats, validation, conditional formats.
import assert from 'node:assert/strict';
import { onSheet } from './sheet-batch.mjs';

/** @type {import('../journeys').Tests} */
export const book = {
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
        return { name: name.toJSON(), rest: [place.address, result.values, none.isNullObject] };
      }),
    );
    assert.equal(found.name.formula, '=Namen!$A$2');
    assert.equal(found.name.type, 'Range');
    assert.deepEqual(found.rest, ['Namen!A2', [[21]], true]);
  },

  'a formula that sorts cells leaves them to other formulas as they are, and passes on empty ones as 0': async ({
    addIn,
  }) => {
    const found = await addIn(
      onSheet('Sorteren', async (context, sheet) => {
        sheet.getRange('A1:A4').values = [[3], [1], [2], ['']];
        sheet.getRange('C1').formulas = [['=SORT(A1:A3)']];
        sheet.getRange('E1').formulas = [['=TRANSPOSE(A1:A4)']];
        await context.sync();
        const [sorted, turned] = ['C1:C3', 'E1:H1'].map((cells) => sheet.getRange(cells).load('values'));
        await context.sync();
        return [sorted?.values, turned?.values];
      }),
    );
    assert.deepEqual(found, [[[1], [2], [3]], [[3, 1, 2, 0]]]);
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
        return [one.type, one.rule.list?.source, one.prompt.message, number.type, cleared.type];
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
};
