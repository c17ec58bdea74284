/** A row of a file in the tower's names, and what makes it differ from the tower's row. */
import { nameKey } from '../../../model/tables/names';
import type { TableName } from '../../../model/tables/problem';
import type { TableContent } from '../../port';
import type { CellChange, RowDifference } from './comparison';
import { kindOf, meantBy, type AcceptedNames, type KnownNames, type UnknownNames } from '../rows/known-names';
import { readRows, type ReadRow, type ReadTable } from '../rows/read-rows';

export interface NamedRow {
  readonly row: ReadRow;
  /** With the tower's spelling of every name it knows. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A name is not known. */
  readonly waits: boolean;
}

interface Naming {
  readonly read: ReadTable;
  readonly known: KnownNames;
  readonly accepted: AcceptedNames;
  readonly unknown: UnknownNames;
  readonly location: string | null;
}

/** Puts the tower's names in a row of the file; those it does not know are counted, and make the row wait. */
export function resolved(row: ReadRow, naming: Naming): NamedRow {
  const { read, unknown, location } = naming;
  const values: Record<string, unknown> = { ...row.values };
  let waits = false;
  for (const { column } of read.found) {
    const kind = kindOf(column);
    const name = row.values[column.id];
    if (kind === null || typeof name !== 'string' || name === '') continue;
    const meant = kind === 'location' ? location : meantBy(naming, kind, name);
    if (meant !== null) values[column.id] = meant;
    else {
      waits = true;
      unknown.add(kind, name);
    }
  }
  return { row, values, waits };
}

const byPlace = new WeakMap<TableContent, ReadonlyMap<string, readonly ReadRow[]>>();

/** The tower's rows of one location; the table is divided once, however many files are held against it. */
export function ownRows(content: TableContent | null, table: TableName, location: string): readonly ReadRow[] {
  if (content === null) return [];
  let places = byPlace.get(content);
  if (places === undefined) byPlace.set(content, (places = divided(readRows(table, content).rows)));
  return places.get(nameKey(location)) ?? [];
}

function divided(rows: readonly ReadRow[]): ReadonlyMap<string, readonly ReadRow[]> {
  const places = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const { location } = row.values;
    if (typeof location !== 'string') continue;
    const list = places.get(nameKey(location));
    if (list) list.push(row);
    else places.set(nameKey(location), [row]);
  }
  return places;
}

const comparable = (value: unknown): unknown => (typeof value === 'string' ? nameKey(value) : (value ?? null));

const textOf = (values: Readonly<Record<string, unknown>>, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => comparable(values[column])));

/** What says which row it is; names are compared as everywhere. */
export const keyText = textOf;
/** Everything the file says about the row. */
export const wholeText = textOf;

interface RowContext {
  readonly table: TableName;
  readonly key: readonly string[];
  /** The columns the file has. */
  readonly columns: readonly string[];
  readonly scope?: RowDifference['scope'];
}

const idOf = ({
  table,
  kind,
  towerRow,
  fileRow,
}: Pick<RowDifference, 'table' | 'kind' | 'towerRow' | 'fileRow'>): string =>
  `${table}|${kind}|${String(towerRow ?? '')}|${String(fileRow ?? '')}`;

const picked = (values: Readonly<Record<string, unknown>>, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));

export function changedRow(before: ReadRow, after: NamedRow, context: RowContext): RowDifference {
  const { table, key, columns, scope = 'location' } = context;
  const cells = columns.flatMap((column): CellChange[] => {
    const [old, now] = [before.values[column], after.values[column]];
    const isSame = JSON.stringify(comparable(old)) === JSON.stringify(comparable(now));
    return isSame ? [] : [{ column, before: old ?? null, after: now ?? null }];
  });
  const [towerRow, fileRow] = [before.row, after.row.row];
  return {
    id: idOf({ table, kind: 'changed', towerRow, fileRow }),
    table,
    kind: 'changed',
    scope,
    towerRow,
    fileRow,
    key: picked(after.values, key),
    cells,
    values: { ...before.values, ...picked(after.values, columns) },
    waits: after.waits,
    standard: scope === 'location',
  };
}

export function addedRow(after: NamedRow, context: RowContext): RowDifference {
  const { table, key, columns, scope = 'location' } = context;
  const fileRow = after.row.row;
  return {
    id: idOf({ table, kind: 'added', towerRow: null, fileRow }),
    table,
    kind: 'added',
    scope,
    towerRow: null,
    fileRow,
    key: picked(after.values, key),
    cells: columns.flatMap((column): CellChange[] => {
      const value = after.values[column] ?? null;
      return value === null || value === '' ? [] : [{ column, before: null, after: value }];
    }),
    values: picked(after.values, columns),
    waits: after.waits,
    standard: scope === 'location',
  };
}

export function goneRow(before: ReadRow, context: RowContext, standard: boolean): RowDifference {
  const { table, key, columns, scope = 'location' } = context;
  const towerRow = before.row;
  return {
    id: idOf({ table, kind: 'gone', towerRow, fileRow: null }),
    table,
    kind: 'gone',
    scope,
    towerRow,
    fileRow: null,
    key: picked(before.values, key),
    cells: columns.flatMap((column): CellChange[] => {
      const value = before.values[column] ?? null;
      return value === null || value === '' ? [] : [{ column, before: value, after: null }];
    }),
    values: null,
    waits: false,
    standard,
  };
}
