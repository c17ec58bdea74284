import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { tableTitle } from '../../locales/problems/titles';
import type { Problem } from '../../model/tables/problem';
import type { PaneState } from '../state/pane-state';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { ReloadButton } from '../components/reload-button';
import { CALM, CONTRAST, useShared } from '../components/styles';

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

/** What holds for every view: cannot be read, read-only, tables missing, rows left out. */
export function StateBars() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const { status, readOnly, run, waiting } = state.model;
  const shows = showsFigures(state);
  const errors = state.model.problems.filter((problem) => problem.severity === 'error');
  const bars = [
    waiting && (
      <Message key="waiting" intent="info" live>
        {texts.shell.waiting}
      </Message>
    ),
    status === 'failed' && run !== null && shows && <Stale key="stale" />,
    readOnly && (
      <Message key="read-only" intent="info">
        {texts.shell.readOnly}
      </Message>
    ),
    status === 'ready' && shows && errors.length > 0 && <Partial key="partial" errors={errors} />,
  ];
  return bars.some(Boolean) ? <div className={styles.bars}>{bars}</div> : null;
}

/** Check says it all itself, and help has no figures. */
const showsFigures = ({ view }: PaneState): boolean => view !== 'check' && view !== 'help';

/** The workbook could not be read again: the figures stay, but not as if nothing had happened. */
function Stale() {
  const { state, commands, texts, formats } = usePane();
  return (
    <Message
      intent="error"
      title={texts.start.failedTitle}
      actions={
        <>
          <Button size="small" disabled={state.task !== null} onClick={() => void commands.refresh()}>
            {texts.start.again}
          </Button>
          {state.model.failure === 'no-part' && <ReloadButton />}
        </>
      }
      live
    >
      {texts.refusals[state.model.failure ?? 'unknown']} {texts.shell.stale(formats.moment(state.model.readAt ?? 0))}
    </Message>
  );
}

/** Rows left out make figures less complete; a table that is missing makes them wrong. */
function Partial({ errors }: { readonly errors: readonly Problem[] }) {
  const { state, dispatch, texts, formats } = usePane();
  const missing = errors.filter(({ code }) => code === 'table-missing').map(({ table }) => table);
  const names = formats.list(missing.map((table) => tableTitle(table, state.language)));
  return (
    <Message
      intent={missing.length > 0 ? 'error' : 'warning'}
      {...(missing.length > 0 ? { title: texts.shell.missingTitle } : {})}
      actions={
        <Button size="small" appearance="transparent" onClick={() => dispatch({ type: 'view-opened', view: 'check' })}>
          {texts.shell.showProblems}
        </Button>
      }
    >
      {missing.length > 0 ? texts.shell.missing(missing.length, names) : texts.shell.partial(errors.length)}
    </Message>
  );
}

/** A line at the top while the figures are on their way; the old ones stay readable under it. */
export function Updating() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { task, model } = state;
  const busy = model.updating || task !== null;
  const writes = task === 'creating' || task === 'saving' || task === 'reporting';
  return (
    <>
      {busy && <div className={styles.progress} aria-hidden />}
      <span className={shared.hidden} role="status">
        {busy ? (writes ? texts.shell.writing : texts.shell.updating) : ''}
      </span>
    </>
  );
}
