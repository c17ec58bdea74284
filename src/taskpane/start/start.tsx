import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StarterModel } from '../../session/session';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { ReloadButton } from '../components/reload-button';
import { Loading } from '../components/loading';
import { WIDE, useShared } from '../components/styles';
import { needsGuide } from '../state/selectors/guide';
import { Guide } from './guide';

const useStyles = makeStyles({
  intro: { margin: '8px 4px 16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  again: { margin: '12px 4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  offers: { display: 'grid', gap: '8px', [WIDE]: { gridTemplateColumns: 'repeat(3, 1fr)' } },
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  offerText: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

/** Before there is anything to show: reading, an empty workbook, or a workbook that cannot be read. */
export function Start() {
  const { state } = usePane();
  switch (state.model.status) {
    case 'starting':
      return <Reading />;
    case 'no-model':
      return <EmptyWorkbook />;
    case 'failed':
      return <Failed />;
    case 'ready':
      return <NothingToShow />;
    default:
      return state.model.status satisfies never;
  }
}

function Reading() {
  const { texts } = usePane();
  const shared = useShared();
  return (
    <>
      <p className={shared.quiet} role="status">
        {texts.start.reading}
      </p>
      <Loading label={texts.start.reading} />
    </>
  );
}

function EmptyWorkbook() {
  const { texts, state, commands } = usePane();
  const styles = useStyles();
  const { start } = texts;
  return (
    <>
      <div className={styles.intro}>
        <h2 className={styles.title}>{start.emptyTitle}</h2>
        <p className={styles.text}>{state.task === 'creating' ? `${start.creating}…` : start.emptyText}</p>
      </div>
      <div className={styles.offers}>
        <Offer
          kind="example"
          primary
          title={start.exampleTitle}
          text={start.exampleText}
          button={start.exampleButton}
        />
        <Offer kind="pact" title={start.pactTitle} text={start.pactText} button={start.pactButton} />
        <Offer kind="empty" title={start.blankTitle} text={start.blankText} button={start.blankButton} />
      </div>
      <p className={styles.again}>
        {start.hasModel}
        <Button size="small" appearance="subtle" disabled={state.task !== null} onClick={() => void commands.refresh()}>
          {start.again}
        </Button>
      </p>
    </>
  );
}

function Offer(props: {
  readonly kind: StarterModel;
  readonly primary?: boolean;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { kind, primary = false, title, text, button } = props;
  return (
    <section className={mergeClasses(shared.card, styles.offer)}>
      <h3 className={shared.cardTitle}>{title}</h3>
      <p className={styles.offerText}>{text}</p>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabled={state.model.readOnly || state.task !== null}
        title={state.model.readOnly ? texts.shell.readOnlyShort : undefined}
        onClick={() => void commands.createModel(kind)}
      >
        {button}
      </Button>
    </section>
  );
}

function Failed() {
  const { state, commands, texts } = usePane();
  return (
    <Message
      intent="error"
      title={texts.start.failedTitle}
      actions={
        <>
          <Button size="small" onClick={() => void commands.refresh()} disabled={state.task !== null}>
            {texts.start.again}
          </Button>
          {state.model.failure === 'no-part' && <ReloadButton />}
        </>
      }
    >
      {texts.refusals[state.model.failure ?? 'unknown']}
    </Message>
  );
}

/** Tables that cannot make a model: a guide while they are being filled; else the problems say why. */
function NothingToShow() {
  const { state, dispatch, texts } = usePane();
  if (needsGuide(state.model)) return <Guide />;
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" onClick={() => dispatch({ type: 'view-opened', view: 'check' })}>
          {texts.views.check}
        </Button>
      }
    >
      {texts.start.noPeriods}
    </Message>
  );
}
