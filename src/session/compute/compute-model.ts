/** The work itself, the same on either thread: tables → model → run. */
import { compile } from '../../model/compile/compile';
import { simulate } from '../../model/simulate/simulate';
import { expressionEngine } from './expression-engine';
import type { Computation, ModelQuestion } from './runner';

export async function computeModel({ tables, previous }: ModelQuestion): Promise<Computation> {
  const expressions = await expressionEngine();
  const start = performance.now();
  const compiled = compile(tables, { expressions });
  const run = simulate(compiled.model, previous ?? undefined);
  const problems = [...compiled.problems, ...run.problems];
  return { run, problems, milliseconds: performance.now() - start };
}
