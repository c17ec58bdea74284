/** Mends of one click: what is wrong in many rows for one reason, put right in one write that can be taken back. */
import type { TableName } from '../../model/tables/problem';
import { MOST_HOURS_A_WEEK } from '../../model/tables/ranges';
import { languageOfTable } from '../codec/encode';
import { findColumns, plainHeader } from '../codec/headers';
import { eachRow, oneCell, type Cell, type Row, type RowChange, type TableContent } from '../port';
import { tableNamed } from '../schema';
import { SETTING_NAMES } from '../schema/settings';
import { changing } from './changing';
import { renamed, type Renaming } from './names';

export type Mend =
  /** Every cell with the one name gets the other. */
  | ({ readonly kind: 'rename' } & Renaming)
  /** The model covers this many periods. */
  | { readonly kind: 'horizon'; readonly periods: number }
  /** Numbers from 1 to 100 in a column of shares are percentages: 5 becomes 5%. */
  | { readonly kind: 'percent'; readonly table: TableName; readonly column: string }
  /** Contract hours a week become hours a year. */
  | { readonly kind: 'year-hours' };

const WEEKS_A_YEAR = 52;

/**
 * The rows a mend changes.
 *
 * @returns no changes when there is nothing to mend any more.
 * @example mended(contents, { kind: 'horizon', periods: 36 })
 */
export function mended(contents: readonly TableContent[], mend: Mend): readonly RowChange[] {
  switch (mend.kind) {
    case 'rename':
      return renamed(contents, mend);
    case 'horizon':
      return setting(contents, 'periods', () => mend.periods);
    case 'percent':
      return mend.table === 'vkt_Settings' && isSetting(mend.column)
        ? setting(contents, mend.column, asPercent)
        : column(contents, { table: mend.table, id: mend.column }, asPercent);
    case 'year-hours':
      return column(contents, { table: 'vkt_Roles', id: 'contractHours' }, (cell) =>
        typeof cell === 'number' && cell > 0 && cell <= MOST_HOURS_A_WEEK ? cell * WEEKS_A_YEAR : null,
      );
    default:
      return mend satisfies never;
  }
}

type SettingId = keyof typeof SETTING_NAMES;
const isSetting = (id: string): id is SettingId => id in SETTING_NAMES;

/** What a cell becomes; null = it stays. */
type NewValue = (cell: Cell) => Cell | null;

const asPercent: NewValue = (cell) => (typeof cell === 'number' && cell > 1 && cell <= 100 ? cell / 100 : null);

const placeOf = (content: TableContent, id: string): number => {
  const table = tableNamed(content.name);
  return table ? (findColumns(table, content.headers).found.find(({ column: one }) => one.id === id)?.at ?? -1) : -1;
};

function changed(content: TableContent, at: number, value: (row: Row) => Cell | null): readonly RowChange[] {
  return changing(content, (row) => {
    const cell = at < 0 ? null : value(row);
    return cell === null || cell === row[at] ? 'keep' : oneCell(row, at, cell);
  });
}

function column(
  contents: readonly TableContent[],
  { table, id }: { readonly table: TableName; readonly id: string },
  value: NewValue,
): readonly RowChange[] {
  const content = contents.find(({ name }) => name === table);
  if (!content) return [];
  const at = placeOf(content, id);
  return changed(content, at, (row) => value(row[at] ?? ''));
}

/** A setting is a row of its table; one that is not there is added. */
function setting(contents: readonly TableContent[], id: SettingId, value: NewValue): readonly RowChange[] {
  const content = contents.find(({ name }) => name === 'vkt_Settings');
  if (!content) return [];
  const [name, at] = [placeOf(content, 'setting'), placeOf(content, 'value')];
  const forms = [id, SETTING_NAMES[id].nl, SETTING_NAMES[id].en].map(plainHeader);
  const isIts = (row: Row): boolean => forms.includes(plainHeader(String(row[name] ?? '')));
  if (content.rows.some(isIts)) return changed(content, at, (row) => (isIts(row) ? value(row[at] ?? '') : null));
  const missing = value('');
  if (missing === null || name < 0 || at < 0) return [];
  const added = content.headers.map((_, place) =>
    place === name ? SETTING_NAMES[id][languageOfTable(content)] : place === at ? missing : null,
  );
  return [{ table: content.name, headers: content.headers, becomes: eachRow(() => 'keep', [added]) }];
}
