/** From what was chosen to what is written: which cells change, which rows go, which are added. Everything else stays. */
import type { TableName } from '../../../model/tables/problem';
import { encodeInto, encoderInto, languageOfTable } from '../../codec/encode';
import { findColumns } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { tableNamed } from '../../schema';
import { isChosen, type Choices } from '../compare/choices';
import { changesOf, type Comparison, type RowDifference } from '../compare/comparison';
import { contentOf } from '../rows/content-of';

/** What happens to one table. Rows are those before the write, 1-based. */
export interface TableWrite {
  readonly table: TableName;
  /** Cells that get another value; `at` is the position of the column. */
  readonly changed: readonly {
    readonly row: number;
    readonly cells: readonly { readonly at: number; readonly value: Cell }[];
  }[];
  readonly removed: readonly number[];
  /** In the order of the table's headers, at its end; null in a column that is not ours. */
  readonly added: readonly (readonly (Cell | null)[])[];
}

export interface Chosen {
  readonly comparison: Comparison;
  readonly choices: Choices;
}

/** The changes of one file that would be taken over. */
export const chosenChanges = ({ comparison, choices }: Chosen): readonly RowDifference[] =>
  comparison.location === null ? [] : changesOf(comparison).filter((change) => isChosen(change, choices));

/**
 * What taking over the chosen changes of these files writes, all files together.
 *
 * @returns one write per table that changes, none where nothing was chosen. A row that two files would change is changed
 *   by the first; rows that are not named in it stay as they are, formulas included.
 */
export function takeOverPlan(tower: readonly TableContent[], files: readonly Chosen[]): readonly TableWrite[] {
  const byTable = new Map<TableName, { changes: RowDifference[]; touched: Set<number> }>();
  for (const file of files)
    for (const change of chosenChanges(file)) {
      const one = byTable.get(change.table) ?? { changes: [], touched: new Set<number>() };
      byTable.set(change.table, one);
      if (change.towerRow !== null && one.touched.has(change.towerRow)) continue;
      if (change.towerRow !== null) one.touched.add(change.towerRow);
      one.changes.push(change);
    }
  const writes = [...byTable].flatMap(([table, { changes }]) => {
    const content = contentOf(tower, table);
    return content === null ? [] : [writeOf(content, table, changes)];
  });
  return [...newLocations(tower, files), ...writes];
}

function writeOf(content: TableContent, table: TableName, changes: readonly RowDifference[]): TableWrite {
  const encoded = encoderInto(content, languageOfTable(content));
  const schema = tableNamed(table);
  const places = new Map(schema && findColumns(schema, content.headers).found.map(({ column, at }) => [column.id, at]));
  /** Only the cells that differ: columns an analyst added, and formulas in the others, stay. */
  const cellsOf = ({ values, cells }: RowDifference) => {
    const row = encoded(values ?? {});
    return cells.flatMap(({ column }) => {
      const at = places.get(column);
      return at === undefined ? [] : [{ at, value: row[at] ?? '' }];
    });
  };
  return {
    table,
    changed: changes
      .filter(({ kind }) => kind === 'changed')
      .map((change) => ({ row: change.towerRow ?? 0, cells: cellsOf(change) })),
    removed: changes.filter(({ kind }) => kind === 'gone').map(({ towerRow }) => towerRow ?? 0),
    added: changes.filter(({ kind }) => kind === 'added').map(({ values }) => encoded(values ?? {})),
  };
}

/** A location the tower did not have gets its row, where there is a table of them. */
function newLocations(tower: readonly TableContent[], files: readonly Chosen[]): readonly TableWrite[] {
  const content = contentOf(tower, 'vkt_Locations');
  const names = files
    .filter((file) => file.comparison.isNew && chosenChanges(file).length > 0)
    .flatMap(({ comparison: { location } }) => (location === null ? [] : [location]));
  if (content === null || names.length === 0) return [];
  const language = languageOfTable(content);
  const added = [...new Set(names)].map((location) => encodeInto(content, { location }, language));
  return [{ table: 'vkt_Locations', changed: [], removed: [], added }];
}

/** The tables as they will be; those that are not written are the very same objects. */
export function applied(tower: readonly TableContent[], writes: readonly TableWrite[]): readonly TableContent[] {
  const byTable = new Map<string, TableWrite>(writes.map((write) => [write.table, write]));
  return tower.map((content) => {
    const write = byTable.get(content.name);
    return write === undefined ? content : { ...content, rows: rowsAfter(content.rows, write) };
  });
}

function rowsAfter(rows: TableContent['rows'], { changed, removed, added }: TableWrite): TableContent['rows'] {
  const other = new Map(changed.map(({ row, cells }) => [row, cells]));
  const gone = new Set(removed);
  const kept = rows.flatMap((cells, index) => {
    if (gone.has(index + 1)) return [];
    const news = other.get(index + 1);
    if (news === undefined) return [cells];
    return [cells.map((cell, at) => news.find((one) => one.at === at)?.value ?? cell)];
  });
  return [...kept, ...added.map((row) => row.map((cell) => cell ?? ''))];
}
