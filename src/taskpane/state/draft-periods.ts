/**
 * A draft of the staffing keeps its dates when the periods of the model move: what was planned for October stays in October
 * when the model rolls on a month, and when it goes from months to weeks.
 */
import type { StaffChange } from '../../model/scenario/staff-changes';
import type { Day } from '../../model/tables/tables';
import { added, type StaffingState } from './staffing';

/** The days of the periods, in their order. */
export type Spans = readonly { readonly first: Day; readonly last: Day }[];

/** Zero-based period of a day: the first where it lies before them, null where it lies after them. */
function onOrAfter(periods: Spans, day: Day): number | null {
  const at = periods.findIndex(({ last }) => last >= day);
  return at < 0 ? null : at;
}

function moved(change: StaffChange, before: Spans, after: Spans): StaffChange | null {
  const [start, end] = [before[change.from], change.to === null ? null : before[change.to]];
  const opening = after[0];
  if (start === undefined || end === undefined || opening === undefined) return null;
  const from = onOrAfter(after, start.first);
  if (from === null || (end !== null && end.last < opening.first)) return null;
  return { ...change, from, to: end === null ? null : (onOrAfter(after, end.last) ?? after.length - 1) };
}

const same = (a: Spans, b: Spans): boolean =>
  a.length === b.length && a[0]?.first === b[0]?.first && a.at(-1)?.last === b.at(-1)?.last;

interface Moved {
  readonly staffing: StaffingState;
  /** Changes of which nothing lies in the model any more. */
  readonly lost: number;
}

/** The draft in the periods that the model has now. */
export function inPeriods(staffing: StaffingState, after: Spans): Moved {
  const { periods: before } = staffing;
  if (before !== null && same(before, after)) return { staffing, lost: 0 };
  if (before === null) return { staffing: { ...staffing, periods: after }, lost: 0 };
  const still = (changes: readonly StaffChange[]): readonly StaffChange[] =>
    changes.flatMap((change) => moved(change, before, after) ?? []).reduce(added, []);
  const [start, end] = [before[staffing.from], staffing.to === null ? undefined : before[staffing.to]];
  const { changes } = staffing;
  return {
    staffing: {
      ...staffing,
      periods: after,
      past: staffing.past.map(still),
      changes: still(changes),
      future: staffing.future.map(still),
      proposals: still(staffing.proposals),
      from: (start && onOrAfter(after, start.first)) ?? 0,
      to: (end && onOrAfter(after, end.last)) ?? null,
    },
    lost: changes.filter((change) => moved(change, before, after) === null).length,
  };
}
