/** The engine for expressions, mathjs, is large: it is fetched when a cell needs it and never before. */
import { LONGEST_EXPRESSION, parseSimple, type ExpressionEngine } from '../model/tables/expression';
import type { ModelTables } from '../model/tables/tables';

let fetched: ExpressionEngine | null = null;

/** @returns the engine; null when it cannot be fetched now, so that the cells that need it become problems. */
export async function loadEngine(): Promise<ExpressionEngine | null> {
  if (fetched !== null) return fetched;
  try {
    const { mathExpressions } = await import(/* webpackChunkName: "expressions" */ '../model/tables/expression-mathjs');
    fetched = mathExpressions;
  } catch {
    // A file of an older version that is gone from the server, or no network: the next question tries again.
    return null;
  }
  return fetched;
}

/** Whether a cell of the tables holds more than a number, a duration or a simple change of x. */
export function needsEngine({ settings, steps, scenarios }: ModelTables): boolean {
  const isHard = (cell: number | string | null, names: readonly string[]): boolean =>
    typeof cell === 'string' &&
    cell.trim() !== '' &&
    cell.length <= LONGEST_EXPRESSION &&
    parseSimple(cell, names) === null;
  return (
    settings.parameters.some(({ value }) => isHard(value, [])) ||
    steps.some(({ normTime, lostTime }) => isHard(normTime, []) || isHard(lostTime, [])) ||
    // The expression of these two levers is a name, not arithmetic.
    scenarios.some(
      ({ lever, active, expression }) =>
        active && lever !== 'stepRole' && lever !== 'workOrder' && isHard(expression, ['x']),
    )
  );
}
