/** Scenarios and drafts on top of the base run: computed at once, because a planner drags a slider and looks. */
import { compile, type CompileOptions } from '../model/compile/compile';
import type { Problem } from '../model/tables/problem';
import { simulate, type Run } from '../model/simulate/simulate';
import type { ModelTables, ScenarioRow } from '../model/tables/tables';
import type { ScenarioRun } from './session';

/** Runs kept per base run: a planner compares a few scenarios and tries many drafts. */
const KEPT_RUNS = 24;

export const lacksEngine = (problem: Problem): boolean => problem.data['reason'] === 'no-engine';

export interface ScenarioQuestion {
  readonly name: string | null;
  readonly levers: readonly ScenarioRow[];
  readonly expressions: CompileOptions['expressions'] | null;
}

export class ScenarioRuns {
  private readonly runs = new Map<string, ScenarioRun>();

  constructor(
    private readonly tables: ModelTables,
    private readonly base: Run,
  ) {}

  /** Forgets what was computed; after the engine has come, the same question has another answer. */
  clear(): void {
    this.runs.clear();
  }

  of({ name, levers, expressions }: ScenarioQuestion): ScenarioRun {
    if (name === null && levers.length === 0) return { run: this.base, problems: [] };
    const key = JSON.stringify([name, levers]);
    const known = this.runs.get(key);
    if (known !== undefined) return known;
    const options = { scenario: name, levers, ...(expressions ? { expressions } : {}) };
    const compiled = compile(this.tables, options);
    // Locations that no lever touches keep the base's results, also when those were computed in a worker: inputs are
    // compared by their numbers.
    const run = simulate(compiled.model, this.base);
    const made = { run, problems: compiled.problems.filter((problem) => problem.table === 'vkt_Scenarios') };
    if (this.runs.size >= KEPT_RUNS) this.runs.delete(this.runs.keys().next().value ?? '');
    this.runs.set(key, made);
    return made;
  }
}
