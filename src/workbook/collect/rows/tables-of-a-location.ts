/** Which rows of the tower's workbook a location keeps, and by which columns two rows are the same row. */
import type { TableName } from '../../../model/tables/problem';

interface Keyed {
  readonly table: TableName;
  /** Columns that say which row it is; the others say what it holds. */
  readonly key: readonly string[];
}

/** Tables whose rows a location fills in, in the order they are shown. */
export const LOCATION_TABLES: readonly Keyed[] = [
  { table: 'vkt_Stock', key: ['location', 'product', 'step', 'received', 'ageFrom', 'ageTo'] },
  { table: 'vkt_Inflow', key: ['location', 'product', 'period'] },
  { table: 'vkt_Staff', key: ['location', 'role', 'start', 'experience'] },
  { table: 'vkt_Fixed', key: ['location', 'role', 'period'] },
  { table: 'vkt_Corrections', key: ['location', 'product', 'received', 'period'] },
  { table: 'vkt_Actuals', key: ['location', 'product', 'period'] },
];

/** The tower's norms: a location may deviate, the tower decides. A step can be a location's own. */
export const STEPS: Keyed = { table: 'vkt_Steps', key: ['product', 'step', 'location'] };
export const SHARED_TABLES: readonly Keyed[] = [
  { table: 'vkt_Products', key: ['product'] },
  { table: 'vkt_Terms', key: ['product', 'receivedFrom'] },
  { table: 'vkt_Roles', key: ['role'] },
];

/** Columns that explain a figure and are none; a different remark is no different norm. */
export const EXPLAINING: readonly string[] = ['source', 'status', 'remark', 'costGroup'];
