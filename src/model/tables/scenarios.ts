/** Which rows of vkt_Scenarios make one scenario: the only place that knows. */
import { findName, nameKey } from './names';
import type { ModelTables, ScenarioRow } from './tables';

type Scenarios = Pick<ModelTables, 'scenarios'>;

/**
 * The scenarios of a workbook.
 *
 * @returns names in order of first appearance, each once; names that differ only in case are one.
 */
export function scenarioNames({ scenarios }: Scenarios): readonly string[] {
  const names = new Map<string, string>();
  for (const { scenario } of scenarios) {
    const key = nameKey(scenario);
    if (key !== '' && !names.has(key)) names.set(key, scenario.trim());
  }
  return [...names.values()];
}

/** The spelling under which a scenario is known; null when there is no such scenario. */
export const scenarioNamed = (tables: Scenarios, name: string): string | null => findName(scenarioNames(tables), name);

/**
 * All rows of a scenario, also those that are switched off.
 *
 * @param scenario null = the base, which has none.
 * @returns by their order, and rows of the same order as they stand in the table.
 */
export function scenarioRows({ scenarios }: Scenarios, scenario: string | null): readonly ScenarioRow[] {
  if (scenario === null) return [];
  return scenarios
    .filter((row) => nameKey(row.scenario) === nameKey(scenario))
    .sort((a, b) => a.order - b.order || a.row - b.row);
}

/**
 * The active levers of a scenario, in the order they are applied.
 *
 * @param scenario null = the base, which has none.
 */
export const scenarioLevers = (tables: Scenarios, scenario: string | null): readonly ScenarioRow[] =>
  scenarioRows(tables, scenario).filter(({ active }) => active);
