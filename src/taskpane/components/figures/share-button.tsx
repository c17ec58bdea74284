import { AskButton } from './figure-button';
import { IncompleteMark } from './incomplete-mark';
import { usePane } from '../pane-context';
import { titleOf } from './question-texts';
import { shareOf } from '../../../model/explain/answers/shares';
import type { Scope } from '../../../model/measures/figures';
import type { Run } from '../../../model/simulate/simulate';

interface Props {
  readonly run: Run;
  readonly measure: 'overdueStock' | 'fteGap';
  readonly scope: Scope;
  /** In brackets, where it stands behind the number it is a share of. */
  readonly look?: 'brackets';
}

/** What part is overdue, or missing, of the run on screen; nothing where there is no such part. */
export function ShareButton({ run, measure, scope, look }: Props) {
  const pane = usePane();
  const { texts, formats } = pane;
  const share = shareOf(run, { ...scope, measure });
  if (share === null) return null;
  const question = { ...scope, kind: 'share', measure, run: 'shown' } as const;
  const text = formats.amount(share, 'share');
  const title = titleOf(question, pane);
  return (
    <AskButton question={question} label={texts.overview.explain(title, text)} title={title}>
      {look === 'brackets' ? `(${text})` : text}
      <IncompleteMark run={run} measures={[measure]} scope={scope} />
    </AskButton>
  );
}
