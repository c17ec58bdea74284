/** Staffing changes as scenario rows, so that the model and the workbook understand them. */
import type { ScenarioRow } from '../../model/tables/tables';
import type { Run } from '../../model/simulate/simulate';
import type { StaffChange } from './staffing';

type Periods = Run['model']['periods'];

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
    active: true,
    remark: '',
  };
}

/** More decimals than anybody plans with; fewer than a sum of floating-point steps shows. */
const DECIMALS = 6;

/** Always relative to the old value x, so that two changes of one cell add up in any order. */
export function relative(fte: number): string {
  const size = Number(Math.abs(fte).toFixed(DECIMALS));
  return fte < 0 ? `x - ${size}` : `x + ${size}`;
}
