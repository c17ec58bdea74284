import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { causeTitle } from '../../locales/report/cause-title';
import { problemPlace, problemSentence } from '../../locales/problems/problems';
import type { Problem } from '../../model/tables/problem';
import { cellAddress } from '../../workbook/codec/address';
import { BadIcon, GoIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { Cause } from '../../workbook/mend/causes';
import { canWrite } from '../state/selectors/selection';

/** Places that are shown at first; the rest comes on request. */
const SHOWN_AT_FIRST = 4;
const MORE = 100;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '2px 8px',
    padding: '8px 12px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  places: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', marginLeft: '-6px' },
  rows: { display: 'grid', gap: '2px' },
});

/** One cause: what is wrong, in how many rows, what mends it in one go, and where it stands. */
export function CauseItem({ cause }: { readonly cause: Cause }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { problems, mends } = cause;
  const sentences = problems.map((problem) => problemSentence(problem, state.language));
  const [sentence = ''] = sentences;
  const alike = sentences.every((other) => other === sentence);
  const title = causeTitle(cause, state.model.run?.model ?? null, state.language);
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const Icon = worst === 'error' ? BadIcon : WarnIcon;
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.icon, styles[worst])} title={texts.check[worst]}>
        <Icon aria-label={texts.check[worst]} role="img" />
      </span>
      <div>
        {title !== null && <div className={styles.title}>{title}</div>}
        {(alike || title === null) && <p className={styles.text}>{sentence}</p>}
        {mends.length > 0 && (
          <div className={styles.actions}>
            {mends.map((mend) => (
              <Button key={mend.kind} size="small" disabled={!canWrite(state)} onClick={() => void commands.mend(mend)}>
                {texts.mending.mend(mend)}
              </Button>
            ))}
          </div>
        )}
        <div className={alike ? styles.places : styles.rows}>
          {problems.slice(0, shown).map((problem, index) =>
            alike ? (
              <PlaceButton key={index} problem={problem} />
            ) : (
              <div key={index}>
                <PlaceButton problem={problem} />
                <span className={shared.quiet}>{sentences[index]}</span>
              </div>
            ),
          )}
          {problems.length > shown && (
            <Button size="small" appearance="transparent" onClick={() => setShown(shown + MORE)}>
              {texts.check.more(problems.length - shown)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function PlaceButton({ problem }: { readonly problem: Problem }) {
  const { state, commands, texts } = usePane();
  if (problem.code === 'table-missing') return null;
  const content = state.model.contents.find(({ name }) => name === problem.table);
  const exact = problem.row !== null || problem.column !== null;
  const address = (content && exact ? cellAddress(content, problem) : null) ?? problemPlace(problem, state.language);
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<GoIcon />}
      iconPosition="after"
      aria-label={texts.check.goToNamed(address)}
      onClick={() => void commands.goTo(problem)}
    >
      {address}
    </Button>
  );
}
