/** What somebody chose about one file; everything has a usual answer. */
import type { TableName } from '../../../model/tables/problem';
import type { RowDifference } from './comparison';
import type { AcceptedNames } from '../rows/known-names';

export interface Choices {
  /** Which location of the tower the file is of; null = the one it says itself. */
  readonly location: string | null;
  /** The location the file names is to be added to the tower. */
  readonly addLocation: boolean;
  readonly names: AcceptedNames;
  /** A whole table in or out. */
  readonly tables: Readonly<Partial<Record<TableName, boolean>>>;
  /** One row in or out, by the id of its change. */
  readonly rows: Readonly<Record<string, boolean>>;
  /** The whole file in or out. */
  readonly file: boolean;
}

export const USUAL_CHOICES: Choices = {
  location: null,
  addLocation: false,
  names: {},
  tables: {},
  rows: {},
  file: true,
};

/** Whether a change would be taken over: a row's own choice goes before its table's. Deviating norms are chosen one by one. */
export function isChosen(change: RowDifference, choices: Choices): boolean {
  if (change.waits || !choices.file) return false;
  const own = choices.rows[change.id];
  if (own !== undefined) return own;
  if (change.scope !== 'location') return false;
  return choices.tables[change.table] === false ? false : change.standard;
}
