/**
 * The planner's hand on the staffing: changes that are not in the workbook yet, with undo and redo. A change says how many
 * FTE more or fewer, where, and from when until when; what the workbook says stays as it is.
 */
import type { StaffChange } from '../../model/scenario/staff-changes';

export interface StaffCell {
  readonly location: string;
  readonly role: string;
}

export interface StaffingState {
  readonly past: readonly (readonly StaffChange[])[];
  readonly changes: readonly StaffChange[];
  readonly future: readonly (readonly StaffChange[])[];
  /** What an added FTE is. */
  readonly kind: StaffChange['kind'];
  readonly from: number;
  readonly to: number | null;
  readonly cell: StaffCell | null;
}

export type StaffingAction =
  /** One or more changes made in one gesture: they are undone together. */
  | { readonly type: 'changed'; readonly changes: readonly StaffChange[] }
  | { readonly type: 'removed'; readonly change: StaffChange }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'cleared' }
  | { readonly type: 'kind-chosen'; readonly kind: StaffChange['kind'] }
  | { readonly type: 'span-chosen'; readonly from: number; readonly to: number | null }
  | { readonly type: 'cell-chosen'; readonly cell: StaffCell | null };

export const noChanges: StaffingState = {
  past: [],
  changes: [],
  future: [],
  kind: 'staff',
  from: 0,
  to: null,
  cell: null,
};

export function reduceStaffing(state: StaffingState, action: StaffingAction): StaffingState {
  switch (action.type) {
    case 'changed':
      return withChanges(state, action.changes.reduce(added, state.changes));
    case 'removed':
      return withChanges(
        state,
        state.changes.filter((change) => !sameSpot(change, action.change)),
      );
    case 'undone': {
      const previous = state.past.at(-1);
      if (previous === undefined) return state;
      return {
        ...state,
        past: state.past.slice(0, -1),
        changes: previous,
        future: [state.changes, ...state.future],
      };
    }
    case 'redone': {
      const [next, ...later] = state.future;
      if (next === undefined) return state;
      return { ...state, past: [...state.past, state.changes], changes: next, future: later };
    }
    case 'cleared':
      return { ...state, past: [], changes: [], future: [] };
    case 'kind-chosen':
      return { ...state, kind: action.kind };
    case 'span-chosen':
      return { ...state, from: action.from, to: action.to !== null && action.to < action.from ? null : action.to };
    case 'cell-chosen':
      return { ...state, cell: action.cell };
    default:
      return action satisfies never;
  }
}

const withChanges = (state: StaffingState, changes: readonly StaffChange[]): StaffingState =>
  changes === state.changes ? state : { ...state, past: [...state.past, state.changes], changes, future: [] };

/** Below this many FTE a change is the rounding of an addition, not a person. */
const NOTHING = 1e-9;

function added(changes: readonly StaffChange[], change: StaffChange): readonly StaffChange[] {
  if (Math.abs(change.fte) < NOTHING) return changes;
  const there = changes.find((other) => sameSpot(other, change));
  if (there === undefined) return [...changes, change];
  const fte = there.fte + change.fte;
  const rest = changes.filter((other) => other !== there);
  return Math.abs(fte) < NOTHING ? rest : [...rest, { ...there, fte }];
}

export const sameSpot = (a: StaffChange, b: StaffChange): boolean =>
  a.kind === b.kind && a.location === b.location && a.role === b.role && a.from === b.from && a.to === b.to;

/**
 * The location whose figures show what the draft does: where the keyboard is, if something changes there, and otherwise
 * where something changed last. Enter after a number goes on to the next location, but the question is about this one.
 */
export function changedLocation({ cell, changes }: Pick<StaffingState, 'cell' | 'changes'>): string | null {
  const here = cell?.location ?? null;
  if (changes.some((change) => change.location === here)) return here;
  return changes.at(-1)?.location ?? here;
}

/** A transfer keeps the total: what one location loses another gets, in one step of undo. */
export const transfer = (
  change: Omit<StaffChange, 'kind' | 'location'>,
  places: { readonly from: string; readonly to: string },
): readonly StaffChange[] => [
  { ...change, kind: 'staff', location: places.from, fte: -change.fte },
  { ...change, kind: 'staff', location: places.to },
];
