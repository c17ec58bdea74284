/** One file beside the tower's workbook: what is added, what changes, what goes, and what to know before deciding. */
import { nameKey } from '../../../model/tables/names';
import type { Problem, TableName } from '../../../model/tables/problem';
import { rowBelow } from '../../codec/rows-below';
import { tableNamed } from '../../schema';
import type { Comparison, Finding, TableComparison } from './comparison';
import { contentOf } from '../rows/content-of';
import { deviationsOf } from './deviations';
import { findingsOf } from './findings';
import { knownNames, meantBy, UnknownNames } from '../rows/known-names';
import { chosenLocation } from './location-of';
import { pairRows } from '../rows/pair-rows';
import type { DeliveryQuestion } from './question';
import { readRows, type ReadRow, type ReadTable } from '../rows/read-rows';
import { addedRow, changedRow, goneRow, keyText, ownRows, resolved, wholeText, type NamedRow } from './row-change';
import { LOCATION_TABLES } from '../rows/tables-of-a-location';

/**
 * Compares a location's file with what the tower has of that location.
 *
 * @param question the tower's tables, the file, what was chosen about it, and what was taken over before.
 * @returns rows added, changed and gone per table; deviating norms, which are only shown; names the tower does not know,
 *   whose rows wait; findings about the file. Rows of the tower that the file does not mention are gone, and go only where
 *   every row of the file's table could be read.
 */
export function compare(question: DeliveryQuestion): Comparison {
  const { tower, delivery, choices } = question;
  const place = chosenLocation(question);
  const known = knownNames(tower);
  const unknown = new UnknownNames();
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const accepted = { ...choices.names, ...place.means };
  const tables =
    place.location === null
      ? []
      : LOCATION_TABLES.flatMap(({ table, key }): TableComparison[] => {
          const [theirs, ours] = [contentOf(delivery.tables, table), contentOf(tower, table)];
          const own = ownRows(ours, table, place.location ?? '');
          if (theirs === null) {
            if (own.length > 0) findings.push({ code: 'table-absent', table, rows: own.length });
            return [];
          }
          const read = readRows(table, theirs);
          problems.push(...read.problems);
          if (read.problems.some(({ severity }) => severity === 'error')) return [];
          const below = rowsBelow(read);
          problems.push(...below);
          const of = (name: string): boolean => meansPlace(name);
          const rows = read.rows.filter((row) => isOwn(row, of));
          const named = rows
            .filter(({ wrong }) => wrong.length === 0)
            .map((row) => resolved(row, { read, known, accepted, unknown, location: place.location }));
          const unusable = rows.length - named.length;
          for (const { wrong } of rows) problems.push(...wrong);
          if (rows.length === 0 && own.length > 0) findings.push({ code: 'table-emptied', table, rows: own.length });
          const columns = read.found.map(({ column }) => column.id);
          const isWhole = below.length === 0 && unusable === 0;
          return [compareTable({ table, key, columns, own, named, unusable, isWhole })];
        });
  function meansPlace(name: string): boolean {
    return (
      meantBy({ known, accepted }, 'location', name) === place.location ||
      (place.isNew && nameKey(name) === nameKey(place.location ?? ''))
    );
  }
  return {
    location: place.location,
    isNew: place.isNew,
    findings: [...findingsOf(question, place), ...findings],
    problems,
    unknown: unknown.list(known, choices.names),
    tables,
    deviations:
      place.location === null
        ? []
        : deviationsOf(tower, delivery.tables, { known, accepted, location: place.location }),
  };
}

/** A row whose location cannot be read might be ours: it is shown as a problem rather than passed over. */
const isOwn = ({ values: { location } }: ReadRow, of: (name: string) => boolean): boolean =>
  typeof location !== 'string' || of(location);

/** A row that was typed under the file's table, which is no row of it. Its periods may be months or weeks. */
function rowsBelow({ table, content, found }: ReadTable): readonly Problem[] {
  const schema = tableNamed(table);
  if (schema === undefined) return [];
  const byMonth = rowBelow({ table: schema, found, kind: 'month' }, content);
  return byMonth.length > 0 ? byMonth : rowBelow({ table: schema, found, kind: 'week' }, content);
}

interface TableSides {
  readonly table: TableName;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly own: readonly ReadRow[];
  readonly named: readonly NamedRow[];
  readonly unusable: number;
  /** Every row could be read, and none stands under the table, where it is no row. */
  readonly isWhole: boolean;
}

function compareTable({ table, key, columns, own, named, unusable, isWhole }: TableSides): TableComparison {
  const pairs = pairRows(
    { rows: own, key: (row) => keyText(row.values, key), whole: (row) => wholeText(row.values, columns) },
    { rows: named, key: (row) => keyText(row.values, key), whole: (row) => wholeText(row.values, columns) },
  );
  // A row that is not mentioned has gone only when everything in the file could be read and understood.
  const isComplete = isWhole && named.length > 0 && named.every(({ waits }) => !waits);
  const context = { table, key, columns };
  return {
    table,
    same: pairs.same.length,
    unusable,
    changes: [
      ...pairs.changed.map(([before, after]) => changedRow(before, after, context)),
      ...pairs.right.map((row) => addedRow(row, context)),
      ...pairs.left.map((row) => goneRow(row, context, isComplete)),
    ],
  };
}
