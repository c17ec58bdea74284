import type { Run } from '../simulate/simulate';
import { measureDefinition } from './measures';
import { figure, type MeasureId, type Scope } from './figures';

/**
 * Where a level stood before the chosen periods: at the end of the period before them. Before period 1 that is the opening
 * stock, which follows from the balance: closing − inflow − derived − corrections + withdrawals + decisions of period 1.
 */
export function openingOf(run: Run, measure: MeasureId, scope: Scope): number | null {
  if (measureDefinition(measure)?.kind !== 'level') return null;
  if (scope.from > 0) return figure(run, measure, { ...scope, from: scope.from - 1, to: scope.from - 1 });
  if (measure !== 'stock') return null;
  const first = { ...scope, from: 0, to: 0 };
  const at = (id: MeasureId): number => figure(run, id, first) ?? 0;
  const came = at('inflow') + at('derivedInflow') + at('corrections');
  return at('stock') - came + at('withdrawals') + at('decisions');
}
