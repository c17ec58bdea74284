/**
 * Tables that are nearly ours: renamed by Excel when a sheet was copied, or by somebody. One that stands where ours is
 * missing may be it, and then what follows from it has no answer; one that stands beside it is a copy that is not read.
 */
import type { Problem, ProblemCode, TableName } from '../../model/tables/problem';
import type { ModelTables } from '../../model/tables/tables';
import { findColumns } from './headers';
import type { TableContent } from '../port';
import { isOfReport } from '../report-tables';
import { TABLE_NAMES, TABLES } from '../schema';
import type { PlainTable } from '../schema/table-schema';

/** "vkt_Terms1", "vkt_Terms_2", "vkt_Terms (2)", "vkt_Terms_kopie", "kopie_vkt_Terms"; not what we set aside ourselves. */
const BEHIND = /^[\s_.-]*(\(?\d+\)?|kopie\w*|copy\w*|nieuw|new|backup)$/i;
const BEFORE = /^(kopie|copy|backup)(_?van|_?of)?[\s_.-]*$/i;

const ours: ReadonlySet<string> = new Set(TABLE_NAMES.map((name) => name.toLowerCase()));

function isNamedAfter(name: string, table: TableName): boolean {
  const [plain, own] = [name.toLowerCase(), table.toLowerCase()];
  if (plain.startsWith(own)) return BEHIND.test(plain.slice(own.length));
  return plain.endsWith(own) && BEFORE.test(plain.slice(0, -own.length));
}

/** A table of ours has all its columns; of anybody else's list that would be a wonder. */
const hasHeadersOf = (table: PlainTable, { headers }: TableContent): boolean =>
  table.columns.length > 2 && findColumns(table, headers).found.length === table.columns.length;

/**
 * What there is to say of tables that are missing or that look like ours.
 *
 * @param contents the tables of the workbook; of those that are not ours the headers are enough.
 * @returns table-missing for each needed table that is not there and each optional one that seems to be there under another
 * name (value: that name), and table-copy for one that stands beside ours.
 */
export function strayTables(contents: readonly TableContent[]): readonly Problem[] {
  const present = new Set(contents.map(({ name }) => name.toLowerCase()));
  // A report repeats what tables of ours say, under their headers.
  const others = contents.filter(({ name }) => !ours.has(name.toLowerCase()) && !isOfReport(name));
  return TABLES.flatMap((table): readonly Problem[] => {
    const { name, needed } = table;
    const named = others.filter((other) => isNamedAfter(other.name, name));
    if (present.has(name.toLowerCase()))
      return named.map((other) => problem('table-copy', 'warning', { name, value: other.name }));
    const like = named[0] ?? others.find((other) => hasHeadersOf(table, other));
    return needed || like !== undefined ? [problem('table-missing', 'error', { name, value: like?.name ?? null })] : [];
  });
}

/** Cases, and no term at all: nothing is ever late then, which is no good news. */
export function withoutTerms(
  { stock, inflow, terms }: Pick<ModelTables, 'stock' | 'inflow' | 'terms'>,
  problems: readonly Problem[],
): readonly Problem[] {
  const isSaid = problems.some(({ table, severity }) => table === 'vkt_Terms' && severity === 'error');
  if (isSaid || terms.length > 0 || stock.length + inflow.length === 0) return [];
  const place = { table: 'vkt_Terms', row: null, column: null, value: null } as const;
  return [{ code: 'no-terms', severity: 'warning', ...place, data: {} }];
}

const problem = (
  code: ProblemCode,
  severity: Problem['severity'],
  { name, value }: { readonly name: TableName; readonly value: string | null },
): Problem => ({ code, severity, table: name, row: null, column: null, value, data: {} });
