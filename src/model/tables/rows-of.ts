/** Under which key of the tables the rows of each stand. */
import type { TableName } from './problem';
import type { ModelTables } from './tables';

type RowsKey = Exclude<keyof ModelTables, 'settings' | 'unread'>;

/** The tables whose rows are looked up by their names. */
export const ROWS_OF = {
  vkt_Locations: 'locations',
  vkt_Products: 'products',
  vkt_Terms: 'terms',
  vkt_Steps: 'steps',
  vkt_Roles: 'roles',
  vkt_Stock: 'stock',
  vkt_Inflow: 'inflow',
  vkt_Staff: 'staff',
  vkt_Fixed: 'fixed',
  vkt_Derived: 'derived',
  vkt_Corrections: 'corrections',
  vkt_Goals: 'goals',
  vkt_Scenarios: 'scenarios',
} as const satisfies Partial<Record<TableName, RowsKey>>;
