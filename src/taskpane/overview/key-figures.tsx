import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { Change } from '../components/figures/change';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { useHeadline } from '../components/figures/headline-styles';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { ShareButton } from '../components/figures/share-button';
import { SignalMark } from '../components/figures/signal-mark';
import { WIDE, useShared } from '../components/styles';
import { HeadlineCard } from '../picture/headline-card';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';
import { judgeBy } from '../../model/measures/judge/judgement';
import { mostOverdue } from '../../model/measures/judge/most-overdue';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr)' },
  },
  capacity: { gridColumn: '1 / -1', [WIDE]: { gridColumn: 'auto' } },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  overdue: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly run: Run;
  readonly scope: Scope;
  /** The base run to compare with; null when this is it. */
  readonly base: Run | null;
}

export function KeyFigures({ run, scope, base }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      <div className={styles.capacity}>
        <HeadlineCard run={run} scope={scope} base={base} />
      </div>
      <Stock run={run} scope={scope} base={base} />
      <Decisions run={run} scope={scope} base={base} />
    </div>
  );
}

function Stock({ run, scope, base }: Props) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const headline = useHeadline();
  const shared = useShared();
  const [stock, overdue] = [figure(run, 'stock', scope), figure(run, 'overdueStock', scope)];
  const most = mostOverdue(run, scope);
  return (
    <section className={shared.card}>
      <Title run={run} scope={scope} title={texts.overview.stock} about={STOCK} shown={['stock', 'overdueStock']} />
      <div className={headline.value}>
        <FigureButton measure="stock" value={stock} scope={scope} />
      </div>
      <div className={mergeClasses(styles.line, overdue !== null && overdue > 0 && styles.overdue)}>
        <FigureButton measure="overdueStock" value={overdue} scope={scope} /> {texts.overview.overdue}{' '}
        <ShareButton run={run} measure="overdueStock" scope={scope} look="brackets" />
      </div>
      {most !== null && (
        <div className={shared.quiet}>
          {texts.overview.mostly(most.product)}{' '}
          <FigureButton measure="overdueStock" value={most.cases} scope={{ ...scope, product: most.product }} />
        </div>
      )}
      <Change measure="stock" run={run} base={base} scope={scope} sinceStart />
      <div className={shared.quiet}>{texts.overview.atEnd(periodAt(run, scope.to, formats))}</div>
    </section>
  );
}

function Decisions({ run, scope, base }: Props) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const headline = useHeadline();
  const shared = useShared();
  const decisions = figure(run, 'decisions', scope);
  const period = texts.overview.inPeriod(periodAt(run, scope.from, formats), periodAt(run, scope.to, formats));
  return (
    <section className={shared.card}>
      <Title
        run={run}
        scope={scope}
        title={texts.overview.decisions}
        about={DECISIONS}
        shown={['decisions', 'onTimeShare']}
      />
      <div className={headline.value}>
        <FigureButton measure="decisions" value={decisions} scope={scope} />
      </div>
      <div className={styles.line}>
        <FigureButton measure="onTimeShare" value={figure(run, 'onTimeShare', scope)} scope={scope} />{' '}
        {texts.overview.onTime}
      </div>
      <Change measure="decisions" run={run} base={base} scope={scope} />
      <div className={shared.quiet}>{period}</div>
    </section>
  );
}

/** The indicators that each card is about. */
const STOCK: readonly MeasureId[] = ['stock', 'overdueStock', 'hoursInStock', 'weeksOfWork', 'waitingTime'];
const DECISIONS: readonly MeasureId[] = ['decisions', 'decisionsOnTime', 'onTimeShare', 'meanAgeAtDecision'];

function Title(props: {
  readonly run: Run;
  readonly scope: Scope;
  readonly title: string;
  readonly about: readonly MeasureId[];
  /** The figures on the card. */
  readonly shown: readonly MeasureId[];
}) {
  const { state } = usePane();
  const headline = useHeadline();
  const shared = useShared();
  const judgement = judgeBy(props.run, props.scope, { signals: state.model.tables?.signals ?? [], only: props.about });
  return (
    <div className={shared.spread}>
      <h2 className={headline.label}>{props.title}</h2>
      <span className={shared.titled}>
        {(judgement.signal === 'amber' || judgement.signal === 'red') && (
          <SignalMark judgement={judgement} look="icon" />
        )}
        <PutTable title={props.title} scope={props.scope} table={{ of: 'figures', measures: props.shown }} />
      </span>
    </div>
  );
}
