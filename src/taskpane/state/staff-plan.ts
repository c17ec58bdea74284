/** From a draft to the rows that are written: always rows of a scenario, never of the base. */
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables, ScenarioRow } from '../../model/tables/tables';
import { staffLevers } from './staff-levers';
import type { StaffChange } from './staffing';

/** The rows a scenario has now, with the draft's after them. */
export function planRows(
  tables: ModelTables,
  scenario: string,
  draft: { readonly changes: readonly StaffChange[]; readonly periods: Run['model']['periods'] },
): readonly ScenarioRow[] {
  const existing = rowsOf(tables, scenario);
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

export const rowsOf = (tables: ModelTables, scenario: string): readonly ScenarioRow[] =>
  tables.scenarios.filter((row) => row.scenario === scenario).sort((a, b) => a.order - b.order);
