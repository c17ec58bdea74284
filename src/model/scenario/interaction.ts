/** What the levers of a scenario do together: the difference, less what each of them does alone. */
import { sides, whole, type ExplainedAnswer, type AnswerPart } from '../explain/answers/parts';
import { part, rebuild, source } from '../explain/explanation';
import { queryOf, type Scope } from '../measures/figures';
import { measureDefinition } from '../measures/measures';
import type { Run } from '../simulate/simulate';
import { compareMeasure, type ComparedRuns } from './scenario';
import type { Label } from '../explain/label';

const DIFFERENCE: Label = { code: 'the-whole-difference' };

/**
 * Explains the interaction of a comparison.
 *
 * @param question a measure, with the place by name (null = all) and zero-based periods, both included.
 * @returns the difference less what each lever does alone, each as two figures in their own runs; null for an unknown
 *   measure, or where a part has no value.
 * Source: README, equation S24.
 */
export function interaction(
  runs: ComparedRuns,
  question: Scope & { readonly measure: string },
): ExplainedAnswer | null {
  const definition = measureDefinition(question.measure);
  if (definition === undefined) return null;
  const { base, runA, runB, alone } = runs;
  const { id, unit } = definition;
  const found = compareMeasure(queryOf(base, id, question), runs);
  if (found.difference === null || found.interaction === null) return null;
  const line = (operation: '+' | '-', label: Label, [of, against]: readonly [Run, Run]): AnswerPart => {
    const parts = sides(of, against, { id, scope: question });
    return { ...part(operation, label, { value: rebuild(parts), unit, parts }), run: of };
  };
  const levers = alone.map((own) => ({
    ...line(
      '-',
      { code: 'lever', lever: own.lever, without: own.sign === '-' },
      own.sign === '+' ? [own.run, base] : [base, own.run],
    ),
    source: source('vkt_Scenarios', [own.lever.row]),
  }));
  return whole(runB, { unit, symbols: 'Δ − Σ Δᵢ' }, [line('+', DIFFERENCE, [runB, runA]), ...levers]);
}
