/** The smallest model that does something: one office, one product, one step of 10 hours, one role of 1,200 net hours. */
import { newTable } from '../../src/workbook/codec/encode';
import { MemoryWorkbook } from '../../src/workbook/memory';
import type { NewTable, Row } from '../../src/workbook/port';
import { dayOf } from '../../src/model/time/calendar';
import { tableNamed } from '../../src/workbook/schema';
import type { RowValues } from '../../src/workbook/codec/encode';

const day = (year: number, month: number): number => dayOf(year, month, 1) ?? 0;

export const SMALL: Readonly<Record<string, readonly RowValues[]>> = {
  vkt_Settings: [
    { setting: 'Periodesoort', value: 'maand', remark: '' },
    { setting: 'Eerste periode', value: '2023-01', remark: '' },
    { setting: 'Aantal perioden', value: 12, remark: '' },
  ],
  vkt_Locations: [{ location: 'Ter Apel' }],
  vkt_Products: [{ product: 'Spoor 4', priority: 1 }],
  vkt_Terms: [{ product: 'Spoor 4', receivedFrom: null, receivedTo: null, term: 6, unit: 'month' }],
  vkt_Steps: [
    { product: 'Spoor 4', step: 'Gehoor', order: 1, role: 'Hoormedewerker', normTime: 10, status: 'assumption' },
  ],
  vkt_Roles: [{ role: 'Hoormedewerker', contractHours: 1200, hourlyRate: 50 }],
  vkt_Stock: [{ location: 'Ter Apel', product: 'Spoor 4', ageFrom: 1, ageTo: 3, cases: 300 }],
  vkt_Inflow: Array.from({ length: 12 }, (_, t) => ({
    location: 'Ter Apel',
    product: 'Spoor 4',
    period: day(2023, t + 1),
    cases: 20,
  })),
  vkt_Staff: [{ location: 'Ter Apel', role: 'Hoormedewerker', fte: 3 }],
  vkt_Scenarios: [{ scenario: 'Meer instroom', order: 1, lever: 'inflow', expression: 'x * 2' }],
};

export function smallTables(): readonly NewTable[] {
  return Object.entries(SMALL).map(([name, rows]) => {
    const table = tableNamed(name);
    if (!table) throw new Error(`no table ${name}`);
    return newTable(table, rows, 'nl');
  });
}

/** A workbook with the small model in it. */
export async function smallWorkbook(): Promise<MemoryWorkbook> {
  const port = new MemoryWorkbook();
  await port.createTables(smallTables());
  return port;
}

/** As a person who types in every row of a table. */
export async function edit(port: MemoryWorkbook, table: string, typed: (row: Row) => Row): Promise<void> {
  const [found] = await port.readTables([table]);
  if (!found) throw new Error(`no ${table}`);
  port.edit({ ...found, rows: found.rows.map(typed) });
}
