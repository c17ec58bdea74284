/** What stands in the pane only: it is lost with the pane, unless it is written to the workbook first. */
import { scenarioRows } from '../../../model/tables/scenarios';
import type { ScenarioDraft } from '../scenario-draft';
import type { PaneState } from '../pane-state';

/** Whether there are changes of the staffing, or a scenario that was made or changed, that are not in the workbook. */
export const hasUnapplied = ({ staffing, scenarios, model }: PaneState): boolean =>
  staffing.changes.length > 0 || (scenarios.draft !== null && isChanged(scenarios.draft, model));

/** A scenario that was opened and looked at is no change; a new one without name and levers is none either. */
function isChanged({ original, name, rows }: ScenarioDraft, { tables }: PaneState['model']): boolean {
  if (original === null) return name.trim() !== '' || rows.length > 0;
  const there = tables === null ? [] : scenarioRows(tables, original);
  return name !== original || JSON.stringify(rows) !== JSON.stringify(there);
}
