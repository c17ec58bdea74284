import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../components/pane-context';
import { Message } from '../components/message';
import { CONTRAST, useShared } from '../components/styles';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '10px', marginTop: '8px' },
  bar: {
    appearance: 'none',
    flexGrow: 1,
    minWidth: 0,
    height: '6px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground5 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorBrandBackground },
    [CONTRAST]: { border: '1px solid CanvasText' },
  },
});

/** How far a long comparison is, with a way to stop it and to go on; nothing when there is nothing to wait for. */
export function CompareProgress() {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { progress, stopped, asked } = state.comparison;
  if (stopped && asked !== null)
    return (
      <Message
        intent="info"
        actions={
          <Button size="small" onClick={() => dispatch({ type: 'comparison-resumed' })}>
            {texts.scenarios.resume}
          </Button>
        }
        live
      >
        {texts.scenarios.stopped}
      </Message>
    );
  // Work that has not outlived its first moment will be done before anybody could read about it.
  if (progress === null || progress.done === 0) return null;
  const label = texts.scenarios.progress(formats.whole(progress.done), formats.whole(progress.total));
  return (
    <div className={styles.row}>
      <progress className={styles.bar} value={progress.done} max={progress.total} aria-label={label} />
      <span className={shared.quiet}>{label}</span>
      <Button size="small" onClick={() => dispatch({ type: 'comparison-stopped' })}>
        {texts.scenarios.stop}
      </Button>
    </div>
  );
}
