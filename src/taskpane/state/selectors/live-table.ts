/** Tables of a view that one formula answers: the same rows, and nothing that any figure of theirs lacks. */
import { figure, lacking, type MeasureId, type Scope } from '../../../model/measures/figures';
import { isCase, productsIn } from '../../../model/measures/other-work';
import type { Run } from '../../../model/simulate/simulate';
import type { ViewTable } from '../put';

export interface LiveTable {
  readonly rowsBy: 'location' | 'product' | 'role';
  /** All of the model, in its order: the formula answers no fewer. */
  readonly members: readonly string[];
  readonly measures: readonly MeasureId[];
}

/** null where the formula would answer other rows, or lacks a figure. What is judged or shared out has no formula. */
export function liveTable(
  table: ViewTable,
  { run, scope }: { readonly run: Run; readonly scope: Scope },
): LiveTable | null {
  const found = asked(table, run, scope);
  if (found === null || found.members.length === 0) return null;
  const { rowsBy, members, measures } = found;
  if (scope.product !== null || scope.role !== null) return null;
  const isWhole = members.every((member) =>
    measures.every((id) => {
      const of = { ...scope, [rowsBy]: member };
      return figure(run, id, of) !== null && lacking(run, id, of).length === 0;
    }),
  );
  return isWhole ? found : null;
}

function asked(table: ViewTable, run: Run, scope: Scope): LiveTable | null {
  const { locations, roles, products } = run.model;
  switch (table.of) {
    case 'locations':
      return scope.location === null && same(table.locations, locations)
        ? { rowsBy: 'location', members: locations, measures: ['stock', 'overdueStock', 'decisions'] }
        : null;
    case 'roles': {
      const at = (role: string, id: MeasureId) => figure(run, id, { ...scope, role });
      const isShown = (role: string) => at(role, 'fteRequired') !== 0 || at(role, 'fteAvailable') !== 0;
      return roles.every(isShown)
        ? { rowsBy: 'role', members: roles, measures: ['fteRequired', 'fteAvailable', 'fteGap'] }
        : null;
    }
    case 'products':
      return same(productsIn(run, scope), products) && products.every((product) => isCase(run, product))
        ? { rowsBy: 'product', members: products, measures: ['stock', 'overdueStock', 'decisions', 'hoursUsed'] }
        : null;
    default:
      return null;
  }
}

/** Whatever their order. */
const same = (some: readonly string[], all: readonly string[]): boolean =>
  some.length === all.length && some.every((one) => all.includes(one));
