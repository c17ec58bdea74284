/** The hand on the staffing grid: what was typed or pasted into it, as changes. */
import type { Run } from '../../model/simulate/simulate';
import { plainText } from '../../model/tables/reading';
import type { PeriodSpan } from '../../model/measures/selection';
import type { GridCell } from '../../model/scenario/staff-grid';
import type { StaffChange } from '../../model/scenario/staff-changes';
import { sameSpot, type StaffingState } from './staffing';

export const spanOf = (run: Run, { from, to }: Pick<StaffingState, 'from' | 'to'>): PeriodSpan => {
  const last = run.model.periods.length - 1;
  return { from: Math.min(from, last), to: Math.min(to ?? last, last) };
};

/** What a cell of the grid asks for: all FTE of the role there (null: not known), or new people only, from nobody on. */
export function askedIn(cell: GridCell, { kind, from, to, changes }: StaffingState): number | null {
  if (kind === 'staff') return cell.after;
  return hiredIn(cell, { from, to, changes });
}

/** The new people of the draft in a cell and span. */
function hiredIn(
  { location, role }: Pick<GridCell, 'location' | 'role'>,
  { from, to, changes }: Pick<StaffingState, 'from' | 'to' | 'changes'>,
): number {
  const spot = { kind: 'hires', location, role, from, to, fte: 0 } as const;
  return changes.find((change) => sameSpot(change, spot))?.fte ?? 0;
}

/**
 * What was typed into a cell: a number is what it becomes, a number with a sign is by how much it changes.
 *
 * @returns the new value of the cell; null when it is no number, or would be less than nobody.
 */
export function enteredValue(text: string, value: number, parse: (text: string) => number | null): number | null {
  const read = parse(text);
  if (read === null) return null;
  const becomes = isSigned(text) ? value + read : read;
  // What is shown is rounded: taking away all that is shown is taking away all.
  return becomes < 0 && becomes > -HALF_SHOWN ? 0 : becomes < 0 ? null : becomes;
}

/** Half of the last decimal in which FTE are shown. */
const HALF_SHOWN = 0.05;

const isSigned = (text: string): boolean => /^[-+]/.test(plainText(text));

/**
 * The change that makes a cell what was asked. Of experienced staff: what is taken away comes off the hires of the same cell
 * and span first, if they cover it, and off the experienced staff otherwise. Where the FTE differ within the span, no more
 * goes than there is in the period with the least: the model refuses a change that leaves less than nobody. Of new people:
 * only their own number changes. Of staff that are not known nothing does.
 */
export function typed(cell: GridCell, fte: number, staffing: StaffingState): StaffChange {
  const { location, role } = cell;
  const { from, to } = staffing;
  const spot = { location, role, from, to };
  if (staffing.kind === 'hires')
    return { ...spot, kind: 'hires', fte: Math.max(fte - hiredIn(cell, staffing), -cell.least) };
  if (cell.after === null) return { ...spot, kind: 'staff', fte: 0 };
  const change = { ...spot, fte: Math.max(fte - cell.after, -cell.least) };
  if (change.fte >= 0) return { ...change, kind: 'staff' };
  return { ...change, kind: hiredIn(cell, staffing) >= -change.fte ? 'hires' : 'staff' };
}

interface Pasted {
  readonly cells: readonly { readonly location: string; readonly role: string; readonly fte: number }[];
  /** Cells with something in them that is no FTE, or that fall outside the grid; empty ones are left as they are. */
  readonly skipped: number;
}

/**
 * Cells pasted from Excel: rows by line, columns by tab, laid over the grid from the cell that was pasted into. Excel writes
 * no plus, so that of a column of differences only the minuses could be told: a number with a sign is passed over.
 */
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
  const cells = filled.flatMap(({ word, down, right }, index) => {
    const [location, role] = [grid.locations[top + down], grid.roles[left + right]];
    const fte = values[index] ?? null;
    return location === undefined || role === undefined || fte === null || isSigned(word)
      ? []
      : [{ location, role, fte }];
  });
  return { cells, skipped: filled.length - cells.length };
}
