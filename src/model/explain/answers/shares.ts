/** Where shares come from that the model has no measure for. */
import type { Run } from '../../simulate/simulate';
import { figurePart, missingFigure, whole, type ExplainedAnswer } from './parts';
import { ofSide } from './staff';
import { figure } from '../../measures/figures';
import { balance } from '../../measures/judge/balance';
import type { Asked } from './question';

/** The part of the stock that is overdue, or of the required FTE that is missing; no value where either is not there. */
export function ofShare(run: Run, question: Asked<'share'>): ExplainedAnswer {
  const over = question.measure === 'overdueStock' ? 'stock' : 'fteRequired';
  const all = figurePart(run, '÷', { id: over, scope: question });
  const reason =
    missingFigure(run, { id: over, scope: question }) ??
    missingFigure(run, { id: question.measure, scope: question }) ??
    (all.value === 0 ? 'no-denominator' : null);
  if (over === 'stock')
    return whole(run, { unit: 'share', symbols: 'a ÷ b', reason }, [
      figurePart(run, '+', { id: 'overdueStock', scope: question }),
      all,
    ]);
  const short = ofSide(run, { ...question, kind: 'side', measure: 'fteGap', side: 'short' });
  return whole(run, { unit: 'share', symbols: 'Σ max(0, F* − F) ÷ F*', reason }, [...short.parts, all]);
}

/** The part of a whole, as `ofShare` answers it; null where there is nothing to have a part of, or no part of it. */
export function shareOf(run: Run, question: Omit<Asked<'share'>, 'kind'>): number | null {
  const ofStock = question.measure === 'overdueStock';
  const all = figure(run, ofStock ? 'stock' : 'fteRequired', question);
  const part = ofStock ? figure(run, 'overdueStock', question) : balance(run, question).short;
  if (part === null || all === null || all === 0) return null;
  return ofStock || part > 0 ? part / all : null;
}
