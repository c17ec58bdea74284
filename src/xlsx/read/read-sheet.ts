/** One worksheet. */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from '../notation/address';
import type { BookColumns, BookSheet } from '../book/book';
import type { BookChart } from '../book/chart';
import { readColor } from '../book/colors';
import type { LeftOutCount } from '../package/left-out';
import type { Package, Relation } from '../package/package';
import { FileProblem } from '../package/problem';
import { readProtection } from '../book/protection';
import { columnPixels, MAX_DIGITS, MAX_POINTS, rowPixels } from '../notation/pixels';
import { apart } from './apart';
import { CellReader, type CellSources } from './read-cells';
import { readConditionals } from './read-conditionals';
import { readLinks } from './read-links';
import { readPage } from './read-page';
import { readAreas, readValidations } from './read-rules';
import { readTables } from './read-table';
import { attribute, child, children, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: BookSheet['visibility'];
  readonly part: string;
  /** Names Excel keeps of the sheet: "_xlnm.Print_Area" → its reference. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the charts of a sheet; handed to the reader of books by who wants them, so that nobody else carries it along. */
export type ChartReader = (
  relations: readonly Relation[],
  files: Package,
  sources: { readonly leftOut: LeftOutCount; readonly theme: readonly string[] },
) => readonly BookChart[];

interface SheetSources extends CellSources {
  /** Of the sheets before, in lower case. */
  readonly tableNames: Set<string>;
  readonly theme: readonly string[];
  readonly charts: ChartReader | undefined;
}

export function readSheet(entry: SheetEntry, files: Package, sources: SheetSources): BookSheet {
  const cells = new CellReader(sources);
  const take = (row: XmlElement) => cells.take(row);
  const root = files.xml(entry.part, { parent: 'sheetData', name: 'row', depth: 2, take });
  if (root.localName !== 'worksheet') throw new FileProblem('damaged', `${entry.part} is no sheet`);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const format = child(root, 'sheetFormatPr');
  const relations = files.relations(entry.part);
  const { leftOut } = sources;
  const rows = cells.rows();
  if (child(root, 'autoFilter')) leftOut.add('filters');
  countExtensions(root, leftOut);
  const defaultHeight = flag(format, 'customHeight') ? numberOf(format, 'defaultRowHeight') : null;
  const defaultWidth = numberOf(format, 'defaultColWidth');
  return {
    name: entry.name,
    visibility: entry.visibility,
    tabColor: readColor(child(child(root, 'sheetPr'), 'tabColor'), sources.theme) ?? '',
    gridlines: flag(view, 'showGridLines', true),
    frozen: readFrozen(view),
    defaultWidth: defaultWidth === null ? null : widthOf(defaultWidth),
    defaultHeight: defaultHeight === null ? null : rowPixels(Math.min(defaultHeight, MAX_POINTS)),
    columns: children(child(root, 'cols'), 'col').flatMap((column) => readColumns(column, sources)),
    rows,
    merges: readMerges(root, sources),
    tables: readTables(relations, files, { ...sources, rows }),
    validations: readValidations(root, sources),
    conditionals: readConditionals(root, sources),
    links: readLinks(root, relations, sources),
    page: readPage(root, entry.names),
    charts: sources.charts?.(relations, files, sources) ?? [],
    protection: readProtection(child(root, 'sheetProtection'), leftOut),
  };
}

function readMerges(root: XmlElement, { budget, leftOut }: CellSources): Rectangle[] {
  const all = children(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const areas = readAreas(attribute(merge, 'ref'));
    budget.spend('merges', areas.length);
    return areas;
  });
  const kept = apart(all, (area) => area);
  leftOut.add('crossingMerges', all.length - kept.length);
  return kept;
}

const widthOf = (digits: number) => columnPixels(Math.min(Math.max(0, digits), MAX_DIGITS));

/** Newer kinds of rules stand in extensions; none of them is known here. */
function countExtensions(root: XmlElement, leftOut: CellSources['leftOut']): void {
  for (const extension of children(child(root, 'extLst'), 'ext')) {
    const rules = (name: string) => extension.descendants(name).length;
    // A data bar has its other half here, which counts once.
    const own = extension.descendants('cfRule').filter((rule) => rule.has('priority'));
    leftOut.add('conditionalFormats', own.length);
    leftOut.add('validations', rules('dataValidation'));
  }
}

function readFrozen(view: XmlElement | null): BookSheet['frozen'] {
  const pane = child(view, 'pane');
  if (!pane || !/^frozen/.test(pane.get('state') ?? '')) return { rows: 0, columns: 0 };
  const split = (name: string, most: number) => Math.min(most - 1, Math.max(0, Math.trunc(numberOf(pane, name) ?? 0)));
  return { rows: split('ySplit', MAX_ROWS), columns: split('xSplit', MAX_COLUMNS) };
}

function readColumns(column: XmlElement, { styles, leftOut }: CellSources): BookColumns[] {
  const first = (numberOf(column, 'min') ?? 1) - 1;
  const last = Math.min((numberOf(column, 'max') ?? first + 1) - 1, MAX_COLUMNS - 1);
  const width = numberOf(column, 'width');
  if (column.has('outlineLevel')) leftOut.add('outlines');
  if (first < 0 || last < first) return [];
  return [
    {
      first,
      last,
      width: width === null ? null : widthOf(width),
      hidden: flag(column, 'hidden'),
      look: styles.lookOf(numberOf(column, 'style') ?? 0),
    },
  ];
}
