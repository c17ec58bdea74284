import type { TableName } from '../../../model/tables/problem';
import type { TableContent } from '../../port';

export const contentOf = (tables: readonly TableContent[], table: TableName): TableContent | null =>
  tables.find(({ name }) => name === table) ?? null;
