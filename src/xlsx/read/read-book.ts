/** An .xlsx file → a book, and what of the file is not in it. */
import type { Book, BookName } from '../book/book';
import { OFFICE_THEME, readTheme } from '../book/colors';
import { fromFileFormula } from '../notation/formula-notation';
import { isValidFormula } from '../notation/valid-formula';
import { countParts, type LeftOut, LeftOutCount } from '../package/left-out';
import { Looks } from '../book/looks';
import { Budget, type BudgetOptions } from '../package/budget';
import { Package, type Relation } from '../package/package';
import { FileProblem } from '../package/problem';
import type { CellSources } from './read-cells';
import { type ChartReader, readSheet, type SheetEntry } from './read-sheet';
import { readStyles } from './read-styles';
import { readTexts } from './read-texts';
import { attribute, child, children, decodeText, flag, numberOf, relationId } from '../package/xml';
import { unpack } from '../package/unzip';
import type { XmlElement } from '../package/xml-element';

export interface ReadOptions extends BudgetOptions {
  /** Namespaces of the add-in's functions, e.g. ["VKT"]. */
  readonly namespaces: readonly string[];
  /** Without it charts are counted and left out. */
  readonly charts?: ChartReader;
}

export interface ReadBook {
  readonly book: Book;
  readonly leftOut: LeftOut;
  /** Dates count from 1904 in the file. In the book those that are shown as days count from 1900 as everywhere; plain numbers are as they were. */
  readonly from1904?: true;
}

/** Throws FileProblem when the bytes are no workbook that can be read. */
export function readBook(bytes: Uint8Array, { namespaces, charts, ...options }: ReadOptions): ReadBook {
  const budget = new Budget(options);
  const files = new Package(unpack(bytes, budget), budget);
  const main = workbookPart(files);
  const root = files.xml(main);
  const relations = files.relations(main);
  const place = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind && files.has(relation.target))?.target ?? null;
  const one = (kind: string): XmlElement | null => {
    const found = place(kind);
    return found === null ? null : files.xml(found);
  };
  const leftOut = new LeftOutCount();
  const looks = new Looks();
  const themed = one('theme');
  const theme = themed ? readTheme(themed) : OFFICE_THEME;
  const sources: CellSources = {
    styles: readStyles(one('styles'), { theme, looks, leftOut, budget }),
    texts: readTexts(files, place('sharedStrings'), leftOut),
    from1904: flag(child(root, 'workbookPr'), 'date1904'),
    dynamicMetadata: readDynamicMetadata(one('sheetMetadata')),
    namespaces,
    leftOut,
    budget,
  };
  const entries = sheetEntries(root, relations, files);
  const worksheets = entries.filter((entry) => entry.kind === 'worksheet');
  leftOut.add('chartSheets', entries.length - worksheets.length);
  refuseDoubles(entries);
  if (worksheets.length === 0) throw new FileProblem('otherDocument', 'no worksheets');
  const tableNames = new Set<string>();
  const book: Book = {
    looks: looks.all,
    sheets: worksheets.map((entry) => readSheet(entry, files, { ...sources, theme, charts, tableNames })),
    activeSheet: activeSheet(root, entries, worksheets),
    names: readNames(root, { namespaces, leftOut, budget, entries, worksheets }),
    structureProtected: flag(child(root, 'workbookProtection'), 'lockStructure'),
    settings: readSettings(files),
    xmlParts: readXmlParts(files, relations),
  };
  countParts(files, leftOut, { charts: book.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0) });
  return { book, leftOut: leftOut.all, ...(sources.from1904 ? { from1904: true } : {}) };
}

function workbookPart(files: Package): string {
  const main = files.relations('').find(({ kind }) => kind === 'officeDocument');
  // Without its list of relations a workbook is a broken one; anything else is something else.
  if (!main) throw new FileProblem(files.has('xl/workbook.xml') ? 'damaged' : 'otherDocument', 'no main part');
  if (/\.bin$/i.test(main.target)) throw new FileProblem('binary');
  if (!files.has(main.target)) throw new FileProblem('damaged', `${main.target} is missing`);
  if (files.xml(main.target).localName !== 'workbook') throw new FileProblem('otherDocument', main.target);
  return main.target;
}

interface Entry extends SheetEntry {
  readonly kind: string;
}

