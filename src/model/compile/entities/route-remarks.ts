/** What is odd about the steps of a product when they are seen together; it is said, and they count as they stand. */
import type { Findings } from '../model/findings';
import { LARGEST } from '../../tables/ranges';
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
    /** LARGEST where it could not be used. */
    readonly order: number;
    readonly share: number;
  }
>;

/** The row that says where a step stands in the route: the one for all locations, or else its first. */
export const placeOf = <V>(variants: ReadonlyMap<number | null, V>): V | undefined =>
  variants.get(null) ?? variants.values().next().value;

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

/**
 * Says of steps that a location does both, and that have the same order, that they go as they stand in the table: a case is at
 * one step at a time.
 *
 * @param steps in their order.
 * @param locations how many there are.
 */
export function reportTies(steps: readonly Variants[], locations: number, found: Findings): void {
  const at = (variants: Variants, location: number) => variants.get(location) ?? variants.get(null);
  const isDone = (variants: Variants, location: number): boolean => (at(variants, location)?.share ?? 0) > 0;
  const meet = (a: Variants, b: Variants): boolean =>
    Array.from({ length: locations }).some((_, location) => isDone(a, location) && isDone(b, location));
  steps.forEach((variants, index) => {
    const step = placeOf(variants);
    const first = steps.slice(0, index).find((other) => step?.order === placeOf(other)?.order && meet(other, variants));
    const firstRow = first && placeOf(first)?.row;
    if (step === undefined || firstRow === undefined) return;
    const place = { table: 'vkt_Steps', row: step.row, column: 'order', value: step.order } as const;
    found.warning('order-tied', place, { firstRow });
  });
}

/** Says of rows for one location that their order is another than that of the step, and changes nothing. */
export function reportOwnOrder(steps: readonly Variants[], found: Findings): void {
  for (const variants of steps) {
    const step = placeOf(variants);
    if (step === undefined || step.order === LARGEST) continue;
    for (const { row, order } of variants.values()) {
      if (order === step.order || order === LARGEST) continue;
      const place = { table: 'vkt_Steps', row, column: 'order', value: order } as const;
      found.warning('cell-ignored', place, { firstRow: step.row, order: step.order });
    }
  }
}
