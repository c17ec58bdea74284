/**
 * The engine for expressions, mathjs: large, so it is fetched beside the first reading of the workbook and not with the
 * first script. Whoever computes awaits it, so that a model never lacks it.
 */
import type { ExpressionEngine } from '../model/tables/expression';
import { WorkbookRefusal } from '../workbook/port';

let fetching: Promise<ExpressionEngine> | null = null;

/** Rejects with 'no-part' where it cannot be fetched now; the next call tries again. */
export async function expressionEngine(): Promise<ExpressionEngine> {
  fetching ??= import(/* webpackChunkName: "expressions" */ '../model/tables/expression-mathjs').then(
    ({ mathExpressions }) => mathExpressions,
  );
  try {
    return await fetching;
  } catch (error) {
    // A file of an older version that is gone from the server, or no network.
    fetching = null;
    throw new WorkbookRefusal('no-part', 'expressions', { cause: error });
  }
}
