/** The work itself, the same on either thread: tables → model → run. */
import { compile } from '../model/compile/compile';
import { simulate } from '../model/simulate/simulate';
import { loadEngine } from './expression-engine';
import type { Computation, ModelQuestion } from './runner';

export async function computeModel({ tables, engineNeeded, previous }: ModelQuestion): Promise<Computation> {
  const engine = engineNeeded ? await loadEngine() : null;
  const start = performance.now();
  const compiled = compile(tables, engine === null ? {} : { expressions: engine });
  const run = simulate(compiled.model, previous ?? undefined);
  const problems = [...compiled.problems, ...run.problems];
  return { run, problems, milliseconds: performance.now() - start };
}
