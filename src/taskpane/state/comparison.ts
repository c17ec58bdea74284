/** Two scenarios held against each other, worked out once per state of the workbook. */
import type { ExpressionEngine } from '../../model/expression';
import { compareScenarios, type ScenarioComparison } from '../../model/scenario';
import type { Run } from '../../model/simulate';
import type { ModelTables } from '../../model/tables';
import { queryOf, type MeasureId, type Scope } from './figures';
import type { PaneState } from './pane-state';
import { scenarioNames } from './selection';

export const COMPARED = [
  'stock',
  'overdueStock',
  'decisions',
  'onTimeShare',
  'fteRequired',
  'fteAvailable',
  'fteGap',
  'staffCost',
  'penalties',
] as const satisfies readonly MeasureId[];

const known = new WeakMap<ModelTables, Map<string, ScenarioComparison>>();

export function comparison(
  run: Run,
  tables: ModelTables,
  asked: {
    readonly a: string | null;
    readonly b: string | null;
    readonly scope: Scope;
    readonly expressions: ExpressionEngine | null;
  },
): ScenarioComparison {
  const { a, b, scope, expressions } = asked;
  const key = JSON.stringify([a, b, scope, expressions !== null]);
  let of = known.get(tables);
  if (of === undefined) known.set(tables, (of = new Map()));
  let found = of.get(key);
  if (found === undefined) {
    const queries = COMPARED.map((measure) => queryOf(run, measure, scope));
    of.set(key, (found = compareScenarios(tables, a, b, queries, expressions === null ? {} : { expressions })));
  }
  return found;
}

/** A formula in one of the two could not be read without the engine. */
export const lacksEngine = ({ problems }: ScenarioComparison): boolean =>
  problems.some(({ data }) => data['reason'] === 'no-engine');

/** The two on screen: what was chosen as far as it still exists, otherwise the base and the first scenario that differs. */
export function comparedNames(state: PaneState): { readonly a: string | null; readonly b: string | null } {
  const names = scenarioNames(state.model.tables);
  const { a, b } = state.scenarios.compared;
  const from = a !== null && names.includes(a) ? a : null;
  if (b !== null && names.includes(b)) return { a: from, b };
  const shown = state.selection.scenario;
  const first = shown !== null && shown !== from ? shown : (names.find((name) => name !== from) ?? null);
  return { a: from, b: first };
}
