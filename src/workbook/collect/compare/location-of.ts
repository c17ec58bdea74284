/** Which location of the tower a file is of. */
import { nearestName } from '../../../model/tables/nearest-name';
import { nameKey } from '../../../model/tables/names';
import type { Delivery } from '../book/delivery';
import { acceptedKey, knownNames, type AcceptedNames } from '../rows/known-names';
import type { DeliveryQuestion } from './question';
import { readRows } from '../rows/read-rows';
import { LOCATION_TABLES } from '../rows/tables-of-a-location';

interface LocationName {
  readonly name: string;
  readonly rows: number;
}

/** The locations named in a file's rows, the one with most rows first. */
function locationsIn(delivery: Delivery): readonly LocationName[] {
  const found = new Map<string, { name: string; rows: number }>();
  for (const { table } of LOCATION_TABLES) {
    const content = delivery.tables.find(({ name }) => name === table);
    if (!content) continue;
    for (const { values } of readRows(table, content).rows) {
      const { location: name } = values;
      if (typeof name !== 'string' || name === '') continue;
      const before = found.get(nameKey(name));
      if (before) before.rows += 1;
      else found.set(nameKey(name), { name, rows: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

export interface LocationMatch {
  /** The tower's name, or the new one. */
  readonly location: string | null;
  readonly isNew: boolean;
  /** The name the file itself uses. */
  readonly named: string | null;
  /** The tower's name most like it, when it knows no such location. */
  readonly nearest: string | null;
  /** The file's own name of the location, taken for the chosen one. */
  readonly means: AcceptedNames;
  /** Names of other locations in the file. */
  readonly others: readonly LocationName[];
}

/**
 * The location a file is of: the one chosen, else the one its rows name, else the one on its cover. Rows go before the
 * cover: a workbook that was copied for another location keeps the old cover.
 */
export function chosenLocation({ tower, delivery, choices }: DeliveryQuestion): LocationMatch {
  const known = knownNames(tower).location;
  const inRows = locationsIn(delivery);
  const cover = delivery.mark.location;
  const listed = inRows.find(({ name }) => cover !== null && nameKey(name) === nameKey(cover)) ?? inRows[0];
  const named = listed?.name ?? cover;
  const own = named === null ? null : (known.get(nameKey(named)) ?? null);
  const nearest = named === null || own !== null ? null : nearestName(named, [...known.values()]);
  const isNew = choices.location === null && own === null && choices.addLocation && named !== null;
  const location = choices.location ?? own ?? (isNew ? named : null);
  const means = named === null || location === null || isNew ? {} : { [acceptedKey('location', named)]: location };
  const isOther = (name: string): boolean =>
    nameKey(name) !== nameKey(named ?? '') && (known.get(nameKey(name)) ?? name) !== location;
  return { location, isNew, named, nearest, means, others: inRows.filter(({ name }) => isOther(name)) };
}
