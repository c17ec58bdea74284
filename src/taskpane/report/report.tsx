import { Button, ProgressBar, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { GoIcon } from '../components/icons';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { isBusy } from '../state/report';
import { canWrite } from '../state/selectors/selection';
import { firstChoices, requestOf, type ReportChoices } from './report-choices';
import { ReportForm } from './report-form';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '10px' },
  text: { margin: '4px 0 0' },
  progress: { marginTop: '8px' },
  sheets: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

/** Makes a report of the model on sheets of its own: asks what, shows how far it is, and where it stands. */
export default function Report({ run }: { readonly run: Run }) {
  const { state, dispatch, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.report;
  const [choices, setChoices] = useState<ReportChoices>(() => firstChoices(run, state));
  const [asks, setAsks] = useState(false);
  const { report } = commands;
  useEffect(() => void report.look(), [report]);
  const existing = state.report.existing ?? [];
  const busy = isBusy(state.report);
  const make = (): void => {
    setAsks(false);
    void report.make(requestOf(run, choices));
  };
  return (
    <div className={shared.stack}>
      <section className={shared.card}>
        <div className={shared.spread}>
          <h2 className={shared.cardTitle}>{t.title}</h2>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => dispatch({ type: 'view-opened', view: 'overview' })}
          >
            {t.back}
          </Button>
        </div>
        <p className={mergeClasses(shared.quiet, styles.text)}>{t.text}</p>
        <ReportForm run={run} choices={choices} onChoose={(part) => setChoices({ ...choices, ...part })} />
        {asks && !busy && <Asks sheets={existing.length} onYes={make} onNo={() => setAsks(false)} />}
        {!asks && !busy && (
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabled={!canWrite(state) || state.model.updating}
              onClick={() => (existing.length > 0 ? setAsks(true) : make())}
            >
              {t.make}
            </Button>
            {state.model.readOnly && <span className={shared.quiet}>{texts.shell.readOnlyShort}</span>}
          </div>
        )}
        <Progress />
        {!busy && state.report.previous.length > 0 && (
          <p className={mergeClasses(shared.quiet, styles.text)}>{t.previous(state.report.previous)}</p>
        )}
      </section>
      <Made />
    </div>
  );
}

interface AsksProps {
  readonly sheets: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Nothing is replaced unasked. */
function Asks({ sheets, onYes, onNo }: AsksProps) {
  const { state, texts } = usePane();
  return (
    <Message
      intent="warning"
      live
      actions={
        <>
          <Button size="small" appearance="primary" disabled={!canWrite(state)} onClick={onYes}>
            {texts.report.replace}
          </Button>
          <Button size="small" onClick={onNo}>
            {texts.shell.cancel}
          </Button>
        </>
      }
    >
      {texts.report.replaceQuestion(sheets)}
    </Message>
  );
}

function Progress() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.report;
  const { phase } = state.report;
  if (phase.kind === 'stopped')
    return (
      <p className={mergeClasses(shared.quiet, styles.text)} role="status">
        {t.stopped}
      </p>
    );
  if (phase.kind !== 'computing' && phase.kind !== 'writing') return null;
  const said = phase.kind === 'computing' ? t.computing : t.writing(phase.done, phase.total);
  const share = phase.kind === 'computing' ? phase.share / 2 : 0.5 + phase.done / phase.total / 2;
  return (
    <div className={styles.progress}>
      <ProgressBar value={share} aria-label={t.title} />
      <div className={styles.actions}>
        <span className={shared.quiet} role="status">
          {said}
        </span>
        <Button size="small" onClick={commands.report.stop}>
          {t.stop}
        </Button>
      </div>
    </div>
  );
}

/** Where it stands, to go there. */
function Made() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { phase, existing } = state.report;
  const sheets = phase.kind === 'made' ? phase.sheets : (existing ?? []);
  if (sheets.length === 0 || isBusy(state.report)) return null;
  const t = texts.report;
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{phase.kind === 'made' ? t.madeTitle : t.existingTitle}</h2>
      <p className={mergeClasses(shared.quiet, styles.text)}>{t.madeText}</p>
      {phase.kind === 'made' && phase.withoutPage.length > 0 && (
        <Message intent="warning" live>
          {t.withoutPage(phase.withoutPage.length)}
        </Message>
      )}
      <ul className={styles.sheets}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Button
              size="small"
              icon={<GoIcon />}
              iconPosition="after"
              onClick={() => void commands.report.show(sheet)}
            >
              {sheet}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
