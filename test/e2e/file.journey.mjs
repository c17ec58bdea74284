// A workbook kept and brought back: the example with everything users add to it, other people's files, and bad ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const address = null;

const FIGURES = /([\d.,]+)\s*fte tekort/;

const overviewIsThere = (t) => t.until(() => /fte tekort/.test(document.body.innerText));
const said = (t, pattern) =>
  t.untilWorkbench((source) => new RegExp(source).test(document.getElementById('notice').textContent), pattern);
const notice = (t) => t.workbench(() => document.getElementById('notice').textContent);

async function save(t) {
  const [download] = await Promise.all([
    t.page.waitForEvent('download'),
    t.page.getByRole('button', { name: 'Opslaan', exact: true }).click(),
  ]);
  return { path: await download.path(), name: download.suggestedFilename() };
}

async function choose(t, { path, name }) {
  await t.page.setInputFiles('#file', { name, mimeType: '', buffer: readFileSync(path) });
}

/** The pane belongs to the workbook: another workbook, another frame. */
async function newFrame(t) {
  const frame = await (await t.page.waitForSelector('#pane iframe', { state: 'attached' })).contentFrame();
  await frame.waitForFunction(() => window.Office?.context?.requirements);
  await frame.evaluate(() => window.Office.onReady().then(() => null));
  const until = (condition, argument) => frame.waitForFunction(condition, argument, { timeout: 30_000 });
  return { ...t, frame, until, addIn: (action, argument) => frame.evaluate(action, argument) };
}

const figures = (t) =>
  t.addIn(() =>
    document.body.innerText.replace(/[\s\S]*(?=Capaciteit)/, '').replace(/Benodigde fte[\s\S]*|Fte nodig[\s\S]*/, ''),
  );

/** Everything of a workbook the add-in can ask for, in words. */
const described = (t) =>
  t.addIn(() =>
    Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
      names.load('items/name,items/formula,items/comment');
      const settings = context.workbook.settings.load('items/key,items/value');
      const xml = context.workbook.customXmlParts.load('items/id');
      await context.sync();
      const sheets = worksheets.items.map((sheet) => ({
        sheet,
        tables: sheet.tables.load('items/name,items/style,items/showBandedRows'),
        used: sheet.getUsedRangeOrNullObject().load('address,formulas,numberFormat'),
        frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
        protection: sheet.protection.load('protected,options'),
        width: sheet.getRange('C1').load('format/columnWidth'),
        height: sheet.getRange('A2').load('format/rowHeight'),
      }));
      const texts = xml.items.map((part) => part.getXml());
      await context.sync();
      const inTables = sheets.flatMap(({ tables }) =>
        tables.items.map((table) => ({ table, range: table.getRange().load('address') })),
      );
      await context.sync();
      return {
        names: names.items.map(({ name, formula, comment }) => [name, formula, comment]),
        settings: settings.items.map(({ key, value }) => [key, value]),
        xml: texts.map(({ value }) => value),
        tables: inTables.map(({ table, range }) => [table.name, range.address, table.style, table.showBandedRows]),
        sheets: sheets.map(({ sheet, used, frozen, protection, width, height }) => ({
          name: sheet.name,
          visibility: sheet.visibility,
          tab: sheet.tabColor,
          gridlines: sheet.showGridlines,
          frozen: frozen.isNullObject ? null : frozen.address,
          protected: [protection.protected, protection.options],
          sizes: [width.format.columnWidth, height.format.rowHeight],
          cells: used.isNullObject ? null : [used.address, used.formulas, used.numberFormat],
        })),
      };
    }),
  );

