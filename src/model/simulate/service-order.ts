/** In which order an office takes its cohorts: one list per work order, made once per location. */
import { NEVER_DUE } from '../time/quantities';
import type { Structure } from '../compile/model/model';
import type { WorkOrder } from '../tables/tables';

/**
 * The cohorts of a location in the order they are served.
 *
 * fifo and split: oldest received first; edd: earliest due first; priority: product priority, then earliest due. Ties go
 * by product priority, then by product order in the table, then oldest first.
 *
 * @param due product × cohort, zero-based due period.
 * @returns product × cohort + cohort of every cohort, first served first.
 * Source: README, equation S9.
 */
export function serviceOrder(kind: WorkOrder['kind'], structure: Structure, due: Int32Array): Int32Array {
  const { products, cohorts, byPriority } = structure;
  return kind === 'fifo' || kind === 'split'
    ? Int32Array.from({ length: products * cohorts }, (_, i) => {
        const product = byPriority[i % products] ?? 0;
        return product * cohorts + Math.floor(i / products);
      })
    : byDue(structure, due, kind === 'priority');
}

/** Sorts by one number per cohort that spells priority group, due period, rank and cohort: much faster than comparing. */
function byDue(structure: Structure, due: Int32Array, priorityFirst: boolean): Int32Array {
  const { products, cohorts, cohortsBefore, byPriority, priority } = structure;
  const dueSpan = NEVER_DUE + cohortsBefore + 1;
  const keys = new Float64Array(products * cohorts);
  let group = 0;
  for (let rank = 0; rank < products; rank += 1) {
    const product = byPriority[rank] ?? 0;
    if (rank > 0 && priority[product] !== priority[byPriority[rank - 1] ?? 0]) group += 1;
    for (let cohort = 0; cohort < cohorts; cohort += 1) {
      const index = product * cohorts + cohort;
      const dueKey = (due[index] ?? NEVER_DUE) + cohortsBefore + (priorityFirst ? group * dueSpan : 0);
      keys[index] = (dueKey * products + rank) * cohorts + cohort;
    }
  }
  keys.sort();
  return Int32Array.from(keys, (key) => {
    const cohort = key % cohorts;
    const rank = Math.floor(key / cohorts) % products;
    return (byPriority[rank] ?? 0) * cohorts + cohort;
  });
}