function sheetEntries(root: XmlElement, relations: readonly Relation[], files: Package): Entry[] {
  const kept = children(child(root, 'definedNames'), 'definedName').filter((name) =>
    name.get('name')?.startsWith('_xlnm.'),
  );
  return children(child(root, 'sheets'), 'sheet').flatMap((sheet, index): Entry[] => {
    const relation = relations.find(({ id }) => id === relationId(sheet));
    const state = sheet.get('state');
    if (!relation || !files.has(relation.target)) throw new FileProblem('damaged', `sheet ${sheet.get('name') ?? ''}`);
    return [
      {
        name: decodeText(sheet.get('name') ?? ''),
        visibility: state === 'veryHidden' ? 'VeryHidden' : state === 'hidden' ? 'Hidden' : 'Visible',
        part: relation.target,
        kind: relation.kind,
        names: new Map(
          kept
            .filter((name) => numberOf(name, 'localSheetId') === index)
            .map((name): [string, string] => [name.get('name') ?? '', decodeText(name.text)]),
        ),
      },
    ];
  });
}

/** Two sheets of one name: to which of them a formula leads, nobody can know. */
function refuseDoubles(entries: readonly Entry[]): void {
  for (const all of [entries.map(({ name }) => name.toLowerCase()), entries.map(({ part }) => part.toLowerCase())])
    if (new Set(all).size < all.length) throw new FileProblem('damaged', 'a sheet twice');
}

/** A sheet of another kind, or a hidden one, cannot be in front. */
function activeSheet(root: XmlElement, entries: readonly Entry[], worksheets: readonly Entry[]): number {
  const view = child(child(root, 'bookViews'), 'workbookView');
  const wanted = entries[numberOf(view, 'activeTab') ?? 0];
  const index = worksheets.findIndex((entry) => entry === wanted && entry.visibility === 'Visible');
  return Math.max(0, index >= 0 ? index : worksheets.findIndex(({ visibility }) => visibility === 'Visible'));
}

interface NameSources extends Pick<CellSources, 'namespaces' | 'leftOut' | 'budget'> {
  readonly entries: readonly Entry[];
  readonly worksheets: readonly Entry[];
}

function readNames(root: XmlElement, { namespaces, leftOut, budget, entries, worksheets }: NameSources): BookName[] {
  return children(child(root, 'definedNames'), 'definedName').flatMap((element): BookName[] => {
    budget.spend('names');
    const name = attribute(element, 'name') ?? '';
    const text = element.text;
    // Names Excel keeps for itself: print areas and titles, filters, and marks of newer functions.
    if (name.startsWith('_xl')) return [];
    if (/\[\d+\]/.test(text) || text === '' || flag(element, 'function') || flag(element, 'vbProcedure')) {
      leftOut.add('names');
      return [];
    }
    const local = numberOf(element, 'localSheetId');
    const owner = local === null ? undefined : entries[local];
    const sheet = owner ? worksheets.indexOf(owner) : null;
    if (sheet === -1) return [];
    const comment = decodeText(attribute(element, 'comment') ?? '');
    const reference = fromFileFormula(text, namespaces).replace(/^=/, '');
    if (isValidFormula(reference)) return [{ name, reference, sheet, comment }];
    leftOut.add('names');
    return [];
  });
}

/** Cells refer to lists of metadata; those of the kind XLDAPR hold formulas that may spill. */
function readDynamicMetadata(root: XmlElement | null): ReadonlySet<number> {
  const types = children(child(root, 'metadataTypes'), 'metadataType').map((type) => type.get('name'));
  const found = new Set<number>();
  children(child(root, 'cellMetadata'), 'bk').forEach((block, i) => {
    const records = children(block, 'rc');
    if (records.some((record) => types[(numberOf(record, 't') ?? 0) - 1] === 'XLDAPR')) found.add(i + 1);
  });
  return found;
}

/** What add-ins keep in the document; of several add-ins together, for the file does not name ours reliably. */
function readSettings(files: Package): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const part of files.names.filter((name) => /webextensions\/webextension\d*\.xml$/i.test(name)))
    for (const property of children(child(files.xml(part), 'properties'), 'property')) {
      const name = property.get('name');
      if (name) settings.set(name, property.get('value') ?? 'null');
    }
  return settings;
}

function readXmlParts(files: Package, relations: readonly Relation[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, target } of relations) {
    if (kind !== 'customXml' || !files.has(target)) continue;
    files.xml(target); // well-formed, or the file is damaged
    const properties = files.relations(target).find((relation) => relation.kind === 'customXmlProps');
    const id = properties && files.has(properties.target) ? attribute(files.xml(properties.target), 'itemID') : null;
    const text = new TextDecoder().decode(files.bytes(target)).replace(/^\s*<\?xml[^>]*\?>\s*/, '');
    found.set(id ?? `{${crypto.randomUUID().toUpperCase()}}`, text);
  }
  return found;
}
