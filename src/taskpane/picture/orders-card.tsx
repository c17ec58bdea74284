import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { BadIcon, GoodIcon, InfoIcon } from '../components/icons';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { Sentence } from '../components/figures/sentence';
import { useShared } from '../components/styles';
import { unitOf } from '../lines/unit-of';
import { lacking, type MeasureId, type Scope } from '../../model/measures/figures';
import { verdicts, type Hold, type Verdict } from '../../model/measures/judge/orders';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: '6px 0' },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  value: { fontWeight: 600 },
  verdict: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  why: { margin: '2px 0 0', textWrap: 'pretty' },
});

/** What comes in waits for nobody: a queue is no reason for it. */
const ARRIVES: readonly MeasureId[] = ['inflow', 'derivedInflow'];

/** The orders and targets of the workbook held against what is on screen; nothing where there are none. */
export function OrdersCard({ run }: { readonly run: Run }) {
  const { texts, commands } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.orders;
  const found = verdicts(run);
  if (found.length === 0) return null;
  // Each order says of when and where it is.
  const whole = { location: null, product: null, role: null, from: 0, to: run.model.periods.length - 1 };
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <span className={shared.titled}>
          <h2 className={shared.cardTitle}>{t.title}</h2>
          <PutTable title={t.title} scope={whole} table={{ of: 'orders' }} />
        </span>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void commands.goTo({ table: 'vkt_Orders', row: null, column: null })}
        >
          {t.edit}
        </Button>
      </div>
      <ul className={styles.list} aria-label={t.title}>
        {found.map((verdict) => (
          <Order key={verdict.order.row} run={run} verdict={verdict} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly run: Run;
  readonly verdict: Verdict;
}

/** Where an order counts, as the figures ask it. */
const scopeOf = (run: Run, { query }: Verdict): Scope => ({
  location: run.model.locations[query.location ?? -1] ?? null,
  product: run.model.products[query.product ?? -1] ?? null,
  role: null,
  from: query.from,
  to: query.to,
});

function Order({ run, verdict }: Props) {
  const { texts, formats, state } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.orders;
  const { order, value, short, partly, heldUpAt } = verdict;
  const scope = scopeOf(run, verdict);
  const { unit, name } = unitOf(order.measure, state.language);
  const wanted = formats.amount(order.value, unit);
  const what = [name, scope.product, scope.location].filter((part) => part !== null).join(' · ');
  const [from, to] = [periodAt(run, scope.from, formats), periodAt(run, scope.to, formats)];
  return (
    <li className={styles.item}>
      <div className={shared.spread}>
        <span className={mergeClasses(styles.line, styles.name)}>{order.order}</span>
        <Outcome verdict={verdict} unit={unit} sure={!partly && lacking(run, order.measure, scope).length === 0} />
      </div>
      <div className={styles.line}>
        <FigureButton measure={order.measure} of={order.order} value={value} scope={scope} className={styles.value} />{' '}
        {order.bound === 'atLeast' ? t.atLeast(wanted) : t.atMost(wanted)}
      </div>
      <div className={shared.quiet}>
        {what}, {texts.overview.inPeriod(from, to)}
      </div>
      {partly && <p className={mergeClasses(shared.quiet, styles.why)}>{t.partly}</p>}
      {short !== null && short > 0 && heldUpAt !== null && !ARRIVES.includes(order.measure) && (
        <p className={mergeClasses(styles.line, styles.why)}>
          <Why run={run} hold={heldUpAt} scope={scope} />
        </p>
      )}
      {short !== null && short > 0 && heldUpAt === null && order.bound === 'atLeast' && (
        <p className={mergeClasses(styles.line, styles.why)}>{t.noHold}</p>
      )}
    </li>
  );
}

interface OutcomeProps {
  readonly verdict: Verdict;
  readonly unit: string;
  /** The whole span counts, and every row could be used. */
  readonly sure: boolean;
}

/** In shape, word and colour. What is counted in part is never called on target without saying so. */
function Outcome({ verdict, unit, sure }: OutcomeProps) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.picture.orders;
  const { short, order } = verdict;
  if (short === null)
    return (
      <span className={mergeClasses(styles.line, styles.verdict, styles.unknown)}>
        <InfoIcon aria-hidden /> {t.unknown}
      </span>
    );
  if (short === 0 && !sure)
    return (
      <span className={mergeClasses(styles.line, styles.verdict, styles.unknown)}>
        <InfoIcon aria-hidden /> {t.metPartly}
      </span>
    );
  if (short === 0)
    return (
      <span className={mergeClasses(styles.line, styles.verdict, styles.met)}>
        <GoodIcon aria-hidden /> {t.met}
      </span>
    );
  const amount = unit === 'share' ? formats.change(short, unit).replace('+', '') : formats.amount(short, unit);
  return (
    <span className={mergeClasses(styles.line, styles.verdict, styles.missed)}>
      <BadIcon aria-hidden /> {order.bound === 'atLeast' ? t.tooFew(amount) : t.tooMany(amount)}
    </span>
  );
}

/** Where the cases wait, and for whom. */
function Why({ run, hold, scope }: { readonly run: Run; readonly hold: Hold; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const { model } = run;
  const step = model.steps[hold.step];
  const location = model.locations[hold.location] ?? '';
  const role = model.roles[hold.role] ?? '';
  const product = model.products[step?.product ?? -1] ?? null;
  const name = step?.name ?? '';
  return (
    <Sentence
      say={(number) => texts.picture.orders.held(number, name, { location, role })}
      number={formats.amount(hold.cases, 'cases')}
      question={{ ...scope, location, product, role, kind: 'queue', step: name, grown: false, run: 'shown' }}
    />
  );
}
