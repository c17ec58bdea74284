/** A book → an .xlsx file. */
import type { Book, BookConditional } from '../book/book';
import type { BookChart } from '../book/chart';
import { FileParts } from '../package/file-parts';
import { tag } from '../package/xml';
import { pack } from '../package/zip';
import { writeSheet } from './write-sheet';
import { writeStyles } from './write-styles';
import { headerCells, writeTable } from './write-table';
import { type ChartWriter, NAMESPACES } from './write-target';
import { sheetId, writeMetadata, writeTexts, writeWorkbook, type WorkbookOptions } from './write-workbook';

interface WriteOptions extends WorkbookOptions {
  /** The add-in whose settings the file keeps, as its manifest names it. */
  readonly addIn: { readonly id: string; readonly version: string };
  /** Who writes charts; without one, a book that has any is a mistake. */
  readonly charts?: ChartWriter;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PANES = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export function writeBook(book: Book, options: WriteOptions): Uint8Array<ArrayBuffer> {
  return pack(bookParts(book, options));
}

/** The file's parts by name, as text. */
function bookParts(book: Book, options: WriteOptions): ReadonlyMap<string, string> {
  const { namespaces, addIn, charts } = options;
  const file = new FileParts();
  const texts = new Numbered();
  const conditionals = new Numbered();
  file.relate('', { id: 'rId1', type: `${OFFICE}officeDocument`, target: 'xl/workbook.xml' });
  const numbers = { table: 0, chart: 0, drawing: 0, rule: 0 };
  book.sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${String(i + 1)}.xml`;
    let relations = 0;
    const relate = (kind: string, target: string, outside = false) => {
      const id = `rId${String(++relations)}`;
      file.relate(part, { id, type: OFFICE + kind, target, outside });
      return id;
    };
    const tables = sheet.tables.map((table) => {
      const name = `table${String(++numbers.table)}.xml`;
      file.add(`xl/tables/${name}`, `${SPREADSHEET}table+xml`, writeTable(sheet, table, numbers.table));
      return `../tables/${name}`;
    });
    const drawing = sheet.charts.length === 0 ? null : addCharts(file, sheet.charts, { numbers, charts });
    const xml = writeSheet(sheet, {
      namespaces,
      text: (text) => texts.number(text),
      conditionalLook: (look) => conditionals.number(JSON.stringify(look)),
      headers: headerCells(sheet),
      active: i === book.activeSheet,
      ruleId: () => `{DA7ABA50-0000-4000-8000-${String(++numbers.rule).padStart(12, '0')}}`,
      relate,
      tables,
      drawing,
    });
    file.add(part, `${SPREADSHEET}worksheet+xml`, xml);
    file.relate('xl/workbook.xml', {
      id: sheetId(i),
      type: `${OFFICE}worksheet`,
      target: `worksheets/sheet${String(i + 1)}.xml`,
    });
  });
  if (charts && numbers.chart > 0) {
    file.add('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', charts.theme());
    file.relate('xl/workbook.xml', { id: 'rId_theme', type: `${OFFICE}theme`, target: 'theme/theme1.xml' });
  }
  file.add('xl/workbook.xml', `${SPREADSHEET}sheet.main+xml`, writeWorkbook(book, options));
  const looks = conditionals.keys.map((key) => JSON.parse(key) as BookConditional['look']); // ours, made above
  file.add('xl/styles.xml', `${SPREADSHEET}styles+xml`, writeStyles(book.looks, looks));
  file.add('xl/sharedStrings.xml', `${SPREADSHEET}sharedStrings+xml`, writeTexts(texts.keys));
  file.add('xl/metadata.xml', `${SPREADSHEET}sheetMetadata+xml`, writeMetadata());
  for (const [kind, name] of Object.entries({
    styles: 'styles',
    sharedStrings: 'sharedStrings',
    sheetMetadata: 'metadata',
  }))
    file.relate('xl/workbook.xml', { id: `rId_${name}`, type: OFFICE + kind, target: `${name}.xml` });
  addXmlParts(file, book.xmlParts);
  if (book.settings.size > 0) addSettings(file, book.settings, addIn);
  return file.all();
}

interface ChartParts {
  readonly numbers: { chart: number; drawing: number };
  readonly charts: ChartWriter | undefined;
}

/** The charts of a sheet and the drawing they hang in; returns the drawing's part as the sheet refers to it. */
function addCharts(file: FileParts, all: readonly BookChart[], { numbers, charts }: ChartParts): string {
  if (!charts) throw new Error('A book with charts needs a writer of charts.');
  const name = `drawing${String(++numbers.drawing)}.xml`;
  const type = 'application/vnd.openxmlformats-officedocument.';
  file.add(`xl/drawings/${name}`, `${type}drawing+xml`, charts.drawing(all));
  all.forEach((chart, i) => {
    const part = `chart${String(++numbers.chart)}.xml`;
    file.add(`xl/charts/${part}`, `${type}drawingml.chart+xml`, charts.chart(chart));
    const relation = { id: `rId${String(i + 1)}`, type: `${OFFICE}chart`, target: `../charts/${part}` };
    file.relate(`xl/drawings/${name}`, relation);
  });
  return `../drawings/${name}`;
}

/** Numbers texts in the order they come. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  get keys(): readonly string[] {
    return [...this.numbers.keys()];
  }

  number(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }
}

function addXmlParts(file: FileParts, parts: Book['xmlParts']): void {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  [...parts].forEach(([id, xml], i) => {
    const number = String(i + 1);
    file.add(`customXml/item${number}.xml`, null, xml.replace(/^\s*<\?xml[^>]*\?>\s*/, ''));
    const properties = { 'ds:itemID': id, 'xmlns:ds': namespace };
    const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    file.add(`customXml/itemProps${number}.xml`, type, tag('ds:datastoreItem', properties));
    const own = { id: 'rId1', type: `${OFFICE}customXmlProps`, target: `itemProps${number}.xml` };
    file.relate(`customXml/item${number}.xml`, own);
    const target = `../customXml/item${number}.xml`;
    file.relate('xl/workbook.xml', { id: `rId_xml${number}`, type: `${OFFICE}customXml`, target });
  });
}

/** The add-in's settings, where Office keeps them: in the part of its web extension ([MS-OWEXML] 2.1.1). */
function addSettings(file: FileParts, settings: Book['settings'], addIn: WriteOptions['addIn']): void {
  const extensions = 'http://schemas.microsoft.com/office/webextensions/';
  const type = 'application/vnd.ms-office.webextension';
  const reference = tag('we:reference', { ...addIn, store: 'developer', storeType: 'Registry' });
  const properties = [...settings].map(([name, value]) => tag('we:property', { name, value }));
  const attributes = { 'xmlns:we': `${extensions}webextension/2010/11`, id: `{${addIn.id.toUpperCase()}}` };
  const extension = [
    reference,
    tag('we:alternateReferences'),
    tag('we:properties', {}, properties),
    tag('we:bindings'),
  ];
  file.add('xl/webextensions/webextension1.xml', `${type}+xml`, tag('we:webextension', attributes, extension));
  const pane = { dockstate: 'right', visibility: false, width: 350, row: 0 };
  const part = tag('wetp:webextensionref', { 'xmlns:r': NAMESPACES['xmlns:r'], 'r:id': 'rId1' });
  const panes = tag(
    'wetp:taskpanes',
    { 'xmlns:wetp': `${extensions}taskpanes/2010/11` },
    tag('wetp:taskpane', pane, part),
  );
  file.add('xl/webextensions/taskpanes.xml', `${type}taskpanes+xml`, panes);
  file.relate('', { id: 'rId2', type: PANES, target: 'xl/webextensions/taskpanes.xml' });
  file.relate('xl/webextensions/taskpanes.xml', { id: 'rId1', type: EXTENSION, target: 'webextension1.xml' });
}
