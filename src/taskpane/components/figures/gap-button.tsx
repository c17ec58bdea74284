import type { Run } from '../../../model/simulate/simulate';
import type { Scope } from '../../../model/measures/figures';
import { lacking } from '../../../model/measures/figures';
import { pressing } from '../../../model/measures/judge/balance';
import type { FigureQuestion } from '../../state/question';
import { AskButton, FigureButton } from './figure-button';
import { usePane } from '../pane-context';
import { titleOf } from './question-texts';

/** What stands behind a gap as it is felt: the places that are short, or those that have some to spare. */
export function gapQuestion(run: Run, scope: Scope, gap: number | null): FigureQuestion {
  const span = { ...pressing(run, scope), product: null };
  if (gap === null) return { ...span, kind: 'figure', measure: 'fteGap', run: 'shown' };
  return { ...span, kind: 'side', measure: 'fteGap', side: gap < 0 ? 'short' : 'spare', run: 'shown' };
}

/** FTE short with a minus, or to spare with a plus; no role's surplus makes up for the shortage of another. */
export function GapButton({
  run,
  gap,
  scope,
}: {
  readonly run: Run;
  readonly gap: number | null;
  readonly scope: Scope;
}) {
  const pane = usePane();
  // What lacks rows is marked by the figure itself.
  if (gap === null || lacking(run, 'fteGap', scope).length > 0)
    return <FigureButton measure="fteGap" value={gap} scope={scope} text={pane.formats.change(gap, 'fte')} />;
  const text = pane.formats.change(gap, 'fte');
  const question = gapQuestion(run, scope, gap);
  return (
    <AskButton question={question} label={pane.texts.overview.explain(titleOf(question, pane), text)}>
      {text}
    </AskButton>
  );
}
