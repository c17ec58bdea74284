import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnTitle, tableTitle } from '../../locales/problems/titles';
import { problemSentence } from '../../locales/problems/problems';
import { GoIcon, GoodIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { guideOf, type GuideStep } from '../state/selectors/guide';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  step: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr) auto 16px',
    gap: '0 8px',
    padding: '8px 0',
    alignItems: 'start',
    appearance: 'none',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { marginTop: '2px' },
  },
  number: {
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  next: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderTopColor: tokens.colorBrandBackground,
    borderRightColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    borderLeftColor: tokens.colorBrandBackground,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusWarningForeground3 },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  line: { display: 'block', overflowWrap: 'anywhere' },
});

/** The way from an empty model to a first overview: what to fill in, in which order, what is done and what is wrong. */
export function Guide() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const steps = guideOf(state.model);
  const done = steps.filter((step) => step.state === 'done').length;
  const next = steps.find((step) => step.state !== 'done')?.table;
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{texts.guide.title}</h2>
        <span className={shared.quiet} role="status">
          {texts.guide.progress(done, steps.length)}
        </span>
      </div>
      <p className={shared.quiet} style={{ margin: '4px 0 0' }}>
        {texts.guide.text}
      </p>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <Step key={step.table} step={step} number={index + 1} isNext={step.table === next} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: GuideStep;
  readonly number: number;
  /** The first that is not done. */
  readonly isNext: boolean;
}

function Step({ step, number, isNext }: StepProps) {
  const { state, commands, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { language } = state;
  const { guide } = texts;
  const [problem] = step.problems;
  const headers = step.columns.map((column) => columnTitle(step.table, column, language));
  return (
    <li>
      <button type="button" className={styles.step} onClick={() => void commands.goTo(step.place)}>
        {step.state === 'done' ? (
          <GoodIcon className={styles.done} role="img" aria-label={guide.states.done} />
        ) : step.state === 'wrong' ? (
          <WarnIcon className={styles.wrong} role="img" aria-label={guide.states.wrong} />
        ) : (
          <span className={mergeClasses(styles.number, isNext && styles.next)}>{number}</span>
        )}
        <span>
          <span className={styles.name}>{tableTitle(step.table, language)}</span>
          {(isNext || step.state === 'wrong') && <span className={styles.line}>{guide.steps[step.table]}</span>}
          {isNext && step.table !== 'vkt_Settings' && (
            <span className={mergeClasses(styles.line, shared.quiet)}>{guide.fill(formats.list(headers))}</span>
          )}
          {problem && (
            <span className={mergeClasses(styles.line, styles.wrong)}>
              {problemSentence(problem, language)}
              {step.problems.length > 1 && ` (${guide.more(step.problems.length - 1)})`}
            </span>
          )}
        </span>
        <span className={shared.quiet}>{step.rows === 0 ? guide.states.todo : guide.rows(step.rows)}</span>
        <GoIcon aria-hidden />
      </button>
    </li>
  );
}
