import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { GoodIcon, HintIcon, WarnIcon } from '../components/icons';
import { IncompleteMark } from '../components/figures/incomplete-mark';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { Sentence } from '../components/figures/sentence';
import { CONTRAST, useShared } from '../components/styles';
import { bottleneck, type Bottleneck } from '../../model/measures/judge/bottleneck';
import { figure, lacking, type Scope } from '../../model/measures/figures';
import { hasCapacity } from '../../model/measures/judge/judgement';
import { proposalOf } from '../state/staffing-proposal';

const useStyles = makeStyles({
  card: {
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
    [CONTRAST]: { borderLeft: '4px solid CanvasText' },
  },
  fine: { borderLeft: `4px solid ${tokens.colorStatusSuccessForeground1}` },
  unknown: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  title: { display: 'flex', gap: '6px', alignItems: 'center' },
  sentence: { margin: '4px 0 0', textWrap: 'pretty' },
  relief: { margin: '8px 0 0', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  hint: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    fontWeight: 600,
    marginTop: '10px',
    fontSize: tokens.fontSizeBase200,
  },
  option: { '::before': { content: '"+ "', color: tokens.colorNeutralForeground3 } },
  button: { marginTop: '10px' },
});

type Place = Scope & { readonly location: string };

/** The bottleneck as a sentence somebody can say in a meeting, with what would relieve it. */
export function BottleneckCard({ run, scope }: { readonly run: Run; readonly scope: Place }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const found = bottleneck(run, scope);
  const everything = { ...scope, role: null, product: null };
  const isKnown = figure(run, 'fteGap', everything) !== null && lacking(run, 'fteGap', everything).length === 0;
  if (found === null && !isKnown)
    return (
      <section className={mergeClasses(shared.card, styles.unknown)}>
        <p className={styles.sentence}>{texts.location.cannotSay}</p>
      </section>
    );
  if (found === null && !hasCapacity(run, everything))
    return (
      <section className={mergeClasses(shared.card, styles.unknown)}>
        <p className={styles.sentence}>{texts.location.nothingKnown}</p>
      </section>
    );
  if (found === null)
    return (
      <section className={mergeClasses(shared.card, styles.fine)}>
        <h2 className={mergeClasses(shared.cardTitle, styles.title)}>
          <GoodIcon aria-hidden color={tokens.colorStatusSuccessForeground1} />
          {texts.location.noBottleneck}
        </h2>
        <p className={styles.sentence}>{texts.location.noBottleneckText(periodAt(run, scope.to, formats))}</p>
      </section>
    );
  const change = () => {
    const { changes } = state.staffing;
    dispatch({
      type: 'staffing',
      change: proposalOf(run, { found, location: scope.location, to: scope.to }, changes),
    });
    dispatch({ type: 'view-opened', view: 'staffing' });
  };
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <Title run={run} scope={scope} />
      <p className={styles.sentence}>
        <Said run={run} found={found} scope={scope} />
      </p>
      <div className={styles.hint}>
        <HintIcon aria-hidden />
        {texts.location.relief}
      </div>
      <Relief run={run} found={found} scope={scope} />
      <Button className={styles.button} size="small" onClick={change}>
        {texts.location.openStaffing}
      </Button>
    </section>
  );
}

function Title({ run, scope }: { readonly run: Run; readonly scope: Place }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const title = texts.location.bottleneck;
  return (
    <div className={shared.titled}>
      <h2 className={mergeClasses(shared.cardTitle, styles.title)}>
        <WarnIcon aria-hidden color={tokens.colorStatusWarningForeground3} />
        {title}
        <IncompleteMark run={run} measures={['fteGap', 'stock']} scope={{ ...scope, role: null, product: null }} />
      </h2>
      <PutTable title={title} scope={scope} table={{ of: 'bottleneck' }} />
    </div>
  );
}

interface Props {
  readonly found: Bottleneck;
  readonly scope: Place;
}

/** The questions behind the numbers of the card. */
const questions = ({ role, since, highest, queue }: Bottleneck, scope: Place) => {
  const here = { ...scope, product: null, role, run: 'shown' } as const;
  const worst = { ...here, from: highest.period, to: highest.period };
  return {
    short: { ...here, from: since, kind: 'shortage', measure: 'fteGap' },
    highest: { ...worst, kind: 'figure', measure: 'fteGap' },
    queue: { ...here, from: since, kind: 'queue', product: queue?.product ?? null, step: queue?.step ?? '' },
  } as const;
};

function Said({ run, found, scope }: Props & { readonly run: Run }) {
  const { texts, formats } = usePane();
  const { location: words } = texts;
  const { queue, highest } = found;
  const when = (index: number) => periodAt(run, index, formats);
  const fte = (value: number) => formats.amount(value, 'fte');
  const cases = (value: number) => formats.amount(value, 'cases');
  const unit = run.model.periodKind === 'week' ? words.week : words.month;
  const asked = questions(found, scope);
  return (
    <>
      <Sentence
        say={(number) => words.short(found.role, number, when(found.since))}
        number={fte(found.short)}
        question={asked.short}
      />{' '}
      {highest.period !== found.since && highest.short > found.short * 1.1 && (
        <>
          <Sentence
            say={(number) => words.shortHighest(number, when(highest.period))}
            number={fte(highest.short)}
            question={asked.highest}
          />{' '}
        </>
      )}
      {queue !== null && queue.growth > 0 && (
        <Sentence
          say={(number) => words.queue(queue, number, unit)}
          number={cases(queue.growth)}
          question={{ ...asked.queue, grown: true }}
        />
      )}
      {queue !== null && queue.growth <= 0 && (
        <Sentence
          say={(number) => words.queueStill(queue.step, queue.product, number)}
          number={cases(queue.cases)}
          question={{ ...asked.queue, grown: false }}
        />
      )}
    </>
  );
}

function Relief({ run, found, scope }: Props & { readonly run: Run }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const { role, short, highest, donor } = found;
  const asked = questions(found, scope);
  const spare = { ...scope, product: null, role, kind: 'figure', measure: 'fteGap', run: 'shown' } as const;
  return (
    <ul className={styles.relief}>
      <li className={styles.option}>
        <Sentence
          say={(number) => texts.location.reliefStaff(number, role, periodAt(run, highest.period, formats))}
          number={formats.amount(highest.short, 'fte')}
          question={asked.highest}
        />
      </li>
      {donor !== null && (
        <li className={styles.option}>
          <Sentence
            say={(number) => texts.location.reliefTransfer(number, donor.location)}
            number={formats.amount(Math.min(donor.fte, short), 'fte')}
            question={donor.fte < short ? { ...spare, location: donor.location } : asked.short}
          />
        </li>
      )}
    </ul>
  );
}
