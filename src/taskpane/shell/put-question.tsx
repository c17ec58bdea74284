import { Button, makeStyles } from '@fluentui/react-components';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { canWrite } from '../state/selectors/selection';

const useStyles = makeStyles({ bar: { padding: '8px 12px 0' } });

/** Something was to be put where something stands: nothing goes over it unasked. */
export function PutQuestion() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const { put: ask } = state;
  if (ask === null) return null;
  const { by, cells, corner } = ask.occupied;
  const free = canWrite(state);
  return (
    <div className={styles.bar}>
      <Message
        intent="warning"
        title={ask.what}
        live
        actions={
          <>
            <Button
              size="small"
              appearance="primary"
              disabled={!free}
              onClick={() => void commands.put.answer('sheet')}
            >
              {texts.put.sheet}
            </Button>
            {by === 'contents' && (
              <Button size="small" disabled={!free} onClick={() => void commands.put.answer('over')}>
                {texts.put.over}
              </Button>
            )}
            <Button size="small" onClick={() => void commands.put.answer('nowhere')}>
              {texts.shell.cancel}
            </Button>
          </>
        }
      >
        {texts.put.inTheWay[by](cells, corner?.sheet ?? '')}
      </Message>
    </div>
  );
}
