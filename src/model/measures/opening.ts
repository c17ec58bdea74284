import type { Run } from '../simulate/simulate';
import { measureDefinition } from './measures';
import { figure, type MeasureId, type Scope } from './figures';

/** From the end of period 1 back to its start. */
const BACK = [
  ['stock', 1],
  ['inflow', -1],
  ['derivedInflow', -1],
  ['corrections', -1],
  ['withdrawals', 1],
  ['decisions', 1],
] as const satisfies readonly (readonly [MeasureId, 1 | -1])[];

/**
 * Where a level stood before the chosen periods: at the end of the period before them. Before period 1 that is the opening
 * stock, which follows from the balance: closing − inflow − derived − corrections + withdrawals + decisions of period 1.
 *
 * @returns null for what is no level, and where one of these figures is not there.
 */
export function openingOf(run: Run, measure: MeasureId, scope: Scope): number | null {
  if (measureDefinition(measure)?.kind !== 'level') return null;
  if (scope.from > 0) return figure(run, measure, { ...scope, from: scope.from - 1, to: scope.from - 1 });
  if (measure !== 'stock') return null;
  const first = { ...scope, from: 0, to: 0 };
  const flows = BACK.map(([id, sign]) => {
    const value = figure(run, id, first);
    return value === null ? null : sign * value;
  });
  // What came in without what became of it would give a stock of less than nothing.
  return flows.reduce<number | null>((sum, flow) => (sum === null || flow === null ? null : sum + flow), 0);
}
