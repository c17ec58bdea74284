/** The shape of a table's declaration. Codec, template, problems and documentation all follow from it. */
import type { Bilingual } from '../../language';
import type { Problem, TableName } from '../../model/tables/problem';
import type { CellType } from './cell-type';

export interface Column<T> {
  readonly header: Bilingual;
  /** Other headers seen in files of analysts, in either language. */
  readonly aliases?: readonly string[];
  readonly help: Bilingual;
  readonly type: CellType<T>;
  /** What an empty cell or an absent column means. Without it the column is required. */
  readonly byDefault?: T;
  /** For people to read; the model does not compute with it, so a bad cell costs nothing but its own text. */
  readonly isNote?: true;
}

/** One column per property of the row, so that a row type and its table cannot drift apart. */
type Columns<R> = { readonly [K in Exclude<keyof R, 'row'>]-?: Column<R[K]> };

export interface TableSchema<R> {
  readonly name: TableName;
  readonly sheet: Bilingual;
  /** What one row is. */
  readonly purpose: Bilingual;
  /** A model cannot be computed without it. */
  readonly needed: boolean;
  readonly columns: Columns<R>;
}

/** A column seen without its row type, for everything that treats all columns alike. */
export interface PlainColumn {
  readonly id: string;
  readonly header: Bilingual;
  readonly aliases: readonly string[];
  readonly help: Bilingual;
  readonly type: CellType<unknown>;
  readonly required: boolean;
  readonly byDefault: unknown;
  readonly isNote: boolean;
}

/** A table seen without its row type. */
export interface PlainTable {
  readonly name: TableName;
  readonly sheet: Bilingual;
  readonly purpose: Bilingual;
  readonly needed: boolean;
  readonly columns: readonly PlainColumn[];
}

/** A schema does not change, and is seen so at every reading of the workbook. */
const seen = new WeakMap<object, PlainTable>();

export function plainTable<R>(schema: TableSchema<R>): PlainTable {
  const known = seen.get(schema) ?? withoutRowType(schema);
  seen.set(schema, known);
  return known;
}

function withoutRowType<R>(schema: TableSchema<R>): PlainTable {
  const entries = Object.entries<Column<never>>(schema.columns as unknown as Record<string, Column<never>>); // what the mapped type spells out
  const columns = entries.map(([id, column]) => ({
    id,
    header: column.header,
    aliases: column.aliases ?? [],
    help: column.help,
    // Writing takes the column's own value type; the codec only ever hands back what the same column read.
    type: column.type as unknown as CellType<unknown>,
    required: !('byDefault' in column),
    byDefault: column.byDefault,
    isNote: column.isNote === true,
  }));
  const { name, sheet, purpose, needed } = schema;
  return { name, sheet, purpose, needed, columns };
}

/** What was read, and what could not be. */
export interface Decoded<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
