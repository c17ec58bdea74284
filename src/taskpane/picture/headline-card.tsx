import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { CoverageBar } from '../components/figures/coverage-bar';
import { AskButton, FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { useHeadline } from '../components/figures/headline-styles';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { titleOf } from '../components/figures/question-texts';
import { SignalMark } from '../components/figures/signal-mark';
import { Sentence } from '../components/figures/sentence';
import { useShared } from '../components/styles';
import { figure, lacking, type MeasureId, type Scope } from '../../model/measures/figures';
import { balance, goalsOf, isShort, pressing, type Balance, shortIn } from '../../model/measures/judge/balance';
import { judgeBy, shortestRole } from '../../model/measures/judge/judgement';
import type { RunKey } from '../state/question';

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box' },
  unit: { fontSize: tokens.fontSizeBase300, fontWeight: 400, color: tokens.colorNeutralForeground2, letterSpacing: 0 },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  why: { margin: '4px 0 0', textWrap: 'pretty' },
});

interface Props {
  readonly run: Run;
  readonly scope: Scope;
  /** The base run to compare with; null when this is it. */
  readonly base: Run | null;
}

/** How many FTE are short and where, how many are over elsewhere, and for what. */
export function HeadlineCard({ run, scope, base }: Props) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const headline = useHeadline();
  const shared = useShared();
  const span = pressing(run, scope);
  const found = balance(run, span);
  const at = (id: MeasureId) => figure(run, id, span);
  const [required, available] = [at('fteRequired'), at('fteAvailable')];
  const judgement = judgeBy(run, scope, { signals: state.model.tables?.signals ?? [], only: ['fteGap'] });
  const short = scope.role === null ? shortestRole(run, span) : null;
  const covered = required === null ? null : required - found.short;
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <div className={shared.spread}>
        <h2 className={headline.label}>{texts.overview.capacity}</h2>
        <span className={shared.titled}>
          <SignalMark judgement={judgement} look="chip" />
          <PutTable title={texts.overview.capacity} scope={scope} table={{ of: 'balance' }} />
        </span>
      </div>
      <Amount run={run} found={found} span={span} />
      {base !== null && <InBase base={base} scope={span} />}
      <CoverageBar required={required} available={covered} />
      <div className={mergeClasses(styles.line, shared.spread)}>
        <span>
          <FigureButton measure="fteAvailable" value={available} scope={span} /> {texts.overview.available}
        </span>
        <span>
          <FigureButton measure="fteRequired" value={required} scope={span} /> {texts.overview.required}
        </span>
      </div>
      {short !== null && (
        <div className={mergeClasses(styles.line, styles.bad)}>
          <Side
            text={texts.overview.mostShort(short.role, formats.amount(short.short, 'fte'))}
            side="short"
            scope={{ ...span, role: short.role }}
          />
        </div>
      )}
      <When run={run} scope={scope} span={span} />
      <Goal run={run} scope={scope} />
    </section>
  );
}

/** "150 fte tekort op 34 plekken, elders 19 fte over": one is not taken from the other. */
function Amount({ run, found, span }: { readonly run: Run; readonly found: Balance; readonly span: Scope }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const headline = useHeadline();
  const shared = useShared();
  const t = texts.picture.headline;
  const one = span.location !== null;
  const short = isShort(found);
  const fte = (value: number) => formats.amount(value, 'fte');
  const known = lacking(run, 'fteGap', span).length === 0;
  // Nothing short among what could be read is not the same as nothing short.
  const unknown = !short && figure(run, 'fteGap', span) === null;
  return (
    <>
      <div className={headline.value}>
        {unknown ? (
          <FigureButton measure="fteGap" value={null} scope={span} />
        ) : (
          <Side text={fte(short ? found.short : found.spare)} side={short ? 'short' : 'spare'} scope={span} />
        )}
        <span className={styles.unit}>
          {short ? t.short : t.spare}
          {!known && ` (${texts.overview.incomplete})`}
        </span>
      </div>
      {short && (
        <div className={styles.line} title={t.place}>
          {t.shortAt(found.shortAt.length, one)}
          {found.spareAt.length > 0 && (
            <>
              {'; '}
              <Side text={t.elsewhere(fte(found.spare), one)} side="spare" scope={span} />
            </>
          )}
        </div>
      )}
      {found.nobodyAt.length > 0 && (
        <div className={mergeClasses(styles.line, styles.bad)}>{t.nobody(found.nobodyAt.length)}</div>
      )}
      {found.incompleteAt.length > 0 && <div className={shared.quiet}>{t.incomplete(found.incompleteAt.length)}</div>}
    </>
  );
}

/** One side of the balance as words that can be asked where they come from. */
function Side(props: {
  readonly text: string;
  readonly side: 'short' | 'spare';
  readonly scope: Scope;
  readonly run?: RunKey;
}) {
  const pane = usePane();
  const { text, side, scope, run = 'shown' } = props;
  const question = { ...scope, product: null, kind: 'side', measure: 'fteGap', side, run } as const;
  return (
    <AskButton question={question} label={pane.texts.overview.explain(titleOf(question, pane), text)}>
      {text}
    </AskButton>
  );
}

function InBase({ base, scope }: { readonly base: Run; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const shared = useShared();
  const before = formats.amount(shortIn(base, scope), 'fte');
  return (
    <div className={shared.quiet}>
      <Side text={texts.picture.headline.inBase(before)} side="short" scope={scope} run="base" />
    </div>
  );
}

/** The average of the periods, or the tightest of them where everything must be on time. */
function When({ run, scope, span }: { readonly run: Run; readonly scope: Scope; readonly span: Scope }) {
  const { texts, formats } = usePane();
  const shared = useShared();
  const [from, to] = [periodAt(run, span.from, formats), periodAt(run, span.to, formats)];
  const worst = span.from === span.to && scope.from !== scope.to;
  return (
    <div className={shared.quiet}>{worst ? texts.picture.headline.worst(from) : texts.overview.average(from, to)}</div>
  );
}

/** What the FTE are required for; keeping the stock as it is asks nothing for what is overdue. */
function Goal({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.headline;
  const goals = goalsOf(run, scope);
  const overdue = figure(run, 'overdueStock', { ...scope, product: null, role: null }) ?? 0;
  return (
    <p className={mergeClasses(shared.quiet, styles.why)}>
      {t.measuredFor(formats.list(goals.map((goal) => t.goals[goal])))}{' '}
      {goals.includes('hold') && overdue >= 1 && (
        <Sentence
          say={t.notBacklog}
          number={formats.amount(overdue, 'cases')}
          question={{ ...scope, product: null, role: null, kind: 'figure', measure: 'overdueStock', run: 'shown' }}
        />
      )}
    </p>
  );
}
