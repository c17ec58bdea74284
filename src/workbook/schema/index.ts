/** All tables of the model's workbook, in the order their sheets stand. */
import type { TableName } from '../../model/tables/problem';
import { CALENDAR, FIXED, PENALTIES, ROLES, STAFF } from './people';
import { ACTUALS, COLLECTED } from './looking-back';
import { GOALS, ORDERS, SIGNALS } from './steering';
import { SCENARIOS } from './scenarios';
import { SETTING_NAMES, SETTINGS } from './settings';
import { plainTable, type PlainColumn, type PlainTable } from './table-schema';
import { CORRECTIONS, DERIVED, INFLOW, STOCK } from './cases';
import { LOCATIONS, PRODUCTS, STEPS, TERMS } from './routes';

export const TABLES: readonly PlainTable[] = [
  plainTable(SETTINGS),
  plainTable(LOCATIONS),
  plainTable(PRODUCTS),
  plainTable(TERMS),
  plainTable(STEPS),
  plainTable(ROLES),
  plainTable(STOCK),
  plainTable(INFLOW),
  plainTable(STAFF),
  plainTable(FIXED),
  plainTable(DERIVED),
  plainTable(CORRECTIONS),
  plainTable(GOALS),
  plainTable(ORDERS),
  plainTable(SCENARIOS),
  plainTable(SIGNALS),
  plainTable(PENALTIES),
  plainTable(CALENDAR),
  plainTable(ACTUALS),
  plainTable(COLLECTED),
];

export const TABLE_NAMES: readonly TableName[] = TABLES.map((table) => table.name);

const byName = new Map<string, PlainTable>(TABLES.map((table) => [table.name, table]));

export const tableNamed = (name: string): PlainTable | undefined => byName.get(name);

/** A column by its id. A setting is a row of its table: its name leads to the column with the values. */
export function columnOf(table: string, column: string): PlainColumn | undefined {
  const id = table === SETTINGS.name && column in SETTING_NAMES ? 'value' : column;
  return byName.get(table)?.columns.find((candidate) => candidate.id === id);
}
