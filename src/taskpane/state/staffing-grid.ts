/** The staffing grid: FTE per location and role over the chosen span, with what the draft adds. */
import type { Run } from '../../model/simulate/simulate';
import { trend } from './figures';
import { sameSpot, type StaffChange, type StaffingState } from './staffing';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface GridCell {
  readonly location: string;
  readonly role: string;
  /** Mean FTE on the books over the span. */
  readonly before: number;
  /** The FTE differ within the span; `before` is their mean. */
  readonly varies: boolean;
  /** What the draft adds, on average over the span. */
  readonly added: number;
  readonly after: number;
  /** The least there are in any period of the span, with the draft: no more can be taken away for all of it. */
  readonly least: number;
}

/** A difference that shows when FTE are written with one decimal. */
const VISIBLE = 0.05;

export function gridCell(
  run: Run,
  changes: readonly StaffChange[],
  place: Pick<GridCell, 'location' | 'role'> & Span,
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

export const gridRow = (
  run: Run,
  changes: readonly StaffChange[],
  at: { readonly location: string; readonly span: Span },
) => run.model.roles.map((role) => gridCell(run, changes, { location: at.location, role, ...at.span }));

export const spanOf = (run: Run, { from, to }: Pick<StaffingState, 'from' | 'to'>): Span => {
  const last = run.model.periods.length - 1;
  return { from: Math.min(from, last), to: Math.min(to ?? last, last) };
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the draft adds to a cell in one period. */
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
function overlap(change: StaffChange, span: Span): number {
  const first = Math.max(change.from, span.from);
  const last = Math.min(change.to ?? span.to, span.to);
  return Math.max(0, last - first + 1) / (span.to - span.from + 1);
}

/**
 * The change that makes a cell what was typed. What is taken away comes off the hires of the same cell and span first, if
 * they cover it, and off the experienced staff otherwise. Where the FTE differ within the span, no more goes than there is in
 * the period with the least: the model refuses a change that leaves less than nobody.
 */
export function typed(cell: GridCell, fte: number, staffing: StaffingState): StaffChange {
  const change = {
    location: cell.location,
    role: cell.role,
    from: staffing.from,
    to: staffing.to,
    fte: Math.max(fte - cell.after, -cell.least),
  };
  if (change.fte >= 0) return { ...change, kind: staffing.kind };
  const hired = staffing.changes.find((other) => sameSpot(other, { ...change, kind: 'hires' }));
  return { ...change, kind: hired !== undefined && hired.fte >= -change.fte ? 'hires' : 'staff' };
}

export interface Pasted {
  readonly cells: readonly { readonly location: string; readonly role: string; readonly fte: number }[];
  /** Cells with something in them that is no FTE, or that fall outside the grid; empty ones are left as they are. */
  readonly skipped: number;
}

/** Cells pasted from Excel: rows by line, columns by tab, laid over the grid from the cell that was pasted into. */
export function pasted(
  text: string,
  at: { readonly location: string; readonly role: string },
  grid: {
    readonly locations: readonly string[];
    readonly roles: readonly string[];
    readonly parseAll: (words: readonly string[]) => readonly (number | null)[];
  },
): Pasted {
  const top = grid.locations.indexOf(at.location);
  const left = grid.roles.indexOf(at.role);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const words = lines.flatMap((line, down) => line.split('\t').map((word, right) => ({ word, down, right })));
  const filled = words.filter(({ word }) => word.trim() !== '');
  const values = grid.parseAll(filled.map(({ word }) => word));
  const cells = filled.flatMap(({ down, right }, index) => {
    const [location, role] = [grid.locations[top + down], grid.roles[left + right]];
    const fte = values[index] ?? null;
    return location === undefined || role === undefined || fte === null || fte < 0 ? [] : [{ location, role, fte }];
  });
  return { cells, skipped: filled.length - cells.length };
}
