import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Message } from './message';
import { usePane } from './pane-context';
import { CALM, CONTRAST, useShared } from './styles';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 12px 0' },
  progress: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: '2px',
    overflow: 'hidden',
    zIndex: 2,
    '::after': {
      content: '""',
      position: 'absolute',
      inset: 0,
      backgroundColor: tokens.colorBrandBackground,
      transformOrigin: 'left',
      animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(100%)' } },
      animationDuration: '1.1s',
      animationIterationCount: 'infinite',
      [CALM]: { animationName: 'none' },
      [CONTRAST]: { backgroundColor: 'Highlight' },
    },
  },
});

/** What holds for every view: read-only, rows left out. */
export function StateBars() {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const errors = state.model.problems.filter((problem) => problem.severity === 'error').length;
  const partial = errors > 0 && state.model.status === 'ready' && state.view === 'overview';
  if (!state.model.readOnly && !partial) return null;
  return (
    <div className={styles.bars}>
      {state.model.readOnly && <Message intent="info">{texts.shell.readOnly}</Message>}
      {partial && (
        <Message
          intent="warning"
          actions={
            <Button
              size="small"
              appearance="transparent"
              onClick={() => dispatch({ type: 'view-opened', view: 'check' })}
            >
              {texts.shell.showProblems}
            </Button>
          }
        >
          {texts.shell.partial(errors)}
        </Message>
      )}
    </div>
  );
}

/** A line at the top while the figures are on their way; the old ones stay readable under it. */
export function Updating() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const busy = state.model.updating || state.task !== null;
  return (
    <>
      {busy && <div className={styles.progress} aria-hidden />}
      <span className={shared.hidden} role="status">
        {busy ? texts.shell.updating : ''}
      </span>
    </>
  );
}
