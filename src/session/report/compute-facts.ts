/** The runs a report is made from, and what they say; the same on either thread. */
import type { ReportFacts, ReportQuestion } from '../../workbook/report/facts/facts';
import { reportFacts } from '../../workbook/report/facts/report-facts';
import type { ModelTables } from '../../model/tables/tables';
import { computeModel } from '../compute/compute-model';
import { expressionEngine } from '../compute/expression-engine';
import { ScenarioRuns } from '../scenario-runs';

export interface FactsQuestion {
  readonly tables: ModelTables;
  readonly question: ReportQuestion;
}

export async function computeFacts(
  { tables, question }: FactsQuestion,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReportFacts> {
  const expressions = await expressionEngine();
  const { run: base } = await computeModel({ tables, previous: null });
  const runs = new ScenarioRuns(tables, base, expressions);
  return reportFacts(question, { tables, runOf: (scenario, levers = []) => runs.of(scenario, levers), onProgress });
}
