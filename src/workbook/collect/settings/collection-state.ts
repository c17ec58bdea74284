/** Who delivered, when, how old it is, and who is missing. */
import { nameKey } from '../../../model/tables/names';
import type { Day } from '../../../model/tables/tables';
import { decodeRows } from '../../codec/decode';
import type { TableContent } from '../../port';
import { COLLECTED, type CollectedRow } from '../../schema/looking-back';
import { collectSettings } from './collect-settings';
import { contentOf } from '../rows/content-of';
import { knownNames } from '../rows/known-names';

export interface LocationState {
  readonly location: string;
  /** What was taken over last; null = nothing ever was. */
  readonly last: CollectedRow | null;
  /** Days since the day its figures are of, else since it was taken over; null = nothing was. */
  readonly age: number | null;
  /** missing: never delivered, or not in this edition. old: older than the setting says. */
  readonly state: 'fresh' | 'old' | 'missing';
}

export interface CollectionState {
  readonly locations: readonly LocationState[];
  /** Locations that delivered: in the edition being collected, when there is one. */
  readonly delivered: number;
  /** Days, of those that delivered; null when none did. */
  readonly oldest: number | null;
  readonly edition: string | null;
  readonly signalDays: number;
  /** Nothing was ever collected: the model is kept in this workbook itself. */
  readonly unused: boolean;
}

/** The rows of vkt_Collected that can be read. */
export function collectedRows(tower: readonly TableContent[]): readonly CollectedRow[] {
  const content = contentOf(tower, 'vkt_Collected');
  return content === null ? [] : decodeRows(COLLECTED, content).value;
}

/**
 * The state of collection.
 *
 * @param tower the tower's tables; vkt_Collected says what was taken over, of each location the latest row counts.
 * @param today whole days since 1970-01-01.
 * @returns every location of the model, in its order. Age counts from the day the figures are of (not from the day they
 *   were taken over: old figures do not become young by collecting them late), and is never below 0.
 */
export function collectionState(tower: readonly TableContent[], today: Day): CollectionState {
  const rows = collectedRows(tower);
  const { edition, signalDays } = collectSettings(tower);
  const locations = [...knownNames(tower).location.values()].map((location): LocationState => {
    const last = latestOf(rows, location);
    if (last === null) return { location, last, age: null, state: 'missing' };
    const age = Math.max(0, today - (last.asOf ?? last.date));
    const isOther = edition !== null && last.edition !== '' && last.edition !== edition;
    return { location, last, age, state: isOther ? 'missing' : age > signalDays ? 'old' : 'fresh' };
  });
  const delivered = locations.filter(({ state }) => state !== 'missing');
  return {
    locations,
    delivered: delivered.length,
    oldest: delivered.reduce<number | null>((most, { age }) => Math.max(most ?? 0, age ?? 0), null),
    edition,
    signalDays,
    unused: rows.length === 0,
  };
}

function latestOf(rows: readonly CollectedRow[], location: string): CollectedRow | null {
  const own = rows.filter((row) => nameKey(row.location) === nameKey(location));
  return own.reduce<CollectedRow | null>((last, row) => (last === null || row.date >= last.date ? row : last), null);
}
