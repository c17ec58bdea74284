import { Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

/** Whether Excel starts the add-in with this workbook: asked for here, never set of its own accord. */
export function StartWithDocument() {
  const { state, commands, texts } = usePane();
  const shared = useShared();
  const [starts, setStarts] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (now: boolean | null): void => {
      if (!gone) setStarts(now);
    };
    // After every write: it shows what the workbook has, not what was clicked.
    if (state.task === null) commands.startsWithDocument().then(show, () => show(null));
    return () => {
      gone = true;
    };
  }, [commands, state.task]);
  if (starts === null) return null;
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.help.startTitle}</h2>
      <p>{texts.help.startWhy}</p>
      <Switch
        label={texts.help.startOn}
        checked={starts}
        disabled={state.model.readOnly || state.task !== null}
        onChange={(_, { checked }) => void commands.startWithDocument(checked)}
      />
    </section>
  );
}
