import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { AskButton } from '../components/figures/figure-button';
import { IncompleteMark } from '../components/figures/incomplete-mark';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import type { Scope } from '../../model/measures/figures';
import { stepQueues, type StepQueue } from '../../model/measures/queues';
import { worthShowing } from '../lines/worth-showing';

const useStyles = makeStyles({
  bar: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandBackground,
    marginTop: '3px',
    minWidth: '1px',
  },
});

type Place = Scope & { readonly location: string };

/** Where in the process the stock lies: one queue per step. */
export function StepTable({ run, scope }: { readonly run: Run; readonly scope: Place }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const found = stepQueues(run, scope.location, scope);
  const queues = worthShowing(found ?? [], scope);
  const longest = Math.max(1, ...queues.map((queue) => queue.cases));
  const per = run.model.periodKind === 'week' ? texts.location.perWeek : texts.location.perMonth;
  return (
    <section className={shared.card}>
      <div className={shared.titled}>
        <Heading run={run} scope={scope} />
        {queues.length > 0 && <PutTable title={texts.location.byStep} scope={scope} table={{ of: 'steps' }} />}
      </div>
      {queues.length === 0 ? (
        <p className={shared.quiet}>{found === null ? texts.location.stockUnknown : texts.location.none}</p>
      ) : (
        <table className={shared.table}>
          <caption className={shared.hidden}>{texts.location.byStep}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.location.step}</th>
              <th scope="col" className={shared.number}>
                {texts.location.stock}
              </th>
              <th scope="col" className={shared.number}>
                {per}
              </th>
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={`${queue.product}|${queue.step}`}>
                <th scope="row">
                  {queue.step}
                  <div className={shared.quiet}>
                    {queue.product}
                    {queue.role !== null && ` · ${queue.role}`}
                  </div>
                  <div className={styles.bar} style={{ width: `${(queue.cases / longest) * 100}%` }} aria-hidden />
                </th>
                <td className={shared.number}>
                  <Asked queue={queue} scope={scope} grown={false} />
                </td>
                <td className={shared.number}>
                  <Asked queue={queue} scope={scope} grown />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Heading({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts } = usePane();
  const shared = useShared();
  return (
    <h2 className={shared.cardTitle}>
      {texts.location.byStep} <IncompleteMark run={run} measures={['stock']} scope={{ ...scope, role: null }} />
    </h2>
  );
}

function Asked(props: { readonly queue: StepQueue; readonly scope: Scope; readonly grown: boolean }) {
  const { queue, scope, grown } = props;
  const { texts, formats } = usePane();
  const { titles } = texts.explanation;
  const text = grown ? formats.change(queue.growth, 'cases') : formats.amount(queue.cases, 'cases');
  return (
    <AskButton
      question={{ ...scope, kind: 'queue', run: 'shown', product: queue.product, step: queue.step, grown }}
      label={texts.overview.explain(grown ? titles.growth(queue.step) : titles.queue(queue.step), text)}
    >
      {text}
    </AskButton>
  );
}
