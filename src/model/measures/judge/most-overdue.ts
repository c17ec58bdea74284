/** Which work the overdue cases of a total are, where one product is most of them. */
import type { Run } from '../../simulate/simulate';
import { figure, type Scope } from '../figures';
import { isCase } from '../other-work';

/** Above this share of the overdue cases a product is what the total is about. */
const MOST = 0.5;

/**
 * The product that makes up most of what is overdue at the end of a scope.
 *
 * @param scope of one or all locations.
 * @returns the product with its overdue cases; null where none has more than half, where one product is asked about, or
 *   where there is no other to be told apart from.
 */
export function mostOverdue(run: Run, scope: Scope): { readonly product: string; readonly cases: number } | null {
  if (scope.product !== null) return null;
  const products = run.model.products
    .filter((product) => isCase(run, product))
    .map((product) => ({
      product,
      stock: figure(run, 'stock', { ...scope, product }) ?? 0,
      cases: figure(run, 'overdueStock', { ...scope, product }) ?? 0,
    }))
    .filter(({ stock }) => stock > 0);
  const all = figure(run, 'overdueStock', scope) ?? 0;
  const most = products.find(({ cases }) => cases > MOST * all);
  return most === undefined || products.length < 2 ? null : { product: most.product, cases: most.cases };
}
