/** The work itself, the same on either thread: tables → model → run. */
import { compile } from '../../model/compile/compile';
import { simulate } from '../../model/simulate/simulate';
import { expressionEngine } from './expression-engine';
import type { Computation, ModelQuestion } from './runner';

/**
 * Compiles and simulates the base model; locations that did not change since `previous` keep their result.
 *
 * @returns the run, all problems of the tables and of the run, and milliseconds of compiling and simulating.
 * @throws WorkbookRefusal 'no-part' where the engine for expressions cannot be fetched.
 */
export async function computeModel({ tables, previous }: ModelQuestion): Promise<Computation> {
  const expressions = await expressionEngine();
  const start = performance.now();
  const compiled = compile(tables, { expressions });
  const run = simulate(compiled.model, previous ?? undefined);
  const problems = [...compiled.problems, ...run.problems];
  return { run, problems, milliseconds: performance.now() - start };
}
