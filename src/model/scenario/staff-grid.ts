/** FTE on the books per location and role over a span, with what changes of the staffing add. */
import { trend } from '../measures/figures';
import type { PeriodSpan } from '../measures/selection';
import type { Run } from '../simulate/simulate';
import type { StaffChange } from './staff-changes';

/** FTE on the books of a role at a location over a span, before and after the changes of a draft. */
export interface GridCell {
  readonly location: string;
  readonly role: string;
  /** Mean FTE on the books over the span. */
  readonly before: number;
  /** The FTE differ within the span; `before` is their mean. */
  readonly varies: boolean;
  /** What the changes add, on average over the span. */
  readonly added: number;
  readonly after: number;
  /** The least there are in any period of the span, with the changes: no more can be taken away for all of it. */
  readonly least: number;
}

/** A difference that shows when FTE are written with one decimal. */
const VISIBLE = 0.05;

/**
 * The cell of one role at one location over a span.
 *
 * @param run the model without the changes.
 * @param changes those of other places are passed over.
 * @returns FTE; where none are known on the books they count as 0.
 */
export function gridCell(
  run: Run,
  changes: readonly StaffChange[],
  place: Pick<GridCell, 'location' | 'role'> & PeriodSpan,
): GridCell {
  const { location, role, from, to } = place;
  const fte = trend(run, 'fteContracted', { location, role, product: null, from, to }).map((value) => value ?? 0);
  const before = mean(fte);
  const added = changes
    .filter((change) => change.location === location && change.role === role)
    .reduce((sum, change) => sum + change.fte * overlap(change, place), 0);
  return {
    location,
    role,
    before,
    varies: Math.max(...fte) - Math.min(...fte) > VISIBLE,
    added,
    after: before + added,
    least: Math.max(0, Math.min(...fte.map((books, index) => books + addedAt(changes, place, from + index)))),
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
