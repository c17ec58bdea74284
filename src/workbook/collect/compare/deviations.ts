/** Norms, shares, roles and terms that a file has otherwise than the tower. They are shown; taking them is a choice. */
import { nameKey } from '../../../model/tables/names';
import type { TableContent } from '../../port';
import { contentOf } from '../rows/content-of';
import type { RowDifference } from './comparison';
import { meantBy, UnknownNames, type AcceptedNames, type KnownNames } from '../rows/known-names';
import { pairRows } from '../rows/pair-rows';
import { readRows, type ReadRow, type ReadTable } from '../rows/read-rows';
import { addedRow, changedRow, goneRow, keyText, resolved, wholeText, type NamedRow } from './row-change';
import { EXPLAINING, SHARED_TABLES, STEPS } from '../rows/tables-of-a-location';

interface Whose {
  readonly known: KnownNames;
  readonly accepted: AcceptedNames;
  readonly location: string;
}

export function deviationsOf(
  tower: readonly TableContent[],
  file: readonly TableContent[],
  whose: Whose,
): readonly RowDifference[] {
  return [
    ...stepDeviations(tower, file, whose),
    ...SHARED_TABLES.flatMap((keyed) => sharedDeviations(tower, file, keyed)),
  ];
}

/** Columns that hold figures: a file without some of them says nothing about those. */
const figures = (read: ReadTable): readonly string[] =>
  read.found.map(({ column }) => column.id).filter((id) => !EXPLAINING.includes(id));

const usable = ({ wrong }: ReadRow): boolean => wrong.length === 0;

/** The tower's own rows, for every location. */
function sharedDeviations(
  tower: readonly TableContent[],
  file: readonly TableContent[],
  { table, key }: (typeof SHARED_TABLES)[number],
): readonly RowDifference[] {
  const [ours, theirs] = [contentOf(tower, table), contentOf(file, table)];
  if (ours === null || theirs === null) return [];
  const read = readRows(table, theirs);
  const columns = figures(read);
  const plain = read.rows.filter(usable).map((row): NamedRow => ({ row, values: row.values, waits: false }));
  const pairs = pairRows(
    {
      rows: readRows(table, ours).rows,
      key: (row) => keyText(row.values, key),
      whole: (row) => wholeText(row.values, columns),
    },
    { rows: plain, key: (row) => keyText(row.values, key), whole: (row) => wholeText(row.values, columns) },
  );
  return pairs.changed.map(([before, after]) => changedRow(before, after, { table, key, columns, scope: 'shared' }));
}

/**
 * Steps: the location's own rows are compared with its own rows at the tower; a step for every location that the file has
 * otherwise could become a row of this location, so that nobody else's norm changes.
 */
function stepDeviations(
  tower: readonly TableContent[],
  file: readonly TableContent[],
  { known, accepted, location }: Whose,
): readonly RowDifference[] {
  const { table, key } = STEPS;
  const [ours, theirs] = [contentOf(tower, table), contentOf(file, table)];
  if (ours === null || theirs === null) return [];
  const read = readRows(table, theirs);
  const columns = figures(read);
  const here = (row: ReadRow): boolean =>
    typeof row.values['location'] === 'string' &&
    meantBy({ known, accepted }, 'location', row.values['location']) === location;
  const everywhere = (row: ReadRow): boolean => row.values['location'] === null;
  const unknown = new UnknownNames();
  const named = (row: ReadRow): NamedRow => resolved(row, { read, known, accepted, unknown, location });
  const side = <T extends { readonly values: Readonly<Record<string, unknown>> }>(rows: readonly T[]) => ({
    rows,
    key: (row: T) => keyText(row.values, key),
    whole: (row: T) => wholeText(row.values, columns),
  });
  const atTower = readRows(table, ours).rows;
  const context = { table, key, columns, scope: 'own-norm' as const };
  const own = pairRows(side(atTower.filter(here)), side(read.rows.filter(usable).filter(here).map(named)));
  const shared = pairRows(
    side(atTower.filter(everywhere)),
    side(read.rows.filter(usable).filter(everywhere).map(everywhereNamed)),
  );
  const taken = new Set([...atTower.filter(here), ...read.rows.filter(here)].map(stepKey));
  return [
    ...own.changed.map(([before, after]) => changedRow(before, after, context)),
    ...own.right.filter(({ waits }) => !waits).map((row) => addedRow(row, context)),
    ...own.left.map((row) => goneRow(row, context, false)),
    ...shared.changed
      .filter(([before]) => !taken.has(stepKey(before)))
      .map(([before, after]) => asOwnNorm(changedRow(before, after, context), location)),
  ];
}

const everywhereNamed = (row: ReadRow): NamedRow => ({ row, values: row.values, waits: false });

const stepKey = ({ values: { product, step } }: ReadRow): string =>
  `${nameKey(String(product))}|${nameKey(String(step))}`;

/** The tower's row stays; the location gets one of its own with what differs. */
const asOwnNorm = (change: RowDifference, location: string): RowDifference => ({
  ...change,
  kind: 'added',
  towerRow: null,
  key: { ...change.key, location },
  values: { ...change.values, location },
});
