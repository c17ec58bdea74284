/** Where a name stands in the workbook: everything that must follow when a location, product, step or role is renamed. */
import { SHAPES } from '../../model/scenario/lever-form';
import { nameKey } from '../../model/tables/names';
import type { Lever } from '../../model/tables/tables';
import { findColumns, type FoundColumn } from '../codec/headers';
import type { Cell, Row, RowChange, TableContent } from '../port';
import { tableNamed } from '../schema';
import { DECLARING, type NameKind } from '../schema/name-kinds';
import { changing } from './changing';

export interface Renaming {
  readonly of: NameKind;
  readonly from: string;
  readonly to: string;
}

/** A column that holds names, for the rows in which it does: what a lever is about decides what stands in its columns. */
interface Holder {
  readonly at: number;
  readonly holds: (row: Row) => boolean;
}

const ALWAYS = (): boolean => true;

const leverIn = (row: Row, lever: FoundColumn | undefined): Lever | null => {
  const reading = lever?.column.type.read(row[lever.at] ?? '', 'month');
  return reading?.ok === true ? (reading.value as Lever) : null; // the lever column reads levers only
};

function holdersIn(content: TableContent, kind: NameKind): readonly Holder[] {
  const table = tableNamed(content.name);
  if (!table) return [];
  const { found } = findColumns(table, content.headers);
  const lever = found.find(({ column }) => column.id === 'lever');
  return found.flatMap(({ column, at }): readonly Holder[] => {
    if (column.type.namesIn === DECLARING[kind]) return [{ at, holds: ALWAYS }];
    if (table.name === DECLARING[kind] && column.id === kind) return [{ at, holds: ALWAYS }];
    if (kind === 'step' && table.name === 'vkt_Stock' && column.id === 'step') return [{ at, holds: ALWAYS }];
    if (table.name !== 'vkt_Scenarios') return [];
    const holds = (row: Row): boolean => {
      const one = leverIn(row, lever);
      if (one === null) return false;
      return column.id === 'target' ? SHAPES[one].target === kind : kind === 'role' && SHAPES[one].value === 'role';
    };
    return column.id === 'target' || column.id === 'expression' ? [{ at, holds }] : [];
  });
}

const isName = (cell: Cell | undefined, name: string): boolean => nameKey(String(cell ?? '')) === nameKey(name);

/**
 * What renaming comes to: every table in which the name stands, in one write. Names that look the same are one name.
 * A step keeps its name apart from the product it belongs to, so it is renamed in every product.
 *
 * @returns no changes when the name stands nowhere.
 * @example renamed(contents, { of: 'location', from: 'Ter Apl', to: 'Ter Apel' })
 */
export function renamed(contents: readonly TableContent[], { of, from, to }: Renaming): readonly RowChange[] {
  return contents.flatMap((content): readonly RowChange[] => {
    const holders = holdersIn(content, of);
    return changing(content, (row) => {
      const places = holders.filter(({ at, holds }) => holds(row) && isName(row[at], from) && row[at] !== to);
      if (places.length === 0) return 'keep';
      return row.map((_, at) => (places.some((place) => place.at === at) ? to : null));
    });
  });
}

/** In how many rows of how many tables a name stands. */
export function placesOf(
  contents: readonly TableContent[],
  { of, name }: { readonly of: NameKind; readonly name: string },
): { readonly rows: number; readonly tables: number } {
  const counts = contents.map((content) => {
    const holders = holdersIn(content, of);
    return content.rows.filter((row) => holders.some(({ at, holds }) => holds(row) && isName(row[at], name))).length;
  });
  return { rows: counts.reduce((sum, count) => sum + count, 0), tables: counts.filter((count) => count > 0).length };
}

/** The names a workbook declares, each once and as it is first written. */
export function namesOfKind(contents: readonly TableContent[], kind: NameKind): readonly string[] {
  const content = contents.find(({ name }) => name === DECLARING[kind]);
  const table = tableNamed(DECLARING[kind]);
  if (!content || !table) return [];
  const at = findColumns(table, content.headers).found.find(({ column }) => column.id === kind)?.at;
  if (at === undefined) return [];
  const names = new Map<string, string>();
  for (const row of content.rows) {
    const name = String(row[at] ?? '').trim();
    if (name !== '' && !names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return [...names.values()];
}
