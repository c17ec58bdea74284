/** Whether a role has enough capacity by itself. */
import type { Run } from '../../simulate/simulate';
import { figure, lacking, type Scope } from '../figures';
import { signalOf, type Judgement } from './judgement';
import { gapSignal } from './signals';

/** By what is required and available of the role of the scope; null where one of the two cannot be told. */
export function roleJudgement(run: Run, scope: Scope): Judgement | null {
  const [required, available] = [figure(run, 'fteRequired', scope), figure(run, 'fteAvailable', scope)];
  if (required === null || available === null) return null;
  const signal = signalOf(run, { id: 'fteGap', scope }, gapSignal(required, available));
  const isIncomplete = lacking(run, 'fteGap', scope).length > 0;
  return { signal, because: signal === 'amber' || signal === 'red' ? ['fteGap'] : [], isIncomplete };
}
