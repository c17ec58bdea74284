/** Changes of the staffing as rows of a scenario, never of the base: so the model and the workbook understand them. */
import { writeNumber } from '../tables/numbers';
import { scenarioRows } from '../tables/scenarios';
import type { ModelTables, ScenarioRow } from '../tables/tables';
import type { Run } from '../simulate/simulate';

/** More or fewer people of a role at a location, from a period on. */
export interface StaffChange {
  /** staff: experienced people; hires: new people who follow the learning curve of their role. */
  readonly kind: 'staff' | 'hires';
  readonly location: string;
  readonly role: string;
  /** Zero-based first period. */
  readonly from: number;
  /** Zero-based last period; null = it stays. */
  readonly to: number | null;
  /** FTE added; negative = taken away. */
  readonly fte: number;
}

type Periods = Run['model']['periods'];

/**
 * Changes of the staffing as levers of no scenario yet, in their order.
 *
 * @returns rows that add to x; `from` is the first day of the first period, `to` the last day of the last, null where it stays.
 */
export const staffLevers = (changes: readonly StaffChange[], periods: Periods): readonly ScenarioRow[] =>
  changes.map((change, index) => staffLever(change, periods, index));

function staffLever(change: StaffChange, periods: Periods, index: number): ScenarioRow {
  const to = change.to === null ? null : periods[change.to];
  return {
    row: 0,
    scenario: '',
    order: index + 1,
    lever: change.kind,
    location: change.location,
    product: null,
    target: change.role,
    from: periods[change.from]?.first ?? null,
    to: to?.last ?? null,
    expression: relative(change.fte),
    group: '',
    active: true,
    remark: '',
  };
}

/** More decimals than anybody plans with; fewer than a sum of floating-point steps shows. */
const DECIMALS = 6;

/** Always relative to the old value x, so that two changes of one cell add up in any order. */
export function relative(fte: number): string {
  const size = writeNumber(Number(Math.abs(fte).toFixed(DECIMALS)));
  return fte < 0 ? `x - ${size}` : `x + ${size}`;
}

/** The rows a scenario has now, with the draft's after them. */
export function planRows(
  tables: ModelTables,
  scenario: string,
  draft: { readonly changes: readonly StaffChange[]; readonly periods: Run['model']['periods'] },
): readonly ScenarioRow[] {
  const existing = scenarioRows(tables, scenario);
  const last = Math.max(0, ...existing.map((row) => row.order));
  const added = staffLevers(draft.changes, draft.periods).map((row) => ({ ...row, order: last + row.order }));
  return [...existing, ...added].map((row) => ({ ...row, scenario }));
}

/** The draft under a new name takes the rows of the scenario it was made on along. */
export const planRowsAs = (
  tables: ModelTables,
  names: { readonly from: string | null; readonly to: string },
  draft: { readonly changes: readonly StaffChange[]; readonly periods: Run['model']['periods'] },
): readonly ScenarioRow[] =>
  names.from === null
    ? planRows(tables, names.to, draft)
    : planRows(tables, names.from, draft).map((row) => ({ ...row, scenario: names.to }));
