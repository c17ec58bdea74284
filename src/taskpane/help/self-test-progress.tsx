import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { TestProgress } from '../../selftest/run/runner';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '10px' },
});

interface Props {
  readonly progress: TestProgress | null;
  readonly slow: boolean;
  readonly skip: () => void;
}

/** Read out at every quarter, not at every question. */
const quarterOf = ({ done, total }: TestProgress): number => (total === 0 ? 0 : Math.floor((done / total) * 4));

export function SelfTestProgress({ progress, slow, skip }: Props) {
  const { state, texts } = usePane();
  const { selfTest } = texts;
  const styles = useStyles();
  const shared = useShared();
  const counted = progress === null ? '' : selfTest.progress(progress.done, progress.total);
  const current = progress?.current?.[state.language] ?? selfTest.tidying;
  const spoken =
    progress === null ? '' : selfTest.progress(Math.floor((quarterOf(progress) * progress.total) / 4), progress.total);
  return (
    <div className={styles.bar}>
      <ProgressBar
        aria-label={selfTest.progressLabel}
        aria-valuetext={counted}
        value={progress === null ? 0 : progress.done}
        max={Math.max(1, progress?.total ?? 1)}
      />
      <div className={shared.quiet}>
        {counted} · {current}
      </div>
      <div className={shared.hidden} role="status">
        {spoken}
      </div>
      {progress?.request === 'hide-pane' && (
        <Message
          intent="warning"
          live
          actions={
            <Button size="small" onClick={skip}>
              {selfTest.skip}
            </Button>
          }
        >
          {selfTest.hidePane}
        </Message>
      )}
      {slow && (
        <Message intent="info" live>
          {selfTest.slow}
        </Message>
      )}
    </div>
  );
}
