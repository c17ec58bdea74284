/**
 * The engine for expressions, mathjs: large, so it is fetched beside the first reading of the workbook and not with the
 * first script. Whoever computes awaits it, so that a model never lacks it.
 */
import type { ExpressionEngine } from '../model/tables/expression';
import { WorkbookRefusal } from '../workbook/port';

/** Fetches once; what failed is not kept. Rejects with 'no-part' where it cannot be fetched now; the next call tries again. */
export function fetchedOnce<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetching: Promise<T> | null = null;
  return async () => {
    fetching ??= fetch();
    try {
      return await fetching;
    } catch (error) {
      // A file of an older version that is gone from the server, or no network.
      fetching = null;
      throw new WorkbookRefusal('no-part', 'expressions', { cause: error });
    }
  };
}

export const expressionEngine = fetchedOnce(
  async (): Promise<ExpressionEngine> =>
    (await import(/* webpackChunkName: "expressions" */ '../model/tables/expression-mathjs')).mathExpressions,
);
