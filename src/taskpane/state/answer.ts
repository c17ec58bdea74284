/** Where a number on screen comes from: the model's answer, from the runs on screen. */
import { answer, difference } from '../../model/explain/answers/answer';
import type { Answer } from '../../model/explain/answers/parts';
import type { Bilingual } from '../../model/explain/explanation';
import { fitting, type Scope } from '../../model/measures/figures';
import { interaction } from '../../model/scenario/interaction';
import type { OwnLever } from '../../model/scenario/scenario';
import type { Run } from '../../model/simulate/simulate';
import { LEVER_NAMES } from '../../workbook/schema/steering';
import { compared, comparedRuns } from './compared';
import type { PaneState } from './pane-state';
import type { Question } from './question';
import { runOf } from './run-of';

/** null when what was asked about is no longer there. */
export function answerTo(state: PaneState, question: Question): Answer | null {
  const run = runOf(state, question.run);
  if (run === null) return null;
  if (question.kind === 'interaction') return together(state, run, question);
  if (question.kind !== 'difference') return answer(run, question);
  const other = runOf(state, question.against);
  return other === null ? null : difference(run, other, question);
}

/** null when another pair is compared by now. */
function together(state: PaneState, run: Run, question: Scope & { readonly measure: string }): Answer | null {
  const runs = comparedRuns(state);
  if (runs === null || run !== runOf(state, { scenario: compared(state).detail })) return null;
  return interaction(runs, question, labelOf);
}

/** "Instroom · Spoor 4 · Ter Apel: x * 1.1", as it stands in the table; a lever the reference has counts as taken away. */
function labelOf({ lever: { lever, target, product, location, expression }, sign }: OwnLever): Bilingual {
  const where = [target, product, location].filter((name) => name !== null);
  const text = (without: string, lead: string): string =>
    `${sign === '-' ? without : ''}${[lead, ...where].join(' · ')}: ${expression}`;
  return { nl: text('zonder ', LEVER_NAMES[lever].nl), en: text('without ', LEVER_NAMES[lever].en) };
}

/** The place of a question as far as its number depends on it. */
export const placeOf = (question: Question): Scope =>
  'measure' in question ? fitting(question.measure, question) : { ...question, role: null };
