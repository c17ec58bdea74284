/**
 * The engine for expressions, mathjs: large, so it is fetched beside the first reading of the workbook and not with the
 * first script. Whoever computes awaits it, so that a model never lacks it.
 */
import type { ExpressionEngine } from '../../model/tables/expression';
import { part } from './part';

/** Fetches once; what failed is not kept. Rejects with 'no-part' where it cannot be fetched now; the next call tries again. */
export function fetchedOnce<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetching: Promise<T> | null = null;
  return async () => {
    fetching ??= part(fetch);
    try {
      return await fetching;
    } catch (error) {
      fetching = null;
      throw error;
    }
  };
}

/** mathjs behind the model's port. Rejects with 'no-part' where it cannot be fetched now; the next call tries again. */
export const expressionEngine = fetchedOnce(
  async (): Promise<ExpressionEngine> =>
    (await import(/* webpackChunkName: "expressions" */ '../../model/tables/expression-mathjs')).mathExpressions,
);
