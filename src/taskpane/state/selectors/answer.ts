/** Where a number on screen comes from: the model's answer, from the runs on screen. */
import { answer, difference } from '../../../model/explain/answers/answer';
import type { ExplainedAnswer } from '../../../model/explain/answers/parts';
import { fitting, type Scope } from '../../../model/measures/figures';
import { shareAnswer } from '../../../model/scenario/share-answer';
import { interaction } from '../../../model/scenario/interaction';
import type { Run } from '../../../model/simulate/simulate';
import { compared, comparedRuns } from './compared';
import type { PaneState } from '../pane-state';
import type { FigureQuestion } from '../question';
import { runOf } from './run-of';

/** null when what was asked about is no longer there. */
export function answerTo(state: PaneState, question: FigureQuestion): ExplainedAnswer | null {
  const run = runOf(state, question.run);
  if (run === null) return null;
  if (question.kind === 'interaction') return together(state, run, question);
  if (question.kind === 'part') return partIn(state, question);
  if (question.kind !== 'difference') return answer(run, question);
  const other = runOf(state, question.against);
  return other === null ? null : difference(run, other, question);
}

/** null when another pair is compared by now. */
function together(state: PaneState, run: Run, question: Scope & { readonly measure: string }): ExplainedAnswer | null {
  const runs = comparedRuns(state);
  if (runs === null || run !== runOf(state, { scenario: compared(state).detail })) return null;
  return interaction(runs, question);
}

/** null when another pair is compared by now. */
function partIn(
  state: PaneState,
  question: Scope & { readonly measure: string; readonly group: number },
): ExplainedAnswer | null {
  const { groups, worlds } = state.comparison;
  return comparedRuns(state) === null ? null : shareAnswer(question, { groups, runs: worlds });
}

/** The place of a question as far as its number depends on it. */
export const placeOf = (question: FigureQuestion): Scope =>
  'measure' in question ? fitting(question.measure, question) : { ...question, role: null };
