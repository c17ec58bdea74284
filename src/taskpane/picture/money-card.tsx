import { makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { Change } from '../components/figures/change';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import { figure, type Scope } from '../../model/measures/figures';

const SHOWN = ['staffCost', 'penalties', 'costPerDecision'] as const;

const useStyles = makeStyles({
  table: { '& td, & tbody th': { padding: '2px 4px' }, '& tbody tr': { borderTop: 'none' } },
  value: { fontWeight: 600 },
});

/** What it costs: staff, penalties, and what a decision comes to. */
export function MoneyCard(props: { readonly run: Run; readonly scope: Scope; readonly base: Run | null }) {
  const { run, base } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.money;
  const scope = { ...props.scope, product: null, role: null };
  const [from, to] = [periodAt(run, scope.from, formats), periodAt(run, scope.to, formats)];
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <span className={shared.titled}>
          <h2 className={shared.cardTitle}>{t.title}</h2>
          <PutTable title={t.title} scope={scope} table={{ of: 'money' }} />
        </span>
        <span className={shared.quiet}>{texts.overview.inPeriod(from, to)}</span>
      </div>
      <table className={`${shared.table} ${styles.table}`}>
        <caption className={shared.hidden}>{t.title}</caption>
        <tbody>
          {SHOWN.map((id) => (
            <tr key={id}>
              <th scope="row" title={id === 'costPerDecision' ? t.costPer : undefined}>
                {t[id]}
              </th>
              <td className={shared.number}>
                <span className={styles.value}>
                  <FigureButton measure={id} value={figure(run, id, scope)} scope={scope} />
                </span>
                <Change measure={id} run={run} base={base} scope={scope} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
