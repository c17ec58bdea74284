/** Finding the columns of a table: in either language, in any order, whatever the capitals or the unit behind it. */
import type { Problem } from '../../model/tables/problem';
import { closest } from '../likeness';
import type { PlainColumn, PlainTable } from '../schema/table-schema';

/** "Normtijd (uren) " → "normtijd"; "Scenario’s" → "scenarios". */
export const plainHeader = (header: string): string =>
  header
    .replace(/\([^)]*\)/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** The headers a column may have, as they are compared; the official three first. Worked out once: they do not change. */
function namesOf(column: PlainColumn): readonly string[] {
  const known =
    names.get(column) ?? [column.header.nl, column.header.en, column.id, ...column.aliases].map(plainHeader);
  names.set(column, known);
  return known;
}

const names = new WeakMap<PlainColumn, readonly string[]>();

export interface FoundColumn {
  readonly column: PlainColumn;
  /** Position in the table's rows. */
  readonly at: number;
}

type ColumnProblem = 'column-missing' | 'column-duplicate' | 'column-unsure';

interface FoundColumns {
  readonly found: readonly FoundColumn[];
  readonly problems: readonly Problem[];
}

/**
 * Matches headers with the columns of a table. A required column that is missing is an error, a double one a warning; an
 * optional one that is missing while a header nearly says it is an error too: its default would be computed with in silence.
 */
export function findColumns(table: PlainTable, headers: readonly string[]): FoundColumns {
  const plain = headers.map(plainHeader);
  const taken = new Set<number>();
  const found: FoundColumn[] = [];
  const problems: Problem[] = [];
  const problem = (column: PlainColumn, code: ColumnProblem, value: string | null): void => {
    const severity = code === 'column-duplicate' ? 'warning' : 'error';
    problems.push({ code, severity, table: table.name, row: null, column: column.id, value, data: {} });
  };
  // Official headers of all columns go before aliases, so that a "Month" alias cannot take another column's header.
  for (const depth of [3, Infinity]) {
    for (const column of table.columns) {
      if (found.some((hit) => hit.column === column)) continue;
      const wanted = namesOf(column).slice(0, depth);
      const places = plain.flatMap((header, at) => (wanted.includes(header) && !taken.has(at) ? [at] : []));
      const [first, second] = places;
      if (first === undefined) continue;
      places.forEach((at) => taken.add(at));
      found.push({ column, at: first });
      if (second !== undefined) problem(column, 'column-duplicate', headers[second] ?? null);
    }
  }
  const missing = table.columns.filter((column) => !found.some((hit) => hit.column === column));
  const strange = new Set(headers.filter((_, at) => !taken.has(at) && plain[at] !== ''));
  for (const column of missing) {
    const near = column.isNote ? null : closest(namesOf(column), [...strange], plainHeader);
    if (near !== null) strange.delete(near);
    if (column.required) problem(column, 'column-missing', near);
    else if (near !== null) problem(column, 'column-unsure', near);
  }
  return { found, problems };
}
