/** The names the tower knows, and what a name in a file means there. */
import { nearestName } from '../../../model/tables/nearest-name';
import { nameKey } from '../../../model/tables/names';
import type { TableName } from '../../../model/tables/problem';
import type { TableContent } from '../../port';
import { tableNamed } from '../../schema';
import { DECLARING, type NameKind } from '../../schema/name-kinds';
import type { PlainColumn } from '../../schema/table-schema';
import { readRows } from './read-rows';
import { LOCATION_TABLES } from './tables-of-a-location';

/** Which names stand in a column; null = none. */
export function kindOf(column: PlainColumn): NameKind | null {
  switch (column.type.namesIn) {
    case 'vkt_Locations':
      return 'location';
    case 'vkt_Products':
      return 'product';
    case 'vkt_Roles':
      return 'role';
    default:
      return column.id === 'step' ? 'step' : null;
  }
}

/** A name as it is in the tower's tables, by how it is compared. */
export type KnownNames = Readonly<Record<NameKind, ReadonlyMap<string, string>>>;

const knownIn = new WeakMap<readonly TableContent[], KnownNames>();

/** The names in the tower's tables. Without a table of locations those count that have stock, inflow or staff. */
export function knownNames(tower: readonly TableContent[]): KnownNames {
  const before = knownIn.get(tower);
  if (before) return before;
  const column = (table: TableName, id: string): readonly string[] => {
    const content = tower.find(({ name }) => name === table);
    if (!content) return [];
    return readRows(table, content).rows.flatMap(({ values: { [id]: name } }) =>
      typeof name === 'string' && name !== '' ? [name] : [],
    );
  };
  const listed = column('vkt_Locations', 'location');
  const used = LOCATION_TABLES.flatMap(({ table }) => (tableNamed(table) ? column(table, 'location') : []));
  const names: KnownNames = {
    location: byKey(listed.length > 0 ? listed : used),
    product: byKey(column(DECLARING.product, 'product')),
    role: byKey(column(DECLARING.role, 'role')),
    step: byKey(column(DECLARING.step, 'step')),
  };
  knownIn.set(tower, names);
  return names;
}

/** The first of names that are the same keeps its spelling. */
function byKey(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(nameKey(name))) found.set(nameKey(name), name);
  return found;
}

/** Names of a file that were said to mean one of the tower's, by `kind|key`. */
export type AcceptedNames = Readonly<Record<string, string>>;

export const acceptedKey = (kind: NameKind, name: string): string => `${kind}|${nameKey(name)}`;

/** The tower's own spelling of a name, or null when it knows none and none was accepted. */
export function meantBy(
  { known, accepted }: { readonly known: KnownNames; readonly accepted: AcceptedNames },
  kind: NameKind,
  name: string,
): string | null {
  return known[kind].get(nameKey(name)) ?? accepted[acceptedKey(kind, name)] ?? null;
}

export interface UnknownName {
  readonly kind: NameKind;
  readonly name: string;
  /** Of the tower's names the one most like it; null when none is near. */
  readonly nearest: string | null;
  /** What it was said to mean; null = not yet, its rows wait. */
  readonly accepted: string | null;
  readonly rows: number;
}

/** Counts names the tower does not know, each once. */
export class UnknownNames {
  private readonly found = new Map<string, { kind: NameKind; name: string; rows: number }>();

  add(kind: NameKind, name: string): void {
    const key = acceptedKey(kind, name);
    const before = this.found.get(key);
    if (before) before.rows += 1;
    else this.found.set(key, { kind, name, rows: 1 });
  }

  list(known: KnownNames, accepted: AcceptedNames): readonly UnknownName[] {
    return [...this.found].map(([key, { kind, name, rows }]) => ({
      kind,
      name,
      rows,
      nearest: nearestName(name, [...known[kind].values()]),
      accepted: accepted[key] ?? null,
    }));
  }
}
