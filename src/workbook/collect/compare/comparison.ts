/** What Collect says about one file beside the tower's workbook. */
import type { Problem, TableName } from '../../../model/tables/problem';
import type { Day } from '../../../model/tables/tables';
import type { UnknownName } from '../rows/known-names';

/** One cell, before and after; null where there is no row. Values are those of the column's type. */
export interface CellChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RowDifference {
  /** Stays the same for the same file and tower. */
  readonly id: string;
  readonly table: TableName;
  readonly kind: 'added' | 'changed' | 'gone';
  /**
   * location: the location's own row. own-norm: a norm of the tower's that the file has otherwise; taken over it becomes
   * a step of this location. shared: the tower's own row, for every location.
   */
  readonly scope: 'location' | 'own-norm' | 'shared';
  /** 1-based rows; null where there is none. */
  readonly towerRow: number | null;
  readonly fileRow: number | null;
  /** The columns that say which row it is, with the tower's names. */
  readonly key: Readonly<Record<string, unknown>>;
  /** What differs; of a row that is added or gone, what is filled in. */
  readonly cells: readonly CellChange[];
  /** The whole row as it would be written; null when it goes. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Names the tower does not know: the row waits until they are accepted. */
  readonly waits: boolean;
  /** Taken over unless somebody says otherwise. */
  readonly standard: boolean;
}

export interface TableComparison {
  readonly table: TableName;
  readonly changes: readonly RowDifference[];
  /** Rows that are the same on both sides. */
  readonly same: number;
  /** Rows of the file that cannot be used, for a cell that cannot be read. */
  readonly unusable: number;
}

/** What is to be known about the file as a whole. */
export type Finding =
  | { readonly code: 'unknown-location'; readonly name: string | null; readonly nearest: string | null }
  | { readonly code: 'no-location' }
  /** Rows of other locations, which are left alone. */
  | { readonly code: 'other-locations'; readonly names: readonly string[]; readonly rows: number }
  /** The name of the file points to another location than its rows. */
  | { readonly code: 'file-name-differs'; readonly named: string; readonly location: string }
  | { readonly code: 'two-files'; readonly other: string }
  /** Taken over before, byte for byte. */
  | { readonly code: 'same-file'; readonly date: Day | null }
  /** The figures taken over last are of a later day. */
  | { readonly code: 'older'; readonly own: Day; readonly taken: Day }
  | { readonly code: 'older-edition'; readonly own: string; readonly taken: string }
  | { readonly code: 'other-model' }
  | { readonly code: 'other-period-kind'; readonly tower: string; readonly file: string }
  | { readonly code: 'other-horizon'; readonly tower: readonly [Day, number]; readonly file: readonly [Day, number] }
  /** The file lacks a table of which the tower has rows of this location; those stay. */
  | { readonly code: 'table-absent'; readonly table: TableName; readonly rows: number }
  /** The file's table is empty where the tower has rows; they stay unless chosen. */
  | { readonly code: 'table-emptied'; readonly table: TableName; readonly rows: number }
  | { readonly code: 'nothing-of-ours' };

export interface Comparison {
  /** The tower's name of the location; null while nobody knows. */
  readonly location: string | null;
  /** The location is not in the tower and would be added. */
  readonly isNew: boolean;
  readonly findings: readonly Finding[];
  /** Of the cells and headers, as everywhere: table, row and column are the file's. */
  readonly problems: readonly Problem[];
  readonly unknown: readonly UnknownName[];
  readonly tables: readonly TableComparison[];
  /** Norms, shares, roles and terms that differ from the tower's. */
  readonly deviations: readonly RowDifference[];
}

/** Everything that could be taken over. */
export const changesOf = ({ tables, deviations }: Comparison): readonly RowDifference[] => [
  ...tables.flatMap(({ changes }) => changes),
  ...deviations,
];

/** How many things somebody should look at: kept with what was taken over. */
export const findingCount = ({ findings, problems, unknown, deviations }: Comparison): number =>
  findings.length + problems.length + unknown.length + deviations.length;
