/** From what a view shows to the rows that are put. */
import type { ViewTable } from '../../state/put';
import type { About, ShownTable } from './cells';
import { comparedTable, contributionsTable, effectsTable } from './compared-tables';
import { deliveryTable } from './delivery-table';
import { ordersTable, signalsTable } from './judged-tables';
import {
  accountTable,
  agesTable,
  figuresTable,
  locationsTable,
  moneyTable,
  otherWorkTable,
  productsTable,
  rolesTable,
  stepsTable,
} from './place-tables';
import { balanceTable, bottleneckTable } from './shortage-tables';
import { staffChangesTable, staffTable } from './staff-tables';

/** null when what it is about is no longer there. */
export function viewTable(table: ViewTable, about: About): ShownTable | null {
  switch (table.of) {
    case 'locations':
      return locationsTable(about, table.locations);
    case 'roles':
      return rolesTable(about);
    case 'products':
      return productsTable(about);
    case 'otherWork':
      return otherWorkTable(about);
    case 'figures':
      return figuresTable(about, table.measures);
    case 'steps':
      return stepsTable(about);
    case 'ages':
      return agesTable(about);
    case 'money':
      return moneyTable(about);
    case 'account':
      return accountTable(about);
    case 'orders':
      return ordersTable(about);
    case 'balance':
      return balanceTable(about);
    case 'bottleneck':
      return bottleneckTable(about);
    case 'staff':
      return staffTable(about);
    case 'staffChanges':
      return staffChangesTable(about);
    case 'delivery':
      return deliveryTable(about, table);
    case 'signals':
      return signalsTable(about, table.places);
    case 'effects':
      return effectsTable(about, table);
    case 'compared':
      return comparedTable(about);
    case 'contributions':
      return contributionsTable(about, table.measure);
  }
}
