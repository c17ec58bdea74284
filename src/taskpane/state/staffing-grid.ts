/** The hand on the staffing grid: what was typed or pasted into it, as changes. */
import type { Run } from '../../model/simulate/simulate';
import type { GridCell, Span } from '../../model/scenario/staff-grid';
import type { StaffChange } from '../../model/scenario/staff-changes';
import { sameSpot, type StaffingState } from './staffing';

export const spanOf = (run: Run, { from, to }: Pick<StaffingState, 'from' | 'to'>): Span => {
  const last = run.model.periods.length - 1;
  return { from: Math.min(from, last), to: Math.min(to ?? last, last) };
};

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
