/** What the sheets of a book have in common: the workbook's own part, the texts of its cells, and what marks on cells mean. */
import type { Book, BookSheet } from '../book/book';
import { toFileFormula } from '../notation/formula-notation';
import { encodeText, escapeXml, tag } from '../package/xml';
import { pageNames } from './write-page';
import { NAMESPACES } from './write-target';

export interface WorkbookOptions {
  readonly namespaces: readonly string[];
  /** Whether Excel calculates everything when it opens the file, instead of showing the values kept; default no. */
  readonly calculateOnOpening?: boolean;
}

/** How the workbook's part refers to a sheet's, by the sheet's place. */
export const sheetId = (index: number) => `rId${String(index + 1)}`;

const STATES: Readonly<Record<BookSheet['visibility'], string | null>> = {
  Visible: null,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function writeWorkbook(book: Book, { namespaces, calculateOnOpening }: WorkbookOptions): string {
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

/** The texts of all cells, each once. */
export function writeTexts(texts: readonly string[]): string {
  const items = texts.map((text) => tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(encodeText(text)))));
  return tag('sst', { xmlns: NAMESPACES.xmlns, uniqueCount: texts.length }, items);
}

/** What `cm="1"` on a cell means: its formula is a dynamic array. */
export function writeMetadata(): string {
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
