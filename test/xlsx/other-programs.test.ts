/**
 * What other programs put in files: every spelling of a cell, a formula and a sheet that Excel, LibreOffice and libraries
 * use. Shapes from ECMA-376 part 1, 18.3 (cells), 18.4 (texts), 18.8 (styles) and [MS-XLSX].
 */
import { PLAIN } from '../../src/xlsx/book/book';
import { readBook } from '../../src/xlsx/read/read-book';
import { type FileParts, packageOf, rows } from './package-of';

const read = (parts: FileParts) => readBook(packageOf(parts), { namespaces: ['VKT'] });
const sheetOf = (parts: FileParts) => {
  const [sheet] = read(parts).book.sheets;
  if (!sheet) throw new Error('No sheet.');
  return sheet;
};
const cells = (xml: string, parts: FileParts = {}) =>
  sheetOf({ ...parts, sheet: rows(xml) }).rows.flatMap((row) => row.cells);
const values = (xml: string, parts: FileParts = {}) => cells(xml, parts).map(({ value }) => value);
const formulas = (xml: string, parts: FileParts = {}) => cells(xml, parts).map(({ formula }) => formula);

test('values of every type', () => {
  const row =
    '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E-3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
    '<c r="E1" t="str"><f>A1</f><v>uit een formule</v></c><c r="F1" t="inlineStr"><is><t>in de cel</t></is></c>' +
    '<c r="G1" t="s"><v>0</v></c><c r="H1" t="d"><v>2023-05-01</v></c><c r="I1" t="d"><v>2023-05-01T12:00:00</v></c></row>';
  // 1 May 2023 is serial 45047 in Excel.
  expect(values(row, { texts: '<si><t>gedeeld</t></si>' })).toEqual([
    1.5,
    -0.002,
    true,
    { error: '#N/A' },
    'uit een formule',
    'in de cel',
    'gedeeld',
    45_047,
    45_047.5,
  ]);
});

test('rows and cells without an address follow each other', () => {
  const sheet = sheetOf({ sheet: rows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>') });
  expect(sheet.rows.map(({ index, cells: own }) => [index, own.map(({ column }) => column)])).toEqual([
    [0, [0, 1]],
    [1, [0]],
  ]);
});

test('a text in pieces is one text, and its formatting is reported', () => {
  const texts =
    '<si><r><rPr><b/></rPr><t>vet </t></r><r><t xml:space="preserve">en </t></r><r><t>gewoon_x000D_</t></r><rPh><t>x</t></rPh></si>';
  const { book, leftOut } = read({ texts, sheet: rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') });
  expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe('vet en gewoon\r');
  expect(leftOut.get('richTexts')).toBe(1);
});

test('a formula filled down is written once and read in every cell', () => {
  const row =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+LOG10(A2)+SUM(C:C,3:3)&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>';
  expect(formulas(row)).toEqual([
    'A1*$A$1+LOG10(A2)+SUM(C:C,3:3)&"A1"',
    'A2*$A$1+LOG10(A3)+SUM(C:C,4:4)&"A1"',
    'B3*$A$1+LOG10(B4)+SUM(D:D,5:5)&"A1"',
  ]);
});

test('prefixes of newer functions and of add-ins are for files only', () => {
  const f = (formula: string) => formulas(`<row r="1"><c r="A1"><f>${formula}</f></c></row>`)[0];
  expect(f('_xlfn.XLOOKUP(1,A:A,B:B)')).toBe('XLOOKUP(1,A:A,B:B)');
  expect(f('_xlfn._xlws.FILTER(A1:A3,B1:B3&gt;1)')).toBe('FILTER(A1:A3,B1:B3>1)');
  expect(f('_xlfn.LET(_xlpm.x,1,_xlpm.x+1)')).toBe('LET(x,1,x+1)');
  expect(f('_xldudf_VKT_FTE(A1,20,1363)')).toBe('VKT.FTE(A1,20,1363)');
  expect(f('VKT.FTE(A1,20,1363)')).toBe('VKT.FTE(A1,20,1363)');
  expect(f('_xldudf_CONTOSO_ADD(1)')).toBe('CONTOSO.ADD(1)');
  expect(f('_xlfn.ANCHORARRAY(D4)')).toBe('D4#');
  expect(f('_xlfn.SINGLE(A1:A3)*2')).toBe('@A1:A3*2');
  expect(f('&quot;_xlfn.IFS(&quot;&amp;A1')).toBe('"_xlfn.IFS("&A1');
});

test('a dynamic array keeps what it filled as results; an old array formula its cells', () => {
  const metadata =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
  const sheet = rows(
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*2)</f><v>6</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
  );
  const { book, leftOut } = read({ sheet, others: { 'xl/metadata.xml': metadata } });
  const found = book.sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
  expect(found.map(({ formula, spill, filled, value }) => [formula, spill, filled, value])).toEqual([
    ['SEQUENCE(2)', { rows: 2, columns: 1, fixed: false }, false, 1],
    ['SUM(A1:A2*2)', { rows: 1, columns: 1, fixed: true }, false, 6],
    [null, null, true, 2],
  ]);
  expect([...leftOut]).toEqual([]);
});

test('dates counted from 1904 become dates counted from 1900; other numbers stay', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const workbook = { before: '<workbookPr date1904="1"/>' };
  const row = '<row r="1"><c r="A1"><v>43585</v></c><c r="B1" s="1"><v>43585</v></c></row>';
  // 1 May 2023: 45047 from 1900, 45047 − 1462 = 43585 from 1904.
  expect(values(row, { styles, workbook })).toEqual([43_585, 45_047]);
});

test('prefixes and the strict namespace make no difference', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  expect(values('<row r="1"><c r="A1"><v>7</v></c></row>', { namespace: strict })).toEqual([7]);
  const prefixed =
    '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>';
  expect(sheetOf({ sheet: prefixed }).rows[0]?.cells[0]?.value).toBe(7);
});

test('a formula with a link to another workbook leaves its value', () => {
  const { book, leftOut } = read({ sheet: rows('<row r="1"><c r="A1"><f>[1]Blad1!A1*2</f><v>8</v></c></row>') });
  expect(book.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ value: 8, formula: null });
  expect(leftOut.get('externalLinks')).toBe(1);
});

