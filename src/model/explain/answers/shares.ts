/** Where shares come from that the model has no measure for. */
import type { Run } from '../../simulate/simulate';
import { figurePart, whole, type Answer } from './parts';
import { missing } from './staff';
import { figure } from '../../measures/figures';
import type { Asked } from './question';

/** The part of the stock that is overdue, or of the required FTE that is missing. */
export function ofShare(run: Run, question: Asked<'share'>): Answer {
  const over = question.measure === 'overdueStock' ? 'stock' : 'fteRequired';
  const all = figurePart(run, '÷', { id: over, scope: question });
  if (all.value === 0) return whole(run, 'share', [], '');
  if (over === 'stock')
    return whole(run, 'share', [figurePart(run, '+', { id: 'overdueStock', scope: question }), all], 'a ÷ b');
  return whole(run, 'share', [...missing(run, question), all], '(F* − F) ÷ F*');
}

/** The part of a whole, as `ofShare` answers it; null where there is nothing to have a part of, or no part of it. */
export function shareOf(run: Run, question: Omit<Asked<'share'>, 'kind'>): number | null {
  const part = figure(run, question.measure, question);
  const all = figure(run, question.measure === 'overdueStock' ? 'stock' : 'fteRequired', question);
  if (part === null || all === null || all === 0) return null;
  if (question.measure === 'overdueStock') return part / all;
  return part < 0 ? -part / all : null;
}
