/** What is odd about the steps of a product when they are seen together; it is said, and they count as they stand. */
import type { Findings } from '../model/findings';
import { nameKey } from '../../tables/names';
import type { ScenarioRow } from '../../tables/tables';

/** The rows of one step, by location; null: the row for all that have none of their own. */
type Variants = ReadonlyMap<
  number | null,
  {
    readonly row: number;
    readonly key: string;
    /** Whether all of the row could be used; if not, its numbers say nothing. */
    readonly usable: boolean;
    readonly share: number;
  }
>;

interface RouteContext {
  readonly product: string;
  readonly scenarios: readonly ScenarioRow[];
  readonly found: Findings;
}

/**
 * Says of a step with a share of 0 wherever it is written down that nobody ever does it. A 0 at some locations is how a planner
 * writes that they do not do it, and one that a scenario has a lever for waits to be switched on: those are meant.
 */
export function reportNeverDone(steps: readonly Variants[], { product, scenarios, found }: RouteContext): void {
  if (found.unread.rowOf('vkt_Steps', { product })) return;
  const isSwitched = ({ lever, product: of, target }: ScenarioRow, key: string): boolean =>
    lever === 'share' && (of === null || nameKey(of) === nameKey(product)) && nameKey(target ?? '') === key;
  for (const variants of steps) {
    const rows = [...variants.values()];
    if (rows.some(({ usable, share }) => !usable || share > 0)) continue;
    if (scenarios.some((row) => isSwitched(row, rows[0]?.key ?? ''))) continue;
    for (const { row } of rows) found.warning('no-work', { table: 'vkt_Steps', row, column: 'share', value: 0 });
  }
}
