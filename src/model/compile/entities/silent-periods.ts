/**
 * Periods of which a table says nothing, though it speaks of others: a horizon made longer than the inflow that is filled in, a
 * month left out. They count as 0, which is rosier than what will come; a 0 that somebody typed is no silence.
 */
import type { Findings, Place } from '../model/findings';
import type { Horizon } from './horizon';

/** What a table says, period by period, of one location and one product or role. */
interface Spoken {
  /** The first row of each period, 1-based in the table's body; 0 where there is none. */
  readonly rows: ArrayLike<number>;
  /** Whether nothing can be said of a period, as the location is closed in it. */
  readonly isClosed: (period: number) => boolean;
  readonly place: Place;
  /** Names for the sentence. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Tells of the silence at the last row before it, or the first after it. What breaks off, or has a hole, lacks something from
 * there on: `first` and `last` say in which periods. What only begins later may be a new product, and lacks nothing.
 */
export function reportSilence({ rows, isClosed, place, names }: Spoken, horizon: Horizon, found: Findings): void {
  const isSaid = (index: number): boolean => (rows[index] ?? 0) > 0;
  const silent = horizon.periods.filter(({ index }) => !isSaid(index) && !isClosed(index));
  const [first, last] = [silent[0], silent.at(-1)];
  const said = horizon.periods.filter(({ index }) => isSaid(index));
  if (first === undefined || last === undefined || said.length === 0) return;
  const begins = said[0]?.index ?? 0;
  const told = said.findLast(({ index }) => index < first.index)?.index ?? begins;
  const after = silent.find(({ index }) => index > begins);
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
