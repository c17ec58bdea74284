/** What vkt_Collected keeps of a file that was taken over. */
import type { Day } from '../../../model/tables/tables';
import type { CollectedRow } from '../../schema/looking-back';
import { findingCount } from '../compare/comparison';
import { dayOfDelivery, type Delivery } from '../book/delivery';
import { chosenChanges, type Chosen } from './plan';

/** @param today the day it is taken over. */
export function collectedRow(delivery: Delivery, chosen: Chosen, today: Day): Omit<CollectedRow, 'row'> {
  const changes = chosenChanges(chosen);
  const count = (kind: 'added' | 'changed' | 'gone'): number => changes.filter((change) => change.kind === kind).length;
  const same = chosen.comparison.tables.reduce((sum, table) => sum + table.same, 0);
  const [added, changed, gone] = [count('added'), count('changed'), count('gone')];
  return {
    location: chosen.comparison.location ?? '',
    file: delivery.file,
    date: today,
    checksum: delivery.sha256,
    rows: same + added + changed,
    findings: findingCount(chosen.comparison),
    edition: delivery.mark.edition ?? '',
    asOf: dayOfDelivery(delivery),
    by: delivery.mark.by ?? '',
    added,
    changed,
    gone,
  };
}
