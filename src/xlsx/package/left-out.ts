/** What a file holds and a book does not, counted: nothing is lost in silence. */
import type { Package } from './package';

const LEFT_OUT = [
  'charts',
  'chartDetails',
  'pictures',
  'shapes',
  'pivotTables',
  'slicers',
  'comments',
  'hyperlinks',
  'macros',
  'queries',
  'externalLinks',
  'formulas',
  'chartSheets',
  'conditionalFormats',
  'validations',
  'filters',
  'outlines',
  'richTexts',
  'tables',
  'totalsRows',
  'headerlessTables',
  'dataTables',
  'passwords',
  'names',
  'dates1904',
  'numberFormats',
  'mergesInPart', // shown smaller than they are; kept
  'mergesUnseen', // not shown; kept
  'merges', // of those, no longer kept: something else is there now
  'crossingMerges', // merges over cells of another
  'doubleHeaders', // headers a table has twice: saved under another name
  'looks', // of cells and rules that refer to one the file does not have
  'longTexts', // longer than a cell holds: cut
  'objects', // files and controls in a sheet, drawings that are not there
] as const;
export type LeftOutKind = (typeof LEFT_OUT)[number];
export type LeftOut = ReadonlyMap<LeftOutKind, number>;

/** Counts what is left out while a file is read. */
export class LeftOutCount {
  private readonly counts = new Map<LeftOutKind, number>();

  add(kind: LeftOutKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  get all(): LeftOut {
    return new Map(LEFT_OUT.flatMap((kind) => (this.counts.has(kind) ? [[kind, this.counts.get(kind) ?? 0]] : [])));
  }
}

export function mergeLeftOut(...lists: readonly LeftOut[]): LeftOut {
  const count = new LeftOutCount();
  for (const list of lists) for (const [kind, found] of list) count.add(kind, found);
  return count.all;
}

const CHART_PART = /charts\/chart(ex)?\d*\.xml$/i;
/** Whole parts of a file, counted by their names. */
const PARTS: readonly (readonly [RegExp, LeftOutKind])[] = [
  [/media\/[^/]+$/i, 'pictures'],
  [/pivotTables\/[^/]+\.xml$/i, 'pivotTables'],
  [/(slicers|timelines)\/[^/]+\.xml$/i, 'slicers'],
  [/vbaProject\.bin$/i, 'macros'],
  [/(connections\.xml|queryTables\/[^/]+\.xml|model\/[^/]+\.data)$/i, 'queries'],
  [/(embeddings|ctrlProps|activeX)\/[^/]+\.(?!rels$)\w+$/i, 'objects'],
];

/** `charts`: how many of them are in the book; a part that hangs nowhere is lost as well. */
export function countParts(files: Package, leftOut: LeftOutCount, { charts }: { readonly charts: number }): void {
  leftOut.add('charts', files.names.filter((name) => CHART_PART.test(name)).length - charts);
  for (const name of files.names) {
    for (const [pattern, kind] of PARTS) if (pattern.test(name)) leftOut.add(kind);
    // Notes and threads on the same cells are two lists of the same remarks: the notes hold both.
    if (/\/comments[^/]*\.xml$/i.test(name) && !/threaded/i.test(name))
      leftOut.add('comments', files.xml(name).descendants('comment').length);
    if (/drawings\/drawing\d*\.xml$/i.test(name)) leftOut.add('shapes', files.xml(name).descendants('sp').length);
  }
}