/** A sheet with one of everything. */
const addEverything = (t) =>
  t.addIn(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.add("Proef 'a' & <b>");
      sheet.tabColor = '#FF8800';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt('A1:B1');
      sheet.getRange('A1:C1').formulas = [['Rol', 'Uren', 'Per zaak']];
      sheet.getRange('A2:C3').formulas = [
        ["'007", 12.5, '=[@Uren]*2'],
        ["'=geen formule", '=1/0', '=IFERROR([@Uren],"geen")'],
      ];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Proef';
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      sheet.getRange('E1:E5').formulas = [[true], [45047], ['=SEQUENCE(3)'], [''], ['']];
      sheet.getRange('F1:F4').formulas = [['=VKT.FTE(22184,20,1363)'], ['=LET(x,2,x*x)'], ["'#N/A"], ["'een\nregel"]];
      sheet.getRange('E2').numberFormat = [['dd-mm-yyyy']];
      const { format } = sheet.getRange('E2');
      format.fill.color = '#FFEE99';
      format.font.bold = true;
      format.font.color = '#AA0000';
      format.horizontalAlignment = 'Center';
      format.wrapText = true;
      format.borders.getItem('EdgeBottom').style = 'Double';
      sheet.getRange('C1').format.columnWidth = 120;
      sheet.getRange('A2').format.rowHeight = 36;
      sheet.getRange('H1').values = [[3]];
      sheet.getRange('H1').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
      sheet.getRange('H1').dataValidation.errorAlert = {
        title: 'Nee',
        message: 'Tussen 1 en 9',
        style: 'Stop',
        showAlert: true,
      };
      const shown = sheet.getRange('H1:H5').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      shown.cellValue.format.fill.color = '#C6EFCE';
      shown.cellValue.rule = { formula1: '2', operator: 'GreaterThan' };
      workbook.names.add('Nettouren', '=1363', 'per jaar');
      workbook.names.add('Plek', sheet.getRange('E2'));
      workbook.settings.add('keuze', { taal: 'nl', lijst: [1, 2] });
      workbook.customXmlParts.add('<model xmlns="urn:proef">1 &lt; 2</model>');
      await context.sync();
      sheet.protection.protect({ allowSort: true });
      const hidden = workbook.worksheets.add('Verborgen');
      hidden.visibility = 'VeryHidden';
      await context.sync();
    }),
  );

export const tests = {
  'the example with one of everything comes back in a fresh page, and the pane shows the same figures': async ({
    open,
  }) => {
    const first = await open('/?model=example');
    await overviewIsThere(first);
    await addEverything(first);
    await first.idle();
    const before = await described(first);
    const shown = FIGURES.exec(await figures(first));
    const started = Date.now();
    const file = await save(first);
    const saved = Date.now() - started;
    assert.equal(file.name, 'werkmap.xlsx');
    await said(first, '^Opgeslagen: werkmap.xlsx(?!.*Niet)');

    const page = await open('/?model=none');
    const from = Date.now();
    await choose(page, { ...file, name: 'Mijn model.xlsx' });
    await said(page, '^Geopend: Mijn model.xlsx(?!.*Niet)');
    const opened = Date.now() - from;
    const second = await newFrame(page);
    await overviewIsThere(second);
    console.log(`        saved in ${saved} ms, opened in ${opened} ms, figures after ${Date.now() - from} ms`);
    await second.idle();
    assert.deepEqual(await described(second), before);
    assert.deepEqual(FIGURES.exec(await figures(second)), shown);
    assert.match(await second.addIn(() => Office.context.document.url), /Mijn%20model\.xlsx$/);
    // What only the grid shows.
    const [[date], [bad], [count]] = await Promise.all([
      second.cells("'Proef ''a'' & <b>'!E2").then(([[cell]]) => [cell.text]),
      second.cells("'Proef ''a'' & <b>'!B3").then(([[cell]]) => [cell.value]),
      second.values("'Proef ''a'' & <b>'!E5").then(([[cell]]) => [cell]),
    ]);
    assert.deepEqual([date, bad, count], ['01-05-2023', '#DIV/0!', 3]);
    // A second time: nothing creeps in.
    const again = await save(second);
    assert.deepEqual(readFileSync(again.path), readFileSync(file.path));
  },
};
