/**
 * The planner's hand on the staffing: changes that are not in the workbook yet, with undo and redo. A change says how many
 * FTE more or fewer, where, and from when until when; what the workbook says stays as it is.
 */
import { ROUNDING } from '../../model/time/quantities';
import type { StaffChange } from '../../model/scenario/staff-changes';
import type { Day } from '../../model/tables/tables';

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
  /** The cell is to get the keyboard as soon as the grid is on screen. */
  readonly arriving: boolean;
  /** Changes that were filled in for the planner; each is hers from the moment that she changes it. */
  readonly proposals: readonly StaffChange[];
  /** The days of the model's periods, which the changes count in; null before there was a model. */
  readonly periods: readonly { readonly first: Day; readonly last: Day }[] | null;
}

export type StaffingAction =
  /** One or more changes made in one gesture: they are undone together. */
  | { readonly type: 'changed'; readonly changes: readonly StaffChange[] }
  | { readonly type: 'removed'; readonly change: StaffChange }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'cleared' }
  /** The draft is in the workbook. */
  | { readonly type: 'applied' }
  /** What was applied is out of the workbook again: the draft as it was then comes back under what has been changed since. */
  | { readonly type: 'returned'; readonly draft: Pick<StaffingState, 'past' | 'changes' | 'future'> }
  | { readonly type: 'kind-chosen'; readonly kind: StaffChange['kind'] }
  | { readonly type: 'span-chosen'; readonly from: number; readonly to: number | null }
  | { readonly type: 'cell-chosen'; readonly cell: StaffCell | null }
  /** Led here from a bottleneck: its cell and span, with what would relieve it; null where the draft does already. */
  | { readonly type: 'proposed'; readonly at: Omit<StaffChange, 'fte' | 'kind'>; readonly fte: number | null }
  | { readonly type: 'arrived' };

export const noChanges: StaffingState = {
  past: [],
  changes: [],
  future: [],
  kind: 'staff',
  from: 0,
  to: null,
  cell: null,
  arriving: false,
  proposals: [],
  periods: null,
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
    case 'undone':
      return undone(state);
    case 'redone': {
      const [next, ...later] = state.future;
      if (next === undefined) return state;
      return { ...state, past: [...state.past, state.changes], changes: next, future: later };
    }
    case 'cleared':
      return state.changes.length === 0 ? state : withChanges(state, []);
    case 'applied':
      return { ...state, past: [], changes: [], future: [], proposals: [] };
    case 'returned':
      if (state.changes.length === 0) return { ...state, ...action.draft };
      return withChanges(state, state.changes.reduce(added, action.draft.changes));
    case 'kind-chosen':
      return { ...state, kind: action.kind };
    case 'span-chosen':
      return { ...state, from: action.from, to: action.to !== null && action.to < action.from ? null : action.to };
    case 'cell-chosen':
      return { ...state, cell: action.cell };
    case 'proposed':
      return proposed(state, action);
    case 'arrived':
      return { ...state, arriving: false };
    default:
      return action satisfies never;
  }
}

const withChanges = (state: StaffingState, changes: readonly StaffChange[]): StaffingState =>
  changes === state.changes ? state : { ...state, past: [...state.past, state.changes], changes, future: [] };

function undone(state: StaffingState): StaffingState {
  const previous = state.past.at(-1);
  if (previous === undefined) return state;
  return { ...state, past: state.past.slice(0, -1), changes: previous, future: [state.changes, ...state.future] };
}

function proposed(
  state: StaffingState,
  { at, fte }: Extract<StaffingAction, { readonly type: 'proposed' }>,
): StaffingState {
  const { location, role, from, to } = at;
  const there: StaffingState = { ...state, kind: 'staff', cell: { location, role }, from, to, arriving: true };
  if (fte === null) return there;
  const proposal: StaffChange = { ...at, kind: 'staff', fte };
  const next = withChanges(there, added(there.changes, proposal));
  const standing = next.changes.filter((change) => sameSpot(change, proposal));
  return { ...next, proposals: [...state.proposals.filter((other) => !sameSpot(other, proposal)), ...standing] };
}

/** The proposals that stand in the draft as they were made. */
export const standingProposals = ({ proposals, changes }: StaffingState): readonly StaffChange[] =>
  proposals.filter((one) => changes.some((change) => sameSpot(change, one) && change.fte === one.fte));

/** FTE: what a sum of many steps typed one after another may be off; coarser than the model's ROUNDING, which is of one sum. */
export const STEPS_ROUNDING = 1e-6;

/** Whether so many FTE are none: what rounding left of an addition, not a person. */
export const isNobody = (fte: number): boolean => Math.abs(fte) < ROUNDING;

export function added(changes: readonly StaffChange[], change: StaffChange): readonly StaffChange[] {
  if (isNobody(change.fte)) return changes;
  const there = changes.find((other) => sameSpot(other, change));
  if (there === undefined) return [...changes, change];
  const fte = there.fte + change.fte;
  const rest = changes.filter((other) => other !== there);
  return isNobody(fte) ? rest : [...rest, { ...there, fte }];
}

export const sameSpot = (a: StaffChange, b: StaffChange): boolean =>
  a.kind === b.kind && a.location === b.location && a.role === b.role && a.from === b.from && a.to === b.to;

/** Locations beside the total that fit beside it. */
const SHOWN_BESIDE = 2;

/**
 * The locations whose figures show what the draft does, at most two: where the keyboard is, if something changes there, and
 * where something changed last; so a transfer shows who gives and who receives. Enter after a number goes on to the next
 * location, but the question is about this one. Without changes: where the keyboard is.
 */
export function changedLocations({ cell, changes }: Pick<StaffingState, 'cell' | 'changes'>): readonly string[] {
  const latestFirst = [...changes].reverse().map(({ location }) => location);
  const here = cell === null ? [] : [cell.location];
  if (latestFirst.length === 0) return here;
  const ofHand = here.filter((location) => latestFirst.includes(location));
  return [...new Set([...ofHand, ...latestFirst])].slice(0, SHOWN_BESIDE);
}

/** A transfer keeps the total: what one location loses another gets, in one step of undo. */
export const transfer = (
  change: Omit<StaffChange, 'kind' | 'location'>,
  places: { readonly from: string; readonly to: string },
): readonly StaffChange[] => [
  { ...change, kind: 'staff', location: places.from, fte: -change.fte },
  { ...change, kind: 'staff', location: places.to },
];
