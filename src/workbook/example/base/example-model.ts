/** What an example is: rows per table, in the words of the tables' own columns. */
import type { TableName } from '../../../model/tables/problem';
import type { RowValues } from '../../codec/encode';

export type ExampleModel = Readonly<Partial<Record<TableName, readonly RowValues[]>>>;

/** A row as it is written down: without its place, and without the columns that keep their default. */
export type NewRow<R> = Partial<Omit<R, 'row'>>;
