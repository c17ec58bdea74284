/** The runs a report is made from, and what they say; the same on either thread. */
import type { ReportFacts, ReportQuestion } from '../../workbook/report/facts/facts';
import { reportFacts } from '../../workbook/report/facts/report-facts';
import type { ModelTables } from '../../model/tables/tables';
import { computeModel } from '../compute/compute-model';
import { expressionEngine } from '../compute/expression-engine';
import { ScenarioRuns } from '../scenario-runs';

/** What a report is to say, and the tables it says it of. */
export interface FactsQuestion {
  readonly tables: ModelTables;
  readonly question: ReportQuestion;
}

/**
 * Computes the base and the scenarios that a report asks for, and what they say.
 *
 * @param onProgress hears how many of the report's parts are done.
 * @returns the facts, in codes and numbers; no sentence yet. Rejects where the engine for expressions cannot be fetched.
 */
export async function computeFacts(
  { tables, question }: FactsQuestion,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReportFacts> {
  const expressions = await expressionEngine();
  const { run: base } = await computeModel({ tables, previous: null });
  const runs = new ScenarioRuns(tables, base, expressions);
  return reportFacts(question, { tables, runOf: (scenario, levers = []) => runs.of(scenario, levers), onProgress });
}
