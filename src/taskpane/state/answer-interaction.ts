/** What the levers of a scenario do together: the difference, less what each of them does alone. */
import { rebuild } from '../../model/explain/explain';
import { part, source, type Bilingual } from '../../model/explain/explanation';
import type { Run } from '../../model/simulate/simulate';
import type { ScenarioRow } from '../../model/tables/tables';
import { LEVER_NAMES } from '../../workbook/schema/steering';
import { sides, whole, type Answer, type AnswerPart, type Of } from './answer-parts';
import { compared, contributions } from './compared';
import { specOf } from './figures';
import type { PaneState } from './pane-state';
import { runOf } from './run-of';

const DIFFERENCE = { nl: 'het hele verschil', en: 'the whole difference' };

/** null when another pair is compared by now. */
export function ofInteraction(state: PaneState, run: Run, question: Of<'interaction'>): Answer | null {
  const spec = specOf(question.measure);
  const { base } = state.runs;
  const other = runOf(state, { scenario: compared(state).reference });
  if (spec === undefined || base === null || other === null) return null;
  if (run !== runOf(state, { scenario: compared(state).detail })) return null;
  const found = contributions(state, base, { measure: spec.id, scope: question });
  if (found === null) return null;
  if (found.difference === null || found.interaction === null) return null;
  const about = { id: spec.id, scope: question };
  const line = (operation: '+' | '-', label: Bilingual, [of, against]: readonly [Run, Run]): AnswerPart => {
    const parts = sides(of, against, about);
    return { ...part(operation, label, { value: rebuild(parts), unit: spec.unit, parts }), run: of };
  };
  const levers = state.comparison.alone.map(({ lever, sign, run: alone }) => ({
    ...line('-', labelOf(lever, sign), sign === '+' ? [alone, base] : [base, alone]),
    source: source('vkt_Scenarios', [lever.row]),
  }));
  return whole(run, spec.unit, [line('+', DIFFERENCE, [run, other]), ...levers], 'Δ − Σ Δᵢ');
}

/** "Instroom · Spoor 4 · Ter Apel: x * 1.1", as it stands in the table; a lever the reference has counts as taken away. */
function labelOf({ lever, target, product, location, expression }: ScenarioRow, sign: '+' | '-'): Bilingual {
  const where = [target, product, location].filter((name) => name !== null);
  const text = (without: string, lead: string): string =>
    `${sign === '-' ? without : ''}${[lead, ...where].join(' · ')}: ${expression}`;
  return { nl: text('zonder ', LEVER_NAMES[lever].nl), en: text('without ', LEVER_NAMES[lever].en) };
}
