import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { changesOf, findingCount } from '../../workbook/collect/compare/comparison';
import { BadIcon, CloseIcon, ClosedIcon, GoodIcon, OpenIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { CollectFile } from '../state/collect';
import type { LookedAt } from '../state/selectors/collect-view';
import { FileDetail } from './file-detail';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { padding: 0 },
  head: { display: 'flex', alignItems: 'flex-start', padding: '4px' },
  open: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 6px',
    padding: '6px 8px',
    appearance: 'none',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':disabled': { cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  line: {
    gridColumn: '2',
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    '& svg': { flexShrink: 0 },
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

export function FileList({ looked }: { readonly looked: readonly LookedAt[] }) {
  const { state } = usePane();
  const styles = useStyles();
  if (state.collect.files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {state.collect.files.map((file) => (
        <Item key={file.id} file={file} looked={looked.find((one) => one.file.id === file.id) ?? null} />
      ))}
    </ul>
  );
}

function Item({ file, looked }: { readonly file: CollectFile; readonly looked: LookedAt | null }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const open = state.collect.open === file.id && looked !== null;
  const send = (change: Parameters<typeof dispatch>[0] & { type: 'collect' }) => dispatch(change);
  return (
    <li className={mergeClasses(shared.card, styles.item)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.open}
          disabled={looked === null}
          aria-expanded={open}
          aria-label={texts.collect.show(file.name)}
          onClick={() => send({ type: 'collect', change: { type: 'opened', file: open ? null : file.id } })}
        >
          {open ? <OpenIcon aria-hidden /> : <ClosedIcon aria-hidden />}
          <span className={styles.name}>{file.name}</span>
          <Summary file={file} looked={looked} />
        </button>
        <Button
          appearance="transparent"
          size="small"
          icon={<CloseIcon />}
          aria-label={texts.collect.remove(file.name)}
          onClick={() => send({ type: 'collect', change: { type: 'removed', file: file.id } })}
        />
      </div>
      {open && <FileDetail looked={looked} />}
    </li>
  );
}

function Summary({ file, looked }: { readonly file: CollectFile; readonly looked: LookedAt | null }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const { phase } = file;
  const quiet = mergeClasses(styles.line, shared.quiet);
  switch (phase.kind) {
    case 'waiting':
      return <span className={quiet}>{t.waiting}</span>;
    case 'reading':
      return (
        <span className={quiet}>
          {t.readingOne} {formats.amount(phase.share, 'share')}
        </span>
      );
    case 'problem':
      return (
        <span className={mergeClasses(styles.line, styles.bad)} role="alert">
          <BadIcon aria-hidden /> {problemText(phase.problem.code, t.problems)}
        </span>
      );
    case 'taken':
      return (
        <span className={mergeClasses(styles.line, styles.good)}>
          <GoodIcon aria-hidden /> {t.taken(phase.location, phase.rows)}
        </span>
      );
    case 'read':
      return looked === null ? null : <Compared looked={looked} />;
    default:
      return phase satisfies never;
  }
}

/** A code that is newer than these texts is said as a file that cannot be read. */
const problemText = (code: string, texts: Readonly<Record<string, string>>): string =>
  texts[code] ?? texts['unread'] ?? code;

function Compared({ looked }: { readonly looked: LookedAt }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const { comparison } = looked;
  const changes = changesOf(comparison).filter(({ scope }) => scope === 'location');
  const count = (kind: 'added' | 'changed' | 'gone') => changes.filter((change) => change.kind === kind).length;
  const points = findingCount(comparison);
  return (
    <>
      <span className={mergeClasses(styles.line, shared.quiet)}>
        {comparison.location ?? t.noLocation}
        {comparison.location !== null &&
          ` · ${changes.length === 0 ? t.nothing : t.changes(count('added'), count('changed'), count('gone'))}`}
      </span>
      {points > 0 && (
        <span className={mergeClasses(styles.line, styles.warn)}>
          <WarnIcon aria-hidden /> {t.toCheck(points)}
        </span>
      )}
    </>
  );
}
