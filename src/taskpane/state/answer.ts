/** Where a number on screen comes from: the model's own explanation, or one put together here from the same runs. */
import { explain } from '../../model/explain/explain';
import { part, type Operation } from '../../model/explain/explanation';
import type { Run } from '../../model/simulate/simulate';
import { ofAges, ofQueue } from './answer-cases';
import { ofInteraction } from './answer-interaction';
import { asked, sides, whole, type Answer, type Of } from './answer-parts';
import { ofShare } from './answer-shares';
import { ofBooks, ofShortage } from './answer-staff';
import { fitting, queryOf, specOf, type MeasureId, type Scope } from './figures';
import { openingOf } from './opening';
import type { PaneState } from './pane-state';
import type { Question } from './question';
import { runOf } from './run-of';

export type { Answer, AnswerPart } from './answer-parts';

/** null when what was asked about is no longer there. */
export function answerTo(state: PaneState, question: Question): Answer | null {
  const run = runOf(state, question.run);
  if (run === null) return null;
  switch (question.kind) {
    case 'figure':
      return ofFigure(run, question);
    case 'difference':
      return question.against === 'start'
        ? sinceStart(run, question)
        : between(run, runOf(state, question.against), question);
    case 'share':
      return ofShare(run, question);
    case 'shortage':
      return ofShortage(run, question);
    case 'books':
      return ofBooks(run, question);
    case 'interaction':
      return ofInteraction(state, run, question);
    case 'ages':
      return ofAges(run, question);
    case 'queue':
      return ofQueue(run, question);
    default:
      return question satisfies never;
  }
}

function ofFigure(run: Run, question: Of<'figure'>): Answer | null {
  const spec = specOf(question.measure);
  if (spec === undefined) return null;
  const { value, unit, reason, formula, parts } = explain(run, queryOf(run, spec.id, question));
  return { run, value, unit, reason, symbols: formula, parts };
}

/** One figure minus the other, each with its own explanation. */
function between(run: Run, other: Run | null, question: Of<'difference'>): Answer | null {
  const spec = specOf(question.measure);
  if (spec === undefined || other === null) return null;
  return whole(run, spec.unit, sides(run, other, { id: spec.id, scope: question }), 'a − b');
}

const FLOWS = [
  ['inflow', '+'],
  ['derivedInflow', '+'],
  ['corrections', '+'],
  ['withdrawals', '-'],
  ['decisions', '-'],
] as const satisfies readonly (readonly [MeasureId, Operation])[];

/** A stock changes by what came and what went; any other level by the difference of its two values. */
function sinceStart(run: Run, question: Of<'difference'>): Answer | null {
  const spec = specOf(question.measure);
  const start = spec === undefined ? null : openingOf(run, spec.id, question);
  if (spec === undefined || start === null) return null;
  if (spec.id === 'stock') {
    const flows = FLOWS.map(([id, sign]) => asked(run, sign, { id, scope: question }));
    return whole(run, spec.unit, flows, 'Σ in − Σ out');
  }
  const before = part('-', { nl: 'aan het begin', en: 'at the start' }, { value: start, unit: spec.unit });
  return whole(run, spec.unit, [asked(run, '+', { id: spec.id, scope: question }), before], 'a − b');
}

/** The place of a question as far as its number depends on it. */
export const placeOf = (question: Question): Scope =>
  'measure' in question ? fitting(question.measure, question) : { ...question, role: null };
