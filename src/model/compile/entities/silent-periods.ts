/**
 * Periods of which a table says nothing, though it speaks of others: a horizon made longer than the inflow that is filled in, a
 * month left out. They count as 0, which is rosier than what will come; a 0 that somebody typed is no silence.
 */
import type { Findings, Place } from '../model/findings';
import type { Horizon } from './horizon';

/** From this many periods on, what is filled in period by period is a series, and no project, training or new product. */
const SERIES = 3;

/** What a table says, period by period, of one location and one product or role. */
interface Spoken {
  /** The first row of each period, 1-based in the table's body; 0 where there is none. */
  readonly rows: ArrayLike<number>;
  /** Whether nothing can be said of a period, as the location is closed in it. */
  readonly isClosed: (period: number) => boolean;
  /** The last period of which the table says anything at all there; from the next on something is lacking. Null: nothing is. */
  readonly spokenTo: number | null;
  readonly place: Place;
  /** Names for the sentence. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Tells of a series' silence at the last row before it, or the first after it. Where a table ends before the model does, something
 * is lacking: `first` and `last` say in which periods. A hole, or a product that ends while others go on, may be as it is.
 */
export function reportSilence(
  { rows, isClosed, spokenTo, place, names }: Spoken,
  horizon: Horizon,
  found: Findings,
): void {
  const isSaid = (index: number): boolean => (rows[index] ?? 0) > 0;
  const silent = horizon.periods.filter(({ index }) => !isSaid(index) && !isClosed(index));
  const [first, last] = [silent[0], silent.at(-1)];
  const said = horizon.periods.filter(({ index }) => isSaid(index));
  if (first === undefined || last === undefined || said.length < SERIES) return;
  const begins = said[0]?.index ?? 0;
  const told = said.findLast(({ index }) => index < first.index)?.index ?? begins;
  const after = spokenTo === null ? undefined : silent.find(({ index }) => index > spokenTo);
  found.warning(
    'periods-silent',
    { ...place, row: rows[told] ?? null },
    {
      ...names,
      count: silent.length,
      from: first.label,
      to: last.label,
      ...(after === undefined ? {} : { first: after.index, last: last.index }),
    },
  );
}
