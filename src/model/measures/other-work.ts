/** Work that is no case: legal work, for one. Totals of cases leave it out, so it is shown by name beside them. */
import type { Run } from '../simulate/simulate';
import { figure, type Scope } from './figures';

const TRACES = ['stock', 'inflow', 'derivedInflow', 'decisions'] as const;

/**
 * The products that lie, come in or are done in a scope.
 *
 * @param scope the product in it does not matter.
 * @returns names, in the order of the table.
 */
export const productsIn = (run: Run, scope: Scope): readonly string[] =>
  run.model.products.filter((product) => TRACES.some((id) => (figure(run, id, { ...scope, product }) ?? 0) > 0));

/**
 * The work beside the totals of cases of a scope.
 *
 * @returns names of products that do not count as cases; none where one product is asked about, which is what it is.
 */
export const otherWork = (run: Run, scope: Scope): readonly string[] =>
  scope.product !== null ? [] : productsIn(run, scope).filter((product) => !isCase(run, product));

/** Whether a product counts in totals of cases. */
export const isCase = (run: Run, product: string): boolean =>
  run.model.countsAsCase[run.model.products.indexOf(product)] === true;
