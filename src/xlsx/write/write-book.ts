/** A book → an .xlsx file. */
import { type Book, type BookConditional, type BookSheet } from '../book/book';
import type { BookChart } from '../book/chart';
import { toFileFormula } from '../notation/formula-notation';
import { pageNames } from './write-page';
import { headerCells, writeTable } from './write-table';
import { writeSheet } from './write-sheet';
import { type ChartWriter, NAMESPACES } from './write-target';
import { writeStyles } from './write-styles';
import { DECLARATION, encodeText, escapeXml, tag } from '../package/xml';
import { pack } from '../package/zip';

interface WriteOptions {
  readonly namespaces: readonly string[];
  /** The add-in whose settings the file keeps, as its manifest names it. */
  readonly addIn: { readonly id: string; readonly version: string };
  /** Who writes charts; without one, a book that has any is a mistake. */
  readonly charts?: ChartWriter;
  /** Whether Excel calculates everything when it opens the file, instead of showing the values kept; default no. */
  readonly calculateOnOpening?: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
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

interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** An address, not a part. */
  readonly outside?: boolean;
}

/** Parts, what they are, and how they refer to each other. */
class FileParts {
  private readonly parts = new Map<string, string>();
  private readonly types: string[] = [];
  private readonly relations = new Map<string, string[]>();

  /** `type` null: a part whose ending says enough. */
  add(name: string, type: string | null, xml: string): void {
    this.parts.set(name, DECLARATION + xml);
    if (type) this.types.push(tag('Override', { PartName: `/${name}`, ContentType: type }));
  }

  relate(from: string, { id, type, target, outside = false }: NewRelation): void {
    const own = this.relations.get(from) ?? [];
    const attributes = { Id: id, Type: type, Target: target, TargetMode: outside ? 'External' : null };
    this.relations.set(from, [...own, tag('Relationship', attributes)]);
  }

  all(): ReadonlyMap<string, string> {
    const defaults = [
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ];
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
    const types = DECLARATION + tag('Types', { xmlns }, [...defaults, ...this.types]);
    const all = new Map([['[Content_Types].xml', types]]);
    for (const [from, relations] of this.relations) {
      const slash = from.lastIndexOf('/') + 1;
      const name = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      all.set(name, DECLARATION + tag('Relationships', { xmlns: RELATIONS }, relations));
    }
    for (const [name, xml] of this.parts) all.set(name, xml);
    return all;
  }
}

const sheetId = (index: number) => `rId${String(index + 1)}`;
const STATES: Readonly<Record<BookSheet['visibility'], string | null>> = {
  Visible: null,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function writeWorkbook(book: Book, { namespaces, calculateOnOpening }: WriteOptions): string {
  const sheets = book.sheets.map(({ name, visibility }, i) =>
    tag('sheet', { name: encodeText(name), sheetId: i + 1, state: STATES[visibility], 'r:id': sheetId(i) }),
  );
  const printed = book.sheets.flatMap(({ page, name }, localSheetId) =>
    pageNames(page, name).map(([own, reference]) =>
      tag('definedName', { name: own, localSheetId }, escapeXml(encodeText(reference))),
    ),
  );
  const names = book.names.map(({ name, reference, sheet, comment }) => {
    const attributes = { name, comment: comment === '' ? null : encodeText(comment), localSheetId: sheet };
    return tag('definedName', attributes, escapeXml(toFileFormula(reference, namespaces)));
  });
  return tag('workbook', NAMESPACES, [
    tag('workbookPr'),
    book.structureProtected ? tag('workbookProtection', { lockStructure: true }) : '',
    tag('bookViews', {}, tag('workbookView', { activeTab: book.activeSheet })),
    tag('sheets', {}, sheets),
    names.length + printed.length === 0 ? '' : tag('definedNames', {}, [...printed, ...names]),
    // The number of an Excel that knows dynamic arrays; without it Excel would calculate everything on opening.
    tag('calcPr', { calcId: 191029, fullCalcOnLoad: calculateOnOpening === true || null }),
  ]);
}

function writeTexts(texts: readonly string[]): string {
  const items = texts.map((text) => tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(encodeText(text)))));
  return tag('sst', { xmlns: NAMESPACES.xmlns, uniqueCount: texts.length }, items);
}

/** What `cm="1"` on a cell means: its formula is a dynamic array. */
function writeMetadata(): string {
  const array = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
  const kept = [
    'copy',
    'pasteAll',
    'pasteValues',
    'merge',
    'splitFirst',
    'rowColShift',
    'clearFormats',
    'clearComments',
  ];
  const marks = Object.fromEntries([...kept, 'assign', 'coerce', 'cellMeta'].map((name) => [name, true]));
  const property = tag('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false });
  const extension = tag('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, property);
  return tag('metadata', { xmlns: NAMESPACES.xmlns, 'xmlns:xda': array }, [
    tag('metadataTypes', { count: 1 }, tag('metadataType', { name: 'XLDAPR', minSupportedVersion: 120000, ...marks })),
    tag('futureMetadata', { name: 'XLDAPR', count: 1 }, tag('bk', {}, tag('extLst', {}, extension))),
    tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
  ]);
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
