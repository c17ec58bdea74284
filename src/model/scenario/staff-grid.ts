/** FTE on the books per location and role over a span, with what changes of the staffing add. */
import { trend } from '../measures/figures';
import type { PeriodSpan } from '../measures/selection';
import type { Run } from '../simulate/simulate';
import type { StaffChange } from './staff-changes';

/** FTE on the books of a role at a location over a span, before and after the changes of a draft. */
export interface GridCell {
  readonly location: string;
  readonly role: string;
  /** Mean FTE on the books over the span; null where the tables do not say how many there are. */
  readonly before: number | null;
  /** The FTE differ within the span; `before` is their mean. */
  readonly varies: boolean;
  /** What the changes add, on average over the span. */
  readonly added: number;
  readonly after: number | null;
  /** The least there are in any period of the span, with the changes: no more can be taken away for all of it. Of unknown FTE none. */
  readonly least: number;
}

/** A difference that shows when FTE are written with one decimal. */
const VISIBLE = 0.05;

/**
 * The cell of one role at one location over a span.
 *
 * @param run the model without the changes.
 * @param changes those of other places are passed over.
 * @returns FTE; null where they are not known: a table of staff that could not be read is no empty office.
 */
export function gridCell(
  run: Run,
  changes: readonly StaffChange[],
  place: Pick<GridCell, 'location' | 'role'> & PeriodSpan,
): GridCell {
  const { location, role, from, to } = place;
  const books = trend(run, 'fteContracted', { location, role, product: null, from, to });
  const fte = books.map((value) => value ?? 0);
  const before = books.includes(null) ? null : mean(fte);
  const added = changes
    .filter((change) => change.location === location && change.role === role)
    .reduce((sum, change) => sum + change.fte * overlap(change, place), 0);
  return {
    location,
    role,
    before,
    varies: Math.max(...fte) - Math.min(...fte) > VISIBLE,
    added,
    after: before === null ? null : before + added,
    least: Math.max(0, Math.min(...fte.map((value, index) => value + addedAt(changes, place, from + index)))),
  };
}

/** The cells of a location: one for each role of the model, in its order. */
export const gridRow = (
  run: Run,
  changes: readonly StaffChange[],
  at: { readonly location: string; readonly span: PeriodSpan },
) => run.model.roles.map((role) => gridCell(run, changes, { location: at.location, role, ...at.span }));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the changes add to a cell in one period. */
const addedAt = (
  changes: readonly StaffChange[],
  { location, role }: Pick<GridCell, 'location' | 'role'>,
  period: number,
): number =>
  changes
    .filter((change) => change.location === location && change.role === role)
    .filter((change) => change.from <= period && period <= (change.to ?? Infinity))
    .reduce((sum, change) => sum + change.fte, 0);

/** The share of the span in which a change holds. */
function overlap(change: StaffChange, span: PeriodSpan): number {
  const first = Math.max(change.from, span.from);
  const last = Math.min(change.to ?? span.to, span.to);
  return Math.max(0, last - first + 1) / (span.to - span.from + 1);
}
