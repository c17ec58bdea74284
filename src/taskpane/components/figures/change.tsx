import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { measureDefinition } from '../../../model/measures/measures';
import { newsOf, type News } from '../../../model/measures/judge/improvement';
import { saysSomething } from '../../../locales/notation/formats';
import type { Run } from '../../../model/simulate/simulate';
import { openingOf } from '../../../model/measures/opening';
import { figure, type MeasureId, type Scope } from '../../../model/measures/figures';
import type { RunKey } from '../../state/question';
import { runOf } from '../../state/selectors/run-of';
import { AskButton } from './figure-button';
import { IncompleteMark } from './incomplete-mark';
import { usePane } from '../pane-context';
import { unitOf } from '../../lines/unit-of';

const useStyles = makeStyles({
  change: { fontSize: tokens.fontSizeBase200, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: 400, letterSpacing: 0 },
});

/** The change against the start of the chosen periods, and against the base when a scenario is on screen. */
export function Change(props: {
  readonly measure: MeasureId;
  readonly run: Run;
  readonly base: Run | null;
  readonly scope: Scope;
  readonly sinceStart?: boolean;
}) {
  const { measure, run, base, scope, sinceStart = false } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const now = figure(run, measure, scope);
  const start = sinceStart ? openingOf(run, measure, scope) : null;
  const before = base === null ? null : figure(base, measure, scope);
  return (
    <>
      {now !== null && start !== null && (
        <div className={styles.change}>
          <Difference measure={measure} difference={now - start} scope={scope} run="shown" against="start" />{' '}
          <span className={styles.quiet}>{texts.overview.sinceStart}</span>
        </div>
      )}
      {now !== null && before !== null && (
        <div className={styles.change}>
          <Difference measure={measure} difference={now - before} scope={scope} run="shown" against="base" />{' '}
          <span className={styles.quiet}>{texts.overview.againstBase}</span>
        </div>
      )}
    </>
  );
}

interface DifferenceProps {
  readonly measure: MeasureId;
  readonly difference: number;
  readonly scope: Scope;
  readonly run: RunKey;
  readonly against: RunKey | 'start';
}

/** A difference with its sign, an arrow, and the colour of better or worse; it can be asked where it comes from. */
export function Difference({ measure, difference, scope, run, against }: DifferenceProps) {
  const { formats, texts, state } = usePane();
  const styles = useStyles();
  const itsRun = runOf(state, run);
  const spec = measureDefinition(measure);
  const text = formats.change(difference, spec?.unit ?? '');
  // What rounds to nothing is shown as nothing: an arrow beside 0,0 would be a riddle.
  const none = !saysSomething(text);
  const sides = { run: runOf(state, run), other: against === 'start' ? null : runOf(state, against), scope };
  const news: News = none ? 'neither' : newsOf(measure, difference, sides);
  const name = unitOf(measure, state.language).name;
  return (
    <AskButton
      question={
        against === 'start'
          ? { ...scope, kind: 'change', measure, run }
          : { ...scope, kind: 'difference', measure, run, against }
      }
      label={texts.overview.explainDifference(name, text)}
      className={mergeClasses(news !== 'neither' && styles[news])}
    >
      <span aria-hidden>{none ? '' : difference > 0 ? '▲ ' : '▼ '}</span>
      {text}
      {itsRun !== null && <IncompleteMark run={itsRun} measures={[measure]} scope={scope} />}
    </AskButton>
  );
}
