import { Button } from '@fluentui/react-components';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';

/** What was taken over in an earlier session can be taken back as long as nobody changed it since. */
export function LastTaken() {
  const { state, commands, texts, formats } = usePane();
  const { lastTaken } = state.collect;
  if (lastTaken === null || lastTaken.length === 0) return null;
  return (
    <Message
      intent="info"
      actions={
        <Button
          size="small"
          disabled={state.task !== null || state.model.readOnly}
          onClick={() => void commands.collect.takeBackLast()}
        >
          {texts.notices.takeBack}
        </Button>
      }
    >
      {texts.collect.lastTaken(formats.list(lastTaken))}
    </Message>
  );
}
