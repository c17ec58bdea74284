import { Button } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { periodAt } from '../../locales/notation/period-name';
import { standingProposals } from '../state/staffing';

/** What was filled in for the planner says so until she has made it hers. */
export function Proposals({ run }: { readonly run: Run }) {
  const { state, dispatch, texts, formats } = usePane();
  return standingProposals(state.staffing).map((change) => {
    const fte = formats.change(change.fte, 'fte');
    const where = `${change.location} · ${change.role}`;
    return (
      <Message
        key={`${where}|${change.from}`}
        intent="info"
        title={texts.staffing.proposal}
        actions={
          <Button
            size="small"
            aria-label={`${texts.staffing.proposalClear}: ${where}`}
            onClick={() => dispatch({ type: 'staffing', change: { type: 'removed', change } })}
          >
            {texts.staffing.proposalClear}
          </Button>
        }
        live
      >
        {texts.staffing.proposalText(fte, where, periodAt(run, change.from, formats))}
      </Message>
    );
  });
}
