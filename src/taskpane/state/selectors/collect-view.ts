/** What the pane shows of files being collected: each compared with the tower as it is now. */
import { nameKey } from '../../../model/tables/names';
import { collectedRows } from '../../../workbook/collect/settings/collection-state';
import { compare } from '../../../workbook/collect/compare/compare';
import { changesOf, type Comparison } from '../../../workbook/collect/compare/comparison';
import { isChosen } from '../../../workbook/collect/compare/choices';
import type { Delivery } from '../../../workbook/collect/book/delivery';
import { chosenLocation } from '../../../workbook/collect/compare/location-of';
import { mappedDelivery } from '../../../workbook/collect/book/mapping';
import { takeOverPlan, type TableWrite } from '../../../workbook/collect/plan/plan';
import type { TableContent } from '../../../workbook/port';
import type { CollectFile } from '../collect';

export interface LookedAt {
  readonly file: CollectFile;
  readonly delivery: Delivery;
  readonly comparison: Comparison;
  /** Changes that would be taken over. */
  readonly chosen: number;
  /** Nothing stands in the way: the location is known and no other file here is of the same one. */
  readonly canTake: boolean;
}

const deliveries = new WeakMap<CollectFile, Delivery>();

/** The file as it was read, with the tables that were pointed out. */
function deliveryOf(file: CollectFile): Delivery | null {
  if (file.phase.kind !== 'read') return null;
  const before = deliveries.get(file);
  if (before) return before;
  const { delivery } = file.phase;
  const mapped =
    delivery.tables.length > 0 ? delivery : mappedDelivery(delivery, new Map(Object.entries(file.mappings)));
  deliveries.set(file, mapped);
  return mapped;
}

interface Known {
  readonly tower: readonly TableContent[];
  readonly beside: string;
  readonly looked: LookedAt;
}
const compared = new WeakMap<CollectFile, Known>();

/** Every file that was read, compared; what did not change since is not compared again. */
export function lookedAt(tower: readonly TableContent[], files: readonly CollectFile[]): readonly LookedAt[] {
  const read = files.flatMap((file) => {
    const delivery = deliveryOf(file);
    return delivery === null ? [] : [{ file, delivery }];
  });
  const taken = collectedRows(tower);
  const placed = read.map(({ file, delivery }) => {
    const { location } = chosenLocation({ tower, delivery, choices: file.choices, taken, beside: [] });
    return { file: file.name, id: file.id, location };
  });
  return read.map(({ file, delivery }) => {
    const others = placed.filter(({ id }) => id !== file.id);
    const beside = JSON.stringify(others);
    const before = compared.get(file);
    if (before?.tower === tower && before.beside === beside) return before.looked;
    const comparison = compare({ tower, delivery, choices: file.choices, taken, beside: others });
    const chosen = changesOf(comparison).filter((change) => isChosen(change, file.choices)).length;
    const twice = others.some(
      ({ location }) =>
        location !== null && comparison.location !== null && nameKey(location) === nameKey(comparison.location),
    );
    const canTake = comparison.location !== null && delivery.tables.length > 0 && !twice;
    const looked: LookedAt = { file, delivery, comparison, chosen, canTake };
    compared.set(file, { tower, beside, looked });
    return looked;
  });
}

/** The write of these files together. */
export const planOf = (tower: readonly TableContent[], looked: readonly LookedAt[]): readonly TableWrite[] =>
  takeOverPlan(
    tower,
    looked.filter(({ canTake }) => canTake).map(({ comparison, file }) => ({ comparison, choices: file.choices })),
  );
