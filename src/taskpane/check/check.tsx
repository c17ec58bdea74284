import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnTitle, problemSentence, tableTitle } from '../../locales/problems';
import type { Problem } from '../../model/tables/problem';
import { BadIcon, ClosedIcon, GoIcon, GoodIcon, OpenIcon, RefreshIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { groupProblems, type ProblemGroup } from '../state/problem-groups';
import { allProblems } from '../state/selection';

/** More than anybody reads at once; the rest comes on request. */
const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  clean: { display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorStatusSuccessForeground1 },
  group: { padding: 0, overflow: 'hidden' },
  header: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '10px 12px',
    appearance: 'none',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  counts: { marginLeft: 'auto', display: 'flex', gap: '10px', fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: '0 8px',
    padding: '6px 4px 10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: 'center',
  },
  icon: { display: 'inline-flex' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  sentence: { gridColumn: '2 / -1', paddingRight: '8px', overflowWrap: 'anywhere' },
});

export function Check() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const problems = allProblems(state);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return (
    <div className={shared.stack}>
      <div className={shared.spread}>
        <h2 className={styles.heading}>
          {problems.length === 0 ? texts.check.title : texts.shell.problemCount(problems.length)}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<RefreshIcon />}
          disabled={state.task !== null}
          onClick={() => void commands.refresh()}
        >
          {texts.check.refresh}
        </Button>
      </div>
      {problems.length === 0 ? (
        <section className={mergeClasses(shared.card, styles.clean)}>
          <GoodIcon aria-hidden />
          <span>
            <strong>{texts.check.noneTitle}.</strong> {texts.check.noneText}
          </span>
        </section>
      ) : (
        <p className={shared.quiet} style={{ margin: 0 }}>
          {texts.check.summary(errors, problems.length - errors)}
        </p>
      )}
      {groupProblems(problems).map((group) => (
        <Group key={group.table} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { readonly group: ProblemGroup }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const open = !state.openTables.includes(group.table);
  const warnings = group.problems.length - group.errors;
  const id = `problems-${group.table}`;
  return (
    <section className={mergeClasses(shared.card, styles.group)}>
      <h3 style={{ margin: 0, fontSize: 'inherit' }}>
        <button
          type="button"
          className={styles.header}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => dispatch({ type: 'table-toggled', table: group.table })}
        >
          {open ? <OpenIcon aria-hidden /> : <ClosedIcon aria-hidden />}
          {tableTitle(group.table, state.language)}
          <span className={styles.counts}>
            {group.errors > 0 && <Count severity="error" count={group.errors} />}
            {warnings > 0 && <Count severity="warning" count={warnings} />}
          </span>
        </button>
      </h3>
      <ul className={styles.list} id={id} hidden={!open}>
        {group.problems.slice(0, shown).map((problem, index) => (
          <Item key={index} problem={problem} />
        ))}
      </ul>
      {open && group.problems.length > shown && (
        <Button appearance="transparent" onClick={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>
          {texts.check.more(group.problems.length - shown)}
        </Button>
      )}
    </section>
  );
}

function SeverityIcon({ severity }: { readonly severity: Problem['severity'] }) {
  const { texts } = usePane();
  const styles = useStyles();
  const Icon = severity === 'error' ? BadIcon : WarnIcon;
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} title={texts.check[severity]}>
      <Icon aria-label={texts.check[severity]} role="img" />
    </span>
  );
}

function Count({ severity, count }: { readonly severity: Problem['severity']; readonly count: number }) {
  const { formats } = usePane();
  const styles = useStyles();
  return (
    <span className={styles.count}>
      <SeverityIcon severity={severity} />
      {formats.whole(count)}
    </span>
  );
}

function Item({ problem }: { readonly problem: Problem }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const column = problem.column === null ? null : columnTitle(problem.table, problem.column, state.language);
  const place = [problem.row === null ? texts.check.wholeTable : texts.check.row(problem.row), column]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <li className={styles.item}>
      <SeverityIcon severity={problem.severity} />
      <span className={shared.quiet}>{place}</span>
      {problem.code !== 'table-missing' && (
        <Button
          size="small"
          appearance="subtle"
          icon={<GoIcon />}
          iconPosition="after"
          aria-label={texts.check.goToNamed(place)}
          onClick={() => void commands.goTo(problem)}
        >
          {texts.check.goTo}
        </Button>
      )}
      <span className={styles.sentence}>{problemSentence(problem, state.language)}</span>
    </li>
  );
}