test('colours of theme, palette and tint, and fonts, become plain colours', () => {
  const styles =
    '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><i val="0"/><sz val="14"/><color theme="4" tint="-0.25"/><name val="Arial"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders><border/><border><left style="thin"><color rgb="FF00FF00"/></left></border></borders>' +
    '<cellXfs><xf/><xf numFmtId="10" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs>';
  const { book } = read({ styles, sheet: rows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>') });
  // Accent 1 of the Office theme is 4472C4. A quarter darker: luminance (196+68)/510 × 0.75 = 0.3882 at saturation 0.5203, so
  // red 47.5, green 84.8, blue 150.5 of 255. (Office shows 2F5496 or 305496: its own rounding.)
  expect(book.looks[book.sheets[0]?.rows[0]?.cells[0]?.look ?? 0]).toEqual({
    ...PLAIN,
    numberFormat: '0.00%',
    fontName: 'Arial',
    fontSize: 14,
    bold: true,
    fontColor: '#2F5597',
    fill: '#FFFF00',
    horizontal: 'Center',
    wrap: true,
    borders: { left: { line: 'thin', color: '#00FF00' } },
  });
});

test('a table with totals keeps its rows and leaves the totals below', () => {
  const table = (attributes: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="T" ref="A1:B4" ${attributes}><autoFilter ref="A1:B3"/><tableColumns count="2"/></table>`;
  const parts = (attributes: string): FileParts => ({
    sheet: rows(''),
    sheetRelations: { table: '../tables/table1.xml' },
    others: { 'xl/tables/table1.xml': table(attributes) },
  });
  const withTotals = read(parts('totalsRowCount="1"'));
  expect(withTotals.book.sheets[0]?.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  expect([...withTotals.leftOut]).toEqual([['totalsRows', 1]]);
  const headerless = read(parts('headerRowCount="0"'));
  expect(headerless.book.sheets[0]?.tables).toEqual([]);
  expect([...headerless.leftOut]).toEqual([['headerlessTables', 1]]);
});

test('what is not taken over is counted', () => {
  const { leftOut } = read({
    sheet:
      rows('<row r="1" outlineLevel="1"><c r="A1"><f t="dataTable" ref="A1"/><v>1</v></c></row>') +
      '<sheetProtection sheet="1" hashValue="x"/><autoFilter ref="A1:B2"/>' +
      '<conditionalFormatting sqref="A1"><cfRule type="top10" priority="1"/></conditionalFormatting>' +
      '<hyperlinks><hyperlink ref="A1"/></hyperlinks><pageSetup/>',
    workbook: {
      after:
        '<definedNames><definedName name="_xlnm.Print_Area">Blad!$A$1</definedName><definedName name="Weg">[1]Blad!$A$1</definedName></definedNames>',
    },
    others: {
      'xl/charts/chart1.xml': '<c/>',
      'xl/charts/chart2.xml': '<c/>',
      'xl/charts/style1.xml': '<c/>',
      'xl/pivotTables/pivotTable1.xml': '<p/>',
      'xl/media/image1.png': '',
      'xl/vbaProject.bin': '',
      'xl/comments1.xml': '<comments><commentList><comment/><comment/></commentList></comments>',
      'xl/drawings/drawing1.xml': '<d><sp/></d>',
    },
  });
  expect(Object.fromEntries(leftOut)).toEqual({
    charts: 2,
    pivotTables: 1,
    pictures: 1,
    shapes: 1,
    macros: 1,
    comments: 2,
    hyperlinks: 1,
    conditionalFormats: 1,
    filters: 1,
    outlines: 1,
    dataTables: 1,
    passwords: 1,
    names: 1,
  });
});

test.each([
  ['type="containsText" operator="containsText" text="mei"', 'NOT(ISERROR(SEARCH("mei",A1)))', 'contains'],
  ['type="notContainsText" operator="notContains" text="mei"', 'ISERROR(SEARCH("mei",A1))', 'notContains'],
  ['type="beginsWith" operator="beginsWith" text="mei"', 'LEFT(A1,LEN("mei"))="mei"', 'beginsWith'],
  ['type="endsWith" operator="endsWith" text="mei"', 'RIGHT(A1,3)="mei"', 'endsWith'],
  // Without the operator, and without the formula: the kind and the text say it all.
  ['type="beginsWith" text="mei"', '', 'beginsWith'],
  // What is looked for stands in a cell: only the formula says so.
  ['type="beginsWith" operator="beginsWith"', 'LEFT(A1,LEN($C$1))=$C$1', null],
  ['type="containsText" operator="containsText" text="$C$1"', 'NOT(ISERROR(SEARCH($C$1,A1)))', null],
] as const)('a rule about words comes back as what it was: %s', (attributes, formula, operator) => {
  const [rule] = sheetOf({
    sheet:
      rows('') +
      `<conditionalFormatting sqref="A1:A9"><cfRule ${attributes} priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`,
  }).conditionals;
  expect(rule?.condition).toEqual(
    operator === null ? { kind: 'formula', formula } : { kind: 'text', operator, text: 'mei' },
  );
});

test('rules on several areas hold for each as Excel means them', () => {
  const sheet = sheetOf({
    sheet:
      rows('') +
      '<conditionalFormatting sqref="B2:B3 D4"><cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;$A$1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1 C3:C4"><formula1>"ja,nee"</formula1></dataValidation></dataValidations>',
    styles:
      '<dxfs><dxf><font><b/><color rgb="FFFF0000"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  });
  expect(sheet.conditionals).toMatchObject([
    {
      areas: [
        { row: 1, column: 1 },
        { row: 3, column: 3 },
      ],
      condition: { kind: 'formula', formula: 'A2>$A$1' },
    },
  ]);
  expect(sheet.conditionals[0]?.look).toEqual({ fill: '#FFC7CE', fontColor: '#FF0000', bold: true });
  expect(sheet.validations[0]).toMatchObject({
    kind: 'list',
    formula1: '"ja,nee"',
    areas: [{ row: 0 }, { row: 2, rows: 2 }],
  });
});

test('the sheet in front is one that can be seen', () => {
  const { book } = read({ workbook: { before: '<bookViews><workbookView activeTab="4"/></bookViews>' } });
  expect(book.activeSheet).toBe(0);
});
