/** The tables of a sheet. */
import { parseAddress } from '../notation/address';
import type { BookRow, BookTable } from '../book/book';
import type { Budget } from '../package/budget';
import type { LeftOutCount } from '../package/left-out';
import type { Package, Relation } from '../package/package';
import { attribute, child, children, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';
import { apart } from './apart';

interface TableSources {
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
  readonly rows: readonly BookRow[];
  /** Names of tables read before, in lower case: no two may be called the same. */
  readonly tableNames: Set<string>;
}

/** Without those over cells of another, or of a name that is taken: Excel would take such a file for broken. */
export function readTables(relations: readonly Relation[], files: Package, sources: TableSources): BookTable[] {
  const { leftOut, tableNames, rows } = sources;
  const all = relations
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => readTable(files.xml(target), sources));
  const kept = apart(all, ({ area }) => area).filter(({ name }) => {
    const isNew = !tableNames.has(name.toLowerCase());
    tableNames.add(name.toLowerCase());
    return isNew;
  });
  leftOut.add('tables', all.length - kept.length);
  for (const table of kept) leftOut.add('doubleHeaders', doubles(table, rows));
  return kept;
}

/** How many headers say what one before them says: a file cannot have them, and they get a number when it is saved. */
function doubles({ area }: BookTable, rows: readonly BookRow[]): number {
  const cells = rows.find(({ index }) => index === area.row)?.cells ?? [];
  const texts = cells
    .filter(({ column, value }) => value !== null && column >= area.column && column < area.column + area.columns)
    .map(({ value }) => JSON.stringify(value).toLowerCase());
  return texts.length - new Set(texts).size;
}

/** A file may have a filter and hide its buttons, column by column. */
function hasButtons(filter: XmlElement | null, columns: number): boolean {
  const hidden = children(filter, 'filterColumn').filter((column) => flag(column, 'hiddenButton'));
  return filter !== null && hidden.length < columns;
}

/** No table when it has no header row: the grid's tables all have one. */
function readTable(root: XmlElement, { leftOut, budget }: TableSources): BookTable[] {
  budget.spend('tables');
  const area = parseAddress(attribute(root, 'ref') ?? '');
  const name = attribute(root, 'displayName') ?? attribute(root, 'name') ?? '';
  const totals = numberOf(root, 'totalsRowCount') ?? 0;
  if (!area || name === '') {
    leftOut.add('tables');
    return [];
  }
  if (numberOf(root, 'headerRowCount') === 0) {
    leftOut.add('headerlessTables');
    return [];
  }
  budget.spend('tableCells', area.rows * area.columns);
  // The totals row stays, as a row below the table.
  if (totals > 0) leftOut.add('totalsRows');
  const style = child(root, 'tableStyleInfo');
  return [
    {
      name,
      area: { ...area, rows: Math.max(2, area.rows - totals) },
      style: style?.get('name') ?? null,
      bandedRows: flag(style, 'showRowStripes'),
      bandedColumns: flag(style, 'showColumnStripes'),
      firstColumn: flag(style, 'showFirstColumn'),
      lastColumn: flag(style, 'showLastColumn'),
      filterButton: hasButtons(child(root, 'autoFilter'), area.columns),
    },
  ];
}
