/** Scenarios and drafts on top of the base run: computed at once, because a planner drags a slider and looks. */
import { compile } from '../model/compile/compile';
import type { ExpressionEngine } from '../model/tables/expression';
import { simulate, type Run } from '../model/simulate/simulate';
import type { ModelTables, ScenarioRow } from '../model/tables/tables';
import type { ScenarioRun } from './session';

/** Runs kept per base run: a planner compares a few scenarios and tries many drafts. */
const KEPT_RUNS = 24;

/** The runs of scenarios and drafts on one base run; the last 24 made are kept. Of other tables it is another one. */
export class ScenarioRuns {
  private readonly runs = new Map<string, ScenarioRun>();

  constructor(
    private readonly tables: ModelTables,
    private readonly base: Run,
    private readonly expressions: ExpressionEngine,
  ) {}

  /** @param name null = the base. @param levers on top of the scenario's own. */
  of(name: string | null, levers: readonly ScenarioRow[]): ScenarioRun {
    if (name === null && levers.length === 0) return { run: this.base, problems: [] };
    const key = JSON.stringify([name, levers]);
    const known = this.runs.get(key);
    if (known !== undefined) return known;
    const compiled = compile(this.tables, { scenario: name, levers, expressions: this.expressions });
    // Locations that no lever touches keep the base's results, also when those were computed in a worker: inputs are
    // compared by their numbers.
    const run = simulate(compiled.model, this.base);
    const made = { run, problems: compiled.problems.filter((problem) => problem.table === 'vkt_Scenarios') };
    if (this.runs.size >= KEPT_RUNS) this.runs.delete(this.runs.keys().next().value ?? '');
    this.runs.set(key, made);
    return made;
  }
}
