import { Button } from '@fluentui/react-components';
import { usePane } from './pane-context';

/** Fetches the add-in anew, for when parts of the one that is open are gone from the server. */
export function ReloadButton() {
  const { commands, texts } = usePane();
  return (
    <Button size="small" onClick={commands.reload}>
      {texts.shell.reload}
    </Button>
  );
}
