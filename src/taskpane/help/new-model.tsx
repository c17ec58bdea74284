import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { StarterModel } from '../../session/session';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

const KINDS: readonly StarterModel[] = ['example', 'pact', 'empty'];

const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** A new model in place of the present one: asks first, sets the old one aside, and can be taken back. */
export function NewModel() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [asked, ask] = useState<StarterModel | null>(null);
  if (state.model.status !== 'ready') return null;
  const names: Readonly<Record<StarterModel, string>> = {
    example: texts.start.exampleTitle,
    pact: texts.start.pactTitle,
    empty: texts.start.blankTitle,
  };
  const disabled = state.model.readOnly || state.task !== null;
  const make = (kind: StarterModel): void => {
    ask(null);
    void commands.createModel(kind, true);
  };
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.help.newModel}</h2>
      <p className={shared.quiet}>{texts.help.newModelText}</p>
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <Button key={kind} size="small" disabled={disabled} aria-pressed={asked === kind} onClick={() => ask(kind)}>
            {names[kind]}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <Message
          intent="warning"
          actions={
            <>
              <Button size="small" appearance="primary" disabled={disabled} onClick={() => make(asked)}>
                {texts.help.replace}
              </Button>
              <Button size="small" onClick={() => ask(null)}>
                {texts.shell.cancel}
              </Button>
            </>
          }
        >
          {texts.help.replaceQuestion(names[asked])}
        </Message>
      )}
    </section>
  );
}
